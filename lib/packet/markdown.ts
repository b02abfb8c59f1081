import { append, greatest } from '@/lib/lists';
import type { Block } from './blocks';
import { insertedIn, ownRun, type Render, type Run, runsOf, type Shown, type ShownLine } from './render';

/**
 * Writes a packet as Markdown, so that other people's text reads as it was written and means nothing to a renderer. No
 * character of it is lost; one that is not drawn stands there as a mark.
 */
export const markdown: Render = (blocks) => [
  ...blocks.flatMap((block, i) => [...(i > 0 ? [ownRun('\n\n')] : []), ...runsOfBlock(block)]),
  ownRun('\n'),
];

function runsOfBlock(block: Block<ShownLine>): Run[] {
  if (block.kind === 'heading') return [ownRun(`${'#'.repeat(block.level)} `, ''), ...inLine(block.line)];
  if (block.kind === 'paragraph') return inLine(block.line, { isAtStart: true });
  if (block.kind === 'quote') return quoted(block.line.flatMap(({ shown }) => shown));
  return block.items.flatMap(({ line, items = [] }, i) => [
    ownRun(i > 0 ? '\n- ' : '- ', i > 0 ? '\n' : ''),
    ...inLine(line),
    ...items.flatMap((below) => [ownRun('\n  - ', '\n'), ...inLine(below)]),
  ]);
}

/** Runs of a line; code stands in it as code. */
function inLine(line: ShownLine, { isAtStart = false } = {}): Run[] {
  const runs: Run[] = [];
  let text: Shown[] = [];
  const flush = () => {
    append(runs, escaped(text, isAtStart && runs.length === 0));
    text = [];
  };
  for (const { shown, isCode } of line) {
    if (!isCode) {
      append(text, shown);
      continue;
    }
    flush();
    append(runs, inCode(shown));
  }
  flush();
  return runs;
}

/** Characters that begin markup anywhere, and those that do so at the start of a line (CommonMark 0.31). */
const anywhere = /[\\`*[\]<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~(?=~)|(?<=~)~|&(?=#?\w{1,31};)/gu;
const atStart = /^(?:[-+=](?=\s|$|-|=)|#{1,6}(?=\s|$)|>|~{3,}|\d{1,9}(?=[.)](?:\s|$)))/;

/** Text in a line, with a backslash before what would be markup. */
function escaped(shown: Shown[], isAtStart: boolean): Run[] {
  const text = textOf(shown);
  const escapes = new Set([...text.matchAll(anywhere)].map(({ index }) => index));
  const [mark] = isAtStart ? (atStart.exec(text) ?? []) : [];
  if (mark !== undefined) escapes.add(/^\d/.test(mark) ? mark.length : 0);

  const runs: Run[] = [];
  let start = 0;
  for (const one of shown) {
    const end = start + one.text.length;
    if (one.isMasked) {
      append(runs, runsOf(one));
      // `[name 1](…)` would be a link and `[name 1]: …` the address of one.
      if (/^[(:[]/.test(text.slice(end, end + 1))) escapes.add(end);
    } else {
      let from = start;
      for (let i = start; i < end; i += 1) {
        if (!escapes.has(i)) continue;
        if (i > from) append(runs, runsOf(one, from - start, i - start));
        runs.push(insertedIn(one, '\\'));
        from = i;
      }
      if (end > from) append(runs, runsOf(one, from - start, end - start));
    }
    start = end;
  }
  return runs;
}

/** Code in a line: marks longer than any run of backticks inside. */
function inCode(shown: Shown[]): Run[] {
  const marks = '`'.repeat(longestRun(textOf(shown)) + 1);
  const pad = marks.length > 1 ? ' ' : '';
  return [ownRun(marks + pad, ''), ...shown.flatMap((one) => runsOf(one)), ownRun(pad + marks, '')];
}

/** What someone wrote: a line as a quote, several lines or a machine's line in a fence that is longer than any inside. */
function quoted(shown: Shown[]): Run[] {
  const text = textOf(shown);
  const isPlain = !/[\n\r\t]| {2}/.test(text) && text === text.trim() && !/[{};]|^\s|\w=\S/.test(text);
  if (isPlain) return [ownRun('> ', ''), ...escaped(shown, true)];
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return [ownRun(`${fence}text\n`, ''), ...shown.flatMap((one) => runsOf(one)), ownRun(`\n${fence}`, '')];
}

const textOf = (shown: Shown[]) => shown.map(({ text }) => text).join('');

function longestRun(text: string): number {
  return greatest(
    (text.match(/`{1,1000}/g) ?? []).map((run) => run.length),
    0,
  );
}
