import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { load, type StoredDatabase, storedDatabases } from '@/tests/fixtures/databases/load';
import { openDatabase } from '../database';
import { createEngagement, listEngagements } from '../engagements';
import { deleteEntry, entriesBetween, logEntry, runningEntry, startEntry, stopEntry } from '../entries';
import { forgetAccount } from '../forget';
import { kept } from '../kept';
import { addKey, forgetKey, listKeys } from '../packs';
import { rememberTicket } from '../sightings';
import { freshStore, goLive, halden, refused, seen, type TestStore } from '../test-database';
import { createDurable, type DurablePorts } from './durable';
import { testStorage } from './test-area';
import { TroubleError } from './trouble';

const now = Date.UTC(2026, 10, 19, 9);
const minute = 60_000;

/** A computer: places for databases, `storage.local`, what is free, and the third place. */
function computer() {
  const factories: IDBFactory[] = [];
  const texts = new Map<string, unknown>();
  const session = new Map<string, 'suspect' | 'sound'>();
  const state = {
    place: 0,
    free: 1e12 as number | undefined,
    rotated: 0,
    custody: undefined as { birth: string; key: string } | undefined,
    storageFails: undefined as Error | undefined,
    opens: (_place: number): Error | undefined => undefined,
  };
  const factory = (place: number) => {
    factories[place] ??= new IDBFactory();
    return factories[place];
  };
  const ports: DurablePorts = {
    storage: testStorage(texts, () => state.storageFails),
    places: {
      load: async () => state.place,
      save: async (place) => {
        state.place = place;
      },
      async open(place) {
        const error = state.opens(place);
        if (error) throw error;
        return { indexedDB: factory(place) as unknown as IDBFactory & globalThis.IDBFactory, nameOf: (name) => name };
      },
    },
    custody: {
      load: async () => state.custody,
      save: async (custody) => {
        state.custody = custody;
      },
    },
    free: async () => state.free,
    rotate: async () => {
      state.rotated++;
    },
    logs: {
      load: async () => session.get('logs'),
      save: async (value) => void (value ? session.set('logs', value) : session.delete('logs')),
    },
    newId: () => crypto.randomUUID(),
    now: () => now,
    waits: { blockedMs: 50, pauseMs: 1 },
  };
  return {
    state,
    texts,
    factory,
    /** The worker, born anew. */
    wake: () => openDatabase({ durable: createDurable(ports, kept), IDBKeyRange }),
    durable: () => createDurable(ports, kept),
    /** This lies on its disk. */
    put(database: IDBFactory) {
      factories[0] = database;
    },
    lose(place = 0) {
      factories[place] = new IDBFactory();
    },
  };
}

const zone = 'Europe/Berlin';

/** The worker's store, born anew. */
function storeOf({ wake }: ReturnType<typeof computer>): TestStore {
  const store = freshStore(wake());
  store.at = now;
  return store;
}

const create = (store: TestStore, engagement = goLive) => store.run((tx) => createEngagement(tx, engagement));

async function day(store: TestStore) {
  const engagement = await create(store);
  const ids: string[] = [];
  for (let n = 0; n < 5; n++) {
    const startedAt = now - (n + 2) * minute;
    const log = { engagementId: engagement.id, startedAt, endedAt: startedAt + minute, zone };
    ids.push((await store.run((tx) => logEntry(tx, log))).id);
  }
  await store.run((tx) => deleteEntry(tx, { id: ids[4] ?? '' }));
  store.at = now + minute;
  const first = await store.run((tx) => startEntry(tx, { engagementId: engagement.id, zone }));
  store.at = now + 2 * minute;
  await store.run((tx) => stopEntry(tx, first.id));
  store.at = now + 3 * minute;
  const running = await store.run((tx) => startEntry(tx, { engagementId: engagement.id, zone }));
  return { engagement, running };
}

async function everything(db: ReturnType<typeof openDatabase>) {
  const all = await Promise.all(kept.tables.map(async (table) => [table, await db.table(table).toArray()] as const));
  return JSON.parse(JSON.stringify(Object.fromEntries(all)));
}

