import { findElement, type HtmlElement, type HtmlNode, htmlTree, wordsIn } from '../html-tree';

/**
 * Confluence's storage format as a tree of HTML: its macros become what they show. What only the site itself can fill in
 * (a list of its pages, a picture) is left out.
 * https://confluence.atlassian.com/doc/confluence-storage-format-790796544.html
 */
export function storageTree(storage: string): HtmlElement {
  const tree = htmlTree(storage);
  return { ...tree, children: tree.children.flatMap(shown) };
}

const element = (tag: string, children: HtmlNode[], attributes: HtmlElement['attributes'] = () => undefined) => ({
  tag,
  attributes,
  children,
});

function shown(node: HtmlNode): HtmlNode[] {
  if (typeof node === 'string' || node.tag === '#text') return [node];
  const inside = () => node.children.flatMap(shown);
  switch (node.tag) {
    case 'ac:structured-macro':
    case 'ac:macro':
      return macro(node);
    case 'ac:link':
      return [element('span', linkWords(node))];
    case 'ac:task-list':
      return [element('ul', inside())];
    case 'ac:task':
      return [element('li', inside())];
    case 'time':
      return [node.attributes('datetime') ?? ''];
    case 'ac:image':
    case 'ac:emoticon':
    case 'ac:placeholder':
    case 'ac:parameter':
    case 'ac:task-id':
    case 'ac:task-status':
      return [];
    default:
      return [{ ...node, children: inside() }];
  }
}

/** Macros around a text that a reader has to mind. */
const callouts = new Set(['info', 'note', 'tip', 'warning', 'panel']);

function macro(node: HtmlElement): HtmlNode[] {
  const name = node.attributes('ac:name') ?? '';
  const parameter = (key: string) => {
    const found = findElement(node, (each) => each.tag === 'ac:parameter' && each.attributes('ac:name') === key);
    return found ? wordsIn(found).trim() : '';
  };
  const plain = findElement(node, ({ tag }) => tag === 'ac:plain-text-body');
  if (plain) {
    const language = parameter('language').toLowerCase();
    const isCode = name === 'code' || name === 'noformat';
    const classes = isCode && language ? () => `language-${language}` : undefined;
    return [element('pre', [wordsIn(plain)], classes)];
  }
  if (name === 'status') return [parameter('title')];
  const body = findElement(node, ({ tag }) => tag === 'ac:rich-text-body');
  if (!body) return [];
  const title = parameter('title');
  const heading = title ? [element('p', [element('strong', [title])])] : [];
  const text = [...heading, ...body.children.flatMap(shown)];
  return [callouts.has(name) ? element('blockquote', text) : element('div', text)];
}

/** What a link is called, or the title of the page that it leads to. */
function linkWords(node: HtmlElement): HtmlNode[] {
  const body = findElement(node, ({ tag }) => tag === 'ac:link-body' || tag === 'ac:plain-text-link-body');
  if (body) return body.children.flatMap(shown);
  const page = findElement(node, ({ tag }) => tag === 'ri:page');
  return [page?.attributes('ri:content-title') ?? ''];
}
