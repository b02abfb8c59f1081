import type { Evidence } from '@/lib/evidence/evidence';
import { greatest } from '@/lib/lists';
import { areaParts } from './areas';
import { type Asked, type AskedTerm, askedOf, type WeightedText } from './asked';
import { candidatesFor } from './candidates';
import { confidenceOf, probability, signsOf } from './confidence';
import { familiarSigns, readByAll } from './familiar';
import { compare, type Features } from './features';
import { fitLimitOf, foreignLimit, isOfAnotherField } from './fit-limit';
import { type Grade, gradeOf } from './grades';
import { hitFinder, lengthsAt } from './hits';
import type { RunbookIndex } from './library-index';
import { likenessOf } from './likeness';
import type { Outcomes } from './outcomes';
import { passageScorer } from './passages';
import type { Reason, Runbook, Suggestion } from './runbook';
import { type IndexedSignal, signalEqualTo, signalsIn } from './signals';
import { soughtTerms } from './sought';
import { tokenize } from './tokenize';
import type { Weights } from './weights';

export { createIndex, type RunbookIndex } from './library-index';

/** What is known of a ticket; `queryOf` makes it from a context. */
export interface RunbookQuery {
  subject: string;
  /** `weight` 1 is the last customer message; older, quoted and our own text weigh less. */
  passages: { text: string; weight: number }[];
  /** `weight`, 1 if absent, is that of the text it was found in. */
  evidence: (Pick<Evidence, 'value' | 'kind'> & { weight?: number })[];
  tags: string[];
  areas: string[];
}

export interface SuggestOptions {
  /** By runbook id; see `outcomesLike`. */
  outcomes?: ReadonlyMap<string, Outcomes>;
  /** What each grade is called, by what came of it here; see `measureGrades`. */
  called?: Readonly<Record<Grade, Grade>>;
  /** What the library's limit is multiplied by, by what came of suggestions here; see `fitFactorOf`. */
  fitFactor?: number;
  /** Ids of those that a person said do not fit this very ticket: they make room for others. */
  dismissed?: ReadonlySet<string>;
  /** At most this many; 5 if absent. */
  limit?: number;
}

export interface SearchOptions {
  /** At most this many; 20 if absent. */
  limit?: number;
  /** Others are left out. */
  isMeant?: (runbook: Runbook) => boolean;
}

/** More words named as a reason would be read by nobody. */
const mostWordsShown = 4;

/** The best of a library for a ticket, best first. */
export interface Ranking {
  /** Those that fit; empty when nothing here seems to. */
  fitting: Suggestion[];
  /** The next best, that do not seem to fit: to be folded, not hidden, for they may be right all the same. */
  closest: Suggestion[];
}

/**
 * The runbooks of a library for a ticket, best first, each with its reasons. A score is made of points for the ticket's
 * words, for evidence that is one of the runbook's signals, and a little for the area; outcomes then raise or lower it.
 * `weights.ts` has the numbers, the README how words are compared.
 */
export function rank(index: RunbookIndex, query: RunbookQuery, options: SuggestOptions = {}): Ranking {
  const { weights } = index;
  const texts: WeightedText[] = [
    { text: query.subject, weight: 1 },
    // In one order, so that sums do not depend on the order given.
    ...query.passages.toSorted((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1)),
  ].filter(({ weight }) => weight > 0);
  const signals = foundSignals(index, query.evidence, texts);
  const asked = askedOf(index.texts, texts, weights);
  const positions = new Set(candidatesFor(index.texts, asked.terms));
  for (const { signal } of signals) for (const position of signal.runbooks) positions.add(position);
  const all = compare(index.texts, asked, [...positions], weights);

  // The features say which is better, the words of the best one how many points that is.
  const mostPoints = greatest(
    all.map(({ points }) => points),
    0,
  );
  const likeness = all.map(({ features }) => likenessOf(features));
  const mostAlike = greatest(likeness);
  const signs = signsOf(asked, all, likeness);
  const candidates = all.flatMap(({ position, features }, at): Candidate[] => {
    const runbook = index.runbooks[position];
    const own = signs[at];
    if (!runbook || !own || options.dismissed?.has(runbook.id)) return [];
    const found = signals.filter(({ signal }) => signal.runbooks.includes(position));
    const area = areaReason(runbook, query);
    const outcomes = options.outcomes?.get(runbook.id);
    const factor = outcomeFactor(outcomes, weights);
    const more = signalPoints(found) + (area ? weights.area : 0);
    const words = mostPoints * Math.exp(((likeness[at] ?? 0) - mostAlike) / likenessScale);
    return [
      {
        runbook,
        position,
        found,
        score: (words + more) * factor,
        sure: isByChance({ asked, found, features }) ? 0 : probability(confidenceOf(own) + more) * factor,
        more: [area, ...outcomeReasons(outcomes)],
      },
    ];
  });
  const factor = options.fitFactor ?? 1;
  const isForeign =
    signals.length === 0 && isOfAnotherField(index, asked.size, familiarSigns(asked, all, likeness), factor);
  const limit = factor * fitLimitOf(index, asked.size);
  return folded(
    index,
    isForeign ? foreignLimit(limit, weights.fit.good) : limit,
    candidates.sort(byScore).slice(0, options.limit ?? 5),
    explainer(index, asked.terms, options.called),
  );
}

