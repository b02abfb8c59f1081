import type { Range } from './pattern';

/**
 * Looks for a pattern only where a text that it cannot do without stands: an engine tries a pattern at every character,
 * and a log has a million of them. `back` is how far before the anchor a match may begin.
 */
export function matchesAround(
  text: string,
  anchor: string,
  pattern: RegExp,
  back: number,
  isPart: (code: number) => boolean,
): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  let from = 0;
  for (let at = text.indexOf(anchor); at >= 0; at = text.indexOf(anchor, at + anchor.length)) {
    if (at < from) continue;
    let start = at;
    while (start > from && at - start < back && isPart(text.charCodeAt(start - 1))) start -= 1;
    const match = firstBetween(text, pattern, start, at);
    if (!match) continue;
    matches.push(match);
    from = match.index + match[0].length;
  }
  return matches;
}

/** The first match that begins between two places; the pattern is sticky, so nothing beyond them is tried. */
function firstBetween(text: string, pattern: RegExp, start: number, end: number): RegExpExecArray | undefined {
  for (let at = start; at <= end; at += 1) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) return match;
  }
  return undefined;
}

export function rangesOf(matches: Iterable<RegExpMatchArray>): Range[] {
  return [...matches].map(({ index = 0, 0: found }) => ({ start: index, end: index + found.length }));
}

/** The matches of a sticky pattern where a word begins that it begins with. */
export function matchesAt(text: string, word: RegExp, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  for (const { index } of text.matchAll(word)) {
    pattern.lastIndex = index;
    const match = pattern.exec(text);
    if (match) matches.push(match);
  }
  return matches;
}
