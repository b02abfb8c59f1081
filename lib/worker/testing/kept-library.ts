import type { Entry } from '@/lib/runbooks/entries';
import { learnFitLimits } from '@/lib/runbooks/fit-limit';
import { starterLibrary, starterVersion } from '@/lib/runbooks/starter';
import { defaultWeights } from '@/lib/runbooks/weights';
import { keepEntries, keepIndex } from '@/lib/store/built-library';
import type { Database } from '@/lib/store/database';
import { freshDisk } from '@/lib/store/test-database';
import { createLibraries } from '../libraries';

interface Kept {
  mark: string;
  entries: readonly Entry[];
  buffer: ArrayBuffer;
}

let kept: Promise<Kept> | undefined;

/**
 * Leaves on the disk what a worker keeps of the starter library for the one after it. To put it together takes a quarter
 * of a second of the processor, which hardly a test is about.
 */
export function keepStarterLibrary(db: Database): void {
  db.on('ready', async (ready) => {
    kept ??= assembled();
    const { mark, entries, buffer } = await kept;
    await keepEntries(ready as Database, mark, entries);
    await keepIndex(ready as Database, { mark, weights: JSON.stringify(defaultWeights), buffer: buffer.slice(0) });
  });
}

async function assembled(): Promise<Kept> {
  const starter = { read: starterLibrary, version: starterVersion() };
  const { entries, indexBy } = await createLibraries({ db: freshDisk().connect(), starter })();
  const index = indexBy(defaultWeights);
  learnFitLimits(index);
  return { mark: `${starter.version} `, entries, buffer: index.texts.buffer };
}
