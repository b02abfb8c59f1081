import { Refused } from '@/lib/contract/refusal';
import type { Stamp } from '@/lib/rows/stamp';
import type { Tx } from './commit';
import type { Database } from './database';
import { idOf } from './ids';
import type { ImportedRunbook, RunbookReview, StoredRunbook, StoredSource } from './tables';

/** What the library is made of, besides the starter library. */
export interface LibraryRows {
  own: StoredRunbook[];
  imported: ImportedRunbook[];
  sources: StoredSource[];
  reviews: RunbookReview[];
}

const isThere = ({ deletedAt }: { deletedAt?: number }) => deletedAt === undefined;

/** All rows of the library that are there; runbooks of a source that was removed are not. */
export async function libraryRows(db: Database): Promise<LibraryRows> {
  const { runbooks, importedRunbooks, runbookSources, runbookReviews } = db;
  return db.transaction('r', [runbooks, importedRunbooks, runbookSources, runbookReviews], async () => {
    const sources = (await runbookSources.toArray()).filter(isThere);
    const ids = new Set(sources.map(({ id }) => id));
    const imported = (await importedRunbooks.toArray()).filter((row) => isThere(row) && ids.has(row.sourceId));
    return {
      own: (await runbooks.toArray()).filter(isThere),
      imported,
      sources,
      reviews: (await runbookReviews.toArray()).filter(isThere),
    };
  });
}

/** A runbook that was written or edited here. */
export async function ownRunbook(db: Database, runbookId: string): Promise<StoredRunbook | undefined> {
  const row = await db.runbooks.get(idOf('runbook', runbookId));
  return row && isThere(row) ? row : undefined;
}

/** A runbook's text as its author or its source wrote it; `undefined` for what only comes with Sidelight. */
export async function markdownBehind(db: Database, runbookId: string): Promise<string | undefined> {
  const own = await ownRunbook(db, runbookId);
  if (own) return own.markdown;
  const imported = (await db.importedRunbooks.where('runbookId').equals(runbookId).toArray()).filter(isThere);
  const sources = await db.runbookSources.bulkGet(imported.map(({ sourceId }) => sourceId));
  return imported.find((_, at) => sources[at] && isThere(sources[at]))?.markdown;
}

export async function listReviews(db: Database): Promise<RunbookReview[]> {
  return (await db.runbookReviews.toArray()).filter(isThere);
}

/** Keeps a runbook's text; `seen` is the revision that its author began from. One that was hidden is there again. */
export async function saveRunbook(
  tx: Tx,
  { runbookId, markdown, seen }: { runbookId: string; markdown: string; seen?: Stamp },
): Promise<StoredRunbook> {
  const id = idOf('runbook', runbookId);
  const review = await tx.db.runbookReviews.get(idOf('review', runbookId));
  if (review?.hidden) await tx.change('runbookReviews', review, { hidden: undefined });
  const known = await tx.db.runbooks.get(id);
  if (!known) return tx.add('runbooks', { runbookId, markdown }, id);
  return tx.change('runbooks', known, { markdown, deletedAt: undefined }, isThere(known) ? seen : undefined);
}

/** What a person says of a runbook. */
export async function sayOfRunbook(
  tx: Tx,
  { runbookId, seen, ...said }: Pick<RunbookReview, 'runbookId' | 'reviewed' | 'owner' | 'hidden'> & { seen?: Stamp },
): Promise<RunbookReview> {
  const id = idOf('review', runbookId);
  const known = await tx.db.runbookReviews.get(id);
  const content = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  if (!known) return tx.add('runbookReviews', { runbookId, ...content }, id);
  return tx.change('runbookReviews', known, { ...content, deletedAt: undefined }, isThere(known) ? seen : undefined);
}

/** Takes a runbook out of the library; of one that was edited here, what it was edited from comes back. */
export async function deleteRunbook(tx: Tx, runbookId: string): Promise<void> {
  const own = await ownRunbook(tx.db, runbookId);
  if (own) await tx.change('runbooks', own, { deletedAt: tx.now });
  else await sayOfRunbook(tx, { runbookId, hidden: true });
}

export async function sourceOf(db: Database, id: string): Promise<StoredSource> {
  const row = await db.runbookSources.get(id);
  if (!row || !isThere(row)) throw new Refused({ code: 'missing', what: 'source' });
  return row;
}

export async function listSources(db: Database): Promise<StoredSource[]> {
  return (await db.runbookSources.toArray()).filter(isThere).sort((a, b) => b.createdAt - a.createdAt);
}
