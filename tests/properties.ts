import fc from 'fast-check';

/**
 * fast-check with the same cases each time, so that a failure is the change's and not the day's.
 * `SIDELIGHT_SEED=random npm test` tries others, and a failure there names its seed.
 */
const seed = process.env.SIDELIGHT_SEED;
if (seed !== 'random') fc.configureGlobal({ seed: Number(seed ?? 20261119) });

export { fc };
