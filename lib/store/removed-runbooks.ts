import type { Database } from './database';

/** For so long a removed source can be taken back with what came from it; after that it is read again. */
const daysKept = 1;

/**
 * Deletes the runbooks of sources that were removed, with their text. The source's own row stays, so that it can be read
 * again. Call it inside a transaction that holds `runbookSources`, `importedRunbooks` and `outbox`.
 */
export async function pruneRemovedRunbooks(db: Database, now: number): Promise<void> {
  const { runbookSources, importedRunbooks, outbox } = db;
  const since = now - daysKept * 24 * 60 * 60 * 1000;
  const removed = await runbookSources
    .filter(({ deletedAt }) => deletedAt !== undefined && deletedAt < since)
    .primaryKeys();
  const ids = await importedRunbooks.where('sourceId').anyOf(removed).primaryKeys();
  await importedRunbooks.bulkDelete(ids);
  await outbox.bulkDelete(ids.map((id) => `importedRunbooks:${id}`));
}
