import type { AskedTerm } from './asked';
import { idfOf } from './candidates';
import { mostHeld } from './most-held';
import { nearTerms } from './near-terms';
import { toleratedEdits } from './near-words';
import { type TextIndex, termOf, termsFrom } from './text-index';
import { type Token, tokenize } from './tokenize';
import type { Weights } from './weights';

/** A word that is only begun stands for so many terms, those that most runbooks hold. */
const mostBegun = 60;
/** All together, as many as a reader of documents can tell apart. */
const mostTerms = 250;

/**
 * The terms that are looked for by what a person types: the last word may be only begun, and a word that the library
 * lacks stands for what is spelt alike.
 */
export function soughtTerms(index: TextIndex, text: string, weights: Weights): AskedTerm[] {
  const tokens = tokenize(text);
  const found = new Map<number, AskedTerm>();
  for (const [at, token] of tokens.entries()) {
    for (const { term, shown, weight } of termsFor(index, token, at === tokens.length - 1, weights)) {
      const known = found.get(term);
      if (known) known.weight += weight;
      else if (found.size < mostTerms) found.set(term, { term, shown, weight, idf: idfOf(index, term) });
    }
  }
  return [...found.values()].sort((a, b) => b.weight * b.idf - a.weight * a.idf || a.term - b.term);
}

type Sought = Omit<AskedTerm, 'idf'>;

function termsFor(index: TextIndex, token: Token, mayBeBegun: boolean, weights: Weights): Sought[] {
  const known = token.terms.flatMap(({ text, shown }): Sought[] => {
    const term = termOf(index, text);
    return term < 0 ? [] : [{ term, shown, weight: 1 }];
  });
  const begun = mayBeBegun && token.terms.length > 0 ? begunBy(index, token, weights) : [];
  const all = [...known, ...begun.filter(({ term }) => !known.some((each) => each.term === term))];
  return all.length > 0 ? all : alike(index, token, mayBeBegun, weights);
}

function begunBy(index: TextIndex, { surface, whole }: Token, { begun }: Weights): Sought[] {
  const [from, to] = termsFrom(index, whole);
  return mostHeld(index, from, to, mostBegun).map((term) => ({ term, shown: surface, weight: begun }));
}

/** What is spelt alike, nearest first; the last word may be misspelt and only begun. */
function alike(index: TextIndex, { surface, terms }: Token, isBegun: boolean, { misspelt }: Weights): Sought[] {
  const found = new Map<number, Sought>();
  for (const { text } of terms) {
    const most = toleratedEdits(text);
    if (most === 0) continue;
    for (const { from, to } of nearTerms(index, { word: text, most, isBegun })) {
      for (const term of mostHeld(index, from, to, mostBegun - found.size)) {
        found.set(term, { term, shown: surface, weight: misspelt });
      }
      if (found.size >= mostBegun) break;
    }
  }
  return [...found.values()];
}
