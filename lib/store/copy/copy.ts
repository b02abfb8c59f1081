import { append as appendAll, greatest } from '@/lib/lists';
import type { Area } from './area';
import { allOf, type Latest, lay, type RowRules } from './fold';
import { readLines, type Written, writeLine } from './line';

/** What a wake of the worker reads of the copy. Nothing of a row is in it. */
export interface Mark {
  /** The database that it is a copy of. */
  birth: string;
  /** How many changes of that database are in it. */
  commits: number;
  /** The last change in it: higher where one before it is missing. */
  highest: number;
  /** The base: all rows as they were once. */
  generation: number;
  chunks: number;
  /** Segments that follow the base, one for each commit: from here up to before `next`. */
  from: number;
  next: number;
  /** Rows in the base, and lines in the segments: what compaction is decided by. */
  rows: number;
  lines: number;
}

export type Found = { state: 'none' } | { state: 'damaged' } | { state: 'marked'; mark: Mark };

export interface Copy {
  /** One key is read. */
  find(): Promise<Found>;
  /** Adds what a commit wrote: one segment and the mark, however long the history. Commits that failed come with it. */
  append(written: readonly Written[], commits: number): Promise<void>;
  /** Everything that is whole. */
  read(): Promise<{ latest: Latest; torn: number }>;
  /** Puts another copy in the place of this one; until its mark is written, this one counts. */
  rewrite(rows: AsyncIterable<Written> | Iterable<Written>, of: { birth: string; commits: number }): Promise<void>;
  /** Drops what was replaced since, once that is most of the copy. */
  compactIfDue(): Promise<boolean>;
  /** Drops all of it now: what was removed for good is in no line any more. */
  compact(): Promise<void>;
}

const prefix = 'copy:';
export const markKey = `${prefix}mark`;
const segmentKey = (number: number) => `${prefix}segment:${number}`;
const chunkKey = (generation: number, number: number) => `${prefix}base:${generation}:${number}`;

const rowsPerChunk = 200;
/** Lines that may be there beside twice the rows: a small copy is not rewritten at every turn. */
const usualSlack = 500;
const keysAtOnce = 100;

