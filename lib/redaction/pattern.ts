import type { FindingKind } from './redaction';

export interface Range {
  start: number;
  end: number;
}

/** A row of the tables of what must not leave. A test holds each row to its example and its look-alikes. */
export interface SensitivePattern {
  name: string;
  kind: FindingKind;
  /** Finds what is to be masked, in time linear in the length of the text. */
  find: (text: string) => Range[];
  example: string;
  /** What is masked in the example. */
  masks: string;
  /** Whether it counts only because it stands alone: a value that was cut out of a text always does. */
  isAlone?: true;
  /** Look-alikes in which nothing is found. */
  not: string[];
}

/**
 * A finder from a regular expression with the flag `g`. A group named `found`, with the flag `d`, narrows the match to
 * what is masked. Every quantifier must be bounded, so that no text takes more than linear time (`growth.test.ts`).
 */
export function matching(
  pattern: RegExp,
  accept: (found: string) => boolean = () => true,
  groups: string[] = ['found'],
): SensitivePattern['find'] {
  return (text) => {
    const ranges: Range[] = [];
    for (const match of text.matchAll(pattern)) {
      const narrowed = groups.map((name) => match.indices?.groups?.[name]).find((range) => range !== undefined);
      const [start, end] = narrowed ?? [match.index, match.index + match[0].length];
      if (end > start && accept(text.slice(start, end))) ranges.push({ start, end });
    }
    return ranges;
  };
}
