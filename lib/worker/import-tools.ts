import type { ImportTools } from '@/lib/jobs/tools';
import { nameOfSource } from '@/lib/runbooks/sources/source-name';
import { stageOne, withoutTwins } from '@/lib/runbooks/sources/stage';
import type { Tx } from '@/lib/store/commit';
import type { Database } from '@/lib/store/database';
import { forgetParts, hasPart, keepPart, partsOf } from '@/lib/store/import-parts';
import {
  beginReading,
  endReading,
  forgetPieceAt,
  forgetPieces,
  holdersOf,
  importedAt,
  keepPiece,
  pieceAt,
  putStaged,
  takeable,
  takeFound,
} from '@/lib/store/imports';
import { sourceOf } from '@/lib/store/runbooks';

/** What imports may use, on this database. @param committing the transaction of a step's `write` */
export function importTools(db: Database, committing: () => Tx): ImportTools {
  return {
    async changedAt(sourceId, places) {
      const rows = await importedAt(db, sourceId, places);
      return new Map([...rows].map(([place, { changedAt }]) => [place, changedAt]));
    },

    async stage({ sourceId, run }, articles) {
      const source = nameOfSource((await sourceOf(db, sourceId)).from);
      const known = await importedAt(
        db,
        sourceId,
        articles.map(({ place }) => place),
      );
      const of = { sourceId, run, source, known: (place: string) => known.get(place) };
      const staged = articles.map((article) => stageOne(article, of));
      const ids = staged.flatMap(({ runbookId }) => runbookId ?? []);
      const holders = await holdersOf(db, { sourceId, ids });
      return withoutTwins(staged, (id) => holders.get(id));
    },

    piece: ({ sourceId, run }, piece) => pieceAt(db, { sourceId, run, piece }),
    keepPiece: (piece) => keepPiece(db, piece),
    async pack({ sourceId, run }, parts) {
      const all = await partsOf(db, { sourceId, run, parts });
      return all.length === parts ? new Blob(all) : undefined;
    },
    hasPart: ({ sourceId, run }, part) => hasPart(db, { sourceId, run, part }),
    forgetPieces: ({ sourceId }) => forgetPieces(db, sourceId),
    keepPart: ({ sourceId, run }, part, bytes) => keepPart(committing().db, { sourceId, run, part, bytes }),
    forgetParts: ({ sourceId }) => forgetParts(committing().db, sourceId),
    begin: ({ sourceId, run }) => beginReading(committing().db, sourceId, run),
    put: (staged) => putStaged(committing().db, staged),
    forgetPiece: ({ sourceId, run }, piece) => forgetPieceAt(committing().db, { sourceId, run, piece }),
    end: (reading) => endReading(committing(), reading),

    async take(sourceId, most) {
      const tx = committing();
      const rows = await takeable(tx.db, sourceId, most);
      await takeFound(tx, rows);
      return rows.length;
    },
  };
}
