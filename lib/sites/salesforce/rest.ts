import type { Context } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { getJson } from '../http';
import { asObject } from '../json';
import { objectByPrefix, salesforceId18 } from '../salesforce-id';
import { type Ask, ReadError } from '../site';
import { lookupId, recordContext, recordId } from './api';
import { refusalIn } from './errors';
import { fieldLabels } from './labels';
import { apiPath, type Question, type Rows, rowsOf } from './soql';

/**
 * Fields we have a use for wherever the layout leaves them out. As optional fields they are absent, not an error, when
 * the person may not see them or the org has none of that name. An owner who may be a queue cannot be asked for by
 * name ("Polymorphic fields aren't supported"): a Case's comes with the layout.
 */
const optionalFields: Readonly<Record<string, readonly string[]>> = {
  Case: [
    ...['CaseNumber', 'Subject', 'Status', 'IsClosed', 'Priority', 'Type', 'Origin', 'Description'],
    ...['CreatedDate', 'LastModifiedDate', 'ClosedDate', 'AccountId', 'Account.Name'],
    ...['ContactId', 'Contact.Name', 'Contact.Email', 'Product__c', 'Version__c', 'Environment__c'],
  ],
  Account: [
    ...['Name', 'Type', 'Industry', 'Tier__c', 'Website', 'NumberOfEmployees', 'AnnualRevenue', 'Renewal_Date__c'],
    ...['CreatedDate', 'LastModifiedDate', 'Owner.Name'],
  ],
  Opportunity: ['Name', 'StageName', 'CloseDate', 'Amount', 'AccountId', 'Account.Name', 'Owner.Name'],
};

/**
 * Reads a record by Salesforce's UI API, which holds back what the person may not see, and what belongs to it by SOQL:
 * comments and emails of a Case, open Cases and Opportunities of an Account or of an Opportunity's Account. Every part
 * but the record itself fails alone and leaves the context partial.
 */
export async function readApi(ref: RecordRef, ask: Ask): Promise<Context> {
  const id = salesforceId18(ref.id);
  if (!id || objectByPrefix[id.slice(0, 3)] !== ref.object) {
    throw new ReadError({ reason: 'changed-shape', at: ask.now(), path: 'ref.id' });
  }
  const fields = (optionalFields[ref.object] ?? []).map((name) => `${ref.object}.${name}`);
  const query = new URLSearchParams({ layoutTypes: 'Full', modes: 'View', optionalFields: fields.join(',') });
  const record = asObject(await getJson(`${apiPath}/ui-api/records/${id}?${query}`, ask, refusalIn));
  // Nothing more is asked about a record that is not the one meant.
  if (!record || recordId(record) !== id) return recordContext(ref, record, ask.now());

  const accountId = ref.object === 'Opportunity' ? lookupId(record, 'AccountId') : id;
  const questions: Record<string, Question> =
    ref.kind === 'ticket' ? aboutCase(id) : accountId?.startsWith('001') ? aboutAccount(accountId) : {};
  const parts = await Promise.all(
    Object.entries(questions).map(async ([name, question]) => [name, await rowsOf(question, ask)] as const),
  );
  const labels = await fieldLabels(ref, record, ask);
  const told = parts.filter((part): part is [string, Rows] => part[1] !== undefined);
  const whole = { ...record, ...Object.fromEntries(told) };
  return recordContext(ref, whole, ask.now(), told.length === parts.length, labels);
}

/** By the names of the child relationships, as a subquery would give them. Emails cannot be sorted by their date. */
function aboutCase(id: string): Record<string, Question> {
  return {
    CaseComments: {
      object: 'CaseComment',
      fields: ['Id', 'CommentBody', 'IsPublished', 'CreatedDate', 'CreatedBy.Name'],
      rest: `WHERE ParentId = '${id}' ORDER BY CreatedDate, Id`,
    },
    EmailMessages: {
      object: 'EmailMessage',
      fields: ['Id', 'FromName', 'FromAddress', 'Incoming', 'MessageDate', 'CreatedDate', 'Subject', 'TextBody'],
      // 5: a draft, which nobody got yet.
      rest: `WHERE ParentId = '${id}' AND Status != '5' ORDER BY CreatedDate, Id`,
    },
  };
}

/** Open Cases and Opportunities of an Account. */
export function aboutAccount(id: string): { Cases: Question; Opportunities: Question } {
  const open = `WHERE AccountId = '${id}' AND IsClosed = false`;
  return {
    Cases: {
      object: 'Case',
      fields: ['Id', 'CaseNumber', 'Subject', 'Status', 'IsClosed', 'Priority', 'CreatedDate'],
      rest: `${open} ORDER BY CreatedDate, Id`,
    },
    Opportunities: {
      object: 'Opportunity',
      fields: ['Id', 'Name', 'StageName', 'IsClosed', 'CloseDate', 'Amount'],
      rest: `${open} ORDER BY CloseDate, Id`,
    },
  };
}
