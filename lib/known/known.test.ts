import { describe, expect, test } from 'vitest';
import type { TicketContext } from '@/lib/context/context';
import { findEvidence } from '@/lib/evidence/find';
import type { LinkedIssue } from '@/lib/packet/linked-issue';
import { fc } from '@/tests/properties';
import { factsOf, type KnownFact, keyOf } from './fact';
import { recognisedBy, standingOf } from './known-issue';
import { knownTicketOf } from './known-ticket';
import { offerOf } from './offer';
import { mostTellingFirst, sharedBy } from './telling';

const at = Date.UTC(2026, 10, 19, 9);
const day = 86_400_000;
const field = <T>(value: T) => ({ value, source: 'api' as const, at });
const context = (text: string, fields: TicketContext['fields'] = {}): TicketContext => ({
  kind: 'ticket',
  ref: { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '1' },
  readAt: at,
  partial: false,
  fields,
  empty: [],
  conversation: [{ id: '1', author: { name: 'Ines Carvalho', role: 'customer' }, text }],
});
const factsIn = (text: string) => factsOf(findEvidence(context(text)), { names: ['Ines Carvalho'] });
const code = (value: string): KnownFact => ({ kind: 'error-code', value });
const host = (value: string): KnownFact => ({ kind: 'host', value });

describe('what is remembered of a ticket', () => {
  test.each<[string, string, KnownFact[]]>([
    ['a code', 'AADSTS50011: The redirect URI does not match', [code('AADSTS50011')]],
    [
      'an endpoint, without the customer’s id, host and question',
      'POST https://api.kelda.example/v2/orders/48213/items?token=hunter2hunter2 HTTP/1.1',
      [
        { kind: 'http-request', value: '/v2/orders/…/items' },
        { kind: 'host', value: 'api.kelda.example' },
      ],
    ],
    [
      'an exception, not its message',
      'com.kelda.ImportException: row 4 of Ines Carvalho is bad\n  at com.kelda.Import.run(Import.java:12)\n  at com.kelda.Main.main(Main.java:3)',
      [{ kind: 'stack-trace', value: 'ImportException' }],
    ],
    ['no address of a machine', 'curl: (7) Failed to connect to 203.0.113.24 port 443', [code('curl 7')]],
    [
      'no person in a path',
      'GET /users/ines.carvalho@halden.example/mail HTTP/1.1',
      [{ kind: 'http-request', value: '/users/…/mail' }],
    ],
    [
      'no person in a path of any form',
      'GET /tenants/halden/mail/ines.carvalho HTTP/1.1',
      [{ kind: 'http-request', value: '/tenants/…/mail/…' }],
    ],
    ['nothing of a sentence', 'Since Monday nobody can print, please call Ines.', []],
  ])('is %s', (_, text, expected) => {
    const found = factsIn(text);
    for (const fact of expected) expect(found).toContainEqual(fact);
    if (expected.length === 0) expect(found).toEqual([]);
    expect(JSON.stringify(found)).not.toMatch(/hunter2|203\.0|Carvalho|ines\.|48213|row 4/i);
  });

  test('holds states, dates, versions and links as the site says them', () => {
    const fields = {
      area: field(['Identity', ' SSO ']),
      status: field({ label: 'Done', category: 'closed' as const }),
      createdAt: field(at - day),
      solvedAt: field(at),
      fixVersions: field(['4.21.0']),
      links: field([{ id: 'ENG-2318', relation: 'is blocked by', title: 'Redirect URI lost' }]),
    };
    expect(knownTicketOf(context('', fields), [code('X')])).toEqual({
      facts: [code('X')],
      area: 'Identity · SSO',
      state: 'solved',
      openedAt: at - day,
      solvedAt: at,
      fixVersions: ['4.21.0'],
      links: ['ENG-2318'],
      seenAt: at,
    });
    expect(knownTicketOf(context(''), [])).toEqual({ facts: [], state: 'unknown', links: [], seenAt: at });
  });
});

