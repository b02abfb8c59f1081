import { areDistinct, broken, neverFalls, rises } from '@/lib/schema-rules';
import { z } from '@/lib/zod';
import { mostInUse } from './points';
import { isDriverId } from './risk';

const days = z.number().int().min(1).max(3650);
const text = z.string().trim().min(1).max(300);

/** Ascending, from above nothing: more of a bad thing never counts less, and none of it counts for nothing. */
const stepsSchema = z
  .array(z.strictObject({ from: z.number().positive(), share: z.number().int().min(1).max(100) }))
  .min(1)
  .max(20)
  .refine(
    (steps) => rises(steps.map(({ from }) => from)) && neverFalls(steps.map(({ share }) => share)),
    broken('order'),
  );

/** What a driver's number is found in (`measures/`); `stated`: 0 for fine, 1 for degraded, 2 for blocked. */
export const inputIds = [
  'severe-tickets',
  'escalations',
  'repeat-issues',
  'sla-breaches',
  'oldest-ticket',
  'integrations',
  'late-engagements',
  'rework-share',
  'reactive-share',
  'stated',
] as const;
export type InputId = (typeof inputIds)[number];

/**
 * A driver of technical risk as data: what its number is worth. What the number counts and how it is found is in
 * `measures/`; how numbers become a level is in `assess.ts`; all of it in words in `RISK.md`.
 */
const driverSchema = z
  .strictObject({
    /** Of the catalogue, or a team's own. */
    id: z.string().regex(/^[a-z][a-z0-9-]{1,39}$/),
    input: z.enum(inputIds),
    /** One that is off adds nothing, and is not missed when it is unknown. */
    on: z.boolean(),
    /** Its part of 100 points, beside the weights of the others in use. */
    weight: z.number().int().min(1).max(100),
    /** Percent of its points from this number on; below the first it is worth none. */
    steps: stepsSchema,
    /** It is used at these stages of an account; absent: at all. */
    stages: z
      .array(z.enum(['onboarding', 'live', 'renewal']))
      .min(1)
      .max(3)
      .refine(areDistinct, broken('twice'))
      .optional(),
    /** An input so old is half as sure, and what is over for so long counts half; absent where it is always of today. */
    halfLifeDays: days.optional(),
    /** Older input says nothing about today. */
    expiresAfterDays: days.optional(),
    /** A company's own words for it; absent where the catalogue's are used. */
    title: text.optional(),
    question: text.optional(),
    /** What to do about it. */
    advice: text.optional(),
  })
  // Nobody but a person knows what a driver of a team's own is about, and only the team can say it in words.
  .refine(({ id, input }) => isDriverId(id) || input === 'stated', broken('unknownName', ['input']))
  .refine(({ id, title }) => isDriverId(id) || title, broken('missing', ['title']))
  .refine(({ id, question }) => isDriverId(id) || question, broken('missing', ['question']));
export type Driver = z.infer<typeof driverSchema>;

/** The drivers that make the risk, in the order of equal contributions, and the scores at which levels begin. */
export const driversSchema = z.strictObject({
  drivers: z
    .array(driverSchema)
    .min(1)
    .max(40)
    .refine((drivers) => areDistinct(drivers.map(({ id }) => id)), broken('twice'))
    .refine((drivers) => drivers.some(({ on }) => on), broken('noneOn'))
    .refine((drivers) => drivers.filter(({ on }) => on).length <= mostInUse, broken('sum')),
  levelFrom: z
    .strictObject({ medium: z.number().int().min(1).max(100), high: z.number().int().min(1).max(100) })
    .refine(({ medium, high }) => rises([medium, high]), broken('order')),
  /** No level while a smaller share of the drivers than this is known. */
  minimumCoverage: z.number().min(0).max(1),
});
export type Drivers = z.infer<typeof driversSchema>;
