import { z } from '@/lib/zod';
import type { Rounding } from './rounding';

/** The largest step: half a working day. */
const mostMinutes = 240;

export const roundingSchema = z.discriminatedUnion('rule', [
  z.strictObject({ rule: z.literal('none') }),
  z.strictObject({ rule: z.enum(['up', 'nearest']), minutes: z.number().int().min(1).max(mostMinutes) }),
]) satisfies z.ZodType<Rounding>;
