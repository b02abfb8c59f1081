import { recordKey } from '@/lib/context/record-key';
import { type Refusal, Refused } from '@/lib/contract/refusal';
import type { Stamp } from '@/lib/rows/stamp';
import type { ChangeEntry, LogEntry, StartEntry, TimeEntry } from '@/lib/time/entry';
import { problemOfTimes, problemOfZone } from '@/lib/time/entry-rules';
import { missingIn, type RequiredField } from '@/lib/time/required';
import { assign } from './assignments';
import { personId, type Tx } from './commit';
import type { Database } from './database';
import { engagementById } from './engagements';
import type { StoredTimeEntry } from './tables';

/**
 * Starts an entry and, in the same transaction and at the same instant, stops the one that was running. Starting
 * what already runs (two clicks, two windows) answers with the entry that runs. Without an engagement it is open time.
 */
export async function startEntry(tx: Tx, start: StartEntry): Promise<TimeEntry> {
  refuse(problemOfZone(start.zone));
  const engagement = start.engagementId === undefined ? openTime : await engagementById(tx.db, start.engagementId);
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
    ...(start.engagementId === undefined ? { open: 1 } : {}),
  });
  return fromStored(added);
}

/** What is taken for granted of time until somebody says whose it is. */
const openTime = { defaultClass: 'reactive', billable: false } as const;

/**
 * Stops an entry; one that is stopped already stays as it is. Where the clock was set back behind its start, it ends
 * at its start: too short is visible and can be corrected, negative time would spoil every sum.
 */
export async function stopEntry(tx: Tx, id: string): Promise<TimeEntry> {
  const entry = await keptEntry(tx.db, id);
  return fromStored(entry.endedAt === undefined ? await end(tx, entry) : entry);
}

/** Ends a running entry where a rule says, never before its start; it says so. One that ended meanwhile stays. */
export async function endEntryAt(
  tx: Tx,
  id: string,
  at: number,
  rule: NonNullable<TimeEntry['mended']>['rule'],
): Promise<void> {
  const entry = await keptEntry(tx.db, id);
  if (entry.endedAt !== undefined) return;
  const endedAt = endOf(entry, at);
  await tx.change('timeEntries', entry, { endedAt, running: undefined, mended: { rule, at: endedAt } });
}

/** Logs time after the fact; with all that is required of an entry. */
export async function logEntry(tx: Tx, log: LogEntry, required: readonly RequiredField[] = []): Promise<TimeEntry> {
  refuse(problemOfZone(log.zone) ?? problemOfTimes(log, tx.now));
  const engagement = await engagementById(tx.db, log.engagementId);
  const content = {
    ...log,
    class: log.class ?? engagement.defaultClass,
    billable: log.billable ?? engagement.billable,
    note: log.note ?? '',
  };
  refuseIncomplete(content, required);
  await remember(tx, log);
  return fromStored(await tx.add('timeEntries', content));
}

/**
 * Changes what is given, of what nobody changed after `seen`. Giving the running entry an end stops it; giving open time
 * an engagement books it, with that one's defaults where nothing else is said. What it says must be all that is required
 * once it is over.
 */
export async function changeEntry(
  tx: Tx,
  { id, seen, ...asked }: ChangeEntry,
  required: readonly RequiredField[] = [],
): Promise<TimeEntry> {
  const entry = await keptEntry(tx.db, id);
  const times = { startedAt: asked.startedAt ?? entry.startedAt, endedAt: asked.endedAt ?? entry.endedAt };
  const movesTimes = times.startedAt !== entry.startedAt || times.endedAt !== entry.endedAt;
  // An entry that a clock set back made empty can still get a note: only new times are checked.
  if (movesTimes) refuse(problemOfTimes(times, tx.now));
  const books = asked.engagementId !== undefined && asked.engagementId !== entry.engagementId;
  const booked = books ? await bookedOn(tx, entry, asked.engagementId as string) : {};
  const { cause, ...others } = asked;
  const named = Object.fromEntries(Object.entries(others).filter(([, value]) => value !== undefined)) as typeof others;
  const changes = { ...booked, ...named, ...causeOf(asked) };
  if (times.endedAt !== undefined && saying.some((field) => asked[field] !== undefined)) {
    refuseIncomplete({ ...entry, ...changes }, required);
  }
  const stops = movesTimes && times.endedAt !== undefined ? { running: undefined } : {};
  return fromStored(await tx.change('timeEntries', entry, { ...changes, ...stops }, seen));
}

