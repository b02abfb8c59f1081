import { areDistinct, broken, neverFalls, rises } from '@/lib/schema-rules';
import { z } from '@/lib/zod';
import { mostPoints } from './points';
import { driverIds } from './risk';

const days = z.number().int().min(1).max(3650);
const text = z.string().trim().min(1).max(300);

/** Ascending, from above nothing: more of a bad thing never counts less, and none of it counts for nothing. */
const stepsSchema = z
  .array(z.strictObject({ from: z.number().positive(), points: z.number().int().min(1).max(100) }))
  .min(1)
  .max(20)
  .refine(
    (steps) => rises(steps.map(({ from }) => from)) && neverFalls(steps.map(({ points }) => points)),
    broken('order'),
  );

/**
 * A driver of technical risk as data: what its number is worth. What the number counts and how it is found is in
 * `measures.ts`; how numbers become a level is in `assess.ts`.
 */
const driverSchema = z.strictObject({
  id: z.enum(driverIds),
  /** One that is off adds nothing, and is not missed when it is unknown. */
  on: z.boolean(),
  /** Points from this number on; below the first it is worth none, and the last is the most. */
  steps: stepsSchema,
  /** From this age on its input is doubtful; absent where the input is our own and always of today. */
  staleAfterDays: days.optional(),
  /** Older input says nothing about today. */
  expiresAfterDays: days.optional(),
  /** A company's own words for it; absent where the catalogue's are used. */
  title: text.optional(),
  question: text.optional(),
});
export type Driver = z.infer<typeof driverSchema>;

/** The drivers that make the risk, in the order of equal contributions, and the scores at which levels begin. */
export const driversSchema = z.strictObject({
  drivers: z
    .array(driverSchema)
    .min(1)
    .refine((drivers) => areDistinct(drivers.map(({ id }) => id)), broken('twice'))
    .refine((drivers) => drivers.some(({ on }) => on), broken('noneOn'))
    // The score is out of 100. Fewer points are no mistake: whoever switches a driver off need not share out its points.
    .refine((drivers) => mostPoints(drivers) <= 100, broken('sum')),
  levelFrom: z
    .strictObject({ medium: z.number().int().min(1).max(100), high: z.number().int().min(1).max(100) })
    .refine(({ medium, high }) => rises([medium, high]), broken('order')),
  /** No level while a smaller share of the drivers than this is known. */
  minimumCoverage: z.number().min(0).max(1),
});
export type Drivers = z.infer<typeof driversSchema>;

/**
 * Six, because practitioners find three to seven components steadier than many. All their points together are 100.
 * Weights and thresholds are judgement, meant to be argued with: an open emergency and a broken integration endanger a
 * customer most; age, repetition and slipped promises add to it; rework is a sign, not a danger. An unknown driver counts
 * for nothing: it is neither good nor bad.
 */
export const defaultDrivers: Drivers = {
  drivers: [
    {
      id: 'severe-tickets',
      on: true,
      steps: [
        { from: 1, points: 10 },
        { from: 2, points: 16 },
        { from: 3, points: 21 },
        { from: 4, points: 25 },
      ],
      staleAfterDays: 7,
      expiresAfterDays: 90,
    },
    {
      id: 'integration-state',
      on: true,
      steps: [
        { from: 1, points: 10 },
        { from: 2, points: 20 },
      ],
      staleAfterDays: 30,
      expiresAfterDays: 90,
    },
    {
      id: 'oldest-ticket',
      on: true,
      steps: [
        { from: 7, points: 3 },
        { from: 14, points: 7 },
        { from: 30, points: 11 },
        { from: 60, points: 15 },
      ],
      staleAfterDays: 7,
      expiresAfterDays: 90,
    },
    {
      id: 'repeat-issues',
      on: true,
      steps: [
        { from: 2, points: 5 },
        { from: 3, points: 10 },
        { from: 4, points: 15 },
      ],
      staleAfterDays: 30,
      expiresAfterDays: 90,
    },
    {
      id: 'late-engagements',
      on: true,
      steps: [
        { from: 1, points: 4 },
        { from: 7, points: 8 },
        { from: 14, points: 12 },
        { from: 30, points: 15 },
      ],
    },
    {
      id: 'rework-share',
      on: true,
      steps: [
        { from: 10, points: 3 },
        { from: 15, points: 6 },
        { from: 30, points: 10 },
      ],
      staleAfterDays: 14,
    },
  ],
  // No driver alone makes an account medium, and no two make it high: one bad number can be wrong.
  levelFrom: { medium: 34, high: 60 },
  minimumCoverage: 0.5,
};
