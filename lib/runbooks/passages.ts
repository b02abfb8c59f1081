import type { Asked } from './asked';
import type { Hits } from './hits';
import { idf } from './rarity';
import { fieldAt, type TextIndex } from './text-index';
import type { Weights } from './weights';

/** Each passage begins in the middle of the one before: no sentence is cut for all of them. */
const stridesInPassage = 2;

/**
 * BM25F of a document's best passage, together with what stands above the text: the points of each asked term, and
 * their sum. Rarity is the inverse document frequency over its largest value, so that points mean the same in any
 * library.
 */
export function passagePoints(
  terms: Asked['terms'],
  { counts, terms: hits, places }: Hits,
  lengths: readonly number[],
  index: TextIndex,
  { fields, b, k1, passageWords }: Weights,
): { points: number; shares: Float64Array } {
  const weights = [fields.title, fields.signals, fields.tags, fields.summary];
  const head = new Float64Array(terms.length);
  for (const [field, weight] of weights.entries()) {
    const share = weight / (1 - b + (b * (lengths[field] ?? 0)) / (index.meanLength[field] || 1));
    const here = counts[field] ?? head;
    for (let place = 0; place < head.length; place++) head[place] = (head[place] ?? 0) + share * (here[place] ?? 0);
  }
  const largest = idf(1, index.size);
  const factor = (place: number) => ((terms[place]?.weight ?? 0) * (terms[place]?.idf ?? 0)) / largest;
  const pointsAt = (place: number, frequency: number) => (factor(place) * frequency) / (k1 + frequency);
  const shares = Float64Array.from(head, (frequency, place) => pointsAt(place, frequency));
  const above = shares.reduce((sum, points) => sum + points, 0);

  const bodyLength = lengths[fieldAt.body] ?? 0;
  const stride = Math.max(1, Math.floor(passageWords / stridesInPassage));
  const inPassage = new Float64Array(terms.length);
  const touched: number[] = [];
  let best = { gain: 0, from: 0, to: 0, share: 0 };
  let from = 0;
  for (let start = 0; start < bodyLength && from < hits.length; start += stride) {
    while (from < hits.length && (places[from] ?? 0) < start) from += 1;
    let to = from;
    const share =
      fields.body /
      (1 -
        b +
        (b * Math.min(passageWords, bodyLength - start)) / Math.min(passageWords, index.meanLength[fieldAt.body] || 1));
    for (; to < hits.length && (places[to] ?? 0) < start + passageWords; to++) {
      const place = hits[to] ?? 0;
      if (inPassage[place] === 0) touched.push(place);
      inPassage[place] = (inPassage[place] ?? 0) + share;
    }
    let gain = 0;
    for (const place of touched) {
      gain += pointsAt(place, (head[place] ?? 0) + (inPassage[place] ?? 0)) - (shares[place] ?? 0);
      inPassage[place] = 0;
    }
    touched.length = 0;
    if (gain > best.gain) best = { gain, from, to, share };
    if (start + passageWords >= bodyLength) break;
  }
  for (let at = best.from; at < best.to; at++) {
    const place = hits[at] ?? 0;
    inPassage[place] = (inPassage[place] ?? 0) + best.share;
  }
  for (const [place, frequency] of inPassage.entries())
    if (frequency > 0) shares[place] = pointsAt(place, (head[place] ?? 0) + frequency);
  return { points: above + best.gain, shares };
}
