import type { Area, StorageLocal } from './area';
import { localArea } from './area';
import type { Places } from './connection';
import type { DurablePorts } from './durable';
import type { Custody } from './keeper';
import { rotateDatabase, rotateStorage } from './rotate';

export interface StorageSession {
  get(key: string): Promise<Record<string, unknown>>;
  set(entries: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

const placeKey = 'kept:place';
const logsKey = 'kept:logs';
const custodyFile = 'copy-key';

/** The ports of a real browser. */
export function browserPorts(local: StorageLocal, session: StorageSession, isFirefox: boolean): DurablePorts {
  const area = localArea(local);
  return {
    storage: local,
    places: isFirefox ? namePlaces(area) : bucketPlaces(area),
    custody: fileCustody,
    // SQLite takes back what it could not write whole, and Firefox tells a quota, not what is free.
    free: isFirefox ? async () => undefined : freeBytes,
    async rotate(db) {
      if (isFirefox) return;
      await rotateDatabase(db);
      await rotateStorage(local);
    },
    logs: {
      load: async () => (await session.get(logsKey))[logsKey] as 'suspect' | 'sound' | undefined,
      save: (value) => (value === undefined ? session.remove(logsKey) : session.set({ [logsKey]: value })),
    },
    newId: () => crypto.randomUUID(),
    now: Date.now,
  };
}

/** With `unlimitedStorage` Chromium's quota is what we use and all that is free; without, it is a fixed number. */
async function freeBytes(): Promise<number | undefined> {
  const { quota, usage } = await navigator.storage.estimate();
  return quota === undefined || usage === undefined ? undefined : quota - usage;
}

function remembered(area: Area): Pick<Places, 'load' | 'save'> {
  return {
    load: async () => Number((await area.get([placeKey]))[placeKey] ?? 0),
    save: (place) => area.set({ [placeKey]: String(place) }),
  };
}

interface StorageBuckets {
  open(name: string, options: { persisted: boolean }): Promise<{ indexedDB: IDBFactory }>;
}

/** In Chromium all databases of an origin are one LevelDB; another bucket is another one. */
function bucketPlaces(area: Area): Places {
  return {
    ...remembered(area),
    async open(place) {
      if (place === 0) return { indexedDB, nameOf: (name) => name };
      const { storageBuckets } = navigator as Navigator & { storageBuckets: StorageBuckets };
      const bucket = await storageBuckets.open(`place-${place}`, { persisted: true });
      return { indexedDB: bucket.indexedDB, nameOf: (name) => name };
    },
  };
}

/** In Firefox every database is a file of its own. */
function namePlaces(area: Area): Places {
  return {
    ...remembered(area),
    open: async (place) => ({ indexedDB, nameOf: (name) => (place === 0 ? name : `${name}-${place}`) }),
  };
}

/** In the origin's private file system: no content script reads it, and it is written once. */
const fileCustody: Custody = {
  async load() {
    const folder = await navigator.storage.getDirectory();
    const file = await folder.getFileHandle(custodyFile).then(
      (handle) => handle.getFile(),
      () => undefined,
    );
    return file && file.size > 0 ? JSON.parse(await file.text()) : undefined;
  },
  async save(kept) {
    const known = await fileCustody.load().catch(() => undefined);
    if (known?.birth === kept.birth && known.key === kept.key) return;
    const folder = await navigator.storage.getDirectory();
    const writing = await (await folder.getFileHandle(custodyFile, { create: true })).createWritable();
    await writing.write(JSON.stringify(kept));
    await writing.close();
  },
};
