/** Trigrams are kept as this many numbers; two that share one make titles look a little more alike. */
export const trigramBuckets = 16_384;

export type Trigrams = Set<number>;

/** The trigrams of words, with the ends of words as a letter of their own. */
export function trigramsOf(words: readonly string[]): Trigrams {
  const found: Trigrams = new Set();
  for (const word of words) {
    const [first, second] = [32, word.charCodeAt(0)];
    let [before, last] = [first, second];
    for (let i = 1; i <= word.length; i++) {
      const letter = i < word.length ? word.charCodeAt(i) : first;
      const mixed = Math.imul(before, 0x9e3779b1) ^ Math.imul(last, 0x85ebca6b) ^ Math.imul(letter, 0xc2b2ae35);
      found.add((mixed ^ (mixed >>> 15)) & (trigramBuckets - 1));
      [before, last] = [last, letter];
    }
  }
  return found;
}
