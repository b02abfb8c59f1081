import { append } from '@/lib/lists';
import type { Block, Item } from './blocks';
import { ownRun, type Render, type Run, runsOf, type Shown, type ShownLine } from './render';

/** What stands before something, and what after it. */
type Around = readonly [before: readonly Run[], after: readonly Run[]];
const bare: Around = [[], []];

/** How a format writes a list, and the lists in it. */
interface ListLook {
  list: Around;
  first: Run;
  next: Run;
  innerList: Around;
  inner: Run;
  /** After each item of either. */
  end: readonly Run[];
}

/** A format as a table: what it writes around each kind of block, and how it writes what stands in them. */
export interface Look {
  between: Run;
  end: readonly Run[];
  heading(level: 1 | 2): Around;
  paragraph?: Around;
  list: ListLook;
  line(line: ShownLine, isAtStart: boolean): Run[];
  /** What someone wrote, as it was written. */
  quote(shown: Shown[]): Run[];
}

/** Lists with a sign before each item, as in every format without elements. */
export const bullets = (outer: string, inner: string): ListLook => ({
  list: bare,
  first: ownRun(outer, ''),
  next: ownRun(`\n${outer}`, '\n'),
  innerList: bare,
  inner: ownRun(`\n${inner}`, '\n'),
  end: [],
});

/** What formats without elements have in common: an empty line between blocks, one line break at the end. */
export const lines = { between: ownRun('\n\n'), end: [ownRun('\n')] } as const;

export const before = (text: string): Around => [[ownRun(text, '')], []];
export const around = (open: string, close = open): Around => [[ownRun(open, '')], [ownRun(close, '')]];

/** Writes a packet, block after block, as a format says. */
export function writer(look: Look): Render {
  return (blocks) => [
    ...blocks.flatMap((block, i) => [...(i > 0 ? [look.between] : []), ...blockIn(look, block)]),
    ...look.end,
  ];
}

function blockIn(look: Look, block: Block<ShownLine>): Run[] {
  if (block.kind === 'list') {
    return within(
      look.list.list,
      block.items.flatMap((item, i) => itemIn(look, item, i === 0)),
    );
  }
  return partOf(block.kind === 'text' ? undefined : block.generated, aloneIn(look, block));
}

function aloneIn(look: Look, block: Exclude<Block<ShownLine>, { kind: 'list' }>): Run[] {
  if (block.kind === 'quote') return look.quote(shownIn(block.line));
  if (block.kind === 'heading') return within(look.heading(block.level), look.line(block.line, false));
  return within(look.paragraph ?? bare, look.line(block.line, true));
}

function itemIn(look: Look, { line, items, generated }: Item<ShownLine>, isFirst: boolean): Run[] {
  const { first, next, innerList, inner, end } = look.list;
  const below = (items ?? []).flatMap((each) => [inner, ...look.line(each, true), ...end]);
  const runs = [...look.line(line, true), ...(below.length > 0 ? within(innerList, below) : [])];
  return [isFirst ? first : next, ...partOf(generated, runs), ...end];
}

const partOf = (generated: string | undefined, runs: Run[]): Run[] =>
  generated === undefined ? runs : runs.map((run) => ({ ...run, generated }));

const within = ([open, close]: Around, runs: Run[]): Run[] => [...open, ...runs, ...close];

export const shownIn = (line: ShownLine): Shown[] => line.flatMap(({ shown }) => shown);

/** A line whose code stands in it as code; what is between is written together, for a sign may mean more beside others. */
export function lineOf(
  line: ShownLine,
  text: (shown: Shown[], isFirst: boolean) => Run[],
  code: (shown: Shown[]) => Run[],
): Run[] {
  const runs: Run[] = [];
  let open: Shown[] = [];
  const flush = () => {
    append(runs, text(open, runs.length === 0));
    open = [];
  };
  for (const { shown, isCode } of line) {
    if (!isCode) {
      append(open, shown);
      continue;
    }
    flush();
    append(runs, code(shown));
  }
  flush();
  return runs;
}

/** Parts one after the other, as they are. */
export const asIs = (shown: readonly Shown[]): Run[] => shown.flatMap((one) => runsOf(one));
