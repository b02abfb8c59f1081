declare const isCalendarDate: unique symbol;

/**
 * A day of the calendar, `2026-11-30`: the same day for everybody, wherever they are. It is no instant, and making one
 * of it shows the day before west of Greenwich. Sorts as text.
 */
export type CalendarDate = string & { readonly [isCalendarDate]: true };

const dayMs = 86_400_000;

/** The date that a text is, if it is one as `YYYY-MM-DD`, of a day that there is. */
export function asCalendarDate(text: unknown): CalendarDate | undefined {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const midnight = Date.parse(`${text}T00:00:00.000Z`);
  const isThere = !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(text);
  return isThere ? (text as CalendarDate) : undefined;
}

/** The same for a text that must be one. Throws a `RangeError` for what is not a date. */
export function calendarDate(text: string): CalendarDate {
  const date = asCalendarDate(text);
  if (date === undefined) throw new RangeError(`${text} is not a date; write it as YYYY-MM-DD.`);
  return date;
}

/** Midnight of the date as if it were in UTC: for arithmetic, and for formats that are told to be in UTC. */
export function utcMidnight(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00.000Z`);
}

/** Days from one date to another; negative when `later` is the earlier one. */
export function daysBetween(earlier: CalendarDate, later: CalendarDate): number {
  return (utcMidnight(later) - utcMidnight(earlier)) / dayMs;
}

/** The date so many days later; earlier for a negative number. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return calendarDate(new Date(utcMidnight(date) + days * dayMs).toISOString().slice(0, 10));
}
