import { makeFormat } from './format';
import { apart } from './isolating';
import type { Catalogue, Words } from './words';

/*
 * A language for finding text that did not come from the catalogue, and layouts that are too tight: English with
 * accents, a third longer, within ⟦⟧; or another catalogue, drawn the same. What is outside of the brackets is hard-coded, or data.
 */

const accents: Record<string, string> = Object.fromEntries(
  [...'aåbƀcçdðeéfƒgĝhĥiîjĵkķlļmɱnñoöpþqɋrŕsštţuüvṽwŵxẋyýzž'].reduce<[string, string][]>(
    (pairs, letter, index, all) => {
      if (index % 2 === 0) pairs.push([letter, all[index + 1] ?? letter]);
      return pairs;
    },
    [],
  ),
);

function accented(text: string): string {
  return text.replace(/[a-z]/gi, (letter) => {
    const accent = accents[letter.toLowerCase()] ?? letter;
    return letter === letter.toLowerCase() ? accent : accent.toUpperCase();
  });
}

/** The text of a leaf; `kept` are its parameters, which stay as they are. */
function pseudo(text: string, kept: readonly string[] = []): string {
  const escaped = [...new Set(kept)]
    .filter((each) => each !== '')
    .sort((a, b) => b.length - a.length)
    .map((each) => each.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  const whole = new RegExp(`(${[...escaped, String.raw`\{\w+\}`].join('|')})`);
  const drawn = text.split(whole).map((piece, index) => (index % 2 === 0 ? accented(piece) : piece));
  return `⟦${drawn.join('')}${'~'.repeat(Math.floor(text.length / 3))}⟧`;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

type Leaf = (text: string, kept?: readonly string[]) => string;

/** The same object with every text changed by `leaf`, those that functions make included. */
function mapLeaves<T>(tree: T, leaf: Leaf): T {
  const map = (value: unknown): unknown => {
    if (typeof value === 'string') return leaf(value);
    if (typeof value === 'function')
      return (...given: unknown[]) => {
        const parameters = given.map(apart);
        return leaf(value(...parameters), textsIn(parameters));
      };
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, map(each)]));
  };
  return map(tree) as T;
}

export function pseudoCatalogue(catalogue: Catalogue): Catalogue {
  return mapLeaves(catalogue, pseudo);
}

/** Words of the pseudo-locale: dates and durations are within the brackets too, numbers alone are not. */
export function pseudoWords(catalogue: Catalogue, tag = 'en-GB'): Words {
  const hasLetters: Leaf = (text, kept) => (/\p{L}/u.test(text) ? pseudo(text, kept) : text);
  const format = mapLeaves(makeFormat(catalogue, { tag }), hasLetters);
  return { ...pseudoCatalogue(catalogue), tag, format: { ...format, sentence: (words) => words } };
}
