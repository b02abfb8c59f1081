import type { AccountContext, RelatedTicket } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { fieldSet } from '../fields';
import { asObject, asObjects, asTexts, type Json, orEmpty } from '../json';
import { ReadError } from '../site';
import { organizationDetails } from './people';
import { statusOf } from './status';
import { idOf, instantOf, nameOf } from './values';

/**
 * Maps an organization and, where they were asked for, its open tickets; throws `ReadError` when the answer is not
 * that of this organization.
 */
export function organizationContext(ref: RecordRef, body: unknown, tickets: unknown, at: number): AccountContext {
  const organization = asObject(asObject(body)?.organization);
  if (!organization) throw new ReadError({ reason: 'changed-shape', at, path: 'organization' });
  if (idOf(organization.id) !== ref.id) throw new ReadError({ reason: 'changed-shape', at, path: 'organization.id' });
  const set = fieldSet<AccountContext['fields']>('api', at);
  set.put('name', orEmpty(organization.name, nameOf));
  set.put('accountId', ref.id);
  set.put('externalId', orEmpty(organization.external_id, nameOf));
  set.put('domains', orEmpty(organization.domain_names, asTexts));
  set.put('tier', orEmpty(asObject(organization.organization_fields)?.tier, nameOf));
  set.put('createdAt', orEmpty(organization.created_at, instantOf));
  set.put('updatedAt', orEmpty(organization.updated_at, instantOf));
  // Domains have a field of their own.
  set.put(
    'custom',
    organizationDetails(organization)?.filter(({ id }) => id !== 'domain_names'),
  );
  const open = openTicketsIn(tickets, ref);
  if (open) set.fields.openTickets = { value: open.tickets, source: 'api', at };
  const partial = open?.complete === false;
  return { kind: 'account', ref, readAt: at, partial, fields: set.fields, empty: set.empty };
}

interface OpenTickets {
  tickets: RelatedTicket[];
  /** Whether these are all. */
  complete: boolean;
}

/** Open tickets in a list or a search result; `undefined` when it is neither. */
export function openTicketsIn(
  body: unknown,
  { site, host }: Pick<RecordRef, 'site' | 'host'>,
): OpenTickets | undefined {
  const answer = asObject(body);
  const list = answer?.results ?? answer?.tickets;
  if (!Array.isArray(list)) return undefined;
  const tickets = asObjects(list).flatMap((ticket): RelatedTicket[] => {
    const id = idOf(ticket.id);
    const related = id && relatedTicket({ site, host, kind: 'ticket', object: 'ticket', id }, ticket);
    return related && isOpen(related) ? [related] : [];
  });
  return { tickets, complete: answer?.next_page === null || answer?.next_page === undefined };
}

function relatedTicket(ref: RecordRef, ticket: Json): RelatedTicket {
  return {
    ref,
    label: `#${ref.id}`,
    subject: nameOf(ticket.subject) ?? '',
    status: statusOf(ticket.status, undefined),
    priority: nameOf(ticket.priority),
    openedAt: instantOf(ticket.created_at),
  };
}

function isOpen({ status }: RelatedTicket): boolean {
  return status !== undefined && status.category !== 'solved' && status.category !== 'closed';
}
