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
export function anyPhrase(phrases: Iterable<string>): RegExp | undefined {
  const spellings = [...phrases]
    .flatMap((phrase) => [phrase, fold(phrase).text])
    .flatMap((phrase) => [phrase, phrase.normalize('NFC'), phrase.normalize('NFD')]);
  const wanted = [...new Set(spellings.map((phrase) => phrase.trim()))].filter((phrase) => phrase !== '');
  if (wanted.length === 0) return undefined;
  // The longest first: of `Ines` and `Ines Carvalho` the whole name is meant.
  const alternatives = wanted.sort((a, b) => b.length - a.length).map(phraseOf);
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}_])(?:${alternatives.join('|')})(?![\\p{L}\\p{M}\\p{N}_])`, 'giu');
}
