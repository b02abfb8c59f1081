import { describe, expect, test } from 'vitest';
import type { RelatedTicket } from '@/lib/context/context';
import type { Row } from '@/lib/rows/row';
import type { TimeEntry } from '@/lib/time/entry';
import { accountsWords } from '@/locales/domain/accounts';
import { say } from '@/locales/domain/say';
import { fc } from '@/tests/properties';
import { assessRisk as assess } from './assess';
import { defaultDrivers } from './drivers';
import type { Engagement } from './engagement';
import type { AccountFact, SeenTicket } from './fact';
import type { RiskInputs } from './measures';
import type { DriverId, DriverResult } from './risk';

const now = Date.UTC(2026, 10, 19, 9);
const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const daysAgo = (days: number) => now - days * dayMs;
const nothing: RiskInputs = { tickets: [], engagements: [], entries: [], facts: [], zone: 'Europe/Berlin' };

let made = 0;
const row = (at: number): Row => ({
  id: `row-${made++}`,
  author: 'me',
  device: 'd',
  createdAt: at,
  stamp: `${String(at).padStart(16, '0')}-${String(made).padStart(6, '0')}`,
  revision: 's',
});
const ticket = (id: string, seen: Partial<SeenTicket> = {}): SeenTicket => ({
  key: `zendesk:acme.zendesk.com:ticket:${id}`,
  label: `#${id}`,
  subject: 'SSO sign-in fails',
  open: true,
  seenAt: now,
  ...seen,
});
const listed = (id: string, related: Partial<RelatedTicket> = {}): RelatedTicket => ({
  ref: { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id },
  label: `#${id}`,
  subject: 'SSO sign-in fails',
  ...related,
});
const whole = (value: RelatedTicket[], at: number): RiskInputs['listedOpenTickets'] => ({
  value,
  at,
  complete: true,
  site: 'zendesk',
  host: 'acme.zendesk.com',
});
const engagement = (dates: Pick<Engagement, 'dueOn' | 'doneOn'>): Engagement => ({
  ...row(now),
  name: 'SSO go-live',
  kind: 'go-live',
  defaultClass: 'reactive',
  billable: true,
  ...dates,
});
const entry = (hours: number, kind: TimeEntry['class'], ended = now - hourMs): TimeEntry => ({
  ...row(ended),
  engagementId: 'e',
  startedAt: ended - hours * hourMs,
  endedAt: ended,
  zone: 'Europe/Berlin',
  class: kind,
  billable: true,
  note: '',
});
const fact = (value: AccountFact['value'], at = now): AccountFact => ({
  ...row(at),
  accountId: 'a',
  driver: 'integration-state',
  value,
});
const assessRisk = (inputs: RiskInputs, at: number) => assess(inputs, defaultDrivers, at);
/** A driver as people read it. */
const told = (driver: DriverResult) =>
  driver.known
    ? { ...driver, value: say(accountsWords.detail, driver.detail), source: say(accountsWords.source, driver.source) }
    : { ...driver, why: say(accountsWords.unknown, driver.unknown) };
const resultOf = (id: DriverId, inputs: Partial<RiskInputs>) =>
  assessRisk({ ...nothing, ...inputs }, now)
    .drivers.map(told)
    .find((driver) => driver.id === id);

test('an account of which nothing is known has no level, and could be anything', () => {
  const risk = assessRisk(nothing, now);
  expect(risk).toMatchObject({
    level: undefined,
    score: 0,
    range: { from: 0, to: 100 },
    coverage: { known: 0, of: 6 },
  });
  expect(risk.drivers.map(told).map((driver) => 'why' in driver && driver.why)).toEqual([
    'no ticket of this account was seen',
    'nobody has entered it',
    'no ticket of this account was seen',
    'no ticket of this account was seen',
    'no engagement has a date',
    'less than an hour was logged in 30 days',
  ]);
});

