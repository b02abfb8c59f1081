import { z } from '@/lib/zod';

const name = z.string().trim().min(1).max(200);

/** Where an import reads from, as the person chose it. */
export const importFromSchema = z.discriminatedUnion('kind', [
  /** Files or a folder of this computer. */
  z.object({ kind: z.literal('files'), name }),
  /** A zip of this computer, such as an export of Notion or Confluence. */
  z.object({ kind: z.literal('zip'), name }),
  /** A zip or a file at an address. */
  z.object({
    kind: z.literal('pack'),
    url: z.url({ protocol: /^https$/ }).max(2000),
    /** SHA-256 of its bytes, in hexadecimal digits. */
    checksum: z.string().regex(/^[0-9a-f]{64}$/),
  }),
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

/** Its own name, and what tells it from others: of two imports from one place the later is a new reading of it. */
export function nameOfSource(from: ImportFrom): string {
  switch (from.kind) {
    case 'files':
    case 'zip':
      return from.name;
    case 'pack':
      return from.url;
    case 'site':
      return from.part === undefined ? from.host : `${from.host} ${from.part}`;
  }
}
