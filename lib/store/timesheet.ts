import type { TimeEntry } from '@/lib/time/entry';
import { personId } from './commit';
import type { Database } from './database';
import { runningEntry } from './entries';

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

/**
 * A page of what `entriesInSpan` gives, without the running entry; by `next` the one after it. Of two that began at once
 * the one with the lesser id comes first.
 */
export async function pageOfSpan(
  db: Database,
  { from, to, after, most }: { from: number; to: number; after?: After | undefined; most: number },
): Promise<{ entries: TimeEntry[]; next?: After; total?: number }> {
  const me = await personId(db);
  const span = () =>
    db.timeEntries.where('[author+startedAt]').between([me, after?.startedAt ?? from - longestMs], [me, to]);
  // Those that began with the last one are read again, in one go: a cursor takes ten times as long.
  const [found, total] = await Promise.all([span().limit(most).toArray(), after ? undefined : span().count()]);
  const rows = found.filter(({ startedAt, id }) => after === undefined || startedAt > after.startedAt || id > after.id);
  const last = found.length < most ? undefined : rows.at(-1);
  const entries = rows.flatMap(({ running, ...entry }) =>
    entry.deletedAt === undefined && !running && (entry.endedAt ?? 0) > from ? [entry] : [],
  );
  return {
    entries,
    ...(total === undefined ? {} : { total }),
    ...(last ? { next: { startedAt: last.startedAt, id: last.id } } : {}),
  };
}
