/** How well a name answers to what was typed, best first; a name that does not answer at all has none. */
const worth = { whole: 5, begins: 4, word: 3, inside: 2, initials: 1 };

/**
 * How well a name answers to what was typed: each word of it has to be found, as the beginning of a word before the
 * inside of one before initials. `undefined` where one is not.
 */
export function scoreOf(name: string, typed: string): number | undefined {
  const wanted = wordsIn(typed);
  if (wanted.length === 0) return 0;
  const plain = plainOf(name);
  const words = wordsIn(name);
  const phrase = wanted.join(' ');
  if (words.join(' ') === phrase) return worth.whole;
  if (words.join(' ').startsWith(phrase)) return worth.begins;
  const initials = words.map((word) => [...word][0]).join('');
  let sum = 0;
  for (const one of wanted) {
    const found = words.some((word) => word.startsWith(one))
      ? worth.word
      : plain.includes(one)
        ? worth.inside
        : initials.startsWith(one) && [...one].length > 1
          ? worth.initials
          : undefined;
    if (found === undefined) return undefined;
    sum += found;
  }
  return sum / wanted.length;
}

/** Those that answer, best first; of equals in the order in which they came. */
export function ranked<Item>(
  items: readonly Item[],
  typed: string,
  nameOf: (item: Item) => string,
): { item: Item; score: number }[] {
  return items
    .flatMap((item) => {
      const score = scoreOf(nameOf(item), typed);
      return score === undefined ? [] : [{ item, score }];
    })
    .sort((a, b) => b.score - a.score);
}

/** Without accents and case: `Zürich` is found by `zurich`, `STRASSE` by `straße`. */
export function plainOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}|\p{Cf}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l');
}

function wordsIn(text: string): string[] {
  return plainOf(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
