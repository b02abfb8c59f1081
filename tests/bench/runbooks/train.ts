import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askedOf } from '@/lib/runbooks/asked';
import { candidatesFor } from '@/lib/runbooks/candidates';
import { type SignOfFit, signsOfFit } from '@/lib/runbooks/confidence';
import { signsOfFamiliarity } from '@/lib/runbooks/familiar';
import { compare } from '@/lib/runbooks/features';
import { limitBetween, limitFrom, questionsByLength } from '@/lib/runbooks/fit-limit';
import { createIndex } from '@/lib/runbooks/rank';
import { defaultWeights } from '@/lib/runbooks/weights';
import type { Io } from '../../../scripts/read/main';
import { root } from '../../../scripts/run.mjs';
import { tableOf } from '../../../scripts/table.mjs';
import { three, wantedBy } from '../packet/data';
import { answeredIn, type Family, featureNames, rowsOf } from './answered';
import { runbookOf } from './engines';
import { againstOwn, type Familiarity, familiarityLearned, isLike, withParts } from './familiar';
import { familiesOf, foldedHeads, foldedShares, Grades, gradeHeads, isBelow, rightOnes, surest } from './folded';
import { type List, scoresOf, trainedListwise } from './listwise';
import { type Judged, logOddsBy, trainedLogistic } from './logistic';
import { quantile } from './measures';
import { type RetrievalSet, setsIn } from './sets';

const usage = `Usage: npm run train:runbooks -- --data FOLDER

FOLDER holds sets as bench:runbooks takes them. Sets that share documents are one family; each is also ranked by weights
that were learned from the other families only.
`;
const out = 'lib/runbooks/rank-weights.ts';

interface Lists {
  name: string;
  family: number;
  lists: List[];
}

export async function main(args: string[], io: Io): Promise<number> {
  const wanted = wantedBy(args);
  if (!wanted) {
    io.err(usage);
    return 2;
  }
  let sets: RetrievalSet[];
  try {
    sets = setsIn(wanted.data, io);
  } catch (error) {
    io.err(`${wanted.data}: ${error instanceof Error ? error.message : String(error)}\n`);
    return 2;
  }
  const families = familiesOf(sets);
  const all = families.map(({ set, family }): Lists => ({ name: set.name, family, lists: listsOf(set) }));
  const weights = trained(all);
  const first = featureNames.map((name) => (name === 'passage' ? 1 : 0));
  const cells = all.map(({ name, family, lists }) => {
    const others = trained(all.filter((each) => each.family !== family));
    return [name, String(lists.length), ...[first, others, weights].flatMap((each) => recall(lists, each).map(three))];
  });
  const heads = ['set', 'n', 'passage R@1', 'R@3', 'learned elsewhere R@1', 'R@3', 'learned on all R@1', 'R@3'];
  io.out(`${tableOf(heads, cells, 1).join('\n')}\n`);
  const fit = fitLearned(families, weights, io);
  const familiar = familiarLearned(families, weights, fit.without, io);
  writeFileSync(join(root, out), fileOf(weights, fit.all, familiar));
  io.out(`${all.reduce((sum, { lists }) => sum + lists.length, 0)} questions: ${out}\n`);
  return 0;
}

function listsOf({ documents, queries }: RetrievalSet): List[] {
  const { texts, runbooks } = createIndex(documents.map(runbookOf));
  return queries.map(({ text, relevant }) => {
    const asked = askedOf(texts, [{ text, weight: 1 }], defaultWeights);
    const all = compare(texts, asked, candidatesFor(texts, asked.terms), defaultWeights);
    const right = all.flatMap(({ position }, at) => (relevant.includes(runbooks[position]?.id ?? '') ? [at] : []));
    return { features: rowsOf(all), right, weight: 1 };
  });
}

/** A family of ten times as many questions counts three times as much, not ten. */
function trained(sets: readonly Lists[]): number[] {
  const counts = new Map<number, number>();
  for (const { family, lists } of sets) counts.set(family, (counts.get(family) ?? 0) + lists.length);
  const lists = sets.flatMap(({ family, lists: own }) =>
    own.map((list) => ({ ...list, weight: 1 / Math.sqrt(counts.get(family) ?? 1) })),
  );
  return trainedListwise(lists, featureNames.length);
}

