import { hiddenCharacter } from './hidden';

/*
 * What a site, a person or a file says is no text of ours. Two things of it may not reach a reader: a character that is
 * not drawn and changes what is read, and a direction that goes on into what stands beside it.
 */

const joined = [
  'Arabic',
  'Syriac',
  'Nko',
  'Mongolian',
  'Devanagari',
  'Bengali',
  'Gurmukhi',
  'Gujarati',
  'Oriya',
  'Tamil',
]
  .concat(['Telugu', 'Kannada', 'Malayalam', 'Sinhala', 'Khmer', 'Myanmar', 'Tibetan'])
  .map((script) => `\\p{Script=${script}}`)
  .join('');

/** Where a character that is not drawn has its place in writing: in emoji, and between letters that join or must not. */
const inPlace = [
  String.raw`\u{1f3f4}[\u{e0030}-\u{e007a}]{1,8}\u{e007f}`,
  String.raw`(?<=\p{Extended_Pictographic})[\ufe0e\ufe0f]`,
  String.raw`(?<=[0-9#*])\ufe0f(?=\u20e3)`,
  String.raw`(?<=\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})\u200d(?=\p{Extended_Pictographic})`,
  `(?<=[${joined}])[\\u200c\\u200d](?=[${joined}])`,
  String.raw`(?<=\p{Script=Han})[\u{e0100}-\u{e01ef}]`,
].join('|');

const isolate = '\u2068';
const end = '\u2069';
const pieces = new RegExp(`(?:${inPlace})|(${hiddenCharacter.source})\\1*`, 'gu');

/** A stretch of a text: one sign that is not drawn, as often as it stands there, or what is between such signs. */
export interface Stretch {
  start: number;
  end: number;
  /** What is drawn instead: `‹U+202E›`, `‹U+200B×40›`. */
  mark?: string;
}

/** A text cut at the signs that are not drawn. */
export function stretchesOf(text: string): Stretch[] {
  if (!hiddenCharacter.test(text)) return [{ start: 0, end: text.length }];
  const stretches: Stretch[] = [];
  let from = 0;
  for (const { 0: found, 1: sign, index } of text.matchAll(pieces)) {
    if (sign === undefined) continue;
    if (index > from) stretches.push({ start: from, end: index });
    from = index + found.length;
    stretches.push({ start: index, end: from, mark: markOf(sign, found.length / sign.length) });
  }
  if (from < text.length) stretches.push({ start: from, end: text.length });
  return stretches;
}

function markOf(sign: string, times: number): string {
  const number = (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return times === 1 ? `‹U+${number}›` : `‹U+${number}×${times}›`;
}

/** The text with a mark for each sign that is not drawn: what is copied. */
export function visible(text: string): string {
  return marked(text, new Set());
}

/** The same for what is drawn: signs with which a sentence of ours set something apart stay. */
export function shown(text: string): string {
  return hiddenCharacter.test(text) ? marked(text, setApart(text)) : text;
}

function marked(text: string, kept: ReadonlySet<number>): string {
  if (!hiddenCharacter.test(text)) return text;
  const drawn = stretchesOf(text).map(({ start, end, mark }) => {
    const stretch = text.slice(start, end);
    if (mark === undefined) return stretch;
    // A run of our signs may hold some of a stranger's.
    const isMixed = kept.size > 0 && /^[\u2068\u2069]/.test(stretch);
    return isMixed ? [...stretch].map((sign, i) => (kept.has(start + i) ? sign : markOf(sign, 1))).join('') : mark;
  });
  return drawn.join('');
}

/** Letters that are written from right to left, and so may turn what stands beside them. */
const turning = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * The same for a text within a sentence or an attribute, where no element can stand around it: set apart by the signs
 * that do there what `<bdi>` does. What is set apart already stays as it is.
 */
export function isolated(text: string): string {
  const drawn = shown(text);
  return turning.test(drawn) && !isWhole(drawn) ? `${isolate}${drawn}${end}` : drawn;
}

/** Places of the signs that set something apart and end it again, with no other direction begun or ended between. */
function setApart(text: string): Set<number> {
  const places = new Set<number>();
  const open: { sign: string; at: number }[] = [];
  for (const { 0: sign, index } of text.matchAll(/[\u2066-\u2069]/g)) {
    if (sign !== end) {
      open.push({ sign, at: index });
      continue;
    }
    const begun = open.pop();
    if (begun?.sign === isolate) places.add(begun.at).add(index);
  }
  return places;
}

/** Whether one pair of signs is around all of it. */
function isWhole(text: string): boolean {
  if (!text.startsWith(isolate)) return false;
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/[\u2068\u2069]/g)) {
    depth += sign === isolate ? 1 : -1;
    if (depth === 0) return index === text.length - 1;
  }
  return false;
}

/** A text without the signs that set its parts apart: for what is copied as plain text. Marks of what is not seen stay. */
export function withoutIsolates(text: string): string {
  return text.replaceAll(isolate, '').replaceAll(end, '');
}
