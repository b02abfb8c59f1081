import type { Asked } from './asked';
import { idfOf } from './candidates';
import { derivedOf } from './derived';
import { type TextIndex, textFields } from './text-index';

/** Of trigrams, of telling words, of words in their order, and of words without a gap. */
type TitleFeatures = Record<'trigrams' | 'titleMet' | 'subsequence' | 'run', number>;

/** How alike the question and a document's title are, each from 0 to 1. */
export function titleLikeness(index: TextIndex, asked: Asked): (position: number) => TitleFeatures {
  const { trigramWeight } = derivedOf(index);
  let asking = 0;
  for (const bucket of asked.trigrams) asking += trigramWeight[bucket] ?? 0;
  const orderOf = orderFinder(asked.words);
  const askedTerms = new Set(asked.terms.map(({ term }) => term));
  return (position) => {
    let [shared, own] = [0, 0];
    for (let at = index.trigramStart[position] ?? 0; at < (index.trigramStart[position + 1] ?? 0); at++) {
      const bucket = index.trigrams[at] ?? 0;
      const square = trigramWeight[bucket] ?? 0;
      own += square;
      if (asked.trigrams.has(bucket)) shared += square;
    }
    const words = index.titleWords.subarray(index.titleStart[position], index.titleStart[position + 1]);
    const { common, run } = orderOf(words);
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

/** The longest common subsequence of a question and a title, and their longest common run. */
function orderFinder(question: Uint32Array): (title: Uint32Array) => { common: number; run: number } {
  /** Each distinct word of the question has a number, from 1. */
  const numbers = new Map<number, number>();
  for (const word of question) if (!numbers.has(word)) numbers.set(word, numbers.size + 1);
  const words = Uint16Array.from(question, (word) => numbers.get(word) ?? 0);
  const isInTitle = new Uint8Array(numbers.size + 1);
  return (title) => {
    const own = Uint16Array.from(title, (word) => numbers.get(word) ?? 0);
    for (const word of own) if (word > 0) isInTitle[word] = 1;
    const common = new Uint16Array(own.length + 1);
    const run = new Uint16Array(own.length + 1);
    let longest = 0;
    let isRunning = false;
    for (let place = 0; place < words.length; place++) {
      const word = words[place] ?? 0;
      if (isInTitle[word] === 0) {
        // A word that the title lacks ends every run and leaves the rest as it was.
        if (isRunning) run.fill(0);
        isRunning = false;
        continue;
      }
      isRunning = true;
      let [commonBefore, runBefore] = [0, 0];
      for (let at = 1; at <= own.length; at++) {
        const [oldCommon, oldRun] = [common[at] ?? 0, run[at] ?? 0];
        const isSame = own[at - 1] === word;
        common[at] = isSame ? commonBefore + 1 : Math.max(oldCommon, common[at - 1] ?? 0);
        run[at] = isSame ? runBefore + 1 : 0;
        if (isSame && runBefore >= longest) longest = runBefore + 1;
        [commonBefore, runBefore] = [oldCommon, oldRun];
      }
    }
    for (const word of own) isInTitle[word] = 0;
    return { common: common[own.length] ?? 0, run: longest };
  };
}
