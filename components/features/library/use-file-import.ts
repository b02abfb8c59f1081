import { useState } from 'react';
import { filesOf } from '@/lib/runbooks/sources/reading/files';
import { handOver } from '@/lib/runbooks/sources/reading/hand-over';
import { filesInZip, ZipRefused } from '@/lib/runbooks/sources/reading/zip';
import type { ImportFrom } from '@/lib/runbooks/sources/source';
import type { ZipRefusal } from '@/lib/runbooks/sources/zip-refusal';
import type { Words } from '@/locales/words';
import { ask } from '../../data/ask';
import { useWords } from '../../ui/words';

export interface ChosenFiles {
  kind: 'files' | 'folder' | 'zip';
  files: readonly File[];
}

/** Reads chosen files and hands them over to the worker, which goes on by itself once it has them all. */
export function useFileImport() {
  const w = useWords();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  async function start(chosen: ChosenFiles) {
    setBusy(true);
    setProblem(undefined);
    try {
      await importFiles(chosen);
    } catch (error) {
      setProblem(error instanceof ZipRefused ? zipWords(w, error.refusal) : w.imports.notRead);
    }
    setBusy(false);
  }
  return { start: (chosen: ChosenFiles) => void start(chosen), busy, problem };
}

async function importFiles(chosen: ChosenFiles): Promise<void> {
  const [first] = chosen.files;
  if (!first) return;
  const { id: sourceId } = await ask('addSource', { from: fromOf(chosen, first) });
  const run = crypto.randomUUID();
  await ask('readSource', { sourceId, run });
  const looked = chosen.kind === 'zip' ? filesInZip(first) : filesOf(chosen.files);
  try {
    await handOver(looked, { sourceId, run, add: (piece) => ask('addToImport', piece) });
  } catch (error) {
    // Of a zip that is refused nothing is taken, and nothing waits for the rest.
    if (error instanceof ZipRefused) await ask('discardImport', { sourceId });
    throw error;
  }
}

/** A folder has the name of its own; of several files it is the first one’s, so that the same choice is the same source. */
function fromOf({ kind, files }: ChosenFiles, first: File): ImportFrom {
  if (kind === 'zip') return { kind, name: first.name };
  const [folder, ...within] = (first.webkitRelativePath || first.name).split('/');
  if (folder && within.length > 0) return { kind: 'files', name: folder };
  const rest = files.length - 1;
  return { kind: 'files', name: rest > 0 ? `${first.name} +${rest}` : first.name };
}

function zipWords(w: Words, refusal: ZipRefusal): string {
  // Which function belongs to which refusal is lost between the table and the union.
  const say = w.imports.zip[refusal.code] as (refusal: ZipRefusal) => string;
  return say(refusal);
}
