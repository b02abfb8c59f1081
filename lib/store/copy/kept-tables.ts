import Dexie, { type Table } from 'dexie';
import type { DatabaseMark, KeptDatabase } from './keeper';
import type { Written } from './line';

export interface KeptTables {
  /** Tables whose rows are copied; what can be had again (caches, health of pages) is left out. */
  tables: readonly string[];
  /** Tables whose rows are made from those, and made anew once some were put back. */
  derived?: readonly string[];
  /**
   * A row that a unique index refuses, made to fit. `undefined` leaves it out. It is asked inside of the transaction.
   */
  mend?(db: Dexie, table: string, row: Record<string, unknown>): Promise<Record<string, unknown> | undefined>;
  /** After rows were put back, inside of the transaction: the clock must not be behind them. */
  settle?(db: Dexie, written: readonly Written[]): Promise<void>;
}

const metaTable = 'meta';
const markKey = 'copy';
const rowsAtOnce = 500;

/** A database, or a transaction of it that upgrades it. */
type Tables = { table(name: string): Table };

async function databaseMark(db: Tables): Promise<DatabaseMark | undefined> {
  const stored = await db.table(metaTable).get(markKey);
  return stored && (JSON.parse(stored.value) as DatabaseMark);
}

function putMark(db: Tables, mark: DatabaseMark): Promise<unknown> {
  return db.table(metaTable).put({ key: markKey, value: JSON.stringify(mark) });
}

/** Counts one more commit and answers with its number. Call it inside of its transaction, which takes `meta` with it. */
export async function countCommit(db: Tables): Promise<number | undefined> {
  const mark = await databaseMark(db);
  if (!mark) return undefined;
  await putMark(db, { ...mark, commits: mark.commits + 1 });
  return mark.commits + 1;
}

export function keyIn(db: Dexie, table: string, row: Record<string, unknown>): string {
  return String(row[String(db.table(table).schema.primKey.keyPath)]);
}

/** What follows one another in the same table, in one go: a row at a time takes several times as long. */
function runsOf(written: readonly Written[]): { table: string; rows: AnyRow[]; gone: string[] }[] {
  const runs: { table: string; rows: AnyRow[]; gone: string[] }[] = [];
  for (const one of written) {
    let run = runs.at(-1);
    const isMore = run?.table === one.table && run.gone.length > 0 === 'gone' in one;
    if (!run || !isMore) {
      run = { table: one.table, rows: [], gone: [] };
      runs.push(run);
    }
    if ('gone' in one) run.gone.push(one.gone);
    else run.rows.push(one.row);
  }
  return runs;
}

/** Puts rows, and answers with those that a unique index refused. */
async function refused(table: Table, rows: AnyRow[]): Promise<AnyRow[]> {
  try {
    await table.bulkPut(rows);
    return [];
  } catch (error) {
    if (!(error instanceof Dexie.BulkError)) throw error;
    const failures = Object.entries(error.failuresByPos);
    const other = failures.find(([, failure]) => failure.name !== 'ConstraintError');
    if (other) throw other[1];
    const positions = new Set(failures.map(([position]) => Number(position)));
    return rows.filter((_, position) => positions.has(position));
  }
}

type AnyRow = Record<string, unknown>;

export function keptDatabase(
  db: Dexie,
  { tables, derived = [], mend, settle }: KeptTables,
): KeptDatabase & { db: Dexie } {
  const isKept = (table: string) => tables.includes(table) && db.tables.some(({ name }) => name === table);

  async function put(written: readonly Written[], mark: DatabaseMark): Promise<void> {
    const all = [...new Set(written.map(({ table }) => table))].filter(isKept);
    const made = derived.filter((table) => db.tables.some(({ name }) => name === table));
    await db.transaction('rw', [...all, ...made, metaTable], async () => {
      for (const { table, rows, gone } of runsOf(written.filter((one) => isKept(one.table)))) {
        if (gone.length > 0) await db.table(table).bulkDelete(gone);
        for (const row of await refused(db.table(table), rows)) {
          const mended = await mend?.(db, table, row);
          if (mended) await db.table(table).put(mended);
        }
      }
      for (const table of made) await db.table(table).clear();
      await settle?.(db, written);
      await putMark(db, mark);
    });
  }

  return {
    db,
    mark: () => databaseMark(db),
    setMark: async (mark) => {
      await putMark(db, mark);
    },
    async *rows() {
      for (const name of tables.filter(isKept)) {
        const table = db.table(name);
        let after: unknown;
        for (;;) {
          const from = after === undefined ? table.orderBy(':id') : table.where(':id').above(after);
          const rows: Record<string, unknown>[] = await from.limit(rowsAtOnce).toArray();
          for (const row of rows) yield { table: name, row };
          if (rows.length < rowsAtOnce) break;
          after = keyIn(db, name, rows.at(-1) ?? {});
        }
      }
    },
    put,
  };
}
