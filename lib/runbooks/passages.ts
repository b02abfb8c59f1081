import type { Asked } from './asked';
import type { Hits } from './hits';
import { idf } from './rarity';
import { fieldAt, type TextIndex } from './text-index';
import type { Weights } from './weights';

/** Each passage begins in the middle of the one before: no sentence is cut for all of them. */
const stridesInPassage = 2;

/** Points of one document for a question. */
export interface PassageScorer {
  /** Of its best passage together with what stands above the text. */
  points(hits: Hits, lengths: readonly number[]): number;
  /** The same, term by term. */
  shares(hits: Hits, lengths: readonly number[]): Float64Array;
}

/**
 * BM25F of the passage that answers best: S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and
 * Beyond", 2009, section 3.6. Rarity is the inverse document frequency over its largest value, so that points mean the
 * same in any library.
 */
export function passageScorer(index: TextIndex, terms: Asked['terms'], weights: Weights): PassageScorer {
  const { fields, b, k1, passageWords } = weights;
  const size = terms.length;
  const largest = idf(1, index.size);
  const factors = Float64Array.from(terms, (term) => (term.weight * term.idf) / largest);
  const aboveWeights = [fields.title, fields.signals, fields.tags, fields.summary];
  const stride = Math.max(1, Math.floor(passageWords / stridesInPassage));
  const meanPassage = Math.min(passageWords, index.meanLength[fieldAt.body] || 1);
  const [above, inPassage, touched] = [new Float64Array(size), new Float64Array(size), new Uint8Array(size)];
  const pointsAt = (place: number, frequency: number) => ((factors[place] ?? 0) * frequency) / (k1 + frequency);

  /** Leaves what stands above the text in `above`, and gives its points. */
  function readAbove({ counts }: Hits, lengths: readonly number[]): number {
    above.fill(0);
    for (let field = 0; field < aboveWeights.length; field++) {
      const length = lengths[field] ?? 0;
      if (length === 0) continue;
      const share = (aboveWeights[field] ?? 0) / (1 - b + (b * length) / (index.meanLength[field] || 1));
      for (let place = 0; place < size; place++)
        above[place] = (above[place] ?? 0) + share * (counts[field * size + place] ?? 0);
    }
    let points = 0;
    for (let place = 0; place < size; place++) points += pointsAt(place, above[place] ?? 0);
    return points;
  }

  /** The passage that adds most to that, as its hits. */
  function bestPassage({ terms: hits, places }: Hits, length: number) {
    const best = { gain: 0, from: 0, to: 0, share: 0 };
    let from = 0;
    for (let start = 0; start < length && from < hits.length; start += stride) {
      while (from < hits.length && (places[from] ?? 0) < start) from += 1;
      const share = fields.body / (1 - b + (b * Math.min(passageWords, length - start)) / meanPassage);
      let count = 0;
      let to = from;
      for (; to < hits.length && (places[to] ?? 0) < start + passageWords; to++) {
        const place = hits[to] ?? 0;
        if (inPassage[place] === 0) touched[count++] = place;
        inPassage[place] = (inPassage[place] ?? 0) + share;
      }
      let gain = 0;
      for (let i = 0; i < count; i++) {
        const place = touched[i] ?? 0;
        const before = above[place] ?? 0;
        gain += pointsAt(place, before + (inPassage[place] ?? 0)) - pointsAt(place, before);
        inPassage[place] = 0;
      }
      if (gain > best.gain) Object.assign(best, { gain, from, to, share });
      if (start + passageWords >= length) break;
    }
    return best;
  }

  return {
    points(hits, lengths) {
      const points = readAbove(hits, lengths);
      return points + bestPassage(hits, lengths[fieldAt.body] ?? 0).gain;
    },
    shares(hits, lengths) {
      readAbove(hits, lengths);
      const { from, to, share } = bestPassage(hits, lengths[fieldAt.body] ?? 0);
      for (const place of hits.terms.slice(from, to)) above[place] = (above[place] ?? 0) + share;
      return above.map((frequency, place) => pointsAt(place, frequency));
    },
  };
}
