import { describe, expect, test } from 'vitest';
import { recordKey } from '@/lib/context/record-key';
import { recordAt } from './url';

const tickets: [url: string, record: string][] = [
  ['https://acme.zendesk.com/agent/tickets/1', 'acme.zendesk.com:ticket:1'],
  ['https://acme.zendesk.com/agent/tickets/48213', 'acme.zendesk.com:ticket:48213'],
  ['https://acme.zendesk.com/agent/tickets/48213/', 'acme.zendesk.com:ticket:48213'],
  ['https://acme.zendesk.com/agent/tickets/48213/events', 'acme.zendesk.com:ticket:48213'],
  ['https://acme.zendesk.com/agent/tickets/48213/print', 'acme.zendesk.com:ticket:48213'],
  ['https://acme.zendesk.com/agent/tickets/48213/requester/requested_tickets', 'acme.zendesk.com:ticket:48213'],
  ['https://acme.zendesk.com/agent/tickets/48213/requester/assigned_tickets', 'acme.zendesk.com:ticket:48213'],
  ['https://acme.zendesk.com/agent/tickets/48213/organization/tickets', 'acme.zendesk.com:ticket:48213'],
  ['https://acme.zendesk.com/agent/tickets/48213?brand_id=360000123', 'acme.zendesk.com:ticket:48213'],
  ['https://acme.zendesk.com/agent/tickets/48213?zat=true', 'acme.zendesk.com:ticket:48213'],
  ['https://acme.zendesk.com/agent/tickets/48213?comment_id=9001', 'acme.zendesk.com:ticket:48213'],
  ['https://acme.zendesk.com/agent/tickets/48213#comment_9001', 'acme.zendesk.com:ticket:48213'],
  ['https://acme.zendesk.com/agent/tickets/48213?from=/agent/tickets/7', 'acme.zendesk.com:ticket:48213'],
  ['https://acme-emea.zendesk.com/agent/tickets/7', 'acme-emea.zendesk.com:ticket:7'],
  ['https://ACME.Zendesk.com/agent/tickets/7', 'acme.zendesk.com:ticket:7'],
  ['https://acme1571071722.zendesk.com/agent/tickets/15192', 'acme1571071722.zendesk.com:ticket:15192'],
  ['https://d3v-acme.zendesk.com/agent/tickets/2147483648', 'd3v-acme.zendesk.com:ticket:2147483648'],
  ['https://support.zendesk.com/agent/tickets/12345678', 'support.zendesk.com:ticket:12345678'],
  ['https://acme.zendesk.com:443/agent/tickets/9', 'acme.zendesk.com:ticket:9'],
];

const organizations: [url: string, record: string][] = [
  ['https://acme.zendesk.com/agent/organizations/42', 'acme.zendesk.com:organization:42'],
  ['https://acme.zendesk.com/agent/organizations/6130869157658', 'acme.zendesk.com:organization:6130869157658'],
  ['https://acme.zendesk.com/agent/organizations/6130869157658/', 'acme.zendesk.com:organization:6130869157658'],
  ['https://acme.zendesk.com/agent/organizations/6130869157658/tickets', 'acme.zendesk.com:organization:6130869157658'],
  ['https://acme.zendesk.com/agent/organizations/6130869157658/users', 'acme.zendesk.com:organization:6130869157658'],
  ['https://acme.zendesk.com/agent/organizations/360011847101?page=2', 'acme.zendesk.com:organization:360011847101'],
  ['https://acme-uat.zendesk.com/agent/organizations/7#details', 'acme-uat.zendesk.com:organization:7'],
];

const none = [
  'https://acme.zendesk.com/',
  'https://acme.zendesk.com/agent',
  'https://acme.zendesk.com/agent/',
  'https://acme.zendesk.com/agent/home',
  'https://acme.zendesk.com/agent/dashboard',
  'https://acme.zendesk.com/agent/get-started',
  'https://acme.zendesk.com/agent/tickets',
  'https://acme.zendesk.com/agent/tickets/',
  'https://acme.zendesk.com/agent/tickets/new',
  'https://acme.zendesk.com/agent/tickets/new/1',
  'https://acme.zendesk.com/agent/tickets/new/1?requester_id=12',
  'https://acme.zendesk.com/agent/tickets/0',
  'https://acme.zendesk.com/agent/tickets/007',
  'https://acme.zendesk.com/agent/tickets/-5',
  'https://acme.zendesk.com/agent/tickets/48213abc',
  'https://acme.zendesk.com/agent/tickets/48213.json',
  'https://acme.zendesk.com/agent/tickets/%34%38',
  'https://acme.zendesk.com/agent/tickets/123456789012345678901',
  'https://acme.zendesk.com/agent/filters/360001',
  'https://acme.zendesk.com/agent/filters/suspended',
  'https://acme.zendesk.com/agent/search/1?query=tickets/12',
  'https://acme.zendesk.com/agent/search/1?type=organization&q=/agent/organizations/7',
  'https://acme.zendesk.com/agent/users/123',
  'https://acme.zendesk.com/agent/users/123/requested_tickets',
  'https://acme.zendesk.com/agent/users/123/tickets/48213',
  'https://acme.zendesk.com/agent/organizations',
  'https://acme.zendesk.com/agent/organizations/new',
  'https://acme.zendesk.com/agent/organizations/acme',
  'https://acme.zendesk.com/agent/custom-objects/tickets/12',
  'https://acme.zendesk.com/agent/admin/people',
  'https://acme.zendesk.com/agent/reporting/overview',
  'https://acme.zendesk.com/agent/chat/agent#home',
  'https://acme.zendesk.com/admin/people/team/members',
  'https://acme.zendesk.com/admin/objects-rules/tickets/ticket-fields',
  'https://acme.zendesk.com/api/v2/tickets/48213.json',
  'https://acme.zendesk.com/tickets/48213',
  'https://acme.zendesk.com/requests/48213',
  'https://acme.zendesk.com/hc/en-us/requests/48213',
  'https://acme.zendesk.com/hc/en-us/articles/360001-agent/tickets/48213',
  'https://acme.zendesk.com/explore/dashboard/12',
  'https://acme.zendesk.com/chat/agent/tickets/48213',
  'https://acme.zendesk.com/AGENT/tickets/48213',
  'https://zendesk.com/agent/tickets/48213',
  'https://www.zendesk.co.uk/agent/tickets/48213',
  'https://acme.zendesk.com.evil.example/agent/tickets/48213',
  'https://evilzendesk.com/agent/tickets/48213',
  'https://acme.zendesk.com@evil.example/agent/tickets/48213',
  'https://help.acme.example/agent/tickets/48213',
  'https://acme.atlassian.net/browse/KEL-812',
  'https://acme.lightning.force.com/lightning/r/Case/5004W00001abcdEQAQ/view',
  'about:blank',
];

describe('recordAt', () => {
  test.each([...tickets, ...organizations])('%s → %s', (url, record) => {
    const ref = recordAt(new URL(url));
    expect(ref && recordKey(ref)).toBe(`zendesk:${record}`);
    expect(ref?.kind).toBe(record.includes(':ticket:') ? 'ticket' : 'account');
  });

  test.each(none)('%s is no record', (url) => expect(recordAt(new URL(url))).toBeUndefined());
});