describe('severe-tickets', () => {
  test.each<[string, Partial<RiskInputs>, object]>([
    [
      'open ones of severity 1 and 2 count, 1 twice',
      { tickets: [ticket('1', { severity: 1 }), ticket('2', { severity: 2 }), ticket('3', { severity: 3 })] },
      { value: '2 open tickets of severity 1 or 2', contribution: 21, source: 'tickets seen here', asOf: now },
    ],
    [
      'closed ones do not, and are a basis for none',
      { tickets: [ticket('1', { severity: 1, open: false })] },
      { value: 'No open ticket of severity 1 or 2', contribution: 0 },
    ],
    [
      'one without a priority is named',
      { tickets: [ticket('1', { severity: 2 }), ticket('2')] },
      { value: '1 open ticket of severity 1 or 2, 1 without a priority', contribution: 10 },
    ],
    [
      'open ones without any priority are unknown',
      { tickets: [ticket('1')] },
      { why: 'no open ticket shows a priority' },
    ],
    [
      'an empty list on the page is a known none',
      { listedOpenTickets: { value: [], at: daysAgo(8) } },
      { value: 'No open ticket of severity 1 or 2', source: "the account's page", asOf: daysAgo(8), stale: true },
    ],
    [
      'a ticket seen and listed counts once, as it was seen last',
      {
        tickets: [ticket('1', { severity: 1, seenAt: daysAgo(2) })],
        listedOpenTickets: { value: [listed('1', { priority: 'Normal' })], at: daysAgo(1) },
      },
      { contribution: 0, source: "tickets seen here and the account's page", asOf: daysAgo(1) },
    ],
    [
      'a list that shows no priority leaves the one known before',
      {
        tickets: [ticket('1', { severity: 1, seenAt: daysAgo(2) })],
        listedOpenTickets: { value: [listed('1')], at: daysAgo(1) },
      },
      { value: '1 open ticket of severity 1 or 2', contribution: 16 },
    ],
    [
      'a listed one that is solved by now is not open',
      {
        listedOpenTickets: {
          value: [listed('1', { priority: 'P1', status: { label: 'Closed', category: 'closed' } })],
          at: now,
        },
      },
      { contribution: 0 },
    ],
    [
      'a complete list that has none closes those seen before it',
      { tickets: [ticket('1', { severity: 1, seenAt: daysAgo(2) })], listedOpenTickets: whole([], daysAgo(1)) },
      { value: 'No open ticket of severity 1 or 2', contribution: 0, asOf: daysAgo(1) },
    ],
    [
      'a complete list leaves what was seen since',
      { tickets: [ticket('1', { severity: 1 })], listedOpenTickets: whole([], daysAgo(1)) },
      { value: '1 open ticket of severity 1 or 2', contribution: 16, asOf: now },
    ],
    [
      'a complete list says nothing of another site',
      {
        tickets: [ticket('1', { severity: 1, seenAt: daysAgo(2), key: 'jira:acme.atlassian.net:issue:KEL-1' })],
        listedOpenTickets: whole([], daysAgo(1)),
      },
      { value: '1 open ticket of severity 1 or 2', contribution: 16 },
    ],
    [
      'what was seen over 90 days ago says nothing',
      { tickets: [ticket('1', { severity: 1, seenAt: daysAgo(91) })] },
      { why: 'no ticket of this account was seen' },
    ],
  ])('%s', (_, inputs, expected) => {
    expect(resultOf('severe-tickets', inputs)).toMatchObject(expected);
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
      { value: 'Oldest open ticket 15 days old', contribution: 7 },
    ],
    ['none open is known', { tickets: [ticket('1', { open: false })] }, { value: 'No open ticket', contribution: 0 }],
    ['no date is unknown', { tickets: [ticket('1')] }, { why: 'no open ticket shows when it was opened' }],
    [
      'takes dates from the list too',
      { listedOpenTickets: { value: [listed('1', { openedAt: daysAgo(61) })], at: now } },
      { value: 'Oldest open ticket 61 days old', contribution: 15 },
    ],
    [
      'of today, or of a clock that was set back',
      { tickets: [ticket('1', { openedAt: now + hourMs })] },
      { value: 'Oldest open ticket 0 days old', contribution: 0 },
    ],
  ])('%s', (_, inputs, expected) => {
    expect(resultOf('oldest-ticket', inputs)).toMatchObject(expected);
  });
});

