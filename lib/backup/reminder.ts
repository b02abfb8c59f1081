import { z } from '@/lib/zod';

/** Days between two backups; 0 reminds of none. */
export const reminderSchema = z.number().int().min(0).max(365);
export const defaultReminder = 14;

const dayMs = 86_400_000;

/**
 * When the next backup is due, UTC milliseconds: so many days after the last, or after the first thing that was made.
 * Never, where nobody wants to be reminded or there is nothing to lose.
 */
export function dueAt(days: number, { lastAt, firstAt }: { lastAt?: number; firstAt?: number }): number | undefined {
  const since = lastAt ?? firstAt;
  return days === 0 || since === undefined ? undefined : since + days * dayMs;
}
