import { idf } from './rarity';
import { documentsWith, type TextIndex, textFields } from './text-index';

/** A term that is looked for, once, with how much it counts. */
export interface SoughtTerm {
  /** Its place in the index. */
  term: number;
  weight: number;
}

/** How many are looked at closely: the best by all of a document, and the best by its title alone. */
const most = { byText: 100, byTitle: 20 };
/** A word of the title is worth this many of the text. */
const titleWeight = 8;
const k1 = 2;
const b = 0.5;

/** How telling a term is. */
export function idfOf(index: TextIndex, term: number): number {
  return idf(documentsWith(index, term), index.size);
}

/** The length of all but the title. */
function lengthOf({ fieldStart }: TextIndex, position: number): number {
  const at = position * textFields.length;
  return (fieldStart[at + textFields.length] ?? 0) - (fieldStart[at + 1] ?? 0);
}

/**
 * The documents that are worth a closer look, by position: a first, quick BM25 over whole documents. A score of 0, that
 * is a document that shares no word, is never among them.
 */
export function candidatesFor(index: TextIndex, sought: readonly SoughtTerm[]): number[] {
  const texts = new Float32Array(index.size);
  const titles = new Float32Array(index.size);
  const meanLength = index.meanLength.reduce((sum, length) => sum + length, -(index.meanLength[0] ?? 0));
  const reached: number[] = [];
  for (const { term, weight } of sought) {
    const points = weight * idfOf(index, term);
    const end = index.postingStart[term + 1] ?? 0;
    for (let at = index.postingStart[term] ?? 0; at < end; at++) {
      const position = index.postingDocument[at] ?? 0;
      const count = index.postingCount[at] ?? 0;
      const [inTitle, inText] = [count >>> 16, count & 0xffff];
      const frequency =
        inTitle * titleWeight + inText / (1 - b + (b * lengthOf(index, position)) / Math.max(meanLength, 1));
      if (texts[position] === 0) reached.push(position);
      texts[position] = (texts[position] ?? 0) + (points * frequency) / (k1 + frequency);
      if (inTitle > 0) titles[position] = (titles[position] ?? 0) + points;
    }
  }
  const chosen = new Set(bestOf(reached, texts, most.byText));
  for (const position of bestOf(reached, titles, most.byTitle)) if ((titles[position] ?? 0) > 0) chosen.add(position);
  return [...chosen].sort((x, y) => x - y);
}

/** The positions with the highest scores; of equal ones those that come first. */
function bestOf(positions: readonly number[], scores: Float32Array, count: number): number[] {
  const better = (x: number, y: number) => (scores[y] ?? 0) - (scores[x] ?? 0) || x - y;
  if (positions.length <= 4 * count) return positions.toSorted(better).slice(0, count);
  // Sorting numbers alone is many times faster than sorting by a comparison.
  const sorted = Float32Array.from(positions, (position) => scores[position] ?? 0).sort();
  const limit = sorted[sorted.length - count] ?? 0;
  return positions
    .filter((position) => (scores[position] ?? 0) >= limit)
    .sort(better)
    .slice(0, count);
}
