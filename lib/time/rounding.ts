import { z } from '@/lib/zod';

/** The largest step: half a working day. */
const mostMinutes = 240;

/**
 * How shown and exported durations are rounded. Raw time is what is kept and added up; a rounded number is made from it
 * last, and never stored.
 */
export const roundingSchema = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('none') }),
  z.strictObject({ rule: z.enum(['up', 'nearest']), minutes: z.number().int().min(1).max(mostMinutes) }),
]);
export type Rounding = z.infer<typeof roundingSchema>;

export const noRounding: Rounding = { rule: 'none' };
