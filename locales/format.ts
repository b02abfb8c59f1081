import { type CalendarDate, utcMidnight } from '@/lib/calendar/calendar-date';
import { isolated } from '@/lib/text/foreign';
import { localDay } from '@/lib/time/days';
import { durationIn, partsOfDuration } from './duration';
import type { Catalogue } from './words';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** Dates, times, durations, numbers and lists as a language and a person write them. */
export interface Format {
  /** Local time of day: `08:51`. */
  timeOfDay(at: number): string;
  /** Local time of day to the second, for what happened just now: `10:54:12`. */
  exactTime(at: number): string;
  /** `Thu 19 Nov`. */
  dayOf(at: number): string;
  /** A calendar date (YYYY-MM-DD) as `Fri 20 Nov`. */
  dayOfDate(date: string): string;
  /** `19 Nov 2026`. */
  dateOf(at: number): string;
  /** A calendar date as `19 Nov 2026`, the same in every zone. */
  calendarDate(day: CalendarDate): string;
  /** A calendar date within its week: `Thu 19`. */
  dayInWeek(day: CalendarDate): string;
  /** The month of a calendar date: `Nov`. */
  month(day: CalendarDate): string;
  /** `November 2026`. */
  monthInYear(day: CalendarDate): string;
  /** From one calendar date to another: `16–22 Nov 2026`. */
  dateRange(first: CalendarDate, last: CalendarDate): string;
  /** `19 Nov 2026, 08:51`. */
  instant(at: number): string;
  /** Time of day, with the date when it was not today, and the year when it was another: `08:51`, `18 Nov, 08:51`. */
  momentOf(at: number, now: number): string;
  /** Since when, in few words: `10:41` today, `Tuesday` within the week, else `12 Nov 2026`. */
  sinceWhen(at: number, now: number): string;
  /** How long ago, in one unit: `just now`, `3 s ago`, `2 h ago`, `12 days ago`, `3 months ago`. */
  ago(milliseconds: number): string;
  /** How many days ago, in one unit: `today`, `1 day ago`, `3 months ago`. */
  daysAgo(days: number): string;
  /** In words: `1 h 20 min`, `45 min`, `2 h`; below a minute `42 s`. What it does not show is cut off, never rounded up. */
  duration(seconds: number): string;
  /** The same, in days from two on: `3 days`. */
  span(seconds: number): string;
  /** Hours and minutes: `0:42`. */
  hours(seconds: number): string;
  /** Hours, minutes and seconds, as a running clock shows them: `0:42:10`. */
  clock(seconds: number): string;
  /** Minutes and seconds that are left: `1:05`. */
  countdown(seconds: number): string;
  /** A day of the week, 1 is Monday: `Mon`. */
  weekday(day: number): string;
  /** `2,300`. */
  number(n: number): string;
  /** With one decimal: `3.8`. */
  decimal(n: number): string;
  /** `API, page and title`. */
  list(items: readonly string[]): string;
  /** `sso, entra, enterprise`: values, without a word between the last two. */
  values(items: readonly string[]): string;
  /** With a capital first letter. */
  sentence(words: string): string;
}

export interface FormatOptions {
  /** BCP 47, e.g. `en-GB`. */
  tag: string;
  /** IANA; the one the person is in when it is absent. */
  zone?: string;
  /** The language's own when it is absent. */
  hourCycle?: 'h12' | 'h23';
}