/** A ticket of fewer telling words meets some runbook by chance: “fix”, “customers”. */
const fewestWords = 4;

/** Few words say something of a runbook if they are what it is called, or one of its signals. */
function isByChance({
  asked,
  found,
  features,
}: {
  asked: Pick<Asked, 'size'>;
  found: readonly FoundSignal[];
  features: Pick<Features, 'titleMet'>;
}): boolean {
  return asked.size < fewestWords && found.length === 0 && features.titleMet === 0;
}

/** A runbook that is less alike by this much has e times fewer points. */
const likenessScale = 3;

/** Parts those that seem to fit from those that do not: where one of the first fits, all of those are shown. */
function folded(
  index: RunbookIndex,
  fitLimit: number,
  sorted: Candidate[],
  explain: (candidate: Candidate) => Suggestion,
): Ranking {
  const limit = greatest([fitLimit, index.weights.fit.weak / 10]);
  const first = greatest(
    sorted.slice(0, readByAll).map(({ sure }) => sure),
    0,
  );
  let surest = 1;
  const ranking: Ranking = { fitting: [], closest: [] };
  for (const [place, candidate] of sorted.entries()) {
    // What comes later is no surer than what comes first.
    surest = Math.min(surest, place === 0 ? first : candidate.sure);
    const isClose = place < readByAll ? surest >= limit / 2 : surest >= limit;
    const fits = first >= limit && (isClose || candidate.found.length > 0);
    ranking[fits ? 'fitting' : 'closest'].push(explain({ ...candidate, sure: surest }));
  }
  return ranking;
}

/** The runbooks that fit a ticket, best first, each with its reasons; empty when none fits. */
export function suggest(index: RunbookIndex, query: RunbookQuery, options: SuggestOptions = {}): Suggestion[] {
  return rank(index, query, options).fitting;
}

/**
 * Runbooks for what a person typed, best first. The last word may be only begun, and small misspellings are forgiven.
 * Unlike `suggest` it returns whatever matches.
 */
export function search(
  index: RunbookIndex,
  text: string,
  { limit = 20, isMeant = () => true }: SearchOptions = {},
): Suggestion[] {
  const { texts, weights } = index;
  const terms = soughtTerms(texts, text, weights);
  const hitsOf = hitFinder(texts, { terms, pairs: [] });
  const scorer = passageScorer(texts, terms, weights);
  return candidatesFor(texts, terms)
    .flatMap((position): Candidate[] => {
      const runbook = index.runbooks[position];
      const points = scorer.points(hitsOf(position), lengthsAt(texts, position));
      if (!runbook || !isMeant(runbook)) return [];
      return [{ runbook, position, found: [], score: points, sure: 1, more: [] }];
    })
    .sort(byScore)
    .slice(0, limit)
    .map(explainer(index, terms));
}

/** All runbooks that are meant, by their titles: for a search without a word. */
export function listed(index: RunbookIndex, { limit = 20, isMeant = () => true }: SearchOptions = {}): Suggestion[] {
  const explain = explainer(index, []);
  return index.runbooks
    .map((runbook, position) => ({ runbook, position, found: [], score: 0, sure: 1, more: [] }))
    .filter(({ runbook }) => isMeant(runbook))
    .sort((a, b) => a.runbook.title.localeCompare(b.runbook.title))
    .slice(0, limit)
    .map(explain);
}

interface Candidate {
  runbook: Runbook;
  /** In the index. */
  position: number;
  found: FoundSignal[];
  score: number;
  /** How likely it is right, 0 to 1. */
  sure: number;
  more: (Reason | undefined)[];
}

/** Equal scores go by id, so that the order is the same every time. */
function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || (a.runbook.id < b.runbook.id ? -1 : 1);
}

