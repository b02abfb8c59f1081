import { type CalendarDate, calendarDate } from '@/lib/calendar/calendar-date';
import { localDay } from '@/lib/time/days';
import { localZone } from '../../ui/zone';

/** The person's day, by which parts are dated. */
export function todayHere(): CalendarDate {
  return calendarDate(localDay(Date.now(), localZone()));
}
