import type { AccountContext, Comment, OpenOpportunity, RelatedTicket, TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { append } from '@/lib/lists';
import { asInstant, asObject, asObjects, asText, type Json } from '../json';
import { idShape, objectByPrefix, salesforceId18 } from '../salesforce-id';
import { ReadError } from '../site';
import { accountContext, caseContext, localDate, type ShownField, statusOf } from './record';

/**
 * Maps a record as Salesforce's APIs give it: the UI API's `{ id, fields: { Name: { value, displayValue } } }`, a SOQL
 * row `{ attributes, Id, Name }` with the child rows of its subqueries, or a node of the GraphQL API
 * `{ Id, Name: { value } }`. Throws `ReadError` when it is not the record asked for.
 * @param isComplete whether everything that was asked for beside the record came
 * @param labels what the org calls its fields, by API name
 */
export function recordContext(
  ref: RecordRef,
  body: unknown,
  now: number,
  isComplete = true,
  labels?: ReadonlyMap<string, string>,
): TicketContext | AccountContext {
  const record = asObject(body);
  if (!record) throw new ReadError({ reason: 'changed-shape', at: now, path: 'record' });
  if (recordId(record) !== ref.id) throw new ReadError({ reason: 'changed-shape', at: now, path: 'id' });
  const fields = fieldsOf(record);
  const shown = shownFields(fields).map((field) => ({ ...field, label: labels?.get(field.name ?? '') }));
  const read = { source: 'api' as const, now };
  if (ref.kind === 'ticket') {
    const comments = childRows(record, 'CaseComments');
    const emails = childRows(record, 'EmailMessages');
    const conversation = [...(comments?.rows ?? []).map(commentOf), ...(emails?.rows ?? []).map(emailOf)];
    return caseContext(ref, shown, {
      ...read,
      partial:
        !isComplete ||
        comments?.complete === false ||
        emails?.complete === false ||
        emails?.rows.some(isUnread) === true,
      comments: conversation.sort((a, b) => (a.at ?? 0) - (b.at ?? 0)),
    });
  }
  const cases = childRows(record, 'Cases');
  const opportunities = childRows(record, 'Opportunities');
  return accountContext(ref, shown, {
    ...read,
    partial: !isComplete || cases?.complete === false || opportunities?.complete === false,
    accountId: lookupId(record, 'AccountId'),
    openTickets: cases?.rows.flatMap((row) => openCase(ref, row)),
    openOpportunities: opportunities?.rows.flatMap(openOpportunity),
  });
}

/** The 18-character id that a record's lookup field holds. */
export function lookupId(record: Json, name: string): string | undefined {
  return salesforceId18(asText(unwrapped(fieldsOf(record).get(name)).value) ?? '');
}

/** The 18-character id a record gives itself; one with a wrong checksum stays as it is. */
export function recordId(record: Json): string | undefined {
  const fields = asObject(record.fields);
  const [, inUrl] = /\/([A-Za-z0-9]{15,18})$/.exec(asText(asObject(record.attributes)?.url) ?? '') ?? [];
  const id = [record.id, record.Id, unwrapped(record.Id).value, unwrapped(fields?.Id).value, inUrl].find(
    (given): given is string => typeof given === 'string' && given !== '',
  );
  return id && (salesforceId18(id) ?? id);
}

/** A field's value, and how it is shown to the person: plain in SOQL, wrapped by the other two APIs. */
function unwrapped(given: unknown): { value: unknown; shown?: string } {
  const wrapped = asObject(given);
  if (!wrapped || !('value' in wrapped)) return { value: given };
  return { value: wrapped.value, shown: asText(wrapped.displayValue) };
}

function fieldsOf(record: Json): Map<string, unknown> {
  return new Map(Object.entries(asObject(record.fields) ?? record).filter(([name]) => name !== 'attributes'));
}

/** Lookups come twice: the id as `AccountId`, the record as `Account`. The second tells the name and comes first. */
function shownFields(fields: ReadonlyMap<string, unknown>): ShownField[] {
  const lookups: ShownField[] = [];
  const own: ShownField[] = [];
  for (const [name, given] of fields) {
    const { value, shown } = unwrapped(given);
    const other = asObject(value);
    if (other) append(lookups, lookup(name, other));
    else if (value === null && name.endsWith('Id')) lookups.push({ name, value: '' });
    else if (value !== undefined && typeof value !== 'object' && !name.endsWith('Id')) {
      own.push({ name, value: shown || String(value), raw: String(value) });
    } else if (value === null) own.push({ name, value: '' });
  }
  const told = new Set(lookups.map(({ name }) => name));
  return [...lookups, ...own.filter(({ name }) => !told.has(name))];
}

/** `Account: { Id, Name }` is the lookup `AccountId`, told by its name; `Product__r` is that of `Product__c`. */
function lookup(name: string, other: Json): ShownField[] {
  const fields = fieldsOf(other);
  const value = asText(unwrapped(fields.get('Name')).value);
  const id = recordId(other);
  // A record under an id that is none may be anybody's.
  if (!value || (id !== undefined && !idShape.test(id))) return [];
  return [
    {
      name: name.endsWith('__r') ? name.replace(/__r$/, '__c') : `${name}Id`,
      value,
      linkedId: salesforceId18(id ?? ''),
      email: asText(unwrapped(fields.get('Email')).value),
    },
  ];
}

/** Rows of a subquery, or of the UI API's `childRelationships`. */
function childRows(record: Json, name: string): { rows: Json[]; complete: boolean } | undefined {
  const list = asObject(record[name]) ?? asObject(asObject(record.childRelationships)?.[name]);
  if (!Array.isArray(list?.records)) return undefined;
  return { rows: asObjects(list.records), complete: list.done !== false && !list.nextPageUrl };
}

function commentOf(row: Json, index: number): Comment {
  const fields = fieldsOf(row);
  const value = (name: string) => unwrapped(fields.get(name)).value;
  const by = asObject(value('CreatedBy'));
  const isPublished = value('IsPublished');
  return {
    id: recordId(row) ?? `comment-${index}`,
    author: { name: asText(by && unwrapped(fieldsOf(by).get('Name')).value) ?? 'Unknown', role: 'unknown' },
    at: asInstant(value('CreatedDate')),
    public: typeof isPublished === 'boolean' ? isPublished : undefined,
    text: asText(value('CommentBody')) ?? '',
  };
}

/** Whether an email is public is not told: it may have gone to a colleague. */
function emailOf(row: Json, index: number): Comment {
  const fields = fieldsOf(row);
  const value = (name: string) => unwrapped(fields.get(name)).value;
  const text = (name: string) => asText(value(name)) || undefined;
  const email = text('FromAddress');
  const incoming = value('Incoming');
  return {
    id: recordId(row) ?? `email-${index}`,
    author: {
      name: text('FromName') ?? email ?? 'Unknown',
      role: typeof incoming !== 'boolean' ? 'unknown' : incoming ? 'customer' : 'agent',
      ...(email ? { email } : {}),
    },
    at: asInstant(value('MessageDate')) ?? asInstant(value('CreatedDate')),
    text: text('TextBody') ?? text('Subject') ?? '',
  };
}

/** An email that has no plain text has HTML, which is not asked for. */
function isUnread(email: Json): boolean {
  return !asText(unwrapped(fieldsOf(email).get('TextBody')).value);
}

/** The id of a row in a list, if it is one of this object's. */
function rowId(row: Json, object: string): string | undefined {
  const id = salesforceId18(recordId(row) ?? '');
  return id && objectByPrefix[id.slice(0, 3)] === object ? id : undefined;
}

function openOpportunity(row: Json): OpenOpportunity[] {
  const id = rowId(row, 'Opportunity');
  const fields = fieldsOf(row);
  const text = (name: string) => asText(unwrapped(fields.get(name)).value) || undefined;
  const name = text('Name');
  const stage = text('StageName');
  const isClosed = unwrapped(fields.get('IsClosed')).value === true || /^closed (won|lost)$/i.test(stage ?? '');
  if (!id || name === undefined || isClosed) return [];
  return [{ id, name, stage, closeOn: localDate(text('CloseDate') ?? ''), amount: amountOf(fields.get('Amount')) }];
}

function amountOf(given: unknown): string | undefined {
  const { value, shown } = unwrapped(given);
  return typeof value === 'number' && Number.isFinite(value) ? shown || String(value) : undefined;
}

/** An open Case of an account, as a row of SOQL; none where it is closed. */
export function openCase(account: RecordRef, row: Json): RelatedTicket[] {
  const id = rowId(row, 'Case');
  const fields = fieldsOf(row);
  const text = (name: string) => asText(unwrapped(fields.get(name)).value);
  const label = text('Status');
  const status = label ? statusOf(label, label, unwrapped(fields.get('IsClosed')).value === true) : undefined;
  if (status?.category === 'closed' || status?.category === 'solved') return [];
  return [
    {
      ref: id ? { ...account, kind: 'ticket', object: 'Case', id } : undefined,
      label: ['Case', text('CaseNumber')].filter(Boolean).join(' '),
      subject: text('Subject') ?? '',
      status,
      priority: text('Priority'),
      openedAt: asInstant(text('CreatedDate')),
    },
  ];
}
