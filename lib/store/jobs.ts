import type { Table } from 'dexie';
import type { JobStore } from '@/lib/jobs/ports';
import type { StoredJob } from './tables';

/** `dueAt` is on those alone that have something to do by themselves. */
export const jobsTable = 'id, [kind+key], state, dueAt';

/**
 * Jobs in the database.
 * @param transaction runs a change as one transaction; over `jobs` alone, or over all tables that a step may write
 */
export function createJobStore(
  { jobs }: { jobs: Table<StoredJob, string> },
  transaction: <T>(over: 'jobs' | 'all', change: () => Promise<T>) => Promise<T>,
): JobStore {
  return {
    all: () => jobs.toArray(),
    due: () => jobs.orderBy('dueAt').toArray(),

    change: (id, change, write) =>
      transaction(write ? 'all' : 'jobs', async () => {
        const row = await jobs.get(id);
        const changed = row && change(row);
        if (!changed) return undefined;
        await write?.();
        // What a newer version added to the row stays.
        await jobs.put({ ...row, ...changed });
        return changed;
      }),

    join: (kind, key, choose) =>
      transaction('jobs', async () => {
        const same = await jobs.where('[kind+key]').equals([kind, key]).toArray();
        const chosen = choose(same);
        await jobs.put({ ...same.find(({ id }) => id === chosen.id), ...chosen });
        return chosen;
      }),

    remove: (isMeant) =>
      transaction('jobs', async () => {
        const meant = (await jobs.toArray()).filter((row) => isMeant(row));
        if (meant.length > 0) await jobs.bulkDelete(meant.map(({ id }) => id));
      }),
  };
}
