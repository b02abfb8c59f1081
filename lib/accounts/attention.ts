import { type CalendarDate, daysBetween } from '@/lib/calendar/calendar-date';

/** From so many days before a renewal on an account gets more attention. */
const farDays = 120;

/**
 * By what a renewal multiplies the attention that an account gets: 1 while it is unknown, over or far away, up to 2 on its
 * day. Never its risk: a contract that ends soon breaks nothing.
 */
export function renewalFactor(renewalOn: CalendarDate | undefined, today: CalendarDate): number {
  if (renewalOn === undefined) return 1;
  const days = daysBetween(today, renewalOn);
  return days < 0 || days >= farDays ? 1 : 2 - days / farDays;
}
