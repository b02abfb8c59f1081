import { describe, expect, test } from 'vitest';
import { assessRisk } from './assess';
import { defaultDrivers } from './default-drivers';
import type { Drivers } from './drivers';
import type { RiskInputs } from './inputs';
import { daysAgo, driverAlone, engagement, entry, escalation, fact, nothing, now, ticket } from './test-inputs';

const assess = (inputs: Partial<RiskInputs>, drivers: Drivers = defaultDrivers, at = now) =>
  assessRisk({ ...nothing, ...inputs }, drivers, at);

test('an account of which nothing is known has no level, and could be anything', () => {
  const risk = assess({});
  expect(risk).toMatchObject({
    score: 0,
    range: { from: 0, to: 100 },
    coverage: { known: 0, of: 6, needed: 3 },
    confidence: 0,
    ask: { driver: 'integration-state', canSay: true, narrows: 20 },
  });
  expect(risk).not.toHaveProperty('level');
  expect(risk.drivers.map((driver) => !driver.known && driver.unknown.code)).toEqual([
    'noTicketSeen',
    'nobodyEntered',
    'noPacketKept',
    'noTicketSeen',
    'noEngagementHasDate',
    'nobodyEntered',
  ]);
});

describe('level', () => {
  const burning = Array.from({ length: 2 }, (_, id) => ticket(`${id}`, { severity: 1, openedAt: daysAgo(70) }));
  const calm: Partial<RiskInputs> = { listings: [now], engagements: [engagement({ dueOn: '2026-12-01' })] };
  const secure = fact('fine', now, { driver: 'security-blockers' });
  test.each<[string, Partial<RiskInputs>, object]>([
    [
      'medium, just below high',
      {
        ...calm,
        tickets: burning,
        facts: [fact('blocked')],
        escalations: [escalation('1', { bounces: 2, sentAt: daysAgo(9), receiver: 'leadership' })],
      },
      { level: 'medium', score: 58, coverage: { known: 4 } },
    ],
    [
      'high',
      {
        ...calm,
        tickets: burning,
        facts: [fact('blocked'), fact('degraded', now, { driver: 'security-blockers' })],
        escalations: [escalation('1', { bounces: 2, sentAt: daysAgo(9) })],
      },
      { level: 'high', score: 60, coverage: { known: 5 } },
    ],
    [
      'medium',
      { ...calm, tickets: burning, facts: [fact('degraded'), secure] },
      { level: 'medium', score: 35, coverage: { known: 4 } },
    ],
    [
      'low',
      { ...calm, facts: [fact('fine')], escalations: [] },
      { level: 'low', score: 0, range: { from: 0, to: 40 } },
    ],
    [
      'none while fewer than half of the drivers are known, however bad those are',
      { tickets: burning, facts: [fact('blocked')] },
      { score: 45, coverage: { known: 2, of: 6, needed: 3 } },
    ],
    [
      'none while what is unknown could make it high',
      { facts: [fact('degraded'), secure], listings: [daysAgo(60)] },
      { score: 10, coverage: { known: 3 } },
    ],
  ])('%s', (_, inputs, expected) => {
    const risk = assess(inputs);
    expect(risk).toMatchObject(expected);
    if (!('level' in expected)) expect(risk).not.toHaveProperty('level');
  });
});

