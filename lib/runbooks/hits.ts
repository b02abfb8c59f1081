import type { Asked } from './asked';
import { fieldAt, type TextIndex, textFields } from './text-index';

/** Where asked terms stand in one document. */
export interface Hits {
  /** How often each asked term stands in each field, field by field. Is written over by the next reading. */
  counts: Float64Array;
  /** Of the body: which term, and where. */
  terms: number[];
  places: number[];
  /** Which of the question's pairs stand side by side, anywhere and in the title. */
  pairs: Set<number>;
  pairsInTitle: Set<number>;
}

/** Reads a document for the terms of a question, which are at most 255. */
export function hitFinder(
  index: TextIndex,
  { terms, pairs }: Pick<Asked, 'terms' | 'pairs'>,
): (position: number) => Hits {
  const size = terms.length;
  /**
   * One more than the place of an asked term, 0 of any other; also of the number after the last term, which stands for
   * words that were taken out (`own-questions.ts`).
   */
  const placeOf = new Uint8Array(index.terms + 1);
  for (const [place, { term }] of terms.entries()) placeOf[term] = place + 1;
  const pairAt = new Int32Array(size * size).fill(-1);
  for (const [pair, [first, second]] of pairs.entries()) pairAt[first * size + second] = pair;
  const counts = new Float64Array(textFields.length * size);
  return (position) => {
    counts.fill(0);
    const hits: Hits = { counts, terms: [], places: [], pairs: new Set(), pairsInTitle: new Set() };
    for (const field of textFields.keys()) {
      const at = position * textFields.length + field;
      const start = index.fieldStart[at] ?? 0;
      const end = index.fieldStart[at + 1] ?? 0;
      let before = -1;
      for (let i = start; i < end; i++) {
        const place = (placeOf[index.tokens[i] ?? 0] ?? 0) - 1;
        if (place >= 0) {
          counts[field * size + place] = (counts[field * size + place] ?? 0) + 1;
          const pair = before >= 0 ? (pairAt[before * size + place] ?? -1) : -1;
          if (pair >= 0 && field === fieldAt.title) hits.pairsInTitle.add(pair);
          if (pair >= 0) hits.pairs.add(pair);
          if (field === fieldAt.body) {
            hits.terms.push(place);
            hits.places.push(i - start);
          }
        }
        before = place;
      }
    }
    return hits;
  };
}

/** How many terms each field of a document has. */
export function lengthsAt({ fieldStart }: TextIndex, position: number): number[] {
  return textFields.map((_, field) => {
    const at = position * textFields.length + field;
    return (fieldStart[at + 1] ?? 0) - (fieldStart[at] ?? 0);
  });
}
