import type fc from 'fast-check';

/** How many cases a run has: few and always the same ones among the unit tests, as many as asked for in `npm run fuzz`. */
const asked = Number(process.env.SIDELIGHT_FUZZ_CASES);
const seed = Number(process.env.SIDELIGHT_FUZZ_SEED || '20261119');

/** Whether this is `npm run fuzz`: recordings take part. */
export const isFullRun = asked > 0;

/**
 * @param share of all cases of a full run
 * @param few cases among the unit tests
 */
export function parameters<T>(share: number, few: number): fc.Parameters<T> {
  return { numRuns: isFullRun ? Math.max(1, Math.round(asked * share)) : few, seed, endOnFailure: false };
}
