import { expect, test } from 'vitest';
import { sites } from '@/lib/sites/sites';
import { fc } from '@/tests/properties';
import type { SeenTicket } from './fact';
import { asSeenLast, listedTickets } from './sightings';

const seen = (id: string, ticket: Partial<SeenTicket> = {}): SeenTicket => ({
  key: `zendesk:acme.zendesk.com:ticket:${id}`,
  label: `#${id}`,
  subject: 'SSO fails',
  accountKeys: ['a'],
  open: true,
  seenAt: 10,
  ...ticket,
});

test('seen open and closed in the same millisecond, a ticket counts as open', () => {
  const both = [seen('1'), seen('1', { open: false })];
  for (const tickets of [both, both.toReversed()])
    expect(asSeenLast(tickets, undefined)).toMatchObject([{ open: true }]);
});

test('the order in which tickets come does not matter', () => {
  const ticket = fc
    .record({
      id: fc.constantFrom('1', '2'),
      open: fc.boolean(),
      severity: fc.option(fc.constantFrom(1, 4), { nil: undefined }),
      subject: fc.constantFrom('SSO fails', 'Sign-in fails'),
      seenAt: fc.constantFrom(10, 20),
    })
    .map(({ id, ...rest }) => seen(id, rest));
  const pairs = fc
    .array(ticket, { maxLength: 6 })
    .chain((tickets) =>
      fc.shuffledSubarray(tickets, { minLength: tickets.length }).map((shuffled) => [tickets, shuffled] as const),
    );
  const byKey = (tickets: readonly SeenTicket[]) =>
    Object.fromEntries(asSeenLast(tickets, undefined).map((sighting) => [sighting.key, sighting]));
  fc.assert(
    fc.property(pairs, ([tickets, shuffled]) => {
      expect(byKey(shuffled)).toEqual(byKey(tickets));
    }),
  );
});

test('a list tells what it shows, and a ticket without an address is known by its words', () => {
  const status = { label: 'Solved', category: 'solved' } as const;
  const ref = { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '7' } as const;
  const rows = [
    { ref, label: '#7', subject: 'SSO fails', status, priority: 'Urgent' },
    { label: '#8', subject: 'Import' },
  ];
  expect(listedTickets({ value: rows, at: 20 }, sites.urlOf)).toEqual([
    {
      key: 'zendesk:acme.zendesk.com:ticket:7',
      label: '#7',
      subject: 'SSO fails',
      url: 'https://acme.zendesk.com/agent/tickets/7',
      open: false,
      severity: 1,
      seenAt: 20,
    },
    { key: 'listed:#8:Import', label: '#8', subject: 'Import', open: true, seenAt: 20 },
  ]);
});