/** The shares of questions with a right answer in the first place, and in the first three. */
function recall(lists: readonly List[], weights: readonly number[]): [number, number] {
  const places = lists.map(({ features, right }) => {
    const scores = scoresOf(features, weights);
    const order = [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    return order.findIndex((at) => right.includes(at));
  });
  const within = (most: number) => places.filter((place) => place >= 0 && place < most).length / lists.length;
  return [within(1), within(3)];
}

/** A list without an answer counts a third of one with: of each kind there is one. */
const weightOf = { answered: 1, removed: 1 / 3, foreign: 1 / 3, 'foreign, 20 words': 1 / 3 };

/** Learns how sure a suggestion is, and tells what that is worth on families that it was not learned from. */
function fitLearned(
  families: readonly Family[],
  weights: readonly number[],
  io: Io,
): { all: number[]; without: (family: number) => number[] } {
  const all = families.map((each) => ({ ...each, ...answeredIn(each, families, weights) }));
  const learned = (from: typeof all) =>
    trainedLogistic(
      from.flatMap(({ family, lists }) => {
        const own = from.filter((each) => each.family === family).reduce((sum, each) => sum + each.lists.length, 0);
        return lists.flatMap(({ kind, first }): Judged[] =>
          first.map((each) => ({ ...each, weight: weightOf[kind] / own })),
        );
      }),
    );
  const known = new Map<number, number[]>();
  const without = (family: number) => {
    const weightsThen = known.get(family) ?? learned(all.filter((each) => each.family !== family));
    known.set(family, weightsThen);
    return weightsThen;
  };
  const grades = new Grades();
  const cells = all.flatMap(({ set, family, lists, index }) => {
    const elsewhere = without(family);
    grades.add(lists, elsewhere);
    const limits = questionsByLength(index).map((questions, length) =>
      limitFrom(questions, length, confidenceBy(elsewhere)),
    );
    const right = rightOnes(lists).map((list) => surest(list, elsewhere));
    const ofRight = quantile(right, 0.05);
    return [
      [
        set.name,
        'its own',
        ...foldedShares(
          lists,
          (list) => surest(list, elsewhere) < limitBetween((length) => limits[length] ?? 0, list.size),
        ),
      ],
      ['', `5 % of right: ${three(ofRight)}`, ...foldedShares(lists, (list) => surest(list, elsewhere) < ofRight)],
    ];
  });
  io.out(`\n${tableOf(['set', 'limit', ...foldedHeads], cells, 2).join('\n')}\n`);
  io.out(`\n${tableOf(gradeHeads, grades.cells(), 1).join('\n')}\n`);
  return { all: learned(all), without };
}

/** Learns what a question of another field is, and tells what is folded in fields that neither was learned from. */
function familiarLearned(
  families: readonly Family[],
  weights: readonly number[],
  fitWithout: (family: number) => number[],
  io: Io,
): Familiarity {
  const all = withParts(families).map((each) => againstOwn(each, families, weights));
  const cells = all.flatMap((each) => {
    if (!families.some(({ set }) => set === each.set)) return [];
    const elsewhere = familiarityLearned(all.filter((other) => !isLike(other, each)));
    const fit = fitWithout(each.family);
    const limits = each.own.map((questions, length) => limitFrom(questions, length, confidenceBy(fit)));
    return each.asked.map(({ words, lists }) => {
      const shares = foldedShares(lists, (list) =>
        isBelow(list, fit, {
          limit: limitBetween((length) => limits[length] ?? 0, list.size),
          familiarity: logOddsBy(list.familiar, elsewhere.weights),
          ownFamiliarity: elsewhere.below,
        }),
      );
      return [each.set.name, Number.isFinite(words) ? String(words) : 'all', ...shares];
    });
  });
  io.out(`\n${tableOf(['set', 'first words', ...foldedHeads], cells, 2).join('\n')}\n`);
  return familiarityLearned(all);
}

function confidenceBy(weights: readonly number[]) {
  return (signs: Readonly<Record<SignOfFit, number>>) =>
    logOddsBy(
      signsOfFit.map((name) => signs[name]),
      weights,
    );
}

function fileOf(weights: readonly number[], fit: readonly number[], familiar: Familiarity): string {
  const lines = (names: readonly string[], values: readonly number[]) =>
    names.map((name, at) => `  ${name}: ${Number((values[at] ?? 0).toFixed(2))},`).join('\n');
  return `import type { SignOfFit } from './confidence';
import type { SignOfFamiliarity } from './familiar';
import type { FeatureName } from './features';

// Made by \`npm run train:runbooks\`; \`tests/bench/README.md\` says from what.

/** How much each feature counts where candidates are compared. */
export const rankWeights: Readonly<Record<FeatureName, number>> = {
${lines(featureNames, weights)}
};

/** How much each sign counts for a suggestion being right, in log odds. */
export const fitWeights: Readonly<Record<SignOfFit, number>> = {
${lines(signsOfFit, fit)}
};

/** How much each sign counts for a question being one of a library's field, in log odds. */
export const familiarWeights: Readonly<Record<SignOfFamiliarity, number>> = {
${lines(signsOfFamiliarity, familiar.weights)}
};

/** A question that is less familiar to a library than its own by this much is of another field. */
export const foreignBelow = ${Number(familiar.below.toFixed(2))};
`;
}
