import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askedOf } from '@/lib/runbooks/asked';
import { candidatesFor } from '@/lib/runbooks/candidates';
import { compare, featureNames } from '@/lib/runbooks/features';
import { createIndex } from '@/lib/runbooks/rank';
import { defaultWeights } from '@/lib/runbooks/weights';
import type { Io } from '../../../scripts/read/main';
import { root } from '../../../scripts/run.mjs';
import { tableOf } from '../../../scripts/table.mjs';
import { three, wantedBy } from '../packet/data';
import { runbookOf } from './engines';
import { type List, scoresOf, trainedListwise } from './listwise';
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
  writeFileSync(join(root, out), fileOf(weights));
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
    const rows = all.flatMap(({ features }) => featureNames.map((name) => features[name]));
    const right = all.flatMap(({ position }, at) => (relevant.includes(runbooks[position]?.id ?? '') ? [at] : []));
    return { features: Float64Array.from(rows), right, weight: 1 };
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

function fileOf(weights: readonly number[]): string {
  const lines = featureNames.map((name, at) => `  ${name}: ${Number((weights[at] ?? 0).toFixed(2))},`);
  return `import type { FeatureName } from './features';

/** Made by \`npm run train:runbooks\`; \`tests/bench/README.md\` says from what. */
export const rankWeights: Readonly<Record<FeatureName, number>> = {
${lines.join('\n')}
};
`;
}
