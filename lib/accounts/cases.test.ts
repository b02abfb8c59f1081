import { describe, expect, test } from 'vitest';
import type { TicketContext } from '@/lib/context/context';
import { sites } from '@/lib/sites/sites';
import { fc } from '@/tests/properties';
import { casesOf } from './cases';
import type { SeenTicket } from './fact';
import { seenTicketOf } from './seen-ticket';
import { daysAgo, now, ticket } from './test-inputs';

const field = <T>(value: T) => ({ value, source: 'api' as const, at: now });
const context = (ref: TicketContext['ref'], more: Partial<TicketContext['fields']> = {}, text = ''): TicketContext => ({
  ref,
  kind: 'ticket',
  readAt: now,
  partial: false,
  fields: { status: field({ label: 'Open', category: 'open' }), priority: field('urgent'), ...more },
  empty: [],
  conversation: [{ id: '1', author: { name: 'A', role: 'agent' }, text }],
});
const zendesk = { site: 'zendesk', host: 'kelda.zendesk.com', kind: 'ticket', object: 'ticket', id: '48213' } as const;
const jira = { site: 'jira', host: 'kelda.atlassian.net', kind: 'ticket', object: 'issue', id: 'ENG-2291' } as const;
const salesforce = {
  site: 'salesforce',
  host: 'kelda.lightning.force.com',
  kind: 'ticket',
  object: 'Case',
  id: '5004W00002abcDEQAY',
} as const;
const seen = (one: TicketContext, stated?: number) => seenTicketOf(one, now, sites, stated) as SeenTicket;
const names = (tickets: SeenTicket[]) =>
  casesOf(tickets).map(({ ticket: { label }, also }) => [label, ...also.map((one) => one.label)].sort().join());

describe('one case in several systems is one', () => {
  test.each<[string, TicketContext, TicketContext]>([
    ['by a key in the text', context(zendesk, {}, 'Escalated as ENG-2291 this morning.'), context(jira)],
    ['by a linked key', context(zendesk, { links: field([{ id: 'ENG-2291', relation: 'jira' }]) }), context(jira)],
    [
      'by the address of a ticket',
      context(zendesk),
      context(jira, {}, 'See https://kelda.zendesk.com/agent/tickets/48213'),
    ],
    [
      'by a number in a field that is called after it',
      context(zendesk),
      context(jira, { custom: field([{ id: 'c', label: 'Zendesk Ticket IDs', value: '48213' }]) }),
    ],
    [
      'by an id of 15 characters for one of 18',
      context(zendesk, { custom: field([{ id: 'c', label: 'Salesforce case', value: '5004W00002abcDE' }]) }),
      context(salesforce),
    ],
    [
      'by its address in Salesforce',
      context(jira, {}, 'https://kelda.lightning.force.com/lightning/r/Case/5004W00002abcDEQAY/view'),
      context(salesforce),
    ],
  ])('%s', (_, one, other) => {
    expect(casesOf([seen(one), seen(other)])).toHaveLength(1);
    expect(casesOf([seen(other), seen(one)])).toHaveLength(1);
  });

  test('three of them are one as well, through the one that names both', () => {
    const links = [{ id: 'ENG-2291', relation: 'jira' }];
    const custom = [{ id: 'c', label: 'Case', value: '5004W00002abcDE' }];
    const all = [
      seen(context(zendesk, { links: field(links), custom: field(custom) })),
      seen(context(jira)),
      seen(context(salesforce)),
    ];
    expect(names(all)).toHaveLength(1);
  });

  test('two tickets of one system are never one, however many issues they share', () => {
    const other = { ...zendesk, id: '48219' };
    const text = 'Same as ENG-2291, see https://kelda.zendesk.com/agent/tickets/48213';
    expect(
      names([seen(context(zendesk, {}, 'ENG-2291')), seen(context(other, {}, text)), seen(context(jira))]),
    ).toEqual(['#48213,ENG-2291', '#48219,ENG-2291']);
  });

  test('numbers that happen to be the same are not', () => {
    const github = {
      site: 'github',
      host: 'github.com',
      kind: 'ticket',
      object: 'kelda/connect',
      id: '48213',
    } as const;
    expect(casesOf([seen(context(zendesk)), seen(context(github))])).toHaveLength(2);
  });

  test('a moved issue is one under its old and its new key', () => {
    const moved = context({ ...jira, id: 'SUP-17' }, { links: field([{ id: 'ENG-2291', relation: 'moved to' }]) });
    expect(names([seen(moved), seen(context(jira))])).toHaveLength(1);
    const changes = [{ at: daysAgo(3), by: 'A', field: 'Key', from: 'SUP-17', to: 'ENG-2291' }];
    const after = context(jira, { changes: field(changes) });
    expect(names([seen(context({ ...jira, id: 'SUP-17' })), seen(after)])).toHaveLength(1);
  });
});

describe('what a case is', () => {
  const link = (id: string, seenTicket: Partial<SeenTicket> = {}) =>
    ticket(id, {
      key: `jira:kelda.atlassian.net:issue:${id}`,
      label: id,
      mentions: ['zendesk:acme.zendesk.com:ticket:1'],
      ...seenTicket,
    });

  test('open as long as any system has it open, and solved when the last of them was', () => {
    const solved = { open: false, closedAt: daysAgo(3) };
    expect(casesOf([ticket('1', solved), link('A-1')])).toMatchObject([{ open: true }]);
    expect(casesOf([ticket('1', solved), link('A-1', { open: false, closedAt: daysAgo(1) })])).toMatchObject([
      { open: false, closedAt: daysAgo(1) },
    ]);
  });

  test('as severe as was stated, else as the worst priority means', () => {
    expect(casesOf([ticket('1', { severity: 3 }), link('A-1', { severity: 1 })])[0]?.ticket.severity).toBe(1);
    expect(casesOf([ticket('1', { severity: 2, stated: 2 }), link('A-1', { severity: 1 })])[0]?.ticket.severity).toBe(
      2,
    );
  });
});

test('order and duplicates do not matter', () => {
  const mention = fc.constantFrom(
    'id:A-1',
    'id:A-2',
    'zendesk:acme.zendesk.com:ticket:1',
    'zendesk:acme.zendesk.com:ticket:2',
  );
  const one = fc
    .record({
      id: fc.constantFrom('1', '2', '3'),
      isIssue: fc.boolean(),
      open: fc.boolean(),
      severity: fc.constantFrom(1, 2, 3),
      mentions: fc.uniqueArray(mention, { maxLength: 2 }),
      seenAt: fc.constantFrom(daysAgo(2), now),
    })
    .map(({ id, isIssue, ...rest }) =>
      ticket(
        id,
        isIssue ? { ...rest, key: `jira:a:issue:A-${id}`, names: [`id:A-${id}`] } : { ...rest, names: [`id:${id}`] },
      ),
    );
  const pairs = fc
    .array(one, { maxLength: 7 })
    .chain((all) =>
      fc.shuffledSubarray([...all, ...all], { minLength: all.length * 2 }).map((shuffled) => [all, shuffled] as const),
    );
  const sorted = (tickets: readonly SeenTicket[]) =>
    casesOf(tickets)
      .map((each) => ({ ...each, also: each.also.toSorted((a, b) => (a.key < b.key ? -1 : 1)) }))
      .sort((a, b) => (a.ticket.key < b.ticket.key ? -1 : 1));
  fc.assert(
    fc.property(pairs, ([all, shuffled]) => {
      expect(sorted(shuffled)).toEqual(sorted(all));
    }),
  );
});
