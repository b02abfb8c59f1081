/**
 * What not every browser has, where this one has it. `document` and `window` answer to a name that they lack with the
 * page's elements and frames of that name (seen in Firefox, in the world of content scripts too), so what is found
 * counts only if it is of the type asked for: what `Object.prototype.toString` says between its brackets.
 */
export function offered<Value>(of: object, name: string, type: string): Value | undefined {
  const value: unknown = Reflect.get(of, name);
  return Object.prototype.toString.call(value) === `[object ${type}]` ? (value as Value) : undefined;
}
