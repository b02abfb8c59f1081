import { idf } from './rarity';
import { type TextIndex, textFields } from './text-index';

/** What follows from an index and is asked of it again and again. */
interface Derived {
  /** How long each document is against the mean, but for its title. */
  relativeLength: Float32Array;
  /** The share of all occurrences in documents that are in titles. */
  titleShare: number;
  /** How telling each trigram of titles is, squared. */
  trigramWeight: Float32Array;
}

const known = new WeakMap<TextIndex, Derived>();

/** Worked out with the first question. */
export function derivedOf(index: TextIndex): Derived {
  const derived = known.get(index) ?? derive(index);
  known.set(index, derived);
  return derived;
}

function derive({
  size,
  meanLength,
  fieldStart,
  titleDocuments,
  postingDocument,
  trigramDocuments,
}: TextIndex): Derived {
  const mean = meanLength.reduce((sum, length) => sum + length, -(meanLength[0] ?? 0)) || 1;
  const relativeLength = new Float32Array(size);
  for (let position = 0; position < size; position++) {
    const at = position * textFields.length;
    relativeLength[position] = ((fieldStart[at + textFields.length] ?? 0) - (fieldStart[at + 1] ?? 0)) / mean;
  }
  const inTitles = titleDocuments.reduce((sum, count) => sum + count, 0);
  return {
    relativeLength,
    titleShare: Math.max(1, inTitles) / Math.max(1, postingDocument.length),
    trigramWeight: Float32Array.from(trigramDocuments, (count) => idf(count, size) ** 2),
  };
}
