import type { TicketContext } from '@/lib/context/context';
import type { Evidence } from '@/lib/evidence/evidence';
import { evidenceSteps } from '@/lib/evidence/find';
import { checkPacket } from '@/lib/packet/check';
import type { PacketCheck } from '@/lib/packet/packet';
import type { Rubric } from '@/lib/packet/rubric';
import { queryOf } from '@/lib/runbooks/query-of';
import type { RunbookQuery } from '@/lib/runbooks/rank';
import type { Weights } from '@/lib/runbooks/weights';
import type { Settings } from './current-settings';
import { inSlices } from './slices';

/** What follows from a ticket's text and the settings. */
export interface Analysis {
  evidence: Evidence[];
  query: RunbookQuery;
  check: PacketCheck;
}

/** The settings that an analysis is made by. */
interface MadeBy {
  rubric: Rubric;
  weights: Weights;
}

const evidences = new WeakMap<TicketContext, Promise<Evidence[]>>();
const analyses = new WeakMap<TicketContext, MadeBy & { analysis: Promise<Analysis> }>();

/** Worked out once for each reading, and again when a setting that it is made by changes. */
export async function analyse(context: TicketContext, settings: Settings): Promise<Analysis> {
  const [rubric, weights] = await Promise.all([settings.get('rubric'), settings.get('runbooks.weights')]);
  const known = analyses.get(context);
  if (known?.rubric === rubric && known.weights === weights) return known.analysis;
  const found = evidences.get(context) ?? inSlices(evidenceSteps(context));
  evidences.set(context, found);
  const analysis = found.then((evidence) => inSlices(steps(context, evidence, { rubric, weights })));
  analyses.set(context, { rubric, weights, analysis });
  return analysis;
}

function* steps(context: TicketContext, evidence: Evidence[], { rubric, weights }: MadeBy): Generator<void, Analysis> {
  const query = queryOf(context, evidence, weights.messages);
  yield;
  return { evidence, query, check: checkPacket(context, evidence, rubric) };
}
