import { defaultWeights } from './weights';

/** Since version 4 what solved tickets of the same account counts more. */
export const outcomesOfAccount = {
  example: (({ accountOutcome: _, ...before }) => before)({ ...defaultWeights, subject: 3 }),
  up: (old: unknown) =>
    typeof old === 'object' && old !== null ? { accountOutcome: defaultWeights.accountOutcome, ...old } : old,
};

/** Fits were limits of points until version 2, and are shares of ten since: what was set then says nothing now. */
export const fitInShares = {
  example: { ...outcomesOfAccount.example, fit: { strong: 6, good: 4, weak: 2.5 } },
  up: (old: unknown) => (typeof old === 'object' && old !== null ? { ...old, fit: defaultWeights.fit } : old),
};

/** Since version 3 outcomes count less the longer ago they were; until then as long as a review is good for. */
export const fadingOutcomes = {
  example: (({ outcomeHalfLife: _, ...before }) => before)(outcomesOfAccount.example),
  up: (old: unknown) =>
    typeof old === 'object' && old !== null ? { outcomeHalfLife: defaultWeights.outcomeHalfLife, ...old } : old,
};
