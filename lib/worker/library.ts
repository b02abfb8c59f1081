import { createIndex, type RunbookIndex } from '@/lib/runbooks/rank';
import type { Runbook } from '@/lib/runbooks/runbook';

export interface Library {
  runbooks: readonly Runbook[];
  index: RunbookIndex;
  byId(id: string): Runbook | undefined;
}

export function createLibrary(runbooks: readonly Runbook[]): Library {
  const byId = new Map(runbooks.map((runbook) => [runbook.id, runbook]));
  return { runbooks, index: createIndex(runbooks), byId: (id) => byId.get(id) };
}

/** Made when the first question needs it: a clock is stopped without waiting for the library. */
export function lazyLibrary(load: () => readonly Runbook[]): () => Library {
  let library: Library | undefined;
  return () => {
    library ??= createLibrary(load());
    return library;
  };
}
