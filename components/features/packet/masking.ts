import { append } from '@/lib/lists';
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
export function stretchesOf(runs: readonly Run[], start = 0): Stretch[] {
  const stretches: (Stretch & { part?: Run['part'] })[] = [];
  let at = start;
  for (const { text, part, mark } of runs) {
    const last = stretches.at(-1);
    // Two secrets side by side are two marks; what is escaped inside one is still that one.
    if (last && (mark ? last.part === part : !last.mark)) last.text += text;
    else stretches.push({ start: at, text, ...(mark && { mark, part }) });
    at += text.length;
  }
  return stretches;
}

/** What is copied of one generated line, or of none. */
export interface Passage {
  start: number;
  generated?: string;
  stretches: Stretch[];
}

/** What is copied, by the generated line that it is part of. A break of the format's within a line is part of it. */
export function passagesOf(runs: readonly Run[]): Passage[] {
  const found: { generated: string | undefined; runs: Run[] }[] = [];
  for (const run of runs) {
    const [before, last] = [found.at(-2), found.at(-1)];
    if (last && last.generated === run.generated) last.runs.push(run);
    else if (last && run.generated && before?.generated === run.generated && last.runs.every(({ part }) => !part)) {
      append(before.runs, last.runs);
      before.runs.push(run);
      found.pop();
    } else found.push({ generated: run.generated, runs: [run] });
  }
  let start = 0;
  return found.map(({ generated, runs: own }) => {
    const passage = { start, ...(generated && { generated }), stretches: stretchesOf(own, start) };
    start += own.reduce((length, { text }) => length + text.length, 0);
    return passage;
  });
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