/** Makes each formatter once; `words` are those for what `Intl` has no short form of. */
export function makeFormat(words: Pick<Catalogue, 'when' | 'duration'>, options: FormatOptions): Format {
  const { tag, hourCycle } = options;
  const zone = options.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const dates = (parts: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(tag, { timeZone: zone, ...parts });
  const time = dates({ hour: '2-digit', minute: '2-digit', hourCycle });
  const exactTime = dates({ timeStyle: 'medium', hourCycle });
  const dayInYear = dates({ weekday: 'short', day: 'numeric', month: 'short' });
  const shortDate = dates({ day: 'numeric', month: 'short' });
  const calendarDay = dates({ timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' }); // a date has no zone
  const date = dates({ day: 'numeric', month: 'short', year: 'numeric' });
  const calendarDate = dates({ timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });
  const dayInWeek = dates({ timeZone: 'UTC', weekday: 'short', day: 'numeric' });
  const month = dates({ timeZone: 'UTC', month: 'short' });
  const monthInYear = dates({ timeZone: 'UTC', month: 'long', year: 'numeric' });
  const weekday = dates({ weekday: 'long' });
  const weekdayOfAny = dates({ timeZone: 'UTC', weekday: 'short' });
  const numbers = new Intl.NumberFormat(tag);
  const decimals = new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const list = new Intl.ListFormat(tag);
  // What stands between two that are not the last; a list of units has “und” before the last in some languages.
  const between = list.formatToParts(['a', 'b', 'c']).find(({ type }) => type === 'literal')?.value ?? ', ';
  const { when, duration } = words;

  const isSameYear = (at: number, now: number) => localDay(at, zone).slice(0, 4) === localDay(now, zone).slice(0, 4);
  const isSameDay = (at: number, now: number) => localDay(at, zone) === localDay(now, zone);
  const format: Format = {
    timeOfDay: (at) => time.format(at),
    exactTime: (at) => exactTime.format(at),
    dayOf: (at) => when.dayInYear(dayInYear.format(at)),
    dayOfDate: (text) => when.dayInYear(calendarDay.format(Date.parse(`${text}T12:00Z`))),
    dateOf: (at) => date.format(at),
    calendarDate: (day) => calendarDate.format(utcMidnight(day)),
    dayInWeek: (day) => dayInWeek.format(utcMidnight(day)),
    month: (day) => month.format(utcMidnight(day)),
    monthInYear: (day) => monthInYear.format(utcMidnight(day)),
    dateRange: (first, last) => calendarDate.formatRange(utcMidnight(first), utcMidnight(last)),
    instant: (at) => when.dateAndTime({ date: date.format(at), time: time.format(at) }),
    momentOf(at, now) {
      if (isSameDay(at, now)) return format.timeOfDay(at);
      if (!isSameYear(at, now)) return format.instant(at);
      return when.dateAndTime({ date: shortDate.format(at), time: time.format(at) });
    },
    sinceWhen(at, now) {
      if (isSameDay(at, now)) return format.timeOfDay(at);
      return now - at < 6 * day ? weekday.format(at) : format.dateOf(at);
    },
    ago(milliseconds) {
      const past = Math.max(0, milliseconds);
      if (past < 1000) return when.justNow;
      if (past < minute) return when.secondsAgo(Math.floor(past / 1000));
      if (past < hour) return when.minutesAgo(Math.floor(past / minute));
      if (past < day) return when.hoursAgo(Math.floor(past / hour));
      return format.daysAgo(Math.floor(past / day));
    },
    daysAgo(days) {
      if (days <= 0) return when.today;
      if (days < 60) return when.daysAgo(days);
      return days < 730 ? when.monthsAgo(Math.round(days / 30.44)) : when.yearsAgo(Math.floor(days / 365.25));
    },
    duration(seconds) {
      return durationIn(duration, seconds);
    },
    span(seconds) {
      const days = Math.floor((seconds * 1000) / day);
      return days >= 2 ? duration.days(days) : format.duration(seconds);
    },
    hours(seconds) {
      const { hours, minutes } = partsOfDuration(seconds);
      return `${hours}:${twoDigits(minutes)}`;
    },
    clock(seconds) {
      const { hours, minutes, rest } = partsOfDuration(seconds);
      return `${hours}:${twoDigits(minutes)}:${twoDigits(rest)}`;
    },
    countdown(seconds) {
      const whole = Math.max(0, Math.ceil(seconds));
      return `${Math.floor(whole / 60)}:${twoDigits(whole % 60)}`;
    },
    // The fifth of January 2026 was a Monday.
    weekday: (day) => weekdayOfAny.format(Date.UTC(2026, 0, 4 + day)),
    number: (n) => numbers.format(n),
    decimal: (n) => decimals.format(n),
    list: (items) => list.format(items.map(isolated)),
    values: (items) => items.map(isolated).join(between),
    sentence: (text) => text.charAt(0).toLocaleUpperCase(tag) + text.slice(1),
  };
  return format;
}

const twoDigits = (value: number) => String(value).padStart(2, '0');
