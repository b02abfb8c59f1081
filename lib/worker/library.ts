import { createIndex, type RunbookIndex } from '@/lib/runbooks/rank';
import type { Runbook } from '@/lib/runbooks/runbook';
import type { Weights } from '@/lib/runbooks/weights';

export interface Library {
  runbooks: readonly Runbook[];
  byId(id: string): Runbook | undefined;
  /** For a search or a ranking by these weights; made anew only when they are others than the last time. */
  indexBy(weights: Weights): RunbookIndex;
}

export function createLibrary(runbooks: readonly Runbook[]): Library {
  const byId = new Map(runbooks.map((runbook) => [runbook.id, runbook]));
  let index: RunbookIndex | undefined;
  return {
    runbooks,
    byId: (id) => byId.get(id),
    indexBy(weights) {
      if (index?.weights !== weights) index = createIndex(runbooks, weights);
      return index;
    },
  };
}
