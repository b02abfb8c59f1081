import { Refused } from '@/lib/contract/refusal';
import type { DuplicateEntry, MergeEntries, MoveEntry, SplitEntry, TimeEntry } from '@/lib/time/entry';
import { problemOfZone } from '@/lib/time/entry-rules';
import { merged, movedTo, type OperationProblem, splitAt } from '@/lib/time/operations';
import type { Tx } from './commit';
import { fromStored, keptEntry } from './entries';
import type { HistoryEntry, StoredTimeEntry } from './tables';

/** Splits an entry in two; both say the same, and the second of a running one runs on. */
export async function splitEntry(tx: Tx, { id, seen, at }: SplitEntry): Promise<TimeEntry[]> {
  const entry = await keptEntry(tx.db, id);
  const [first, second] = orRefuse(splitAt(entry, at, tx.now));
  const shortened = await tx.change('timeEntries', entry, { endedAt: first.endedAt, running: undefined }, seen);
  const added = await tx.add('timeEntries', { ...contentOf(entry), ...timesOf(second) });
  return [fromStored(shortened), fromStored(added)];
}

/** Makes one entry of several; it is the running one if there is one, else the earliest. The others are deleted. */
export async function mergeEntries(tx: Tx, { entries }: MergeEntries): Promise<TimeEntry> {
  const all = await Promise.all(entries.map(({ id }) => keptEntry(tx.db, id)));
  const { startedAt, endedAt, note, tags } = orRefuse(merged(all, tx.now));
  const [stays, ...others] = all.toSorted(
    (a, b) => Number(b.running ?? 0) - Number(a.running ?? 0) || a.startedAt - b.startedAt,
  );
  if (!stays) throw new Refused({ code: 'missing', what: 'entry' });
  const seenOf = ({ id }: StoredTimeEntry) => entries.find((one) => one.id === id)?.seen;
  for (const other of others) {
    refuseStale(other, seenOf(other));
    await tx.change('timeEntries', other, { deletedAt: tx.now });
  }
  const changes = { startedAt, endedAt, note, ...(tags ? { tags } : {}) };
  return fromStored(await tx.change('timeEntries', stays, changes, seenOf(stays)));
}

/** Moves an entry to another day, at the same time of that day's clock and as long as it was. */
export async function moveEntry(tx: Tx, { id, seen, day, zone }: MoveEntry): Promise<TimeEntry> {
  const entry = await keptEntry(tx.db, id);
  return fromStored(await tx.change('timeEntries', entry, pastTimes(tx, entry, day, zone), seen));
}

/** Logs the same once more, on a day: as often as it is asked for. */
export async function duplicateEntry(tx: Tx, { id, day, zone }: DuplicateEntry): Promise<TimeEntry> {
  const entry = await keptEntry(tx.db, id);
  return fromStored(await tx.add('timeEntries', { ...contentOf(entry), ...pastTimes(tx, entry, day, zone) }));
}

/** What was changed in an entry, newest first. */
export async function entryHistory({ db }: Pick<Tx, 'db'>, id: string): Promise<HistoryEntry[]> {
  const changes = await db.history.where('rowId').equals(id).toArray();
  return changes.filter(({ table }) => table === 'timeEntries').sort((a, b) => (a.stamp < b.stamp ? 1 : -1));
}

function pastTimes(tx: Tx, entry: StoredTimeEntry, day: MoveEntry['day'], zone: string) {
  const wrong = problemOfZone(zone);
  if (wrong) throw new Refused(wrong);
  const times = orRefuse(movedTo(entry, day, zone));
  if (times.endedAt > tx.now && times.startedAt !== entry.startedAt) throw new Refused({ code: 'endsInFuture' });
  return times;
}

/** All that an entry says but its times, for another one that says the same. */
export function contentOf(entry: StoredTimeEntry) {
  const { engagementId, record, zone, class: entryClass, cause, billable, tags, note, open } = entry;
  const content = { engagementId, record, zone, class: entryClass, cause, billable, tags, note, open };
  return Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined)) as typeof content;
}

/** Times as they are stored; without an end it runs. */
export function timesOf({ startedAt, endedAt }: { startedAt: number; endedAt?: number }) {
  return endedAt === undefined ? { startedAt, running: 1 as const } : { startedAt, endedAt };
}

function orRefuse<T>(result: T | { problem: OperationProblem }): T {
  if (typeof result === 'object' && result !== null && 'problem' in result) throw new Refused(result.problem);
  return result as T;
}

function refuseStale(entry: StoredTimeEntry, seen: string | undefined): void {
  if (seen === undefined || entry.revision <= seen) return;
  throw new Refused({ code: 'stale', fields: ['deletedAt'], now: fromStored(entry) });
}