test('an account that was forgotten is not put back when the database is lost', async () => {
  const here = computer();
  const store = storeOf(here);
  const { accountId = '' } = await create(store);
  await create(store, { ...goLive, account: { name: 'Orrin', keys: ['zendesk:acme.zendesk.com:organization:9'] } });
  await store.run((tx) => forgetAccount(tx, accountId));
  here.lose();
  const again = here.wake();
  expect((await again.accounts.toArray()).map(({ name }) => name)).toEqual(['Orrin']);
  expect(await again.engagements.count()).toBe(1);
});

test('a lost database is there again at the next start: every row, its tombstones, the running entry', async () => {
  const here = computer();
  const { wake, lose, texts } = here;
  const store = storeOf(here);
  const { running } = await day(store);
  await store.run((tx) => rememberTicket(tx, seen('1'), { name: 'Halden Freight', keys: halden }));
  const before = await everything(store.db);
  lose();
  const again = wake();
  expect(await everything(again)).toEqual(before);
  expect(await runningEntry(again)).toEqual(running);
  expect(await again.durable?.told()).toMatchObject({
    restored: {
      tables: { engagements: 1, timeEntries: 7, accounts: 1, accountLinks: 2, history: before.history.length },
      newestAt: now + 3 * minute,
    },
  });
  expect(before.history).toContainEqual(expect.objectContaining({ table: 'timeEntries', before: expect.anything() }));
  expect(await again.sightings.count()).toBe(0);
  // And nothing of it can be read where content scripts may read.
  expect(JSON.stringify([...texts])).not.toContain('Halden');
  // The clock goes on behind what was restored, also on a computer whose own was set back.
  const late = freshStore(again);
  late.at = now - 1000;
  const later = await create(late);
  expect(later.stamp > running.revision).toBe(true);
});

/** Its tables as Dexie takes them. */
function schemaOf({ tables }: StoredDatabase): Record<string, string> {
  const pathOf = (keyPath: unknown) => (Array.isArray(keyPath) ? `[${keyPath.join('+')}]` : String(keyPath));
  const indexOf = ({ keyPath, unique, multiEntry }: StoredDatabase['tables'][number]['indexes'][number]) =>
    `${unique ? '&' : ''}${multiEntry ? '*' : ''}${pathOf(keyPath)}`;
  return Object.fromEntries(
    tables.map(({ name, keyPath, indexes }) => [name, [pathOf(keyPath), ...indexes.map(indexOf)].join(', ')]),
  );
}

test.each(storedDatabases().filter(({ version }) => version < 30))(
  'a database of version $version is copied as the upgrade made it, and comes back so',
  async (stored) => {
    const here = computer();
    here.put(await load(stored));
    // A worker of then kept a copy of it.
    const durable = here.durable();
    const old = new Dexie(stored.name, { indexedDB: durable.indexedDB, IDBKeyRange });
    old.version(stored.version / 10).stores(schemaOf(stored));
    durable.attach(old);
    await old.open();
    expect(here.texts.size).toBeGreaterThan(0);
    old.close();

    const upgraded = here.wake();
    const before = await everything(upgraded);
    expect(before.timeEntries).toHaveLength(await upgraded.timeEntries.count());
    expect(before.timeEntries).not.toEqual([]);
    here.lose();
    const again = here.wake();
    expect(await everything(again)).toEqual(before);
    expect(await listEngagements(again)).toHaveLength(before.engagements.length);
    expect(await runningEntry(again)).toEqual(await runningEntry(upgraded));
    expect(await runningEntry(again)).toBeDefined();
  },
);

test('two running entries cannot be: the one that is put back ends where the other began', async () => {
  const here = computer();
  const { wake, lose, factory } = here;
  const { running, engagement } = await day(storeOf(here));
  // The database is lost, and somebody begins a new one before anything is put back.
  lose();
  const other = freshStore(openDatabase({ indexedDB: factory(0), IDBKeyRange }));
  other.at = now + 9 * minute;
  await other.db.meta.put({ key: 'person', value: running.author });
  await other.db.engagements.add(engagement);
  const newer = await other.run((tx) => startEntry(tx, { engagementId: engagement.id, zone }));
  other.db.close();
  const again = wake();
  expect(await runningEntry(again)).toEqual(newer);
  expect(await again.timeEntries.get(running.id)).toMatchObject({
    startedAt: running.startedAt,
    endedAt: newer.startedAt,
  });
  expect(await again.timeEntries.count()).toBe(8);
});

