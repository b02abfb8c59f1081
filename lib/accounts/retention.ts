import { z } from '@/lib/zod';
import type { SeenTicket } from './fact';

/**
 * How long what was seen is kept on this device. The drivers look at 90 days; twice that keeps when a ticket was opened
 * and in which area while it comes and goes.
 */
export const retentionSchema = z.strictObject({ seenTicketDays: z.number().int().min(1).max(3650) });
export type Retention = z.infer<typeof retentionSchema>;

export const defaultRetention: Retention = { seenTicketDays: 180 };

const dayMs = 86_400_000;

/** Keys of the remembered tickets that were last seen too long ago to be kept. */
export function outlived(tickets: readonly Pick<SeenTicket, 'key' | 'seenAt'>[], retention: Retention, now: number) {
  const since = now - retention.seenTicketDays * dayMs;
  return tickets.filter(({ seenAt }) => seenAt < since).map(({ key }) => key);
}
