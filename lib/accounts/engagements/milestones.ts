import type { CalendarDate } from '@/lib/calendar/calendar-date';
import { partsOf } from './kinds';
import type { EngagementPart, PartOf } from './parts';

/**
 * `accepted`: somebody said so, its criteria are met and there is evidence. `unproven`: somebody said so, and that is
 * missing. `ready`: all is there, and nobody has accepted it. `dropped`: it counts for nothing.
 */
export type MilestoneState = 'accepted' | 'unproven' | 'ready' | 'late' | 'at-risk' | 'open' | 'dropped';

/** A milestone with what belongs to it. */
export interface MilestoneView {
  milestone: PartOf<'milestone'>;
  criteria: PartOf<'criterion'>[];
  evidence: PartOf<'evidence'>[];
  met: number;
  state: MilestoneState;
}

/** Every milestone, the earliest first, those without a date last. */
export function milestonesOf(parts: readonly EngagementPart[], today: CalendarDate): MilestoneView[] {
  const criteria = Map.groupBy(partsOf(parts, 'criterion'), ({ milestoneId }) => milestoneId);
  const evidence = Map.groupBy(partsOf(parts, 'evidence'), ({ milestoneId }) => milestoneId);
  return partsOf(parts, 'milestone')
    .sort((a, b) => compare(a.dueOn ?? '9', b.dueOn ?? '9') || compare(a.id, b.id))
    .map((milestone) => {
      const own = (criteria.get(milestone.id) ?? []).sort(byAge);
      const proofs = (evidence.get(milestone.id) ?? []).sort(byAge);
      const met = own.filter(({ metOn }) => metOn !== undefined).length;
      const isProven = own.length > 0 && met === own.length && proofs.length > 0;
      return { milestone, criteria: own, evidence: proofs, met, state: stateOf(milestone, isProven, today) };
    });
}

function stateOf(milestone: PartOf<'milestone'>, isProven: boolean, today: CalendarDate): MilestoneState {
  const { doneOn, droppedOn, dueOn, risk } = milestone;
  if (doneOn !== undefined) return isProven ? 'accepted' : 'unproven';
  if (droppedOn !== undefined) return 'dropped';
  if (dueOn !== undefined && dueOn < today) return 'late';
  if (risk !== undefined) return 'at-risk';
  return isProven ? 'ready' : 'open';
}

/** How many were accepted, of those that count. */
export function countMilestones(milestones: readonly MilestoneView[]): { accepted: number; of: number } {
  const counted = milestones.filter(({ state }) => state !== 'dropped');
  return { accepted: counted.filter(({ state }) => state === 'accepted').length, of: counted.length };
}

/** Those that somebody still has to do something about before the engagement is finished. */
export function openMilestones(milestones: readonly MilestoneView[]): MilestoneView[] {
  return milestones.filter(({ milestone }) => milestone.doneOn === undefined && milestone.droppedOn === undefined);
}

const compare = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);
const byAge = (a: { stamp: string }, b: { stamp: string }) => compare(a.stamp, b.stamp);
