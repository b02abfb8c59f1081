/**
 * Readers for answers whose shape nobody promised us: `undefined` when the value is not there or of another kind.
 * No zod here: this runs in the content script, and the worker parses the whole context again.
 */
export type Json = Record<string, unknown>;

export function asObject(value: unknown): Json | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

export function asObjects(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(asObject).filter((item) => item !== undefined) : [];
}

/** Text as it is, or `undefined`. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** Ids arrive as numbers or as text. */
export function asId(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function asTexts(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : undefined;
}

/**
 * An ISO 8601 instant as UTC milliseconds; Jira writes offsets as `+0100`, which `Date.parse` reads as well. A day
 * without a time is none: at which hour it begins depends on where one is.
 */
export function asInstant(value: unknown): number | undefined {
  if (typeof value !== 'string' || /^\d{4}-\d{2}-\d{2}$/.test(value)) return undefined;
  const at = Date.parse(value.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(at) ? undefined : at;
}

/**
 * One value for "the site says it is empty" (`null`), another for "the answer does not hold it" (`undefined`).
 * `read` gets a value that is neither.
 */
export function orEmpty<T>(value: unknown, read: (value: unknown) => T | undefined): T | null | undefined {
  if (value === undefined) return undefined;
  if (value === null || value === '') return null;
  return read(value);
}
