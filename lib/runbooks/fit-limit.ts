import { greatest } from '@/lib/lists';
import { confidenceOf, probability, signsOf } from './confidence';
import { type FamiliarSigns, familiarityOf, familiarSigns, readByAll, signsOfFamiliarity } from './familiar';
import type { RunbookIndex } from './library-index';
import { likenessOf } from './likeness';
import { type OwnQuestion, ownQuestions } from './own-questions';
import { foreignBelow } from './rank-weights';

/** Questions of so many words; as many as `limitCount`. */
const wordsAsked = [4, 8, 20, 60, 120];
/** About half of them tell something. */
const sizes = wordsAsked.map((words) => words / 2);
/** With fewer questions a library says nothing of itself. */
const fewestAsked = 5;
/** Where a library is too small to ask, and at most: who is right in two of ten is worth a look everywhere. */
export const highest = 0.2;
/**
 * Of questions of each length whose answer is not there, this share is to be told so by the limit alone. More would hide
 * what is right (`tests/bench/README.md`).
 */
const refused = [0.25, 0.3, 0.3, 0.25, 0.25];

/**
 * How sure a suggestion has to be to seem to fit, in this library, for a question of so many telling words. What is sure
 * in one library is nothing in another, and of few words nothing is sure, so the library is asked itself: with a few
 * words from the middle of a runbook, without that runbook among the answers, nor what says nearly the same. How sure the
 * best of the others then seem is how sure a wrong one is here. Between the lengths that were asked it is as far between their limits.
 */
export function fitLimitOf(index: RunbookIndex, size: number): number {
  return limitBetween((length) => learned(index, length).limits[length] ?? highest, size);
}

/** How familiar this library's own questions are to it (`familiar.ts`), of so many telling words. */
export function ownFamiliarityOf(index: RunbookIndex, size: number): number {
  return limitBetween((length) => learned(index, length).familiar[length] ?? 0, size);
}

/** Of fewer telling words it cannot be said what field they are of. */
export const fewestTelling = 4;

/**
 * Whether a question is less familiar to a library than its own are, by more than hardly any that it answers; `factor`
 * is that of its limits.
 */
export function isOfAnotherField(index: RunbookIndex, size: number, signs: FamiliarSigns, factor: number): boolean {
  if (size < fewestTelling) return false;
  // Log odds.
  return familiarityOf(signs) < ownFamiliarityOf(index, size) + foreignBelow + Math.log(factor);
}

/** What a question of another field has to be surer by. */
const foreignTimes = 4;

/** The limit for a question of another field; what is called good fits whatever it is of. */
export function foreignLimit(limit: number, good: number): number {
  return Math.max(limit, Math.min(foreignTimes * limit, good / 10));
}

/** Works out all limits of a library, to be kept with its index. */
export function learnFitLimits(index: RunbookIndex): void {
  for (const length of wordsAsked.keys()) learned(index, length);
}

/** Worked out when it is first asked for. */
function learned(index: RunbookIndex, length: number): RunbookIndex['texts'] {
  const { texts } = index;
  if ((texts.limits[length] ?? -1) >= 0) return texts;
  const questions = ownQuestions(index, wordsAsked[length] ?? 0);
  texts.limits[length] = limitFrom(questions, length, confidenceOf);
  // Where that is not known nothing is less familiar.
  texts.familiar[length] =
    questions.length < fewestAsked ? Number.NEGATIVE_INFINITY : familiarityOf(meanSigns(questions));
  return texts;
}

/** What a library asks itself, for each length. */
export function questionsByLength(index: RunbookIndex): OwnQuestion[][] {
  return wordsAsked.map((words) => ownQuestions(index, words));
}

/** The number for a question of so many telling words, between those of the lengths that were asked. */
export function limitBetween(limitOf: (length: number) => number, size: number): number {
  const next = sizes.findIndex((each) => each >= size);
  if (next <= 0) return limitOf(next === 0 ? 0 : sizes.length - 1);
  const [from = 1, to = 1] = sizes.slice(next - 1, next + 1);
  const share = Math.log(size / from) / Math.log(to / from);
  return (1 - share) * limitOf(next - 1) + share * limitOf(next);
}

/** The limit for one length, by a way to tell how sure a suggestion is, as log odds. */
export function limitFrom(questions: readonly OwnQuestion[], length: number, confidence: typeof confidenceOf): number {
  if (questions.length < fewestAsked) return highest;
  const sure = questions.map((question) => surestWrong(question, confidence)).sort((a, b) => a - b);
  return Math.min(highest, sure[Math.floor(sure.length * (refused[length] ?? 0))] ?? highest);
}

/** How sure the best three wrong ones seem at most. */
function surestWrong({ asked, wrong }: OwnQuestion, confidence: typeof confidenceOf): number {
  const likeness = wrong.map(({ features }) => likenessOf(features));
  const signs = signsOf(asked, wrong, likeness);
  const order = [...likeness.keys()].sort((a, b) => (likeness[b] ?? 0) - (likeness[a] ?? 0)).slice(0, readByAll);
  return greatest(
    order.flatMap((at) => (signs[at] ? [probability(confidence(signs[at]))] : [])),
    0,
  );
}

/** The means of what tells how familiar a question is, where its answer is there. */
export function meanSigns(questions: readonly OwnQuestion[]): FamiliarSigns {
  const mean: FamiliarSigns = { aboveMedian: 0, coverage: 0, titleMet: 0, subsequence: 0, known: 0, pairs: 0 };
  for (const { asked, right } of questions) {
    const signs = familiarSigns(
      asked,
      right,
      right.map(({ features }) => likenessOf(features)),
    );
    for (const name of signsOfFamiliarity) mean[name] += signs[name] / questions.length;
  }
  return mean;
}
