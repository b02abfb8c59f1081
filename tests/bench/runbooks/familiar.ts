import { signsOfFamiliarity } from '@/lib/runbooks/familiar';
import { limitBetween, meanSigns, questionsByLength } from '@/lib/runbooks/fit-limit';
import type { OwnQuestion } from '@/lib/runbooks/own-questions';
import { createIndex } from '@/lib/runbooks/rank';
import { type Answered, answeredIn, type Family, isOfOneField } from './answered';
import { runbookOf } from './engines';
import { rightOnes } from './folded';
import { type Judged, logOddsBy, trainedLogistic } from './logistic';
import type { RetrievalSet } from './sets';

/** Questions of a library, each with how familiar it is against the library's own. */
export interface Against extends Family {
  /** By how many of their first words are asked. */
  asked: { words: number; lists: Answered[] }[];
  /** What the library asks itself. */
  own: OwnQuestion[][];
}

/** Of shorter questions it cannot be said. */
const lengths = [8, 20, Number.POSITIVE_INFINITY];
/** So many questions make a folder of a set a library of its own: there are few libraries to learn from. */
const fewestQuestions = 25;

/** A set, and each of its folders that is large enough. */
export function withParts(families: readonly Family[]): Family[] {
  return families.flatMap(({ set, family }) => [
    { set, family },
    ...partsOf(set).map((part) => ({ set: part, family })),
  ]);
}

function partsOf({ name, documents, queries }: RetrievalSet): RetrievalSet[] {
  const folderOf = ({ id }: { id: string }) => id.split('/')[0] ?? '';
  return [...new Set(documents.map(folderOf))]
    .map((folder) => ({
      name: `${name}/${folder}`,
      documents: documents.filter((each) => folderOf(each) === folder),
      queries: queries.filter(({ relevant }) => relevant.some((id) => folderOf({ id }) === folder)),
    }))
    .filter((part) => part.queries.length >= fewestQuestions && part.documents.length < documents.length);
}

/** How familiar questions of each kind are to a library, against its own. */
export function againstOwn(each: Family, families: readonly Family[], weights: readonly number[]): Against {
  const own = questionsByLength(createIndex(each.set.documents.map(runbookOf)));
  const means = own.map(meanSigns);
  const asked = lengths.map((words) => {
    const { lists } = answeredIn(each, families, weights, words);
    return { words, lists: lists.map((list) => ({ ...list, familiar: lessOwn(list, means) })) };
  });
  return { ...each, asked, own };
}

function lessOwn({ familiar, size }: Answered, means: readonly ReturnType<typeof meanSigns>[]): number[] {
  return signsOfFamiliarity.map(
    (name, at) => (familiar[at] ?? 0) - limitBetween((length) => means[length]?.[name] ?? 0, size),
  );
}

/** Whether one says nothing new of the other: a family, or a field. */
export function isLike(one: Family, other: Family): boolean {
  return one.family === other.family || isOfOneField(one.set, other.set);
}

export interface Familiarity {
  weights: number[];
  below: number;
}

/** What a list counts: one whose answer was taken out is of the field, though nothing here answers it. */
const weightOf = { answered: 1, removed: 0.2, foreign: 1, 'foreign, 20 words': 0 };
/** Six signs of many questions need hardly to be held back. */
const decay = 1e-5;
const rounds = 1500;
/** This share of right answers may look like those of another field. */
const folded = 0.02;

/** Weights, and the limit, from libraries; those of one field count as much as those of another. */
export function familiarityLearned(all: readonly Against[]): Familiarity {
  const fields = all.map((each) => all.findIndex((other) => isLike(other, each)));
  const sharing = (at: number) => fields.filter((field) => field === fields[at]).length;
  const judged = all.flatMap(({ asked }, at): Judged[] => {
    const lists = asked.flatMap((each) => each.lists);
    const useful = [...rightOnes(lists), ...lists.filter(({ kind }) => kind !== 'answered')];
    return useful.map(({ kind, familiar }) => ({
      signs: [1, ...familiar],
      isRight: kind === 'answered',
      weight: weightOf[kind] / useful.length / sharing(at),
    }));
  });
  const weights = trainedLogistic(judged, rounds, decay).slice(1);
  const right = all.flatMap(({ asked }, at) => {
    const own = rightOnes(asked.flatMap(({ lists }) => lists));
    return own.map((list) => ({ at: logOddsBy(list.familiar, weights), weight: 1 / own.length / sharing(at) }));
  });
  return { weights, below: weightedQuantile(right, folded) };
}

function weightedQuantile(values: readonly { at: number; weight: number }[], share: number): number {
  const sorted = values.toSorted((a, b) => a.at - b.at);
  const all = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let below = 0;
  for (const { at, weight } of sorted) {
    below += weight;
    if (below > share * all) return at;
  }
  return 0;
}
