import { describe, expect, test } from 'vitest';
import { accountName } from '@/lib/accounts/keys';
import type { AccountContext, TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { sites } from './sites';

const at = Date.UTC(2026, 10, 19, 9);
const field = <T>(value: T) => ({ value, source: 'api' as const, at });
const refs = {
  zendeskTicket: { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '48213' },
  zendeskOrganization: {
    site: 'zendesk',
    host: 'acme.zendesk.com',
    kind: 'account',
    object: 'organization',
    id: '360',
  },
  jiraIssue: { site: 'jira', host: 'acme.atlassian.net', kind: 'ticket', object: 'issue', id: 'KEL-812' },
  case: {
    site: 'salesforce',
    host: 'acme.lightning.force.com',
    kind: 'ticket',
    object: 'Case',
    id: '5004W00001abcDEQAY',
  },
  account: {
    site: 'salesforce',
    host: 'acme.lightning.force.com',
    kind: 'account',
    object: 'Account',
    id: '0014W000027f6V3QAI',
  },
  opportunity: {
    site: 'salesforce',
    host: 'acme.lightning.force.com.mcas.ms',
    kind: 'account',
    object: 'Opportunity',
    id: '0064W00001xyzABQAZ',
  },
} satisfies Record<string, RecordRef>;
const ticket = (ref: RecordRef, fields: TicketContext['fields']): TicketContext => ({
  kind: 'ticket',
  ref,
  readAt: at,
  partial: false,
  fields,
  empty: [],
  conversation: [],
});
const account = (ref: RecordRef, fields: AccountContext['fields']): AccountContext => ({
  kind: 'account',
  ref,
  readAt: at,
  partial: false,
  fields,
  empty: [],
});
const halden = (ids: { id?: string; externalId?: string }) => ({
  organization: field({ name: 'Halden Freight', ...ids }),
});
const inZendesk = 'zendesk:acme.zendesk.com:organization:360';
const inSalesforce = 'salesforce:0014W000027f6V3QAI';

describe('keys of the account', () => {
  test.each([
    ['a Zendesk ticket', ticket(refs.zendeskTicket, halden({ id: '360' })), [inZendesk]],
    [
      'a Zendesk ticket whose organization names its Salesforce Account, in 15 characters',
      ticket(refs.zendeskTicket, halden({ id: '360', externalId: '0014W000027f6V3' })),
      [inZendesk, inSalesforce],
    ],
    [
      'a Zendesk ticket whose organization has an external id of another kind',
      ticket(refs.zendeskTicket, halden({ id: '360', externalId: 'CUST-0001' })),
      [inZendesk],
    ],
    [
      'a Zendesk ticket whose organization names a Contact',
      ticket(refs.zendeskTicket, halden({ id: '360', externalId: '0034W000027f6V3' })),
      [inZendesk],
    ],
    [
      'a Zendesk ticket whose external id fails its checksum',
      ticket(refs.zendeskTicket, halden({ id: '360', externalId: '0014W000027f6V3AAA' })),
      [inZendesk],
    ],
    ['a Zendesk organization', account(refs.zendeskOrganization, { accountId: field('360') }), [inZendesk]],
    [
      'a Zendesk organization with an external id',
      account(refs.zendeskOrganization, { externalId: field('0014W000027f6V3QAI') }),
      [inZendesk, inSalesforce],
    ],
    [
      'a service request of a Jira organization',
      ticket(refs.jiraIssue, halden({ id: '12', externalId: '0014W000027f6V3' })),
      ['jira:acme.atlassian.net:organization:12', inSalesforce],
    ],
    ['a Salesforce Case', ticket(refs.case, halden({ id: '0014W000027f6V3' })), [inSalesforce]],
    ['a Salesforce Account', account(refs.account, {}), [inSalesforce]],
    [
      'a Salesforce Opportunity of that Account, behind a proxy',
      account(refs.opportunity, { accountId: field('0014W000027f6V3') }),
      [inSalesforce],
    ],
    ['a Salesforce Opportunity that shows no Account', account(refs.opportunity, {}), []],
    ['a ticket that names its account only by name', ticket(refs.zendeskTicket, halden({})), []],
    ['a ticket of nobody', ticket(refs.jiraIssue, {}), []],
  ])('%s', (_, context, keys) => {
    expect(sites.accountKeys(context)).toEqual(keys);
  });
});

test.each([
  ['a ticket', ticket(refs.zendeskTicket, halden({})), 'Halden Freight'],
  ['an account', account(refs.account, { name: field('Halden Freight') }), 'Halden Freight'],
  ['a ticket of nobody', ticket(refs.jiraIssue, {}), undefined],
])('the name of the account of %s', (_, context, name) => {
  expect(accountName(context)).toBe(name);
});
