import type { CalendarDate } from '@/lib/calendar/calendar-date';
import { localDay } from '@/lib/time/days';

let last: { now: number; zone: string; day: CalendarDate } | undefined;

/** The day in a zone at an instant; the same instant is asked for once for each account of a portfolio. */
export function todayIn(now: number, zone: string): CalendarDate {
  if (last?.now !== now || last.zone !== zone) last = { now, zone, day: localDay(now, zone) };
  return last.day;
}
