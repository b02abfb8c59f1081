import type { Block } from './blocks';
import {
  ownRun,
  type Render,
  type Run,
  runsOf,
  type Shown,
  type ShownLine,
  type Sign,
  textOf,
  written,
} from './render';

/** Writes a packet without any markup: what was quoted stands behind `>`, as in a mail. */
export const plainText: Render = (blocks) => [
  ...blocks.flatMap((block, i) => [...(i > 0 ? [ownRun('\n\n')] : []), ...runsOfBlock(block)]),
  ownRun('\n'),
];

function runsOfBlock(block: Block<ShownLine>): Run[] {
  if (block.kind === 'quote') return quoted(shownIn(block.line));
  if (block.kind !== 'list') return inLine(block.line);
  return block.items.flatMap(({ line, items = [] }, i) => [
    ownRun(i > 0 ? '\n- ' : '- ', i > 0 ? '\n' : ''),
    ...inLine(line),
    ...items.flatMap((below) => [ownRun('\n  - ', '\n'), ...inLine(below)]),
  ]);
}

const shownIn = (line: ShownLine): Shown[] => line.flatMap(({ shown }) => shown);
const inLine = (line: ShownLine): Run[] => shownIn(line).flatMap((one) => runsOf(one));

function quoted(shown: Shown[]): Run[] {
  const signs = new Map<number, Sign>();
  for (const { index } of textOf(shown).matchAll(/\n/g)) signs.set(index, { after: '> ' });
  return [ownRun('> ', ''), ...written(shown, signs)];
}
