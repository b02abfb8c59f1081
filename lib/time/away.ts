import { utcMidnight } from '@/lib/calendar/calendar-date';
import type { Bounds } from './days';
import { localDay } from './days';
import { instantsAt } from './zone';

/**
 * Whether somebody was there while the clock ran. The worker notes a pulse each minute; what lies between two pulses, or
 * between the last key and the next, is asked about.
 */

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;
/** An alarm may come late by this much without the computer having slept. */
const lateMs = 3 * minuteMs;

/** When the worker last saw that the computer was awake while this entry ran. */
export interface Pulse {
  entryId: string;
  /** UTC milliseconds. */
  at: number;
  /** Since when nobody was there, UTC milliseconds. */
  goneSince?: number;
}

/** As the browser tells it: a key or click within the threshold, none, or a locked screen. */
export type Presence = 'active' | 'idle' | 'locked';

/**
 * A stretch of a running entry that a person has to say something of. `setBack`: the clock on the wall was set back from
 * `to` to `from` meanwhile, so what the entry measures is not what passed.
 */
export interface Away extends Bounds {
  entryId: string;
  cause: 'idle' | 'sleep' | 'setBack';
}

/** The next pulse, and what is to be asked once somebody is there again. `threshold` in milliseconds; 0 asks nothing. */
export function pulseAfter(
  last: Pulse | undefined,
  seen: { entryId: string; startedAt: number; at: number; presence: Presence },
  threshold: number,
): { pulse: Pulse; away?: Away } {
  const { entryId, startedAt, at, presence } = seen;
  if (last && last.entryId === entryId && at < last.at - minuteMs) {
    return { pulse: { entryId, at }, away: { entryId, from: at, to: last.at, cause: 'setBack' } };
  }
  // Whoever started it was there.
  const known: Pulse = last?.entryId === entryId ? last : { entryId, at: startedAt };
  const slept = at - known.at > lateMs;
  const lastSeen = slept ? known.at : presence === 'idle' ? at - threshold : at;
  const since = known.goneSince ?? (slept || presence !== 'active' ? Math.max(startedAt, lastSeen) : undefined);
  if (presence !== 'active') return { pulse: { entryId, at, ...(since === undefined ? {} : { goneSince: since }) } };
  const isAsked = threshold > 0 && since !== undefined && at - since >= threshold;
  return {
    pulse: { entryId, at },
    ...(isAsked ? { away: { entryId, from: since, to: at, cause: slept ? 'sleep' : 'idle' } } : {}),
  };
}

/** The first instant after a start at which the clock shows this time of day (`HH:MM`). */
export function endOfDayAfter(startedAt: number, time: string, zone: string): number | undefined {
  const [hours = Number.NaN, minutes = Number.NaN] = time.split(':').map(Number);
  const midnight = utcMidnight(localDay(startedAt, zone));
  // The clocks may skip that time on one day, never on two in a row.
  const walls = [0, 1, 2].map((days) => midnight + days * dayMs + (hours * 60 + minutes) * minuteMs);
  return walls.flatMap((wall) => instantsAt(wall, zone)).find((instant) => instant > startedAt);
}
