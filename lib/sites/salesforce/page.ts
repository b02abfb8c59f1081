import type { FieldName } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import type { SitePage } from '../site';
import { readDom, roots } from './dom';
import { fieldsOf } from './field-names';
import { recordAt } from './url';

const caseFields = [
  'number',
  'subject',
  'status',
  'priority',
  'type',
  'channel',
  'requester',
  'assignee',
  'organization',
  'area',
  'versions',
  'environment',
  'createdAt',
] as const;
const accountFields = [
  'name',
  'type',
  'industry',
  'tier',
  'owner',
  'website',
  'employees',
  'annualRevenue',
  'renewalOn',
  'openTickets',
] as const;
const opportunityFields = ['name', 'accountId', 'owner', 'opportunity'] as const;

function expected({ object }: RecordRef): readonly FieldName[] {
  return object === 'Case' ? caseFields : object === 'Opportunity' ? opportunityFields : accountFields;
}

export const page: SitePage = {
  id: 'salesforce',
  apiInWorker: true,
  recordAt,
  expected,
  readDom,
  roots,
  pickable: (ref) => expected(ref).filter((name) => name in (fieldsOf[ref.object] ?? {})),
};
