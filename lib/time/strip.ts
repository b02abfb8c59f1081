import type { Bounds } from './days';
import { type Overlap, overlaps, type Span } from './totals';
import { firstInstantFrom, wallTime } from './zone';

const hourMs = 3_600_000;
const minuteMs = 60_000;
/** No shorter stretch is drawn: a first minute of work is no full line. */
const leastHours = 4;

/** A day's entries along a line that begins and ends with an hour of the person's clock. */
export interface Strip<Entry> extends Bounds {
  /** Instants of whole hours, the ends included. */
  hours: number[];
  /** Earliest first. Those that were on the clock at the same time lie in lanes of their own, counted from 0. */
  blocks: (Bounds & { entry: Entry; lane: number })[];
  lanes: number;
  /** Between entries, where nothing was logged. */
  gaps: Bounds[];
  overlaps: Overlap<Entry>[];
}

/** `undefined` when nothing of the entries is within the day. Pure. */
export function stripOf<Entry extends Span & { id?: string }>(
  entries: readonly Entry[],
  now: number,
  day: Bounds,
  zone: string,
): Strip<Entry> | undefined {
  const parts = entries
    .map((entry) => ({ entry, from: Math.max(entry.startedAt, day.from), to: Math.min(entry.endedAt ?? now, day.to) }))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from || a.to - b.to);
  const [first] = parts;
  if (!first) return undefined;

  const ends: number[] = [];
  const gaps: Bounds[] = [];
  let reached = first.from;
  const blocks = parts.map((part) => {
    if (part.from - reached >= minuteMs) gaps.push({ from: reached, to: part.from });
    reached = Math.max(reached, part.to);
    const free = ends.findIndex((end) => end <= part.from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = part.to;
    return { ...part, lane };
  });
  const hours = hoursAround({ from: first.from, to: reached }, zone);
  return {
    from: hours[0] ?? first.from,
    to: hours.at(-1) ?? reached,
    hours,
    blocks,
    lanes: ends.length,
    gaps,
    overlaps: overlaps(
      parts.map(({ entry, from, to }) => ({
        ...(entry.id === undefined ? {} : { id: entry.id }),
        entry,
        startedAt: from,
        endedAt: to,
      })),
      now,
    ).map(({ from, to, first: one, second: other }) => ({ from, to, first: one.entry, second: other.entry })),
  };
}

/** Whole hours of the clock on the wall, which may stand half an hour off, and go on or back while the day lasts. */
function hoursAround({ from, to }: Bounds, zone: string): number[] {
  const first = Math.floor(wallTime(from, zone) / hourMs) * hourMs;
  const last = Math.max(Math.ceil(wallTime(to, zone) / hourMs) * hourMs, first + leastHours * hourMs);
  const hours: number[] = [];
  for (let wall = first; wall <= last; wall += hourMs) {
    const instant = firstInstantFrom(wall, zone);
    if (instant > (hours.at(-1) ?? Number.NEGATIVE_INFINITY)) hours.push(instant);
  }
  return hours;
}
