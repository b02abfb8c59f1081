import { firstInstantFrom, wallTime } from './zone';

const dayMs = 86_400_000;

/** An interval of instants, UTC milliseconds: from `from` up to, not including, `to`. */
export interface Bounds {
  from: number;
  to: number;
}

/** The calendar date (YYYY-MM-DD) in an IANA zone at an instant. */
export function localDay(instant: number, zone: string): string {
  return new Date(wallTime(instant, zone)).toISOString().slice(0, 10);
}

/** The instants a calendar date (YYYY-MM-DD) spans in an IANA zone: 23, 24 or 25 hours where clocks change. */
export function dayBounds(day: string, zone: string): Bounds {
  const midnight = startOf(day);
  return { from: firstInstantFrom(midnight, zone), to: firstInstantFrom(midnight + dayMs, zone) };
}

/** Days from one calendar date to another; negative when `later` is the earlier one. */
export function daysBetween(earlier: string, later: string): number {
  return (startOf(later) - startOf(earlier)) / dayMs;
}

/** Midnight of a date as if it were in UTC. Throws a `RangeError` for what is not a date. */
function startOf(day: string): number {
  const midnight = Date.parse(`${day}T00:00:00.000Z`);
  if (Number.isNaN(midnight)) throw new RangeError(`${day} is not a date; write it as YYYY-MM-DD.`);
  return midnight;
}
