import { beforeEach, describe, expect, test } from 'vitest';
import type { Engagement } from '@/lib/accounts/engagement';
import { type ChangeEntry, type LogEntry, type StartEntry, type TimeEntry, timeEntrySchema } from '@/lib/time/entry';
import { loggedSeconds } from '@/lib/time/totals';
import { fc } from '@/tests/properties';
import type { Tx } from './commit';
import { createEngagement } from './engagements';
import {
  changeEntry,
  deleteEntry,
  entriesBetween,
  entriesOn,
  logEntry,
  runningEntry,
  startEntry,
  stopEntry,
} from './entries';
import { freshDisk, freshStore, goLive, type TestStore, zendeskTicket } from './test-database';
import { undo } from './undo';

const zone = 'Europe/Berlin';
const now = Date.UTC(2026, 10, 19, 9);
const minuteMs = 60_000;
const later = (minutes: number) => now + minutes * minuteMs;
const ticket = { ref: zendeskTicket('48213'), title: 'SSO fails after tenant move' };
const nobody = '00000000-0000-7000-8000-000000000000';

let disk: ReturnType<typeof freshDisk>;
let store: TestStore;
let db: TestStore['db'];
let sso: Engagement;
let triage: Engagement;
beforeEach(async () => {
  disk = freshDisk();
  db = disk.connect();
  store = freshStore(db);
  sso = await store.run((tx) => createEngagement(tx, goLive));
  triage = await store.run((tx) =>
    createEngagement(tx, { name: 'Triage', kind: 'internal', defaultClass: 'internal', billable: false }),
  );
});

/** The store at another time; by another connection, the one of another window. */
const at = (time: number, on = store): TestStore => {
  on.at = time;
  return on;
};
const start = (what: StartEntry, time: number, on?: TestStore) => at(time, on).run((tx) => startEntry(tx, what));
const stop = (id: string, time: number, on?: TestStore) => at(time, on).run((tx) => stopEntry(tx, id));
const log = (what: LogEntry, time: number) => at(time).run((tx) => logEntry(tx, what));
const change = (entry: TimeEntry, what: Omit<ChangeEntry, 'id' | 'seen'>, time: number, seen = entry.revision) =>
  at(time).run((tx) => changeEntry(tx, { id: entry.id, seen, ...what }));
let commands = 0;
/** Runs a change as a command, and answers with its id, by which it is taken back. */
const command = async (time: number, run: (tx: Tx) => Promise<unknown>) => {
  commands += 1;
  const id = `00000000-0000-4000-8000-${String(commands).padStart(12, '0')}`;
  await at(time).run(run, { id, inputHash: '' });
  return id;
};
const refused = (code: string) => expect.objectContaining({ refusal: expect.objectContaining({ code }) });

const onSso = () => ({ engagementId: sso.id, zone });
const onTriage = () => ({ engagementId: triage.id, zone });
const history = async (id: string) =>
  (await db.history.where('rowId').equals(id).toArray()).filter(({ before }) => before);
const allRunning = async () => (await db.timeEntries.toArray()).filter(({ endedAt }) => endedAt === undefined);

