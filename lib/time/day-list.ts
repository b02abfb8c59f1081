import type { Bounds } from './days';
import { differenceOf, type Mergeable } from './operations';

const minuteMs = 60_000;

/** What lies between two entries of a day, where it is worth a word: time that nobody logged, or a seam that could go. */
export type Between<Entry> = ({ kind: 'gap' } & Bounds) | { kind: 'seam'; earlier: Entry; later: Entry };

/**
 * By the id of the later entry what lies before it: a gap of a minute or more since anything was on the clock that day,
 * or that the entry before ended exactly then and says the same.
 */
export function betweenEntries<Entry extends Mergeable & { id: string }>(
  entries: readonly Entry[],
  now: number,
  day: Bounds,
): Map<string, Between<Entry>> {
  const sorted = entries.toSorted((a, b) => a.startedAt - b.startedAt || (a.endedAt ?? now) - (b.endedAt ?? now));
  const found = new Map<string, Between<Entry>>();
  let reached = Number.NEGATIVE_INFINITY;
  for (const [index, later] of sorted.entries()) {
    const before = sorted.slice(0, index);
    const earlier = before.findLast(({ endedAt }) => endedAt === later.startedAt);
    if (Number.isFinite(reached) && later.startedAt - reached >= minuteMs && reached >= day.from) {
      found.set(later.id, { kind: 'gap', from: reached, to: later.startedAt });
    } else if (earlier && later.startedAt >= reached && differenceOf(earlier, later) === undefined) {
      found.set(later.id, { kind: 'seam', earlier, later });
    }
    reached = Math.max(reached, later.endedAt ?? now);
  }
  return found;
}