/** Says why, for a question of these terms. */
function explainer(
  { texts, weights }: RunbookIndex,
  terms: AskedTerm[],
  called: Readonly<Record<Grade, Grade>> = { strong: 'strong', good: 'good', weak: 'weak' },
): (candidate: Candidate) => Suggestion {
  const hitsOf = hitFinder(texts, { terms, pairs: [] });
  const scorer = passageScorer(texts, terms, weights);
  return ({ runbook, position, found, score, sure, more }) => {
    const { id, title, area, summary, owner, reviewed } = runbook;
    const words = tellingWords(terms, scorer.shares(hitsOf(position), lengthsAt(texts, position)));
    const because = [...found.map(evidenceReason), wordsReason(words, found), ...more];
    return {
      runbook: { id, title, area, summary, owner, reviewed },
      score,
      sure,
      fit: called[gradeOf(10 * sure, weights.fit)],
      because: because.filter((reason) => reason !== undefined),
    };
  };
}

/** The words that brought points, as they stand in the ticket, most telling first, each once. */
function tellingWords(terms: readonly AskedTerm[], shares: Float64Array): string[] {
  const telling = terms
    .map(({ shown }, place) => ({ shown, points: shares[place] ?? 0 }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points || (a.shown < b.shown ? -1 : 1));
  return [...new Set(telling.map(({ shown }) => shown))];
}

/** A signal that the ticket shows, and the text to show for it. */
interface FoundSignal {
  signal: IndexedSignal;
  text: string;
  points: number;
}

/** Signals that are evidence or stand verbatim in the text, most telling first. */
function foundSignals(
  index: RunbookIndex,
  evidence: RunbookQuery['evidence'],
  texts: readonly WeightedText[],
): FoundSignal[] {
  const found = new Map<IndexedSignal, FoundSignal>();
  const add = (signal: IndexedSignal, text: string, weight: number) => {
    const points = index.weights.signal * signal.rarity * Math.min(weight, 1);
    const before = found.get(signal);
    if (!before) found.set(signal, { signal, text, points });
    else before.points = Math.max(before.points, points);
  };
  // In one order: two spellings of a signal are one, shown as the weightier or the first by the alphabet.
  const sorted = evidence
    .map(({ value, weight = 1 }) => ({ value, weight }))
    .sort((a, b) => b.weight - a.weight || (a.value < b.value ? -1 : 1));
  for (const { value, weight } of sorted) {
    const signal = signalEqualTo(value, index.signals);
    if (signal) add(signal, value, weight);
  }
  for (const { text, weight } of texts) {
    for (const signal of signalsIn(tokenize(text), index.signals)) add(signal, signal.text, weight);
  }
  return [...found.values()].sort((a, b) => b.points - a.points || (a.text < b.text ? -1 : 1));
}

/** The second signal counts half, the third a third: a long log must not win by mass. */
function signalPoints(sorted: FoundSignal[]): number {
  return sorted.reduce((sum, { points }, i) => sum + points / (i + 1), 0);
}

function evidenceReason({ text }: FoundSignal): Reason {
  return { code: 'evidence', text };
}

function wordsReason(telling: string[], found: FoundSignal[]): Reason | undefined {
  const shownAlready = found.map(({ text }) => text.toLowerCase());
  // Also not the parts of a code that is shown whole: `50011` says nothing beside `AADSTS50011`.
  const words = telling
    .filter((word) => !shownAlready.some((text) => text.includes(word.toLowerCase())))
    .slice(0, mostWordsShown);
  return words.length > 0 ? { code: 'words', words } : undefined;
}

function areaReason(runbook: Runbook, { areas, tags }: RunbookQuery): Reason | undefined {
  const ofTicket = new Set([...areas, ...tags].flatMap(areaParts));
  if (areaParts(runbook.area).some((part) => ofTicket.has(part))) return { code: 'area', area: runbook.area };
  const shared = runbook.tags.filter((tag) => ofTicket.has(tag.toLowerCase()));
  return shared.length > 0 ? { code: 'tags', tags: shared } : undefined;
}

/**
 * Between `1 - weights.outcome` and `1 + weights.outcome`: the share of solved less the share of misfits, held back
 * while there are few runs. A run of which is not known what it was like speaks for part of one.
 */
function outcomeFactor(outcomes: Outcomes | undefined, weights: Weights): number {
  if (!outcomes) return 1;
  const { like, general } = outcomes.now;
  const solved = like.solved + weights.generalOutcome * general.solved;
  const didNotFit = like.didNotFit + weights.generalOutcome * general.didNotFit;
  const runs = solved + didNotFit;
  return runs === 0 ? 1 : 1 + (weights.outcome * (solved - didNotFit)) / (runs + weights.outcomeDoubt);
}

function outcomeReasons(outcomes: Outcomes | undefined): Reason[] {
  if (!outcomes) return [];
  const isLike = outcomes.like.solved > 0;
  const { solved, solvedForAccount } = isLike ? outcomes.like : outcomes.general;
  return [
    ...(solved > 0 ? [{ code: isLike ? 'solvedLike' : 'solved', count: solved } as const] : []),
    ...(solvedForAccount ? [{ code: 'solvedForAccount', count: solvedForAccount } as const] : []),
  ];
}
