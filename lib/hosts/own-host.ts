import { rowSchema } from '@/lib/rows/row';
import { z } from '@/lib/zod';
import { isHostName } from './host-name';

export const hostSchema = z.string().refine(isHostName, 'is not the name of a host');

/** A host of the company's own that the person let Sidelight read: a Jira Data Center, a custom domain. */
export const ownHostSchema = rowSchema.extend({
  host: hostSchema,
  /** One of a site's `products`; absent until a page of it was looked at, `unknown` when that was of none we know. */
  product: z
    .string()
    .regex(/^[a-z][a-z-]{0,39}$/)
    .optional(),
  version: z.string().max(40).optional(),
});
export type OwnHost = z.infer<typeof ownHostSchema>;
