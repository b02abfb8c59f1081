import { rowSchema } from '@/lib/rows/row';
import { z } from '@/lib/zod';
import { reviewed } from './states';

/** That a person looked at an account. Each is a row of its own, so that nothing is written over. */
export const reviewSchema = rowSchema.extend({
  accountId: z.uuid(),
  of: z.enum(reviewed),
  /** UTC milliseconds. */
  at: z.number().int(),
});
export type AccountReview = z.infer<typeof reviewSchema>;

const dayMs = 86_400_000;

/** How long ago an account was looked at; `overdue` counts the days beyond the cadence. */
export type ReviewAge = { state: 'never' } | { state: 'reviewed'; days: number; overdue: number };

/** @param at when it was looked at last, UTC milliseconds */
export function reviewAge(at: number | undefined, everyDays: number, now: number): ReviewAge {
  if (at === undefined) return { state: 'never' };
  const days = Math.max(0, Math.floor((now - at) / dayMs));
  return { state: 'reviewed', days, overdue: Math.max(0, days - everyDays) };
}
