import { z } from '@/lib/zod';
import { isPackAddress } from './pack-address';

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
  /** A file at an address, and what it has to be: a zip, or one text. */
  z.object({
    kind: z.literal('pack'),
    url: z.string().max(2000).refine(isPackAddress, 'This is no https address of a file'),
    /** Its SHA-256, in small hexadecimal digits. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
  }),
]);
export type ImportFrom = z.infer<typeof importFromSchema>;
