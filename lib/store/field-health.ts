import type { RecordRef } from '@/lib/context/record';
import type { Database } from './database';

/** Remembers that these fields could be read, unless they were later too. */
export async function noteFields(
  db: Database,
  ref: RecordRef,
  names: readonly string[],
  readAt: number,
): Promise<void> {
  await db.transaction('rw', db.fieldHealth, async () => {
    const known = await lastRead(db, ref, names);
    const newer = names.filter((name) => !Object.hasOwn(known, name) || (known[name] ?? 0) < readAt);
    await db.fieldHealth.bulkPut(newer.map((name) => ({ key: `${pagesLike(ref)}:${name}`, readAt })));
  });
}

/** When each of these fields was last read; one that never was is absent. */
export function lastRead(db: Database, ref: RecordRef, names: readonly string[]): Promise<Record<string, number>> {
  return lastReadAt(db, pagesLike(ref), names);
}

/** The same by what `pagesLike` says of a record. */
export async function lastReadAt(
  db: Database,
  pages: string,
  names: readonly string[],
): Promise<Record<string, number>> {
  const rows = await db.fieldHealth.bulkGet(names.map((name) => `${pages}:${name}`));
  return Object.fromEntries(names.flatMap((name, index) => (rows[index] ? [[name, rows[index].readAt]] : [])));
}

/** One name for the pages of a kind on a host: what they show is arranged alike. */
export function pagesLike({ site, host, object }: RecordRef): string {
  return `${site}:${host}:${object}`;
}
