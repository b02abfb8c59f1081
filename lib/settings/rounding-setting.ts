import { z } from '@/lib/zod';

/** How time is rounded where it is shown as billed and exported; what is kept is never rounded. */
export const roundingSchema = z.strictObject({
  way: z.enum(['none', 'nearest', 'up']),
  /** To whole steps of so many minutes. */
  minutes: z.int().min(1).max(60),
});

export type Rounding = z.infer<typeof roundingSchema>;

export const defaultRounding: Rounding = { way: 'none', minutes: 6 };
