import { z } from '@/lib/zod';

/** The largest runbook that is taken, in characters. */
export const longestMarkdown = 200_000;

/** A file on its way from our page into an import: its text, read as UTF-8, or why it has none. */
export const importedFileSchema = z.object({
  path: z.string().min(1).max(1000),
  text: z.string().max(1_000_000).optional(),
  /** When it last changed, UTC milliseconds. */
  changedAt: z.number().int().optional(),
  refused: z
    .array(z.object({ line: z.number().int().nonnegative(), reason: z.string().max(500) }))
    .max(50)
    .optional(),
});
export type ImportedFile = z.infer<typeof importedFileSchema>;
