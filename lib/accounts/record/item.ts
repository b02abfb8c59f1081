import { rowSchema } from '@/lib/rows/row';
import { z } from '@/lib/zod';
import { itemStates, sections } from './sections';

const date = z.iso.date();
const short = z.string().trim().max(120);

const itemFields = {
  section: z.enum(sections),
  /**
   * What it is about: of an integration and a person a code of the settings (`sso`, `security`) or a word of one's own;
   * of everything else a heading, which may be empty.
   */
  subject: short,
  /** What is said, in a sentence or two; of a person their name. */
  text: z.string().trim().max(1000),
  /** Of an integration. */
  state: z.enum(itemStates).optional(),
  version: short.optional(),
  /** The day it began, or was decided. */
  fromOn: date.optional(),
  /** The day it ends: a key expires, a freeze is over. */
  untilOn: date.optional(),
  /** Of a decision: who took it. */
  by: short.optional(),
  url: z
    .url({ protocol: /^https$/ })
    .max(2000)
    .optional(),
};

export const itemContentSchema = z
  .strictObject(itemFields)
  .refine(({ text, state, version, url }) => [text, state, version, url].some(Boolean), {
    message: 'It says nothing',
    path: ['text'],
  })
  .refine(({ section, subject }) => subject !== '' || (section !== 'integration' && section !== 'person'), {
    message: 'It is about nothing',
    path: ['subject'],
  })
  .refine(({ fromOn, untilOn }) => fromOn === undefined || untilOn === undefined || fromOn <= untilOn, {
    message: 'It ends before it begins',
    path: ['untilOn'],
  });
export type ItemContent = z.infer<typeof itemContentSchema>;

/** Something that is known of an account's technology, with who said it last and when. */
export const itemSchema = rowSchema.extend({
  ...itemFields,
  accountId: z.uuid(),
  /** UTC milliseconds. */
  saidAt: z.number().int(),
  /** Id of the person. */
  saidBy: z.uuid(),
});
export type RecordItem = z.infer<typeof itemSchema>;
