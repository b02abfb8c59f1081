import { utcMidnight } from '@/lib/calendar/calendar-date';
import type { StartReminder } from './clock-settings';
import { type Bounds, localDay } from './days';
import { firstInstantFrom } from './zone';

/*
 * Whether it is time to tell somebody that no clock runs. Nothing of it is counted as time passes: it follows from when the
 * last entry ended and what the clock on the wall shows, so it is the same for every window, and for a worker that was
 * killed or slept.
 */

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

interface Nothing {
  /** UTC milliseconds. */
  now: number;
  zone: string;
  /** When the entry ended that ended last. */
  lastEndedAt?: number | undefined;
  /** The beginning of a stretch without a clock in which the person does not want to be told any more. */
  quietSince?: number | undefined;
}

/** What there is to tell, and when to look again, UTC milliseconds. */
export interface Told {
  /** Since when no clock runs in these working hours. */
  since?: number;
  nextAt?: number;
}

/** To be asked while no clock runs. */
export function toldOfNothing({ now, zone, lastEndedAt, quietSince }: Nothing, rule: StartReminder): Told {
  if (!rule.on) return {};
  const [hours, ...later] = workingHoursFrom(now, zone, rule);
  if (!hours) return {};
  if (now < hours.from) return { nextAt: hours.from + rule.minutes * minuteMs };
  const since = Math.max(hours.from, Math.min(lastEndedAt ?? hours.from, now));
  const dueAt = since + rule.minutes * minuteMs;
  const tomorrow = later[0] && { nextAt: later[0].from + rule.minutes * minuteMs };
  if (quietSince === since || dueAt >= hours.to) return tomorrow ?? {};
  return now < dueAt ? { nextAt: dueAt } : { since, nextAt: hours.to };
}

/** The working hours that last or come next, earliest first; none where no day is a working day. */
function workingHoursFrom(now: number, zone: string, { days, from, to }: StartReminder): Bounds[] {
  const today = utcMidnight(localDay(now, zone));
  // Yesterday's may last over midnight; of the eight that follow one is the next.
  return Array.from({ length: 9 }, (_, index) => today + (index - 1) * dayMs)
    .filter((midnight) => days.includes(weekday(midnight)))
    .map((midnight) => ({
      from: firstInstantFrom(midnight + wallOf(from), zone),
      to: firstInstantFrom(midnight + wallOf(to) + (to <= from ? dayMs : 0), zone),
    }))
    .filter((hours) => hours.to > now);
}

/** 1 is Monday. */
const weekday = (midnight: number) => new Date(midnight).getUTCDay() || 7;

function wallOf(time: string): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return (hours * 60 + minutes) * minuteMs;
}
