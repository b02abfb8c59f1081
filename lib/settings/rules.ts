/** No two are the same. */
export function areDistinct(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}

/** Each is more than the one before. */
export function rises(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? number));
}
