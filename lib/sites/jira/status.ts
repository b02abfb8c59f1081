import type { Status } from '@/lib/context/context';
import { asObject, asText } from '../json';
import { nameOf } from './values';

/** Jira's three status categories; a fourth, `undefined`, is of statuses without one. */
const categories = new Map<string, Status['category']>([
  ['new', 'new'],
  ['indeterminate', 'open'],
  ['done', 'solved'],
]);

/** What a status means is told by its category alone; its name is the administrator's. */
export function statusOf(status: unknown): Status | undefined {
  const label = nameOf(status);
  const key = asText(asObject(asObject(status)?.statusCategory)?.key)?.toLowerCase();
  return label ? { label, category: categories.get(key ?? '') ?? 'unknown' } : undefined;
}
