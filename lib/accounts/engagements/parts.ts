import { rowSchema } from '@/lib/rows/row';
import { z } from '@/lib/zod';
import { localDate } from '../engagement';
import { artefactKinds } from './kinds';
import { readinessAreas } from './readiness';
import { ruleFields } from './rules';

/*
 * What an engagement is made of beside itself. Each part is a row of its own, down to one criterion of a milestone, so
 * that two devices that work on one engagement lose nothing of each other's.
 */

const line = z.string().trim().min(1).max(200);
const words = z.string().trim().min(1).max(1000);
const person = z.string().trim().min(1).max(120);
/** A page of the web; anything else would run or open something by a click. */
const link = z
  .string()
  .trim()
  .max(2000)
  .refine((text) => /^https?:\/\//i.test(text) && URL.canParse(text), 'an address that begins with http');

const milestone = z.object({
  part: z.literal('milestone'),
  title: line,
  owner: person.optional(),
  dueOn: localDate.optional(),
  /** The day that somebody accepted it on. */
  doneOn: localDate.optional(),
  /** The day that it was given up on: it counts for nothing. */
  droppedOn: localDate.optional(),
  /** What endangers it; absent while nothing does. */
  risk: line.optional(),
});

/** What must be true for a milestone to be accepted. */
const criterion = z.object({
  part: z.literal('criterion'),
  milestoneId: z.uuid(),
  text: words,
  metOn: localDate.optional(),
});

/** By what it can be seen that a milestone's criteria are met. */
const evidence = z.object({
  part: z.literal('evidence'),
  milestoneId: z.uuid(),
  label: line,
  url: link.optional(),
});

/** Work that was asked for and not promised. Its hours count from approval on. */
const scope = z.object({
  part: z.literal('scope'),
  title: line,
  hours: z.number().positive().max(100_000),
  askedBy: person.optional(),
  askedOn: localDate,
  approver: person.optional(),
  /** Absent while nobody has answered. */
  answer: z.enum(['approved', 'declined']).optional(),
  answeredOn: localDate.optional(),
  why: line.optional(),
});

const saidOfGo = {
  decision: z.enum(['go', 'no-go']),
  decidedOn: localDate,
  by: person,
  why: words.optional(),
};
export const newDecisionSchema = z.object({ engagementId: z.uuid(), ...saidOfGo });

/** A go or no-go as it was said. It never changes, and sets nothing. */
const decision = z.object({
  part: z.literal('decision'),
  ...saidOfGo,
  /** How ready it was then, and what was open. */
  ready: z.number().int().min(0).max(500),
  of: z.number().int().min(0).max(500),
  open: z.array(z.object({ area: z.enum(readinessAreas), point: line.optional(), text: words.optional() })).max(500),
});

/** A point of the checklist before go-live: one of ours by its id, or one of a person's own by its text. */
const point = z.object({
  part: z.literal('point'),
  area: z.enum(readinessAreas),
  point: z.string().min(1).max(60).optional(),
  text: words.optional(),
  /** Nothing goes live without it. */
  must: z.boolean().optional(),
  /** Absent: nobody looked. */
  state: z.enum(['ready', 'open']).optional(),
  checkedOn: localDate.optional(),
  note: words.optional(),
  url: link.optional(),
});

const artefact = z.object({
  part: z.literal('artefact'),
  artefact: z.enum(artefactKinds),
  url: link.optional(),
  /** Absent: nobody looked. */
  state: z.enum(['there', 'missing']).optional(),
  checkedOn: localDate.optional(),
});

/** Records of which all of this is true belong to the engagement. */
const rule = z.object({
  part: z.literal('rule'),
  conditions: z
    .array(z.object({ field: z.enum(ruleFields), value: line }))
    .min(1)
    .max(6),
});

const kinds = [milestone, criterion, evidence, scope, decision, point, artefact, rule] as const;
const partSchema = z.discriminatedUnion('part', kinds);
type PartContent = z.infer<typeof partSchema>;
export type PartKind = PartContent['part'];
export type PartContentOf<Kind extends PartKind> = Extract<PartContent, { part: Kind }>;

const rowOfPart = rowSchema.extend({ engagementId: z.uuid() });
export type EngagementPart = PartContent & z.infer<typeof rowOfPart>;
export type PartOf<Kind extends PartKind> = Extract<EngagementPart, { part: Kind }>;

/** What is to be added to an engagement; a decision is made by a command of its own, which looks what is open. */
export const newPartSchema = z.object({
  engagementId: z.uuid(),
  content: z.discriminatedUnion('part', [milestone, criterion, evidence, scope, point, artefact, rule]),
});
export type NewPart = z.infer<typeof newPartSchema>;

type Fields<Content> = { [Name in keyof Content]?: Content[Name] | null };
type PartChange = PartContent extends infer Content
  ? Content extends { part: infer Kind }
    ? { part: Kind } & Fields<Omit<Content, 'part'>>
    : never
  : never;

/** The same part with each field left alone, given another value, or (`null`) taken away where it may be absent. */
function changing(schema: (typeof kinds)[number]) {
  const { part, ...fields } = schema.shape as Record<string, z.ZodType>;
  const changes = Object.entries(fields).map(([name, field]) => [
    name,
    field.safeParse(undefined).success ? field.nullable() : field.optional(),
  ]);
  return z.object({ part: part as z.ZodLiteral<PartKind>, ...Object.fromEntries(changes) });
}
const partChangeSchema = z.discriminatedUnion('part', [
  changing(milestone),
  ...[criterion, evidence, scope, point, artefact, rule].map(changing),
]) as unknown as z.ZodType<PartChange>;

export const changePartSchema = z.object({
  id: z.uuid(),
  /** The part's `revision` as the person saw it. */
  seen: z.string().max(60),
  change: partChangeSchema,
});
export type ChangePart = z.infer<typeof changePartSchema>;
