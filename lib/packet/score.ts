import type { Completeness, Score, Verdict } from './packet';
import type { Rubric } from './rubric';

const credit = { met: 1, weak: 0.5, missing: 0 };

/** What practice aims at is 4.5; a packet that lacks a required criterion stays below it. */
export const mostIncomplete = 4.4;

/**
 * The packet's score, 0 to 5: 5 × Σ(weight × credit) ÷ Σ weight over the criteria that apply, where `met` earns 1,
 * `weak` ½ and `missing` nothing; at most 4.4 while a required criterion is not met. 0 when none applies. Not rounded;
 * completeness is counted apart. What was not read counts as missing at the lower end and as met at the upper one.
 */
export function scoreOf(verdicts: Verdict[], rubric: Rubric): Score {
  const weights = new Map(rubric.map(({ id, weight }) => [id, weight]));
  return { low: scored(verdicts, weights, 'missing'), high: scored(verdicts, weights, 'met') };
}

function scored(verdicts: Verdict[], weights: Map<string, number>, unread: 'missing' | 'met'): number {
  let earned = 0;
  let possible = 0;
  let isLacking = false;
  for (const { criterion, verdict, required } of verdicts) {
    if (verdict === 'not-applicable') continue;
    const counted = verdict === 'not-read' ? unread : verdict;
    const weight = weights.get(criterion) ?? 0;
    earned += weight * credit[counted];
    possible += weight;
    isLacking ||= required && counted !== 'met';
  }
  const score = possible === 0 ? 0 : (5 * earned) / possible;
  return isLacking ? Math.min(score, mostIncomplete) : score;
}

export function completenessOf(verdicts: Verdict[]): Completeness {
  const counted = verdicts.filter(({ required, verdict }) => required && verdict !== 'not-applicable');
  const count = (wanted: Verdict['verdict']) => counted.filter(({ verdict }) => verdict === wanted).length;
  return { met: count('met'), required: counted.length, unread: count('not-read') };
}
