import { type Attributes, readHtml } from './html-tags';

/** An element, or a text; a text in `verbatim` stands as it is. */
export type HtmlNode = string | HtmlElement;
export interface HtmlElement {
  tag: string;
  attributes: Attributes;
  children: HtmlNode[];
  verbatim?: true;
}

const voidTags = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));
/** An element of these ends the one of the same row that is open. */
const siblings: Readonly<Record<string, readonly string[]>> = {
  li: ['li'],
  tr: ['tr', 'td', 'th'],
  td: ['td', 'th'],
  th: ['td', 'th'],
  dt: ['dt', 'dd'],
  dd: ['dt', 'dd'],
  option: ['option'],
};
/** What closes an element within these does not reach outside of them. */
const walls = new Set(['ul', 'ol', 'table', 'dl', 'blockquote', 'ac:rich-text-body']);
/** A block ends an open paragraph. */
const endsParagraph = new Set('address blockquote div dl h1 h2 h3 h4 h5 h6 hr ol p pre section table ul'.split(' '));
/** Deeper nesting than editors make: what is below stands beside. */
const deepest = 60;

/**
 * Each of these writes a mark before every line in it. Deeper than people write, they are left out: a text would else grow
 * with its depth.
 */
const marked = new Set(['blockquote', 'ul', 'ol']);
const hasMarks = ({ tag }: HtmlElement) => marked.has(tag);
const mostMarks = 8;

/** HTML, or the XML of an editor, as a tree; what is not closed is closed where its parent ends. */
export function htmlTree(html: string): HtmlElement {
  const root: HtmlElement = { tag: '', attributes: () => undefined, children: [] };
  const open: HtmlElement[] = [root];
  const top = () => open.at(-1) ?? root;

  function closeWithin(tags: readonly string[]): void {
    for (let at = open.length - 1; at > 0; at--) {
      const tag = open[at]?.tag ?? '';
      if (tags.includes(tag)) open.length = at;
      else if (walls.has(tag)) return;
    }
  }

  readHtml(html, {
    text(text, isVerbatim) {
      top().children.push(isVerbatim ? { ...textNode(text), verbatim: true } : text);
    },
    verbatim(text) {
      top().children.push({ ...textNode(text), verbatim: true });
    },
    tag(tag, closing, attributes) {
      if (tag === '') return;
      if (closing) {
        const at = open.findLastIndex((element) => element.tag === tag);
        if (at > 0) open.length = at;
        return;
      }
      if (siblings[tag]) closeWithin(siblings[tag]);
      else if (endsParagraph.has(tag)) closeWithin(['p']);
      const element: HtmlElement = { tag, attributes, children: [] };
      top().children.push(element);
      const closesItself = tag.startsWith('ri:') || voidTags.has(tag);
      const isDeep = open.length >= deepest || (hasMarks(element) && open.filter(hasMarks).length >= mostMarks);
      if (!closesItself && !isDeep) open.push(element);
    },
  });
  return root;
}

const textNode = (text: string): HtmlElement => ({ tag: '#text', attributes: () => undefined, children: [text] });

/** The first element of a tree for which this holds. */
export function findElement(root: HtmlElement, is: (element: HtmlElement) => boolean): HtmlElement | undefined {
  for (const child of root.children) {
    if (typeof child === 'string') continue;
    const found = is(child) ? child : findElement(child, is);
    if (found) return found;
  }
  return undefined;
}

/** All words below an element. */
export function wordsIn(node: HtmlNode): string {
  return typeof node === 'string' ? node : node.children.map(wordsIn).join('');
}
