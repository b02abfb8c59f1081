import type { ImportFrom } from '@/lib/runbooks/sources/source';
import { nameOfSource } from '@/lib/runbooks/sources/source-name';
import { type FoundCounts, type Staged, type StagedState, stagedStates } from '@/lib/runbooks/sources/staged';
import type { Tx } from './commit';
import type { Database } from './database';
import { idOf } from './ids';
import { sourceOf } from './runbooks';
import type { ImportedRunbook, ImportPiece, StoredSource, StoredStaged } from './tables';

const keyOf = (sourceId: string, place: string) => `${sourceId} ${place}`;
const endOf = (sourceId: string) => `${sourceId} \uffff`;

/** Keeps a source; the one from the same place, removed or not, is this one. */
export async function addSource(tx: Tx, from: ImportFrom): Promise<StoredSource> {
  const id = idOf('source', from.kind, from.kind === 'site' ? from.site : '', nameOfSource(from));
  const known = await tx.db.runbookSources.get(id);
  return known
    ? tx.change('runbookSources', known, { from, deletedAt: undefined })
    : tx.add('runbookSources', { from }, id);
}

/** Takes a source out of the library, with all that came from it and what was found there. */
export async function removeSource(tx: Tx, id: string): Promise<void> {
  await tx.change('runbookSources', await sourceOf(tx.db, id), { deletedAt: tx.now });
  await forgetFound(tx.db, id);
}

/** What the library has from these places of a source. */
export async function importedAt(
  db: Database,
  sourceId: string,
  places: readonly string[],
): Promise<Map<string, ImportedRunbook>> {
  const rows = await db.importedRunbooks.bulkGet(places.map((place) => idOf('imported', sourceId, place)));
  return new Map(rows.flatMap((row) => (row && row.deletedAt === undefined ? [[row.place, row]] : [])));
}

/** Who has these ids of runbooks already: another place of this reading, or another source. By id, in words. */
export async function holdersOf(db: Database, { sourceId, ids }: { sourceId: string; ids: readonly string[] }) {
  const holders = new Map<string, { sourceId: string; place: string }>();
  const imported = await db.importedRunbooks.where('runbookId').anyOf(ids).toArray();
  const sources = await db.runbookSources.bulkGet(imported.map((row) => row.sourceId));
  for (const [at, row] of imported.entries()) {
    const isThere = row.deletedAt === undefined && sources[at] && sources[at].deletedAt === undefined;
    if (isThere && row.sourceId !== sourceId) holders.set(row.runbookId, row);
  }
  const staged = await db.staged
    .where('[sourceId+runbookId]')
    .anyOf(ids.map((id) => [sourceId, id]))
    .toArray();
  for (const row of staged) if (row.runbookId !== undefined) holders.set(row.runbookId, row);
  return holders;
}

/** A reading begins: what an earlier one found, and its files, are forgotten. */
export async function beginReading(db: Database, sourceId: string, run: string): Promise<void> {
  await db.staged
    .where('key')
    .between(keyOf(sourceId, ''), endOf(sourceId))
    .and((row) => row.run !== run)
    .delete();
  await db.importPieces
    .where('sourceId')
    .equals(sourceId)
    .and((piece) => piece.run !== run)
    .delete();
}

export async function putStaged(db: Database, rows: readonly Staged[]): Promise<void> {
  await db.staged.bulkPut(rows.map((row): StoredStaged => ({ ...row, key: keyOf(row.sourceId, row.place) })));
}

/** The reading came to its end: what the library has of the source and it did not meet is gone there. */
export async function endReading(tx: Tx, { sourceId, run }: { sourceId: string; run: string }): Promise<void> {
  const { db } = tx;
  const met = new Set(await db.staged.where('key').between(keyOf(sourceId, ''), endOf(sourceId)).primaryKeys());
  const rows = await db.importedRunbooks.where('sourceId').equals(sourceId).toArray();
  const gone = rows.filter(({ place, deletedAt }) => deletedAt === undefined && !met.has(keyOf(sourceId, place)));
  await putStaged(
    db,
    gone.map(({ place, runbookId }) => ({ sourceId, run, state: 'gone', place, runbookId, notices: [] })),
  );
  await forgetPieces(db, sourceId);
  const source = await db.runbookSources.get(sourceId);
  if (source) await tx.change('runbookSources', source, { readAt: tx.now });
}

