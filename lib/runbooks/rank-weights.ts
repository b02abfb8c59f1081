import type { SignOfFit } from './confidence';
import type { SignOfFamiliarity } from './familiar';
import type { FeatureName } from './features';

// Made by `npm run train:runbooks`; `tests/bench/README.md` says from what.

/** How much each feature counts where candidates are compared. */
export const rankWeights: Readonly<Record<FeatureName, number>> = {
  passage: 2.77,
  pairs: 1.43,
  pairsInTitle: 0.31,
  met: 1.8,
  metInTitle: 0.35,
  fields: 2.11,
  titleness: 0.97,
  opening: 1.74,
  language: -0.1,
  trigrams: 2.26,
  titleMet: 1.63,
  subsequence: 3.71,
  run: 2.18,
  bodyLength: -4.66,
  passages: -3.95,
  titleLength: -0.76,
};

/** How much each sign counts for a suggestion being right, in log odds. */
export const fitWeights: Readonly<Record<SignOfFit, number>> = {
  always: -4.95,
  share: 2.77,
  aboveMedian: 1.04,
  coverage: 1.14,
  titleMet: 0.94,
  trigrams: 0.62,
  subsequence: 1.2,
  size: 1.24,
  sizeCoverage: 1.28,
};

/** How much each sign counts for a question being one of a library's field, in log odds. */
export const familiarWeights: Readonly<Record<SignOfFamiliarity, number>> = {
  aboveMedian: 1.24,
  coverage: 1.38,
  titleMet: 3.28,
  subsequence: 1.77,
  known: 1.3,
  pairs: 2.84,
};

/** A question that is less familiar to a library than its own by this much is of another field. */
export const foreignBelow = -1.87;
