import { IDBKeyRange, IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, test, vi } from 'vitest';
import { recordKey } from '@/lib/context/record-key';
import { type Row, rowSchema } from '@/lib/rows/row';
import { load, type StoredDatabase, storedDatabases } from '@/tests/fixtures/databases/load';
import { accountOfKeys } from '../accounts';
import { type Database, openDatabase } from '../database';
import { engagementsOf, listEngagements } from '../engagements';
import { runningEntry } from '../entries';
import { factsOf } from '../facts';
import { addOwnHost, listOwnHosts, removeOwnHost } from '../own-hosts';
import { listPacks } from '../packs';
import { finishRun, runsOn } from '../runs';
import { ticketsOf } from '../sightings';
import { sharedTableNames } from '../tables';
import { freshStore, zendeskTicket } from '../test-database';

type Old = Record<string, unknown> & {
  id: string;
  createdAt: number;
  updatedAt: string;
  deletedAt?: number;
};

const old = { author: 'me', device: 'fb3369d6-b0f2-444f-a4ed-49b3f812b8d0', createdAt: 1794837600000, revision: 1 };
/** What the kept databases do not have, and the code of their time wrote too. */
const more: Record<string, object[]> = {
  engagements: [
    // Only named, twice by one name: names never join anything.
    { ...old, id: '01a223e9-c9f4-7053-9e56-000000000001', updatedAt: '01a1e3cc9d00-0001', name: 'Health check' },
    { ...old, id: '01a223e9-c9f4-7053-9e56-000000000002', updatedAt: '01a1e3cc9d00-0002', name: 'Health check' },
  ].map((one) => ({
    ...one,
    accountName: 'Nordwind',
    accountKeys: [],
    kind: 'health',
    defaultClass: 'proactive',
    billable: true,
  })),
  // Of an account that no engagement and no ticket names.
  accountFacts: ['zendesk:acme.zendesk.com:organization:700', 'salesforce:0014W0000700000QAA'].map(
    (accountKey, index) => ({
      ...old,
      id: `01a223e9-cabc-77b7-90e6-00000000000${index}`,
      updatedAt: `01a1e3cc9d00-000${3 + index}`,
      driver: 'integration-state',
      value: 'blocked',
      accountKey,
    }),
  ),
  // Known by one key to an engagement and by another to a ticket that names both: one account.
  seenTickets: [
    {
      key: 'zendesk:acme.zendesk.com:ticket:4400',
      label: '#4400',
      subject: 'Carriers stay offline',
      accountKeys: ['salesforce:0014W0000512000QAA', 'zendesk:acme.zendesk.com:organization:512'],
      open: true,
      seenAt: 1794992400000,
    },
  ],
  ownHosts: [
    {
      ...old,
      id: '01a223e9-cac4-74fb-9294-000000000001',
      updatedAt: '01a1e3cc9d00-0005',
      host: 'jira.halden.example',
      deletedAt: 1,
    },
  ],
};

const databases = storedDatabases().filter(({ version }) => version <= 20);
const kept = databases.map((stored) => ({
  ...stored,
  tables: stored.tables.map((table) => ({
    ...table,
    rows: [...table.rows, ...(more[table.name] ?? [])],
  })) as StoredDatabase['tables'],
}));
const rowsOf = <T = Old>({ tables }: StoredDatabase, name: string) =>
  (tables.find((table) => table.name === name)?.rows ?? []) as T[];
/** Content of a row of today or of then, without what makes it a row. */
const contentOf = (row: object) => {
  const { id, author, device, createdAt, updatedAt, stamp, stamps, revision, ...content } = row as Record<
    string,
    unknown
  >;
  return content;
};
/** The same of a row that was a row before: its id and the time it was made are content, too. */
const keptOf = ({ id, createdAt, ...row }: { id: string; createdAt: number }) => ({ ...contentOf(row), id, createdAt });
const byId = (rows: object[]) => new Map(rows.map((row) => [(row as { id: string }).id, row]));

