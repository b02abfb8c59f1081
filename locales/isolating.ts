import { isolated } from '@/lib/text/foreign';

/**
 * The same catalogue, whose sentences set apart what they are given: a name cannot turn the words around it, and what is
 * not drawn of it is shown. So it is done once, and no caller can forget it.
 */
export function isolating<T>(catalogue: T): T {
  const map = (value: unknown): unknown => {
    if (typeof value === 'function') return (...parameters: unknown[]) => value(...parameters.map(apart));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, map(each)]));
  };
  return map(catalogue) as T;
}

/** Texts set apart, also those within; what else is given, such as a function that says a date, stays. */
export function apart<T>(value: T): T {
  if (typeof value === 'string') return isolated(value) as T;
  if (Array.isArray(value)) return value.map(apart) as T;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, apart(each)])) as T;
}
