import type { BackupHead } from '@/lib/backup/file';
import type { Database } from '../database';

/*
 * A backup that is to be restored lies in a database of its own, which is made as its version was and then opened as
 * every older database is: it is brought forward by the same migrations. It is taken away once it was restored, or when
 * another one is begun.
 */

const name = 'sidelight-restore';

/** Makes an empty database of that version; whatever was staged before is gone. */
export async function beginStaging(db: Database, { version }: Pick<BackupHead, 'version'>): Promise<void> {
  const old = db.beside(name, version);
  await old.delete({ disableAutoOpen: false });
  await old.open();
  old.close();
}

/** Puts rows into a table; those that cannot be are told by their place among the given. */
export async function stage(
  db: Database,
  { version }: Pick<BackupHead, 'version'>,
  table: string,
  rows: readonly unknown[],
): Promise<number[]> {
  const old = db.beside(name, version);
  try {
    await old.open();
    if (!old.tables.some((one) => one.name === table)) return rows.map((_, index) => index);
    const refused: number[] = [];
    await old.transaction('rw', old.table(table), async () => {
      for (const [index, row] of rows.entries()) {
        // A row without its key is no row of this table.
        await old
          .table(table)
          .put(row)
          .catch(() => refused.push(index));
      }
    });
    return refused;
  } finally {
    old.close();
  }
}

/** Reads what is staged, brought forward to this version. Rejects when it cannot be. */
export async function staged<T>(db: Database, read: (newest: Database) => Promise<T>): Promise<T> {
  const newest = db.beside(name);
  try {
    await newest.open();
    return await read(newest);
  } finally {
    newest.close();
  }
}

export async function dropStaging(db: Database): Promise<void> {
  const old = db.beside(name);
  await old.delete({ disableAutoOpen: false });
  old.close();
}
