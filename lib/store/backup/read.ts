import type { BackupHead } from '@/lib/backup/file';
import { personId } from '../commit';
import { type Database, schemaVersion } from '../database';
import { sharedTableNames } from '../tables';

/** Tables of a backup. What names rows comes before what is named: what is made meanwhile is in it whole, or not at all. */
export const backupTables: readonly string[] = ['meta', 'history', ...sharedTableNames.toReversed()];

/** Of `meta`: who and where, and what was typed. The rest is this device's, and among it the key of the second copy. */
const keptMeta = (key: string) => ['device', 'person', 'clock'].includes(key) || isText(key);
export const isText = (key: string) => key.startsWith('packet:');

export async function headOf(db: Database, madeAt: number): Promise<BackupHead> {
  return { version: schemaVersion, madeAt, person: await personId(db) };
}

/** How many rows each table has. */
export async function countRows(db: Database): Promise<{ name: string; rows: number }[]> {
  return Promise.all(backupTables.map(async (name) => ({ name, rows: await db.table(name).count() })));
}

/** Rows of a table, a page at a time, by their keys; `next` is the last key of a page that is not the last. */
export async function rowsOf(
  db: Database,
  table: string,
  { after, most }: { after?: string | undefined; most: number },
): Promise<{ rows: unknown[]; next?: string }> {
  const all = db.table<Record<string, unknown>, string>(table);
  const rows = await (after === undefined ? all.orderBy(':id') : all.where(':id').above(after)).limit(most).toArray();
  const keyName = all.schema.primKey.keyPath as string;
  const last = rows.length < most ? undefined : (rows.at(-1)?.[keyName] as string | undefined);
  const kept = table === 'meta' ? rows.filter(({ key }) => keptMeta(key as string)) : rows;
  return { rows: kept, ...(last === undefined ? {} : { next: last }) };
}

/** When the first entry, run or statement was made here: from then on there is something to lose. UTC milliseconds. */
export async function firstMadeAt(db: Database): Promise<number | undefined> {
  return (await db.history.orderBy('id').first())?.at;
}
