import type { Evidence } from '@/lib/evidence/evidence';
import { append } from '@/lib/lists';
import { areaParts } from './areas';
import { type IndexedSignal, type RunbookIndex, signalEqualTo, signalsIn } from './library-index';
import { matchWords, type PassageMatch, tellingWords, type Word, wordsOf } from './match-words';
import { isWithinEdits, toleratedEdits } from './near-words';
import type { Outcomes } from './outcomes';
import type { Reason, Runbook, Suggestion } from './runbook';
import { type Token, tokenize } from './tokenize';
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
  /** At most this many; 5 if absent. */
  limit?: number;
}

/** More words named as a reason would be read by nobody. */
const mostWordsShown = 4;

/**
 * The runbooks that fit a ticket, best first, each with its reasons; empty when none fits.
 * A score is BM25F over the ticket's words, plus points for evidence that is one of the runbook's signals, plus a
 * little for the area; outcomes then raise or lower it. `weights.ts` has every number.
 */
export function suggest(index: RunbookIndex, query: RunbookQuery, options: SuggestOptions = {}): Suggestion[] {
  const { weights } = index;
  const texts = [{ text: query.subject, weight: weights.subject }, ...query.passages]
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || (a.text < b.text ? -1 : 1)) // so that sums do not depend on the order given
    .map(({ text, weight }) => ({ tokens: tokenize(text), weight }));
  const words = wordsOf(texts, weights);
  const signals = foundSignals(index, query.evidence, texts);

  return matchWords(index, words)
    .map((match) => {
      const found = signals.filter(({ signal }) => signal.runbooks.includes(match.position));
      const area = areaReason(match.runbook, query);
      const outcomes = options.outcomes?.get(match.runbook.id);
      const points = match.points + signalPoints(found) + (area ? weights.area : 0);
      const score = points * outcomeFactor(outcomes, weights);
      return { match, found, score, more: [area, outcomeReason(outcomes)] };
    })
    .filter(({ score }) => score >= weights.fit.weak)
    .sort(byScore)
    .slice(0, options.limit ?? 5)
    .map((candidate) => explain(candidate, words, index));
}

/**
 * Runbooks for what a person typed, best first. The last word may be only begun, and small misspellings are forgiven.
 * Unlike `suggest` it returns whatever matches.
 */
export function search(index: RunbookIndex, text: string, limit = 20): Suggestion[] {
  const tokens = tokenize(text);
  const words = tokens.flatMap((token, at) => searchedWords(index, token, at === tokens.length - 1));
  return matchWords(index, words)
    .map((match) => ({ match, found: [], score: match.points, more: [] }))
    .sort(byScore)
    .slice(0, limit)
    .map((candidate) => explain(candidate, words, index));
}

interface Candidate {
  match: PassageMatch;
  found: FoundSignal[];
  score: number;
  more: (Reason | undefined)[];
}

/** Equal scores go by id, so that the order is the same every time. */
function byScore(a: Candidate, b: Candidate): number {
  return b.score - a.score || (a.match.runbook.id < b.match.runbook.id ? -1 : 1);
}

function explain({ match, found, score, more }: Candidate, words: Word[], index: RunbookIndex): Suggestion {
  const { id, title, area, summary, owner, reviewed } = match.runbook;
  const because = [...found.map(evidenceReason), wordsReason(tellingWords(index, words, match), found), ...more];
  return {
    runbook: { id, title, area, summary, owner, reviewed },
    score,
    fit: fitOf(score, index.weights),
    because: because.filter((reason) => reason !== undefined),
  };
}

function fitOf(score: number, { fit }: Weights): Suggestion['fit'] {
  if (score >= fit.strong) return 'strong';
  return score >= fit.good ? 'good' : 'weak';
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
  texts: { tokens: Token[]; weight: number }[],
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
    const signal = signalEqualTo(value, index);
    if (signal) add(signal, value, weight);
  }
  for (const { tokens, weight } of texts) {
    for (const signal of signalsIn(tokens, index)) add(signal, signal.text, weight);
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
  const { like, general } = outcomes;
  const solved = like.solved + weights.generalOutcome * general.solved;
  const didNotFit = like.didNotFit + weights.generalOutcome * general.didNotFit;
  const runs = solved + didNotFit;
  return runs === 0 ? 1 : 1 + (weights.outcome * (solved - didNotFit)) / (runs + weights.outcomeDoubt);
}

function outcomeReason(outcomes: Outcomes | undefined): Reason | undefined {
  if (!outcomes) return undefined;
  const { like, general } = outcomes;
  if (like.solved > 0) return { code: 'solvedLike', count: like.solved };
  return general.solved > 0 ? { code: 'solved', count: general.solved } : undefined;
}

/** The terms a searched word stands for: itself, what it begins, or, when the library lacks it, what is spelt alike. */
function searchedWords(index: RunbookIndex, { surface, whole, terms }: Token, mayBeBegun: boolean): Word[] {
  const known = terms.filter(({ text }) => index.postings.has(text));
  const words = known.map(({ text, shown }) => ({ term: text, shown, weight: 1 }));
  const knownTexts = known.map(({ text }) => text);
  const vocabulary = [...index.postings.keys()].filter((term) => !knownTexts.includes(term));
  if (mayBeBegun && terms.length > 0) {
    const begun = vocabulary.filter((term) => term.startsWith(whole));
    append(
      words,
      begun.map((term) => ({ term, shown: surface, weight: index.weights.begun })),
    );
  }
  if (words.length > 0) return words;
  return vocabulary
    .filter((term) => terms.some(({ text }) => isWithinEdits(text, term, toleratedEdits(text))))
    .map((term) => ({ term, shown: surface, weight: index.weights.misspelt }));
}
