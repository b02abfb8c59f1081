import { withoutEntities } from './entities';
import { unreadTags } from './text';

export type Attributes = (name: string) => string | undefined;

/** Hears what HTML is made of, in its order. */
export interface HtmlListener {
  /** @param isVerbatim within preformatted text, or a sign that begins no tag */
  text(text: string, isVerbatim: boolean): void;
  tag(tag: string, closing: boolean, attributes: Attributes): void;
  /** Text of XML that stands as it is; in HTML there is none. */
  verbatim?(text: string): void;
}

/** More of a tag is not looked into. */
const longestTag = 2100;
const longestName = 40;

/**
 * Reads HTML without a DOM: the worker has none. What nobody is shown (scripts, styles) is left out. Each character is
 * looked at once, whatever the input, so a hostile text costs no more than its length.
 */
export function readHtml(html: string, listener: HtmlListener): void {
  let preformatted = 0;
  const find = finder(html);
  const addText = (source: string) => {
    if (source === '') return;
    const text = withoutEntities(source).replaceAll('\u00a0', ' ');
    listener.text(preformatted > 0 ? text : text.replace(/\s+/g, ' '), preformatted > 0);
  };
  let at = 0;
  while (at < html.length) {
    const open = find('<', at);
    addText(html.slice(at, open));
    const begin = html.slice(open, open + longestName + 2);
    const [, slash, word] = /^<(\/?)([a-z][a-z0-9:-]*)/i.exec(begin) ?? [];
    const tag = word?.toLowerCase() ?? '';
    if (begin.startsWith('<!--')) {
      at = find('-->', open) + 3;
    } else if (listener.verbatim && begin.startsWith('<![CDATA[')) {
      const end = find(']]>', open);
      listener.verbatim(html.slice(open + '<![CDATA['.length, end));
      at = end + 3;
    } else if (tag === '' && !/^<[!?]/.test(begin)) {
      listener.text(html.slice(open, open + 1), true);
      at = open + 1;
    } else {
      if (tag === 'pre') preformatted += slash ? -1 : 1;
      const end = find('>', open);
      listener.tag(tag, slash === '/', attributesOf(html.slice(open, Math.min(end, open + longestTag))));
      at = end + 1;
      if (!slash && unreadTags.has(tag)) at = find(`</${tag}`, at);
    }
  }
}

/** The values of a tag's attributes, looked for when they are asked for. */
function attributesOf(tag: string): Attributes {
  return (name) => {
    const pattern = new RegExp(`\\s${name}\\s?=\\s?(?:"([^"]*)"|'([^']*)'|([^\\s>"']+))`, 'i');
    const [, quoted, single, bare] = pattern.exec(tag) ?? [];
    const value = quoted ?? single ?? bare;
    return value === undefined ? undefined : withoutEntities(value).trim();
  };
}

/** `indexOf` that gives the length when there is none, and does not search again for what it did not find once. */
function finder(html: string): (part: string, from: number) => number {
  const absent = new Set<string>();
  const lower = html.toLowerCase();
  // Lower-casing changes the length of a few letters; closing tags are then found in the text as it is.
  const searched = lower.length === html.length ? lower : html;
  return (part, from) => {
    const found = absent.has(part) ? -1 : searched.indexOf(part, from);
    if (found === -1) absent.add(part);
    return found === -1 ? html.length : found;
  };
}
