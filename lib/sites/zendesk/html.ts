import { type Attributes, readHtml } from '../html-tags';
import { blockTags, prefixed, textBuilder, tidy } from '../text';

/**
 * HTML of a comment as plain text, without a DOM: the worker has none, and text never becomes markup again. Each
 * character is looked at once, whatever the input, so a hostile body costs no more than its length.
 */
export function textOfHtml(html: string): string {
  const written = writer();
  const links = linkAddresses();
  readHtml(html, {
    text(text, isVerbatim) {
      links.text(text);
      written.text(text, isVerbatim);
    },
    tag(tag, closing, attributes) {
      if (tag === 'a') written.text(closing ? links.close() : links.open(attributes('href')), true);
      written.tag(tag, closing, attributes);
    },
  });
  return tidy(written.whole());
}

/** Deeper lists and quotes than people make count on as one: their marks would else grow with their depth. */
const deepest = 8;
/** Marks that change what a text says. */
const meanings = new Map([
  ['sup', '^'],
  ['sub', '_'],
  ['del', '~~'],
  ['s', '~~'],
  ['strike', '~~'],
]);

/** Puts the text together: where lines end, and what stands before items, cells and quotes. */
function writer() {
  const quotes: ReturnType<typeof textBuilder>[] = [];
  let built = textBuilder();
  const counts: (number | undefined)[] = [];
  /** How many cells the row has, within one of which we are. */
  let cells: number | undefined;
  let isBehindMark = false;
  const line = () => {
    if (cells !== undefined) {
      if (!built.isAfterSpace()) built.add(' ');
    } else if (!isBehindMark) built.line();
  };
  const endQuote = (outer: ReturnType<typeof textBuilder>) => {
    const text = tidy(built.text());
    built = outer;
    built.line();
    if (text !== '') built.add(`${prefixed(text, '> ')}\n`);
  };
  const list = (tag: string, closing: boolean, attributes: Attributes) => {
    if (closing) counts.pop();
    else if (counts.length < deepest) counts.push(tag === 'ol' ? numberIn(attributes('start'), 1) - 1 : undefined);
  };
  const item = (attributes: Attributes) => {
    const last = counts.length - 1;
    const count = counts[last];
    const next = count === undefined ? undefined : numberIn(attributes('value'), count + 1);
    if (next !== undefined) counts[last] = next;
    built.add(`${'  '.repeat(Math.max(0, last))}${next === undefined ? '-' : `${next}.`} `);
    isBehindMark = true;
  };
  return {
    text(text: string, isVerbatim: boolean) {
      const shown = built.isAfterSpace() && !isVerbatim ? text.trimStart() : text;
      if (shown.trim() !== '') isBehindMark = false;
      built.add(cells !== undefined ? shown.replace(/\s*\n\s*/g, ' ') : shown);
    },
    tag(tag: string, closing: boolean, attributes: Attributes) {
      const meaning = meanings.get(tag);
      if (meaning && !(closing && meaning.length === 1)) built.add(meaning);
      if (tag === 'br') built.add(cells === undefined ? '\n' : ' ');
      const alt = tag === 'img' ? attributes('alt') : undefined;
      if (alt) built.add(`[${alt}]`);
      if (tag === 'tr' || tag === 'table') cells = undefined;
      if (blockTags.has(tag)) line();
      if (tag === 'ol' || tag === 'ul') list(tag, closing, attributes);
      if (tag === 'li' && !closing) item(attributes);
      if (tag === 'li' && closing) isBehindMark = false;
      if ((tag === 'td' || tag === 'th') && !closing) {
        if (cells !== undefined) built.add(built.isAfterSpace() ? '| ' : ' | ');
        cells = (cells ?? 0) + 1;
      }
      if (tag !== 'blockquote') return;
      const outer = closing ? quotes.pop() : undefined;
      if (outer) endQuote(outer);
      else if (!closing && quotes.length < deepest) {
        quotes.push(built);
        built = textBuilder();
      }
    },
    whole() {
      for (let outer = quotes.pop(); outer; outer = quotes.pop()) endQuote(outer);
      return built.text();
    },
  };
}

const numberIn = (text: string | undefined, otherwise: number) =>
  /^\d{1,6}$/.test(text ?? '') ? Number(text) : otherwise;

/** Where a link leads, behind its text, unless the text is the address. */
function linkAddresses() {
  let address: string | undefined;
  let shown = '';
  return {
    open(href = ''): '' {
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
