import type { Engagement, Phase } from '../engagement';

export type EngagementState = Phase | 'done' | 'archived';
type Dated = Pick<Engagement, 'phase' | 'doneOn' | 'archivedOn'>;

/**
 * How an engagement stands. What is dated is a fact and comes before how it goes, so that no two fields can contradict
 * each other, whoever changed which on which device. A go or no-go sets nothing of it.
 */
export function stateOf({ phase = 'active', doneOn, archivedOn }: Dated): EngagementState {
  if (archivedOn !== undefined) return 'archived';
  return doneOn === undefined ? phase : 'done';
}

/** What is done is neither late nor suggested; no more is what was archived. */
export function isDone({ doneOn, archivedOn }: Pick<Engagement, 'doneOn' | 'archivedOn'>): boolean {
  return doneOn !== undefined || archivedOn !== undefined;
}

export function isOpen(engagement: Pick<Engagement, 'doneOn' | 'archivedOn'>): boolean {
  return !isDone(engagement);
}
