import { beforeEach, describe, expect, test } from 'vitest';
import type { Engagement } from '@/lib/accounts/engagement';
import { Refused } from '@/lib/contract/refusal';
import { type ChangeEntry, type LogEntry, type StartEntry, type TimeEntry, timeEntrySchema } from '@/lib/time/entry';
import { loggedSeconds } from '@/lib/time/totals';
import { fc, runs } from '@/tests/properties';
import { accountOfKeys } from './accounts';
import type { Tx } from './commit';
import { createEngagement, engagementsOf } from './engagements';
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
import { freshDisk, freshStore, goLive, halden, named, refused, type TestStore, zendeskTicket } from './test-database';
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
/** Runs a change as a command, and answers with its id, by which it is taken back. */
const command = async (time: number, run: Parameters<TestStore['run']>[0], on?: TestStore) => {
  const asked = named();
  await at(time, on).run(run, asked);
  return asked.id;
};
const remove = (id: string, time: number) => command(time, (tx) => deleteEntry(tx, { id }));
const takeBack = (id: string, time: number) => at(time).run((tx) => undo(tx, id), named());

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
    expect(await stop(first.id, later(40))).toMatchObject({
      endedAt: later(20),
      stamps: { times: expect.any(String) },
    });
    expect((await history(first.id)).map(({ before }) => before)).toEqual([{ endedAt: null, running: 1 }]);
  });

  test('of what already runs answers with the entry that runs', async () => {
    const first = await start({ ...onSso(), record: ticket }, now);
    expect(await start({ ...onSso(), record: ticket }, later(1))).toEqual(first);
    const other = { ...onSso(), record: { ...ticket, ref: zendeskTicket('48177') } };
    expect((await start(other, later(2))).id).not.toBe(first.id);
  });

  test('on a missing engagement or in an unknown zone starts nothing and leaves the running entry running', async () => {
    const first = await start(onSso(), now);
    await expect(start({ engagementId: nobody, zone }, later(1))).rejects.toEqual(refused('missing'));
    await expect(start({ ...onTriage(), zone: 'Berlin' }, later(1))).rejects.toEqual(refused('unknownZone'));
    expect(await runningEntry(db)).toEqual(first);
  });

  test('by two windows at once leaves one running entry, and the other stopped where it began', async () => {
    const other = freshStore(disk.connect());
    const [a, b] = await Promise.all([start(onSso(), now), start(onTriage(), now, other)]);
    const running = await allRunning();
    expect(running).toHaveLength(1);
    const stopped = [a, b].find(({ id }) => id !== running[0]?.id);
    expect(await stop(stopped?.id ?? '', later(5))).toMatchObject({ endedAt: now });
  });

  test('many times at once from two windows leaves one running entry', async () => {
    const windows = [db, disk.connect()];
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        start(index % 3 === 0 ? onSso() : onTriage(), now + index, freshStore(windows[index % 2])),
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
    await expect(stop(nobody, now)).rejects.toEqual(refused('missing'));
    const { id } = await start(onSso(), now);
    await remove(id, later(1));
    await expect(stop(id, later(2))).rejects.toEqual(refused('missing'));
  });

  test('by a worker that was born again finds the entry running', async () => {
    const started = await start({ ...onSso(), record: ticket }, now);
    db.close();
    const reborn = disk.connect();
    expect(await runningEntry(reborn)).toEqual(started);
    expect(await stop(started.id, later(90), freshStore(reborn))).toMatchObject({ startedAt: now, endedAt: later(90) });
  });
});

describe('log after the fact', () => {
  test('keeps what was entered and leaves the running entry alone', async () => {
    const running = await start(onTriage(), now);
    const what = { ...onSso(), startedAt: later(-80), endedAt: now, note: 'Compared ACS URLs', billable: false };
    const entry = await log(what, now);
    expect(entry).toMatchObject({ ...what, class: 'reactive' });
    expect(timeEntrySchema.parse(entry)).toEqual(entry);
    expect(await runningEntry(db)).toEqual(running);
  });

  test('refuses times that cannot be right and saves nothing', async () => {
    const backwards = { ...onSso(), startedAt: now, endedAt: later(-1) };
    await expect(log(backwards, now)).rejects.toEqual(refused('endsBeforeStart'));
    expect(await db.timeEntries.count()).toBe(0);
  });
});

