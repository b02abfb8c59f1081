import type { Status } from '@/lib/context/context';
import type { Json } from '../json';
import { nameOf, shown } from './values';

const categories: ReadonlySet<string> = new Set(['new', 'open', 'pending', 'hold', 'solved', 'closed']);

function isCategory(value: string): value is Status['category'] {
  return categories.has(value);
}

/**
 * `status` of a ticket is the category, also where an account has statuses of its own; the label is then that of the
 * custom status. A closed ticket keeps a custom status of category `solved`, whose label would hide that it is closed
 * (developer.zendesk.com/api-reference/ticketing/tickets/custom_ticket_statuses).
 */
export function statusOf(value: unknown, custom: Status | undefined): Status | undefined {
  const label = nameOf(value);
  if (label === undefined) return custom;
  const isKnown = isCategory(label);
  if (custom && (!isKnown || custom.category === label)) return custom;
  return { label, category: isKnown ? label : 'unknown' };
}

/** A custom status as its account shows it to agents. */
export function customStatus(status: Json): Status | undefined {
  const label = nameOf(status.agent_label);
  const category = shown(status.status_category) ?? '';
  return label === undefined ? undefined : { label, category: isCategory(category) ? category : 'unknown' };
}
