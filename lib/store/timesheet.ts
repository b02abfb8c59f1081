import type { TimeEntry } from '@/lib/time/entry';
import { personId } from './commit';
import type { Database } from './database';
import { runningEntry } from './entries';
import type { StoredTimeEntry } from './tables';

/**
 * No entry that a person would leave as it is lasts longer: it is looked back so far for those that began before a span
 * and go on into it. One that runs is found however long it does.
 */
const longestMs = 31 * 86_400_000;

/**
 * The person's entries that touch the instants from `from` up to `to`, the running one included, earliest first. Reads
 * those of the span and of a month before it, not all that came after.
 */
export async function entriesInSpan(db: Database, from: number, to: number, now: number): Promise<TimeEntry[]> {
  const me = await personId(db);
  const [rows, running] = await Promise.all([
    db.timeEntries
      .where('[author+startedAt]')
      .between([me, from - longestMs], [me, to])
      .toArray(),
    runningEntry(db),
  ]);
  const entries: TimeEntry[] = [];
  for (const { running: runs, ...entry } of rows) {
    if (entry.deletedAt === undefined && !runs && (entry.endedAt ?? 0) > from) entries.push(entry);
  }
  if (running && running.startedAt < to && now > from) entries.push(running);
  return entries.sort((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1));
}

/** Where a page of entries begins: after the entry with this beginning and id. */
interface After {
  startedAt: number;
  id: string;
}

export interface SpanPage {
  entries: TimeEntry[];
  /** How many rows were read. */
  read: number;
  /** Where the next page begins; absent after the last. */
  next?: After;
  /** With the first page: how many rows there are to read. */
  total?: number;
}

interface PageWanted {
  from: number;
  to: number;
  after?: After | undefined;
  most: number;
}

/**
 * A page of what `entriesInSpan` gives, without the running entry; by `next` the one after it. Of two that began at once
 * the one with the lesser id comes first.
 */
export async function pageOfSpan(db: Database, { from, to, after, most }: PageWanted): Promise<SpanPage> {
  const me = await personId(db);
  const span = () =>
    db.timeEntries.where('[author+startedAt]').between([me, after?.startedAt ?? from - longestMs], [me, to]);
  // Those that began with the last one are read again, in one go: a cursor takes ten times as long.
  const [found, total] = await Promise.all([span().limit(most).toArray(), after ? undefined : span().count()]);
  const rows = found.filter(({ startedAt, id }) => after === undefined || startedAt > after.startedAt || id > after.id);
  return pageOf(rows, { me, from, to }, found.length < most, total);
}

/** The same in the order of ids, in which rows lie beside each other on the disk: for spans that hold most of what there is. */
export async function pageById(db: Database, { from, to, after, most }: PageWanted): Promise<SpanPage> {
  const me = await personId(db);
  const rest = after ? db.timeEntries.where('id').above(after.id) : db.timeEntries.orderBy('id');
  const [rows, total] = await Promise.all([rest.limit(most).toArray(), after ? undefined : db.timeEntries.count()]);
  return pageOf(rows, { me, from, to }, rows.length < most, total);
}

function pageOf(
  rows: StoredTimeEntry[],
  { me, from, to }: { me: string; from: number; to: number },
  isLast: boolean,
  total: number | undefined,
): SpanPage {
  const last = isLast ? undefined : rows.at(-1);
  const entries = rows.flatMap(({ running, ...entry }) => {
    const isOver = entry.deletedAt === undefined && !running;
    const isIn = entry.startedAt < to && (entry.endedAt ?? 0) > from;
    return entry.author === me && isOver && isIn ? [entry] : [];
  });
  return {
    entries,
    read: rows.length,
    ...(total === undefined ? {} : { total }),
    ...(last ? { next: { startedAt: last.startedAt, id: last.id } } : {}),
  };
}