/** Fields by which an entry says what was done. Who moves an entry is not asked for the rest of it. */
const saying = ['note', 'tags', 'class', 'cause'] as const satisfies (keyof ChangeEntry)[];

/** Only rework has a cause: with its class it goes. */
function causeOf({ class: entryClass, cause }: Pick<ChangeEntry, 'class' | 'cause'>): Partial<TimeEntry> {
  if (entryClass !== undefined && entryClass !== 'rework') return { cause: undefined };
  return cause === undefined ? {} : { cause: cause ?? undefined };
}

function refuseIncomplete(entry: Parameters<typeof missingIn>[0], required: readonly RequiredField[]): void {
  const fields = missingIn(entry, required);
  if (fields.length > 0) throw new Refused({ code: 'fieldsMissing', fields });
}

/** Books an entry on an engagement, and remembers it for its record. Open time takes class and billable from there. */
async function bookedOn(tx: Tx, entry: StoredTimeEntry, engagementId: string): Promise<Partial<StoredTimeEntry>> {
  const { defaultClass, billable } = await engagementById(tx.db, engagementId);
  await remember(tx, { ...entry, engagementId });
  return { engagementId, ...(entry.open ? { open: undefined, class: defaultClass, billable } : {}) };
}

/** Books the person's open time on a record, once it is said whose that is. */
export async function bookOpenTime(tx: Tx, record: string, engagementId: string): Promise<void> {
  const open = await tx.db.timeEntries.where('[author+open]').equals([tx.me, 1]).toArray();
  for (const entry of open.filter((one) => one.deletedAt === undefined && keyOf(one) === record)) {
    await tx.change('timeEntries', entry, await bookedOn(tx, entry, engagementId));
  }
}

/** The person's time of which nobody said whose it is, newest first. */
export async function openEntries(db: Database): Promise<TimeEntry[]> {
  const open = await db.timeEntries
    .where('[author+open]')
    .equals([await personId(db), 1])
    .toArray();
  return open
    .filter(({ deletedAt }) => deletedAt === undefined)
    .map(fromStored)
    .sort((a, b) => b.startedAt - a.startedAt);
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
    const [stopped, running] = await Promise.all([
      db.timeEntries.where('endedAt').aboveOrEqual(from).toArray(),
      db.timeEntries.where('[author+running]').equals([me, 1]).toArray(),
    ]);
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

/** Throws `missing` when it was never there or is deleted. */
export async function keptEntry(db: Database, id: string): Promise<StoredTimeEntry> {
  const entry = await any(db, id);
  if (entry.deletedAt !== undefined) throw new Refused({ code: 'missing', what: 'entry' });
  return entry;
}

/** Without what is there for the indexes alone. */
export function fromStored({ running, open, ...entry }: StoredTimeEntry): TimeEntry {
  return entry;
}

function end(tx: Tx, entry: StoredTimeEntry): Promise<StoredTimeEntry> {
  return tx.change('timeEntries', entry, { endedAt: endOf(entry, tx.now), running: undefined });
}

function endOf({ startedAt }: TimeEntry, now: number): number {
  return Math.max(startedAt, now);
}

async function remember(tx: Tx, { record, engagementId }: Pick<TimeEntry, 'record' | 'engagementId'>): Promise<void> {
  if (record && engagementId !== undefined) await assign(tx, recordKey(record.ref), engagementId);
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
