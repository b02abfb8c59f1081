import { append } from '@/lib/lists';
import { idfOf, type SoughtTerm } from './candidates';
import { idf } from './rarity';
import { hashOf, type TextIndex, termOf } from './text-index';
import { rawWords, tokenize } from './tokenize';
import { trigramsOf } from './trigrams';
import type { Weights } from './weights';

/** A text that runbooks are wanted for, with how much it counts. */
export interface WeightedText {
  text: string;
  weight: number;
}

/** A term of the question that the library knows. */
export interface AskedTerm extends SoughtTerm {
  /** As it stands in the question. */
  shown: string;
  idf: number;
}

/** The question as the ranking reads it. */
export interface Asked {
  /** The most telling ones, most telling first. */
  terms: AskedTerm[];
  /** Neighbours in the question that both are terms, as places in `terms`. */
  pairs: [first: number, second: number][];
  /** How many times each term is among the very first words, by place in `terms`. */
  opening: Float64Array;
  /** How much its words tell together, also those that the library lacks: the sum of their squared idf. */
  mass: number;
  /** The share of that which is told by words that the library has, 0 to 1. */
  known: number;
  /** How many distinct terms it has, known or not. */
  size: number;
  /** All words as they stand, as hashes. */
  words: Uint32Array;
  trigrams: Set<number>;
}

/** A long question has this many telling words at most: the rest would cost time and say nothing more. */
const mostTerms = 96;
const mostWords = 200;
/** What is said first says most: so many words of the question have the weight of its subject. */
const openingWords = 20;
/** Of these a feature of its own is made. */
const firstWords = 8;

/** Reads a question: its texts by weight, the subject first. */
export function askedOf(index: TextIndex, texts: readonly WeightedText[], weights: Weights): Asked {
  const found = new Map<string, { shown: string; weight: number; first: number }>();
  const sequences: string[][] = [];
  const raw: string[] = [];
  let toOpen = openingWords;
  let toBegin = firstWords;
  for (const { text, weight } of texts) {
    const tokens = tokenize(text);
    const distinct = new Set(tokens.flatMap(({ terms }) => terms.map((term) => term.text))).size;
    // Chance matches grow with a text's length.
    const perWord = weight * Math.min(1, Math.sqrt(weights.wordsAtFullWeight / Math.max(distinct, 1)));
    const sequence: string[] = [];
    for (const token of tokens) {
      if (raw.length < mostWords) append(raw, rawWords(token));
      if (token.terms.length === 0) continue;
      const boost = toOpen > 0 ? weights.subject : 1;
      for (const { text: term, shown } of token.terms) {
        const word = found.get(term) ?? { shown, weight: 0, first: 0 };
        word.weight += perWord * boost;
        if (toBegin > 0) word.first += 1;
        found.set(term, word);
        sequence.push(term);
      }
      toOpen -= 1;
      toBegin -= 1;
    }
    sequences.push(sequence);
  }

  const known = [...found].flatMap(([text, { shown, weight, first }]) => {
    const term = termOf(index, text);
    if (term < 0) return [];
    // A repeated word saturates, as BM25 does for long queries.
    const saturated = (weight * (weights.k3 + 1)) / (weight + weights.k3);
    return [{ text, first, term, shown, weight: saturated, idf: idfOf(index, term) }];
  });
  const terms = known
    .sort((x, y) => y.weight * y.idf - x.weight * x.idf || (x.text < y.text ? -1 : 1))
    .slice(0, mostTerms);
  const placeOf = new Map(terms.map(({ text }, place) => [text, place]));
  const knownMass = known.reduce((sum, each) => sum + each.idf ** 2, 0);
  const mass = knownMass + (found.size - known.length) * idf(0, index.size) ** 2;
  return {
    terms,
    pairs: pairsIn(sequences, placeOf),
    mass,
    known: mass === 0 ? 0 : knownMass / mass,
    size: found.size,
    opening: Float64Array.from(terms, ({ first }) => first),
    words: Uint32Array.from(raw, hashOf),
    trigrams: trigramsOf(raw),
  };
}

function pairsIn(sequences: readonly string[][], placeOf: ReadonlyMap<string, number>): [number, number][] {
  const pairs = new Map<number, [number, number]>();
  for (const sequence of sequences) {
    let before: number | undefined;
    for (const term of sequence) {
      const place = placeOf.get(term);
      if (before !== undefined && place !== undefined && before !== place)
        pairs.set(before * mostTerms + place, [before, place]);
      before = place;
    }
  }
  return [...pairs.values()];
}
