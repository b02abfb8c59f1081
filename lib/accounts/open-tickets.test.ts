import { expect, test } from 'vitest';
import type { RelatedTicket } from '@/lib/context/context';
import { sites } from '@/lib/sites/sites';
import type { SeenTicket } from './fact';
import { openTickets } from './open-tickets';

const host = 'acme.zendesk.com';
const ref = (id: string) => ({ site: 'zendesk' as const, host, kind: 'ticket' as const, object: 'ticket', id });
const seen = (id: string, ticket: Partial<SeenTicket> = {}): SeenTicket => ({
  key: `zendesk:${host}:ticket:${id}`,
  label: `#${id}`,
  subject: 'seen',
  open: true,
  seenAt: 10,
  ...ticket,
});
const row = (id: string, ticket: Partial<RelatedTicket> = {}): RelatedTicket => ({
  ref: ref(id),
  label: `#${id}`,
  subject: 'listed',
  ...ticket,
});

test('each once, as it was seen last, worst and oldest first', () => {
  const tickets = openTickets(
    [seen('1', { severity: 3 }), seen('2', { severity: 2, area: 'SSO', openedAt: 5 }), seen('3', { open: false })],
    { value: [row('2', { priority: 'high' }), row('4', { priority: 'urgent' }), row('5')], at: 20 },
    sites.urlOf,
  );
  expect(
    tickets.map(({ label, subject, severity, area, openedAt }) => [label, subject, severity, area, openedAt]),
  ).toEqual([
    ['#4', 'listed', 1, undefined, undefined],
    ['#2', 'listed', 2, 'SSO', 5],
    ['#1', 'seen', 3, undefined, undefined],
    ['#5', 'listed', undefined, undefined, undefined],
  ]);
});

test('a ticket closed since the list was read is not open', () => {
  expect(openTickets([seen('1', { open: false, seenAt: 30 })], { value: [row('1')], at: 20 }, sites.urlOf)).toEqual([]);
});
