import { greatest } from '@/lib/lists';
import type { Asked } from './asked';
import type { Compared } from './features';
import { fitWeights } from './rank-weights';

/**
 * What tells how good a suggestion is, not only which is better. The whole list speaks, because a score alone means
 * something else in each library.
 */
export const signsOfFit = [
  'always',
  'share',
  'aboveMedian',
  'coverage',
  'titleMet',
  'trigrams',
  'subsequence',
  'size',
  'sizeCoverage',
] as const;
export type SignOfFit = (typeof signsOfFit)[number];

/** For each candidate, by its place; `likeness` is what they are ranked by. */
export function signsOf(
  asked: Pick<Asked, 'size'>,
  all: readonly Compared[],
  likeness: readonly number[],
): Record<SignOfFit, number>[] {
  const highest = greatest(likeness, 0);
  const total = likeness.reduce((sum, each) => sum + Math.exp(each - highest), 0);
  const median = likeness.toSorted((a, b) => a - b)[Math.floor(likeness.length / 2)] ?? 0;
  const size = Math.log1p(asked.size) / 4;
  return all.map(({ coverage, features }, at) => {
    const own = likeness[at] ?? 0;
    return {
      always: 1,
      // The logarithm of how sure it would be, were one of them right.
      share: (own - highest - Math.log(total)) / 3,
      aboveMedian: (own - median) / 5,
      coverage,
      titleMet: features.titleMet,
      trigrams: features.trigrams,
      subsequence: features.subsequence,
      size,
      sizeCoverage: size * coverage,
    };
  });
}

/** By the words alone, how sure it is that a candidate is right, as the logarithm of its odds. */
export function confidenceOf(signs: Readonly<Record<SignOfFit, number>>): number {
  let logOdds = 0;
  for (const name in fitWeights) logOdds += signs[name as SignOfFit] * fitWeights[name as SignOfFit];
  return logOdds;
}

/** Odds as a probability. */
export function probability(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
