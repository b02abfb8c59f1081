import { rowSchema } from '@/lib/rows/row';
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
  /** The account it was promised to; absent for internal work. */
  accountId: z.uuid().optional(),
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

/** An account as a record names it, or as a person would say it. */
export const namedAccountSchema = z.object({
  name: z.string().trim().max(200),
  /** Keys of it in the sites that know it; none when a person only said its name. */
  keys: z.array(z.string().max(300)).max(20),
});
export type NamedAccount = z.infer<typeof namedAccountSchema>;

export const newEngagementSchema = z.object(engagementFields).omit({ doneOn: true, accountId: true }).extend({
  /** Absent for internal work. */
  account: namedAccountSchema.optional(),
});
export type NewEngagement = z.infer<typeof newEngagementSchema>;

/** An engagement with what its account is called and which one it is by now: two accounts may have become one. */
export type NamedEngagement = Engagement & { accountName: string };

/** What may change in an engagement; `null` takes a date away: `doneOn: null` opens it again. */
export const changeEngagementSchema = z.object({
  id: z.uuid(),
  /** The engagement's `revision` as the person saw it. */
  seen: z.string().max(60),
  name: engagementFields.name.optional(),
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
  { id: _, seen: __, ...asked }: ChangeEngagement,
): Partial<Omit<ChangeEngagement, 'id' | 'seen' | 'dueOn' | 'doneOn'> & Pick<Engagement, 'dueOn' | 'doneOn'>> {
  const wanted = Object.entries(asked).filter(([, value]) => value !== undefined);
  const differing = wanted
    .map(([name, value]) => [name, value === null ? undefined : value] as const)
    .filter(([name, value]) => engagement[name as keyof typeof asked] !== value);
  return Object.fromEntries(differing);
}
