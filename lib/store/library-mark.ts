import { v4 } from 'uuid';
import type { Database } from './database';
import type { SharedTable } from './tables';

const tables: ReadonlySet<string> = new Set<SharedTable>([
  'runbooks',
  'runbookSources',
  'importedRunbooks',
  'runbookReviews',
]);

/** Whether the library is made of rows of this table. */
export const isOfLibrary = (table: string) => tables.has(table);

/** Says that the library's rows are others, in the transaction that writes them: what was made of them before is old. */
export async function markLibrary({ meta }: Pick<Database, 'meta'>): Promise<void> {
  await meta.put({ key: 'library', value: v4() });
}

/** Another text after each change of the library's rows; empty as long as there never were any. */
export async function libraryMark({ meta }: Pick<Database, 'meta'>): Promise<string> {
  return (await meta.get('library'))?.value ?? '';
}
