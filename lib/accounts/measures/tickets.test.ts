import { describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/calendar/calendar-date';
import type { RiskInputs } from '../inputs';
import { daysAgo, hourMs, now, resultOf, ticket } from '../test-inputs';

const severe = (sev1: number, sev2: number, more: object = {}) => ({
  detail: { code: 'severeTickets', sev1, sev2, unrated: 0, solved: 0, ...more },
});

describe('severe-tickets', () => {
  test.each<[string, Partial<RiskInputs>, object]>([
    [
      'open ones of severity 1 count twice',
      { tickets: [ticket('1', { severity: 1 }), ticket('2', { severity: 2 }), ticket('3', { severity: 3 })] },
      { ...severe(1, 1), contribution: 90, source: { code: 'seenHere' }, asOf: now },
    ],
    [
      'one that was solved long ago is over, and a basis for none',
      { tickets: [ticket('1', { severity: 1, open: false, closedAt: daysAgo(89) })] },
      { ...severe(0, 0), contribution: 0 },
    ],
    [
      'one that was just solved counts as if it were open',
      { tickets: [ticket('1', { severity: 1, open: false, closedAt: now })] },
      { ...severe(0, 0, { solved: 1 }), contribution: 75 },
    ],
    [
      'and half as much after a half-life',
      { tickets: [ticket('1', { severity: 1, open: false, closedAt: daysAgo(14) })] },
      { ...severe(0, 0, { solved: 1 }), contribution: 60 },
    ],
    [
      'one that is open longer than usual counts more',
      { tickets: [ticket('1', { severity: 1, openedAt: daysAgo(5) }), ticket('2', { severity: 2 })] },
      { ...severe(1, 1), contribution: 90 },
    ],
    [
      'one that is open far longer still more',
      { tickets: [ticket('1', { severity: 1, openedAt: daysAgo(9) }), ticket('2', { severity: 2 })] },
      { ...severe(1, 1), contribution: 100 },
    ],
    [
      'one without a severity is named',
      { tickets: [ticket('1', { severity: 2 }), ticket('2')] },
      { ...severe(0, 1, { unrated: 1 }), contribution: 60 },
    ],
    ['open ones without any are unknown', { tickets: [ticket('1')] }, { unknown: { code: 'noPriorityShown' } }],
    [
      'a list that held none is a known none',
      { listings: [daysAgo(8)] },
      { ...severe(0, 0), source: { code: 'accountPage' }, asOf: daysAgo(8), stale: false },
    ],
    [
      'is as old as the oldest look at what counts',
      {
        tickets: [
          ticket('1', { severity: 1, seenAt: daysAgo(20) }),
          ticket('2', { severity: 4, seenAt: now, listed: true }),
        ],
      },
      { asOf: daysAgo(20), stale: true, source: { code: 'seenHereAndAccountPage' } },
    ],
    [
      'what was seen over 90 days ago says nothing',
      { tickets: [ticket('1', { severity: 1, seenAt: daysAgo(91) })] },
      { unknown: { code: 'noTicketSeen' } },
    ],
  ])('%s', (_, inputs, expected) => expect(resultOf('severe-tickets', inputs)).toMatchObject(expected));

  test('opens the cases that it is made of, the heaviest first', () => {
    const inputs = {
      tickets: [ticket('1', { severity: 2 }), ticket('2', { severity: 1 }), ticket('3', { severity: 3 })],
    };
    const result = resultOf('severe-tickets', inputs);
    expect(result?.known && result.rows).toMatchObject([{ label: '#2' }, { label: '#1' }]);
  });
});

describe('oldest-ticket', () => {
  test.each<[string, Partial<RiskInputs>, object]>([
    [
      'counts days of open ones only',
      {
        tickets: [
          ticket('1', { openedAt: daysAgo(15) }),
          ticket('2', { openedAt: daysAgo(80), open: false }),
          ticket('3'),
        ],
      },
      { detail: { code: 'oldestTicket', days: 15 }, contribution: 45 },
    ],
    [
      'counts by the calendar where only the day is known',
      { tickets: [ticket('1', { openedOn: calendarDate('2026-11-18') })] },
      { detail: { code: 'oldestTicket', days: 1 }, contribution: 0 },
    ],
    ['none open is known', { tickets: [ticket('1', { open: false })] }, { detail: { code: 'noOpenTicket' } }],
    ['no date is unknown', { tickets: [ticket('1')] }, { unknown: { code: 'noOpeningShown' } }],
    [
      'of today, or of a clock that was set back',
      { tickets: [ticket('1', { openedAt: now + hourMs })] },
      { detail: { code: 'oldestTicket', days: 0 } },
    ],
  ])('%s', (_, inputs, expected) => expect(resultOf('oldest-ticket', inputs)).toMatchObject(expected));
});

describe('repeat-issues', () => {
  const of = (id: string, area: string | undefined, days: number, causes?: string[]) =>
    ticket(id, {
      ...(area !== undefined && { area }),
      ...(causes && { causes }),
      openedAt: daysAgo(days),
      open: false,
    });
  test.each<[string, ReturnType<typeof ticket>[], object]>([
    [
      'counts the area with most cases, whatever its capitals',
      [of('1', 'SSO', 1), of('2', 'sso ', 20), of('3', 'SSO', 89), of('4', 'API', 3)],
      { detail: { code: 'repeatedArea', area: 'SSO', count: 3, days: 90 }, contribution: 35 },
    ],
    ['three in a month count fully', [of('1', 'SSO', 0), of('2', 'SSO', 8), of('3', 'SSO', 16)], { contribution: 100 }],
    [
      'the same code is one cause, whatever the areas',
      [of('1', 'SSO', 0, ['error-code AADSTS50011']), of('2', 'API', 8, ['error-code aadsts50011', 'issue ENG-1'])],
      { detail: { code: 'repeatedCause', cause: 'AADSTS50011', count: 2, days: 90 }, contribution: 35 },
    ],
    [
      'one that follows another up has its cause',
      [of('48211', undefined, 9, ['issue ENG-2']), of('48302', undefined, 0, ['issue acme.zendesk.com 48211'])],
      { detail: { code: 'repeatedCause', cause: '#48211', count: 2, days: 90 } },
    ],
    [
      'issues of one number in two places are two',
      [
        of('1', undefined, 0, ['issue github.com/kelda/connect-agent 412']),
        of('2', undefined, 0, ['issue acme.zendesk.com 412']),
      ],
      { detail: { code: 'noRepeatedArea', days: 90 } },
    ],
    [
      'and so are a linked issue of a repository and the ticket of that number',
      [of('412', 'SSO', 0), of('2', 'API', 0, ['issue github.com/kelda/connect-agent 412'])],
      { detail: { code: 'noRepeatedArea', days: 90 } },
    ],
    [
      'a key without its place is the only one that is known',
      [of('1', undefined, 0, ['issue ENG-1']), of('2', undefined, 0, ['issue acme.atlassian.net ENG-1'])],
      { detail: { code: 'repeatedCause', cause: 'ENG-1', count: 2, days: 90 } },
    ],
    [
      'and of none where there are two',
      [
        of('1', undefined, 0, ['issue ENG-1']),
        of('2', undefined, 0, ['issue acme.atlassian.net ENG-1']),
        of('3', undefined, 0, ['issue other.atlassian.net ENG-1']),
      ],
      { detail: { code: 'noRepeatedArea', days: 90 } },
    ],
    [
      'a number alone, as it was kept once, names nothing',
      [of('1', 'SSO', 0, ['issue 412']), of('2', 'API', 0, ['issue 412'])],
      { detail: { code: 'noRepeatedArea', days: 90 } },
    ],
    [
      'one that was opened again is a repeat of itself, without an area or another',
      [ticket('1', { openedAt: daysAgo(20), reopens: 1, reopenedAt: [daysAgo(2)] })],
      { detail: { code: 'reopened', count: 1, days: 90 }, contribution: 35 },
    ],
    [
      'each time counts once, however many systems tell of it',
      [
        ticket('1', { openedAt: daysAgo(20), reopens: 2, reopenedAt: [daysAgo(9), daysAgo(2)] }),
        ticket('x', {
          key: 'jira:acme.atlassian.net:issue:ENG-1',
          mentions: ['zendesk:acme.zendesk.com:ticket:1'],
          openedAt: daysAgo(20),
          reopens: 2,
          reopenedAt: [daysAgo(9), daysAgo(2)],
        }),
      ],
      { detail: { code: 'reopened', count: 2, days: 90 } },
    ],
    [
      'its area is met again, too',
      [ticket('1', { openedAt: daysAgo(20), reopens: 1, reopenedAt: [daysAgo(2)], area: 'SSO' }), of('2', 'SSO', 40)],
      { detail: { code: 'repeatedArea', area: 'SSO', count: 2, days: 90, reopened: 1 } },
    ],
    [
      'one that nobody dated was not before the ticket',
      [ticket('1', { openedAt: daysAgo(80), reopens: 1 })],
      { detail: { code: 'reopened', count: 1 }, contribution: 0 },
    ],
    ['and need not be of these days', [ticket('1', { openedAt: daysAgo(91), reopens: 3 })], { known: false }],
    [
      'one from before does not count',
      [ticket('1', { openedAt: daysAgo(200), reopenedAt: [daysAgo(91)] })],
      { known: false },
    ],
    ['two areas once each', [of('1', 'SSO', 1), of('2', 'API', 2)], { detail: { code: 'noRepeatedArea', days: 90 } }],
    ['ones from before do not count', [of('1', 'SSO', 1), of('2', 'SSO', 91)], { known: false }],
    ['an area not read is unknown', [of('1', 'SSO', 1), of('2', undefined, 2)], { known: false }],
  ])('%s', (_, tickets, expected) => expect(resultOf('repeat-issues', { tickets })).toMatchObject(expected));
});

describe('sla-breaches', () => {
  test.each<[string, ReturnType<typeof ticket>[], object]>([
    ['nothing is known where no case shows a promised time', [ticket('1')], { unknown: { code: 'noTargetShown' } }],
    ['none missed', [ticket('1', { breached: false })], { detail: { code: 'noBreach' }, contribution: 0 }],
    [
      'open ones count, solved ones fade',
      [ticket('1', { breached: true }), ticket('2', { breached: true, open: false, closedAt: daysAgo(30) })],
      { detail: { code: 'slaBreaches', open: 1, solved: 1 }, contribution: 50 },
    ],
  ])('%s', (_, tickets, expected) => expect(resultOf('sla-breaches', { tickets })).toMatchObject(expected));
});
