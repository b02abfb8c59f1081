import { broken } from '@/lib/schema-rules';
import { z } from '@/lib/zod';

const percent = z.number().min(0).max(100);

/** What a person's time is measured against, in percent. */
export const targetsSchema = z.strictObject({
  /** Of proactive and reactive time together: this much of it proactive. */
  proactive: percent,
  /** Of worked time: between these two billable. */
  billable: z
    .strictObject({ least: percent, most: percent })
    .refine(({ least, most }) => least <= most, broken('order')),
  /** Of worked time: below the first as it should be, above the second too much rework. */
  rework: z.strictObject({ good: percent, most: percent }).refine(({ good, most }) => good <= most, broken('order')),
});
export type TimeTargets = z.infer<typeof targetsSchema>;

export const defaultTargets: TimeTargets = {
  proactive: 60,
  billable: { least: 60, most: 80 },
  rework: { good: 10, most: 15 },
};
