import type { Table } from 'dexie';
import type { Database } from './database';
import { asStoreError } from './errors';

/**
 * Runs one change as one transaction: all of it is on disk, and in the copy, when the promise resolves; none of it when
 * it rejects. Every change takes `meta` with it, where the clock is; so changes follow one another, from every window.
 */
export async function write<T>(db: Database, tables: Table[], change: () => Promise<T>): Promise<T> {
  const { durable } = db;
  try {
    if (!durable) return await db.transaction('rw', [...tables, db.meta], change);
    return await durable.commit(db, ({ done }) =>
      db.transaction('rw', [...tables, db.meta], async () => {
        const result = await change();
        await done();
        return result;
      }),
    );
  } catch (error) {
    throw asStoreError(error);
  }
}
