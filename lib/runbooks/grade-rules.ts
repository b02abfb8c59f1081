import { z } from '@/lib/zod';

/** What outcomes need to change what fits are called. */
export const gradeRulesSchema = z.strictObject({
  doubt: z.number().positive().max(1000),
  needed: z.number().int().min(1).max(1000),
  since: z.number().int().min(0).max(8.64e15),
});
export type GradeRules = z.infer<typeof gradeRulesSchema>;

export const defaultGradeRules: GradeRules = {
  /** As many outcomes weigh as much as what the ranking expects of them. The error of a share of so many is as wide as
   * *good* is (.18). */
  doubt: 8,
  /** So many must speak for another word: a coin shows one side five times in a row in 3 of 100 cases. */
  needed: 5,
  /** Outcomes before this do not count, UTC milliseconds. */
  since: 0,
};
