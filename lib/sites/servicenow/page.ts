import type { SitePage } from '../site';
import { readDom, roots } from './dom';
import { sessionHeaders } from './token';
import { isServiceNowHost, recordAt, recordAtHost } from './url';

const ticketFields = [
  'number',
  'subject',
  'status',
  'priority',
  'type',
  'area',
  'requester',
  'assignee',
  'group',
  'organization',
  'channel',
  'createdAt',
  'updatedAt',
] as const;

const pickable = [
  'subject',
  'status',
  'priority',
  'area',
  'requester',
  'assignee',
  'group',
  'organization',
  'channel',
] as const;

export const page: SitePage = {
  id: 'servicenow',
  recordAt,
  expected: () => ticketFields,
  api: /^\/api\/now\/table\/(?:incident|sn_customerservice_case|sys_journal_field|kb_knowledge)[/?]/,
  headers: sessionHeaders,
  readDom,
  roots,
  pickable: () => pickable,
  on: (host) => (isServiceNowHost(host) ? page : { ...page, recordAt: recordAtHost }),
};
