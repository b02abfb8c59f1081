import type { DBCoreCursor } from 'dexie';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Engagement } from '@/lib/accounts/engagement';
import type { Database } from './database';
import { createEngagement } from './engagements';
import { changeEntry, deleteEntry, entriesBetween, logEntry, runningEntry, startEntry, stopEntry } from './entries';
import type { StoredTimeEntry } from './tables';
import { freshStore, goLive, named, type TestStore, zendeskTicket } from './test-database';
import { undo } from './undo';

/*
 * What the clock costs does not grow with what was logged. Rows that come from the disk are counted; time is not
 * measured, which on a busy machine says nothing.
 */

const logged = 20_000;
const zone = 'Europe/Berlin';
const minuteMs = 60_000;

let store: TestStore;
let sso: Engagement;
let read: number;
beforeAll(async () => {
  store = freshStore();
  sso = await store.run((tx) => createEngagement(tx, goLive));
  const { author, device, stamp } = sso;
  const rows = Array.from({ length: logged }, (_, index): StoredTimeEntry => {
    const endedAt = store.at - (index + 60) * 20 * minuteMs;
    return {
      id: `019a0000-0000-7000-8000-${String(index).padStart(12, '0')}`,
      author,
      device,
      createdAt: endedAt,
      stamp,
      revision: stamp,
      engagementId: sso.id,
      startedAt: endedAt - 15 * minuteMs,
      endedAt,
      zone,
      class: 'reactive',
      billable: true,
      note: '',
    };
  });
  await store.db.timeEntries.bulkAdd(rows);
  countReads(store.db);
}, 120_000);

/** Counts every row of the entries that comes from the disk, also those that a filter then leaves out. */
function countReads(db: Database) {
  db.close({ disableAutoOpen: false });
  db.use({
    stack: 'dbcore',
    name: 'count',
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name);
        if (name !== 'timeEntries') return table;
        return {
          ...table,
          async get(request) {
            read += 1;
            return table.get(request);
          },
          async getMany(request) {
            read += request.keys.length;
            return table.getMany(request);
          },
          async query(request) {
            const found = await table.query(request);
            read += found.result.length;
            return found;
          },
          async openCursor(request) {
            const cursor = await table.openCursor(request);
            return cursor && counting(cursor);
          },
        };
      },
    }),
  });
}

function counting(cursor: DBCoreCursor): DBCoreCursor {
  const { start } = cursor;
  return Object.create(cursor, {
    start: {
      value: (onNext: () => void) =>
        start.call(cursor, () => {
          read += 1;
          onNext();
        }),
    },
  });
}

const counted = async (run: () => Promise<unknown>) => {
  read = 0;
  store.at += minuteMs;
  await run();
  return read;
};
const start = () => startOf({ engagementId: sso.id, zone, record: { ref: zendeskTicket('1'), title: 'T' } });
const startOf = (what: Parameters<typeof startEntry>[1]) =>
  counted(() => store.run((tx) => startEntry(tx, what), named()));

describe(`with ${logged} entries logged`, () => {
  test('a look at all of them is counted', async () => {
    expect(await counted(() => store.db.timeEntries.filter(() => false).count())).toBe(logged);
    expect(await counted(() => store.db.timeEntries.toArray())).toBe(logged);
  });

  test('starting, stopping, changing, deleting and taking back read a handful', async () => {
    expect(await store.db.timeEntries.count()).toBe(logged);
    expect(await start()).toBeLessThan(5);
    expect(await startOf({ engagementId: sso.id, zone, class: 'rework' })).toBeLessThan(5);
    const running = await runningEntry(store.db);
    const { id = '', revision: seen = '' } = running ?? {};
    expect(await counted(() => store.run((tx) => changeEntry(tx, { id, seen, note: 'n' })))).toBeLessThan(5);
    expect(await counted(() => store.run((tx) => stopEntry(tx, id)))).toBeLessThan(5);
    const deletion = named();
    expect(await counted(() => store.run((tx) => deleteEntry(tx, { id }), deletion))).toBeLessThan(5);
    expect(await counted(() => store.run((tx) => undo(tx, deletion.id)))).toBeLessThan(5);
    const log = { engagementId: sso.id, zone, startedAt: store.at - minuteMs, endedAt: store.at };
    expect(await counted(() => store.run((tx) => logEntry(tx, log)))).toBeLessThan(5);
  });

  test('the list of a day reads that day’s', async () => {
    const from = store.at - 4 * 60 * minuteMs;
    let listed = 0;
    const cost = await counted(async () => {
      listed = (await entriesBetween(store.db, from, store.at + minuteMs, store.at)).length;
    });
    expect(listed).toBeGreaterThan(1);
    expect(cost).toBeLessThanOrEqual(listed + 2);
    expect(await counted(() => runningEntry(store.db))).toBeLessThan(2);
  });
});
