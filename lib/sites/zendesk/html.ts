import { withoutEntities } from '../entities';
import { blockTags, textBuilder, tidy, unreadTags } from '../text';

/**
 * HTML of a comment as plain text, without a DOM: the worker has none, and text never becomes markup again. Each
 * character is looked at once, whatever the input, so a hostile body costs no more than its length.
 */
export function textOfHtml(html: string): string {
  const built = textBuilder();
  const lists = listMarks();
  const links = linkAddresses();
  let preformatted = 0;
  const addText = (source: string) => {
    const text = withoutEntities(source).replaceAll('\u00a0', ' ');
    links.text(text);
    const line = preformatted > 0 ? text : text.replace(/\s+/g, ' ');
    built.add(built.isAfterSpace() && preformatted === 0 ? line.trimStart() : line);
  };
  const find = finder(html);
  let at = 0;
  while (at < html.length) {
    const open = find('<', at);
    addText(html.slice(at, open));
    const [, slash, word] = /^<(\/?)([a-z][a-z0-9]{0,20})/i.exec(html.slice(open, open + 24)) ?? [];
    const tag = word?.toLowerCase() ?? '';
    if (html.startsWith('<!--', open)) {
      at = find('-->', open) + 3;
    } else if (tag === '' && !/^<[!?]/.test(html.slice(open, open + 2))) {
      built.add(html.slice(open, open + 1));
      at = open + 1;
    } else {
      if (tag === 'pre') preformatted += slash ? -1 : 1;
      const end = find('>', open);
      if (tag === 'a')
        built.add(slash ? links.close() : links.open(html.slice(open, Math.min(end, open + longestTag))));
      addBreak(built, tag, slash === '/', lists);
      at = end + 1;
      if (!slash && unreadTags.has(tag)) at = find(`</${tag}`, at);
    }
  }
  return tidy(built.text());
}

/** More of a tag is not looked into. */
const longestTag = 2100;

/** Deeper lists than people write count on as one. */
const deepest = 50;

/** What stands before an item: its number in an ordered list, a dash in others. */
function listMarks() {
  const counts: (number | undefined)[] = [];
  return {
    tag(tag: string, closing: boolean) {
      if (tag !== 'ol' && tag !== 'ul') return;
      if (closing) counts.pop();
      else if (counts.length < deepest) counts.push(tag === 'ol' ? 0 : undefined);
    },
    item(): string {
      const last = counts.length - 1;
      const count = counts[last];
      if (count === undefined) return '- ';
      counts[last] = count + 1;
      return `${count + 1}. `;
    },
  };
}

/** Where a link leads, behind its text, unless the text is the address. */
function linkAddresses() {
  let address: string | undefined;
  let shown = '';
  return {
    open(tag: string): '' {
      const [, quoted, single, bare] = /\shref\s?=\s?(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/i.exec(tag) ?? [];
      const href = withoutEntities(quoted ?? single ?? bare ?? '').trim();
      address = /^(?:https?:|mailto:)\S+$/i.test(href) ? href.replace(/^mailto:/i, '') : undefined;
      shown = '';
      return '';
    },
    text(text: string) {
      if (address !== undefined) shown += text;
    },
    close(): string {
      const plain = (text: string) =>
        text
          .trim()
          .replace(/^https?:\/\/|\/$/gi, '')
          .toLowerCase();
      const told = address !== undefined && plain(shown) !== plain(address) ? ` (${address})` : '';
      address = undefined;
      return shown.trim() === '' ? told.trimStart() : told;
    },
  };
}

/** The line break or list mark that a tag stands for. */
function addBreak(
  built: ReturnType<typeof textBuilder>,
  tag: string,
  closing: boolean,
  lists: ReturnType<typeof listMarks>,
): void {
  lists.tag(tag, closing);
  if (tag === 'br') built.add('\n');
  if ((tag === 'td' || tag === 'th') && closing) built.add(' ');
  if (!blockTags.has(tag)) return;
  built.line();
  if (tag === 'li' && !closing) built.add(lists.item());
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
