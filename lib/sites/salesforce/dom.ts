import type { AccountContext, Comment, Context, RelatedTicket, Status, TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { readFirst, visibleText } from '../dom';
import { fieldSet } from '../fields';
import { headingOf, idInPath, queryAll, recordRoot, type ShownField, shownFields } from './page';
import { salesforceSelectors as selectors } from './selectors';

/** The Lightning host serves no REST API, so the page is the source. Hidden tabs stay mounted: only this id's is read. */
export function readDom(ref: RecordRef, document: Document, now: number): Context | undefined {
  const roots = recordRoot(ref.id, document);
  if (!roots) return undefined;
  const shown = shownFields(roots, ref.object);
  // The details mount after the highlights: without any field there is nothing to say yet.
  if (shown.length === 0 && !headingOf(roots)) return undefined;
  return ref.kind === 'ticket' ? caseContext(ref, roots, shown, now) : accountContext(ref, roots, shown, now);
}

/** By API name; by English label where the page tells no name. */
function pick(shown: readonly ShownField[], name: string, label: RegExp): ShownField | undefined {
  return (
    shown.find((field) => field.name === name) ?? shown.find((field) => !field.name && label.test(field.label ?? ''))
  );
}

function caseContext(
  ref: RecordRef,
  roots: readonly ParentNode[],
  shown: readonly ShownField[],
  now: number,
): TicketContext {
  const set = fieldSet<TicketContext['fields']>('dom', now);
  const value = (name: string, label: RegExp) => pick(shown, name, label)?.value;
  set.put('subject', value('Subject', /^Subject$/) ?? headingOf(roots));
  set.put('status', mapped(value('Status', /^Status$/), statusOf));
  set.put('priority', value('Priority', /^Priority$/));
  set.put('type', value('Type', /^Type$/));
  set.put('channel', value('Origin', /^Case Origin$/));
  set.put(
    'requester',
    mapped(value('ContactId', /^Contact Name$/), (name) => ({ name, role: 'customer' as const })),
  );
  set.put(
    'assignee',
    mapped(value('OwnerId', /^Case Owner$/), (name) => ({ name, role: 'agent' as const })),
  );
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
  set.put('createdAt', mapped(value('CreatedDate', /^(Date\/Time Opened|Created Date)$/), localInstant));
  set.put('custom', customOf(shown));

  const conversation = commentsOf(roots);
  const description = value('Description', /^Description$/);
  if (description) {
    const requester = set.fields.requester?.value ?? { name: 'Unknown', role: 'unknown' as const };
    conversation.unshift({ id: 'description', author: requester, at: set.fields.createdAt?.value, text: description });
  }
  return { kind: 'ticket', ref, readAt: now, partial: true, fields: set.fields, empty: set.empty, conversation };
}

function accountContext(
  ref: RecordRef,
  roots: readonly ParentNode[],
  shown: readonly ShownField[],
  now: number,
): AccountContext {
  const set = fieldSet<AccountContext['fields']>('dom', now);
  const value = (name: string, label: RegExp) => pick(shown, name, label)?.value;
  const isOpportunity = ref.object === 'Opportunity';
  const account = isOpportunity ? pick(shown, 'AccountId', /^Account Name$/) : undefined;
  set.put('name', isOpportunity ? account?.value : (value('Name', /^Account Name$/) ?? headingOf(roots)));
  set.put('accountId', isOpportunity ? account?.linkedId : ref.id);
  set.put(
    'owner',
    mapped(value('OwnerId', /^(Account|Opportunity) Owner$/), (name) => ({ name, role: 'agent' as const })),
  );
  if (isOpportunity) {
    const name = value('Name', /^Opportunity Name$/) ?? headingOf(roots) ?? '';
    set.put('opportunity', {
      name,
      stage: value('StageName', /^Stage$/),
      closeAt: mapped(value('CloseDate', /^Close Date$/), localInstant) ?? undefined,
      amount: value('Amount', /^Amount$/),
    });
  } else {
    set.put('type', value('Type', /^Type$/));
    set.put('industry', value('Industry', /^Industry$/));
    set.put('tier', value('Tier__c', /^(Tier|Support (Tier|Plan))$/));
    set.put('website', value('Website', /^Website$/));
    set.put('employees', mapped(value('NumberOfEmployees', /^Employees$/), wholeNumber));
    set.put('annualRevenue', value('AnnualRevenue', /^(Annual Revenue|ARR)$/));
    set.put('renewalAt', mapped(value('Renewal_Date__c', /^Renewal Date$/), localInstant));
    const open = openCases(ref, roots);
    if (open) set.fields.openTickets = { value: open, source: 'dom', at: now };
  }
  set.put('custom', customOf(shown));
  return { kind: 'account', ref, readAt: now, partial: true, fields: set.fields, empty: set.empty };
}

/** `undefined` stays missing, an empty output is known to be empty. */
function mapped<T>(value: string | undefined, read: (value: string) => T | undefined): T | null | undefined {
  if (value === undefined) return undefined;
  return value === '' ? null : read(value);
}

function customOf(shown: readonly ShownField[]) {
  return shown.flatMap(({ name, label, value }) =>
    name?.endsWith('__c') && value ? [{ id: name, label: label ?? name, value }] : [],
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

function statusOf(label: string): Status {
  return { label, category: statusWords[label.toLowerCase()] ?? 'unknown' };
}

/** Dates are shown in the person's own format; only unmistakable ones are read, in the browser's zone. */
function localInstant(text: string): number | undefined {
  if (/^\d{1,2}\/\d{1,2}\/\d{4}/.test(text) && !/[AP]M\b/i.test(text)) {
    const [first = 0, second = 0] = text.split('/').map(Number);
    // 11/12/2026 is November or December: unknown, rather than a guess.
    if (first <= 12 && second <= 12 && first !== second) return undefined;
    if (first > 12) return undefined;
  }
  const at = Date.parse(text.replace(',', ''));
  return Number.isNaN(at) ? undefined : at;
}

function wholeNumber(text: string): number | undefined {
  const digits = text.replace(/[\s.,'’]/g, '');
  return /^\d+$/.test(digits) ? Number(digits) : undefined;
}

/** The related list of Cases, when it is mounted: `undefined` when it is not, which is not the same as none. */
function openCases(ref: RecordRef, roots: readonly ParentNode[]): RelatedTicket[] | undefined {
  const list = queryAll(roots, '[data-related-list-id="Cases"], [data-list-id="Cases"]')[0];
  if (!list) return undefined;
  const rows = selectors.caseLink
    .flatMap(({ css }) => [...list.querySelectorAll(css)])
    .map((link) => caseRow(ref, link));
  const byId = new Map(rows.flatMap((row) => (row ? [[row.ref?.id ?? row.label, row] as const] : [])));
  return [...byId.values()].filter((row) => row.status?.category !== 'closed' && row.status?.category !== 'solved');
}

function caseRow(account: RecordRef, link: Element): RelatedTicket | undefined {
  const id = idInPath(link.getAttribute('href'));
  if (!id) return undefined;
  const row = link.closest('tr, [role="row"], li') ?? link;
  const cell = (label: string) => readFirst(row, [{ css: `[data-label="${label}"]`, seen: '2026-08' }]);
  const status = cell('Status');
  return {
    ref: { ...account, kind: 'ticket', object: 'Case', id },
    label: `Case ${cell('Case Number') ?? visibleText(link)}`,
    subject: cell('Subject') ?? visibleText(link),
    status: status ? statusOf(status) : undefined,
    priority: cell('Priority'),
    openedAt: mapped(cell('Date/Time Opened'), localInstant) ?? undefined,
  };
}

/** Case comments and feed items, oldest first. */
function commentsOf(roots: readonly ParentNode[]): Comment[] {
  const items = queryAll(roots, 'article.cuf-feedItem, [data-comment-id]');
  const comments = items.map((item, index): Comment => {
    const at = Date.parse(item.querySelector('[datetime]')?.getAttribute('datetime') ?? '');
    return {
      id: item.getAttribute('data-comment-id') ?? item.id ?? `feed-${index}`,
      author: {
        name: readFirst(item, [{ css: '.cuf-actor, .cuf-entityLink', seen: '2024-01' }]) ?? 'Unknown',
        role: 'unknown',
      },
      at: Number.isNaN(at) ? undefined : at,
      text: readFirst(item, [{ css: '.feedBodyInner, .cuf-body', seen: '2024-01' }]) ?? visibleText(item),
    };
  });
  return comments.sort((a, b) => (a.at ?? 0) - (b.at ?? 0));
}
