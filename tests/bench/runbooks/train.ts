import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { greatest } from '@/lib/lists';
import { askedOf } from '@/lib/runbooks/asked';
import { candidatesFor } from '@/lib/runbooks/candidates';
import { signsOfFit } from '@/lib/runbooks/confidence';
import { compare } from '@/lib/runbooks/features';
import { limitBy } from '@/lib/runbooks/fit-limit';
import { createIndex } from '@/lib/runbooks/rank';
import { defaultWeights } from '@/lib/runbooks/weights';
import type { Io } from '../../../scripts/read/main';
import { root } from '../../../scripts/run.mjs';
import { tableOf } from '../../../scripts/table.mjs';
import { three, wantedBy } from '../packet/data';
import { type Answered, answeredIn, type Family, featureNames, kinds, rowsOf } from './answered';
import { runbookOf } from './engines';
import { type List, scoresOf, trainedListwise } from './listwise';
import { type Judged, logOddsBy, probabilityBy, trainedLogistic } from './logistic';
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
  const all = sets.map((set, at): Lists => ({ name: set.name, family: families[at] ?? at, lists: listsOf(set) }));
  const weights = trained(all);
  const first = featureNames.map((name) => (name === 'passage' ? 1 : 0));
  const cells = all.map(({ name, family, lists }) => {
    const others = trained(all.filter((each) => each.family !== family));
    return [name, String(lists.length), ...[first, others, weights].flatMap((each) => recall(lists, each).map(three))];
  });
  const heads = ['set', 'n', 'passage R@1', 'R@3', 'learned elsewhere R@1', 'R@3', 'learned on all R@1', 'R@3'];
  io.out(`${tableOf(heads, cells, 1).join('\n')}\n`);
  const fit = fitLearned(
    sets.map((set, at): Family => ({ set, family: families[at] ?? at })),
    weights,
    io,
  );
  writeFileSync(join(root, out), fileOf(weights, fit));
  io.out(`${all.reduce((sum, { lists }) => sum + lists.length, 0)} questions: ${out}\n`);
  return 0;
}

/** Sets are a family when most documents of one are those of the other. */
function familiesOf(sets: readonly RetrievalSet[]): number[] {
  const ids = sets.map(({ documents }) => new Set(documents.map(({ id }) => id)));
  return ids.map((own) => ids.findIndex((other) => 2 * own.intersection(other).size > own.size));
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
function fitLearned(families: readonly Family[], weights: readonly number[], io: Io): number[] {
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
  const grades = { strong: [0, 0], good: [0, 0], weak: [0, 0] };
  const cells = all.flatMap(({ set, family, lists, index }) => {
    const elsewhere = learned(all.filter((each) => each.family !== family));
    for (const { first } of lists) {
      for (const { signs, isRight } of first.slice(0, 1)) {
        const grade = grades[gradeOf(10 * probabilityBy(signs, elsewhere))];
        grade[0] = (grade[0] ?? 0) + (isRight ? 1 : 0);
        grade[1] = (grade[1] ?? 0) + 1;
      }
    }
    const limit = limitBy(index, (signs) =>
      logOddsBy(
        signsOfFit.map((name) => signs[name]),
        elsewhere,
      ),
    );
    const right = surestOfRight(lists, elsewhere);
    return [
      [set.name, 'its own', ...foldedBelow(limit, lists, elsewhere)],
      ['', '5 % of right', ...foldedBelow(quantile(right, 0.05), lists, elsewhere)],
    ];
  });
  const heads = ['set', 'limit', 'below', 'folded: right', ...kinds.slice(1)];
  io.out(`\n${tableOf(heads, cells, 2).join('\n')}\n`);
  for (const [grade, [right = 0, n = 0]] of Object.entries(grades))
    io.out(`${grade} in the first place: right in ${three(right / Math.max(1, n))} of ${n}\n`);
  return learned(all);
}

function gradeOf(ofTen: number): 'strong' | 'good' | 'weak' {
  const { strong, good } = defaultWeights.fit;
  if (ofTen >= strong) return 'strong';
  return ofTen >= good ? 'good' : 'weak';
}

function surest({ first }: Answered, weights: readonly number[]): number {
  return greatest(
    first.map(({ signs }) => probabilityBy(signs, weights)),
    0,
  );
}

/** How sure lists are that hold a right answer. */
function surestOfRight(lists: readonly Answered[], weights: readonly number[]): number[] {
  const right = lists.filter(({ kind, first }) => kind === 'answered' && first.some(({ isRight }) => isRight));
  return right.map((list) => surest(list, weights));
}

/** The share of lists that are less sure: of those with a right answer, then of each kind without one. */
function foldedBelow(limit: number, lists: readonly Answered[], weights: readonly number[]): string[] {
  const share = (sure: readonly number[]) =>
    three(sure.filter((each) => each < limit).length / Math.max(1, sure.length));
  const others = kinds.slice(1).map((kind) => lists.filter((list) => list.kind === kind));
  return [
    three(limit),
    share(surestOfRight(lists, weights)),
    ...others.map((own) => share(own.map((list) => surest(list, weights)))),
  ];
}

function fileOf(weights: readonly number[], fit: readonly number[]): string {
  const lines = (names: readonly string[], values: readonly number[]) =>
    names.map((name, at) => `  ${name}: ${Number((values[at] ?? 0).toFixed(2))},`).join('\n');
  return `import type { SignOfFit } from './confidence';
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
`;
}
