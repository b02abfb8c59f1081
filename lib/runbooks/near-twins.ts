import { idf } from './rarity';
import { type TextIndex, textFields } from './text-index';

/** From here on two texts say the same: a copy for another region or version, of which either answers. */
const alike = 0.9;

/**
 * Whether another document says nearly the same as this one: the cosine of what each holds, by squared inverse document
 * frequency. What a document holds is looked up once for all others.
 */
export function nearTwinsOf(index: TextIndex, position: number): (other: number) => boolean {
  const own = termsOf(index, position);
  const weights = new Map<number, number>();
  const weightOf = (term: number) => {
    const known = weights.get(term);
    if (known !== undefined) return known;
    const weight = idf((index.postingStart[term + 1] ?? 0) - (index.postingStart[term] ?? 0), index.size) ** 2;
    weights.set(term, weight);
    return weight;
  };
  const massOf = (terms: Iterable<number>) => [...terms].reduce((sum, term) => sum + weightOf(term), 0);
  const ownMass = massOf(own);
  return (other) => {
    const terms = termsOf(index, other);
    const shared = massOf(own.intersection(terms));
    return shared > 0 && shared / Math.sqrt(ownMass * massOf(terms)) >= alike;
  };
}

function termsOf({ tokens, fieldStart }: TextIndex, position: number): Set<number> {
  const at = position * textFields.length;
  return new Set(tokens.subarray(fieldStart[at], fieldStart[at + textFields.length]));
}
