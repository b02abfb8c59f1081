import type { JobReason } from './job';

interface Patience {
  /** Wait after the first try that came to nothing, in milliseconds; it doubles with each further one. */
  first: number;
  longest: number;
  /** So many tries in a row, then only the person lets it go on. */
  tries: number;
}

const second = 1000;
const minute = 60 * second;

/** How patient a job is, by what it waits for. What is not here stops at once: waiting would not help. */
const patience: Partial<Record<JobReason['code'], Patience>> = {
  rateLimited: { first: 30 * second, longest: 30 * minute, tries: 20 },
  siteFailed: { first: 30 * second, longest: 30 * minute, tries: 8 },
  failed: { first: 10 * second, longest: 5 * minute, tries: 3 },
  // Looking costs nothing to anybody; a tab that opens is noticed at once where it shows a record.
  noTab: { first: minute, longest: 15 * minute, tries: Number.POSITIVE_INFINITY },
  // A page that is open comes with more in a moment; one that was closed never does.
  noFiles: { first: 4 * second, longest: 30 * second, tries: 6 },
  offline: { first: 30 * second, longest: 5 * minute, tries: Number.POSITIVE_INFINITY },
};

/** No job waits longer than this: a site may ask for an hour at most (`lib/sites/http.ts`). */
export const longestWaitMs = 61 * minute;

/**
 * When to try again after `tries` tries in a row; `undefined` when not by itself. Between half the wait and the whole,
 * so that many that failed at once do not come back at once; never before `until`.
 * @param random at least 0, below 1
 */
export function nextTryAt(
  reason: JobReason,
  { tries, now, random, until }: { tries: number; now: number; random: number; until?: number },
): number | undefined {
  const its = patience[reason.code];
  if (!its || tries >= its.tries) return undefined;
  const wait = Math.min(its.longest, its.first * 2 ** Math.min(tries - 1, 20));
  const at = now + Math.max(second, Math.round(wait * (0.5 + random / 2)));
  if (until === undefined || until <= now) return at;
  // What the site asked for is the least, and the first time enough; the jitter comes on top.
  const asked = until + Math.round(random * 5 * second);
  return Math.min(now + longestWaitMs, tries > 1 ? Math.max(asked, at) : asked);
}
