import { rowSchema } from '@/lib/rows/row';
import { z } from '@/lib/zod';
import { namedAccountSchema } from './engagement';

/** What a person entered for an account because no page tells it. */
export const accountFactSchema = rowSchema.extend({
  accountId: z.uuid(),
  driver: z.literal('integration-state'),
  value: z.enum(['fine', 'degraded', 'blocked']),
});
export type AccountFact = z.infer<typeof accountFactSchema>;
export const newAccountFactSchema = accountFactSchema
  .pick({ driver: true, value: true })
  .extend({ account: namedAccountSchema });
export type NewAccountFact = z.infer<typeof newAccountFactSchema>;

/** What is remembered of a ticket of an account: only what the drivers need, and no text of the conversation. */
export const seenTicketSchema = z.object({
  /** `recordKey` of its ref. */
  key: z.string(),
  label: z.string(),
  subject: z.string(),
  url: z.string().optional(),
  open: z.boolean(),
  /** 1 is worst; absent when the site gives no priority. */
  severity: z.number().int().min(1).max(4).optional(),
  area: z.string().optional(),
  openedAt: z.number().int().optional(),
  seenAt: z.number().int(),
});
export type SeenTicket = z.infer<typeof seenTicketSchema>;