describe('start', () => {
  test('takes class and billable from the engagement, and fits the schema', async () => {
    const entry = await start({ ...onSso(), record: ticket }, now);
    expect(entry).toMatchObject({ startedAt: now, class: 'reactive', billable: true, note: '', record: ticket });
    expect(timeEntrySchema.parse(entry)).toEqual(entry);
    expect(entry).not.toHaveProperty('running');
    expect(await start({ ...onTriage(), class: 'rework' }, later(1))).toMatchObject({
      class: 'rework',
      billable: false,
    });
  });

  test('stops the running entry at the same instant', async () => {
    const first = await start(onSso(), now);
    const second = await start(onTriage(), later(20));
    expect(await runningEntry(db)).toEqual(second);
    expect(await stop(first.id, later(40))).toMatchObject({ endedAt: later(20), revision: 2 });
  });

  test('of what already runs answers with the entry that runs', async () => {
    const first = await start({ ...onSso(), record: ticket }, now);
    expect(await start({ ...onSso(), record: ticket }, later(1))).toEqual(first);
    const other = { ...onSso(), record: { ...ticket, ref: zendeskTicket('48177') } };
    expect((await start(other, later(2))).id).not.toBe(first.id);
  });

  test('on a missing engagement or in an unknown zone starts nothing and leaves the running entry running', async () => {
    const first = await start(onSso(), now);
    await expect(start({ engagementId: nobody, zone }, later(1))).rejects.toThrow('does not exist any more');
    await expect(start({ ...onTriage(), zone: 'Berlin' }, later(1))).rejects.toThrow('time zone');
    expect(await runningEntry(db)).toEqual(first);
  });

  test('by two windows at once leaves one running entry, and the other stopped where it began', async () => {
    const other = disk.connect();
    const [a, b] = await Promise.all([start(onSso(), now), startEntry(other, onTriage(), now)]);
    const running = await allRunning();
    expect(running).toHaveLength(1);
    const stopped = [a, b].find(({ id }) => id !== running[0]?.id);
    expect(await stop(stopped?.id ?? '', later(5))).toMatchObject({ endedAt: now });
  });

  test('many times at once from two windows leaves one running entry', async () => {
    const windows = [db, disk.connect()];
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        startEntry(windows[index % 2] ?? db, index % 3 === 0 ? onSso() : onTriage(), now + index),
      ),
    );
    expect(await allRunning()).toHaveLength(1);
  });
});

describe('stop', () => {
  test('ends the entry, once', async () => {
    const { id } = await start(onSso(), now);
    const stopped = await stop(id, later(42));
    expect(stopped.endedAt).toBe(later(42));
    expect(await stop(id, later(60))).toEqual(stopped);
    expect(await runningEntry(db)).toBeUndefined();
  });

  test('after the clock was set back ends it at its start', async () => {
    const { id } = await start(onSso(), now);
    expect((await stop(id, later(-30))).endedAt).toBe(now);
  });

  test('of a missing or deleted entry says so', async () => {
    await expect(stop(nobody, now)).rejects.toThrow('This time entry does not exist.');
    const { id } = await start(onSso(), now);
    await deleteEntry(db, id, later(1));
    await expect(stop(id, later(2))).rejects.toThrow('This time entry was deleted.');
  });

  test('by a worker that was born again finds the entry running', async () => {
    const started = await start({ ...onSso(), record: ticket }, now);
    db.close();
    const reborn = disk.connect();
    expect(await runningEntry(reborn)).toEqual(started);
    expect(await stopEntry(reborn, started.id, later(90))).toMatchObject({ startedAt: now, endedAt: later(90) });
  });
});

describe('log after the fact', () => {
  test('keeps what was entered and leaves the running entry alone', async () => {
    const running = await start(onTriage(), now);
    const log = { ...onSso(), startedAt: later(-80), endedAt: now, note: 'Compared ACS URLs', billable: false };
    const entry = await log(log, now);
    expect(entry).toMatchObject({ ...log, class: 'reactive' });
    expect(timeEntrySchema.parse(entry)).toEqual(entry);
    expect(await runningEntry(db)).toEqual(running);
  });

  test('refuses times that cannot be right and saves nothing', async () => {
    const backwards = { ...onSso(), startedAt: now, endedAt: later(-1) };
    await expect(log(backwards, now)).rejects.toThrow('This entry ended before it began.');
    expect(await db.timeEntries.count()).toBe(0);
  });
});

