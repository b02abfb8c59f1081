import type { Runbook } from './runbook';
import { textOf } from './runbook-text';
import { indexSignals, type SignalIndex } from './signals';
import { indexTexts, openTexts, type TextIndex } from './text-index';
import { defaultWeights, type Weights } from './weights';

/** What `rank` and `search` read. Made once for a library. */
export interface RunbookIndex {
  /** Sorted by id, so that nothing depends on the order they came in. */
  runbooks: Runbook[];
  texts: TextIndex;
  signals: SignalIndex;
  weights: Weights;
}

/** Indexes a library; `changedIndex` is faster where most of it was indexed before. */
export function createIndex(library: readonly Runbook[], weights: Weights = defaultWeights): RunbookIndex {
  const runbooks = [...library].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { runbooks, texts: indexTexts(runbooks.map(textOf)), signals: indexSignals(runbooks), weights };
}

/** The index of a library whose texts were indexed before and kept. @throws when it is not that library's */
export function openIndex(library: readonly Runbook[], kept: ArrayBuffer, weights: Weights): RunbookIndex {
  const runbooks = [...library].sort((a, b) => (a.id < b.id ? -1 : 1));
  const texts = openTexts(kept);
  if (texts.size !== runbooks.length) throw new Error('This index is of another library: index the texts again.');
  return { runbooks, texts, signals: indexSignals(runbooks), weights };
}
