import { anyPhrase, wildPhraseOf } from '@/lib/text/pattern-of';
import { findingKinds } from './placeholder';
import type { Finding, FindingKind } from './redaction';

/**
 * What is masked and what is left. Whatever it says, a secret is masked: a list that is typed once, by somebody who looked
 * at one ticket, must not let out the password of the next. What only looks like a secret is told to us as a wrong finding
 * (`tests/bench/redaction.ts`), and mended by its kind. Phrases are data, never patterns of their own: they come from
 * people and policies, and a pattern could take for ever.
 */
export interface Rules {
  /** Kinds that are masked; the others are found and left readable. */
  masked: ReadonlySet<FindingKind>;
  /** Texts that may leave although they are found: a public address, the name of a team. One `*` is the rest of a word. */
  allowed?: readonly string[];
  /** Texts that may never leave, such as the name of a project. They are secrets, and go before what is allowed. */
  denied?: readonly string[];
}

export const maskAll: Rules = { masked: new Set(findingKinds) };

export function isMasked(kind: FindingKind, { masked }: Rules): boolean {
  return kind === 'secret' || masked.has(kind);
}

export function findDenied(text: string, { denied = [] }: Pick<Rules, 'denied'>): Finding[] {
  const pattern = denied.length > 0 ? anyPhrase(denied, wildPhraseOf) : undefined;
  if (!pattern) return [];
  return [...text.matchAll(pattern)].map((match): Finding => {
    return { kind: 'secret', start: match.index, end: match.index + match[0].length };
  });
}

/** Without those that lie within a text that is allowed. */
export function withoutAllowed(text: string, findings: Finding[], { allowed = [] }: Pick<Rules, 'allowed'>): Finding[] {
  const pattern = allowed.length > 0 && findings.length > 0 ? anyPhrase(allowed, wildPhraseOf) : undefined;
  if (!pattern) return findings;
  const ranges = [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
  let next = 0;
  return findings
    .toSorted((a, b) => a.start - b.start)
    .filter(({ kind, start, end }) => {
      while ((ranges[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
      const range = ranges[next];
      return kind === 'secret' || range === undefined || range.start > start || end > range.end;
    });
}
