import type { SiteId } from '@/lib/context/record';
import type { Stamp } from '@/lib/rows/stamp';
import type { MeasuredGrades } from '@/lib/runbooks/grades';
import type { Notice } from '@/lib/runbooks/notice';
import { longestMarkdown } from '@/lib/runbooks/sources/file';
import type { ImportFrom } from '@/lib/runbooks/sources/source';
import type { RunbookUse } from '@/lib/runbooks/use';
import type { CheckedRunbook } from '@/lib/runbooks/written';
import { z } from '@/lib/zod';
import { nothing, seen } from './inputs';
import { command, ours, question } from './message';

/** Where a runbook came from. `id`: `starter`, `own`, or that of an import's source. */
export interface SourceView {
  id: string;
  /** `own`: written or edited here. */
  kind: 'starter' | 'own' | ImportFrom['kind'];
  /** The site, where it is one's. */
  site?: SiteId;
  /** A folder's, a file's, a host's own name; empty for `starter` and `own`, whose words are ours. */
  name: string;
  /** How many of the library's runbooks are from there. */
  runbooks: number;
}

/** One runbook as the library page lists it. */
export interface ListedRunbook {
  id: string;
  title: string;
  /** Broad to narrow: `Identity · SSO`; empty where its source tells none. */
  area: string;
  summary: string;
  tags: string[];
  signals: string[];
  steps: number;
  /** Empty: nobody. */
  owner: string;
  /** Calendar date of the last review, of the newest of what its text and a person's "still right" say; `''`: never. */
  reviewed: string;
  /** Calendar date from which it counts as stale; absent where it was never reviewed, which is stale too. */
  due?: string;
  isStale: boolean;
  sourceId: SourceView['id'];
  /** The path or the address within its source; empty where there is none. */
  place: string;
  /** Where a person can read the original. */
  url?: string;
  /** An edited copy of what a source or the starter library has; deleting it brings that one back. */
  isEdited: boolean;
  /** In tickets of the last 90 days on this device. */
  use: RunbookUse;
  /** The revision to send with a change; absent until something was said of it here. */
  revision?: Stamp;
}

export interface LibraryView {
  /** By title. */
  runbooks: ListedRunbook[];
  sources: SourceView[];
  /** Setting `runbooks.staleMonths`. */
  staleMonths: number;
  /** Tickets of the last 90 days for which suggestions were shown, and those of them that nothing seemed to fit. */
  tickets: { seen: number; withoutFit: number };
}

/** A runbook for the editor. */
export interface RunbookSourceView {
  id: string;
  /** As it was written; of the starter library, as a file of our format. */
  markdown: string;
  sourceId: SourceView['id'];
  isEdited: boolean;
  /** Of the row that `saveRunbook` would change; absent where that would make the first. */
  revision?: Stamp;
}

export interface MarkdownFile {
  /** Such as `identity/rotate-scim-token.md`. */
  path: string;
  text: string;
}

const runbookId = z.string().min(1).max(200);
const markdown = z.string().max(longestMarkdown);

export const library = {
  /** All runbooks that suggestions and search are made from, with where they came from and what came of them. */
  library: question({ from: ours, input: nothing })<LibraryView>(),
  /** What came of suggestions on this device, by what the ranking makes of them, and what they are called for it. */
  grades: question({ from: ours, input: nothing })<MeasuredGrades>(),
  /** The Markdown of one runbook, to edit or copy. */
  runbookSource: question({ from: ours, input: z.object({ id: runbookId }) })<RunbookSourceView>(),
  /** Reads a text as `saveRunbook` would, and changes nothing. `id`: of the runbook that is edited. */
  checkRunbook: question({ from: ours, input: z.object({ markdown, id: runbookId.optional() }) })<CheckedRunbook>(),
  /** Markdown files of these runbooks, or of the whole library. */
  exportRunbooks: question({
    from: ours,
    input: z.object({ ids: z.array(runbookId).max(20_000).optional() }),
  })<MarkdownFile[]>(),
  /**
   * Keeps a runbook that was written (without `id`) or edited (`id`: of the one that was open; it may not change).
   * Refused as `badRunbook` with every reason and line, and as `stale` where it was changed since `seen`. An edited
   * runbook of a source or of the starter library stands in its place until it is deleted.
   */
  saveRunbook: command({
    from: ours,
    input: z.object({ markdown, id: runbookId.optional(), seen: seen.optional() }),
  })<{ id: string; revision: Stamp; remarks: Notice[] }>(),
  /**
   * What a person says of any runbook: that it is still right (`reviewed`, a calendar date, as a rule today), and whose it
   * is (`owner`). A change of its text is no part of it.
   */
  reviewRunbook: command({
    from: ours,
    input: z.object({
      id: runbookId,
      reviewed: z.iso.date().optional(),
      owner: z.string().trim().max(200).optional(),
      seen: seen.optional(),
    }),
  })<{ revision: Stamp }>(),
  /** Takes a runbook out of the library: one's own, or one of a source or of the starter library. */
  deleteRunbook: command({ from: ours, input: z.object({ id: runbookId }) })<void>(),
};
