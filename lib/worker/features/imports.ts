import { type ImportView, imports as messages } from '@/lib/contract/imports';
import { Refused } from '@/lib/contract/refusal';
import type { ImportArticlesInput } from '@/lib/jobs/import-articles';
import type { ImportFilesInput, ImportFilesResult } from '@/lib/jobs/import-files';
import { type ImportPackInput, importPackKind } from '@/lib/jobs/import-pack';
import type { JobView } from '@/lib/jobs/job';
import type { TakeImportInput } from '@/lib/jobs/take-import';
import { workerOf } from '@/lib/sites/workers';
import type { Store } from '@/lib/store/commit';
import { addSource, forgetFound, foundCounts, keepPiece, listFound, removeSource } from '@/lib/store/imports';
import { listSources, sourceOf } from '@/lib/store/runbooks';
import type { StoredSource } from '@/lib/store/tables';
import type { Changes } from '../changes';
import { handle } from '../handlers';
import type { Jobs } from '../jobs';

interface Needs {
  store: Store;
  jobs: Jobs;
  changes: Changes;
}

/** So many of what was found are told at once. */
const pageSize = 100;
/** The kinds of job that read a source. */
const readingKinds: readonly string[] = ['importArticles', 'importFiles', importPackKind];

/** Where runbooks are imported from, what was found there, and its taking. */
export function importHandlers({ store: { db }, jobs, changes }: Needs) {
  const tell = () => changes.tell({ topic: 'library' });

  function read({ id, from }: StoredSource, run: string): Promise<JobView> {
    if (from.kind === 'pack') {
      const { url, sha256 } = from;
      const input: ImportPackInput = { sourceId: id, run, url, sha256 };
      return jobs.start(importPackKind, input);
    }
    if (from.kind !== 'site') {
      const input: ImportFilesInput = { sourceId: id, run };
      return jobs.start('importFiles', input);
    }
    const { site, host, part } = from;
    if (!workerOf(site)?.articles) throw new Refused({ code: 'cannotAsk' });
    const input: ImportArticlesInput = { sourceId: id, run, site, host, ...(part === undefined ? {} : { part }) };
    return jobs.start('importArticles', input);
  }

  /** Ends what is under way for a source. */
  async function end(sourceId: string, kinds: readonly string[]): Promise<void> {
    const open = (await jobs.list({ key: sourceId })).filter(({ kind }) => kinds.includes(kind));
    for (const { id } of open) await jobs.cancel(id);
  }

  return handle(messages, {
    async imports() {
      const [sources, all] = await Promise.all([listSources(db), jobs.list()]);
      return Promise.all(sources.map(async (source) => viewOf(source, all, await foundCounts(db, source.id))));
    },

    async foundRunbooks({ sourceId, state, after }) {
      const rows = await listFound(db, { sourceId, state, after, limit: pageSize + 1 });
      const found = rows.slice(0, pageSize).map(({ place, title = '', url, notices }) => ({
        place,
        state,
        title,
        ...(url === undefined ? {} : { url }),
        notices,
      }));
      return { found, more: rows.length > pageSize };
    },

    async addSource({ from }, { commit }) {
      if (from.kind === 'site' && !workerOf(from.site)?.articles) throw new Refused({ code: 'cannotAsk' });
      return commit(async (tx) => ({ id: (await addSource(tx, from)).id }));
    },

    async readSource({ sourceId, run }) {
      const source = await sourceOf(db, sourceId);
      const { from } = source;
      if (from.kind === 'site') return read(source, run);
      // Files are chosen anew, a pack has another checksum: what was begun with others ends.
      const begin = async () => {
        await end(sourceId, readingKinds);
        return read(source, run);
      };
      return from.kind === 'pack' ? jobs.beginning(new URL(from.url).host, begin) : begin();
    },

    async addToImport({ sourceId, ...piece }) {
      const source = await sourceOf(db, sourceId);
      const [reading] = await jobs.list({ kind: 'importFiles', key: sourceId });
      // It ended meanwhile: the same piece came twice, or a person stopped it.
      if (!reading || reading.state === 'done' || reading.state === 'cancelled') return;
      await keepPiece(db, { sourceId, ...piece });
      // It may have waited for this one.
      await read(source, piece.run);
    },

    async takeImport({ sourceId }) {
      await sourceOf(db, sourceId);
      const { new: added, changed, gone } = await foundCounts(db, sourceId);
      const input: TakeImportInput = { sourceId, total: added + changed + gone };
      return jobs.start('takeImport', input);
    },

    async discardImport({ sourceId }) {
      await end(sourceId, [...readingKinds, 'takeImport']);
      await forgetFound(db, sourceId);
      tell();
    },

    async removeSource({ sourceId }, { commit }) {
      await end(sourceId, [...readingKinds, 'takeImport']);
      return commit((tx) => removeSource(tx, sourceId));
    },
  });
}

function viewOf({ id, from, readAt }: StoredSource, jobs: readonly JobView[], found: ImportView['found']): ImportView {
  // Newest first.
  const its = jobs.filter(({ key }) => key === id);
  const reading = its.find(({ kind }) => readingKinds.includes(kind));
  const taking = its.find(({ kind }) => kind === 'takeImport');
  const result = reading?.result as Partial<ImportFilesResult> | undefined;
  return {
    id,
    from,
    found,
    skipped: result?.skipped ?? 0,
    ...(reading ? { reading } : {}),
    ...(taking ? { taking } : {}),
    ...(readAt === undefined ? {} : { readAt }),
  };
}
