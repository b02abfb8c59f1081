import type { Run } from '@/lib/packet/render';
import { findingKinds } from '@/lib/redaction/placeholder';
import type { FindingKind } from '@/lib/redaction/redaction';

/** How often each kind was found, secrets first. */
export function countKinds(found: FindingKind[]): { kind: FindingKind; count: number }[] {
  const counts = new Map<FindingKind, number>();
  for (const kind of found) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return findingKinds.map((kind) => ({ kind, count: counts.get(kind) ?? 0 })).filter(({ count }) => count > 0);
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
