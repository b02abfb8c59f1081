import { rowSchema } from '@/lib/rows/row';
import { z } from '@/lib/zod';
import { mitigationStates } from './states';

const fields = {
  title: z.string().trim().min(1).max(200),
  /** Who does it; empty while nobody does. */
  owner: z.string().trim().max(80),
  dueOn: z.iso.date().optional(),
  /** Id of the driver that it is against; absent where it is against none in particular. */
  driver: z.string().min(1).max(60).optional(),
  /** Points of the score that it would take off, as a person reckons; absent where that is the whole driver. */
  takesOff: z.number().int().min(1).max(100).optional(),
  state: z.enum(mitigationStates),
};
export const mitigationContentSchema = z.strictObject(fields);
export type MitigationContent = z.infer<typeof mitigationContentSchema>;

/** What is done about an account's risk. */
export const mitigationSchema = rowSchema.extend({
  ...fields,
  accountId: z.uuid(),
  /** When it was done or dropped, UTC milliseconds. */
  endedAt: z.number().int().optional(),
});
export type Mitigation = z.infer<typeof mitigationSchema>;
