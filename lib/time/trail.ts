import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import type { Bounds } from './days';
import type { Span } from './totals';

const minuteMs = 60_000;
/** Less is not worth a question. */
const leastMs = 5 * minuteMs;

/** That a record was on show. */
export interface Seen extends Bounds {
  ref: RecordRef;
}

/**
 * What was on show and is on nobody's clock, longest first: of each record its longest stretch outside of all entries,
 * where that is five minutes or more.
 */
export function unloggedOf(trail: readonly Seen[], entries: readonly Span[], now: number): Seen[] {
  const longest = new Map<string, Seen>();
  for (const seen of trail) {
    for (const { from, to } of outside(seen, entries, now)) {
      const key = recordKey(seen.ref);
      const known = longest.get(key);
      if (to - from >= leastMs && (!known || to - from > known.to - known.from))
        longest.set(key, { ref: seen.ref, from, to });
    }
  }
  return [...longest.values()].sort((a, b) => b.to - b.from - (a.to - a.from));
}

/** The parts of a stretch in which no entry was on the clock. */
function outside({ from, to }: Bounds, entries: readonly Span[], now: number): Bounds[] {
  const parts: Bounds[] = [];
  let reached = from;
  for (const { startedAt, endedAt = now } of entries.toSorted((a, b) => a.startedAt - b.startedAt)) {
    if (endedAt <= reached || startedAt >= to) continue;
    if (startedAt > reached) parts.push({ from: reached, to: startedAt });
    reached = Math.max(reached, endedAt);
  }
  if (reached < to) parts.push({ from: reached, to });
  return parts;
}
