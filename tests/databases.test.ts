import { IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '@/lib/store/database';
import { listEngagements } from '@/lib/store/engagements';
import { deleteEntry, entriesBetween, runningEntry, startEntry } from '@/lib/store/entries';
import { runsOn } from '@/lib/store/runs';
import { freshStore, zendeskTicket } from '@/lib/store/test-database';
import { load, type StoredDatabase, storedDatabases } from './fixtures/databases/load';

/*
 * A database of each version opens in the newest and answers as it did. What becomes of each row in a migration is tested
 * beside it (`lib/store/migrations`); versions without one keep every row as it is.
 */

/** Versions up to here are made anew by `toRows`, row by row. */
const lastMadeAnew = 20;

/** Made anew from the others whenever they are wanted. */
const derived = new Set(['accountStandings', 'builtLibrary', 'weekSpans']);

const all = storedDatabases();

async function opened(stored: StoredDatabase) {
  const db = openDatabase({ indexedDB: await load(stored), IDBKeyRange });
  await db.open();
  return db;
}

test('there is a database of each version, and none is empty', async () => {
  const db = await opened(all[0] as StoredDatabase);
  const versions = Array.from({ length: db.verno }, (_, index) => (index + 1) * 10);
  expect(all.map(({ version }) => version)).toEqual(versions);
  const empty = all.flatMap(({ tables }) => tables.filter(({ rows }) => rows.length === 0).map(({ name }) => name));
  expect(empty.filter((name) => !derived.has(name))).toEqual([]);
});

test.each(all.filter(({ version }) => version > lastMadeAnew))(
  'a database of version $version opens in the newest with every row',
  async (stored) => {
    const db = await opened(stored);
    const there = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
    // Tables that came later are there, and empty.
    const later = db.tables.map(({ name }) => [name, []] as const);
    const kept = stored.tables.map(({ name, rows }) => [name, rows] as const);
    expect(Object.fromEntries(there)).toEqual(Object.fromEntries([...later, ...kept]));
  },
);

describe.each(all)('a database of version $version', (stored) => {
  test('answers as it did, and can be worked with', async () => {
    const db = await opened(stored);
    const store = freshStore(db);
    store.at = Date.UTC(2026, 10, 18, 12);
    expect((await listEngagements(db)).map(({ name }) => name).sort()).toEqual([
      'Migration zu Müller & Söhne – Phase 2',
      'SSO go-live',
      'Team meetings',
    ]);
    expect(await entriesBetween(db, Date.UTC(2026, 10, 16), store.at, store.at)).toHaveLength(6); // One of seven was deleted.
    const ran = await runningEntry(db);
    expect(ran).toMatchObject({ startedAt: Date.UTC(2026, 10, 18, 10, 30), class: 'reactive' });
    expect(await runsOn(db, zendeskTicket('4211'))).toMatchObject([{ outcome: 'solved' }]);

    const [engagement] = await listEngagements(db);
    const start = { engagementId: engagement?.id ?? '', zone: 'Europe/Berlin' };
    const next = await store.run((tx) => startEntry(tx, start));
    expect(await runningEntry(db)).toEqual(next);
    expect(await db.timeEntries.get(ran?.id ?? '')).toMatchObject({ endedAt: store.at });
    expect(next.stamp > (ran?.revision ?? '')).toBe(true);
    const [device, ...others] = new Set((await db.timeEntries.toArray()).map(({ device }) => device));
    expect([next.device, others]).toEqual([device, []]);
    await store.run((tx) => deleteEntry(tx, { id: next.id, seen: next.revision }));
    expect(await runningEntry(db)).toBeUndefined();
  });
});
