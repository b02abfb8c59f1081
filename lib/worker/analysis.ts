import type { TicketContext } from '@/lib/context/context';
import type { Evidence } from '@/lib/evidence/evidence';
import { evidenceSteps } from '@/lib/evidence/find';
import { checkSteps } from '@/lib/packet/check';
import type { PacketCheck } from '@/lib/packet/packet';
import type { Priorities } from '@/lib/packet/priorities';
import type { Rubric } from '@/lib/packet/rubric';
import type { Said } from '@/lib/packet/word';
import { queryOf } from '@/lib/runbooks/query-of';
import type { RunbookQuery } from '@/lib/runbooks/rank';
import type { Weights } from '@/lib/runbooks/weights';
import type { Settings } from './current-settings';
import { inSlices } from './slices';

/** What follows from a ticket's text and the settings. */
export interface Analysis {
  evidence: Evidence[];
  query: RunbookQuery;
}

const evidences = new WeakMap<TicketContext, Promise<Evidence[]>>();
const queries = new WeakMap<TicketContext, { weights: Weights; query: Promise<RunbookQuery> }>();
const checks = new WeakMap<
  TicketContext,
  { rubric: Rubric; priorities: Priorities; said: string; check: Promise<PacketCheck> }
>();

function evidenceIn(context: TicketContext): Promise<Evidence[]> {
  const found = evidences.get(context) ?? inSlices(evidenceSteps(context));
  evidences.set(context, found);
  return found;
}

/** Worked out once for each reading, and again when a setting that it is made by changes. */
export async function analyse(context: TicketContext, settings: Settings): Promise<Analysis> {
  const weights = await settings.get('runbooks.weights');
  const known = queries.get(context);
  const query =
    known?.weights === weights
      ? known.query
      : evidenceIn(context).then((evidence) => inSlices(once(() => queryOf(context, evidence, weights.messages))));
  queries.set(context, { weights, query });
  return { evidence: await evidenceIn(context), query: await query };
}

/** The same for what a packet still lacks, which also follows from what persons say of the ticket. */
export async function checkOf(context: TicketContext, settings: Settings, by: Said): Promise<PacketCheck> {
  const said = JSON.stringify(by);
  const [rubric, priorities] = await Promise.all([settings.get('rubric'), settings.get('priorities')]);
  const known = checks.get(context);
  if (known?.rubric === rubric && known.priorities === priorities && known.said === said) return known.check;
  const check = evidenceIn(context).then((evidence) => inSlices(checkSteps(context, evidence, rubric, by, priorities)));
  checks.set(context, { rubric, priorities, said, check });
  return check;
}

/** After a rest for others. */
function* once<T>(make: () => T): Generator<void, T> {
  yield;
  return make();
}
