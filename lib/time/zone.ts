import { greatest, smallest } from '@/lib/lists';

/** Wall-clock arithmetic on `Intl` alone: `Temporal` is not yet in every browser we run in. */

const dayMs = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(zone, format);
  return format;
}

/** Whether this is an IANA zone that the browser knows, e.g. `Europe/Berlin`. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/**
 * What the wall clock shows at an instant, as the milliseconds that the same date and time would have in UTC.
 * Throws a `RangeError` for a zone the browser does not know.
 */
export function wallTime(instant: number, zone: string): number {
  const part: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  const millisecond = ((instant % 1000) + 1000) % 1000;
  return Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
}

/**
 * The instants at which the wall clock shows `wall`, earliest first: one on most days, two in the hour that an
 * autumn change repeats, none in the hour that a spring change skips.
 */
export function instantsAt(wall: number, zone: string): number[] {
  return candidates(wall, zone).filter((instant) => wallTime(instant, zone) === wall);
}

/** The first instant at which the wall clock shows `wall` or later. */
export function firstInstantFrom(wall: number, zone: string): number {
  const [exact] = instantsAt(wall, zone);
  if (exact !== undefined) return exact;
  // The clock skips over `wall`: find the jump between an instant that reads earlier and one that reads later.
  let before = smallest(candidates(wall, zone));
  let after = greatest(candidates(wall, zone));
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (wallTime(middle, zone) < wall) before = middle;
    else after = middle;
  }
  return after;
}

/** `wall` by the offset in force a day before it and a day after it, so on either side of a change of clocks. */
function candidates(wall: number, zone: string): number[] {
  const found = [wall - dayMs, wall + dayMs].map((near) => wall - (wallTime(near, zone) - near));
  return [...new Set(found)].sort((a, b) => a - b);
}
