import type Dexie from 'dexie';
import type { StorageLocal } from './area';

/** LevelDB begins a new log, and writes a table of what was in the old one, once 4 MiB were written. */
const bytes = 5 << 20;
/** Larger values are kept as files of their own, beside the log. */
const perRow = 60_000;
const key = 'pad';

/** Makes Chromium begin a new log for the databases of our origin; takes 60 ms. */
export async function rotateDatabase(db: Dexie): Promise<void> {
  const meta = db.table('meta');
  const pad = new Uint8Array(perRow);
  const keys = Array.from({ length: Math.ceil(bytes / perRow) }, (_, index) => `${key}:${index}`);
  await db.transaction('rw', meta, async () => {
    for (const one of keys) {
      crypto.getRandomValues(pad); // Nothing that could be compressed.
      await meta.put({ key: one, value: pad });
    }
  });
  await meta.bulkDelete(keys);
}

/** The same for `storage.local`; takes 200 ms. */
export async function rotateStorage(local: StorageLocal): Promise<void> {
  await local.set({ [key]: 'x'.repeat(bytes) });
  await local.set({ [key]: '' });
  await local.remove([key]);
}
