import { derivedOf } from './derived';
import { idf } from './rarity';
import { documentsWith, type TextIndex } from './text-index';

/** A term that is looked for, once, with how much it counts. */
export interface SoughtTerm {
  /** Its place in the index. */
  term: number;
  weight: number;
}

/** How many are looked at closely: the best by all of a document, and the best by its title alone. */
const most = { byText: 80, byTitle: 15 };
/** The most telling terms find them; the others stand in most documents, which costs time and tells nothing. */
const mostTerms = 40;
/** A word of the title is worth this many of the text. */
const titleWeight = 8;
const k1 = 2;
const b = 0.5;

/** How telling a term is. */
export function idfOf(index: TextIndex, term: number): number {
  return idf(documentsWith(index, term), index.size);
}

/**
 * The documents that are worth a closer look, by position, for terms of which the most telling come first: a quick BM25
 * over whole documents. One that shares no term is never among them.
 */
export function candidatesFor(index: TextIndex, sought: readonly SoughtTerm[]): number[] {
  const texts = new Float32Array(index.size);
  const titles = new Float32Array(index.size);
  const { relativeLength } = derivedOf(index);
  const reached: number[] = [];
  const inTitles: number[] = [];
  for (const { term, weight } of sought.slice(0, mostTerms)) {
    const points = weight * idfOf(index, term);
    const end = index.postingStart[term + 1] ?? 0;
    for (let at = index.postingStart[term] ?? 0; at < end; at++) {
      const position = index.postingDocument[at] ?? 0;
      const count = index.postingCount[at] ?? 0;
      const [inTitle, inText] = [count >>> 16, count & 0xffff];
      const frequency = inTitle * titleWeight + inText / (1 - b + b * (relativeLength[position] ?? 0));
      if (texts[position] === 0) reached.push(position);
      texts[position] = (texts[position] ?? 0) + (points * frequency) / (k1 + frequency);
      if (inTitle === 0) continue;
      if (titles[position] === 0) inTitles.push(position);
      titles[position] = (titles[position] ?? 0) + points;
    }
  }
  const chosen = new Set(bestOf(reached, texts, most.byText));
  for (const position of bestOf(inTitles, titles, most.byTitle)) chosen.add(position);
  return [...chosen].sort((x, y) => x - y);
}

/** Of this many steps between nothing and the best, the lowest is found that few enough are above. */
const steps = 1024;

/** The positions with the highest scores; of equal ones those that come first. */
function bestOf(positions: readonly number[], scores: Float32Array, count: number): number[] {
  let highest = 0;
  for (const position of positions) highest = Math.max(highest, scores[position] ?? 0);
  const scale = (steps - 1) / (highest || 1);
  const inStep = new Uint32Array(steps);
  for (const position of positions) {
    const step = Math.floor((scores[position] ?? 0) * scale);
    inStep[step] = (inStep[step] ?? 0) + 1;
  }
  let lowest = steps;
  for (let above = 0; lowest > 0 && above < count; ) above += inStep[--lowest] ?? 0;
  return positions
    .filter((position) => Math.floor((scores[position] ?? 0) * scale) >= lowest)
    .sort((x, y) => (scores[y] ?? 0) - (scores[x] ?? 0) || x - y)
    .slice(0, count);
}
