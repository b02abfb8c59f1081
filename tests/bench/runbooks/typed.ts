import { createIndex } from '@/lib/runbooks/library-index';
import { search } from '@/lib/runbooks/rank';
import type { Runbook } from '@/lib/runbooks/runbook';
import { soughtTerms } from '@/lib/runbooks/sought';
import { defaultWeights } from '@/lib/runbooks/weights';
import type { Document } from './sets';

/** What a keystroke in the search field costs, in milliseconds. */
export interface TypedCost {
  /** How many terms the library has. */
  terms: number;
  /** Finding the terms that are meant. */
  find_p50: number;
  find_p95: number;
  /** The whole answer. */
  answer_p50: number;
  answer_p95: number;
}

/** As people type: whole words, words that are begun, and with two neighbours swapped. */
const typed = [
  'saml certificate expired',
  'webhook signature',
  'databse connection pool',
  'kuberntes evicted',
  'proxy',
];

/** Types each of them, letter by letter, into the search of a library of these documents. */
export function typedCost(documents: readonly Document[]): TypedCost {
  const index = createIndex(documents.map(runbookOf), defaultWeights);
  const states = typed.flatMap((text) => Array.from(text, (_, at) => text.slice(0, at + 1)));
  const timed = (run: (text: string) => unknown) => {
    for (const text of states) run(text); // What is made once is made.
    return states
      .map((text) => {
        const start = performance.now();
        run(text);
        return performance.now() - start;
      })
      .sort((a, b) => a - b);
  };
  const find = timed((text) => soughtTerms(index.texts, text, defaultWeights));
  const answer = timed((text) => search(index, text));
  return {
    terms: index.texts.terms,
    find_p50: share(find, 0.5),
    find_p95: share(find, 0.95),
    answer_p50: share(answer, 0.5),
    answer_p95: share(answer, 0.95),
  };
}

function share(sorted: readonly number[], of: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * of))] ?? 0;
}

const runbookOf = ({ id, title, body }: Document): Runbook => ({
  ...{ id, title, intro: body, area: '', summary: '', owner: '', reviewed: '', source: '', outro: '' },
  ...{ signals: [], tags: [], steps: [] },
});
