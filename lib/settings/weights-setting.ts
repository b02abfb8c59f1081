import { defaultWeights, type Weights } from '@/lib/runbooks/weights';
import { z } from '@/lib/zod';
import { rises } from './rules';

const points = z.number().min(0).max(100);
const share = z.number().min(0).max(1);
/** Formulas divide by these. */
const positive = z.number().min(0.01).max(1000);

/** Every number of the ranking; `lib/runbooks/weights.ts` says what each is. */
export const weightsSchema: z.ZodType<Weights> = z.strictObject({
  k1: positive,
  k3: positive,
  wordsAtFullWeight: z.int().min(1).max(10_000),
  fields: z.strictObject({ title: points, signals: points, tags: points, summary: points, body: points }),
  b: share,
  passageWords: z.int().min(5).max(10_000),
  subject: points,
  signal: points,
  area: points,
  outcome: share,
  outcomeDoubt: positive,
  begun: share,
  misspelt: share,
  fit: z
    .strictObject({ strong: points, good: points, weak: points })
    .refine(({ weak, good, strong }) => rises([weak, good, strong]), { params: { reason: 'order' } }),
});

export { defaultWeights };
