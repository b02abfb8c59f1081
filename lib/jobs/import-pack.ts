import { isPackAddress, largestPack } from '@/lib/runbooks/sources/pack-address';
import { handOver } from '@/lib/runbooks/sources/reading/hand-over';
import { filesOfPack } from '@/lib/runbooks/sources/reading/pack';
import { ZipRefused } from '@/lib/runbooks/sources/reading/zip';
import { z } from '@/lib/zod';
import type { ImportFilesResult } from './import-files';
import { defineJob, type Outcome } from './kind';
import { Pause } from './pause';
import { readPiece } from './read-piece';
import type { JobTools } from './tools';

const inputSchema = z.object({
  sourceId: z.uuid(),
  run: z.uuid(),
  url: z.string().refine(isPackAddress),
  sha256: z.string().length(64),
});
export type ImportPackInput = z.infer<typeof inputSchema>;

const count = z.number().int().nonnegative();
const cursorSchema = z.discriminatedUnion('at', [
  z.object({ at: z.literal('start') }),
  /** So many bytes are here, in so many parts. */
  z.object({ at: z.literal('fetch'), bytes: count.max(2 * largestPack), parts: count }),
  /** All of it is here, and nobody looked at it yet. */
  z.object({ at: z.literal('check'), parts: count, isPage: z.boolean() }),
  /** It is what it should be: which piece of its files comes next. */
  z.object({ at: z.literal('read'), piece: count, met: count }),
]);
type Cursor = z.infer<typeof cursorSchema>;
type PackOutcome = Promise<Outcome<Cursor, ImportFilesResult>>;
/** Where one step begins: its own part of the cursor. */
type From<At extends Cursor['at']> = Extract<Cursor, { at: At }>;

const nothingYet: From<'fetch'> = { at: 'fetch', bytes: 0, parts: 0 };

export const importPackKind = 'importPack';

/**
 * Reads a pack from its address, part by part. Nothing of it is looked into before all of it has the checksum that the
 * person gave; then its files are read as files are. One that is another is forgotten, and going on fetches it anew.
 */
export const importPackJob = defineJob<ImportPackInput, Cursor, ImportFilesResult, JobTools>({
  kind: importPackKind,
  input: inputSchema,
  cursor: cursorSchema,
  unit: 'kilobytes',
  key: ({ sourceId }) => sourceId,
  lane: ({ url }) => new URL(url).host,
  first: () => ({ at: 'start' }),
  async step({ input, cursor, tools }): PackOutcome {
    switch (cursor.at) {
      case 'start':
        return { next: nothingYet, progress: { done: 0 }, write: () => tools.imports.begin(input) };
      case 'fetch':
        return fetched(input, cursor, tools);
      case 'check':
        return checked(input, cursor, tools);
      case 'read':
        return readOn(input, cursor, tools);
    }
  },
});

async function fetched(input: ImportPackInput, { bytes, parts }: From<'fetch'>, tools: JobTools): PackOutcome {
  const { imports, packs } = tools;
  if (parts > 0 && !(await imports.hasPart(input, parts - 1))) return { next: nothingYet, progress: { done: 0 } };
  const part = await packs.fetch(input.url, bytes);
  const here = bytes + part.bytes.length;
  const next: Cursor = part.isLast
    ? { at: 'check', parts: parts + 1, isPage: part.isPage }
    : { at: 'fetch', bytes: here, parts: parts + 1 };
  const total = part.isLast ? here : part.total;
  return {
    next,
    progress: { done: kilobytes(here), ...(total === undefined ? {} : { total: kilobytes(total) }) },
    write: () => imports.keepPart(input, parts, part.bytes),
  };
}

const kilobytes = (bytes: number) => Math.ceil(bytes / 1000);

/** Compares the checksum, and only then looks into it. */
async function checked(input: ImportPackInput, { parts, isPage }: From<'check'>, tools: JobTools): PackOutcome {
  const { imports, packs } = tools;
  await packs.close(input.url);
  const pack = await imports.pack(input, parts);
  if (!pack) return { next: nothingYet, progress: { done: 0 } };
  const got = await sha256Of(pack);
  const { host } = new URL(input.url);
  if (got !== input.sha256) {
    await imports.forgetPieces(input);
    throw new Pause(isPage ? { code: 'webPage', host } : { code: 'wrongChecksum', host, got });
  }
  const { sourceId, run } = input;
  const met = await handOver(filesOfPack(pack, input.url), { sourceId, run, add: imports.keepPiece }).catch(
    async (error: unknown) => {
      if (!(error instanceof ZipRefused)) throw error;
      await imports.forgetPieces(input);
      throw new Pause({ code: 'badZip', refusal: error.refusal });
    },
  );
  return {
    next: { at: 'read', piece: 0, met: 0 },
    progress: { done: 0, total: met.files, unit: 'files' },
    write: () => imports.forgetParts(input),
  };
}

async function sha256Of(pack: Blob): Promise<string> {
  const sum = new Uint8Array(await crypto.subtle.digest('SHA-256', await pack.arrayBuffer()));
  return [...sum].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

async function readOn(input: ImportPackInput, cursor: From<'read'>, { imports }: JobTools): PackOutcome {
  const read = await readPiece({ imports, reading: input }, cursor);
  // Somebody cleared the disk: it is fetched once more.
  if (!read) return { next: nothingYet, progress: { done: 0, unit: 'kilobytes' } };
  const { met, last, write } = read;
  return {
    ...(last ? { done: { met, skipped: last.skipped } } : { next: { at: 'read', piece: cursor.piece + 1, met } }),
    progress: { done: met, ...(last ? { total: met } : {}) },
    write,
  };
}
