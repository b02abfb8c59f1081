import type { TicketContext } from '@/lib/context/context';
import type { Evidence } from '@/lib/evidence/evidence';
import { findEvidence } from '@/lib/evidence/find';
import { checkPacket } from '@/lib/packet/check';
import type { PacketCheck } from '@/lib/packet/packet';
import { rubric } from '@/lib/packet/rubric';
import { queryOf } from '@/lib/runbooks/query-of';
import type { RunbookQuery } from '@/lib/runbooks/rank';
import { defaultWeights } from '@/lib/runbooks/weights';

/** Everything that follows from a ticket's text alone. */
export interface Analysis {
  evidence: Evidence[];
  query: RunbookQuery;
  check: PacketCheck;
}

const analyses = new WeakMap<TicketContext, Analysis>();

/** Pure, so worked out once for each reading. */
export function analyse(context: TicketContext): Analysis {
  const known = analyses.get(context);
  if (known) return known;
  const evidence = findEvidence(context);
  const analysis = {
    evidence,
    query: queryOf(context, evidence, defaultWeights.messages),
    check: checkPacket(context, evidence, rubric),
  };
  analyses.set(context, analysis);
  return analysis;
}
