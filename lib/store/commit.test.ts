import { beforeEach, describe, expect, test } from 'vitest';
import type { Engagement } from '@/lib/accounts/engagement';
import { answered, forgetAnswers, keepRefusal, type Tx } from './commit';
import { createEngagement } from './engagements';
import { changeEntry, logEntry, runningEntry, startEntry } from './entries';
import { freshDisk, freshStore, goLive, named, refused, type TestStore } from './test-database';

const zone = 'Europe/Berlin';
let store: TestStore;
let db: TestStore['db'];
let sso: Engagement;
beforeEach(async () => {
  store = freshStore();
  db = store.db;
  sso = await store.run((tx) => createEngagement(tx, goLive));
  await store.run((tx) => startEntry(tx, { engagementId: sso.id, zone }));
  store.at += 60_000;
  store.written.length = 0;
});

const everything = async () =>
  Object.fromEntries(await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const)));
/** Stops one entry and starts another: two rows of one table. */
const startNext = (tx: Tx) => startEntry(tx, { engagementId: sso.id, zone, class: 'rework' });

test('a command writes rows, history, outbox and its answer', async () => {
  const before = await runningEntry(db);
  const asked = named();
  const entry = await store.run(startNext, asked);
  const history = await db.history.where('command').equals(asked.id).toArray();
  const stopped = await db.timeEntries.get(before?.id ?? '');
  expect(history.map(({ rowId, table, stamp, at, before }) => ({ rowId, table, stamp, at, before }))).toEqual([
    {
      table: 'timeEntries',
      rowId: before?.id,
      at: store.at,
      stamp: stopped?.revision,
      before: { endedAt: null, running: 1 },
    },
    { table: 'timeEntries', rowId: entry.id, at: store.at, stamp: entry.revision, before: undefined },
  ]);
  for (const row of [stopped, entry]) {
    expect(await db.outbox.get(`timeEntries:${row?.id}`)).toMatchObject({ rowId: row?.id, stamp: row?.revision });
  }
  expect(await db.answers.get(asked.id)).toEqual({ ...asked, answer: { ok: entry }, at: store.at });
  expect(store.written.map(({ table, row }) => [table, row.id])).toEqual([
    ['timeEntries', before?.id],
    ['timeEntries', entry.id],
  ]);
});

describe('an error leaves nothing of a command', () => {
  test.each([
    ['timeEntries', 'creating'],
    ['timeEntries', 'updating'],
    ['history', 'creating'],
    ['outbox', 'creating'],
    ['answers', 'creating'],
    ['meta', 'updating'],
  ])('when writing %s fails (%s)', async (table, event) => {
    const before = await everything();
    const fail = () => {
      throw new TypeError('The worker is killed');
    };
    const hook = event === 'creating' ? db.table(table).hook('creating') : db.table(table).hook('updating');
    hook.subscribe(fail);
    const asked = named();
    await expect(store.run(startNext, asked)).rejects.toThrow();
    expect(await everything()).toEqual(before);
    expect(store.written).toEqual([]);

    hook.unsubscribe(fail);
    const entry = await store.run(startNext, asked);
    expect(await runningEntry(db)).toEqual(entry);
    expect(store.written).toHaveLength(2);
  });

  test('when it fails itself after it wrote', async () => {
    const before = await everything();
    const failing = store.run(async (tx) => {
      await startNext(tx);
      await logEntry(tx, { engagementId: sso.id, zone, startedAt: store.at, endedAt: store.at - 1 });
    }, named());
    await expect(failing).rejects.toEqual(refused('endsBeforeStart'));
    expect(await everything()).toEqual(before);
  });

  test('when it is stale: what it did before that is gone, too', async () => {
    const seen = await runningEntry(db);
    const { id = '', revision = '' } = seen ?? {};
    const now = await store.run((tx) => changeEntry(tx, { id, seen: revision, note: 'theirs' }));
    const before = await everything();
    const failing = store.run(async (tx) => {
      await logEntry(tx, { engagementId: sso.id, zone, startedAt: store.at - 1000, endedAt: store.at });
      await changeEntry(tx, { id, seen: revision, note: 'mine' });
    }, named());
    await expect(failing).rejects.toMatchObject({ refusal: { code: 'stale', fields: ['note'], now } });
    expect(await everything()).toEqual(before);
  });
});

describe('a command that is asked for again', () => {
  test('is answered from what was kept: it runs once, and nobody is told twice', async () => {
    const asked = named();
    const entry = await store.run(startNext, asked);
    const before = await everything();
    store.written.length = 0;
    expect(await store.run(() => expect.unreachable(), asked)).toEqual(entry);
    expect(await everything()).toEqual(before);
    expect(store.written).toEqual([]);
  });

  test('at once from two windows runs once', async () => {
    const disk = freshDisk();
    const windows = [freshStore(disk.connect()), freshStore(disk.connect())];
    const asked = named();
    const made = await Promise.all(windows.map((on) => on.run((tx) => createEngagement(tx, goLive), asked)));
    expect(made[0]).toEqual(made[1]);
    expect(await windows[0]?.db.engagements.count()).toBe(1);
    expect(await windows[0]?.db.answers.count()).toBe(1);
  });

  test('with another input is refused', async () => {
    const asked = named();
    await store.run(startNext, asked);
    await expect(store.run(startNext, { ...asked, inputHash: 'other' })).rejects.toEqual(refused('idReused'));
  });

  test('after it was refused is refused the same way; an answer that is there is never replaced by a refusal', async () => {
    const asked = named();
    await keepRefusal(store, asked, { code: 'recordGone' });
    await expect(store.run(startNext, asked)).rejects.toEqual(refused('recordGone'));
    const other = named();
    const entry = await store.run(startNext, other);
    await keepRefusal(store, other, { code: 'recordGone' });
    expect(await answered(db, other)).toEqual({ ok: entry });
  });

  test('a day later is nobody’s question any more', async () => {
    const asked = named();
    await store.run(startNext, asked);
    store.at += 24 * 60 * 60 * 1000;
    await forgetAnswers(store);
    expect(await db.answers.count()).toBe(1);
    store.at += 1;
    await forgetAnswers(store);
    expect(await db.answers.count()).toBe(0);
  });
});
