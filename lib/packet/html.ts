import type { Block } from './blocks';
import { ownRun, type Render, type Run, type Shown, type ShownLine, type Sign, textOf, written } from './render';

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
export function html(look: HtmlLook): Render {
  return (blocks) => blocks.flatMap((block, i) => runsOfBlock(block, look, i > 0 ? '\n\n' : ''));
}

function runsOfBlock(block: Block<ShownLine>, look: HtmlLook, before: string): Run[] {
  if (block.kind === 'list') {
    return [
      tag('<ul>', before),
      ...block.items.flatMap(({ line, items = [] }, i) => [
        tag('<li>', i > 0 ? '\n' : '', i > 0 ? '\n- ' : '- '),
        ...inLine(line),
        ...(items.length > 0 ? [tag('<ul>')] : []),
        ...items.flatMap((below) => [tag('<li>', '\n', '\n  - '), ...inLine(below), tag('</li>')]),
        ...(items.length > 0 ? [tag('</ul>')] : []),
        tag('</li>'),
      ]),
      tag('</ul>'),
    ];
  }
  if (block.kind === 'heading') {
    const { open, close } = look.heading(block.level);
    return [tag(open, before), ...inLine(block.line), tag(close)];
  }
  if (block.kind === 'quote') return [...quoted(shownIn(block.line), before)];
  return [tag('<p>', before), ...inLine(block.line), tag('</p>')];
}

const tag = (text: string, plain = '', read = plain): Run => ({
  ...ownRun(text, plain),
  ...(read !== plain && { read }),
});
const shownIn = (line: ShownLine): Shown[] => line.flatMap(({ shown }) => shown);

function inLine(line: ShownLine): Run[] {
  return line.flatMap(({ shown, isCode }) =>
    isCode ? [tag('<code>'), ...escaped(shown), tag('</code>')] : escaped(shown, { '\n': '<br>' }),
  );
}

/** One line as a quote; several, or one whose spaces count, as they stand. */
function quoted(shown: Shown[], before: string): Run[] {
  const isOneLine = !/[\n\r\t]| {2}/.test(textOf(shown));
  const [open, close] = isOneLine ? ['<blockquote>', '</blockquote>'] : ['<pre>', '</pre>'];
  // A line break right behind `<pre>` is none, so one of ours stands there.
  return [tag(isOneLine ? open : `${open}\n`, before, `${before}> `), ...escaped(shown), tag(close)];
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
