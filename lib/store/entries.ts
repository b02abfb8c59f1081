import { recordKey } from '@/lib/context/record-key';
import { type Refusal, Refused } from '@/lib/contract/refusal';
import type { Stamp } from '@/lib/rows/stamp';
import type { ChangeEntry, LogEntry, StartEntry, TimeEntry } from '@/lib/time/entry';
import { problemOfTimes, problemOfZone } from '@/lib/time/entry-rules';
import { assign } from './assignments';
import { personId, type Tx } from './commit';
import type { Database } from './database';
import { engagementById } from './engagements';
import type { StoredTimeEntry } from './tables';

/**
 * Starts an entry and, in the same transaction and at the same instant, stops the one that was running. Starting
 * what already runs (two clicks, two windows) answers with the entry that runs.
 */
export async function startEntry(tx: Tx, start: StartEntry): Promise<TimeEntry> {
  refuse(problemOfZone(start.zone));
  const engagement = await engagementById(tx.db, start.engagementId);
  const running = await runningOf(tx.db, tx.me);
  if (running && isSame(running, start)) return fromStored(running);
  if (running) await end(tx, running);
  await remember(tx, start);
  const { class: named, ...content } = start;
  const added = await tx.add('timeEntries', {
    ...content,
    startedAt: tx.now,
    class: named ?? engagement.defaultClass,
    billable: engagement.billable,
    note: '',
    running: 1,
  });
  return fromStored(added);
}

/**
 * Stops an entry; one that is stopped already stays as it is. Where the clock was set back behind its start, it ends
 * at its start: too short is visible and can be corrected, negative time would spoil every sum.
 */
export async function stopEntry(tx: Tx, id: string): Promise<TimeEntry> {
  const entry = await kept(tx.db, id);
  return fromStored(entry.endedAt === undefined ? await end(tx, entry) : entry);
}

/** Logs time after the fact. */
export async function logEntry(tx: Tx, log: LogEntry): Promise<TimeEntry> {
  refuse(problemOfZone(log.zone) ?? problemOfTimes(log, tx.now));
  const engagement = await engagementById(tx.db, log.engagementId);
  await remember(tx, log);
  const added = await tx.add('timeEntries', {
    ...log,
    class: log.class ?? engagement.defaultClass,
    billable: log.billable ?? engagement.billable,
    note: log.note ?? '',
  });
  return fromStored(added);
}

/** Changes what is given, of what nobody changed after `seen`. Giving the running entry an end stops it. */
export async function changeEntry(tx: Tx, { id, seen, ...asked }: ChangeEntry): Promise<TimeEntry> {
  const entry = await kept(tx.db, id);
  const times = { startedAt: asked.startedAt ?? entry.startedAt, endedAt: asked.endedAt ?? entry.endedAt };
  const movesTimes = times.startedAt !== entry.startedAt || times.endedAt !== entry.endedAt;
  // An entry that a clock set back made empty can still get a note: only new times are checked.
  if (movesTimes) refuse(problemOfTimes(times, tx.now));
  if (asked.engagementId !== undefined && asked.engagementId !== entry.engagementId) {
    await engagementById(tx.db, asked.engagementId);
    await remember(tx, { ...entry, engagementId: asked.engagementId });
  }
  const named = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  const stops = movesTimes && times.endedAt !== undefined ? { running: undefined } : {};
  return fromStored(await tx.change('timeEntries', entry, { ...named, ...stops }, seen));
}

/** Deletes by tombstone. The running entry is stopped by it. Deleting twice is deleting once. */
export async function deleteEntry(tx: Tx, { id, seen }: { id: string; seen?: Stamp }): Promise<void> {
  const entry = await any(tx.db, id);
  if (entry.deletedAt !== undefined) return;
  if (seen !== undefined && entry.revision > seen) {
    throw new Refused({ code: 'stale', fields: ['deletedAt'], now: fromStored(entry) });
  }
  const ended = entry.endedAt === undefined ? { endedAt: endOf(entry, tx.now), running: undefined } : {};
  await tx.change('timeEntries', entry, { deletedAt: tx.now, ...ended });
}