async function open(stored: StoredDatabase): Promise<Database> {
  const db = openDatabase({ indexedDB: await load(stored), IDBKeyRange });
  await db.open();
  return db;
}

describe.each(kept)('a database of version $version', (stored) => {
  test('is made of rows of one person, whose stamps the clock is past', async () => {
    const db = await open(stored);
    const meta = Object.fromEntries((await db.meta.toArray()).map(({ key, value }) => [key, value]));
    expect(meta.device).toBe(
      rowsOf<{ key: string; value: string }>(stored, 'meta').find(({ key }) => key === 'device')?.value,
    );
    const rows = (await Promise.all(sharedTableNames.map((name) => db.table<Row>(name).toArray()))).flat();
    expect(rows.length).toBeGreaterThan(20);
    for (const row of rows) {
      rowSchema.parse(row);
      expect(row).toMatchObject({ author: meta.person, device: meta.device });
      expect(row.revision).toMatch(/^[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{12}$/);
      expect(row.stamp).toBe(row.revision);
      expect((meta.clock ?? '') >= row.revision).toBe(true);
      expect(row).not.toHaveProperty('updatedAt');
    }
    expect(await db.people.toArray()).toMatchObject([{ id: meta.person, name: '' }]);
    expect(await db.outbox.count()).toBe(0);
  });

  test('has no table left of what moved, and has lost no row on the way', async () => {
    const db = await open(stored);
    const names = [...db.backendDB().objectStoreNames];
    for (const gone of ['corrections', 'accountFacts', 'seenTickets', 'recordEngagements', 'trustedKeys']) {
      expect(names).not.toContain(gone);
    }
    expect(names.sort()).toEqual(db.tables.map(({ name }) => name).sort());
    for (const [name, now = name] of [
      ['engagements'],
      ['timeEntries'],
      ['runs'],
      ['seenTickets', 'sightings'],
      ['recordEngagements', 'assignments'],
      ['trustedKeys', 'packKeys'],
      ['corrections', 'history'],
      ['fieldHealth'],
      ['siteReadings'],
      ['picks'],
      ['packs'],
      ['ownHosts'],
    ] as const) {
      expect([name, await db.table(now).count()]).toEqual([name, rowsOf(stored, name).length]);
    }
  });

  test('keeps rows that stay where they were as they were', async () => {
    const db = await open(stored);
    for (const name of ['timeEntries', 'picks', 'packs'] as const) {
      const rows = byId(await db.table(name).toArray());
      for (const was of rowsOf(stored, name)) expect(keptOf(rows.get(was.id) as Old)).toEqual(keptOf(was));
    }
    for (const name of ['fieldHealth', 'siteReadings'] as const) {
      expect(await db.table(name).toArray()).toEqual(expect.arrayContaining(rowsOf(stored, name)));
    }
    expect(await listPacks(db)).toHaveLength(rowsOf(stored, 'packs').filter(({ deletedAt }) => !deletedAt).length);
  });

  test('keeps every engagement on the account that its keys or its name meant', async () => {
    const db = await open(stored);
    const engagements = byId(await listEngagements(db));
    for (const was of rowsOf(stored, 'engagements')) {
      const { accountKeys, accountName, ...content } = keptOf(was) as Old & {
        accountKeys: string[];
        accountName: string;
      };
      const {
        accountId,
        accountName: name,
        ...now
      } = keptOf(engagements.get(was.id) as Old) as Old & { accountId?: string };
      expect(now).toEqual(content);
      expect(name).toBe(accountName);
      expect(accountId === undefined).toBe(accountName === '');
      for (const key of accountKeys) {
        const account = await accountOfKeys(db, [key]);
        expect(account?.root.id).toBe(accountId);
        expect((await engagementsOf(db, account?.ids ?? [])).map(({ id }) => id)).toContain(was.id);
      }
    }
    const named = [...engagements.values()].filter(
      (one) => (one as { accountName: string }).accountName === 'Nordwind',
    );
    expect(new Set(named.map((one) => (one as { accountId: string }).accountId)).size).toBe(2);
  });

  test('makes one account of keys that were named together, and only of those', async () => {
    const db = await open(stored);
    const root = async (key: string) => (await accountOfKeys(db, [key]))?.root.id;
    const groups = [
      ['zendesk:acme.zendesk.com:organization:360', 'salesforce:0014W000027f6V3QAI'],
      ['zendesk:acme.zendesk.com:organization:512', 'salesforce:0014W0000512000QAA'],
      ['zendesk:acme.zendesk.com:organization:700', 'salesforce:0014W0000700000QAA'],
    ];
    const roots = await Promise.all(groups.map((keys) => Promise.all(keys.map(root))));
    for (const [one, other] of roots) expect([one, one === other]).toEqual([expect.any(String), true]);
    expect(new Set(roots.flat()).size).toBe(groups.length);
  });

  test('keeps facts once, and what was seen of tickets, each found by every key', async () => {
    const db = await open(stored);
    const facts = rowsOf<Old & { accountKey: string; value: string }>(stored, 'accountFacts');
    for (const key of new Set(facts.map(({ accountKey }) => accountKey))) {
      const now = await factsOf(db, (await accountOfKeys(db, [key]))?.ids ?? []);
      const was = facts.filter(({ accountKey }) => accountKey === key);
      expect(now.map(({ value, driver, createdAt }) => ({ value, driver, createdAt }))).toEqual(
        was
          .map(({ value, driver, createdAt }) => ({ value, driver, createdAt }))
          .sort((a, b) => b.createdAt - a.createdAt),
      );
    }
    for (const { accountKeys, ...was } of rowsOf<{ key: string; accountKeys: string[] }>(stored, 'seenTickets')) {
      const now = await db.sightings.where('key').equals(was.key).first();
      expect(now).toMatchObject(was);
      expect(now?.accountId === undefined).toBe(accountKeys.length === 0);
      for (const key of accountKeys) {
        const seen = await ticketsOf(db, (await accountOfKeys(db, [key]))?.ids ?? []);
        expect(seen.map((ticket) => ticket.key)).toContain(was.key);
      }
    }
  });

  test('keeps runs, what records were logged on, keys and hosts where today’s code looks for them', async () => {
    const db = await open(stored);
    const store = freshStore(db);
    for (const was of rowsOf<Old & { recordKey: string; runbookId: string }>(stored, 'runs')) {
      const [now, ...others] = await db.runs
        .where('[recordKey+runbookId]')
        .equals([was.recordKey, was.runbookId])
        .toArray();
      expect(others).toEqual([]);
      expect({ ...contentOf(now ?? {}), createdAt: now?.createdAt }).toEqual({
        ...contentOf(was),
        createdAt: was.createdAt,
      });
    }
    const record = zendeskTicket('4211');
    const [run] = await runsOn(db, record);
    const again = { record, runbookId: run?.runbookId ?? '', outcome: 'helped' } as const;
    expect((await store.run((tx) => finishRun(tx, again))).id).toBe(run?.id);
    for (const was of rowsOf<{ recordKey: string }>(stored, 'recordEngagements')) {
      expect(await db.assignments.where('recordKey').equals(was.recordKey).first()).toMatchObject(was);
    }
    for (const { addedAt, ...was } of rowsOf<{ addedAt: number }>(stored, 'trustedKeys')) {
      expect((await db.packKeys.toArray()).map(keptOf)).toContainEqual({
        ...was,
        createdAt: addedAt,
        id: expect.any(String),
      });
    }
    const hosts = rowsOf<Old & { host: string }>(stored, 'ownHosts').filter(({ deletedAt }) => deletedAt === undefined);
    for (const was of hosts) {
      const listed = (await listOwnHosts(db)).filter(({ host }) => host === was.host);
      expect(listed).toMatchObject([contentOf(was)]);
      expect(await store.run((tx) => addOwnHost(tx, was.host))).toEqual(listed[0]);
      await store.run((tx) => removeOwnHost(tx, was.host));
      expect((await listOwnHosts(db)).map(({ host }) => host)).not.toContain(was.host);
    }
  });

  test('keeps what corrections replaced: an entry can be followed back to how it began', async () => {
    const db = await open(stored);
    type Correction = { entryId: string; at: number; replaced: Old };
    const corrections = rowsOf<Correction>(stored, 'corrections');
    const entries = byId(await db.timeEntries.toArray());
    const history = (await db.history.toArray()).sort((a, b) => (a.stamp < b.stamp ? 1 : -1));
    for (const [id, was] of Map.groupBy(corrections, ({ entryId }) => entryId)) {
      const state: Record<string, unknown> = { ...contentOf(entries.get(id) as Old) };
      const back = history.filter(({ rowId }) => rowId === id);
      const newestFirst = was.sort((a, b) => (a.replaced.updatedAt < b.replaced.updatedAt ? 1 : -1));
      expect(back.map(({ at, table }) => [at, table])).toEqual(newestFirst.map(({ at }) => [at, 'timeEntries']));
      back.forEach(({ before }, index) => {
        for (const [name, value] of Object.entries(before ?? {})) {
          if (value === null) delete state[name];
          else state[name] = value;
        }
        expect(Object.keys(before ?? {})).not.toEqual([]);
        expect(state).toEqual(contentOf(newestFirst[index]?.replaced ?? {}));
      });
    }
  });

  test('still runs what ran', async () => {
    const db = await open(stored);
    const [was] = rowsOf<Old>(stored, 'timeEntries').filter(({ endedAt }) => endedAt === undefined);
    const { running: _, ...content } = contentOf(was ?? {});
    expect(await runningEntry(db)).toMatchObject({ ...content, id: was?.id });
  });

  test.each([1, 12, 30])(
    'is as it was when the upgrade breaks off at row %i, and is upgraded the next time',
    async (breaksAt) => {
      const indexedDB = await load(stored);
      const before = await contents(indexedDB, stored.name);
      let added = 0;
      const { add } = IDBObjectStore.prototype;
      const spy = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (this: IDBObjectStore, ...row) {
        added += 1;
        if (added === breaksAt) throw new Error('The browser is killed');
        return add.apply(this, row);
      });
      const opening = openDatabase({ indexedDB, IDBKeyRange });
      await expect(opening.open()).rejects.toThrow();
      opening.close();
      spy.mockRestore();
      expect(added).toBeGreaterThanOrEqual(breaksAt);
      expect(await contents(indexedDB, stored.name)).toEqual(before);
      expect(before.version).toBe(stored.version);

      const db = openDatabase({ indexedDB, IDBKeyRange });
      expect(await db.timeEntries.count()).toBe(rowsOf(stored, 'timeEntries').length);
      expect(await db.people.count()).toBe(1);
    },
  );
});

test('a record of today is the record of then', async () => {
  const stored = kept.at(-1) as StoredDatabase;
  const keys = rowsOf<{ recordKey: string }>(stored, 'runs').map((run) => run.recordKey);
  expect(keys).toContain(recordKey(zendeskTicket('4211')));
});

/** All that lies in a database, asked for by IndexedDB alone. */
async function contents(indexedDB: IDBFactory, name: string) {
  const db = await promised(indexedDB.open(name));
  const stores = [...db.objectStoreNames];
  const tx = db.transaction(stores);
  const rows = await Promise.all(
    stores.map(async (store) => {
      const table = tx.objectStore(store);
      return [store, [...table.indexNames], await promised(table.getAll())] as const;
    }),
  );
  db.close();
  return { version: db.version, rows };
}

function promised<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
