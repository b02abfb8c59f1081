import { asCalendarDate, type CalendarDate } from '@/lib/calendar/calendar-date';
import type {
  AccountContext,
  Comment,
  OpenOpportunity,
  Person,
  RelatedTicket,
  Source,
  Status,
  TicketContext,
} from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { fieldSet } from '../fields';
import { fieldsOf } from './field-names';

/** A field of a record as the page or the API gives it. */
export interface ShownField {
  /** What it is to us, when a selector for just this field found it. */
  field?: string;
  /** API name (`Subject`), where it is known. */
  name?: string;
  /** Label on the page: translated, and renamed by admins. */
  label?: string;
  value: string;
  /** What the API keeps below the shown value: an ISO instant, an untranslated picklist value, a plain number. */
  raw?: string;
  /** 18-character id behind a lookup. */
  linkedId?: string;
  /** Of the person behind a lookup, where the answer has it. */
  email?: string;
}

interface ReadFrom {
  source: Source;
  now: number;
  partial: boolean;
  /** Name in the page's highlights, for when the details do not show it. */
  heading?: string;
  /** The Account of an Opportunity, for when the answer has its id without its name. */
  accountId?: string;
}

/** Open work of the account, or of an Opportunity's Account, where it is told. */
interface OpenWork {
  openTickets?: RelatedTicket[];
  openOpportunities?: OpenOpportunity[];
}

export function caseContext(
  ref: RecordRef,
  shown: readonly ShownField[],
  { source, now, partial, heading, comments }: ReadFrom & { comments: Comment[] },
): TicketContext {
  const set = fieldSet<TicketContext['fields']>(source, now);
  const { field, value, raw, person, instant } = pickers(ref.object, shown);
  const isClosed = raw('isClosed') === 'true';
  set.put('number', value('number'));
  set.put('subject', value('subject') ?? heading);
  set.put(
    'status',
    mapped(value('status'), (label) => statusOf(label, raw('status'), isClosed)),
  );
  for (const name of ['priority', 'type', 'channel', 'environment'] as const) set.put(name, value(name));
  set.put('requester', person('requester', 'customer'));
  set.put('assignee', person('assignee', 'agent'));
  const account = field('organization');
  set.put(
    'organization',
    mapped(account?.value, (name) => ({ name, id: account?.linkedId, externalId: account?.linkedId })),
  );
  for (const name of ['area', 'versions'] as const) {
    set.put(
      name,
      mapped(value(name), (one) => [one]),
    );
  }
  for (const name of ['createdAt', 'updatedAt', 'solvedAt'] as const) set.put(name, instant(name));
  putCustom(set, shown);

  const conversation = [...comments];
  const description = value('description');
  if (description) {
    const author = set.fields.requester?.value ?? { name: 'Unknown', role: 'unknown' as const };
    conversation.unshift({ id: 'description', author, at: set.fields.createdAt?.value, text: description });
  }
  return { kind: 'ticket', ref, readAt: now, partial, fields: set.fields, empty: set.empty, conversation };
}

export function accountContext(
  ref: RecordRef,
  shown: readonly ShownField[],
  { source, now, partial, heading, accountId, openTickets, openOpportunities }: ReadFrom & OpenWork,
): AccountContext {
  const set = fieldSet<AccountContext['fields']>(source, now);
  const { fields, empty } = set;
  const context: AccountContext = { kind: 'account', ref, readAt: now, partial, fields, empty };
  const { field, value, raw, person, instant, date } = pickers(ref.object, shown);
  set.put('owner', person('owner', 'agent'));
  putCustom(set, shown);
  // A list that is there and holds none is known to be none.
  if (openTickets) fields.openTickets = { value: openTickets, source, at: now };
  if (openOpportunities) fields.openOpportunities = { value: openOpportunities, source, at: now };
  if (ref.object === 'Opportunity') {
    const account = field('name');
    set.put('name', account?.value);
    set.put('accountId', account?.linkedId ?? accountId);
    set.put('opportunity', {
      name: value('title') ?? heading ?? '',
      stage: value('stage'),
      closeOn: date('closeOn') ?? undefined,
      amount: value('amount'),
    });
    return context;
  }
  set.put('name', value('name') ?? heading);
  set.put('accountId', ref.id);
  for (const name of ['type', 'industry', 'tier', 'website', 'annualRevenue', 'arr'] as const)
    set.put(name, value(name));
  set.put('employees', mapped(raw('employees'), wholeNumber));
  set.put('renewalOn', date('renewalOn'));
  for (const name of ['createdAt', 'updatedAt'] as const) set.put(name, instant(name));
  return context;
}

