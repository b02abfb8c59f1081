import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { openDatabase } from '../database';
import { createEngagement, listEngagements } from '../engagements';
import { kept } from '../kept';
import { addKey, forgetKey, listKeys } from '../packs';
import { rememberTicket } from '../seen-tickets';
import { goLive, seen } from '../test-database';
import { deleteEntry, entriesBetween, logEntry, runningEntry, startEntry, stopEntry } from '../time-entries';
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
    lose(place = 0) {
      factories[place] = new IDBFactory();
    },
  };
}

async function day(db: ReturnType<typeof openDatabase>) {
  const engagement = await createEngagement(db, goLive, now);
  const zone = 'Europe/Berlin';
  const ids: string[] = [];
  for (let n = 0; n < 5; n++) {
    const startedAt = now - (n + 2) * minute;
    ids.push(
      (await logEntry(db, { engagementId: engagement.id, startedAt, endedAt: startedAt + minute, zone }, now)).id,
    );
  }
  await deleteEntry(db, ids[4] ?? '', now);
  const first = await startEntry(db, { engagementId: engagement.id, zone }, now + minute);
  await stopEntry(db, first.id, now + 2 * minute);
  const running = await startEntry(db, { engagementId: engagement.id, zone }, now + 3 * minute);
  return { engagement, running };
}

async function everything(db: ReturnType<typeof openDatabase>) {
  const all = await Promise.all(kept.tables.map(async (table) => [table, await db.table(table).toArray()] as const));
  return JSON.parse(JSON.stringify(Object.fromEntries(all)));
}

test('a lost database is there again at the next start: every row, its tombstones, the running entry', async () => {
  const { wake, lose, texts } = computer();
  const db = wake();
  const { running } = await day(db);
  await rememberTicket(db, seen('1'));
  const before = await everything(db);
  lose();
  const again = wake();
  expect(await everything(again)).toEqual(before);
  expect(await runningEntry(again)).toEqual(running);
  expect(await again.durable?.told()).toMatchObject({
    restored: { tables: { engagements: 1, timeEntries: 7, corrections: 1 }, newestAt: now + 3 * minute },
  });
  expect(await again.seenTickets.count()).toBe(0);
  // And nothing of it can be read where content scripts may read.
  expect(JSON.stringify([...texts])).not.toContain('Halden');
  // The clock goes on behind what was restored, also on a computer whose own was set back.
  const later = await createEngagement(again, goLive, now - 1000);
  expect(later.updatedAt > running.updatedAt).toBe(true);
});

test('two running entries cannot be: the one that is put back ends where the other began', async () => {
  const { wake, lose, factory } = computer();
  const db = wake();
  const { running, engagement } = await day(db);
  // The database is lost, and somebody begins a new one before anything is put back.
  lose();
  const other = openDatabase({ indexedDB: factory(0), IDBKeyRange });
  const zone = 'Europe/Berlin';
  await other.engagements.add(engagement);
  const newer = await startEntry(other, { engagementId: engagement.id, zone }, now + 9 * minute);
  other.close();
  const again = wake();
  expect(await runningEntry(again)).toEqual(newer);
  expect(await again.timeEntries.get(running.id)).toEqual({ ...running, endedAt: newer.startedAt });
  expect(await again.timeEntries.count()).toBe(8);
});

test('a key that was forgotten stays forgotten', async () => {
  const { wake, lose } = computer();
  const db = wake();
  const key = { thumbprint: 't', name: 'Acme', jwk: {} as never };
  await addKey(db, key, now);
  await forgetKey(db, 't');
  lose();
  expect(await listKeys(wake())).toEqual([]);
});

test('a copy that cannot be written holds nothing up, and follows', async () => {
  const { wake, lose, state } = computer();
  const db = wake();
  await db.open();
  state.storageFails = new Error('full');
  await createEngagement(db, goLive, now);
  state.storageFails = undefined;
  await createEngagement(db, { ...goLive, name: 'Second' }, now);
  expect(state.rotated).toBe(1); // The log of the copy may have been cut short.
  lose();
  expect(await listEngagements(wake())).toHaveLength(2);
});

test('on a full disk nothing is tried, and it works again without a new worker', async () => {
  const { wake, state } = computer();
  const db = wake();
  await createEngagement(db, goLive, now);
  state.free = 1000;
  await expect(createEngagement(db, goLive, now)).rejects.toMatchObject({ trouble: { code: 'diskFull' } });
  expect(await listEngagements(db)).toHaveLength(1);
  state.free = 1e12;
  await createEngagement(db, goLive, now);
  expect(await listEngagements(db)).toHaveLength(2);
});

test('a connection that the browser closed is opened again by the next change', async () => {
  const { wake } = computer();
  const db = wake();
  await createEngagement(db, goLive, now);
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  db.backendDB().close(); // Dexie does not know.
  await createEngagement(db, goLive, now);
  db.close();
  await createEngagement(db, goLive, now);
  expect(await listEngagements(db)).toHaveLength(3);
});

test('an opening that failed is tried again by the next question', async () => {
  const { wake, state } = computer();
  const db = wake();
  await createEngagement(db, goLive, now);
  db.close({ disableAutoOpen: false });
  state.opens = () => new DOMException('no', 'UnknownError');
  state.free = 1000;
  await expect(listEngagements(db)).rejects.toThrow('diskFull');
  state.opens = () => undefined;
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await listEngagements(db)).toHaveLength(1);
});

test('a database that cannot be opened any more is left for another place, and filled from the copy', async () => {
  const { wake, state } = computer();
  await day(wake());
  state.opens = (place) => (place === 0 ? new DOMException('Internal error', 'UnknownError') : undefined);
  const db = wake();
  expect(await entriesBetween(db, 0, now + 5 * minute, now + 5 * minute)).toHaveLength(6);
  expect(state.place).toBe(1);
  expect(await listEngagements(wake())).toHaveLength(1);
});

test('a newer database is refused and stays as it is', async () => {
  const { wake, factory } = computer();
  await createEngagement(wake(), goLive, now);
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
  const db = wake();
  await expect(createEngagement(db, goLive, now)).rejects.toMatchObject({ trouble: { code: 'newerDatabase' } });
  await expect(listEngagements(db)).rejects.toThrow('newerDatabase');
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
  holding.close();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(await listEngagements(db)).toEqual([]);
});

test('what a person may not do is told as before', async () => {
  const { wake } = computer();
  const db = wake();
  const entry = { engagementId: crypto.randomUUID(), startedAt: now, endedAt: now - 1, zone: 'Europe/Berlin' };
  await expect(logEntry(db, entry, now)).rejects.not.toBeInstanceOf(TroubleError);
  await expect(logEntry(db, entry, now)).rejects.toThrow('ended before it began');
});
