import { learnFitLimits } from '@/lib/runbooks/fit-limit';
import { createIndex, openIndex } from '@/lib/runbooks/library-index';
import { rank } from '@/lib/runbooks/rank';
import type { Runbook } from '@/lib/runbooks/runbook';
import { defaultWeights } from '@/lib/runbooks/weights';
import type { Answered, Asked, Built } from './messages';

/* What the extension's worker does with a library, in a worker of a page, where it can be measured alone. */

interface Kept {
  runbooks: Runbook[];
  buffer: ArrayBuffer;
}

addEventListener('message', async ({ data }: MessageEvent<Asked>) => {
  try {
    postMessage(data.what === 'build' ? await build(data.sections) : await answer(data.questions));
  } catch (error) {
    postMessage({ failed: String(error) });
  }
});

async function build(sections: Extract<Asked, { what: 'build' }>['sections']): Promise<Built> {
  const runbooks = sections.map(
    ({ id, title, body }): Runbook => ({
      ...{ id, title, intro: body, area: '', summary: '', owner: '', reviewed: '', source: '', outro: '' },
      ...{ signals: [], tags: [], steps: [] },
    }),
  );
  const start = performance.now();
  const index = createIndex(runbooks);
  const build_ms = performance.now() - start;
  learnFitLimits(index);
  const kept: Kept = { runbooks: index.runbooks, buffer: index.texts.buffer };
  const writing = (await database()).transaction('kept', 'readwrite');
  writing.objectStore('kept').put(kept, 'library');
  // The worker ends right after: only what is committed stays.
  await new Promise((resolve, reject) => {
    writing.oncomplete = resolve;
    writing.onabort = () => reject(writing.error);
  });
  return { build_ms };
}

async function answer(questions: readonly string[]): Promise<Answered> {
  const db = await database();
  const start = performance.now();
  const { runbooks, buffer } = await done<Kept>(db.transaction('kept').objectStore('kept').get('library'));
  const index = openIndex(runbooks, buffer, defaultWeights);
  const load_ms = performance.now() - start;
  const all = () =>
    questions.map((text) => {
      const asked = performance.now();
      rank(index, { subject: '', passages: [{ text, weight: 1 }], evidence: [], tags: [], areas: [] });
      return performance.now() - asked;
    });
  const [first_ms = 0, ...young] = all();
  return { load_ms, first_ms, young, times: all() };
}

function database(): Promise<IDBDatabase> {
  const opening = indexedDB.open('sections', 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
  return done(opening);
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
