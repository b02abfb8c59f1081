import type { AccountContext, Context, Field, RelatedTicket, Status } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import type { SeenTicket } from './fact';
import { severityOf } from './severity';

/** What the record's site says of it. */
interface SiteWords {
  contextLabel(context: Context): string;
  urlOf: UrlOf;
  accountKeys(context: Context): string[];
}

/** Where a record is, as far as its site is known. */
export type UrlOf = (ref: RecordRef) => string | undefined;

/**
 * What is worth remembering of a ticket for the risk of its account, and nothing a customer wrote but the subject.
 * `undefined` for what is no ticket, and for one that does not say whether it is open: it could only mislead.
 */
export function seenTicketOf(context: Context, now: number, sites: SiteWords): SeenTicket | undefined {
  if (context.kind !== 'ticket') return undefined;
  const { ref, fields } = context;
  const open = isOpen(fields.status?.value);
  if (open === undefined) return undefined;
  return {
    key: recordKey(ref),
    label: sites.contextLabel(context),
    subject: fields.subject?.value ?? '',
    url: sites.urlOf(ref),
    accountKeys: sites.accountKeys(context),
    open,
    severity: severityOf(fields.priority?.value, fields.custom?.value),
    area: fields.area?.value[0],
    openedAt: fields.createdAt?.value,
    seenAt: now,
  };
}

/** The open tickets an account's page listed; an empty list when it said there are none. */
export function listedOpenTickets(context: AccountContext): Pick<Field<RelatedTicket[]>, 'value' | 'at'> | undefined {
  const isEmpty = context.empty.includes('openTickets');
  return context.fields.openTickets ?? (isEmpty ? { value: [], at: context.readAt } : undefined);
}

/** `undefined` when the status is not known, or is one whose meaning is not. */
export function isOpen(status: Status | undefined): boolean | undefined {
  if (status === undefined || status.category === 'unknown') return undefined;
  return status.category !== 'solved' && status.category !== 'closed';
}
