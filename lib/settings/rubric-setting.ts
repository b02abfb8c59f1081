import { rubric } from '@/lib/packet/rubric';
import { z } from '@/lib/zod';
import { areDistinct } from './rules';

const known = new Set<string>(rubric.map(({ id }) => id));

const criterionSchema = z.strictObject({
  /** One of `lib/packet/rubric.ts`, or `own-…` for one that was added. */
  id: z
    .string()
    .refine((id) => known.has(id) || /^own-[a-z0-9-]{1,60}$/.test(id), { params: { reason: 'unknownValue' } }),
  title: z.string().trim().min(1).max(100),
  /** To be asked of the customer. */
  question: z.string().trim().min(1).max(500),
  /** What a good one looks like. */
  hint: z.string().trim().max(500),
  /** Its part of the score, against the other weights. */
  weight: z.number().min(0).max(10),
  required: z.boolean(),
  on: z.boolean(),
  appliesTo: z.array(z.enum(['fault', 'question', 'request'])).min(1),
  /** One that was added is met by a sentence with one of these words. */
  words: z.array(z.string().trim().min(2).max(60)).max(20).optional(),
});

/** The criteria of a packet, in its order. */
export const rubricSchema = z
  .array(criterionSchema)
  .min(1)
  .max(50)
  .refine((criteria) => areDistinct(criteria.map(({ id }) => id)), { params: { reason: 'twice' } });

export type CriterionSetting = z.infer<typeof criterionSchema>;

export const defaultRubric: CriterionSetting[] = rubric.map((criterion) => ({ ...criterion, on: true }));
