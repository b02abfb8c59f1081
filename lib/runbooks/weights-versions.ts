import { defaultWeights } from './weights';

/** Fits were limits of points until version 2, and are shares of ten since: what was set then says nothing now. */
export const fitInShares = {
  example: { ...defaultWeights, subject: 3, fit: { strong: 6, good: 4, weak: 2.5 } },
  up: (old: unknown) => (typeof old === 'object' && old !== null ? { ...old, fit: defaultWeights.fit } : old),
};
