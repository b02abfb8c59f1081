import type { Posting, RunbookIndex } from './library-index';
import type { Runbook } from './runbook';
import type { Token } from './tokenize';
import type { Weights } from './weights';

/** A term that is looked for. */
export interface Word {
  term: string;
  /** As it stands in the ticket. */
  shown: string;
  weight: number;
}

/** A runbook's best passage for some words. */
export interface PassageMatch {
  runbook: Runbook;
  /** Of the runbook, in `index.runbooks`. */
  position: number;
  passage: number;
  points: number;
}

/**
 * The distinct terms of weighted texts. A long text counts less per word, because chance matches add up in it; a
 * repeated word saturates, as BM25 does for long queries.
 */
export function wordsOf(texts: { tokens: Token[]; weight: number }[], { k3, wordsAtFullWeight }: Weights): Word[] {
  const words = new Map<string, Word>();
  for (const { tokens, weight } of texts) {
    const terms = tokens.flatMap((token) => token.terms);
    const distinct = new Set(terms.map(({ text }) => text)).size;
    const perWord = weight * Math.min(1, Math.sqrt(wordsAtFullWeight / Math.max(distinct, 1)));
    for (const { text, shown } of terms) {
      const word = words.get(text);
      if (word) word.weight += perWord;
      else words.set(text, { term: text, shown, weight: perWord });
    }
  }
  return [...words.values()]
    .map((word) => ({ ...word, weight: (word.weight * (k3 + 1)) / (word.weight + k3) }))
    .sort((a, b) => (a.term < b.term ? -1 : 1));
}

/** BM25F: how well each runbook's best passage, with the runbook's title and signals, answers the words. */
export function matchWords(index: RunbookIndex, words: Word[]): PassageMatch[] {
  const points = new Float64Array(index.runbookOf.length);
  for (const { term, weight } of words) {
    const posting = index.postings.get(term);
    if (!posting) continue;
    for (let i = 0; i < posting.passages.length; i++) {
      const passage = posting.passages[i] ?? 0;
      points[passage] = (points[passage] ?? 0) + weight * pointsAt(posting, i, index.weights);
    }
  }

  const best = new Map<number, PassageMatch>();
  for (const [passage, position] of index.runbookOf.entries()) {
    const runbook = index.runbooks[position];
    const here = points[passage] ?? 0;
    if (runbook && here > (best.get(position)?.points ?? 0))
      best.set(position, { runbook, position, passage, points: here });
  }
  return [...best.values()];
}

/** The words that brought a match its points, most telling first, each once. */
export function tellingWords(index: RunbookIndex, words: Word[], { passage }: PassageMatch): string[] {
  const telling = words
    .flatMap(({ term, shown, weight }) => {
      const posting = index.postings.get(term);
      const at = posting?.passages.indexOf(passage) ?? -1;
      return posting && at >= 0 ? [{ shown, points: weight * pointsAt(posting, at, index.weights) }] : [];
    })
    .sort((a, b) => b.points - a.points || (a.shown < b.shown ? -1 : 1));
  return [...new Set(telling.map(({ shown }) => shown))];
}

function pointsAt({ rarity, weights }: Posting, i: number, { k1 }: Weights): number {
  const weight = weights[i] ?? 0;
  return (rarity * weight) / (k1 + weight);
}
