import type { SitePage } from '../site';
import { readDom } from './dom';
import { recordAt } from './url';

const caseFields = [
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
  'renewalAt',
  'openTickets',
] as const;
const opportunityFields = ['name', 'accountId', 'owner', 'opportunity'] as const;

export const salesforce: SitePage = {
  id: 'salesforce',
  apiInWorker: true,
  recordAt,
  expected: (ref) =>
    ref.object === 'Case' ? caseFields : ref.object === 'Opportunity' ? opportunityFields : accountFields,
  readDom,
};
