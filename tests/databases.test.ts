import { IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { openDatabase } from '@/lib/store/database';
import { listEngagements } from '@/lib/store/engagements';
import { runsOn } from '@/lib/store/runs';
import { zendeskTicket } from '@/lib/store/test-database';
import { entriesBetween, runningEntry, startEntry } from '@/lib/store/time-entries';
import { load, type StoredDatabase, storedDatabases } from './fixtures/databases/load';

type Tables = Record<string, Record<string, unknown>[]>;

/**
 * What becomes of a database's rows from one version to the next, by the version that it comes from. A version without
 * a step keeps every row as it is.
 */
const steps: Record<number, (tables: Tables) => Tables> = {
  10: (tables) => ({ ...tables, siteReadings: [], picks: [], packs: [], trustedKeys: [], ownHosts: [] }),
};

function expected({ version, tables }: StoredDatabase, newest: number): Tables {
  let all: Tables = Object.fromEntries(tables.map(({ name, rows }) => [name, rows]));
  for (let from = version; from < newest; from += 10) all = (steps[from] ?? ((same) => same))(all);
  return all;
}

async function opened(stored: StoredDatabase) {
  const db = openDatabase({ indexedDB: await load(stored), IDBKeyRange });
  await db.open();
  return db;
}

const all = storedDatabases();

test('there is a database of each version, and none is empty', async () => {
  const db = await opened(all[0] as StoredDatabase);
  const versions = Array.from({ length: db.verno }, (_, index) => (index + 1) * 10);
  expect(all.map(({ version }) => version)).toEqual(versions);
  for (const { tables } of all) for (const { rows } of tables) expect(rows).not.toEqual([]);
});

describe.each(all)('a database of version $version', (stored) => {
  test('opens in the newest with every row', async () => {
    const db = await opened(stored);
    const there = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
    expect(Object.fromEntries(there)).toEqual(expected(stored, db.verno * 10));
  });

  test('answers as it did, and can be worked with', async () => {
    const db = await opened(stored);
    const now = Date.UTC(2026, 10, 18, 12);
    expect((await listEngagements(db)).map(({ name }) => name).sort()).toEqual([
      'Migration zu Müller & Söhne – Phase 2',
      'SSO go-live',
      'Team meetings',
    ]);
    expect(await entriesBetween(db, Date.UTC(2026, 10, 16), now, now)).toHaveLength(6); // One of seven was deleted.
    expect(await runningEntry(db)).toMatchObject({ startedAt: Date.UTC(2026, 10, 18, 10, 30), class: 'reactive' });
    expect(await runsOn(db, zendeskTicket('4211'))).toMatchObject([{ outcome: 'solved' }]);

    const [engagement] = await listEngagements(db);
    const next = await startEntry(db, { engagementId: engagement?.id ?? '', zone: 'Europe/Berlin' }, now);
    expect(await runningEntry(db)).toEqual(next);
    const [device] = new Set((await db.timeEntries.toArray()).map(({ device }) => device));
    expect(next.device).toBe(device);
  });
});
