import type { ImportedFile } from '@/lib/runbooks/sources/file';
import type { Article } from '@/lib/runbooks/sources/stage';
import { markdownOfHtml } from '@/lib/sites/html-markdown';
import { z } from '@/lib/zod';
import { defineJob } from './kind';
import { Pause } from './pause';
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
    const piece = await imports.piece(input, cursor.piece);
    if (!piece) throw new Pause({ code: 'noFiles' });
    const staged = await imports.stage(input, piece.files.map(articleOf));
    const met = cursor.met + piece.files.length;
    return {
      ...(piece.last
        ? { done: { met, skipped: piece.last.skipped } }
        : { next: { begun: true, piece: cursor.piece + 1, met } }),
      progress: { done: met, ...(piece.last ? { total: met } : {}) },
      async write() {
        await imports.put(staged);
        await imports.forgetPiece(input, cursor.piece);
        if (piece.last) await imports.end(input);
      },
    };
  },
});

function articleOf({ path, text, changedAt, refused }: ImportedFile): Article {
  const isHtml = /\.x?html?$/i.test(path);
  return {
    place: path,
    ...(text === undefined || refused ? {} : { markdown: isHtml ? markdownOfHtml(text) : text }),
    ...(refused ? { refused } : {}),
    ...(changedAt === undefined ? {} : { changedAt }),
  };
}
