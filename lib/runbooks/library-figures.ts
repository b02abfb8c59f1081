import type { RunbookUse } from './use';

/** What figures are made of: one runbook as a library lists it. */
interface Listed {
  area: string;
  owner: string;
  isStale: boolean;
  due?: string;
  use: RunbookUse;
}

/** So many of a library's runbooks should be fresh: the goal of practice. */
export const freshGoal = 0.8;

/** How many of some runbooks are fresh. */
export interface FreshShare {
  fresh: number;
  of: number;
}

interface AreaFreshness extends FreshShare {
  /** The broadest part of the area; empty for those without one. */
  area: string;
}

/** How fresh a library is, and each area of it, the largest first. */
export function freshnessIn(runbooks: readonly Listed[]): FreshShare & { areas: AreaFreshness[] } {
  const byArea = Map.groupBy(runbooks, ({ area }) => (area.split('·')[0] ?? '').trim());
  const areas = [...byArea]
    .map(([area, all]) => ({ area, ...shareOf(all) }))
    .sort((a, b) => b.of - a.of || (a.area < b.area ? -1 : 1));
  return { ...shareOf(runbooks), areas };
}

function shareOf(runbooks: readonly Listed[]): FreshShare {
  return { fresh: runbooks.filter(({ isStale }) => !isStale).length, of: runbooks.length };
}

/** Whether so many are fresh as should be; an empty library has nothing that is stale. */
export function isAtGoal({ fresh, of }: FreshShare): boolean {
  return of === 0 || fresh / of >= freshGoal;
}

/** What came of all runbooks together; a run ended one way or another. */
export function usesIn(runbooks: readonly Pick<Listed, 'use'>[]): RunbookUse & { runs: number } {
  const sum = (of: (use: RunbookUse) => number) => runbooks.reduce((total, { use }) => total + of(use), 0);
  return {
    shown: sum(({ shown }) => shown),
    opened: sum(({ opened }) => opened),
    solved: sum(({ solved }) => solved),
    helped: sum(({ helped }) => helped),
    didNotFit: sum(({ didNotFit }) => didNotFit),
    runs: sum(({ solved, helped, didNotFit }) => solved + helped + didNotFit),
  };
}

/** Which of a library's runbooks are looked at. `neverFit`: it was tried, and never was of use. */
export const selections = ['all', 'stale', 'noOwner', 'neverFit'] as const;
export type Selection = (typeof selections)[number];

export const isSelected: Record<Selection, (runbook: Listed) => boolean> = {
  all: () => true,
  stale: ({ isStale }) => isStale,
  noOwner: ({ owner }) => owner === '',
  neverFit: ({ use: { solved, helped, didNotFit } }) => didNotFit > 0 && solved + helped === 0,
};