describe('change', () => {
  const logged = () => log({ ...onSso(), record: ticket, startedAt: later(-60), endedAt: now }, now);

  test('keeps the row it replaced', async () => {
    const before = await logged();
    const after = await changeEntry(db, { id: before.id, note: 'Wrote to Ines', class: 'rework' }, later(5));
    expect(after).toEqual({
      ...before,
      note: 'Wrote to Ines',
      class: 'rework',
      revision: 2,
      updatedAt: after.updatedAt,
    });
    expect(after.updatedAt > before.updatedAt).toBe(true);
    expect(await corrections()).toMatchObject([{ entryId: before.id, at: later(5), replaced: before }]);
  });

  test('to the same is no change', async () => {
    const before = await logged();
    expect(await changeEntry(db, { id: before.id, note: before.note, endedAt: undefined }, later(5))).toEqual(before);
    expect(await corrections()).toEqual([]);
  });

  test('of a time is checked with the times that stay', async () => {
    const before = await logged();
    const change = { id: before.id, startedAt: later(1) };
    await expect(changeEntry(db, change, later(5))).rejects.toThrow('This entry ended before it began.');
    expect(await entriesBetween(db, later(-60), later(60), later(5))).toEqual([before]);
  });

  test('giving the running entry an end stops it; its start cannot lie ahead', async () => {
    const { id } = await start(onSso(), now);
    await expect(changeEntry(db, { id, startedAt: later(9) }, later(5))).rejects.toThrow('cannot start later than now');
    expect(await changeEntry(db, { id, endedAt: later(3) }, later(5))).toMatchObject({ endedAt: later(3) });
    expect(await runningEntry(db)).toBeUndefined();
  });

  test('a note can be added to an entry that a clock set back made empty', async () => {
    const { id } = await start(onSso(), now);
    await stop(id, later(-5));
    expect(await changeEntry(db, { id, note: 'The clock was wrong' }, now)).toMatchObject({ endedAt: now });
  });

  test('of the engagement is remembered for the record', async () => {
    const { id } = await logged();
    await changeEntry(db, { id, engagementId: triage.id }, later(5));
    expect(await db.recordEngagements.toArray()).toMatchObject([{ engagementId: triage.id, lastUsedAt: later(5) }]);
    await expect(changeEntry(db, { id, engagementId: nobody }, later(6))).rejects.toThrow('does not exist any more');
  });
});

describe('delete and restore', () => {
  test('take the entry away and bring it back as it was', async () => {
    const entry = await log({ ...onSso(), startedAt: later(-60), endedAt: now }, now);
    await deleteEntry(db, entry.id, later(1));
    await deleteEntry(db, entry.id, later(2));
    expect(await entriesBetween(db, later(-60), now, now)).toEqual([]);
    const restored = await restoreEntry(db, entry.id, later(3));
    expect(restored).toEqual({ ...entry, deletedAt: undefined, revision: 3, updatedAt: restored.updatedAt });
    expect(await restoreEntry(db, entry.id, later(4))).toEqual(restored);
    expect(await entriesBetween(db, later(-60), now, now)).toEqual([restored]);
  });

  test('of the running entry stop it, so that it never runs beside another', async () => {
    const { id } = await start(onSso(), now);
    await deleteEntry(db, id, later(10));
    const next = await start(onTriage(), later(11));
    expect(await restoreEntry(db, id, later(12))).toMatchObject({ endedAt: later(10) });
    expect(await runningEntry(db)).toEqual(next);
  });

  test('of a missing entry say so', async () => {
    await expect(deleteEntry(db, nobody, now)).rejects.toThrow('This time entry does not exist.');
    await expect(restoreEntry(db, nobody, now)).rejects.toThrow('This time entry does not exist.');
  });
});

