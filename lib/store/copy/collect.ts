import Dexie, { type DBCoreMutateRequest } from 'dexie';
import { append } from '@/lib/lists';
import type { Written } from './line';

const writtenIn = new WeakMap<object, Written[]>();

/** Makes a database remember what each transaction wrote into these tables. */
export function collectWritten(db: Dexie, tables: readonly string[]): void {
  db.use({
    stack: 'dbcore',
    name: 'written',
    create: (down) => ({
      ...down,
      table(name) {
        const table = down.table(name);
        if (!tables.includes(name)) return table;
        return {
          ...table,
          async mutate(request) {
            const answer = await table.mutate(request);
            // An upgrade rewrites whole tables, and is no commit of a person's.
            if ((request.trans as IDBTransaction).mode === 'versionchange') return answer;
            const written = writtenIn.get(request.trans) ?? [];
            writtenIn.set(request.trans, written);
            append(
              written,
              writtenBy(name, request).filter((_, index) => !(index in answer.failures)),
            );
            return answer;
          },
        };
      },
    }),
  });
}

/** What the transaction that runs now has written so far. */
export function writtenNow(): Written[] {
  const now = Dexie.currentTransaction as { idbtrans?: object } | null;
  return (now?.idbtrans && writtenIn.get(now.idbtrans)) ?? [];
}

function writtenBy(table: string, request: DBCoreMutateRequest): Written[] {
  if (request.type === 'delete') return request.keys.map((key) => ({ table, gone: String(key) }));
  // Which rows a range held is not known any more: rows are deleted by key.
  if (request.type === 'deleteRange') throw new Error(`Rows of ${table} are deleted one by one.`);
  return request.values.map((row) => ({ table, row }));
}
