import { rowSchema } from '@/lib/rows/row';
import { entryClassSchema } from '@/lib/time/entry';
import { roundingSchema } from '@/lib/time/rounding';
import { z } from '@/lib/zod';

const engagementKindSchema = z.enum([
  'onboarding',
  'integration',
  'migration',
  'go-live',
  'escalation',
  'health',
  'enablement',
  'training',
  'internal',
]);
export type EngagementKind = z.infer<typeof engagementKindSchema>;

/** How work that is neither done nor archived goes, as a person says it. */
const phaseSchema = z.enum(['planned', 'active', 'at-risk']);
export type Phase = z.infer<typeof phaseSchema>;

/** What an hour costs the account. */
const rateSchema = z.object({
  amount: z.number().min(0).max(1_000_000),
  /** ISO 4217: `EUR`. */
  currency: z.string().regex(/^[A-Z]{3}$/),
});
export type Rate = z.infer<typeof rateSchema>;

/** A calendar date that there is, as YYYY-MM-DD: days are counted from it. */
export const localDate = z.iso.date();
const words = (most: number) => z.string().trim().min(1).max(most);

const engagementFields = {
  name: z.string().trim().min(1).max(120),
  /** The account it was promised to; absent for internal work. */
  accountId: z.uuid().optional(),
  kind: engagementKindSchema,
  /** The class new entries get. */
  defaultClass: entryClassSchema,
  billable: z.boolean(),
  /** What is to be true when it is done. */
  goal: words(1000).optional(),
  /** Absent: nobody said, so it is active. */
  phase: phaseSchema.optional(),
  /** Why it is in this phase. */
  phaseWhy: words(200).optional(),
  /** Who leads it, who works on it with them, and who speaks for the account. */
  lead: words(120).optional(),
  team: words(300).optional(),
  contact: words(120).optional(),
  /** Hours that were promised. Absent: there is no budget. */
  budgetHours: z.number().positive().max(100_000).optional(),
  /** Percent of the budget at which it is told, in rising order. Absent: `defaultAlertLevels`. */
  alertLevels: z.array(z.number().int().min(1).max(500)).max(6).optional(),
  rate: rateSchema.optional(),
  /** How each entry is rounded where it is shown as billed; what is kept never is. Absent: as everywhere. */
  rounding: roundingSchema.optional(),
  /** Local calendar dates: when it begins, and what it is promised for. */
  startsOn: localDate.optional(),
  dueOn: localDate.optional(),
  /** Local calendar date it was done on. Absent while it is open: what is done is neither late nor suggested. */
  doneOn: localDate.optional(),
  /** Local calendar date since which it is in no list and no suggestion; its entries stay in every figure. */
  archivedOn: localDate.optional(),
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

export const newEngagementSchema = z
  .object(engagementFields)
  .omit({ doneOn: true, archivedOn: true, accountId: true })
  .extend({
    /** Absent for internal work. */
    account: namedAccountSchema.optional(),
  });
export type NewEngagement = z.infer<typeof newEngagementSchema>;

/** An engagement with what its account is called and which one it is by now: two accounts may have become one. */
export type NamedEngagement = Engagement & { accountName: string };

const optional = {
  goal: engagementFields.goal,
  phase: engagementFields.phase,
  phaseWhy: engagementFields.phaseWhy,
  lead: engagementFields.lead,
  team: engagementFields.team,
  contact: engagementFields.contact,
  budgetHours: engagementFields.budgetHours,
  alertLevels: engagementFields.alertLevels,
  rate: engagementFields.rate,
  rounding: engagementFields.rounding,
  startsOn: engagementFields.startsOn,
  dueOn: engagementFields.dueOn,
  doneOn: engagementFields.doneOn,
  archivedOn: engagementFields.archivedOn,
};
type Optional = { [Name in keyof typeof optional]?: z.infer<(typeof optional)[Name]> };

/** What may change in an engagement; `null` takes away what it need not have: `doneOn: null` opens it again. */
export const changeEngagementSchema = z.object({
  id: z.uuid(),
  /** The engagement's `revision` as the person saw it. */
  seen: z.string().max(60),
  name: engagementFields.name.optional(),
  kind: engagementKindSchema.optional(),
  defaultClass: entryClassSchema.optional(),
  billable: z.boolean().optional(),
  goal: optional.goal.nullable(),
  phase: optional.phase.nullable(),
  phaseWhy: optional.phaseWhy.nullable(),
  lead: optional.lead.nullable(),
  team: optional.team.nullable(),
  contact: optional.contact.nullable(),
  budgetHours: optional.budgetHours.nullable(),
  alertLevels: optional.alertLevels.nullable(),
  rate: optional.rate.nullable(),
  rounding: optional.rounding.nullable(),
  startsOn: optional.startsOn.nullable(),
  dueOn: optional.dueOn.nullable(),
  doneOn: optional.doneOn.nullable(),
  archivedOn: optional.archivedOn.nullable(),
});
export type ChangeEngagement = z.infer<typeof changeEngagementSchema>;
type Changed = Partial<Omit<ChangeEngagement, 'id' | 'seen' | keyof Optional> & Optional>;

/** The fields that a change gives another value; `undefined` is one taken away. Empty when it changes nothing. */
export function engagementChanges(engagement: Engagement, { id: _, seen: __, ...asked }: ChangeEngagement): Changed {
  const wanted = Object.entries(asked).filter(([, value]) => value !== undefined);
  const differing = wanted
    .map(([name, value]) => [name, value === null ? undefined : value] as const)
    .filter(([name, value]) => !isSame(engagement[name as keyof typeof asked], value));
  return Object.fromEntries(differing);
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