describe('repeat-issues', () => {
  const of = (id: string, area: string | undefined, days: number) =>
    ticket(id, { area, openedAt: daysAgo(days), open: false });
  test.each<[string, SeenTicket[], object]>([
    [
      'counts the area with most tickets, whatever its capitals',
      [of('1', 'SSO', 1), of('2', 'sso ', 20), of('3', 'SSO', 89), of('4', 'API', 3)],
      { value: '3 tickets on SSO in 90 days', contribution: 10 },
    ],
    ['two areas once each', [of('1', 'SSO', 1), of('2', 'API', 2)], { value: 'No area has two tickets in 90 days' }],
    ['ones from before do not count', [of('1', 'SSO', 1), of('2', 'SSO', 91)], { known: false }],
    ['an area not read is unknown', [of('1', 'SSO', 1), of('2', undefined, 2)], { known: false }],
  ])('%s', (_, tickets, expected) => {
    expect(resultOf('repeat-issues', { tickets })).toMatchObject(expected);
  });
});

describe('integration-state', () => {
  test.each<[string, AccountFact[], object]>([
    ['fine', [fact('fine')], { value: 'Integrations fine', contribution: 0, source: 'entered by you', stale: false }],
    ['the newest counts', [fact('blocked', daysAgo(1)), fact('degraded')], { contribution: 10, asOf: now }],
    ['after 30 days it is doubtful', [fact('blocked', daysAgo(31))], { contribution: 20, stale: true }],
    ['after 90 days it is unknown', [fact('blocked', daysAgo(91))], { why: 'what was entered is too old' }],
  ])('%s', (_, facts, expected) => {
    expect(resultOf('integration-state', { facts })).toMatchObject(expected);
  });
});

describe('late-engagements', () => {
  test.each<[string, Engagement[], object]>([
    [
      'days late add up',
      [engagement({ dueOn: '2026-11-17' }), engagement({ dueOn: '2026-11-12' }), engagement({ dueOn: '2026-12-01' })],
      { value: '2 of 3 engagements late, 9 days', contribution: 8, asOf: now },
    ],
    ['due today is not late', [engagement({ dueOn: '2026-11-19' })], { value: 'No engagement late', contribution: 0 }],
    ['what is done is not late', [engagement({ dueOn: '2026-11-01', doneOn: '2026-11-09' })], { contribution: 0 }],
    [
      'what is done is not among those that could be late',
      [engagement({ dueOn: '2026-11-17' }), engagement({ dueOn: '2026-11-01', doneOn: '2026-11-09' })],
      { value: '1 of 1 engagement late, 2 days', contribution: 4 },
    ],
    [
      'opened again it is late again',
      [{ ...engagement({ dueOn: '2026-11-17', doneOn: undefined }) }],
      { value: '1 of 1 engagement late, 2 days' },
    ],
    [
      'what was deleted was never promised',
      [{ ...engagement({ dueOn: '2026-11-01' }), deletedAt: now }],
      { why: 'no engagement has a date' },
    ],
    ['work without a date cannot be judged', [engagement({})], { why: 'no engagement has a date' }],
  ])('%s', (_, engagements, expected) => {
    expect(resultOf('late-engagements', { engagements })).toMatchObject(expected);
  });

  test('the day is the one of the person', () => {
    const due = { ...nothing, engagements: [engagement({ dueOn: '2026-11-19' })] };
    const lateEvening = Date.UTC(2026, 10, 19, 23, 30);
    const late = (zone: string) => assessRisk({ ...due, zone }, lateEvening).score > 0;
    expect([late('Europe/Berlin'), late('America/New_York')]).toEqual([true, false]);
  });
});

