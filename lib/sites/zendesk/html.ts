/**
 * HTML of a comment as plain text, without a DOM: the worker has none, and text never becomes markup again. Each
 * character is looked at once, whatever the input, so a hostile body costs no more than its length.
 */
export function textOfHtml(html: string): string {
  const parts: string[] = [];
  let last = '\n'; // The character before: asking the joined text each time would copy it each time.
  let preformatted = 0;
  const add = (part: string) => {
    if (part === '') return;
    parts.push(part);
    last = part.slice(-1);
  };
  const addText = (source: string) => {
    const text = decoded(source).replaceAll('\u00a0', ' ');
    const line = preformatted > 0 ? text : text.replace(/\s+/g, ' ');
    add(/\s/.test(last) && preformatted === 0 ? line.trimStart() : line);
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
      add(html.slice(open, open + 1));
      at = open + 1;
    } else {
      if (tag === 'pre') preformatted += slash ? -1 : 1;
      add(breakAt(tag, slash === '/', last));
      at = find('>', open) + 1;
      if (!slash && unread.has(tag)) at = find(`</${tag}`, at);
    }
  }
  const lines = parts.join('').split('\n');
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

const unread = new Set(['script', 'style', 'template', 'noscript', 'svg', 'title']);
const blocks = new Set(
  'address article blockquote dd div dl dt figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table tr ul'.split(' '),
);

/** The line break or list mark that a tag stands for, after the character `last`. */
function breakAt(tag: string, closing: boolean, last: string): string {
  if (tag === 'br') return '\n';
  if (tag === 'td' || tag === 'th') return closing ? ' ' : '';
  if (!blocks.has(tag)) return '';
  const line = last === '\n' ? '' : '\n';
  return tag === 'li' && !closing ? `${line}- ` : line;
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
