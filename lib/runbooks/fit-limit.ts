import { type Asked, askedOf } from './asked';
import { candidatesFor } from './candidates';
import { confidenceOf, probability, signsOf } from './confidence';
import { type Compared, compare } from './features';
import type { RunbookIndex } from './library-index';
import { likenessOf } from './likeness';
import { textOf } from './runbook-text';

/** So many runbooks of a library are asked about, evenly spread. */
const mostAsked = 60;
const wordsAsked = 20;
/** Shorter ones say too little to ask by. */
const fewestWords = 30;
/** Where a library is too small to ask, and at most: who is right in two of ten is worth a look everywhere. */
export const highest = 0.2;
/** Of questions whose answer is not there, this share is to be told so; more would hide what is right. */
const refused = 0.35;

/**
 * How sure a suggestion has to be to seem to fit, in this library. What is sure in one library is nothing in another, so
 * it is asked itself: with a few words from the middle of a runbook, without that runbook among the answers. How sure
 * the best of the others then seem is how sure a wrong one is here. Worked out once and kept with the index.
 */
export function fitLimitOf(index: RunbookIndex): number {
  const known = index.texts.limit[0] ?? -1;
  if (known >= 0) return known;
  const limit = limitBy(index, confidenceOf);
  index.texts.limit[0] = limit;
  return limit;
}

/** The same by another way to tell how sure a suggestion is, as log odds. */
export function limitBy({ runbooks, texts, weights }: RunbookIndex, confidence: typeof confidenceOf): number {
  const step = Math.max(1, Math.floor(runbooks.length / mostAsked));
  const sure = runbooks.flatMap((runbook, position) => {
    if (position % step !== 0) return [];
    const words = textOf(runbook).body.replace(/^#.*$/gm, ' ').split(/\s+/).filter(Boolean);
    if (words.length < fewestWords) return [];
    const from = Math.floor(words.length / 3);
    const text = words.slice(from, from + wordsAsked).join(' ');
    const asked = askedOf(texts, [{ text, weight: 1 }], weights);
    const others = candidatesFor(texts, asked.terms).filter((candidate) => candidate !== position);
    return [surestOf(asked, compare(texts, asked, others, weights), confidence)];
  });
  if (sure.length < 5) return highest;
  return Math.min(highest, sure.sort((a, b) => a - b)[Math.floor(sure.length * refused)] ?? highest);
}

/** How sure the best three seem at most. */
function surestOf(asked: Asked, all: Compared[], confidence: typeof confidenceOf): number {
  const likeness = all.map(({ features }) => likenessOf(features));
  const signs = signsOf(asked, all, likeness);
  const order = [...likeness.keys()].sort((a, b) => (likeness[b] ?? 0) - (likeness[a] ?? 0));
  return order.slice(0, 3).reduce((most, at) => {
    const own = signs[at];
    return own ? Math.max(most, probability(confidence(own))) : most;
  }, 0);
}
