import type { Misfit, RunOutcome } from './runbook';

/** What came of a runbook, in tickets. */
export interface RunbookUse {
  shown: number;
  opened: number;
  solved: number;
  helped: number;
  didNotFit: number;
  /** Of those, where somebody said why. */
  misfits?: Partial<Record<Misfit, number>>;
}

/** That a runbook was shown or opened on a ticket, UTC milliseconds. */
interface Used {
  /** Empty: nothing seemed to fit the ticket. */
  runbookId: string;
  shownAt?: number;
  openedAt?: number;
}

interface Ended {
  runbookId: string;
  outcome?: RunOutcome;
  misfit?: Misfit;
}

const byOutcome: Readonly<Record<RunOutcome, 'solved' | 'helped' | 'didNotFit'>> = {
  solved: 'solved',
  helped: 'helped',
  'did-not-fit': 'didNotFit',
};

export const unused: Readonly<RunbookUse> = { shown: 0, opened: 0, solved: 0, helped: 0, didNotFit: 0 };

/** Counts what came of each runbook; a run counts once, by how it ended. */
export function usesOf(used: readonly Used[], runs: readonly Ended[]): Map<string, RunbookUse> {
  const uses = new Map<string, RunbookUse>();
  const count = (id: string, what: Exclude<keyof RunbookUse, 'misfits'>) => {
    const use = uses.get(id) ?? { ...unused };
    uses.set(id, { ...use, [what]: use[what] + 1 });
  };
  for (const { runbookId, shownAt, openedAt } of used) {
    if (runbookId === '') continue;
    if (shownAt !== undefined) count(runbookId, 'shown');
    if (openedAt !== undefined) count(runbookId, 'opened');
  }
  for (const { runbookId, outcome, misfit } of runs) {
    if (!outcome) continue;
    count(runbookId, byOutcome[outcome]);
    const use = uses.get(runbookId);
    if (use && misfit) use.misfits = { ...use.misfits, [misfit]: (use.misfits?.[misfit] ?? 0) + 1 };
  }
  return uses;
}

/** Tickets that suggestions were shown for, and those of them that nothing seemed to fit. */
export function ticketsOf(used: readonly (Used & { ticket: string })[]): { seen: number; withoutFit: number } {
  const shown = used.filter(({ shownAt }) => shownAt !== undefined);
  return {
    seen: new Set(shown.map(({ ticket }) => ticket)).size,
    withoutFit: shown.filter(({ runbookId }) => runbookId === '').length,
  };
}
