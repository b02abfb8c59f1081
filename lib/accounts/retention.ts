import { z } from '@/lib/zod';

const days = z.number().int().min(7).max(3650);

/** How many days what was seen in passing is kept on this device. */
export const retentionSchema = z.strictObject({
  /** What was seen of tickets. */
  sightings: days,
  /** How hosts were read. */
  readings: days,
  /** What was found in tickets, to know the next one like them. */
  known: days,
});
export type Retention = z.infer<typeof retentionSchema>;

/**
 * The drivers look at 90 days; twice that keeps when a ticket was opened and in which area while it comes and goes. A
 * fault comes back with the next release, or with next year's certificate.
 */
export const defaultRetention: Retention = { sightings: 180, readings: 90, known: 365 };

const dayMs = 86_400_000;

/** What was seen before this instant has outlived the days that it is kept. */
export function keptSince(days: number, now: number): number {
  return now - days * dayMs;
}
