import { describe, expect, test } from 'vitest';
import type { AccountContext, Status, TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { sites } from '@/lib/sites/sites';
import { seenTicketSchema } from './fact';
import { listedOpenTickets, seenTicketOf } from './seen-ticket';

const at = Date.UTC(2026, 10, 19, 9);
const field = <T>(value: T) => ({ value, source: 'api' as const, at });
const zendesk: RecordRef = { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '48213' };
const open: Status = { label: 'Offen', category: 'open' };
const ticket = (fields: TicketContext['fields'], ref = zendesk): TicketContext => ({
  kind: 'ticket',
  ref,
  readAt: at,
  partial: false,
  fields,
  empty: [],
  conversation: [
    { id: 'description', author: { name: 'Ines Carvalho', role: 'customer' }, text: 'Nobody can sign in since 08:12.' },
  ],
});
const organization: AccountContext = {
  kind: 'account',
  ref: { ...zendesk, kind: 'account', object: 'organization', id: '360' },
  readAt: at,
  partial: false,
  fields: {},
  empty: [],
};

describe('what is remembered of a ticket', () => {
  const full = ticket({
    subject: field('SSO sign-in fails with AADSTS50011'),
    status: field(open),
    priority: field('high'),
    area: field(['Identity · SSO', 'API']),
    organization: field({ name: 'Halden Freight', id: '360' }),
    createdAt: field(at - 5),
  });

  test('is what the drivers need and the subject', () => {
    const seen = seenTicketOf(full, at + 1, sites, undefined);
    expect(seen).toEqual({
      key: 'zendesk:acme.zendesk.com:ticket:48213',
      label: '#48213',
      subject: 'SSO sign-in fails with AADSTS50011',
      url: 'https://acme.zendesk.com/agent/tickets/48213',
      open: true,
      priority: 'high',
      area: 'Identity · SSO',
      openedAt: at - 5,
      names: ['id:48213'],
      mentions: [],
      seenAt: at + 1,
    });
    expect(seenTicketSchema.parse(seen)).toEqual(seen);
  });

  test('holds nothing of the conversation, and no name of a person', () => {
    expect(JSON.stringify(seenTicketOf(full, at, sites, undefined))).not.toMatch(/sign in since|Ines/);
  });

  test.each([
    ['new', true],
    ['open', true],
    ['pending', true],
    ['hold', true],
    ['solved', false],
    ['closed', false],
  ] as const)('status %s is open: %s', (category, expected) => {
    expect(seenTicketOf(ticket({ status: field({ label: 'x', category }) }), at, sites, undefined)?.open).toBe(
      expected,
    );
  });

  test('is nothing when it does not say whether it is open, or is no ticket', () => {
    expect(seenTicketOf(ticket({ subject: field('SSO') }), at, sites, undefined)).toBeUndefined();
    expect(
      seenTicketOf(
        ticket({ status: field({ label: 'Waiting for vendor', category: 'unknown' }) }),
        at,
        sites,
        undefined,
      ),
    ).toBeUndefined();
    expect(seenTicketOf(organization, at, sites, undefined)).toBeUndefined();
  });

  test('leaves out what is not known', () => {
    const bare = seenTicketOf(ticket({ status: field(open) }), at, sites, undefined);
    expect(bare).toMatchObject({ subject: '', open: true });
    expect([bare?.priority, bare?.area, bare?.openedAt]).toEqual([undefined, undefined, undefined]);
    expect(seenTicketSchema.safeParse(bare).success).toBe(true);
  });

  test.each<[RecordRef, string]>([
    [
      { site: 'jira', host: 'acme.atlassian.net', kind: 'ticket', object: 'issue', id: 'KEL-812' },
      'https://acme.atlassian.net/browse/KEL-812',
    ],
    [
      {
        site: 'salesforce',
        host: 'acme.lightning.force.com',
        kind: 'ticket',
        object: 'Case',
        id: '5004W00001abcDEQAY',
      },
      'https://acme.lightning.force.com/lightning/r/Case/5004W00001abcDEQAY/view',
    ],
  ])('leads back to the record %#', (ref, url) => {
    expect(seenTicketOf(ticket({ status: field(open) }, ref), at, sites, undefined)?.url).toBe(url);
  });
});

describe('the open tickets a page lists', () => {
  const listed = field([{ label: '#48213', subject: 'SSO' }]);
  const { site, host } = organization.ref;

  test('are its field, and where it was read', () => {
    const found = listedOpenTickets({ ...organization, fields: { openTickets: listed } });
    expect(found).toEqual({ value: listed.value, at: listed.at, complete: true, site, host });
  });

  test('are none when the page says so, and unknown when it shows no list', () => {
    const none = { value: [], at, complete: true, site, host };
    expect(listedOpenTickets({ ...organization, empty: ['openTickets'] })).toEqual(none);
    expect(listedOpenTickets({ ...organization, empty: ['openTickets'], partial: true })).toEqual(none);
    expect(listedOpenTickets(organization)).toBeUndefined();
  });

  test.each<[string, Partial<AccountContext>]>([
    ['a page that shows only part', { partial: true }],
    [
      'an Opportunity, whose tickets are not all of the account',
      { ref: { ...organization.ref, object: 'Opportunity' } },
    ],
  ])('may not be all on %s', (_, context) => {
    const found = listedOpenTickets({ ...organization, fields: { openTickets: listed }, ...context });
    expect(found).toMatchObject({ value: listed.value, complete: false });
  });
});
