import { lowerCase, lowerCasePattern } from '@/lib/text/word-pattern';
import type { EvidenceKind } from './evidence';

/** One thing found in a text; offsets count UTF-16 units. */
export interface Hit {
  start: number;
  end: number;
  /** Normalised for comparing. */
  value: string;
  /** A steps list has a span for each step; everything else has this one. */
  parts?: { start: number; end: number }[];
  zoned?: boolean;
}

/** A row of the table of patterns. A test holds each to its example and its counter-example (`examples.ts`). */
export interface EvidencePattern {
  name: string;
  kind: EvidenceKind;
  /** Finds every occurrence in a text of any length, in time linear in that length. */
  find: (text: string) => Hit[];
}

interface MatchOptions {
  /** Normalises a match; `undefined` when it is no evidence after all. */
  value?: (found: string, match: RegExpExecArray) => string | undefined;
  zoned?: (found: string) => boolean;
}

/**
 * A finder from a regular expression with the flag `g`. A group named `found` narrows the span to what counts; it needs
 * the flag `d`. Every quantifier must be bounded, so that no input takes more than linear time (`growth.test.ts`).
 */
export function matching(pattern: RegExp, options: MatchOptions = {}): EvidencePattern['find'] {
  const find = matchingIn(pattern, options);
  return (text) => find(text, text);
}

/** `asMatched` is what the pattern is tried on, `text` the same as it was written. */
function matchingIn(pattern: RegExp, { value = squeeze, zoned }: MatchOptions) {
  return (asMatched: string, text: string): Hit[] => {
    const hits: Hit[] = [];
    for (const match of asMatched.matchAll(pattern)) {
      const [start, end] = match.indices?.groups?.found ?? [match.index, match.index + match[0].length];
      const found = text.slice(start, end);
      const normalised = value(found, match);
      if (normalised) hits.push({ start, end, value: normalised, ...(zoned && { zoned: zoned(found) }) });
    }
    return hits;
  };
}

/**
 * The same for lists of words in any casing. `source` may name `\p{L}` and `\p{N}`; what `value` is given of the match
 * besides `found` is in lower case.
 */
export function matchingWords(source: string, options: MatchOptions = {}): EvidencePattern['find'] {
  const find = matchingIn(lowerCasePattern(source, 'gd'), options);
  return (text) => find(lowerCase(text), text);
}

/** One space for any white space, none around. */
export function squeeze(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}
