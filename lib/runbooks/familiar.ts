import { greatest } from '@/lib/lists';
import type { Asked } from './asked';
import type { Compared } from './features';
import { familiarWeights } from './rank-weights';

/**
 * What tells a question of this library's field from one of another: less how sure the best is of being right than how
 * much of the question is met at all. Each means something else in each library, so it is compared with what the
 * library's own questions have (`own-questions.ts`).
 */
export const signsOfFamiliarity = ['aboveMedian', 'coverage', 'titleMet', 'subsequence', 'known', 'pairs'] as const;
export type SignOfFamiliarity = (typeof signsOfFamiliarity)[number];
export type FamiliarSigns = Record<SignOfFamiliarity, number>;

/** As many are read by everybody. */
export const readByAll = 3;

/** `likeness` is what the candidates are ranked by. */
export function familiarSigns(
  { known }: Pick<Asked, 'known'>,
  all: readonly Compared[],
  likeness: readonly number[],
): FamiliarSigns {
  const order = [...likeness.keys()].sort((a, b) => (likeness[b] ?? 0) - (likeness[a] ?? 0));
  const best = order.slice(0, readByAll).flatMap((at) => all[at] ?? []);
  const most = (of: (each: Compared) => number) => greatest(best.map(of), 0);
  const median = likeness[order[order.length - 1 - Math.floor(order.length / 2)] ?? 0] ?? 0;
  return {
    aboveMedian: ((likeness[order[0] ?? 0] ?? 0) - median) / 5,
    coverage: best[0]?.coverage ?? 0,
    titleMet: most(({ features }) => features.titleMet),
    subsequence: most(({ features }) => features.subsequence),
    known,
    pairs: most(({ pairShare }) => pairShare),
  };
}

/** The higher, the more a question is one of those that a library is for; only to be compared with its own. */
export function familiarityOf(signs: Readonly<FamiliarSigns>): number {
  let sum = 0;
  for (const name in familiarWeights)
    sum += signs[name as SignOfFamiliarity] * familiarWeights[name as SignOfFamiliarity];
  return sum;
}
