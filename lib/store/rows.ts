import { v4, v7 } from 'uuid';
import type { Row } from '@/lib/row';
import { nextStamp } from './clock';
import type { Database } from './database';

/** Who writes here: one person until there is a team. */
export const me = 'me';

/** The part of a new row that every row carries. Call it inside the transaction that adds the row. */
export async function newRow(db: Database, now: number): Promise<Row> {
  return {
    id: v7(),
    author: me,
    device: await deviceId(db),
    createdAt: now,
    updatedAt: await nextStamp(db, now),
    revision: 1,
  };
}

/** A row with changes, as its next revision. Call it inside the transaction that puts the row. */
export async function nextRevision<T extends Row>(
  db: Database,
  row: T,
  changes: Partial<Omit<T, Exclude<keyof Row, 'deletedAt'>>>,
  now: number,
): Promise<T> {
  return { ...row, ...changes, updatedAt: await nextStamp(db, now), revision: row.revision + 1 };
}

/** A random id of this browser profile, made at the first write. */
async function deviceId(db: Database): Promise<string> {
  const known = await db.meta.get('device');
  if (known) return known.value;
  const value = v4();
  await db.meta.put({ key: 'device', value });
  return value;
}
