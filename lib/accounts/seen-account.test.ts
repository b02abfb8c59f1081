import { describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/calendar/calendar-date';
import type { AccountContext, TicketContext } from '@/lib/context/context';
import { sites } from '@/lib/sites/sites';
import { bothSeen, seenAccountOf } from './seen-account';

const now = Date.UTC(2026, 10, 19, 9);
const field = <T>(value: T) => ({ value, source: 'api' as const, at: now });
const ticket = (part: Partial<TicketContext> = {}): TicketContext => ({
  kind: 'ticket',
  ref: { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '48213' },
  readAt: now,
  partial: false,
  fields: { organization: field({ name: 'Brightwater Health', id: '77' }) },
  empty: [],
  conversation: [],
  ...part,
});
const account: AccountContext = {
  kind: 'account',
  ref: {
    site: 'salesforce',
    host: 'acme.lightning.force.com',
    kind: 'account',
    object: 'Account',
    id: '0014W000027f6V3QAI',
  },
  readAt: now,
  partial: false,
  fields: {
    tier: field('Enterprise'),
    owner: field({ name: 'Priya Raman', role: 'agent' as const }),
    renewalOn: field(calendarDate('2027-03-31')),
    website: field('https://www.brightwater.example'),
  },
  empty: [],
};
const requester = (email: string, role: 'customer' | 'agent') => ({
  ...ticket().fields,
  requester: field({ name: 'Ines', role, email }),
});
const comment = (text: string) => ({ id: '1', author: { name: 'Ines', role: 'customer' as const }, text });

describe('what is remembered of an account', () => {
  test('is what its page tells', () => {
    expect(seenAccountOf(account, sites)).toEqual({
      tier: 'Enterprise',
      owner: 'Priya Raman',
      renewalOn: '2027-03-31',
      domains: ['brightwater.example'],
      named: [],
      seenAt: now,
    });
  });

  test('is no seller of an opportunity', () => {
    const opportunity = { ...account, ref: { ...account.ref, object: 'Opportunity' } };
    expect(seenAccountOf(opportunity, sites)?.owner).toBeUndefined();
  });

  test.each([
    ['a customer’s domain', 'ines@brightwater.example', 'customer' as const, ['brightwater.example']],
    ['not a colleague’s', 'mara@kelda.example', 'agent' as const, undefined],
    ['not one where anybody has a mailbox', 'ines@gmail.com', 'customer' as const, undefined],
  ])('is %s', (_, email, role, domains) => {
    expect(seenAccountOf(ticket({ fields: requester(email, role) }), sites)?.domains).toEqual(domains);
  });

  test('is which other account’s record is named, and where; its own is none', () => {
    const text =
      'See https://acme.lightning.force.com/lightning/r/Account/0014W000027f6V3QAI/view, https://acme.zendesk.com/agent/organizations/77 and https://example.com/x.';
    expect(seenAccountOf(ticket({ conversation: [comment(text)] }), sites)?.named).toEqual([
      { key: 'salesforce:0014W000027f6V3QAI', by: '#48213' },
    ]);
  });

  test('is nothing where nothing is told', () => expect(seenAccountOf(ticket(), sites)).toBeUndefined());
});

test('a newer look wins, and what it does not tell stays', () => {
  const old = { tier: 'Growth', owner: 'Elif', domains: ['a.example'], named: [], seenAt: 1 };
  const young = { tier: 'Enterprise', domains: ['b.example'], named: [], seenAt: 2 };
  const both = { tier: 'Enterprise', owner: 'Elif', domains: ['b.example', 'a.example'], named: [], seenAt: 2 };
  expect(bothSeen(old, young)).toEqual(both);
  expect(bothSeen(young, old)).toEqual(both);
});
