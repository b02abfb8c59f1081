import { asInstant, asObject, asObjects, asText } from '../json';

/**
 * Values of Jira's answers in the shapes they come in: text that should be a number, a date as an object with several
 * spellings, a name that stands alone. `undefined` when it is none of them.
 */

/** Text, or a number where a version or label is one. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : asText(value);
}

/** A whole number that is not negative, also written as text. */
export function countOf(value: unknown): number | undefined {
  const count = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : value;
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}

/**
 * An instant as UTC milliseconds: ISO 8601 text, milliseconds as a number or as text, or a service desk's date with all
 * spellings. A day without a time is no instant.
 */
export function instantOf(value: unknown): number | undefined {
  const date = asObject(value);
  if (date) return instantOf(date.epochMillis) ?? instantOf(date.jira) ?? instantOf(date.iso8601);
  const isMilliseconds = typeof value === 'number' || (typeof value === 'string' && /^\d{13}$/.test(value));
  return isMilliseconds ? countOf(value) : asInstant(value);
}

/** `{ name }` as nearly everything is, or the name alone. */
export function nameOf(value: unknown): string | undefined {
  return textOf(asObject(value)?.name) ?? textOf(value);
}

export function namesOf(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.flatMap((item) => nameOf(item) ?? []) : undefined;
}

/** `{ comments: [...] }` and the like; the bare list that the reference's examples show is taken as well. */
export function listIn(value: unknown, name: string) {
  return Array.isArray(value) ? asObjects(value) : asObjects(asObject(value)?.[name]);
}
