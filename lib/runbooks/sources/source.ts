import { z } from '@/lib/zod';

const name = z.string().trim().min(1).max(200);

/** Where an import reads from, as the person chose it. */
export const importFromSchema = z.discriminatedUnion('kind', [
  /** Files or a folder of this computer. */
  z.object({ kind: z.literal('files'), name }),
  /** A zip of this computer, such as an export of Notion or Confluence. */
  z.object({ kind: z.literal('zip'), name }),
  /** A site's articles, through a tab that the person is signed in to. */
  z.object({
    kind: z.literal('site'),
    site: z.string().regex(/^[a-z][a-z0-9-]{0,29}$/),
    host: z
      .string()
      .max(253)
      .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/),
    /** Part of it, in the site's own word: a space's key. */
    part: z.string().trim().min(1).max(255).optional(),
  }),
]);
export type ImportFrom = z.infer<typeof importFromSchema>;
