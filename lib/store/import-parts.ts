import type { Database } from './database';

const keyOfPart = (sourceId: string, run: string, part: number) => `${sourceId} ${run} part ${part}`;

/** Keeps a part of a pack until all of it is here. */
export async function keepPart(
  { importPieces }: Database,
  { sourceId, run, part, bytes }: { sourceId: string; run: string; part: number; bytes: Uint8Array<ArrayBuffer> },
): Promise<void> {
  await importPieces.put({ key: keyOfPart(sourceId, run, part), sourceId, run, piece: part, files: [], bytes });
}

export async function hasPart(
  { importPieces }: Database,
  { sourceId, run, part }: { sourceId: string; run: string; part: number },
): Promise<boolean> {
  return (
    (await importPieces
      .where('key')
      .equals(keyOfPart(sourceId, run, part))
      .count()) > 0
  );
}

/** The bytes of the first parts, in their order; those that are missing are left out. */
export async function partsOf(
  { importPieces }: Database,
  { sourceId, run, parts }: { sourceId: string; run: string; parts: number },
): Promise<Uint8Array<ArrayBuffer>[]> {
  const rows = await importPieces.bulkGet(Array.from({ length: parts }, (_, part) => keyOfPart(sourceId, run, part)));
  return rows.flatMap((row) => row?.bytes ?? []);
}

/** Forgets the parts of packs, not the files that were in them. */
export async function forgetParts({ importPieces }: Database, sourceId: string): Promise<void> {
  await importPieces
    .where('sourceId')
    .equals(sourceId)
    .and(({ bytes }) => bytes !== undefined)
    .delete();
}
