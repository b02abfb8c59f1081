import { type CalendarDate, calendarDate, utcMidnight } from '@/lib/calendar/calendar-date';
import { firstInstantFrom, wallTime } from './zone';

const dayMs = 86_400_000;

/** An interval of instants, UTC milliseconds: from `from` up to, not including, `to`. */
export interface Bounds {
  from: number;
  to: number;
}

/** The calendar date in an IANA zone at an instant. */
export function localDay(instant: number, zone: string): CalendarDate {
  return calendarDate(new Date(wallTime(instant, zone)).toISOString().slice(0, 10));
}

/** The instants a calendar date spans in an IANA zone: 23, 24 or 25 hours where clocks change. */
export function dayBounds(day: CalendarDate, zone: string): Bounds {
  const midnight = utcMidnight(day);
  return { from: firstInstantFrom(midnight, zone), to: firstInstantFrom(midnight + dayMs, zone) };
}
