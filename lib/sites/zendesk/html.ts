import { blockTags, textBuilder, tidy, unreadTags } from '../text';

/**
 * HTML of a comment as plain text, without a DOM: the worker has none, and text never becomes markup again. Each
 * character is looked at once, whatever the input, so a hostile body costs no more than its length.
 */
export function textOfHtml(html: string): string {
  const built = textBuilder();
  let preformatted = 0;
  const addText = (source: string) => {
    const text = decoded(source).replaceAll('\u00a0', ' ');
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
      addBreak(built, tag, slash === '/');
      at = find('>', open) + 1;
      if (!slash && unreadTags.has(tag)) at = find(`</${tag}`, at);
    }
  }
  return tidy(built.text());
}

/** The line break or list mark that a tag stands for. */
function addBreak(built: ReturnType<typeof textBuilder>, tag: string, closing: boolean): void {
  if (tag === 'br') built.add('\n');
  if ((tag === 'td' || tag === 'th') && closing) built.add(' ');
  if (!blockTags.has(tag)) return;
  built.line();
  if (tag === 'li' && !closing) built.add('- ');
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

const entities = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['hellip', '…'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bull', '•'],
  ['euro', '€'],
  ['copy', '©'],
]);

/** Character references of HTML as the characters; an unknown one stays as it is. */
function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return entities.get(name.toLowerCase()) ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
