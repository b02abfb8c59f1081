import type { GradeRules } from './grade-rules';

/** What came of a runbook that was opened on a ticket. */
export interface JudgedSuggestion {
  /** Nothing seemed to fit that ticket. */
  wasFolded: boolean;
  /** How sure the ranking was, 0 to 1; of what was folded that is not kept. */
  sure?: number;
  helped: boolean;
}

/** A right one that is hidden is worse than a doubtful one that is shown. */
const hiddenCounts = 3;
/** The limit of a library is changed to between these. */
const least = 0.5;
const most = 1.5;

/**
 * By how much the limit of what seems to fit is multiplied, by what came of suggestions here. What was folded away and
 * helped all the same lowers it; what was shown as fitting, though less sure than `good` of ten, and did not fit, raises
 * it, where it was not outweighed by what was as little sure and helped. Nothing changes until `needed` speak for it;
 * as many more as `doubt` double it or halve it, within bounds.
 */
export function fitFactorOf(
  judged: readonly JudgedSuggestion[],
  good: number,
  { doubt, needed }: Pick<GradeRules, 'doubt' | 'needed'>,
): number {
  let balance = 0;
  for (const { wasFolded, sure = 1, helped } of judged) {
    if (wasFolded) balance -= helped ? hiddenCounts : 0;
    else if (10 * sure < good) balance += helped ? -1 : 1;
  }
  if (Math.abs(balance) < needed) return 1;
  return Math.min(most, Math.max(least, 2 ** (balance / doubt)));
}