test('a key that was forgotten stays forgotten', async () => {
  const here = computer();
  const store = storeOf(here);
  await store.run((tx) =>
    addKey(tx, { thumbprint: 't', name: 'Acme', jwk: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' } }),
  );
  await store.run((tx) => forgetKey(tx, 't'));
  here.lose();
  expect(await listKeys(here.wake())).toEqual([]);
});

test('a copy that cannot be written holds nothing up, and follows', async () => {
  const here = computer();
  const { wake, lose, state } = here;
  const store = storeOf(here);
  await store.db.open();
  state.storageFails = new Error('full');
  await create(store);
  state.storageFails = undefined;
  await create(store, { ...goLive, name: 'Second' });
  expect(state.rotated).toBe(1); // The log of the copy may have been cut short.
  lose();
  expect(await listEngagements(wake())).toHaveLength(2);
});

test('on a full disk nothing is tried, and it works again without a new worker', async () => {
  const here = computer();
  const store = storeOf(here);
  await create(store);
  here.state.free = 1000;
  await expect(create(store)).rejects.toEqual(refused('diskFull'));
  expect(await listEngagements(store.db)).toHaveLength(1);
  here.state.free = 1e12;
  await create(store);
  expect(await listEngagements(store.db)).toHaveLength(2);
});

test('a connection that the browser closed is opened again by the next change', async () => {
  const store = storeOf(computer());
  await create(store);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  store.db.backendDB().close(); // Dexie does not know.
  await create(store);
  store.db.close();
  await create(store);
  expect(await listEngagements(store.db)).toHaveLength(3);
});

test('an opening that failed is tried again by the next question', async () => {
  const here = computer();
  const store = storeOf(here);
  const { db } = store;
  await create(store);
  db.close({ disableAutoOpen: false });
  here.state.opens = () => new DOMException('no', 'UnknownError');
  here.state.free = 1000;
  await expect(listEngagements(db)).rejects.toThrow('diskFull');
  here.state.opens = () => undefined;
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await listEngagements(db)).toHaveLength(1);
});

test('a database that cannot be opened any more is left for another place, and filled from the copy', async () => {
  const here = computer();
  const { wake, state } = here;
  await day(storeOf(here));
  state.opens = (place) => (place === 0 ? new DOMException('Internal error', 'UnknownError') : undefined);
  const db = wake();
  expect(await entriesBetween(db, 0, now + 5 * minute, now + 5 * minute)).toHaveLength(6);
  expect(state.place).toBe(1);
  expect(await listEngagements(wake())).toHaveLength(1);
});

test('a newer database is refused and stays as it is', async () => {
  const here = computer();
  const { factory } = here;
  await create(storeOf(here));
  const version = () =>
    new Promise<number>((resolve, reject) => {
      const opening = factory(0).open('sidelight', 5000);
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        resolve(opening.result.version);
        opening.result.close();
      };
    });
  await version();
  const store = storeOf(here);
  await expect(create(store)).rejects.toEqual(refused('newerDatabase'));
  await expect(listEngagements(store.db)).rejects.toThrow('newerDatabase');
  expect(await version()).toBe(5000);
});

test('a blocked upgrade is told in time, and done when it is free', async () => {
  const { wake, factory } = computer();
  const holding = await new Promise<IDBDatabase>((resolve) => {
    const opening = factory(0).open('sidelight', 10);
    opening.onsuccess = () => resolve(opening.result as unknown as IDBDatabase);
  });
  const db = wake();
  await expect(listEngagements(db)).rejects.toThrow('databaseBlocked');
  await expect(listEngagements(db)).rejects.toThrow('databaseBlocked');
  holding.close();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await listEngagements(db)).toEqual([]);
});

test('what a person may not do is told as before', async () => {
  const store = storeOf(computer());
  const entry = { engagementId: crypto.randomUUID(), startedAt: now, endedAt: now - 1, zone };
  await expect(store.run((tx) => logEntry(tx, entry))).rejects.not.toBeInstanceOf(TroubleError);
  await expect(store.run((tx) => logEntry(tx, entry))).rejects.toEqual(refused('endsBeforeStart'));
});
