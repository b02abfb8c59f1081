import { readingSchema } from '@/lib/context/context';
import { recordRefSchema } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import type { Shown, TabView } from '@/lib/messages';
import { z } from '@/lib/zod';

/** A reading is of exactly one record: what it holds says the same id as what it is for. */
const trueReadingSchema = readingSchema.refine(
  ({ ref, context }) => !context || (recordKey(context.ref) === recordKey(ref) && context.kind === ref.kind),
  'A reading of another record',
);

/** What a content script says its page shows. */
const tabViewSchema = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({ state: z.literal('reading'), ref: recordRefSchema }),
  z.object({ state: z.literal('read'), ref: recordRefSchema, reading: trueReadingSchema }),
]) satisfies z.ZodType<TabView>;

/** Answer to `shown`: without a view when nothing changed since the stamp that was sent along. */
export const shownSchema = z.object({ stamp: z.string().min(1).max(100), view: tabViewSchema.optional() });

/** A reading that a content script sends of its own accord. */
export const recordReadSchema = z.object({
  stamp: z.string().min(1).max(100),
  view: tabViewSchema,
}) satisfies z.ZodType<Shown>;
