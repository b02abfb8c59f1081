import type { Asked } from './asked';
import { idfOf } from './candidates';
import { type TextIndex, textFields } from './text-index';

/** Of trigrams, of telling words, of words in their order, and of words without a gap. */
type TitleFeatures = Record<'trigrams' | 'titleMet' | 'subsequence' | 'run', number>;

/** How alike the question and a document's title are, each from 0 to 1. */
export function titleLikeness(index: TextIndex, asked: Asked): (position: number) => TitleFeatures {
  const trigramIdf = (bucket: number) => Math.log(1 + index.size / ((index.trigramDocuments[bucket] ?? 0) + 1));
  let asking = 0;
  for (const bucket of asked.trigrams) asking += trigramIdf(bucket) ** 2;
  const askedTerms = new Set(asked.terms.map(({ term }) => term));
  return (position) => {
    let [shared, own] = [0, 0];
    for (let at = index.trigramStart[position] ?? 0; at < (index.trigramStart[position + 1] ?? 0); at++) {
      const bucket = index.trigrams[at] ?? 0;
      const square = trigramIdf(bucket) ** 2;
      own += square;
      if (asked.trigrams.has(bucket)) shared += square;
    }
    const words = index.titleWords.subarray(index.titleStart[position], index.titleStart[position + 1]);
    const { common, run } = inOrder(asked.words, words);
    return {
      trigrams: shared === 0 ? 0 : shared / Math.sqrt(asking * own),
      titleMet: titleMet(index, position, askedTerms),
      subsequence: words.length === 0 ? 0 : common / words.length,
      run: Math.min(1, run / 10),
    };
  };
}

/** The share of the title that the question holds, by how telling its words are. */
function titleMet(index: TextIndex, position: number, asked: ReadonlySet<number>): number {
  const start = position * textFields.length;
  let [met, all] = [0, 0];
  for (const term of new Set(index.tokens.subarray(index.fieldStart[start], index.fieldStart[start + 1]))) {
    const telling = idfOf(index, term);
    all += telling;
    if (asked.has(term)) met += telling;
  }
  return all === 0 ? 0 : met / all;
}

/** The longest common subsequence of two lists, and their longest common run. */
function inOrder(question: Uint32Array, words: Uint32Array): { common: number; run: number } {
  let before = { common: new Uint16Array(words.length + 1), run: new Uint16Array(words.length + 1) };
  let now = { common: new Uint16Array(words.length + 1), run: new Uint16Array(words.length + 1) };
  let longest = 0;
  const own = new Set(words);
  for (const word of question) {
    // A word that is not in the title ends every run and leaves the rest as it was.
    if (!own.has(word)) {
      before.run.fill(0);
      continue;
    }
    for (let at = 1; at <= words.length; at++) {
      const isSame = words[at - 1] === word;
      now.run[at] = isSame ? (before.run[at - 1] ?? 0) + 1 : 0;
      now.common[at] = isSame
        ? (before.common[at - 1] ?? 0) + 1
        : Math.max(before.common[at] ?? 0, now.common[at - 1] ?? 0);
      longest = Math.max(longest, now.run[at] ?? 0);
    }
    [before, now] = [now, before];
  }
  return { common: before.common[words.length] ?? 0, run: longest };
}
