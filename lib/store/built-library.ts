import type { Entry } from '@/lib/runbooks/entries';
import type { Database } from './database';

/** The library as it was put together last; what is kept of it may be of an earlier one than the index. */
export interface Built {
  entries?: { mark: string; entries: Entry[] };
  index?: { mark: string; weights: string; buffer: ArrayBuffer };
}

export async function builtLibrary({ builtLibrary }: Database): Promise<Built> {
  const [entries, index] = await builtLibrary.bulkGet(['entries', 'index']);
  return {
    ...(entries?.key === 'entries' ? { entries } : {}),
    ...(index?.key === 'index' ? { index } : {}),
  };
}

export async function keepEntries({ builtLibrary }: Database, mark: string, entries: readonly Entry[]): Promise<void> {
  await builtLibrary.put({ key: 'entries', mark, entries: [...entries] });
}

export async function keepIndex(
  { builtLibrary }: Database,
  index: { mark: string; weights: string; buffer: ArrayBuffer },
): Promise<void> {
  await builtLibrary.put({ key: 'index', ...index });
}