describe('change', () => {
  const logged = () => log({ ...onSso(), record: ticket, startedAt: later(-60), endedAt: now }, now);

  test('keeps what it replaced', async () => {
    const before = await logged();
    const after = await change(before, { note: 'Wrote to Ines', class: 'rework' }, later(5));
    const { revision } = after;
    const stamps = { note: revision, class: revision };
    expect(after).toEqual({ ...before, note: 'Wrote to Ines', class: 'rework', stamps, revision });
    expect(after.revision > before.revision).toBe(true);
    const replaced = { note: '', class: 'reactive' };
    expect(await history(before.id)).toMatchObject([{ at: later(5), stamp: revision, before: replaced }]);
    expect((await history(before.id))[0]?.before).toEqual(replaced);
  });

  test('to the same is no change', async () => {
    const before = await logged();
    expect(await change(before, { note: before.note, endedAt: undefined }, later(5))).toEqual(before);
    expect(await history(before.id)).toEqual([]);
  });

  test('of a time is checked with the times that stay', async () => {
    const before = await logged();
    await expect(change(before, { startedAt: later(1) }, later(5))).rejects.toEqual(refused('endsBeforeStart'));
    expect(await entriesBetween(db, later(-60), later(60), later(5))).toEqual([before]);
  });

  test('giving the running entry an end stops it; its start cannot lie ahead', async () => {
    const entry = await start(onSso(), now);
    await expect(change(entry, { startedAt: later(9) }, later(5))).rejects.toEqual(refused('startsInFuture'));
    expect(await change(entry, { endedAt: later(3) }, later(5))).toMatchObject({ endedAt: later(3) });
    expect(await runningEntry(db)).toBeUndefined();
  });

  test('a note can be added to an entry that a clock set back made empty', async () => {
    const { id } = await start(onSso(), now);
    const stopped = await stop(id, later(-5));
    expect(await change(stopped, { note: 'The clock was wrong' }, now)).toMatchObject({ endedAt: now });
  });

  test('of the engagement is remembered for the record', async () => {
    const entry = await logged();
    const changed = await change(entry, { engagementId: triage.id }, later(5));
    expect(await db.assignments.toArray()).toMatchObject([{ engagementId: triage.id, lastUsedAt: later(5) }]);
    await expect(change(changed, { engagementId: nobody }, later(6))).rejects.toEqual(refused('missing'));
  });

  test('of what somebody changed since is refused with the row as it stands', async () => {
    const seen = await logged();
    const theirs = await change(seen, { note: 'theirs', endedAt: later(-1) }, later(5));
    const refusal = { code: 'stale', fields: ['note'], now: theirs };
    await expect(change(seen, { note: 'mine' }, later(6))).rejects.toMatchObject({ refusal });
    // The start and the end are one: whoever did not see the new end cannot judge the start.
    await expect(change(seen, { startedAt: later(-50) }, later(6))).rejects.toMatchObject({
      refusal: { code: 'stale', fields: ['startedAt'] },
    });
    expect(await entriesBetween(db, later(-60), later(60), later(6))).toEqual([theirs]);
    expect(await change(seen, { class: 'rework', note: 'theirs' }, later(7))).toMatchObject({ class: 'rework' });
  });

  test('of the running entry by a window that did not see it stopped is refused', async () => {
    const seen = await start(onSso(), now);
    const stopped = await stop(seen.id, later(3));
    const refusal = { code: 'stale', fields: ['endedAt'], now: stopped };
    await expect(change(seen, { endedAt: later(2) }, later(5))).rejects.toMatchObject({ refusal });
  });
});

describe('delete and undo', () => {
  test('take the entry away and bring it back as it was', async () => {
    const entry = await log({ ...onSso(), startedAt: later(-60), endedAt: now }, now);
    const deleted = await remove(entry.id, later(1));
    const again = await remove(entry.id, later(2));
    expect(await entriesBetween(db, later(-60), now, now)).toEqual([]);
    await expect(takeBack(again, later(3))).rejects.toEqual(refused('nothingToUndo'));
    expect(await takeBack(deleted, later(3))).toEqual({ kept: [] });
    const [restored] = await entriesBetween(db, later(-60), now, now);
    const { revision = '' } = restored ?? {};
    expect(restored).toEqual({ ...entry, stamps: { deletedAt: revision }, revision });
    await expect(takeBack(deleted, later(4))).rejects.toEqual(refused('changedSince'));
    expect(await entriesBetween(db, later(-60), now, now)).toEqual([restored]);
    expect(await db.timeEntries.count()).toBe(1);
  });

  test('of the running entry stop it, so that it never runs beside another', async () => {
    const { id } = await start(onSso(), now);
    const deleted = await remove(id, later(10));
    expect(await db.timeEntries.get(id)).toMatchObject({ deletedAt: later(10), endedAt: later(10) });
    const next = await start(onTriage(), later(11));
    await expect(takeBack(deleted, later(12))).rejects.toEqual(refused('changedSince'));
    expect(await runningEntry(db)).toEqual(next);
    await stop(next.id, later(13));
    await takeBack(deleted, later(14));
    expect(await runningEntry(db)).toMatchObject({ id, startedAt: now });
  });

  test('of a missing entry say so', async () => {
    await expect(remove(nobody, now)).rejects.toEqual(refused('missing'));
    await expect(takeBack(nobody, now)).rejects.toEqual(refused('nothingToUndo'));
  });

  test('of what somebody changed since are refused with the row as it stands', async () => {
    const entry = await log({ ...onSso(), startedAt: later(-60), endedAt: now }, now);
    const theirs = await change(entry, { note: 'theirs' }, later(1));
    const stale = at(later(2)).run((tx) => deleteEntry(tx, { id: entry.id, seen: entry.revision }));
    await expect(stale).rejects.toMatchObject({ refusal: { code: 'stale', now: theirs } });
    expect(await entriesBetween(db, later(-60), now, now)).toEqual([theirs]);
  });
});