describe('rework-share', () => {
  test.each<[string, TimeEntry[], object]>([
    [
      'is of the time of 30 days',
      [entry(2, 'rework'), entry(8, 'proactive'), entry(20, 'rework', daysAgo(31))],
      { value: '20 % of 10 h was rework', contribution: 6, asOf: now - hourMs },
    ],
    ['none is known', [entry(2, 'reactive')], { value: 'No rework in 2 h', contribution: 0 }],
    ['under an hour of it counts for nothing', [entry(0.75, 'rework'), entry(0.5, 'reactive')], { contribution: 0 }],
    ['under an hour in all is unknown', [entry(0.5, 'rework')], { known: false }],
    [
      'the running entry counts to now',
      [{ ...entry(2, 'rework'), endedAt: undefined }],
      { value: '100 % of 3 h was rework', contribution: 10, asOf: now },
    ],
  ])('%s', (_, entries, expected) => {
    expect(resultOf('rework-share', { entries })).toMatchObject(expected);
  });
});

describe('level', () => {
  const blocked = [fact('blocked')];
  const burning = Array.from({ length: 2 }, (_, id) => ticket(`${id}`, { severity: 1, openedAt: daysAgo(70) }));
  const calm = { listedOpenTickets: { value: [], at: now }, engagements: [engagement({ dueOn: '2026-12-01' })] };
  test.each<[string, Partial<RiskInputs>, object]>([
    ['high', { tickets: burning, facts: blocked }, { level: 'high', score: 60, coverage: { known: 3, of: 6 } }],
    ['medium', { ...calm, tickets: burning }, { level: 'medium', score: 40, range: { from: 40, to: 85 } }],
    ['low', calm, { level: 'low', score: 0, range: { from: 0, to: 45 } }],
    [
      'none while fewer than half of the drivers are known, however bad those are',
      { listedOpenTickets: { value: [listed('1', { priority: 'Blocker', openedAt: daysAgo(99) })], at: now } },
      { level: undefined, score: 31, coverage: { known: 2, of: 6 } },
    ],
    [
      'none while what is unknown could make it high',
      {
        tickets: [
          ticket('1', { area: 'SSO', openedAt: daysAgo(1) }),
          ticket('2', { area: 'API', openedAt: daysAgo(1) }),
        ],
        entries: [entry(2, 'reactive')],
      },
      { level: undefined, score: 0, range: { from: 0, to: 60 }, coverage: { known: 3, of: 6 } },
    ],
  ])('%s', (_, inputs, expected) => {
    expect(assessRisk({ ...nothing, ...inputs }, now)).toMatchObject(expected);
  });
});

