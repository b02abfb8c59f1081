import { greatest } from '@/lib/lists';
import type { Asked } from './asked';
import { derivedOf } from './derived';
import { type Hits, hitFinder, lengthsAt } from './hits';
import { passageScorer } from './passages';
import { documentsWith, fieldAt, type TextIndex } from './text-index';
import { titleLikeness } from './title-likeness';
import type { Weights } from './weights';

/** Divided by the best candidate's value, so that they mean the same for a short question and a long one. */
const relativeFeatures = [
  'passage',
  'pairs',
  'pairsInTitle',
  'met',
  'metInTitle',
  'fields',
  'titleness',
  'opening',
  'language',
] as const;
/** As they are. */
type PlainFeature = 'trigrams' | 'titleMet' | 'subsequence' | 'run' | 'bodyLength' | 'passages' | 'titleLength';
/** What is compared of a question and a document; each has its weight in `rank-weights.ts`. */
export type FeatureName = (typeof relativeFeatures)[number] | PlainFeature;
export type Features = Record<FeatureName, number>;

/** What was found out about one candidate. */
export interface Compared {
  position: number;
  /** BM25F of the best passage together with what stands above the text. */
  points: number;
  /** The share of what the question's words tell that is met, 0 to 1. */
  coverage: number;
  /** The share of the question's neighbours that are neighbours there, by how telling they are, 0 to 1. */
  pairShare: number;
  features: Features;
}

const { title: titleField, headings: headingsField, body: bodyField } = fieldAt;

/** Compares a question with each of some documents. */
export function compare(index: TextIndex, asked: Asked, positions: readonly number[], weights: Weights): Compared[] {
  return divided(compareOpen(index, asked, positions, weights));
}

/** The same before the candidates are related to each other, so that some can still come or go. */
export function compareOpen(
  index: TextIndex,
  asked: Asked,
  positions: readonly number[],
  weights: Weights,
): Compared[] {
  const hitsOf = hitFinder(index, asked);
  const scorer = passageScorer(index, asked.terms, weights);
  const statistics = statisticsOf(index, asked);
  const titleOf = titleLikeness(index, asked);
  const pairs = pairsPoints(asked, asked.pairs.keys());
  return positions.map((position): Compared => {
    const hits = hitsOf(position);
    const lengths = lengthsAt(index, position);
    const points = scorer.points(hits, lengths);
    const features = {
      passage: points,
      ...pairPoints(asked, hits),
      ...termPoints(asked, hits, lengths, index, statistics),
      ...titleOf(position),
      bodyLength: Math.log1p(lengths[bodyField] ?? 0) / 7,
      passages: Math.log1p(Math.ceil((lengths[bodyField] ?? 0) / weights.passageWords)) / 4,
      titleLength: Math.log1p(lengths[titleField] ?? 0) / 3,
    };
    const coverage = asked.mass === 0 ? 0 : features.met / asked.mass;
    return { position, points, coverage, pairShare: pairs === 0 ? 0 : features.pairs / pairs, features };
  });
}

/** Relates candidates to each other, and leaves what was given as it is. */
export function relate(open: readonly Compared[]): Compared[] {
  return divided(open.map((each) => ({ ...each, features: { ...each.features } })));
}

/** Divides what is relative by the best candidate's value. */
function divided(all: Compared[]): Compared[] {
  for (const name of relativeFeatures) {
    const best = greatest(
      all.map(({ features }) => features[name]),
      0,
    );
    if (best > 0) for (const { features } of all) features[name] /= best;
  }
  return all;
}

function pairPoints(asked: Asked, hits: Hits): Pick<Features, 'pairs' | 'pairsInTitle'> {
  return { pairs: pairsPoints(asked, hits.pairs), pairsInTitle: pairsPoints(asked, hits.pairsInTitle) };
}

function pairsPoints({ terms, pairs }: Asked, found: Iterable<number>): number {
  let points = 0;
  for (const pair of found) {
    const [first, second] = pairs[pair] ?? [0, 0];
    points += (terms[first]?.idf ?? 0) + (terms[second]?.idf ?? 0);
  }
  return points;
}

/** What a library says of each asked term. */
interface Statistics {
  /** How often it reaches titles, 0 to 1. */
  titleness: Float64Array;
  /** Its share of all words, a few hundred times. */
  collection: Float64Array;
}

function statisticsOf(index: TextIndex, { terms }: Asked): Statistics {
  const mean = derivedOf(index).titleShare;
  const [titleness, collection] = [new Float64Array(terms.length), new Float64Array(terms.length)];
  for (const [place, { term }] of terms.entries()) {
    const share = (index.titleDocuments[term] ?? 0) / documentsWith(index, term);
    titleness[place] = share / (share + mean);
    collection[place] = (300 * (index.occurrences[term] ?? 0)) / index.tokens.length;
  }
  return { titleness, collection };
}

const k1 = 2;
const b = 0.5;
/** How much a field counts where all of a document is compared. */
const fieldWeights = [6, 2, 2, 2, 2, 1];

function termPoints(
  { terms, opening }: Asked,
  hits: Hits,
  lengths: readonly number[],
  { meanLength }: TextIndex,
  { titleness, collection }: Statistics,
): Pick<Features, 'met' | 'metInTitle' | 'fields' | 'titleness' | 'opening' | 'language'> {
  const sums = { met: 0, metInTitle: 0, fields: 0, titleness: 0, opening: 0, language: 0 };
  const shares = fieldWeights.map(
    (weight, field) => weight / (1 - b + (b * (lengths[field] ?? 0)) / (meanLength[field] || 1)),
  );
  for (let place = 0; place < terms.length; place++) {
    const { idf, weight } = terms[place] ?? { idf: 0, weight: 0 };
    let frequency = 0;
    for (let field = 0; field < shares.length; field++)
      frequency += (shares[field] ?? 0) * (hits.counts[field * terms.length + place] ?? 0);
    if (frequency === 0) continue;
    const titles = hits.counts[titleField * terms.length + place] ?? 0;
    const points = (idf * frequency) / (k1 + frequency);
    sums.met += idf * idf;
    if (titles > 0) sums.metInTitle += idf * idf;
    sums.fields += weight * points;
    sums.titleness += weight * points * (titleness[place] ?? 0);
    sums.opening += (opening[place] ?? 0) * points;
    const text =
      (hits.counts[bodyField * terms.length + place] ?? 0) + (hits.counts[headingsField * terms.length + place] ?? 0);
    sums.language += weight * Math.log1p((3 * titles + text) / (collection[place] || 1));
  }
  return sums;
}