/** The entry of the person that has no end: at most one, ever. */
export async function runningEntry(db: Database): Promise<TimeEntry | undefined> {
  const running = await runningOf(db, await personId(db));
  return running && fromStored(running);
}

/** The person's entries that touch the instants from `from` up to `to`, the running one included, newest first. */
export async function entriesBetween(db: Database, from: number, to: number, now: number): Promise<TimeEntry[]> {
  const me = await personId(db);
  return db.transaction('r', db.timeEntries, async () => {
    const stopped = await db.timeEntries.where('endedAt').aboveOrEqual(from).toArray();
    const running = await db.timeEntries.where('[author+running]').equals([me, 1]).toArray();
    return [...stopped.filter(({ author, running: runs }) => author === me && !runs), ...running]
      .filter((entry) => entry.deletedAt === undefined && touches(entry, from, to, now))
      .map(fromStored)
      .sort((a, b) => b.startedAt - a.startedAt || (a.id < b.id ? 1 : -1));
  });
}

/** The person's entries that ended last, before them the running one. */
export async function lastEntries(db: Database, most: number): Promise<TimeEntry[]> {
  const me = await personId(db);
  const [running, ended] = await Promise.all([
    runningOf(db, me),
    db.timeEntries
      .orderBy('endedAt')
      .reverse()
      .filter(({ author, deletedAt }) => author === me && deletedAt === undefined)
      .limit(most)
      .toArray(),
  ]);
  return (running ? [running, ...ended] : ended).map(fromStored);
}

/** Entries on these engagements that touch the instants; for an account's totals and its risk. */
export async function entriesOn(
  db: Database,
  engagementIds: string[],
  from: number,
  to: number,
  now: number,
): Promise<TimeEntry[]> {
  const entries = await db.timeEntries.where('engagementId').anyOf(engagementIds).toArray();
  return entries.filter((one) => one.deletedAt === undefined && touches(one, from, to, now)).map(fromStored);
}

async function runningOf(db: Database, me: string): Promise<StoredTimeEntry | undefined> {
  const running = await db.timeEntries.where('[author+running]').equals([me, 1]).toArray();
  return running.find(({ deletedAt }) => deletedAt === undefined);
}

async function any(db: Database, id: string): Promise<StoredTimeEntry> {
  const stored = await db.timeEntries.get(id);
  if (!stored) throw new Refused({ code: 'missing', what: 'entry' });
  return stored;
}

async function kept(db: Database, id: string): Promise<StoredTimeEntry> {
  const entry = await any(db, id);
  if (entry.deletedAt !== undefined) throw new Refused({ code: 'missing', what: 'entry' });
  return entry;
}

function fromStored({ running, ...entry }: StoredTimeEntry): TimeEntry {
  return entry;
}

function end(tx: Tx, entry: StoredTimeEntry): Promise<StoredTimeEntry> {
  return tx.change('timeEntries', entry, { endedAt: endOf(entry, tx.now), running: undefined });
}

function endOf({ startedAt }: TimeEntry, now: number): number {
  return Math.max(startedAt, now);
}

async function remember(tx: Tx, { record, engagementId }: Pick<TimeEntry, 'record' | 'engagementId'>): Promise<void> {
  if (record) await assign(tx, recordKey(record.ref), engagementId);
}

function isSame(running: TimeEntry, start: StartEntry): boolean {
  return (
    running.engagementId === start.engagementId &&
    (start.class ?? running.class) === running.class &&
    keyOf(running) === keyOf(start)
  );
}

function keyOf({ record }: Pick<TimeEntry, 'record'>): string | undefined {
  return record && recordKey(record.ref);
}

function touches(entry: TimeEntry, from: number, to: number, now: number): boolean {
  if (entry.startedAt >= to) return false;
  return entry.startedAt >= from || (entry.endedAt ?? endOf(entry, now)) > from;
}

function refuse(refusal: Refusal | undefined): void {
  if (refusal) throw new Refused(refusal);
}
