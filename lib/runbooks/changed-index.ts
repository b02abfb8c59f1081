import type { RunbookIndex } from './library-index';
import type { Runbook } from './runbook';
import { textOf } from './runbook-text';
import { indexSignals } from './signals';
import {
  joined,
  type Read,
  reader,
  type TextDocument,
  type TextIndex,
  termAt,
  textFields,
  Vocabulary,
} from './text-index';

/**
 * The index of a library some of whose runbooks changed. Those that are the same as in `before` are not read again: a
 * changed runbook costs its own reading and the joining of all.
 */
export function changedIndex(library: readonly Runbook[], before: RunbookIndex): RunbookIndex {
  const runbooks = [...library].sort((a, b) => (a.id < b.id ? -1 : 1));
  const positions = new Map(before.runbooks.map((runbook, at) => [runbook, at]));
  const known = runbooks.map((runbook) => positions.get(runbook));
  const texts = indexChanged(runbooks.map(textOf), before.texts, known);
  return { runbooks, texts, signals: indexSignals(runbooks), weights: before.weights };
}

/** Indexes documents of which some are those of another index, at these positions. */
export function indexChanged(
  documents: readonly TextDocument[],
  before: TextIndex,
  positions: readonly (number | undefined)[],
): TextIndex {
  const vocabulary = new Vocabulary();
  const [read, readAgain] = [reader(vocabulary), rereader(before, vocabulary)];
  const all = documents.map((document, at) => {
    const position = positions[at];
    return position === undefined ? read(document) : readAgain(position);
  });
  return joined(all, vocabulary);
}

function rereader(index: TextIndex, vocabulary: Vocabulary): (position: number) => Read {
  const ids = new Map<number, number>();
  const idNow = (term: number) => {
    const now = ids.get(term) ?? vocabulary.idOf(termAt(index, term));
    ids.set(term, now);
    return now;
  };
  return (position) => ({
    fields: textFields.map((_, field) => {
      const at = position * textFields.length + field;
      return Array.from(index.tokens.subarray(index.fieldStart[at], index.fieldStart[at + 1]), idNow);
    }),
    titleWords: [...index.titleWords.subarray(index.titleStart[position], index.titleStart[position + 1])],
    trigrams: [...index.trigrams.subarray(index.trigramStart[position], index.trigramStart[position + 1])],
  });
}
