import type { Entry } from '@/lib/runbooks/entries';
import type { RunbookIndex } from '@/lib/runbooks/rank';
import type { Runbook } from '@/lib/runbooks/runbook';
import type { Weights } from '@/lib/runbooks/weights';

/** All runbooks as they are at one moment. */
export interface Library {
  entries: readonly Entry[];
  runbooks: readonly Runbook[];
  byId(id: string): Runbook | undefined;
  /** The same with where it came from. */
  entry(id: string): Entry | undefined;
  /** For a search or a ranking by these weights; made anew only when they are others than the last time. */
  indexBy(weights: Weights): RunbookIndex;
}

/** A library of these entries. @param makeIndex called when an index by other weights is needed than there was */
export function createLibrary(
  entries: readonly Entry[],
  makeIndex: (runbooks: readonly Runbook[], weights: Weights) => RunbookIndex,
): Library {
  const byId = new Map(entries.map((entry) => [entry.runbook.id, entry]));
  const runbooks = entries.map(({ runbook }) => runbook);
  let index: RunbookIndex | undefined;
  return {
    entries,
    runbooks,
    byId: (id) => byId.get(id)?.runbook,
    entry: (id) => byId.get(id),
    indexBy(weights) {
      if (index?.weights !== weights) index = makeIndex(runbooks, weights);
      return index;
    },
  };
}
