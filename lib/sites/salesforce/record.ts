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

/** A field of a record as the page or the API gives it. */
export interface ShownField {
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
  const { value, raw, person } = pickers(shown);
  set.put('subject', value('Subject', /^Subject$/) ?? heading);
  const isClosed = raw('IsClosed', /^Closed$/) === 'true';
  set.put(
    'status',
    mapped(value('Status', /^Status$/), (label) => statusOf(label, raw('Status', /^Status$/), isClosed)),
  );
  set.put('priority', value('Priority', /^Priority$/));
  set.put('type', value('Type', /^Type$/));
  set.put('channel', value('Origin', /^Case Origin$/));
  set.put('requester', person('ContactId', /^Contact Name$/, 'customer'));
  set.put('assignee', person('OwnerId', /^Case Owner$/, 'agent'));
  const account = pick(shown, 'AccountId', /^Account Name$/);
  set.put(
    'organization',
    mapped(account?.value, (name) => ({ name, id: account?.linkedId, externalId: account?.linkedId })),
  );
  set.put(
    'area',
    mapped(value('Product__c', /^(Product( Area)?|Component)$/), (area) => [area]),
  );
  set.put(
    'versions',
    mapped(value('Version__c', /^Version$/), (version) => [version]),
  );
  set.put('environment', value('Environment__c', /^Environment$/));
  set.put('createdAt', mapped(raw('CreatedDate', /^(Date\/Time Opened|Created Date)$/), localInstant));
  set.put('updatedAt', mapped(raw('LastModifiedDate', /^Last Modified Date$/), localInstant));
  set.put('solvedAt', mapped(raw('ClosedDate', /^(Date\/Time Closed|Closed Date)$/), localInstant));
  putCustom(set, shown);

  const conversation = [...comments];
  const description = value('Description', /^Description$/);
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
  const { value, raw, person } = pickers(shown);
  set.put('owner', person('OwnerId', /^(Account|Opportunity) Owner$/, 'agent'));
  putCustom(set, shown);
  // A list that is there and holds none is known to be none.
  if (openTickets) set.fields.openTickets = { value: openTickets, source, at: now };
  if (openOpportunities) set.fields.openOpportunities = { value: openOpportunities, source, at: now };
  if (ref.object === 'Opportunity') {
    const account = pick(shown, 'AccountId', /^Account Name$/);
    set.put('name', account?.value);
    set.put('accountId', account?.linkedId ?? accountId);
    set.put('opportunity', {
      name: value('Name', /^Opportunity Name$/) ?? heading ?? '',
      stage: value('StageName', /^Stage$/),
      closeAt: localInstant(raw('CloseDate', /^Close Date$/) ?? ''),
      amount: value('Amount', /^Amount$/),
    });
    return { kind: 'account', ref, readAt: now, partial, fields: set.fields, empty: set.empty };
  }
  set.put('name', value('Name', /^Account Name$/) ?? heading);
  set.put('accountId', ref.id);
  set.put('type', value('Type', /^Type$/));
  set.put('industry', value('Industry', /^Industry$/));
  set.put('tier', value('Tier__c', /^(Tier|Support (Tier|Plan))$/));
  set.put('website', value('Website', /^Website$/));
  set.put('employees', mapped(raw('NumberOfEmployees', /^Employees$/), wholeNumber));
  set.put('annualRevenue', value('AnnualRevenue', /^(Annual Revenue|ARR)$/));
  set.put('renewalAt', mapped(raw('Renewal_Date__c', /^Renewal Date$/), localInstant));
  set.put('createdAt', mapped(raw('CreatedDate', /^Created Date$/), localInstant));
  set.put('updatedAt', mapped(raw('LastModifiedDate', /^Last Modified Date$/), localInstant));
  return { kind: 'account', ref, readAt: now, partial, fields: set.fields, empty: set.empty };
}

/** Ways to take a field: as shown, as the API keeps it, as a person. */
function pickers(shown: readonly ShownField[]) {
  const field = (name: string, label: RegExp) => pick(shown, name, label);
  return {
    value: (name: string, label: RegExp) => field(name, label)?.value,
    raw: (name: string, label: RegExp) => field(name, label)?.raw ?? field(name, label)?.value,
    person(name: string, label: RegExp, role: Person['role']): Person | null | undefined {
      const found = field(name, label);
      return mapped(found?.value, (shownName) => ({
        name: shownName,
        role,
        ...(found?.linkedId ? { id: found.linkedId } : {}),
        ...(found?.email ? { email: found.email } : {}),
      }));
    },
  };
}

/** By API name; by English label where the page tells no name. */
function pick(shown: readonly ShownField[], name: string, label: RegExp): ShownField | undefined {
  return (
    shown.find((field) => field.name === name) ?? shown.find((field) => !field.name && label.test(field.label ?? ''))
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
  const [, first, second] = /^(\d{1,2})[/.](\d{1,2})[/.]\d{4}\b/.exec(text) ?? [];
  if (first && second && first !== second) {
    const isMonthFirst = Number(first) <= 12 && Number(second) > 12;
    if (!isMonthFirst || !text.includes('/')) return undefined;
  }
  const at = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2').replace(/,/g, ' '));
  return Number.isNaN(at) ? undefined : at;
}

function wholeNumber(text: string): number | undefined {
  const digits = text.replace(/[\s.,'’]/g, '');
  return /^\d+$/.test(digits) ? Number(digits) : undefined;
}
