import { type Asked, askedOf } from './asked';
import { candidatesFor } from './candidates';
import { confidenceOf, probability, signsOf } from './confidence';
import { type Compared, compare } from './features';
import type { RunbookIndex } from './library-index';
import { likenessOf } from './likeness';
import { nearTwinsOf } from './near-twins';
import { textOf } from './runbook-text';

/** So many runbooks of a library are asked about, evenly spread. */
const mostAsked = 60;
/** With questions of so many words; as many as `limitCount`. */
const wordsAsked = [4, 8, 20, 60, 120];
/** About half of them tell something. */
const sizes = wordsAsked.map((words) => words / 2);
/** Shorter ones say too little to ask by. */
const fewestWords = 30;
/** Where a library is too small to ask, and at most: who is right in two of ten is worth a look everywhere. */
export const highest = 0.2;
/**
 * Of questions of each length whose answer is not there, this share is to be told so. More would hide what is right: of
 * few words that is less sure itself (`tests/bench/README.md`).
 */
const refused = [0.25, 0.3, 0.35, 0.35, 0.35];

/**
 * How sure a suggestion has to be to seem to fit, in this library, for a question of so many telling words. What is sure
 * in one library is nothing in another, and of few words nothing is sure, so the library is asked itself: with a few
 * words from the middle of a runbook, without that runbook among the answers, nor what says nearly the same. How sure the
 * best of the others then seem is how sure a wrong one is here. Between the lengths that were asked it is as far between their limits.
 */
export function fitLimitOf(index: RunbookIndex, size: number): number {
  return limitBetween((length) => limitAt(index, length), size);
}

/** Works out all limits of a library, to be kept with its index. */
export function learnFitLimits(index: RunbookIndex): void {
  for (const length of wordsAsked.keys()) limitAt(index, length);
}

/** Worked out when it is first asked for. */
function limitAt(index: RunbookIndex, length: number): number {
  const { limits } = index.texts;
  const known = limits[length] ?? -1;
  if (known >= 0) return known;
  const limit = limitFor(index, length, confidenceOf);
  limits[length] = limit;
  return limit;
}

/** All limits, one for each length, by another way to tell how sure a suggestion is, as log odds. */
export function limitsBy(index: RunbookIndex, confidence: typeof confidenceOf): number[] {
  return [...wordsAsked.keys()].map((length) => limitFor(index, length, confidence));
}

/** The limit for a question of so many telling words, between those of the lengths that were asked. */
export function limitBetween(limitOf: (length: number) => number, size: number): number {
  const next = sizes.findIndex((each) => each >= size);
  if (next <= 0) return limitOf(next === 0 ? 0 : sizes.length - 1);
  const [from = 1, to = 1] = sizes.slice(next - 1, next + 1);
  const share = Math.log(size / from) / Math.log(to / from);
  return (1 - share) * limitOf(next - 1) + share * limitOf(next);
}

function limitFor({ runbooks, texts, weights }: RunbookIndex, length: number, confidence: typeof confidenceOf): number {
  const step = Math.max(1, Math.floor(runbooks.length / mostAsked));
  const sure = runbooks.flatMap((runbook, position) => {
    if (position % step !== 0) return [];
    const words = textOf(runbook).body.replace(/^#.*$/gm, ' ').split(/\s+/).filter(Boolean);
    if (words.length < fewestWords) return [];
    const from = Math.floor(words.length / 3);
    const text = words.slice(from, from + (wordsAsked[length] ?? 0)).join(' ');
    const asked = askedOf(texts, [{ text, weight: 1 }], weights);
    const others = candidatesFor(texts, asked.terms).filter((candidate) => candidate !== position);
    const isTwin = nearTwinsOf(texts, position);
    return [surestOf(asked, compare(texts, asked, others, weights), { confidence, isTwin })];
  });
  if (sure.length < 5) return highest;
  return Math.min(highest, sure.sort((a, b) => a - b)[Math.floor(sure.length * (refused[length] ?? 0))] ?? highest);
}

/** As many are read by everybody. */
const readByAll = 3;

/** How sure the best three seem at most, of those that are no right answer. */
function surestOf(
  asked: Asked,
  all: Compared[],
  { confidence, isTwin }: { confidence: typeof confidenceOf; isTwin: (position: number) => boolean },
): number {
  const likeness = all.map(({ features }) => likenessOf(features));
  const signs = signsOf(asked, all, likeness);
  const order = [...likeness.keys()].sort((a, b) => (likeness[b] ?? 0) - (likeness[a] ?? 0));
  let [seen, most] = [0, 0];
  for (const at of order) {
    const [own, candidate] = [signs[at], all[at]];
    if (!own || !candidate || isTwin(candidate.position)) continue;
    most = Math.max(most, probability(confidence(own)));
    seen += 1;
    if (seen === readByAll) break;
  }
  return most;
}
