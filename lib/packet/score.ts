import type { Verdict } from './packet';
import type { Rubric } from './rubric';

const credit = { met: 1, weak: 0.5, missing: 0 };

/**
 * The packet's score, 0 to 5: 5 × Σ(weight × credit) ÷ Σ weight over the criteria that apply, where `met` earns 1,
 * `weak` ½ and `missing` nothing. 0 when none applies. Not rounded; completeness is counted apart.
 */
export function scoreOf(verdicts: Verdict[], rubric: Rubric): number {
  let earned = 0;
  let possible = 0;
  for (const { criterion, verdict } of verdicts) {
    if (verdict === 'not-applicable') continue;
    const weight = rubric.find(({ id }) => id === criterion)?.weight ?? 0;
    earned += weight * credit[verdict];
    possible += weight;
  }
  return possible === 0 ? 0 : (5 * earned) / possible;
}
