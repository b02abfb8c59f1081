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

/** As many words of a title fit into the bits of a number. */
const mostTitleWords = 32;

/**
 * The longest common subsequence of a question and a title, and their longest common run. The title's places are bits, so
 * that each word of the question is one step: H. Hyyrö, "Bit-Parallel LCS-length Computation Revisited", AWOCA 2004.
 */
function orderFinder(question: Uint32Array): (title: Uint32Array) => { common: number; run: number } {
  /** Each distinct word of the question has a number, from 1. */
  const numbers = new Map<number, number>();
  for (const word of question) if (!numbers.has(word)) numbers.set(word, numbers.size + 1);
  const words = Uint16Array.from(question, (word) => numbers.get(word) ?? 0);
  /** Where in the title a word stands, as bits. */
  const places = new Uint32Array(numbers.size + 1);
  /** The run that ends at a place of the title, and at which word of the question it does. */
  const runs = new Uint16Array(mostTitleWords);
  const endsAt = new Int32Array(mostTitleWords);
  return (title) => {
    const length = Math.min(title.length, mostTitleWords);
    const own = Array.from(title.subarray(0, length), (word) => numbers.get(word) ?? 0);
    for (const [at, word] of own.entries()) if (word > 0) places[word] = ((places[word] ?? 0) | (1 << at)) >>> 0;
    endsAt.fill(-2);
    let unmet = 0xffffffff;
    let longest = 0;
    for (let place = 0; place < words.length; place++) {
      const here = places[words[place] ?? 0] ?? 0;
      if (here === 0) continue;
      const taken = (unmet & here) >>> 0;
      unmet = ((unmet + taken) | (unmet & ~here)) >>> 0;
      // From the last place on, so that what stands before is still that of the word before.
      for (let rest = here; rest !== 0; ) {
        const at = 31 - Math.clz32(rest);
        rest = (rest & ~(1 << at)) >>> 0;
        const run = at > 0 && endsAt[at - 1] === place - 1 ? (runs[at - 1] ?? 0) + 1 : 1;
        runs[at] = run;
        endsAt[at] = place;
        if (run > longest) longest = run;
      }
    }
    for (const word of own) places[word] = 0;
    let common = 0;
    for (let at = 0; at < length; at++) if (((unmet >>> at) & 1) === 0) common += 1;
    return { common, run: longest };
  };
}
