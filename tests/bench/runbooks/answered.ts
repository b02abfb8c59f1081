import { askedOf } from '@/lib/runbooks/asked';
import { candidatesFor } from '@/lib/runbooks/candidates';
import { signsOf, signsOfFit } from '@/lib/runbooks/confidence';
import { familiarSigns, signsOfFamiliarity } from '@/lib/runbooks/familiar';
import { type Compared, compare, type FeatureName } from '@/lib/runbooks/features';
import { createIndex, type RunbookIndex } from '@/lib/runbooks/rank';
import { rankWeights } from '@/lib/runbooks/rank-weights';
import { defaultWeights } from '@/lib/runbooks/weights';
import { runbookOf } from './engines';
import { scoresOf } from './listwise';
import type { RetrievalSet } from './sets';

/** All that is learned a weight for. */
export const featureNames = Object.keys(rankWeights) as FeatureName[];

/** What a question is to a library: answered, its answer taken out, or from another field, whole or its beginning. */
export const kinds = ['answered', 'removed', 'foreign', 'foreign, 20 words'] as const;
type Kind = (typeof kinds)[number];

/** The first three of a list, each with what is known of it. */
export interface Answered {
  kind: Kind;
  /** How many telling words the question has. */
  size: number;
  first: { signs: number[]; isRight: boolean }[];
  /** What tells how familiar the question is. */
  familiar: number[];
}

export interface Family {
  set: RetrievalSet;
  family: number;
}

/** Of a large set so many questions are enough. */
const mostQuestions = 150;
const readByAll = 3;
const someWords = 20;

/** What suggestions look like when there is an answer and when there is none, ranked by these weights; of each question
 * only the first `words`. */
export function answeredIn(
  { set, family }: Family,
  all: readonly Family[],
  weights: readonly number[],
  words = Number.POSITIVE_INFINITY,
): { lists: Answered[]; index: RunbookIndex } {
  const index = createIndex(set.documents.map(runbookOf));
  const step = Math.ceil(set.queries.length / mostQuestions);
  const questions = set.queries.filter((_, at) => at % step === 0);
  const others = all.filter((other) => other.family !== family && !isOfOneField(other.set, set));
  const foreign = questions.flatMap((_, at) => {
    const other = others[at % Math.max(1, others.length)]?.set.queries ?? [];
    return other.slice((at * 7) % Math.max(1, other.length)).slice(0, 1);
  });
  const ask = (kind: Kind, text: string, relevant: readonly string[], without: readonly string[] = []): Answered => ({
    kind,
    ...firstOf(index, beginningOf(text, words), relevant, without, weights),
  });
  const lists = [
    ...questions.map(({ text, relevant }) => ask('answered', text, relevant)),
    ...questions.map(({ text, relevant }) => ask('removed', text, [], relevant)),
    ...foreign.map(({ text }) => ask('foreign', text, [])),
    ...foreign.map(({ text }) => ask('foreign, 20 words', beginningOf(text, someWords), [])),
  ];
  return { lists, index };
}

function beginningOf(text: string, words: number): string {
  return text.split(/\s+/).slice(0, words).join(' ');
}

/** Whether a question to one may be answered by the other: some of their documents have the same title. */
export function isOfOneField(one: RetrievalSet, other: RetrievalSet): boolean {
  const titles = new Set(one.documents.map(({ title }) => title.toLowerCase()).filter(Boolean));
  const same = other.documents.filter(({ title }) => titles.has(title.toLowerCase())).length;
  return 20 * same > Math.min(one.documents.length, other.documents.length);
}

function firstOf(
  { texts, runbooks }: RunbookIndex,
  text: string,
  relevant: readonly string[],
  without: readonly string[],
  weights: readonly number[],
): Omit<Answered, 'kind'> {
  const asked = askedOf(texts, [{ text, weight: 1 }], defaultWeights);
  const idAt = (position: number) => runbooks[position]?.id ?? '';
  const positions = candidatesFor(texts, asked.terms).filter((position) => !without.includes(idAt(position)));
  const all = compare(texts, asked, positions, defaultWeights);
  const likeness = [...scoresOf(rowsOf(all), weights)];
  const signs = signsOf(asked, all, likeness);
  const order = [...likeness.keys()].sort((a, b) => (likeness[b] ?? 0) - (likeness[a] ?? 0));
  const first = order.slice(0, readByAll).map((at) => ({
    signs: signsOfFit.map((name) => signs[at]?.[name] ?? 0),
    isRight: relevant.includes(idAt(all[at]?.position ?? -1)),
  }));
  const familiar = familiarSigns(asked, all, likeness);
  return { size: asked.size, first, familiar: signsOfFamiliarity.map((name) => familiar[name]) };
}

/** The features of candidates, one after the other. */
export function rowsOf(all: readonly Compared[]): Float64Array {
  return Float64Array.from(all.flatMap(({ features }) => featureNames.map((name) => features[name])));
}
