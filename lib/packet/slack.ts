import { append } from '@/lib/lists';
import type { Block } from './blocks';
import {
  addSign,
  ownRun,
  type Render,
  type Run,
  type Shown,
  type ShownLine,
  type Sign,
  textOf,
  written,
} from './render';

/**
 * Writes a packet as Slack's mrkdwn. `&`, `<` and `>` are all that it has escapes for; a word that would be bold, call
 * somebody or be a picture stands in code, which means nothing but itself. A backtick ends code whatever stands before it,
 * so in code the sign that looks like it (U+02CB) takes its place.
 */
export const slack: Render = (blocks) => [
  ...blocks.flatMap((block, i) => [...(i > 0 ? [ownRun('\n\n')] : []), ...runsOfBlock(block)]),
  ownRun('\n'),
];

function runsOfBlock(block: Block<ShownLine>): Run[] {
  if (block.kind === 'heading') return [ownRun('*', ''), ...inLine(block.line), ownRun('*', '')];
  if (block.kind === 'quote') return quoted(shownIn(block.line));
  if (block.kind !== 'list') return inLine(block.line);
  return block.items.flatMap(({ line, items = [] }, i) => [
    ownRun(i > 0 ? '\n• ' : '• ', i > 0 ? '\n' : ''),
    ...inLine(line),
    ...items.flatMap((below) => [ownRun('\n    ◦ ', '\n'), ...inLine(below)]),
  ]);
}

const shownIn = (line: ShownLine): Shown[] => line.flatMap(({ shown }) => shown);

function inLine(line: ShownLine): Run[] {
  const runs: Run[] = [];
  let text: Shown[] = [];
  const flush = () => {
    append(runs, escaped(text));
    text = [];
  };
  for (const { shown, isCode } of line) {
    if (!isCode) {
      append(text, shown);
      continue;
    }
    flush();
    append(runs, [ownRun('`', ''), ...inCode(shown), ownRun('`', '')]);
  }
  flush();
  return runs;
}

/** What makes a word more than itself: marks of style at its edge, a mention, a channel, an emoji, the start of a list. */
const telling = [
  /`/,
  /(?<![\p{L}\p{N}])[*_~]|[*_~](?![\p{L}\p{N}])/u,
  /(?<![\p{L}\p{N}])[@#]\p{L}/u,
  /:[\w+'-]{1,60}:/,
];
const beginning = /^(?:>|[-+•◦]$|\d{1,4}[.)]$)/;

/** Text in a line; each word that Slack would read as more stands in code. */
function escaped(shown: Shown[]): Run[] {
  const text = textOf(shown);
  const signs = entitiesIn(text);
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const isFirst = /(?:^|\n)[^\S\n]*$/.test(text.slice(Math.max(0, index - 80), index));
    if (!telling.some((sign) => sign.test(word)) && !(isFirst && beginning.test(word))) continue;
    for (let i = 0; i < word.length; i += 1) if (word[i] === '`') addSign(signs, index + i, { instead: lookalike });
    addSign(signs, index, { before: '`' });
    addSign(signs, index + word.length - 1, { after: '`' });
  }
  return written(shown, signs);
}

const lookalike = '\u02cb';
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function entitiesIn(text: string): Map<number, Sign> {
  return new Map(
    [...text.matchAll(/[&<>]/g)].map(({ 0: sign, index }) => [index, { instead: entities[sign] ?? sign }]),
  );
}

function inCode(shown: Shown[], backticks = /`/g): Run[] {
  const text = textOf(shown);
  const signs = entitiesIn(text);
  for (const { index } of text.matchAll(backticks)) signs.set(index, { instead: lookalike });
  return written(shown, signs);
}

/** A line as a quote; several lines, or a machine's, between marks that three backticks alone would end. */
function quoted(shown: Shown[]): Run[] {
  const text = textOf(shown);
  const isPlain = !/[\n\r\t]| {2}/.test(text) && text === text.trim() && !/[{};]|\w=\S/.test(text);
  if (isPlain) return [ownRun('> ', ''), ...escaped(shown)];
  return [ownRun('```\n', ''), ...inCode(shown, /(?<=``)`/g), ownRun('\n```', '')];
}