export async function foundCounts({ staged }: Database, sourceId: string): Promise<FoundCounts> {
  const counts = await Promise.all(
    stagedStates.map(async (state) => [state, await staged.where({ sourceId, state }).count()] as const),
  );
  return Object.fromEntries(counts) as FoundCounts;
}

/** What was found, by place, from after this one on; one more than `limit` where there are more. */
export async function listFound(
  { staged }: Database,
  { sourceId, state, after = '', limit }: { sourceId: string; state: StagedState; after?: string; limit: number },
): Promise<StoredStaged[]> {
  return staged
    .where('key')
    .between(keyOf(sourceId, after), endOf(sourceId), false)
    .filter((row) => row.state === state)
    .limit(limit)
    .toArray();
}

/** What waits to be taken, at most so many. */
export async function takeable({ staged }: Database, sourceId: string, limit: number): Promise<StoredStaged[]> {
  const states: StagedState[] = ['new', 'changed', 'gone'];
  return staged
    .where('[sourceId+state]')
    .anyOf(states.map((state) => [sourceId, state]))
    .limit(limit)
    .toArray();
}

/** Takes what was found into the library. Its place stays known as one that is as it was found. */
export async function takeFound(tx: Tx, rows: readonly StoredStaged[]): Promise<void> {
  for (const { markdown, ...row } of rows) {
    const { sourceId, place, state, runbookId, url, changedAt } = row;
    const id = idOf('imported', sourceId, place);
    const known = await tx.db.importedRunbooks.get(id);
    if (state === 'gone') {
      if (known) await tx.change('importedRunbooks', known, { deletedAt: tx.now, markdown: '' });
      await tx.db.staged.delete(row.key);
    } else if (markdown !== undefined && runbookId !== undefined) {
      const content = { runbookId, markdown, url, changedAt };
      if (known) await tx.change('importedRunbooks', known, { ...content, deletedAt: undefined });
      else await tx.add('importedRunbooks', { sourceId, place, ...withoutNothing(content) }, id);
      await tx.db.staged.put({ ...row, state: 'same' });
    }
  }
}

const withoutNothing = <T extends object>(content: T) =>
  Object.fromEntries(Object.entries(content).filter(([, value]) => value !== undefined)) as T;

/** Forgets what was found, and the files that were still to be read. */
export async function forgetFound(db: Database, sourceId: string): Promise<void> {
  await db.staged.where('key').between(keyOf(sourceId, ''), endOf(sourceId)).delete();
  await forgetPieces(db, sourceId);
}

/** Forgets files and parts of packs on their way in. */
export async function forgetPieces({ importPieces }: Database, sourceId: string): Promise<void> {
  await importPieces.where('sourceId').equals(sourceId).delete();
}

const keyOfPiece = (sourceId: string, run: string, piece: number) => `${sourceId} ${run} ${piece}`;

/** Keeps a piece of files until it is read; the same again is the same. */
export async function keepPiece({ importPieces }: Database, piece: Omit<ImportPiece, 'key'>): Promise<void> {
  await importPieces.put({ ...piece, key: keyOfPiece(piece.sourceId, piece.run, piece.piece) });
}

export async function pieceAt(
  { importPieces }: Database,
  { sourceId, run, piece }: { sourceId: string; run: string; piece: number },
): Promise<ImportPiece | undefined> {
  return importPieces.get(keyOfPiece(sourceId, run, piece));
}

export async function forgetPieceAt(
  { importPieces }: Database,
  { sourceId, run, piece }: { sourceId: string; run: string; piece: number },
): Promise<void> {
  await importPieces.delete(keyOfPiece(sourceId, run, piece));
}