describe('age', () => {
  test('widens what it could be, and leaves the score', () => {
    const state = (days: number) =>
      assess({ facts: [fact('degraded', daysAgo(days))] }, driverAlone('integration-state'));
    expect(state(0)).toMatchObject({ score: 50, range: { from: 50, to: 50 }, confidence: 1 });
    expect(state(30)).toMatchObject({ score: 50, range: { from: 25, to: 75 }, confidence: 0.5 });
    expect(state(60)).toMatchObject({ score: 50, range: { from: 13, to: 88 }, confidence: 0.25 });
    expect(state(91)).toMatchObject({ score: 0, range: { from: 0, to: 100 }, confidence: 0 });
  });

  test('makes what is known the question once it is doubtful', () => {
    const facts = [fact('blocked', daysAgo(80)), fact('fine', now, { driver: 'security-blockers' })];
    expect(assess({ facts }).ask).toMatchObject({ driver: 'integration-state', canSay: true });
  });

  test('what only must be seen is asked for last', () => {
    const facts = [fact('fine'), fact('fine', now, { driver: 'security-blockers' })];
    expect(assess({ facts }).ask).toEqual({ driver: 'severe-tickets', canSay: false, narrows: 25 });
    expect(assess({ facts: [fact('fine')] }, driverAlone('integration-state'))).not.toHaveProperty('ask');
  });
});

describe('drivers of a team', () => {
  const [severe, integration] = defaultDrivers.drivers;
  if (!severe || !integration) throw new Error('The default drivers are empty.');
  const own: Drivers = {
    drivers: [
      {
        ...severe,
        title: 'Fires',
        weight: 60,
        steps: [{ from: 1, share: 100 }],
        halfLifeDays: 4,
        expiresAfterDays: 10,
      },
      {
        ...integration,
        question: 'Does the connector run?',
        advice: 'Restart it.',
        weight: 40,
        steps: [{ from: 2, share: 100 }],
      },
    ],
    levelFrom: { medium: 40, high: 90 },
    minimumCoverage: 0.5,
  };
  const known = { tickets: [ticket('1', { severity: 2, seenAt: daysAgo(9) })] };

  test('weigh, age and level as they say, and keep their words', () => {
    const risk = assess({ ...known, facts: [fact('degraded', daysAgo(3))] }, own);
    expect(risk).toMatchObject({ level: 'medium', score: 60, levelFrom: own.levelFrom, coverage: { known: 2, of: 2 } });
    expect(risk.drivers).toMatchObject([
      { id: 'severe-tickets', title: 'Fires', contribution: 60, max: 60, stale: true },
      {
        id: 'integration-state',
        question: 'Does the connector run?',
        advice: 'Restart it.',
        contribution: 0,
        stale: false,
      },
    ]);
    expect(risk.drivers[1]).not.toHaveProperty('title');
  });

  test('that are off add nothing, are not missed, and leave their points to the others', () => {
    const risk = assess(
      { ...known, facts: [fact('blocked')] },
      { ...own, drivers: [{ ...severe, on: false }, integration] },
    );
    expect(risk).toMatchObject({ level: 'high', score: 100, coverage: { known: 1, of: 1 } });
  });

  test.each([
    [0, 1, 'medium'],
    [0.5, 1, 'medium'],
    [0.51, 2, undefined],
    [1, 2, undefined],
  ])('half of them known is a level where %d must be: %s', (minimumCoverage, needed, level) => {
    const risk = assess(known, { ...own, minimumCoverage });
    expect(risk.level).toBe(level);
    expect(risk.coverage).toEqual({ known: 1, of: 2, needed });
  });

  test('forget as they say', () => {
    const old = { tickets: [ticket('1', { severity: 2, seenAt: daysAgo(11) })] };
    expect(assess(old, own).drivers[0]).toMatchObject({ known: false, unknown: { code: 'noTicketSeen' } });
  });

  test('may be of their own, as a person states them', () => {
    const drivers: Drivers = {
      ...own,
      drivers: [
        { ...integration, id: 'data-residency', input: 'stated', title: 'Data residency', question: 'Does it stay?' },
      ],
    };
    const facts = [fact('blocked', now, { driver: 'data-residency' }), fact('fine')];
    expect(assess({ facts }, drivers)).toMatchObject({ score: 100, drivers: [{ id: 'data-residency', canSay: true }] });
  });
});

test('time that nobody logged on is unknown, and a driver that is off is not asked for it', () => {
  expect(assess({ entries: [entry(2, 'rework')] }).drivers.map(({ id }) => id)).not.toContain('rework-share');
});
