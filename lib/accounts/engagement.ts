import { rowSchema } from '@/lib/row';
import { entryClassSchema } from '@/lib/time/entry';
import { z } from '@/lib/zod';

const engagementKindSchema = z.enum([
  'onboarding',
  'integration',
  'migration',
  'go-live',
  'escalation',
  'health',
  'internal',
]);
export type EngagementKind = z.infer<typeof engagementKindSchema>;

const localDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'a date as YYYY-MM-DD');

const engagementFields = {
  name: z.string().trim().min(1).max(120),
  /** Name of the account it was promised to, as a person would say it. Empty for internal work. */
  accountName: z.string().trim().max(200),
  /** Keys of the account in the systems it is known in; see `accountKeys`. */
  accountKeys: z.array(z.string()),
  kind: engagementKindSchema,
  /** The class new entries get. */
  defaultClass: entryClassSchema,
  billable: z.boolean(),
  /** Local calendar date it is promised for. */
  dueOn: localDate.optional(),
  doneOn: localDate.optional(),
};
export const engagementSchema = rowSchema.extend(engagementFields);
export type Engagement = z.infer<typeof engagementSchema>;

export const newEngagementSchema = z.object(engagementFields).omit({ doneOn: true });
export type NewEngagement = z.infer<typeof newEngagementSchema>;
