import { documentsWith, type TextIndex } from './text-index';

/** For each stretch of terms the one that most documents hold: the leaves are the terms, each node the better of its two. */
const winners = new WeakMap<TextIndex, Uint32Array>();

/** The better of two terms: the one that more documents hold, else the first. */
function better(index: TextIndex, one: number, other: number): number {
  const off = documentsWith(index, one) - documentsWith(index, other);
  return off > 0 || (off === 0 && one < other) ? one : other;
}

/** Made once for an index, when it is first searched. */
function winnersOf(index: TextIndex): Uint32Array {
  const known = winners.get(index);
  if (known) return known;
  const { terms } = index;
  const tree = new Uint32Array(2 * terms);
  for (let term = 0; term < terms; term++) tree[terms + term] = term;
  for (let node = terms - 1; node > 0; node--) tree[node] = better(index, tree[2 * node] ?? 0, tree[2 * node + 1] ?? 0);
  winners.set(index, tree);
  return tree;
}

/** Of the terms from `from` up to `to`, which is not one of them, the one that most documents hold. */
function winnerIn(index: TextIndex, from: number, to: number): number {
  const tree = winnersOf(index);
  let best = from;
  let [left, right] = [from + index.terms, to + index.terms];
  while (left < right) {
    if (left % 2 === 1) best = better(index, best, tree[left++] ?? best);
    if (right % 2 === 1) best = better(index, best, tree[--right] ?? best);
    [left, right] = [left >>> 1, right >>> 1];
  }
  return best;
}

/**
 * The terms of a stretch that most documents hold, at most so many, the most held first: a beginning of one letter is
 * that of a tenth of all terms, and none of them is looked at that is not among the best.
 */
export function mostHeld(index: TextIndex, from: number, to: number, most: number): number[] {
  const found: number[] = [];
  const stretches = from < to ? [{ from, to, best: winnerIn(index, from, to) }] : [];
  while (found.length < most) {
    const next = stretches.reduce<number | undefined>((first, { best }, at) => {
      const known = first === undefined ? undefined : stretches[first]?.best;
      return known === undefined || better(index, best, known) === best ? at : first;
    }, undefined);
    const [stretch] = next === undefined ? [] : stretches.splice(next, 1);
    if (!stretch) break;
    const { best } = stretch;
    found.push(best);
    for (const [start, end] of [
      [stretch.from, best],
      [best + 1, stretch.to],
    ] as const) {
      if (start < end) stretches.push({ from: start, to: end, best: winnerIn(index, start, end) });
    }
  }
  return found;
}