describe('properties', () => {
  const days = fc.integer({ min: 0, max: 120 });
  const area = fc.option(fc.constantFrom('SSO', 'sso', 'API', 'Webhooks'), { nil: undefined });
  const severity = fc.option(fc.constantFrom(1, 2, 3, 4), { nil: undefined });
  const openedAt = fc.option(days.map(daysAgo), { nil: undefined });
  const tickets = fc.array(
    fc
      .record({ id: fc.nat({ max: 6 }), open: fc.boolean(), severity, area, openedAt, seenAt: days.map(daysAgo) })
      .map(({ id, ...seen }) => ticket(`${id}`, seen)),
    { maxLength: 8 },
  );
  const list = fc.option(
    fc.record({
      value: fc.array(
        fc
          .record({ id: fc.nat({ max: 9 }), priority: fc.constantFrom('P1', 'high', 'Low', undefined), openedAt })
          .map(({ id, ...related }) => listed(`${id}`, related)),
        { maxLength: 4 },
      ),
      at: days.map(daysAgo),
      complete: fc.boolean(),
      site: fc.constant('zendesk' as const),
      host: fc.constant('acme.zendesk.com'),
    }),
    { nil: undefined },
  );
  const date = fc.option(fc.constantFrom('2026-09-01', '2026-11-18', '2026-11-19', '2026-12-24'), { nil: undefined });
  const kinds = fc.constantFrom<TimeEntry['class']>('reactive', 'proactive', 'rework', 'internal');
  const inputs: fc.Arbitrary<RiskInputs> = fc.record({
    tickets,
    listedOpenTickets: list,
    engagements: fc.array(
      fc.record({ dueOn: date, doneOn: date }).map((dates) => engagement(dates)),
      { maxLength: 3 },
    ),
    entries: fc.array(
      fc
        .tuple(fc.constantFrom(0.25, 0.5, 1, 3), kinds, days)
        .map(([hours, kind, ago]) => entry(hours, kind, daysAgo(ago))),
      { maxLength: 6 },
    ),
    facts: fc.array(
      fc
        .tuple(fc.constantFrom<AccountFact['value']>('fine', 'degraded', 'blocked'), days)
        .map(([value, ago]) => fact(value, daysAgo(ago))),
      { maxLength: 3 },
    ),
    zone: fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata'),
  });

  test('contributions are whole points that add up to a score of 0 to 100, inside its range', () => {
    fc.assert(
      fc.property(inputs, (known) => {
        const { score, range, drivers: results, coverage } = assessRisk(known, now);
        let [contributed, unknown] = [0, 0];
        for (const result of results) {
          if (!result.known) unknown += result.max;
          else {
            expect(Number.isInteger(result.contribution)).toBe(true);
            expect(result.contribution).toBeGreaterThanOrEqual(0);
            expect(result.contribution).toBeLessThanOrEqual(result.max);
            contributed += result.contribution;
          }
        }
        expect(score).toBe(contributed);
        expect(range).toEqual({ from: score, to: score + unknown });
        expect(range.to).toBeLessThanOrEqual(100);
        expect(coverage).toEqual({
          known: results.filter((result) => result.known).length,
          of: defaultDrivers.drivers.length,
        });
      }),
    );
  });

  test('order and duplicates of inputs do not matter', () => {
    const shuffle = <T>(values: readonly T[]) =>
      fc.shuffledSubarray([...values, ...values], { minLength: values.length * 2 });
    const pairs = inputs.chain((known) =>
      fc
        .record({
          tickets: shuffle(known.tickets),
          engagements: shuffle(known.engagements),
          entries: shuffle(known.entries),
          facts: shuffle(known.facts),
          listedOpenTickets: known.listedOpenTickets
            ? shuffle(known.listedOpenTickets.value).map(
                (value) => known.listedOpenTickets && { ...known.listedOpenTickets, value },
              )
            : fc.constant(undefined),
        })
        .map((other) => [known, { ...known, ...other }] as const),
    );
    fc.assert(
      fc.property(pairs, ([known, other]) => {
        expect(assessRisk(other, now)).toEqual(assessRisk(known, now));
      }),
    );
  });

  test('rows as they were before do not matter, and neither do two readings of one moment in either order', () => {
    const dates = { dueOn: date, doneOn: date };
    const changed = fc.record({ was: fc.record(dates), is: fc.record(dates), sameStamp: fc.boolean() });
    fc.assert(
      fc.property(inputs, fc.array(changed, { maxLength: 3 }), (known, changes) => {
        const rows = changes.map(({ was, is, sameStamp }) => {
          const old = engagement(was);
          const stamp = sameStamp ? old.stamp : `${old.stamp}-1`;
          return { old, latest: { ...old, ...is, stamp }, sameStamp };
        });
        const latest = rows.map((each) => each.latest);
        const both = rows.flatMap((each) => [each.old, each.latest]);
        const risk = (engagements: Engagement[]) => assessRisk({ ...known, engagements }, now);
        expect(risk(both.toReversed())).toEqual(risk(both));
        if (rows.every(({ sameStamp }) => !sameStamp)) expect(risk(both)).toEqual(risk(latest));
      }),
    );
  });

  test('the order of the drivers changes only the order of equal ones', () => {
    const shuffled = fc.shuffledSubarray(defaultDrivers.drivers, { minLength: defaultDrivers.drivers.length });
    fc.assert(
      fc.property(inputs, shuffled, (known, drivers) => {
        const sorted = (results: DriverResult[]) => results.toSorted((a, b) => (a.id < b.id ? -1 : 1));
        const [risk, other] = [assessRisk(known, now), assess(known, { ...defaultDrivers, drivers }, now)];
        expect({ ...other, drivers: sorted(other.drivers) }).toEqual({ ...risk, drivers: sorted(risk.drivers) });
      }),
    );
  });

  const newer = now + 1;
  const bad: Record<string, Partial<RiskInputs>> = {
    'a new severe ticket': { tickets: [ticket('new', { severity: 1, openedAt: daysAgo(3), area: 'SSO' })] },
    'a new ticket without a priority or a date': { tickets: [ticket('new')] },
    'an old ticket': { tickets: [ticket('new', { severity: 4, openedAt: daysAgo(89), area: 'API' })] },
    'a blocked integration': { facts: [fact('blocked', newer)] },
    'a late engagement': { engagements: [engagement({ dueOn: '2026-11-01' })] },
    'an hour of rework': { entries: [entry(1, 'rework')] },
    'a little rework': { entries: [entry(0.25, 'rework')] },
  };
  test.each(Object.entries(bad))('%s never lowers the risk', (_, fact) => {
    fc.assert(
      fc.property(inputs, (known) => {
        expect(assessRisk(plus(known, fact), now).score).toBeGreaterThanOrEqual(assessRisk(known, now).score);
      }),
    );
  });

  const good: Record<string, Partial<RiskInputs>> = {
    'integrations that are fine': { facts: [fact('fine', newer)] },
    'an engagement on time': { engagements: [engagement({ dueOn: '2026-12-24' })] },
    'an engagement that is done': { engagements: [engagement({ dueOn: '2026-11-01', doneOn: '2026-11-09' })] },
    'an hour of proactive work': { entries: [entry(1, 'proactive')] },
    'a little proactive work': { entries: [entry(0.25, 'proactive')] },
    'a solved ticket': { tickets: [ticket('new', { open: false, severity: 1 })] },
  };
  test.each(Object.entries(good))('%s never raises the risk', (_, fact) => {
    fc.assert(
      fc.property(inputs, (known) => {
        expect(assessRisk(plus(known, fact), now).score).toBeLessThanOrEqual(assessRisk(known, now).score);
      }),
    );
  });

  test('solving a ticket never raises the risk', () => {
    fc.assert(
      fc.property(inputs, fc.nat({ max: 7 }), (known, pick) => {
        const after = known.tickets
          .filter((_, index) => index === pick)
          .map(({ key }) => ({ ...ticket('solved'), key, open: false, seenAt: newer }));
        expect(assessRisk(plus(known, { tickets: after }), now).score).toBeLessThanOrEqual(
          assessRisk(known, now).score,
        );
      }),
    );
  });

  test('what is unknown is neither good nor bad: learning it moves the score only inside the range there was', () => {
    const learnt = fc.constantFrom(...Object.values(bad), ...Object.values(good));
    fc.assert(
      fc.property(inputs, learnt, (known, fact) => {
        const before = assessRisk(known, now);
        const after = assessRisk(plus(known, fact), now);
        for (const { id, max, ...was } of before.drivers) {
          const is = after.drivers.find((driver) => driver.id === id);
          if (!was.known && is?.known) {
            expect(is.contribution).toBeGreaterThanOrEqual(0);
            expect(is.contribution).toBeLessThanOrEqual(max);
          }
        }
        const onlyLearnt = before.drivers.every((was) => {
          const is = after.drivers.find((driver) => driver.id === was.id);
          return !was.known || (is?.known && is.contribution === was.contribution);
        });
        if (!onlyLearnt) return;
        expect(after.range.from).toBeGreaterThanOrEqual(before.range.from);
        expect(after.range.to).toBeLessThanOrEqual(before.range.to);
      }),
    );
  });

  test('an account is called low only if nothing unknown could make it high', () => {
    fc.assert(
      fc.property(inputs, (known) => {
        const { level, range } = assessRisk(known, now);
        if (level === 'low') expect(range.to).toBeLessThan(60);
      }),
    );
  });
});

