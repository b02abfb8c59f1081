import { recordRefSchema } from '@/lib/context/record';
import { rowSchema } from '@/lib/rows/row';
import { z } from '@/lib/zod';
import { selectorSchema } from './selector';

/** Where a person said that a field is, by pointing at it on the page or by its label there. */
export const newPickSchema = selectorSchema.pick({ css: true, read: true }).extend({
  site: recordRefSchema.shape.site,
  /** Companies arrange their pages differently: a pick is for the pages of one host. */
  host: recordRefSchema.shape.host,
  /** `Case`, `Account`, `incident`: absent where a site's records all look alike. */
  object: recordRefSchema.shape.object.optional(),
  /** Name of the field, as in a context. */
  field: z.string().min(1).max(40),
});
export type NewPick = z.infer<typeof newPickSchema>;

const pickSchema = rowSchema.extend(newPickSchema.shape);
/** Named so that it does not shadow TypeScript's own `Pick`. */
export type PickedField = z.infer<typeof pickSchema>;
