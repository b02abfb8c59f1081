import { addDays, type CalendarDate, calendarDate, utcMidnight } from '@/lib/calendar/calendar-date';
import { type Bounds, dayBounds } from '../days';

/** How much of the calendar a timesheet shows at once. Weeks begin on Monday and are counted as in ISO 8601. */
export type SheetSpan = 'week' | 'month' | 'year';

/** A column of the sheet: a day of a week, a week (or what of it is in the month) of a month, a month of a year. */
export interface Column extends Bounds {
  /** Its first day, and the day after its last. */
  first: CalendarDate;
  end: CalendarDate;
}

/** The first day of the span that a day is in. */
export function firstOf(span: SheetSpan, day: CalendarDate): CalendarDate {
  if (span === 'week') return addDays(day, -weekday(day));
  return calendarDate(span === 'month' ? `${day.slice(0, 7)}-01` : `${day.slice(0, 4)}-01-01`);
}

/** The first day of the span so many spans later; earlier for a negative number. */
export function moved(span: SheetSpan, day: CalendarDate, by: number): CalendarDate {
  const first = firstOf(span, day);
  if (span === 'week') return addDays(first, 7 * by);
  return addMonths(first, span === 'month' ? by : 12 * by);
}

/** The columns of the span that a day is in, earliest first, one right after the other. */
export function columnsOf(span: SheetSpan, day: CalendarDate, zone: string): Column[] {
  const end = moved(span, day, 1);
  const columns: Column[] = [];
  for (let first = firstOf(span, day); first < end; ) {
    // Dates sort as text.
    const [last = end] = [nextColumn(span, first), end].sort();
    columns.push({ first, end: last, from: dayBounds(first, zone).from, to: dayBounds(last, zone).from });
    first = last;
  }
  return columns;
}

function nextColumn(span: SheetSpan, first: CalendarDate): CalendarDate {
  if (span === 'week') return addDays(first, 1);
  return span === 'month' ? moved('week', first, 1) : moved('month', first, 1);
}

/** The number of the week that a day is in: week 1 holds the year's first Thursday. */
export function weekNumber(day: CalendarDate): number {
  const thursday = addDays(firstOf('week', day), 3);
  const newYear = calendarDate(`${thursday.slice(0, 4)}-01-01`);
  return Math.floor((utcMidnight(thursday) - utcMidnight(newYear)) / (7 * 86_400_000)) + 1;
}

/** From Monday, 0. */
function weekday(day: CalendarDate): number {
  return (new Date(utcMidnight(day)).getUTCDay() + 6) % 7;
}

function addMonths(first: CalendarDate, months: number): CalendarDate {
  const date = new Date(utcMidnight(first));
  return calendarDate(
    new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1)).toISOString().slice(0, 10),
  );
}