function plus(known: RiskInputs, more: Partial<RiskInputs>): RiskInputs {
  return {
    ...known,
    tickets: [...known.tickets, ...(more.tickets ?? [])],
    engagements: [...known.engagements, ...(more.engagements ?? [])],
    entries: [...known.entries, ...(more.entries ?? [])],
    facts: [...known.facts, ...(more.facts ?? [])],
  };
}

describe('drivers of a company', () => {
  const [severe, integration] = defaultDrivers.drivers;
  if (!severe || !integration) throw new Error('The default drivers are empty.');
  const own = {
    drivers: [
      { ...severe, title: 'Fires', steps: [{ from: 1, points: 60 }], expiresAfterDays: 10 },
      { ...integration, question: 'Does the connector run?', steps: [{ from: 2, points: 40 }], staleAfterDays: 2 },
    ],
    levelFrom: { medium: 40, high: 90 },
    minimumCoverage: 0.5,
  };
  const known = { ...nothing, tickets: [ticket('1', { severity: 2, seenAt: daysAgo(9) })] };

  test('weigh, age and level as they say, and keep their words', () => {
    const risk = assess({ ...known, facts: [fact('degraded', daysAgo(3))] }, own, now);
    expect(risk).toMatchObject({ level: 'medium', score: 60, levelFrom: own.levelFrom, coverage: { known: 2, of: 2 } });
    expect(risk.drivers).toMatchObject([
      { id: 'severe-tickets', title: 'Fires', contribution: 60, max: 60, stale: true },
      { id: 'integration-state', question: 'Does the connector run?', contribution: 0, stale: true },
    ]);
    expect(risk.drivers[1]).not.toHaveProperty('title');
  });

  test('that are off add nothing, and are not missed', () => {
    const risk = assess(
      { ...known, facts: [fact('blocked')] },
      { ...own, drivers: [{ ...severe, on: false }, integration] },
      now,
    );
    expect(risk).toMatchObject({ level: 'low', score: 20, range: { from: 20, to: 20 }, coverage: { known: 1, of: 1 } });
    expect(risk.drivers.map(({ id }) => id)).toEqual(['integration-state']);
  });

  test.each([
    [0, 'medium'],
    [0.5, 'medium'],
    [0.51, undefined],
    [1, undefined],
  ])('half of them known is a level where %d must be: %s', (minimumCoverage, level) => {
    expect(assess(known, { ...own, minimumCoverage }, now)).toMatchObject({ level, coverage: { known: 1, of: 2 } });
  });

  test('forget as they say', () => {
    const old = { ...nothing, tickets: [ticket('1', { severity: 2, seenAt: daysAgo(11) })] };
    expect(assess(old, own, now).drivers[0]).toMatchObject({ known: false, unknown: { code: 'noTicketSeen' } });
  });

  test('tell how far back nobody entered anything, where they look back so far only', () => {
    const { expiresAfterDays: _, ...forever } = integration;
    const unknownOf = (driver: typeof integration) =>
      assess(nothing, { ...own, drivers: [driver] }, now).drivers.map((result) => !result.known && result.unknown);
    expect(unknownOf(integration)).toEqual([{ code: 'nobodyEntered', days: 90 }]);
    expect(unknownOf(forever)).toEqual([{ code: 'nobodyEntered' }]);
  });
});
