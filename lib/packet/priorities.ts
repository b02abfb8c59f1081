import { areDistinct, broken } from '@/lib/schema-rules';
import { z } from '@/lib/zod';

/** What the priorities of sites mean, word by word: a list that a team edits. */
export const prioritiesSchema = z
  .array(
    z.strictObject({
      /** As the site writes it; capitals do not matter. */
      priority: z.string().trim().min(1).max(60),
      /** 1 is worst. */
      severity: z.number().int().min(1).max(4),
    }),
  )
  .max(200)
  .refine((all) => areDistinct(all.map(({ priority }) => priority.toLowerCase())), broken('twice'));
export type Priorities = z.infer<typeof prioritiesSchema>;
