import type { TicketContext } from '@/lib/context/context';
import type { Evidence, EvidenceKind } from './evidence';
import { lookedAt } from './looked-at';
import type { Hit } from './pattern';
import { patterns } from './patterns';

interface KindHit extends Hit {
  kind: EvidenceKind;
}

/**
 * Finds evidence in a ticket's subject and conversation, as far as they are looked at. One item for each kind and value,
 * in the order in which they are first seen, with every span it was found at. Takes time linear in the length of the text.
 */
export function findEvidence(context: TicketContext): Evidence[] {
  const steps = evidenceSteps(context);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** The same, step by step: none of them takes long, whatever the ticket. */
export function* evidenceSteps(context: TicketContext): Generator<void, Evidence[]> {
  const found = new Map<string, Evidence>();
  for (const { id, start: from, text } of lookedAt(context)) {
    for (const { kind, value, start, end, parts, zoned } of hitsIn(text)) {
      const key = `${kind} ${value}`;
      const evidence = found.get(key) ?? { kind, value, spans: [], ...(zoned !== undefined && { zoned }) };
      found.set(key, evidence);
      for (const part of parts ?? [{ start, end }])
        evidence.spans.push({ entry: id, start: from + part.start, end: from + part.end });
    }
    yield;
  }
  return [...found.values()];
}

/** Hits of all patterns in text order. Of two that overlap and are of one kind, the earlier and longer one stays. */
function hitsIn(text: string): KindHit[] {
  const hits = patterns.flatMap(({ kind, find }) => find(text).map((hit): KindHit => ({ ...hit, kind })));
  hits.sort((a, b) => a.start - b.start || b.end - a.end);
  const ends = new Map<EvidenceKind, number>();
  return hits.filter(({ kind, start, end }) => {
    if (start < (ends.get(kind) ?? 0)) return false;
    ends.set(kind, end);
    return true;
  });
}
