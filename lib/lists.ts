/*
 * A call with all items of a list as its arguments (a maximum, adding at the end) puts every item on the stack, which
 * ends at some hundred thousand of them: what a page or a site gives has no length that anybody promised.
 * `tests/no-spread-calls.test.ts` looks for such calls.
 */

/** The greatest of them, and `atLeast` of none. */
export function greatest(values: Iterable<number>, atLeast = Number.NEGATIVE_INFINITY): number {
  let most = atLeast;
  for (const value of values) if (!(value <= most)) most = value;
  return most;
}

/** The smallest of them, and infinity of none. */
export function smallest(values: Iterable<number>): number {
  let least = Number.POSITIVE_INFINITY;
  for (const value of values) if (!(value >= least)) least = value;
  return least;
}

/** Adds items at the end of a list. */
export function append<T>(list: T[], more: Iterable<T>): void {
  for (const item of more) list.push(item);
}
