import type { SitePage } from '../site';
import { readDom } from './dom';
import { recordAt } from './url';

const issueFields = [
  'subject',
  'status',
  'priority',
  'type',
  'tags',
  'requester',
  'assignee',
  'area',
  'versions',
  'environment',
  'links',
  'createdAt',
  'updatedAt',
] as const;

export const jira: SitePage = {
  id: 'jira',
  recordAt,
  expected: () => issueFields,
  api: /^\/rest\//,
  readDom,
};
