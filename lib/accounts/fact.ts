import { calendarDateSchema } from '@/lib/calendar/calendar-date-schema';
import { rowSchema } from '@/lib/rows/row';
import { z } from '@/lib/zod';
import { namedAccountSchema } from './engagement';
import { surveySchema } from './survey';

/** How something stands, as a person says; `cleared`: what was said before says nothing any more. */
export const statedValues = ['fine', 'degraded', 'blocked', 'cleared'] as const;
export type StatedValue = (typeof statedValues)[number];

/** What a statement is about: a driver by its id, and of one that has several parts (integrations) which. */
const topicFields = {
  driver: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
  /** `sso`, `scim`; absent where it is about the whole. */
  item: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/)
    .optional(),
};

/** What a person says of an account because no page tells it: when it was so, and why they think so. */
export const accountFactSchema = rowSchema.extend({
  accountId: z.uuid(),
  ...topicFields,
  value: z.enum(statedValues),
  /** The day on which it was so, where that is not the day on which it was said. */
  asOf: calendarDateSchema.optional(),
  why: z.string().trim().max(500).optional(),
});
export type AccountFact = z.infer<typeof accountFactSchema>;
export const newAccountFactSchema = accountFactSchema
  .pick({ driver: true, item: true, value: true, asOf: true, why: true })
  .extend({ account: namedAccountSchema });
export type NewAccountFact = z.infer<typeof newAccountFactSchema>;

const severity = z.number().int().min(1).max(4);

/** What is remembered of a ticket of an account: only what the drivers need, and no text of the conversation. */
export const seenTicketSchema = z.object({
  /** `recordKey` of its ref. */
  key: z.string(),
  label: z.string(),
  subject: z.string(),
  url: z.string().optional(),
  open: z.boolean(),
  /** 1 is worst: what was stated, else what the priority means; absent when neither tells. */
  severity: severity.optional(),
  /** What a person, a field or the text states; it counts before any priority. */
  stated: severity.optional(),
  /** As the site writes it. */
  priority: z.string().optional(),
  area: z.string().optional(),
  openedAt: z.number().int().optional(),
  /** Where a list shows the day alone. */
  openedOn: calendarDateSchema.optional(),
  /** When it was solved, or first seen to be; absent while it is open. */
  closedAt: z.number().int().optional(),
  /** Whether a promised time was missed, where the site tells. */
  breached: z.boolean().optional(),
  /** What the customer answered to a survey about it. */
  survey: surveySchema.optional(),
  /** How often it was opened again, as far as its site tells, and when that was where anything tells. */
  reopens: z.number().int().optional(),
  reopenedAt: z.array(z.number().int()).optional(),
  /** All that the record itself may be called (`case-names.ts`). */
  names: z.array(z.string()).optional(),
  /** Names of other records that its fields and its text hold. */
  mentions: z.array(z.string()).optional(),
  /** What its fault is known by (`causes.ts`): codes and exceptions found in it, issues that it is linked to. */
  causes: z.array(z.string()).optional(),
  /** It stood in a list when it was seen last, and was not opened. */
  listed: z.boolean().optional(),
  seenAt: z.number().int(),
});
export type SeenTicket = z.infer<typeof seenTicketSchema>;