/** Ways to take a field of an object: as shown, as the API keeps it, as a person, as an instant or a day. */
function pickers(object: string, shown: readonly ShownField[]) {
  const field = (name: string) => pick(shown, name, fieldsOf[object]?.[name] ?? []);
  const raw = (name: string) => field(name)?.raw ?? field(name)?.value;
  return {
    field,
    raw,
    value: (name: string) => field(name)?.value,
    instant: (name: string) => mapped(raw(name), localInstant),
    date: (name: string) => mapped(raw(name), localDate),
    person(name: string, role: Person['role']): Person | null | undefined {
      const found = field(name);
      return mapped(found?.value, (shownName) => ({
        name: shownName,
        role,
        ...(found?.linkedId ? { id: found.linkedId } : {}),
        ...(found?.email ? { email: found.email } : {}),
      }));
    },
  };
}

/** As it was pointed out to us; else by API name; else by English label where the page tells no name. */
function pick(shown: readonly ShownField[], field: string, names: readonly string[]): ShownField | undefined {
  return (
    shown.find((one) => one.field === field && one.value !== '') ??
    shown.find(({ name }) => name !== undefined && name === names[0]) ??
    shown.find(({ field: told, name, label }) => !told && !name && label !== undefined && names.includes(label))
  );
}

/** `undefined` stays missing, an empty output is known to be empty. */
function mapped<T>(value: string | undefined, read: (value: string) => T | undefined): T | null | undefined {
  if (value === undefined) return undefined;
  return value === '' ? null : read(value);
}

function putCustom(
  set: { put(name: 'custom', value: { id: string; label: string; value: string }[] | undefined): void },
  shown: readonly ShownField[],
) {
  const custom = shown.filter(({ name }) => name?.endsWith('__c'));
  if (custom.length === 0) return;
  set.put(
    'custom',
    custom.flatMap(({ name = '', label, value }) => (value ? [{ id: name, label: label ?? name, value }] : [])),
  );
}

/** Salesforce's standard values; companies add their own, whose meaning is unknown. */
const statusWords: Record<string, Status['category']> = {
  new: 'new',
  working: 'open',
  open: 'open',
  'in progress': 'open',
  escalated: 'open',
  'waiting on customer': 'pending',
  'on hold': 'hold',
  solved: 'solved',
  resolved: 'solved',
  closed: 'closed',
};

/**
 * @param raw the value below a translated label
 * @param isClosed what the record itself says, for statuses a company added
 */
export function statusOf(label: string, raw = label, isClosed = false): Status {
  const word = raw.toLowerCase();
  const known = Object.hasOwn(statusWords, word) ? statusWords[word] : undefined;
  return { label, category: known ?? (isClosed ? 'closed' : 'unknown') };
}

/**
 * The API writes ISO 8601; the page writes dates in the person's own format, of which only the unmistakable are read,
 * in the browser's zone. `03/04/2026` may be March or April: unknown rather than a guess.
 */
export function localInstant(text: string): number | undefined {
  // A day without a time is no instant, and `Date.parse` would make a year of a bare number.
  if (/^\s*\d{4}-\d\d-\d\d\s*$/.test(text) || !/\d\D+\d/.test(text) || !/\d{4}/.test(text)) return undefined;
  const [, first, second] = /^(\d{1,2})[/.](\d{1,2})[/.]\d{4}\b/.exec(text) ?? [];
  if (first && second && first !== second) {
    const isMonthFirst = Number(first) <= 12 && Number(second) > 12;
    if (!isMonthFirst || !text.includes('/')) return undefined;
  }
  const at = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2').replace(/,/g, ' '));
  return Number.isNaN(at) ? undefined : at;
}

/** A day, as the API writes it or as the page does; of an instant, the day it is here. Swedish dates are ISO's. */
export function localDate(text: string): CalendarDate | undefined {
  const at = localInstant(text);
  return asCalendarDate(at === undefined ? text.trim() : new Date(at).toLocaleDateString('sv'));
}

/** When a list says that a case was opened: a day without a time is that day, and no midnight. */
export function openedIn(text: string): { openedAt?: number; openedOn?: CalendarDate } {
  const at = /\d[:.]\d\d(?!\d)(?![./]\d)|\d ?(?:AM|PM)\b/i.test(text.replace(/\d{1,4}[./]\d{1,2}[./]\d{1,4}/, ' '))
    ? localInstant(text)
    : undefined;
  if (at !== undefined) return { openedAt: at };
  const on = localDate(text);
  return on === undefined ? {} : { openedOn: on };
}

function wholeNumber(text: string): number | undefined {
  const digits = text.replace(/[\s.,'’]/g, '');
  return /^\d+$/.test(digits) ? Number(digits) : undefined;
}
