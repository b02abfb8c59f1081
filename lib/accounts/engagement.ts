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

/** A calendar date that there is, as YYYY-MM-DD: days are counted from it. */
const localDate = z.iso.date();

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
  /** Local calendar date it was done on. Absent while it is open: what is done is neither late nor suggested. */
  doneOn: localDate.optional(),
};
export const engagementSchema = rowSchema.extend(engagementFields);
export type Engagement = z.infer<typeof engagementSchema>;

export const newEngagementSchema = z.object(engagementFields).omit({ doneOn: true });
export type NewEngagement = z.infer<typeof newEngagementSchema>;

/** What a person changes; what is absent stays. `null` takes a date away: of `doneOn`, it opens the work again. */
export const changeEngagementSchema = z.object({
  id: z.uuid(),
  name: engagementFields.name.optional(),
  accountName: engagementFields.accountName.optional(),
  kind: engagementKindSchema.optional(),
  defaultClass: entryClassSchema.optional(),
  billable: z.boolean().optional(),
  dueOn: localDate.nullable().optional(),
  doneOn: localDate.nullable().optional(),
});
export type ChangeEngagement = z.infer<typeof changeEngagementSchema>;

export function isDone({ doneOn }: Pick<Engagement, 'doneOn'>): boolean {
  return doneOn !== undefined;
}

/** The fields that a change gives another value; `undefined` is a date taken away. Empty when it changes nothing. */
export function engagementChanges(
  engagement: Engagement,
  { id: _, ...asked }: ChangeEngagement,
): Partial<Omit<ChangeEngagement, 'id' | 'dueOn' | 'doneOn'> & Pick<Engagement, 'dueOn' | 'doneOn'>> {
  const wanted = Object.entries(asked).filter(([, value]) => value !== undefined);
  const differing = wanted
    .map(([name, value]) => [name, value === null ? undefined : value] as const)
    .filter(([name, value]) => engagement[name as keyof typeof asked] !== value);
  return Object.fromEntries(differing);
}
