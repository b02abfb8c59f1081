import { describe, expect, test } from 'vitest';
import type { RelatedTicket } from '@/lib/context/context';
import { sites } from '@/lib/sites/sites';
import { fc } from '@/tests/properties';
import type { SeenTicket } from './fact';
import { asSeenLast, closedByList, type Listed, listedTickets } from './sightings';

const seen = (id: string, ticket: Partial<SeenTicket> = {}): SeenTicket => ({
  key: `zendesk:acme.zendesk.com:ticket:${id}`,
  label: `#${id}`,
  subject: 'SSO fails',
  open: true,
  seenAt: 10,
  ...ticket,
});

test('seen open and closed in the same millisecond, a ticket counts as open', () => {
  const both = [seen('1'), seen('1', { open: false })];
  for (const tickets of [both, both.toReversed()]) expect(asSeenLast(tickets)).toMatchObject([{ open: true }]);
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
    Object.fromEntries(asSeenLast(tickets).map((sighting) => [sighting.key, sighting]));
  fc.assert(
    fc.property(pairs, ([tickets, shuffled]) => {
      expect(byKey(shuffled)).toEqual(byKey(tickets));
    }),
  );
});

test.each<[string, Partial<SeenTicket>[], Partial<SeenTicket>]>([
  [
    'a site that only counts dates it by the look that first saw more',
    [{ reopens: 0 }, { reopens: 1 }],
    { reopens: 1, reopenedAt: [20] },
  ],
  ['what was counted before the first look has no date', [{ reopens: 2 }, { reopens: 2 }], { reopens: 2 }],
  [
    'a history has its own dates',
    [
      { reopens: 1, reopenedAt: [4] },
      { reopens: 2, reopenedAt: [4, 15] },
    ],
    { reopenedAt: [4, 15] },
  ],
  [
    'a list that tells nothing of it takes nothing away',
    [{ reopens: 1, reopenedAt: [4] }, { listed: true }],
    { reopens: 1, reopenedAt: [4] },
  ],
])('opened again: %s', (_, [first, second], expected) => {
  const [known] = asSeenLast([seen('1', first), seen('1', { ...second, seenAt: 20 })]);
  expect({ reopens: known?.reopens, reopenedAt: known?.reopenedAt }).toMatchObject(expected);
  if (!expected.reopenedAt) expect(known?.reopenedAt).toBeUndefined();
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
      priority: 'Urgent',
      listed: true,
      seenAt: 20,
    },
    { key: 'listed:#8:Import', label: '#8', subject: 'Import', open: true, listed: true, seenAt: 20 },
  ]);
});

describe('a list of all open tickets closes what it leaves out', () => {
  const minuteMs = 60_000;
  const at = 100 * minuteMs;
  const host = 'acme.zendesk.com';
  const ref = (id: string) => ({ site: 'zendesk' as const, host, kind: 'ticket' as const, object: 'ticket', id });
  const row = (id: string): RelatedTicket => ({ ref: ref(id), label: `#${id}`, subject: 'listed' });
  const all = (value: RelatedTicket[] = []): Listed => ({ value, at, complete: true, site: 'zendesk', host });
  const keys = (tickets: readonly { key: string }[]) => tickets.map(({ key }) => key);

  test('as of when it was read, whatever else is known of it', () => {
    const remembered = seen('1', { severity: 1, area: 'SSO', openedAt: 5 });
    expect(closedByList([remembered], all())).toEqual([
      { ...remembered, open: false, closedAt: at, listed: true, seenAt: at },
    ]);
  });

  test.each<[string, Partial<SeenTicket>, Listed]>([
    ['is in it', {}, all([row('1')])],
    ['was seen after it', { seenAt: at + 1 }, all()],
    ['was seen with it', { seenAt: at }, all()],
    ['is closed already', { open: false }, all()],
    ['is of another host', { key: 'zendesk:other.zendesk.com:ticket:1' }, all()],
    ['is of a host that begins the same', { key: `zendesk:${host}:8443:ticket:1` }, all()],
    ['is of another site', { key: `jira:${host}:issue:KEL-1` }, all()],
    [
      'is of another Jira on the host',
      { key: `jira:${host}/two:issue:KEL-1` },
      { ...all(), site: 'jira', base: '/one' },
    ],
    ['was opened a moment before, so that a search may not find it yet', { openedAt: at - 9 * minuteMs }, all()],
    ['has the name of one without an address', {}, all([{ label: '#1', subject: 'listed' }])],
    ['is missing in a list that may leave some out', {}, { ...all(), complete: false }],
    ['is missing in a list that does not say whether it is whole', {}, { value: [], at }],
    ['is missing in a list of nobody knows where', {}, { value: [], at, complete: true }],
  ])('but not one that %s', (_, ticket, list) => {
    expect(closedByList([seen('1', ticket)], list)).toEqual([]);
  });

  test('below a context path, too', () => {
    const issue = seen('1', { key: 'jira:acme.example/jira:issue:KEL-1' });
    const list: Listed = { value: [], at, complete: true, site: 'jira', host: 'acme.example', base: '/jira' };
    expect(keys(closedByList([issue], list))).toEqual([issue.key]);
  });

  /** What is remembered of the account once its list was. */
  const withList = (remembered: readonly SeenTicket[], list: Listed) =>
    asSeenLast([...remembered, ...closedByList(remembered, list), ...listedTickets(list)]);

  test('and the account’s tickets are what the list says', () => {
    const tickets = withList([seen('1', { severity: 1 }), seen('2')], all([row('2'), row('3')]));
    expect(keys(tickets.filter(({ open }) => open)).sort()).toEqual([ref('2'), ref('3')].map(({ id }) => seen(id).key));
  });

  test('a ticket that came back after it is open', () => {
    const tickets = withList([seen('1'), seen('1', { seenAt: at + 1 })], all());
    expect(tickets).toMatchObject([{ open: true, seenAt: at + 1 }]);
  });

  test('after a complete list nothing seen before it is open but what it lists', () => {
    const tickets = fc.array(
      fc
        .record({ id: fc.constantFrom('1', '2', '3', '4'), open: fc.boolean(), seenAt: fc.nat({ max: 2 * at }) })
        .map(({ id, ...rest }) => seen(id, rest)),
      { maxLength: 8 },
    );
    const listed = fc.subarray(['1', '2', '5']).map((ids) => all(ids.map(row)));
    fc.assert(
      fc.property(tickets, listed, (remembered, list) => {
        const inList = new Set(list.value.map(({ label }) => label));
        for (const { open, label, seenAt } of withList(remembered, list)) {
          if (open) expect(inList.has(label) || seenAt >= at).toBe(true);
          if (!open && inList.has(label)) expect(seenAt).toBeGreaterThanOrEqual(at);
        }
        const closed = closedByList(remembered, list);
        expect(closedByList(closed, list)).toEqual([]);
      }),
    );
  });
});
