import { hiddenCharacter } from './hidden';

/** A text as plain as it reads, and where in the source each stretch of it stands. */
export interface Folded {
  text: string;
  /** The place in the source of a stretch of the folded text: from its first character to its last, none beyond. */
  source(range: { start: number; end: number }): { start: number; end: number };
}

/** Where the folded text differs: `length` characters at `at` stand for `width` at `source`. */
interface Break {
  at: number;
  length: number;
  source: number;
  width: number;
}

/**
 * Without what is not seen, and what only looks different written as plain ASCII: full width, ligatures, mathematical
 * letters, spaces and hyphens that do not break. No character grows beyond four, so it takes time and room linear in
 * the length of the text; `ﷺ` and its like stay as they are.
 */
export function fold(text: string): Folded {
  const breaks: Break[] = [];
  let grown = 0;
  const folded = text.replace(special, (character, source: number) => {
    const plain = plainOf(character);
    if (plain === character) return character;
    breaks.push({ at: source + grown, length: plain.length, source, width: character.length });
    grown += plain.length - character.length;
    return plain;
  });
  if (breaks.length === 0) return { text, source: ({ start, end }) => ({ start, end }) };
  return {
    text: folded,
    source: ({ start, end }) =>
      end > start
        ? { start: placeOf(start, breaks).start, end: placeOf(end - 1, breaks).end }
        : { start: placeOf(start, breaks).start, end: placeOf(start, breaks).start },
  };
}

/** Where a text would be folded: the places of the characters that read as others, or as none. */
export function placesFolded(text: string): { start: number; end: number }[] {
  const places: { start: number; end: number }[] = [];
  for (const { 0: character, index } of text.matchAll(special)) {
    if (plainOf(character) !== character) places.push({ start: index, end: index + character.length });
  }
  return places;
}

/** All but printable ASCII and lines; most of it is left as it is. */
const special = /[^\n\r\t -~]/gu;
const mostCharacters = 4;
const known = new Map<string, string>([
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2212', '-'],
  ['\u1680', ' '],
  ['\u2028', '\n'],
  ['\u2029', '\n'],
]);

function plainOf(character: string): string {
  const found = known.get(character);
  if (found !== undefined) return found;
  const plain = made(character);
  if (known.size < 4000) known.set(character, plain);
  return plain;
}

function made(character: string): string {
  if (hiddenCharacter.test(character)) return '';
  const plain = character.normalize('NFKC');
  return plain.length <= mostCharacters && /^[ -~]+$/.test(plain) ? plain : character;
}

/** Where a character of the folded text stands in the source. */
function placeOf(at: number, breaks: readonly Break[]): { start: number; end: number } {
  let [low, high] = [0, breaks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((breaks[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const last = breaks[low - 1];
  if (!last) return { start: at, end: at + 1 };
  if (at < last.at + last.length) return { start: last.source, end: last.source + last.width };
  const start = last.source + last.width + at - last.at - last.length;
  return { start, end: start + 1 };
}