describe('entries between two instants', () => {
  test('are those that touch them, newest first, with the running one', async () => {
    const span = (start: number, end: number) =>
      log({ ...onSso(), startedAt: later(start), endedAt: later(end) }, later(600));
    const before = await span(-120, 0);
    const across = await span(-30, 30);
    const inside = await span(10, 20);
    const running = await start(onTriage(), later(40));
    const around = await span(-60, 700);
    const after = await span(600, 610);
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
    const of = async (keys: string[]) => {
      const account = await accountOfKeys(db, keys);
      const ids = (await engagementsOf(db, account?.ids ?? [])).map(({ id }) => id);
      return entriesOn(db, ids, later(-90), now, now);
    };
    expect(await of(halden)).toEqual([mine]);
    expect(await of(['salesforce:001000000000001AAA'])).toEqual([]);
  });
});

test('no sequence of clicks under any clock makes two running entries, negative time, or loses a row', async () => {
  const step = fc.record({
    action: fc.constantFrom('start', 'stop', 'log', 'change', 'delete', 'undo'),
    jump: fc.integer({ min: -300, max: 600 }),
    pick: fc.nat({ max: 9 }),
    window: fc.nat({ max: 1 }),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
      const own = freshDisk();
      const windows = [freshStore(own.connect()), freshStore(own.connect())];
      const [one] = windows;
      if (!one) return;
      const engagements = [
        await one.run((tx) => createEngagement(tx, goLive)),
        await one.run((tx) => createEngagement(tx, goLive)),
      ];
      const ids = new Set<string>();
      const done: string[] = [];
      let clock = now;
      for (const { action, jump, pick, window } of steps) {
        clock += jump * minuteMs;
        const id = [...ids][pick % Math.max(1, ids.size)] ?? nobody;
        const engagementId = engagements[pick % 2]?.id ?? nobody;
        const seen = (await one.db.timeEntries.get(id))?.revision ?? '';
        const acts: Record<typeof action, (tx: Tx) => Promise<TimeEntry | undefined>> = {
          start: (tx) => startEntry(tx, { engagementId, zone }),
          stop: (tx) => stopEntry(tx, id),
          log: (tx) => logEntry(tx, { engagementId, zone, startedAt: clock - jump * minuteMs, endedAt: clock + 1 }),
          change: (tx) => changeEntry(tx, { id, seen, startedAt: clock - pick * minuteMs, endedAt: clock }),
          delete: (tx) => deleteEntry(tx, { id, seen }).then(() => undefined),
          undo: (tx) => undo(tx, done[pick % Math.max(1, done.length)] ?? nobody).then(() => undefined),
        };
        // A refusal is an answer as good as any here; what counts is what is on disk after it.
        const asked = named();
        const entry = await at(clock, windows[window])
          .run(acts[action], asked)
          .catch((error) => void expect(error).toBeInstanceOf(Refused));
        if (entry) ids.add(entry.id);
        done.push(asked.id);

        const rows = await one.db.timeEntries.toArray();
        expect(rows.length).toBe(ids.size);
        const runs = rows.filter(({ endedAt, deletedAt }) => endedAt === undefined && deletedAt === undefined);
        expect(runs.length).toBeLessThanOrEqual(1);
        expect(rows.filter(({ running }) => running).length).toBe(rows.filter((row) => !row.endedAt).length);
        for (const row of rows) {
          expect(row.endedAt ?? row.startedAt).toBeGreaterThanOrEqual(row.startedAt);
          expect(loggedSeconds([row], clock)).toBeGreaterThanOrEqual(0);
        }
      }
    }),
    { numRuns: runs(40) },
  );
});
