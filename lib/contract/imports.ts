import type { JobView } from '@/lib/jobs/job';
import type { Notice } from '@/lib/runbooks/notice';
import { importedFileSchema } from '@/lib/runbooks/sources/file';
import { type ImportFrom, importFromSchema } from '@/lib/runbooks/sources/source';
import { type FoundCounts, type StagedState, stagedStates } from '@/lib/runbooks/sources/staged';
import { z } from '@/lib/zod';
import { nothing } from './inputs';
import { act, command, question } from './message';

/** One import's source, what its newest reading found and what runs for it. */
export interface ImportView {
  id: string;
  from: ImportFrom;
  /** Of the newest reading, as far as it is not taken or discarded yet. */
  found: FoundCounts;
  /** Files that are nothing to read, such as pictures. */
  skipped: number;
  /** The reading: progress, and why it waits or stopped. */
  reading?: JobView;
  /** The taking of what was found into the library. */
  taking?: JobView;
  /** When it was read to its end for the last time, UTC milliseconds. */
  readAt?: number;
}

/** One thing that an import found. */
export interface FoundRunbook {
  place: string;
  state: StagedState;
  title: string;
  url?: string;
  notices: Notice[];
}

const sourceId = z.uuid();
const own = ['own'] as const satisfies 'own'[];

/**
 * How runbooks come in: a source is kept (`addSource`), read by a job (`readSource`), looked at by a person
 * (`foundRunbooks`) and taken (`takeImport`) or not.
 */
export const imports = {
  /** Every source that something was imported from, newest first. */
  imports: question({ from: own, input: nothing })<ImportView[]>(),
  /** What the newest reading of a source found, by state, a page at a time. */
  foundRunbooks: question({
    from: own,
    input: z.object({
      sourceId,
      state: z.enum(stagedStates),
      /** The last place of the page before. */
      after: z.string().max(1000).optional(),
    }),
  })<{ found: FoundRunbook[]; more: boolean }>(),
  /** Keeps where runbooks are to be imported from; the same place again is the source that is there. */
  addSource: command({ from: own, input: z.object({ from: importFromSchema }) })<{ id: string }>(),
  /**
   * Begins to read a source, or to read it again. Of files, `run` names this reading, and they follow by `addToImport`.
   * What is found waits to be taken: nothing enters the library by this.
   */
  readSource: act({ from: own, input: z.object({ sourceId, run: z.uuid() }) })<JobView>(),
  /** Hands over files, piece by piece: `piece` counts from 0; the last one says how many files were passed over. */
  addToImport: act({
    from: own,
    input: z.object({
      sourceId,
      run: z.uuid(),
      piece: z.number().int().nonnegative(),
      files: z.array(importedFileSchema).max(500),
      last: z.object({ skipped: z.number().int().nonnegative() }).optional(),
    }),
  })<void>(),
  /** Takes what was found into the library: new and changed runbooks; what is gone leaves it. As a job, `taking`. */
  takeImport: act({ from: own, input: z.object({ sourceId }) })<JobView>(),
  /** Forgets what was found, and ends the reading. */
  discardImport: act({ from: own, input: z.object({ sourceId }) })<void>(),
  /** Takes a source out of the library, with all that came from it. */
  removeSource: command({ from: own, input: z.object({ sourceId }) })<void>(),
};
