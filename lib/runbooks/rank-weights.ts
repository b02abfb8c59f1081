import type { FeatureName } from './features';

/** Made by `npm run train:runbooks`; `tests/bench/README.md` says from what. */
export const rankWeights: Readonly<Record<FeatureName, number>> = {
  passage: 2.69,
  pairs: 1.39,
  pairsInTitle: 0.3,
  met: 1.78,
  metInTitle: 0.39,
  fields: 2.04,
  titleness: 1.15,
  opening: 1.84,
  language: -0.24,
  trigrams: 2.32,
  titleMet: 1.6,
  subsequence: 3.84,
  run: 2.17,
  bodyLength: -4.51,
  passages: -3.9,
  titleLength: -0.49,
};
