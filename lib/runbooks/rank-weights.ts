import type { SignOfFit } from './confidence';
import type { FeatureName } from './features';

/** Made by `npm run train:runbooks`; `tests/bench/README.md` says from what. */
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

export const fitWeights: Readonly<Record<SignOfFit, number>> = {
  always: -5.02,
  share: 2.75,
  aboveMedian: 1.06,
  coverage: 1.14,
  titleMet: 0.93,
  trigrams: 0.61,
  subsequence: 1.18,
  size: 1.27,
  sizeCoverage: 1.28,
};
