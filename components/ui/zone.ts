import { calendarDate, daysBetween } from '@/lib/calendar/calendar-date';
import { localDay } from '@/lib/time/days';
import type { Habits } from '@/lib/time/duration';
import { wallTime } from '@/lib/time/zone';

/** The IANA zone the person is in now. */
export function localZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

let written: Pick<Habits, 'by12Hours' | 'monthFirst'> | undefined;

/** Now and here, and how the person's browser writes times: what they are used to, whatever language we speak. */
export function typingHabits(now: number): Habits {
  written ??= {
    by12Hours: new Intl.DateTimeFormat(undefined, { hour: 'numeric' }).resolvedOptions().hour12 === true,
    monthFirst: new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'numeric' })
      .formatToParts(now)
      .some(({ type }, index) => type === 'month' && index === 0),
  };
  return { now, zone: localZone(), ...written };
}

/** Whole calendar days from a date (YYYY-MM-DD) to the person's day at `now`; negative for a date to come. */
export function daysSince(date: string, now: number): number {
  return daysBetween(calendarDate(date), localDay(now, localZone()));
}

/** The local time of day of an instant as a time field holds it, in every language: `08:51`. */
export function timeInput(at: number): string {
  return new Date(wallTime(at, localZone())).toISOString().slice(11, 16);
}
