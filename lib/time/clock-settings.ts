import { z } from '@/lib/zod';

/** What is done when another record comes up while the clock runs on one: offered, done at once, or nothing. */
export const switchingSchema = z.enum(['ask', 'auto', 'off']);
export type Switching = z.infer<typeof switchingSchema>;

/** Minutes without a key or click after which a person is asked what became of them; 0: never. */
export const idleSchema = z.number().int().min(0).max(240);
export const usualIdleMinutes = 10;

/** The time of day (`HH:MM`) at which a running clock is ended; empty: at none. */
export const endOfDaySchema = z.string().regex(/^(?:(?:[01]\d|2[0-3]):[0-5]\d)?$/);
