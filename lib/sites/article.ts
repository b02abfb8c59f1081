import { markdownOfTree } from './html-markdown';
import type { HtmlElement } from './html-tree';

/** An article as a page of Markdown that says its title and its labels. */
export function articleMarkdown({
  title,
  tags = [],
  body,
}: {
  title: string;
  tags?: readonly string[];
  body: HtmlElement;
}) {
  // A text of JSON is one of YAML.
  const labels = tags.length > 0 ? `tags: [${tags.map((tag) => JSON.stringify(tag)).join(', ')}]\n` : '';
  return `---\ntitle: ${JSON.stringify(title)}\n${labels}---\n\n${markdownOfTree(body)}\n`;
}