describe('how telling it is', () => {
  const commonness = (holding: Record<string, number>, size = 1000, ofArea = 200) => ({
    size,
    ofArea,
    holding: new Map(Object.entries(holding)),
  });
  const here = { facts: [code('E1'), host('api.example')], area: 'Identity · SSO' };

  test('a rare code goes before a common one, and both before an area', () => {
    const counts = commonness({ [keyOf(code('E1'))]: 3, [keyOf(host('api.example'))]: 700 });
    const pointsOf = (other: Parameters<typeof sharedBy>[1]) => sharedBy(here, other, counts)?.points ?? 0;
    const [rare, common, area] = [
      pointsOf({ facts: [code('E1')] }),
      pointsOf({ facts: [host('api.example')] }),
      pointsOf({ facts: [], area: 'identity · sso' }),
    ];
    expect(rare).toBeGreaterThan(5);
    expect(common).toBeLessThan(0.2);
    expect(area).toBeLessThan(0.5);
    expect(sharedBy(here, { facts: [code('E2')], area: 'Billing' }, counts)).toBeUndefined();
  });

  test('what more tickets hold never tells more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (few, more) => {
        const points = (count: number) =>
          sharedBy(here, { facts: [code('e1')] }, commonness({ [keyOf(code('E1'))]: count }))?.points ?? 0;
        expect(points(few)).toBeGreaterThanOrEqual(points(few + more));
      }),
    );
  });

  test('of two that tell as much the later one is first', () => {
    const shared = { facts: [], points: 1 };
    const sorted = [1, 3, 2].map((seenAt) => ({ shared, ticket: { seenAt } })).sort(mostTellingFirst);
    expect(sorted.map(({ ticket }) => ticket.seenAt)).toEqual([3, 2, 1]);
  });
});

describe('a known issue', () => {
  const places: KnownFact[] = [
    { kind: 'http-request', value: '/sso/acs' },
    { kind: 'http-status', value: 'HTTP 401' },
  ];
  test.each<[string, KnownFact[], KnownFact[], KnownFact[]]>([
    ['by its code', [code('AADSTS50011'), ...places], [code('aadsts50011')], [code('AADSTS50011')]],
    ['not by a place when it has a code', [code('AADSTS50011'), ...places], places, []],
    ['by all places when it has no code', places, [...places, host('x.example')], places],
    ['not by a part of them', places, places.slice(0, 1), []],
    ['not by one place, which every ticket may have', places.slice(0, 1), places, []],
    ['never by nothing', [], [code('E1')], []],
  ])('is recognised %s', (_, facts, ticket, expected) => {
    expect(recognisedBy({ facts }, ticket)).toEqual(expected);
  });

  const read = (part: Partial<LinkedIssue>): LinkedIssue => ({ status: 'Done', state: 'fixed', readAt: at, ...part });
  test.each<[string, string, LinkedIssue | undefined, object]>([
    ['what a person typed', '4.21', undefined, { state: 'unknown', version: '4.21' }],
    ['nothing', '', undefined, { state: 'unknown' }],
    [
      'its issue’s versions first',
      '4.20',
      read({ fixVersions: ['4.21.0'], solvedAt: at - day }),
      {
        state: 'fixed',
        version: '4.21.0',
        fixedAt: at - day,
      },
    ],
    ['an issue that is open', '4.21', read({ state: 'working' }), { state: 'open', version: '4.21' }],
    ['an issue that was closed without a fix', '', read({ state: 'closed' }), { state: 'closed' }],
  ])('stands by %s', (_, fixedIn, issue, expected) => {
    expect(standingOf({ fixedIn }, issue)).toEqual(expected);
  });
});

describe('a runbook is offered', () => {
  const seen = (daysAgo: number, ...facts: KnownFact[]) => ({ facts, openedAt: at - daysAgo * day, seenAt: at });
  const here = seen(0, code('TLSV1_ALERT'), host('api.example'));
  const tls = code('tlsv1_alert');
  test.each<[string, ReturnType<typeof seen>[], number | undefined]>([
    ['for the third ticket of a week', [seen(1, tls), seen(6, tls)], 3],
    ['not for the second', [seen(1, tls)], undefined],
    ['not where one is older', [seen(1, tls), seen(8, tls)], undefined],
    ['not for a host that they share', [seen(1, host('api.example')), seen(2, host('api.example'))], undefined],
  ])('%s', (_, others, tickets) => {
    expect(offerOf(here, others, new Set())?.tickets).toBe(tickets);
  });

  test('no more where somebody said that it is not worth one', () => {
    expect(offerOf(here, [seen(1, tls), seen(2, tls)], new Set([keyOf(tls)]))).toBeUndefined();
  });
});