export function createCopy(area: Area, rules: RowRules, slack = usualSlack): Copy {
  let known: Mark | undefined;
  /** What could not be written yet, and the commits it is of. */
  let backlog: Written[] = [];
  let waiting: number[] = [];
  /** Commits that are in the copy while one before them is not: the mark counts only to there. */
  let ahead = new Set<number>();
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other: each begins with the mark that the one before it left. */
  function inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
    const turn = last.then(run, run);
    last = turn.catch(() => undefined);
    return turn;
  }

  async function find(): Promise<Found> {
    const text = (await area.get([markKey]))[markKey];
    const [mark] = text === undefined ? [] : (readLines(text).values as Mark[]);
    if (mark) {
      known = mark;
      return { state: 'marked', mark };
    }
    const isThere = text !== undefined || (await area.keys(prefix)).length > 0;
    return { state: isThere ? 'damaged' : 'none' };
  }

  async function append(written: readonly Written[], commits: number): Promise<void> {
    appendAll(backlog, written);
    waiting.push(commits);
    const mark = known ?? (await markOf());
    const beyond = new Set([...ahead, ...waiting]);
    let counted = mark.commits;
    while (beyond.delete(counted + 1)) counted++;
    const segments = backlog.length > 0 ? { [segmentKey(mark.next)]: backlog.map(writeLine).join('') } : {};
    const taken = Object.keys(segments).length;
    const next: Mark = {
      ...mark,
      commits: counted,
      highest: greatest(waiting, mark.highest),
      next: mark.next + taken,
      lines: mark.lines + backlog.length,
    };
    await area.set({ ...segments, [markKey]: writeLine(next) });
    known = next;
    ahead = beyond;
    backlog = [];
    waiting = [];
  }

  async function markOf(): Promise<Mark> {
    const found = await find();
    if (found.state !== 'marked') throw new Error('There is no copy to add to.');
    return found.mark;
  }

  async function read(): Promise<{ latest: Latest; torn: number }> {
    const found = await find();
    const mark = found.state === 'marked' ? found.mark : undefined;
    const keys = (await area.keys(prefix)).flatMap((key) => place(key, mark) ?? []).sort(inOrder);
    const latest: Latest = new Map();
    let torn = 0;
    for (let start = 0; start < keys.length; start += keysAtOnce) {
      const some = keys.slice(start, start + keysAtOnce);
      const texts = await area.get(some.map(({ key }) => key));
      for (const { key } of some) {
        const text = texts[key] ?? '';
        const lines = readLines(text);
        torn += lines.torn + (text === '' ? 1 : 0);
        for (const value of lines.values as Written[]) lay(latest, value, rules);
      }
    }
    return { latest, torn };
  }

  async function rewrite(
    rows: AsyncIterable<Written> | Iterable<Written>,
    { birth, commits }: { birth: string; commits: number },
  ): Promise<void> {
    const found = await find();
    const before = found.state === 'marked' ? found.mark : undefined;
    const old = await area.keys(prefix);
    const places = old.flatMap((key) => place(key) ?? []);
    // Numbers are never used twice, so what a rewrite left that was cut short can never be taken for another's.
    const generation =
      greatest(
        places.map(({ generation }) => generation ?? 0),
        before?.generation ?? 0,
      ) + 1;
    const from = greatest(
      places.map(({ segment }) => (segment ?? -1) + 1),
      before?.next ?? 0,
    );
    let chunks = 0;
    let count = 0;
    let lines: string[] = [];
    const flush = async () => {
      if (lines.length === 0) return;
      await area.set({ [chunkKey(generation, chunks)]: lines.join('') });
      chunks++;
      lines = [];
    };
    for await (const row of rows) {
      lines.push(writeLine(row));
      count++;
      if (lines.length === rowsPerChunk) await flush();
    }
    await flush();
    const mark: Mark = {
      birth,
      commits,
      highest: commits,
      generation,
      chunks,
      from,
      next: from,
      rows: count,
      lines: 0,
    };
    await area.set({ [markKey]: writeLine(mark) });
    known = mark;
    backlog = [];
    waiting = [];
    ahead = new Set();
    await area.remove(old.filter((key) => key !== markKey));
  }

  async function compactIfDue(): Promise<boolean> {
    const mark = known;
    // What could not be written yet is not in what is read: compaction waits for it.
    if (!mark || waiting.length > 0 || ahead.size > 0 || mark.lines <= 2 * mark.rows + slack) return false;
    await compactTo(mark);
    return true;
  }

  async function compact(): Promise<void> {
    const mark = known;
    if (mark && waiting.length === 0 && ahead.size === 0) await compactTo(mark);
  }

  /** What is gone is kept as such: an earlier state of the database may have it still. */
  async function compactTo(mark: Mark): Promise<void> {
    await rewrite(allOf((await read()).latest), mark);
  }

  return {
    find,
    append: (written, commits) => inTurn(() => append(written, commits)),
    read: () => inTurn(read),
    rewrite: (rows, of) => inTurn(() => rewrite(rows, of)),
    compactIfDue: () => inTurn(compactIfDue),
    compact: () => inTurn(compact),
  };
}

interface Place {
  key: string;
  generation?: number;
  segment?: number;
  number: number;
}

/**
 * What a key holds. With a mark, only what counts by it; a segment behind its end counts too, for the mark may be the
 * part of a write that is missing.
 */
function place(key: string, mark?: Mark): Place | undefined {
  const [, kind, first, second] = key.split(':');
  if (kind === 'segment') {
    const segment = Number(first);
    return mark && segment < mark.from ? undefined : { key, segment, number: segment };
  }
  if (kind !== 'base') return undefined;
  const generation = Number(first);
  const counts = !mark || (generation === mark.generation && Number(second) < mark.chunks);
  return counts ? { key, generation, number: Number(second) } : undefined;
}

/** Bases before segments, older before newer. */
function inOrder(a: Place, b: Place): number {
  return (a.generation ?? Infinity) - (b.generation ?? Infinity) || a.number - b.number;
}
