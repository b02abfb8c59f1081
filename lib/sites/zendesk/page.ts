import type { SitePage } from '../site';
import { readDom, roots } from './dom';
import { recordAt } from './url';

const ticketFields = [
  'subject',
  'status',
  'priority',
  'type',
  'tags',
  'requester',
  'assignee',
  'group',
  'organization',
  'form',
  'brand',
  'channel',
  'followers',
  'copied',
  'custom',
  'createdAt',
  'updatedAt',
  'dueAt',
] as const;
const organizationFields = ['name', 'externalId', 'domains', 'tier', 'openTickets', 'createdAt', 'updatedAt'] as const;

/** What the agent workspace shows; organizations have no page reading. */
const pickable = [
  'subject',
  'status',
  'priority',
  'type',
  'tags',
  'requester',
  'assignee',
  'organization',
  'brand',
] as const;

export const page: SitePage = {
  id: 'zendesk',
  recordAt,
  expected: (ref) => (ref.kind === 'ticket' ? ticketFields : organizationFields),
  api: /^\/api\/v2\//,
  readDom,
  roots,
  pickable: (ref) => (ref.kind === 'ticket' ? pickable : []),
};
