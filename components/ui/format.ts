import { type CalendarDate, calendarDate, daysBetween, utcMidnight } from '@/lib/time/calendar-date';
import { localDay } from '@/lib/time/days';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** The IANA zone the person is in now. */
export function localZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

const timeFormat = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const exactTimeFormat = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });
const dayFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'short', day: 'numeric', month: 'short' });
const ofDate = { day: 'numeric', month: 'short', year: 'numeric' } as const;
const dateFormat = new Intl.DateTimeFormat('en-GB', ofDate);
const calendarDateFormat = new Intl.DateTimeFormat('en-GB', { ...ofDate, timeZone: 'UTC' });

/** Local time of day: `08:51`. */
export function timeOfDay(at: number): string {
  return timeFormat.format(at);
}

/** Local time of day to the second, for what happened just now: `10:54:12`. */
export function exactTime(at: number): string {
  return exactTimeFormat.format(at);
}

/** `Thu 19 Nov`. */
export function dayOf(at: number): string {
  return dayFormat.format(at).replace(',', '');
}

/** A calendar date (YYYY-MM-DD) as `Fri 20 Nov`. */
export function dayOfDate(date: string): string {
  return dayOf(new Date(`${date}T12:00`).getTime());
}

/** A calendar date as `19 Nov 2026`, the same in every zone. */
export function dateInWords(date: CalendarDate): string {
  return calendarDateFormat.format(utcMidnight(date));
}

/** Whole calendar days from the person's day at `now` to a date; negative for one that is over. */
export function daysUntil(date: CalendarDate, now: number): number {
  return daysBetween(localDay(now, localZone()), date);
}

/** `19 Nov 2026`. */
export function dateOf(at: number): string {
  return dateFormat.format(at);
}

/** Time of day, with the date when it was not today: `08:51`, `18 Nov 2026, 08:51`. */
export function momentOf(at: number, now: number): string {
  return dateOf(at) === dateOf(now) ? timeOfDay(at) : `${dateOf(at)}, ${timeOfDay(at)}`;
}

const weekdayFormat = new Intl.DateTimeFormat('en-GB', { weekday: 'long' });

/** Since when, in few words: `10:41` today, `Tuesday` within the week, else `12 Nov 2026`. */
export function sinceWhen(at: number, now: number): string {
  if (dateOf(at) === dateOf(now)) return timeOfDay(at);
  return now - at < 6 * day ? weekdayFormat.format(at) : dateOf(at);
}

/** How long ago, in one unit: `just now`, `3 s ago`, `2 h ago`, `12 days ago`, `3 months ago`. */
export function ago(ms: number): string {
  const past = Math.max(0, ms);
  if (past < 1000) return 'just now';
  if (past < minute) return `${Math.floor(past / 1000)} s ago`;
  if (past < hour) return `${Math.floor(past / minute)} min ago`;
  if (past < day) return `${Math.floor(past / hour)} h ago`;
  return daysAgo(Math.floor(past / day));
}

/** How many days ago, in one unit: `today`, `1 day ago`, `3 months ago`. */
export function daysAgo(days: number): string {
  if (days <= 0) return 'today';
  if (days < 60) return `${countOf(days, 'day')} ago`;
  return days < 730 ? `${Math.round(days / 30.44)} months ago` : `${Math.floor(days / 365.25)} years ago`;
}

/** Whole calendar days from a date (YYYY-MM-DD) to the person's day at `now`; negative for a date to come. */
export function daysSince(date: string, now: number): number {
  return -daysUntil(calendarDate(date), now);
}

/** `1 runbook`, `3 runbooks`. */
export function countOf(n: number, noun: string, plural = `${noun}s`): string {
  return `${n} ${n === 1 ? noun : plural}`;
}

/** With a capital first letter. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
