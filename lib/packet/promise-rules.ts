import { areDistinct, broken } from '@/lib/schema-rules';
import { z } from '@/lib/zod';
import { promiseKinds } from './promise-kinds';

/** Which promises are pointed out, and who must agree to each. */
export const promiseRulesSchema = z
  .array(
    z.strictObject({
      kind: z.enum(promiseKinds),
      on: z.boolean(),
      /** Who must agree, in the team's words; absent where the catalogue's are used. */
      approval: z.string().trim().min(1).max(100).optional(),
    }),
  )
  .max(promiseKinds.length)
  .refine((rules) => areDistinct(rules.map(({ kind }) => kind)), broken('twice'));
export type PromiseRules = z.infer<typeof promiseRulesSchema>;

export const defaultPromiseRules: PromiseRules = promiseKinds.map((kind) => ({ kind, on: true }));
