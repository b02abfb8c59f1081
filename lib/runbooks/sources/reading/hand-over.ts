import type { ImportedFile } from '../file';
import type { Looked } from './file';

/** As much goes in one message. */
const most = { files: 100, characters: 1_000_000 };

interface Piece {
  sourceId: string;
  run: string;
  /** Counts from 0. */
  piece: number;
  files: ImportedFile[];
  /** How many were passed over, with the last piece. */
  last?: { skipped: number };
}

/** Hands files over to the disk, piece by piece, each after the one before is there; says how many there were. */
export async function handOver(
  files: AsyncIterable<Looked>,
  { sourceId, run, add }: { sourceId: string; run: string; add: (piece: Piece) => Promise<void> },
): Promise<{ files: number; skipped: number }> {
  let waiting: ImportedFile[] = [];
  let characters = 0;
  let piece = 0;
  const total = { files: 0, skipped: 0 };
  const send = async (last?: { skipped: number }) => {
    await add({ sourceId, run, piece: piece++, files: waiting, ...(last ? { last } : {}) });
    waiting = [];
    characters = 0;
  };
  for await (const looked of files) {
    if ('skipped' in looked) {
      total.skipped += 1;
      continue;
    }
    const length = looked.file.text?.length ?? 0;
    if (waiting.length >= most.files || characters + length > most.characters) await send();
    waiting.push(looked.file);
    characters += length;
    total.files += 1;
  }
  await send({ skipped: total.skipped });
  return total;
}
