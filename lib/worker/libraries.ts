import { changedIndex } from '@/lib/runbooks/changed-index';
import { type Entry, libraryOf } from '@/lib/runbooks/entries';
import { learnFitLimits } from '@/lib/runbooks/fit-limit';
import { createIndex, openIndex } from '@/lib/runbooks/library-index';
import { readRunbook } from '@/lib/runbooks/parse';
import type { RunbookIndex } from '@/lib/runbooks/rank';
import type { Runbook } from '@/lib/runbooks/runbook';
import { readOfSource } from '@/lib/runbooks/sources/read-source';
import { nameOfSource } from '@/lib/runbooks/sources/source-name';
import type { Weights } from '@/lib/runbooks/weights';
import { type Built, builtLibrary, keepEntries, keepIndex } from '@/lib/store/built-library';
import type { Database } from '@/lib/store/database';
import { libraryMark } from '@/lib/store/library-mark';
import { type LibraryRows, libraryRows } from '@/lib/store/runbooks';
import { localDay } from '@/lib/time/days';
import { createLibrary, type Library } from './library';

interface Needs {
  db: Database;
  /** What comes with Sidelight, read where it is not kept, and what tells it from that of another build. */
  starter: { read: () => readonly Runbook[]; version: string };
}

/**
 * The library as it is now: the starter library and the rows, put together when they are others than before, and kept
 * with their index for the worker after this one. A runbook that did not change is neither parsed nor read again.
 */
export function createLibraries({ db, starter }: Needs): () => Promise<Library> {
  const starters = () =>
    starter.read().map((runbook): Entry => {
      const key = `starter ${starter.version} ${runbook.id}`;
      return { key, runbook, sourceId: 'starter', place: `starter/${runbook.id}.md`, isEdited: false };
    });
  /** What was put together last, and the index that was made of it. */
  let last: { mark: string; library: Promise<Library> } | undefined;
  let made: { entries: readonly Entry[]; index: RunbookIndex } | undefined;

  async function assembled(mark: string): Promise<Library> {
    const kept: Built = await builtLibrary(db).catch(() => ({}));
    const before = made?.entries ?? kept.entries?.entries ?? [];
    const isKept = kept.entries?.mark === mark;
    const entries = isKept ? (kept.entries?.entries ?? []) : entriesOf(await libraryRows(db), starters(), before);
    if (!isKept) await keepEntries(db, mark, entries).catch(() => undefined); // Put together again by the next.
    const keptIndex = kept.index?.mark === mark ? kept.index : undefined;
    const beforeIndex = kept.index && kept.index.mark === kept.entries?.mark ? kept.index : undefined;
    return createLibrary(entries, (runbooks, weights) => {
      const found =
        opened(runbooks, keptIndex, weights) ??
        changed(runbooks, made?.index ?? opened(runbooksOf(before), beforeIndex, weights), weights);
      if (found.texts.buffer !== keptIndex?.buffer) keepSoon(mark, found);
      made = { entries, index: found };
      return found;
    });
  }

  /** Where nothing fits in this library is worked out with it, once. */
  function keepSoon(mark: string, index: RunbookIndex): void {
    setTimeout(() => {
      learnFitLimits(index);
      const weights = JSON.stringify(index.weights);
      keepIndex(db, { mark, weights, buffer: index.texts.buffer }).catch(() => undefined); // Made again by the next.
    });
  }

  return async () => {
    const mark = `${starter.version} ${await libraryMark(db)}`;
    if (last?.mark !== mark) {
      const library = assembled(mark);
      const mine = { mark, library };
      last = mine;
      library.catch(() => {
        if (last === mine) last = undefined;
      });
    }
    return last.library;
  };
}

const runbooksOf = (entries: readonly Entry[]) => entries.map(({ runbook }) => runbook);

function opened(runbooks: readonly Runbook[], kept: Built['index'], weights: Weights): RunbookIndex | undefined {
  if (!kept || kept.weights !== JSON.stringify(weights)) return undefined;
  try {
    return openIndex(runbooks, kept.buffer, weights);
  } catch {
    return undefined; // It is of another version.
  }
}

function changed(runbooks: readonly Runbook[], before: RunbookIndex | undefined, weights: Weights): RunbookIndex {
  return before ? { ...changedIndex(runbooks, before), weights } : createIndex(runbooks, weights);
}

/** Entries of the rows as they are; of what is as it was `before`, the same. */
function entriesOf(
  { own, imported, sources, reviews }: LibraryRows,
  starter: readonly Entry[],
  before: readonly Entry[],
): Entry[] {
  const known = new Map(before.map((entry) => [entry.key, entry]));
  const entryOf = (key: string, make: () => Omit<Entry, 'key'>): Entry[] => {
    const same = known.get(key);
    if (same) return [same];
    try {
      return [{ key, ...make() }];
    } catch {
      return []; // A newer version wrote it, in a format that this one cannot read.
    }
  };
  const byId = new Map(sources.map((source) => [source.id, source]));
  const all = libraryOf({
    starter,
    imported: imported.flatMap((row) =>
      entryOf(`${row.id} ${row.revision}`, () => {
        const source = byId.get(row.sourceId);
        const name = source ? nameOfSource(source.from) : '';
        const { runbook } = readOfSource(row.markdown, {
          place: row.place,
          source: name,
          changed: dayOf(row.changedAt),
        });
        const { sourceId, place, url, runbookId } = row;
        return { runbook: { ...runbook, id: runbookId }, sourceId, place, ...(url ? { url } : {}), isEdited: false };
      }),
    ),
    own: own.flatMap((row) =>
      entryOf(`${row.id} ${row.revision}`, () => {
        const { runbook } = readRunbook(row.markdown, `${row.runbookId}.md`);
        return { runbook: { ...runbook, id: row.runbookId }, sourceId: 'own', place: '', isEdited: false };
      }),
    ),
    said: reviews,
  });
  // What a person's word was laid over is found by a key of its own.
  return all.map((entry) => known.get(entry.key) ?? entry);
}

function dayOf(at: number | undefined): string {
  return at === undefined ? '' : localDay(at, Intl.DateTimeFormat().resolvedOptions().timeZone);
}
