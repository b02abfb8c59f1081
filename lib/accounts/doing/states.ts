import type { Mitigation } from './mitigation';

// Apart from the schema: pages show states, and pages hold no schema.

export const mitigationStates = ['open', 'doing', 'done', 'dropped'] as const;
export type MitigationState = (typeof mitigationStates)[number];

export function isOver({ state }: Pick<Mitigation, 'state'>): boolean {
  return state === 'done' || state === 'dropped';
}

/** Open and promised for a day before this one. `today` is a calendar date. */
export function isLate(mitigation: Pick<Mitigation, 'state' | 'dueOn'>, today: string): boolean {
  return !isOver(mitigation) && mitigation.dueOn !== undefined && mitigation.dueOn < today;
}

/** What is to be done first, first: by day, undated ones last, what is over at the end, the newest of it first. */
export function inOrderOfDoing<T extends Mitigation>(mitigations: readonly T[]): T[] {
  const rank = (one: T) => (isOver(one) ? 1 : 0);
  const day = ({ dueOn = '9999' }: T) => dueOn;
  return mitigations.toSorted(
    (a, b) =>
      rank(a) - rank(b) ||
      (isOver(a) ? (b.endedAt ?? 0) - (a.endedAt ?? 0) : 0) ||
      (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0) ||
      (a.id < b.id ? -1 : 1),
  );
}

/** What is looked at: the risk, or whether the technical record is up to date. */
export const reviewed = ['risk', 'record'] as const;
export type Reviewed = (typeof reviewed)[number];
