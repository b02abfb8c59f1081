/** What a schema asks in code beside the form of a value. Settings tell people which of these was broken, and where. */
export type BrokenRule =
  /** The same thing twice. */
  | 'twice'
  /** Numbers that must rise do not. */
  | 'order'
  /** More together than there may be. */
  | 'sum'
  /** Everything is switched off. */
  | 'noneOn'
  /** Not one of the few that there are. */
  | 'unknownValue'
  /** A name that means nothing here. */
  | 'unknownName'
  | 'missing';

/** Says which rule a `refine` stands for: `z.array(…).refine(areDistinct, broken('twice'))`. */
export function broken(reason: BrokenRule, path?: string[]) {
  return { error: reason, params: { reason }, ...(path && { path }) };
}

/** No two are the same. */
export function areDistinct(names: readonly (string | number)[]): boolean {
  return new Set(names).size === names.length;
}

/** Each is more than the one before. */
export function rises(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? number));
}

/** None is less than the one before. */
export function neverFalls(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? number));
}
