import { expect, test } from 'vitest';
import type { RelatedTicket } from '@/lib/context/context';
import { defaultPriorities } from '@/lib/packet/default-priorities';
import { sites } from '@/lib/sites/sites';
import type { SeenTicket } from './fact';
import { openTickets } from './open-tickets';
import { rated } from './severity';
import { listedTickets } from './sightings';

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
  const list = { value: [row('2', { priority: 'high' }), row('4', { priority: 'urgent' }), row('5')], at: 20 };
  const remembered = [seen('1', { severity: 3 }), seen('2', { severity: 2, openedAt: 5 }), seen('3', { open: false })];
  const tickets = [...remembered, ...listedTickets(list, sites.urlOf)].map((one) => rated(one, defaultPriorities));
  expect(
    openTickets(tickets).map(({ label, subject, severity, openedAt }) => [label, subject, severity, openedAt]),
  ).toEqual([
    ['#4', 'listed', 1, undefined],
    ['#2', 'listed', 2, 5],
    ['#1', 'seen', 3, undefined],
    ['#5', 'listed', undefined, undefined],
  ]);
});

test('a ticket closed since the list was read is not open', () => {
  const listed = listedTickets({ value: [row('1')], at: 20 }, sites.urlOf);
  expect(openTickets([seen('1', { open: false, seenAt: 30 }), ...listed])).toEqual([]);
});