describe('entries between two instants', () => {
  test('are those that touch them, newest first, with the running one', async () => {
    const log = (start: number, end: number) =>
      log({ ...onSso(), startedAt: later(start), endedAt: later(end) }, later(600));
    const before = await log(-120, 0);
    const across = await log(-30, 30);
    const inside = await log(10, 20);
    const running = await start(onTriage(), later(40));
    const around = await log(-60, 700);
    const after = await log(600, 610);
    const found = await entriesBetween(db, now, later(600), later(620));
    expect(found.map(({ id }) => id)).toEqual([running, inside, across, around].map(({ id }) => id));
    expect(found).not.toContainEqual(before);
    expect(found).not.toContainEqual(after);
    expect(await entriesBetween(db, later(-300), later(-200), later(620))).toEqual([]);
  });

  test('hold an empty entry on the day it began, so that it can be corrected', async () => {
    const { id } = await start(onSso(), now);
    const empty = await stop(id, now);
    expect(await entriesBetween(db, now, later(60), later(60))).toEqual([empty]);
    expect(await entriesBetween(db, later(-60), now, later(60))).toEqual([]);
  });

  test('hold an entry that ran since yesterday on both days', async () => {
    const running = await start(onSso(), now);
    const tomorrow = { from: later(15 * 60), to: later(39 * 60) };
    expect(await entriesBetween(db, tomorrow.from, tomorrow.to, later(60))).toEqual([]);
    expect(await entriesBetween(db, tomorrow.from, tomorrow.to, later(16 * 60))).toEqual([running]);
  });

  test('of an account are those on its engagements', async () => {
    const mine = await log({ ...onSso(), startedAt: later(-60), endedAt: now }, now);
    await log({ ...onTriage(), startedAt: later(-60), endedAt: now }, now);
    expect(await entriesOfAccount(db, halden, later(-90), now, now)).toEqual([mine]);
    expect(await entriesOfAccount(db, ['salesforce:001000000000001AAA'], later(-90), now, now)).toEqual([]);
  });
});

test('no sequence of clicks under any clock makes two running entries, negative time, or loses a row', async () => {
  const step = fc.record({
    action: fc.constantFrom('start', 'stop', 'log', 'change', 'delete', 'restore'),
    jump: fc.integer({ min: -300, max: 600 }),
    pick: fc.nat({ max: 9 }),
    window: fc.nat({ max: 1 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const own = freshDisk();
      const windows = [own.connect(), own.connect()];
      const [one] = windows;
      if (!one) return;
      const engagements = [await createEngagement(one, goLive, now), await createEngagement(one, goLive, now)];
      const ids = new Set<string>();
      let clock = now;
      for (const { action, jump, pick, window } of steps) {
        clock += jump * minuteMs;
        const db = windows[window] ?? one;
        const id = [...ids][pick % Math.max(1, ids.size)] ?? nobody;
        const engagementId = engagements[pick % 2]?.id ?? nobody;
        const acts: Record<typeof action, () => Promise<TimeEntry | undefined>> = {
          start: () => startEntry(db, { engagementId, zone }, clock),
          stop: () => stopEntry(db, id, clock),
          log: () =>
            logEntry(db, { engagementId, zone, startedAt: clock - jump * minuteMs, endedAt: clock + 1 }, clock),
          change: () => changeEntry(db, { id, startedAt: clock - pick * minuteMs, endedAt: clock }, clock),
          delete: () => deleteEntry(db, id, clock).then(() => undefined),
          restore: () => restoreEntry(db, id, clock),
        };
        // A refusal is an answer as good as any here; what counts is what is on disk after it.
        const entry = await acts[action]().catch(() => undefined);
        if (entry) ids.add(entry.id);

        const rows = await one.timeEntries.toArray();
        expect(rows.length).toBe(ids.size);
        expect(rows.filter(({ endedAt }) => endedAt === undefined).length).toBeLessThanOrEqual(1);
        expect(rows.filter(({ running }) => running).length).toBe(rows.filter((row) => !row.endedAt).length);
        for (const row of rows) {
          expect(row.endedAt ?? row.startedAt).toBeGreaterThanOrEqual(row.startedAt);
          expect(loggedSeconds([row], clock)).toBeGreaterThanOrEqual(0);
        }
      }
    }),
    { numRuns: 40 },
  );
});
