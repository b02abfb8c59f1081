import type { SignOfFit } from './confidence';
import type { FeatureName } from './features';

// Made by `npm run train:runbooks`; `tests/bench/README.md` says from what.

/** How much each feature counts where candidates are compared. */
export const rankWeights: Readonly<Record<FeatureName, number>> = {
  passage: 2.77,
  pairs: 1.43,
  pairsInTitle: 0.3,
  met: 1.8,
  metInTitle: 0.34,
  fields: 2.11,
  titleness: 0.97,
  opening: 1.74,
  language: -0.1,
  trigrams: 2.25,
  titleMet: 1.63,
  subsequence: 3.76,
  run: 2.17,
  bodyLength: -4.66,
  passages: -3.96,
  titleLength: -0.77,
};

/** How much each sign counts for a suggestion being right, in log odds. */
export const fitWeights: Readonly<Record<SignOfFit, number>> = {
  always: -4.95,
  share: 2.77,
  aboveMedian: 1.04,
  coverage: 1.14,
  titleMet: 0.94,
  trigrams: 0.62,
  subsequence: 1.18,
  size: 1.24,
  sizeCoverage: 1.28,
};
