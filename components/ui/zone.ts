import { daysBetween, localDay } from '@/lib/time/days';

/** The IANA zone the person is in now. */
export function localZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** Whole calendar days from a date (YYYY-MM-DD) to the person's day at `now`; negative for a date to come. */
export function daysSince(date: string, now: number): number {
  return daysBetween(date, localDay(now, localZone()));
}
