import { greatest } from '@/lib/lists';
import { signsOfFit } from '@/lib/runbooks/confidence';
import { signsOfFamiliarity } from '@/lib/runbooks/familiar';
import { fewestTelling, fitLimitOf, foreignLimit, ownFamiliarityOf } from '@/lib/runbooks/fit-limit';
import { familiarWeights, fitWeights, foreignBelow, rankWeights } from '@/lib/runbooks/rank-weights';
import { defaultWeights } from '@/lib/runbooks/weights';
import { three } from '../packet/data';
import { type Answered, answeredIn, type Family, featureNames, kinds } from './answered';
import { logOddsBy, probabilityBy } from './logistic';
import type { RetrievalSet } from './sets';

/** Sets are a family when most documents of one are those of the other. */
export function familiesOf(sets: readonly RetrievalSet[]): Family[] {
  const ids = sets.map(({ documents }) => new Set(documents.map(({ id }) => id)));
  return sets.map((set, at) => {
    const own = ids[at] ?? new Set<string>();
    return { set, family: ids.findIndex((other) => 2 * own.intersection(other).size > own.size) };
  });
}

export const foldedHeads = ['folded: right', ...kinds.slice(1)];

/** The share of lists that are folded: of those with a right answer in the first three, then of each kind without one. */
export function foldedShares(lists: readonly Answered[], isFolded: (list: Answered) => boolean): string[] {
  const others = kinds.slice(1).map((kind) => lists.filter((list) => list.kind === kind));
  return [rightOnes(lists), ...others].map((own) => {
    return three(own.filter(isFolded).length / Math.max(1, own.length));
  });
}

/** As `rank.ts` folds. */
export function isBelow(
  list: Answered,
  weights: readonly number[],
  { limit, familiarity, ownFamiliarity }: { limit: number; familiarity: number; ownFamiliarity: number },
): boolean {
  const isForeign = list.size >= fewestTelling && familiarity < ownFamiliarity;
  return surest(list, weights) < (isForeign ? foreignLimit(limit, defaultWeights.fit.good) : limit);
}

/** Lists with a right answer in the first three. */
export function rightOnes(lists: readonly Answered[]): Answered[] {
  return lists.filter(({ kind, first }) => kind === 'answered' && first.some(({ isRight }) => isRight));
}

export function surest({ first }: Answered, weights: readonly number[]): number {
  return greatest(
    first.map(({ signs }) => probabilityBy(signs, weights)),
    0,
  );
}

export const gradeHeads = ['grade', 'first places', 'right'];

/** How often first places that were called strong, good and weak are right, and of how many. */
export class Grades {
  readonly #counts = { strong: [0, 0], good: [0, 0], weak: [0, 0] };

  add(lists: readonly Answered[], weights: readonly number[]): void {
    for (const { first } of lists) {
      for (const { signs, isRight } of first.slice(0, 1)) {
        const grade = this.#counts[gradeOf(10 * probabilityBy(signs, weights))];
        grade[0] = (grade[0] ?? 0) + (isRight ? 1 : 0);
        grade[1] = (grade[1] ?? 0) + 1;
      }
    }
  }

  cells(): string[][] {
    return Object.entries(this.#counts).map(([grade, [right = 0, n = 0]]) => [
      grade,
      String(n),
      three(right / Math.max(1, n)),
    ]);
  }
}

function gradeOf(ofTen: number): 'strong' | 'good' | 'weak' {
  const { strong, good } = defaultWeights.fit;
  if (ofTen >= strong) return 'strong';
  return ofTen >= good ? 'good' : 'weak';
}

/** Questions are asked as they are, and by their first words alone: people begin with few. */
const lengths = [3, 4, 8, 20, Number.POSITIVE_INFINITY];

/** As the panel would fold them: a row for each set and length, and the grades of all. */
export function foldedCells(sets: readonly RetrievalSet[]): { cells: string[][]; grades: string[][] } {
  const ranked = featureNames.map((name) => rankWeights[name]);
  const fit = signsOfFit.map((name) => fitWeights[name]);
  const familiar = signsOfFamiliarity.map((name) => familiarWeights[name]);
  const grades = new Grades();
  const families = familiesOf(sets);
  const cells = families.flatMap((family) =>
    lengths.map((words) => {
      const { lists, index } = answeredIn(family, families, ranked, words);
      if (words === Number.POSITIVE_INFINITY) grades.add(lists, fit);
      const shares = foldedShares(lists, (list) =>
        isBelow(list, fit, {
          limit: fitLimitOf(index, list.size),
          familiarity: logOddsBy(list.familiar, familiar),
          ownFamiliarity: ownFamiliarityOf(index, list.size) + foreignBelow,
        }),
      );
      const right = `${rightOnes(lists).length} of ${lists.filter(({ kind }) => kind === 'answered').length}`;
      return [family.set.name, Number.isFinite(words) ? String(words) : 'all', right, ...shares];
    }),
  );
  return { cells, grades: grades.cells() };
}
