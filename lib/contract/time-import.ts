import { importPage } from '@/lib/time/import/page';
import { z } from '@/lib/zod';
import { command, question } from './message';

const entrySchema = z.object({
  /** What its row is told by when the file comes a second time. */
  key: z.string().min(1).max(3000),
  engagementId: z.uuid(),
  startedAt: z.number().int(),
  endedAt: z.number().int(),
  zone: z.string().max(100),
  note: z.string().max(2000),
  billable: z.boolean().optional(),
});
export type EntryToImport = z.infer<typeof entrySchema>;

export const timeImport = {
  /** Which of these rows are here already: places among the given. */
  knownRows: question({
    from: ['own'],
    input: z.object({
      rows: z.array(entrySchema.pick({ key: true, startedAt: true, endedAt: true })).max(importPage),
    }),
  })<number[]>(),
  /** Logs entries of a file; those that are here already, or were and are deleted, stay as they are. */
  importEntries: command({
    from: ['own'],
    input: z.object({ entries: z.array(entrySchema).min(1).max(importPage) }),
  })<{ added: number }>(),
};
