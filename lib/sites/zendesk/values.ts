import { asId, asInstant, asText } from '../json';

/** Readers for single values of Zendesk's answers; each gives `undefined` for what is not there or of another kind. */

/** Ids are whole numbers and arrive as numbers or as text; `-1` is Zendesk itself. */
export function idOf(value: unknown): string | undefined {
  const id = asId(value);
  return id !== undefined && /^-?\d{1,20}$/.test(id) ? id : undefined;
}

/** Text as it is; a number or a yes/no where text was expected, as text. */
export function shown(value: unknown): string | undefined {
  return asText(value) ?? asId(value) ?? (typeof value === 'boolean' ? String(value) : undefined);
}

/** A scalar, or a list of scalars with commas; `undefined` also when nothing would be shown. */
export function inOneLine(value: unknown): string | undefined {
  const parts = (Array.isArray(value) ? value : [value]).map(shown);
  return parts.filter((part) => part !== undefined && part.trim() !== '').join(', ') || undefined;
}

/** A name that shows something. */
export function nameOf(value: unknown): string | undefined {
  const name = shown(value);
  return name?.trim() ? name : undefined;
}

/** An ISO 8601 instant as UTC milliseconds. Only these: `Date.parse` would make a date of a bare `5` too. */
export function instantOf(value: unknown): number | undefined {
  return typeof value === 'string' && value.length < 50 && /^\d{4}-\d{2}-\d{2}/.test(value)
    ? asInstant(value)
    : undefined;
}
