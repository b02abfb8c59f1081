import { mergeRows, type Row } from '@/lib/rows/row';
import type { Tx } from '../commit';
import type { Database } from '../database';
import { mend, type Shared, takeInto } from '../merge';
import { type SharedTable, type SharedTables, sharedTableNames, sharedTables } from '../tables';
import { neverRestored, problemOfRow } from './row-schemas';

export type RestoreMode = 'merge' | 'replace';

/** A row of the backup that is not taken, and where it is wrong; `''`: as a whole. */
export interface RefusedRow {
  table: string;
  /** From 1. */
  place: number;
  /** Of the row, where it has one. */
  id?: string;
  path: string;
}

/** What restoring would do to a table. */
export interface TablePreview {
  table: SharedTable;
  inBackup: number;
  /** Not here yet. */
  added: number;
  /** Here, and another by the backup. */
  changed: number;
  /** With `replace` alone: here, not in the backup, and gone after it. */
  removed: number;
  refused: number;
}

/** The backup's rows that are taken, and those that are not. */
export function sorted(shared: Shared): { taken: Shared; refused: RefusedRow[] } {
  const refused: RefusedRow[] = [];
  const rows = sharedTableNames.map((table) => {
    if (neverRestored.has(table)) return [table, []] as const;
    const taken = (shared.rows[table] as Row[]).filter((row, index) => {
      const path = problemOfRow(table, row);
      if (path === undefined) return true;
      refused.push({ table, place: index + 1, ...(typeof row?.id === 'string' ? { id: row.id } : {}), path });
      return false;
    });
    return [table, taken] as const;
  });
  const kept = new Set(rows.flatMap(([, all]) => all.map(({ id }) => id)));
  const history = shared.history.filter(({ rowId }) => kept.has(rowId));
  return { taken: { rows: Object.fromEntries(rows) as Shared['rows'], history }, refused };
}

/** Rows of the person who made the backup as those of the person who works here: it is theirs, from another profile. */
export function asOwn(shared: Shared, person: string, me: string): Shared {
  if (person === me) return shared;
  const own = <R extends Row>(row: R): R => (row.author === person ? { ...row, author: me } : row);
  const rows = sharedTableNames.map((table) => [
    table,
    table === 'people' ? shared.rows[table].filter(({ id }) => id !== person) : (shared.rows[table] as Row[]).map(own),
  ]);
  return { rows: Object.fromEntries(rows), history: shared.history };
}

/** What restoring would do, by table; tables of which it has nothing to say are left out. */
export async function previewOf(
  db: Database,
  taken: Shared,
  refused: readonly RefusedRow[],
  mode: RestoreMode,
): Promise<TablePreview[]> {
  const all = await Promise.all(
    sharedTableNames
      .filter((table) => !neverRestored.has(table))
      .map(async (table): Promise<TablePreview> => {
        const theirs = taken.rows[table] as Row[];
        const here = new Map(((await db.table(table).toArray()) as Row[]).map((row) => [row.id, row]));
        const ids = new Set(theirs.map(({ id }) => id));
        const known = theirs.flatMap((row) => {
          const ours = here.get(row.id);
          return ours ? [{ ours, row }] : [];
        });
        const changes = ({ ours, row }: { ours: Row; row: Row }) =>
          mode === 'merge'
            ? !isSame(ours, mergeRows(ours, row, sharedTables[table]))
            : !isSame(contentOf(ours), contentOf(row));
        const kept = [...here.values()].filter(({ id, deletedAt }) => deletedAt === undefined && !ids.has(id));
        return {
          table,
          inBackup: theirs.length,
          added: theirs.length - known.length,
          changed: known.filter(changes).length,
          removed: mode === 'replace' ? kept.length : 0,
          refused: refused.filter((row) => row.table === table).length,
        };
      }),
  );
  return all.filter(({ inBackup, removed, refused: bad }) => inBackup + removed + bad > 0);
}

/**
 * Takes the backup in. `merge`: each field as it was changed last, here or there. `replace`: everything as the backup has
 * it; what is not in it is deleted by tombstone, so that the second copy and other devices follow.
 */
export async function restore(tx: Tx, taken: Shared, mode: RestoreMode): Promise<void> {
  if (mode === 'merge') return takeInto(tx, taken);
  for (const table of sharedTableNames) {
    if (!neverRestored.has(table)) await replaceTable(tx, table, taken.rows[table] as Row[]);
  }
  await tx.db.history.bulkPut(taken.history);
  await mend(tx);
}

async function replaceTable(tx: Tx, table: SharedTable, theirs: readonly Row[]): Promise<void> {
  const here = new Map(((await tx.db.table(table).toArray()) as Row[]).map((row) => [row.id, row]));
  for (const row of theirs) {
    const ours = here.get(row.id);
    here.delete(row.id);
    if (!ours) await tx.put(table, row as SharedTables[typeof table]);
    else if (!isSame(contentOf(ours), contentOf(row))) {
      // What the backup does not have is taken away: a change names every field of both.
      const gone = Object.fromEntries(Object.keys(contentOf(ours)).map((field) => [field, undefined]));
      await tx.change(table, ours as never, { ...gone, ...contentOf(row) } as never);
    }
  }
  for (const row of here.values()) {
    // Who works here stays known by name.
    if (row.deletedAt !== undefined || (table === 'people' && row.id === tx.me)) continue;
    // A clock that was started after the backup ends with it.
    const ends = 'running' in row ? { endedAt: tx.now, running: undefined } : {};
    await tx.change(table, row as never, { deletedAt: tx.now, ...ends } as never);
  }
}

const ofRow: ReadonlySet<string> = new Set(['id', 'author', 'device', 'createdAt', 'stamp', 'stamps', 'revision']);

function contentOf(row: Row): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).filter(([name, value]) => !ofRow.has(name) && value !== undefined));
}

function isSame(one: object, other: object): boolean {
  return stable(one) === stable(other);
}

/** With fields in order: rows that were merged have theirs in another. */
function stable(value: object): string {
  return JSON.stringify(value, (_, each) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
