import { ownRun, type Render, type Run, type Shown, type Sign, textOf, written } from './render';
import { around, lineOf, writer } from './walk';

/** Which element a heading is in: not every field that takes rich text knows headings. */
export interface HtmlLook {
  heading(level: 1 | 2): { open: string; close: string };
}

/** As mail programs, wikis and documents take it. */
export const richLook: HtmlLook = {
  heading: (level) => ({ open: `<h${level + 1}>`, close: `</h${level + 1}>` }),
};

/** What Teams keeps of what is pasted: paragraphs, strong words, lists, quotes and code. */
export const teamsLook: HtmlLook = {
  heading: () => ({ open: '<p><strong>', close: '</strong></p>' }),
};

/**
 * Writes a packet as rich text: a few elements without attributes, in which other people's text is text alone. How it
 * reads (`Run.plain`, `Run.read`) is what fields without formats get.
 */
export const html = ({ heading }: HtmlLook): Render =>
  writer({
    between: ownRun('', '\n\n'),
    end: [],
    heading(level) {
      const { open, close } = heading(level);
      return around(open, close);
    },
    paragraph: around('<p>', '</p>'),
    list: {
      list: around('<ul>', '</ul>'),
      first: tag('<li>', '', '- '),
      next: tag('<li>', '\n', '\n- '),
      innerList: around('<ul>', '</ul>'),
      inner: tag('<li>', '\n', '\n  - '),
      end: [tag('</li>')],
    },
    line: (line) =>
      lineOf(
        line,
        (shown) => escaped(shown, { '\n': '<br>' }),
        (shown) => [tag('<code>'), ...escaped(shown), tag('</code>')],
      ),
    quote: quoted,
  });

function tag(text: string, plain = '', read = plain): Run {
  return { ...ownRun(text, plain), ...(read !== plain && { read }) };
}

/** One line as a quote; several, or one whose spaces count, as they stand. */
function quoted(shown: Shown[]): Run[] {
  const isOneLine = !/[\n\r\t]| {2}/.test(textOf(shown));
  const [open, close] = isOneLine ? ['<blockquote>', '</blockquote>'] : ['<pre>', '</pre>'];
  // A line break right behind `<pre>` is none, so one of ours stands there.
  return [tag(isOneLine ? open : `${open}\n`, '', '> '), ...escaped(shown), tag(close)];
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(shown: Shown[], more: Readonly<Record<string, string>> = {}): Run[] {
  const signs = new Map<number, Sign>();
  for (const { 0: sign, index } of textOf(shown).matchAll(/[&<>"'\n]/g)) {
    const instead = more[sign] ?? entities[sign];
    if (instead !== undefined) signs.set(index, { instead });
  }
  return written(shown, signs);
}
