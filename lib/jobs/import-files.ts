import { z } from '@/lib/zod';
import { defineJob } from './kind';
import { Pause } from './pause';
import { readPiece } from './read-piece';
import type { JobTools } from './tools';

const inputSchema = z.object({
  sourceId: z.uuid(),
  run: z.uuid(),
});
export type ImportFilesInput = z.infer<typeof inputSchema>;

const cursorSchema = z.object({
  begun: z.boolean(),
  /** Which piece of files comes next. */
  piece: z.number().int().nonnegative(),
  met: z.number().int().nonnegative(),
});

export interface ImportFilesResult {
  met: number;
  /** Files that are nothing to read, such as pictures. */
  skipped: number;
}

/**
 * Reads files that a page of ours hands over piece by piece. The page may be closed when the last one is here; before
 * that the job waits for it, and goes on when the same files are chosen again.
 */
export const importFilesJob = defineJob<ImportFilesInput, z.infer<typeof cursorSchema>, ImportFilesResult, JobTools>({
  kind: 'importFiles',
  input: inputSchema,
  cursor: cursorSchema,
  unit: 'files',
  key: ({ sourceId }) => sourceId,
  lane: ({ sourceId }) => sourceId,
  first: () => ({ begun: false, piece: 0, met: 0 }),
  async step({ input, cursor, tools: { imports } }) {
    if (!cursor.begun) {
      return { next: { ...cursor, begun: true }, progress: { done: 0 }, write: () => imports.begin(input) };
    }
    const read = await readPiece({ imports, reading: input }, cursor);
    if (!read) throw new Pause({ code: 'noFiles' });
    const { met, last, write } = read;
    return {
      ...(last ? { done: { met, skipped: last.skipped } } : { next: { begun: true, piece: cursor.piece + 1, met } }),
      progress: { done: met, ...(last ? { total: met } : {}) },
      write,
    };
  },
});
