import type { FoundThing } from '@/lib/packet/copy';
import type { Run } from '@/lib/packet/render';
import { findingKinds } from '@/lib/redaction/placeholder';
import type { FindingKind } from '@/lib/redaction/redaction';

/** Each kind that was found, secrets first: how often, and which values. Those of secrets are nobody's to see again. */
export function foundByKind(found: readonly FoundThing[]): { kind: FindingKind; count: number; values: string[] }[] {
  return findingKinds.flatMap((kind) => {
    const of = found.filter((each) => each.kind === kind);
    const values = kind === 'secret' ? [] : [...new Set(of.map(({ value }) => value))];
    return of.length === 0 ? [] : [{ kind, count: of.length, values }];
  });
}

/** A stretch of what is copied: as it is, or something that was found, masked or shown. */
export interface Stretch {
  start: number;
  text: string;
  mark?: Run['mark'];
}

/** What is copied, character for character, in as few stretches as tell what was found. */
export function stretchesOf(runs: Run[]): Stretch[] {
  const stretches: (Stretch & { part?: Run['part'] })[] = [];
  let start = 0;
  for (const { text, part, mark } of runs) {
    const last = stretches.at(-1);
    // Two secrets side by side are two marks; what is escaped inside one is still that one.
    if (last && (mark ? last.part === part : !last.mark)) last.text += text;
    else stretches.push({ start, text, ...(mark && { mark, part }) });
    start += text.length;
  }
  return stretches;
}

/**
 * What is meant by some characters of what is copied: without escapes, and nothing where a placeholder is among them.
 * Empty is not worth masking.
 */
export function meantBy(runs: readonly Run[], start: number, end: number): string {
  let at = 0;
  let meant = '';
  for (const { text, plain, mark } of runs) {
    const [from, to] = [Math.max(start, at) - at, Math.min(end, at + text.length) - at];
    at += text.length;
    if (to <= from) continue;
    if (mark?.isMasked) return '';
    meant += text === plain ? plain.slice(from, to) : plain;
  }
  return meant.trim();
}
