import { asCalendarDate, type CalendarDate, calendarDate } from '@/lib/calendar/calendar-date';
import { z } from '@/lib/zod';

/** Months after its last review from which a runbook is stale. */
export const staleMonthsSchema = z.number().int().min(1).max(60);
export const defaultStaleMonths = 6;

export interface Freshness {
  /** The day from which it is stale; absent where nobody ever looked at it. */
  due?: CalendarDate;
  isStale: boolean;
}

/** How a runbook stands that was reviewed on this day, `''` for never: nobody can say of that one that it is right. */
export function freshnessOf(reviewed: string, { today, months }: { today: CalendarDate; months: number }): Freshness {
  const last = asCalendarDate(reviewed);
  if (last === undefined) return { isStale: true };
  const due = monthsLater(last, months);
  return { due, isStale: due <= today };
}

/** The same day so many months later, or the month's last where that month has no such day. */
export function monthsLater(date: CalendarDate, months: number): CalendarDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, lastDay));
  return calendarDate(first.toISOString().slice(0, 10));
}
