import { type ReactNode, useMemo } from 'react';
import ReactMarkdown, { type Components } from 'react-markdown';
import { visible } from '@/lib/text/foreign';
import { CodeBlock } from './CodeBlock';
import classes from './Markdown.module.css';

const allowedLink = /^(https:|mailto:)/i;

const components: Components = {
  a: ({ href, children }) => <SafeLink href={href}>{children}</SafeLink>,
  pre: ({ children }) => <CodeBlock>{children}</CodeBlock>,
};

const rehypePlugins = [() => showHidden];

/** Marks what is not drawn once references such as `&#x202e;` are read. */
function showHidden(node: Node): void {
  if (node.type === 'text' && node.value !== undefined) node.value = visible(node.value);
  for (const child of node.children ?? []) showHidden(child);
}

/** What of a tree of HTML (hast) is looked at. */
interface Node {
  type: string;
  value?: string;
  children?: Node[];
}

interface MarkdownProps {
  children: string;
  /** Id of the control that the paragraphs are labels of. */
  labelFor?: string;
}

/** A runbook's text: links to https and mailto only, no images, no HTML. */
export function Markdown({ children, labelFor }: MarkdownProps) {
  // Kept from render to render: a new component would mount its text anew and lose the focus on a link.
  const drawn = useMemo<Components>(
    () => (labelFor ? { ...components, p: (props) => <label htmlFor={labelFor}>{props.children}</label> } : components),
    [labelFor],
  );
  return (
    <div className={classes.markdown} dir="auto">
      <ReactMarkdown
        skipHtml
        disallowedElements={['img']}
        urlTransform={(url) => (allowedLink.test(url) ? url : '')}
        components={drawn}
        rehypePlugins={rehypePlugins}
      >
        {children}
      </ReactMarkdown>
    </div>
  );
}

function SafeLink({ href, children }: { href?: string; children: ReactNode }) {
  if (!href) return <span>{children}</span>;
  return (
    <a href={href} target="_blank" rel="noreferrer">
      {children}
    </a>
  );
}
