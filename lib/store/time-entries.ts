import { v7 } from 'uuid';
import { recordKey } from '@/lib/context/record-key';
import type { ChangeEntry, LogEntry, StartEntry, TimeEntry } from '@/lib/time/entry';
import type { Database, StoredTimeEntry } from './database';
import { engagementById, engagementsOf } from './engagements';
import { checkTimes, checkZone } from './entry-rules';
import { MissingError } from './errors';
import { me, newRow, nextRevision } from './rows';
import { write } from './write';

/**
 * Starts an entry and, in the same transaction and at the same instant, stops the one that was running. Starting
 * what already runs (two clicks, two windows) answers with the entry that runs.
 */
export function startEntry(db: Database, start: StartEntry, now: number): Promise<TimeEntry> {
  return change(db, async () => {
    checkZone(start.zone);
    const engagement = await engagementById(db, start.engagementId);
    const running = await runningEntry(db);
    if (running && isSame(running, start)) return running;
    if (running) await put(db, await ended(db, running, now));
    await remember(db, start, now);
    const entry: TimeEntry = {
      ...start,
      startedAt: now,
      class: start.class ?? engagement.defaultClass,
      billable: engagement.billable,
      note: '',
      ...(await newRow(db, now)),
    };
    return put(db, entry);
  });
}

/**
 * Stops an entry; one that is stopped already stays as it is. Where the clock was set back behind its start, it ends
 * at its start: too short is visible and can be corrected, negative time would spoil every sum.
 */
export function stopEntry(db: Database, id: string, now: number): Promise<TimeEntry> {
  return change(db, async () => {
    const entry = await kept(db, id);
    return entry.endedAt === undefined ? put(db, await ended(db, entry, now)) : entry;
  });
}

/** Logs time after the fact. Throws `InvalidEntryError` for times that cannot be right. */
export function logEntry(db: Database, log: LogEntry, now: number): Promise<TimeEntry> {
  return change(db, async () => {
    checkZone(log.zone);
    checkTimes(log, now);
    const engagement = await engagementById(db, log.engagementId);
    await remember(db, log, now);
    const entry: TimeEntry = {
      ...log,
      class: log.class ?? engagement.defaultClass,
      billable: log.billable ?? engagement.billable,
      note: log.note ?? '',
      ...(await newRow(db, now)),
    };
    return put(db, entry);
  });
}

/** Changes what is given and keeps the row it replaces. Giving the running entry an end stops it. */
export function changeEntry(db: Database, { id, ...asked }: ChangeEntry, now: number): Promise<TimeEntry> {
  return change(db, async () => {
    const entry = await kept(db, id);
    const changes = differing(entry, asked);
    if (Object.keys(changes).length === 0) return entry;
    // An entry that a clock set back made empty can still get a note: only new times are checked.
    if ('startedAt' in changes || 'endedAt' in changes) checkTimes({ ...entry, ...changes }, now);
    if (changes.engagementId !== undefined) {
      await engagementById(db, changes.engagementId);
      await remember(db, { ...entry, engagementId: changes.engagementId }, now);
    }
    return correct(db, entry, changes, now);
  });
}

/** Deletes by tombstone. The running entry is stopped by it. Deleting twice is deleting once. */
export async function deleteEntry(db: Database, id: string, now: number): Promise<void> {
  await change(db, async () => {
    const entry = await any(db, id);
    if (entry.deletedAt !== undefined) return;
    await correct(db, entry, { deletedAt: now, endedAt: entry.endedAt ?? endOf(entry, now) }, now);
  });
}

/** Takes a deletion back. */
export function restoreEntry(db: Database, id: string, now: number): Promise<TimeEntry> {
  return change(db, async () => {
    const entry = await any(db, id);
    return entry.deletedAt === undefined ? entry : correct(db, entry, { deletedAt: undefined }, now);
  });
}

/** The entry without an end: at most one, ever. */
export async function runningEntry(db: Database): Promise<TimeEntry | undefined> {
  const stored = await db.timeEntries.where('[author+running]').equals([me, 1]).first();
  return stored && fromStored(stored);
}

/** Entries that touch the instants from `from` up to `to`, the running one included, newest first. */
export async function entriesBetween(db: Database, from: number, to: number, now: number): Promise<TimeEntry[]> {
  return db.transaction('r', db.timeEntries, async () => {
    const stopped = await db.timeEntries.where('endedAt').aboveOrEqual(from).toArray();
    const running = await runningEntry(db);
    return [...stopped.map(fromStored), ...(running ? [running] : [])]
      .filter((entry) => entry.deletedAt === undefined && touches(entry, from, to, now))
      .sort((a, b) => b.startedAt - a.startedAt || (a.id < b.id ? 1 : -1));
  });
}

/** Entries on the engagements of an account; for its totals and its risk. */
export async function entriesOfAccount(
  db: Database,
  accountKeys: string[],
  from: number,
  to: number,
  now: number,
): Promise<TimeEntry[]> {
  const ids = new Set((await engagementsOf(db, accountKeys)).map(({ id }) => id));
  return ids.size === 0 ? [] : (await entriesBetween(db, from, to, now)).filter((entry) => ids.has(entry.engagementId));
}

function change<T>(db: Database, run: () => Promise<T>): Promise<T> {
  return write(db, [db.timeEntries, db.corrections, db.engagements, db.recordEngagements], run);
}

async function any(db: Database, id: string): Promise<TimeEntry> {
  const stored = await db.timeEntries.get(id);
  if (!stored) throw new MissingError('This time entry does not exist.');
  return fromStored(stored);
}

async function kept(db: Database, id: string): Promise<TimeEntry> {
  const entry = await any(db, id);
  if (entry.deletedAt !== undefined) throw new MissingError('This time entry was deleted.');
  return entry;
}

async function put(db: Database, entry: TimeEntry): Promise<TimeEntry> {
  await db.timeEntries.put(entry.endedAt === undefined ? { ...entry, running: 1 } : entry);
  return entry;
}

function fromStored({ running, ...entry }: StoredTimeEntry): TimeEntry {
  return entry;
}

function ended(db: Database, entry: TimeEntry, now: number): Promise<TimeEntry> {
  return nextRevision(db, entry, { endedAt: endOf(entry, now) }, now);
}

function endOf({ startedAt }: TimeEntry, now: number): number {
  return Math.max(startedAt, now);
}

async function correct(db: Database, entry: TimeEntry, changes: Partial<TimeEntry>, now: number): Promise<TimeEntry> {
  await db.corrections.add({ id: v7(), entryId: entry.id, at: now, replaced: entry });
  return put(db, await nextRevision(db, entry, changes, now));
}

async function remember(
  db: Database,
  { record, engagementId }: Pick<TimeEntry, 'record' | 'engagementId'>,
  now: number,
): Promise<void> {
  if (record) await db.recordEngagements.put({ recordKey: recordKey(record.ref), engagementId, lastUsedAt: now });
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

type Changes = Omit<ChangeEntry, 'id'>;

function differing(entry: TimeEntry, asked: Changes): Changes {
  const names = Object.keys(asked) as (keyof Changes)[];
  return Object.fromEntries(
    names.filter((name) => asked[name] !== undefined && asked[name] !== entry[name]).map((name) => [name, asked[name]]),
  );
}

function touches(entry: TimeEntry, from: number, to: number, now: number): boolean {
  if (entry.startedAt >= to) return false;
  return entry.startedAt >= from || (entry.endedAt ?? endOf(entry, now)) > from;
}
