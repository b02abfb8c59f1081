import type { Notice } from '../notice';
import { type ReadRunbook, RunbookError } from '../parse';
import { longestMarkdown } from './file';
import { readOfSource } from './read-source';
import type { Staged } from './staged';

/** One text of a source. */
export interface Article {
  /** The path of a file, the id of an article. */
  place: string;
  /** Absent where there is none to read, with the reasons in `refused`. */
  markdown?: string;
  refused?: readonly Notice[];
  /** It was not read again, because it did not change since the library took it. */
  isAsKnown?: true;
  url?: string;
  /** When it last changed, UTC milliseconds. */
  changedAt?: number;
}

/** What the library has from the same place. */
export interface Known {
  markdown: string;
}

export interface Holder {
  sourceId: string;
  place: string;
}

interface Of {
  sourceId: string;
  run: string;
  /** What the source is called. */
  source: string;
  known(place: string): Known | undefined;
}

/** What can be taken of an article, or why nothing can: the id is looked at by `withoutTwins`. */
export function stageOne(article: Article, { sourceId, run, source, known }: Of): Staged {
  const { place, markdown, url, changedAt } = article;
  const base = {
    sourceId,
    run,
    place,
    ...(url === undefined ? {} : { url }),
    ...(changedAt === undefined ? {} : { changedAt }),
  };
  const refused = (notices: readonly Notice[]): Staged => ({
    ...base,
    state: 'refused',
    notices: notices.slice(0, most),
  });
  if (article.isAsKnown) return { ...base, state: 'same', notices: [] };
  if (markdown === undefined)
    return refused(article.refused ?? [{ line: 1, reason: 'there is nothing to read in it' }]);
  if (markdown.length > longestMarkdown) {
    return refused([{ line: 1, reason: `it has ${markdown.length} characters; ${longestMarkdown} are taken at most` }]);
  }
  let read: ReadRunbook;
  try {
    read = readOfSource(markdown, { place, source });
  } catch (error) {
    if (!(error instanceof RunbookError)) throw error;
    return refused(error.problems);
  }
  const before = known(place);
  const state = before === undefined ? 'new' : before.markdown === markdown ? 'same' : 'changed';
  const { id: runbookId, title } = read.runbook;
  const text = state === 'same' ? {} : { markdown };
  return { ...base, state, runbookId, title, ...text, notices: read.remarks.slice(0, most) };
}

/** More of what is wrong with one file helps nobody. */
const most = 50;

/**
 * Refuses what has the id of another: of two files of one reading the first keeps it, and what another source has is
 * that one's.
 */
export function withoutTwins(staged: readonly Staged[], holderOf: (id: string) => Holder | undefined): Staged[] {
  const ids = new Map<string, Holder>();
  return staged.map((one) => {
    const { runbookId, place, sourceId } = one;
    if (runbookId === undefined) return one;
    const holder = ids.get(runbookId) ?? holderOf(runbookId);
    if (holder && !(holder.sourceId === sourceId && holder.place === place)) return twin(one, runbookId, holder);
    ids.set(runbookId, one);
    return one;
  });
}

function twin({ markdown, runbookId: _, ...one }: Staged, id: string, holder: Holder): Staged {
  const where = holder.sourceId === one.sourceId ? holder.place : `${holder.place} of another source`;
  const at = (markdown ?? '').split(/\r\n|\r|\n/).findIndex((line) => /^["']?id["']?\s*:/.test(line));
  return {
    ...one,
    state: 'refused',
    notices: [{ line: at + 1 || 1, reason: `its id ${id} is already that of ${where}` }],
  };
}
