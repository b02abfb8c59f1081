import { z } from '@/lib/zod';
import { mayReachSession } from './reach';
import { secretName } from './secret-names';

/**
 * A selector as data, for what did not come with Sidelight. Whether the browser understands the CSS is seen only in a
 * page, so a content script tries each and leaves out what it cannot use.
 */
export const selectorSchema = z.object({
  css: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .refine((css) => !mayReachSession(css), 'may reach what a session is made of'),
  /** Year and month it was last seen to work, `2026-03`. */
  seen: z.string().regex(/^20\d\d-(0[1-9]|1[0-2])$/, 'must be a year and a month, as 2026-03'),
  /** The text (default), an input's value, or an attribute. */
  read: z
    .union([z.enum(['text', 'value']), z.templateLiteral(['@', z.string().regex(/^[a-z][\w-]{0,60}$/i)])])
    .refine((read) => !secretName.test(read), 'names what a session is made of')
    .optional(),
});

/**
 * A field has several generations of selectors, newest first, because sites test new designs on some accounts while
 * others keep the old one.
 */
export type Selector = z.infer<typeof selectorSchema> & {
  /** Reads an input that is not drawn. Only a table of ours may say so: what is added from outside loses it. */
  hidden?: true;
};
