import { fold } from './fold';

/**
 * A piece of a regular expression that matches this text and nothing else. Every pattern made from data is made here.
 * It holds in any place outside a character class and under every flag: with `u` and `v` a needless backslash, as in
 * `\-`, is a syntax error, so only what has a meaning there gets one. A leading letter or digit is written by its
 * number, so that no `\1` or `\x4` before it goes on into the text.
 */
export function patternOf(text: string): string {
  return text
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/^[0-9A-Za-z]/, (first) => `\\x${first.charCodeAt(0).toString(16)}`);
}

/** The same for words, with any white space (up to three characters) between them. */
function phraseOf(text: string): string {
  return text.trim().split(/\s+/).map(patternOf).join('\\s{1,3}');
}

/**
 * Any of these phrases, as whole words, in any casing, however their accents are composed and without what is not seen
 * of them (`fold`); finds all of them.
 */
export function anyPhrase(
  phrases: Iterable<string>,
  pieceOf: (phrase: string) => string = phraseOf,
): RegExp | undefined {
  const spellings = [...phrases]
    .flatMap((phrase) => [phrase, fold(phrase).text])
    .flatMap((phrase) => [phrase, phrase.normalize('NFC'), phrase.normalize('NFD')]);
  const wanted = [...new Set(spellings.map((phrase) => phrase.trim()))].filter((phrase) => phrase !== '');
  if (wanted.length === 0) return undefined;
  // The longest first: of `Ines` and `Ines Carvalho` the whole name is meant.
  const alternatives = wanted.sort((a, b) => b.length - a.length).map(pieceOf);
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_])(?:${alternatives.join('|')})(?![\\p{L}\\p{M}\\p{N}_])`, 'giu');
}

/** The rest of a word: of a host, a key, a number. Bounded, as everything that may repeat. */
const restOfWord = '[\\p{L}\\p{M}\\p{N}._~-]{0,60}';

/**
 * A phrase in which one `*` stands for the rest of a word: `PLUM-*`, `*.halden.example`. Further ones are only signs, for
 * two of them would take time that grows with the square of a word; and one beside fewer than three signs is none.
 */
export function wildPhraseOf(phrase: string): string {
  const star = phrase.indexOf('*');
  if (star < 0 || phrase.replace(/[\s*]/g, '').length < 3) return phraseOf(phrase);
  const [before, after] = [phrase.slice(0, star), phrase.slice(star + 1)];
  const gap = (text: string, at: 'start' | 'end') =>
    (at === 'end' ? /\s$/.test(text) : /^\s/.test(text)) ? '\\s{1,3}' : '';
  return `${before.trim() && phraseOf(before)}${gap(before, 'end')}${restOfWord}${gap(after, 'start')}${after.trim() && phraseOf(after)}`;
}
