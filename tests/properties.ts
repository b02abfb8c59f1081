import fc from 'fast-check';

/**
 * fast-check with the same cases each time, so that a failure is the change's and not the day's.
 * `SIDELIGHT_SEED=random npm test` tries others, and a failure there names its seed.
 */
const seed = process.env.SIDELIGHT_SEED;
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed ?? 20261119) });

/** How many cases of a property are tried: a fifth of them in the quick part (`npm run check`). */
export function runs(cases: number): number {
  return process.env.SIDELIGHT_QUICK ? Math.ceil(cases / 5) : cases;
}

export { fc };
