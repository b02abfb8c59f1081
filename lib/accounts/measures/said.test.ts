import { describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/calendar/calendar-date';
import { assessRisk } from '../assess';
import { defaultDrivers } from '../default-drivers';
import type { AccountFact } from '../fact';
import type { RiskInputs } from '../inputs';
import { daysAgo, fact, nothing, now, recordItem, resultOf, ticket } from '../test-inputs';

describe('integration-state', () => {
  const of = (item: string, value: AccountFact['value'], days = 0) => fact(value, daysAgo(days), { item });
  test.each<[string, AccountFact[], object]>([
    ['fine', [fact('fine')], { contribution: 0, source: { code: 'enteredByYou' }, stale: false }],
    ['the newest counts', [fact('blocked', daysAgo(1)), fact('degraded')], { contribution: 50, asOf: now }],
    ['after 30 days it is half as sure', [fact('blocked', daysAgo(31))], { contribution: 100, stale: true }],
    [
      'after 90 days it is unknown',
      [fact('blocked', daysAgo(91))],
      { unknown: { code: 'enteredTooLongAgo', days: 90 } },
    ],
    [
      'each integration is a fact of its own, and the oldest says how sure they are',
      [of('sso', 'degraded', 3), of('scim', 'fine'), of('api', 'degraded', 1), of('sso', 'blocked', 9)],
      {
        contribution: 100,
        asOf: daysAgo(3),
        detail: { code: 'integrations', state: 'degraded', items: ['api', 'sso'], of: 3 },
      },
    ],
    ['what was cleared says nothing', [fact('blocked', daysAgo(1)), fact('cleared')], { unknown: { code: 'cleared' } }],
    [
      'what was said again after it was cleared does',
      [fact('blocked', daysAgo(2)), fact('cleared', daysAgo(1)), fact('degraded')],
      { contribution: 50 },
    ],
    [
      'what was so on an earlier day is older than what is said of today',
      [fact('fine', daysAgo(1)), fact('blocked', now, { asOf: calendarDate('2026-11-12') })],
      { contribution: 0, asOf: daysAgo(1) },
    ],
  ])('%s', (_, facts, expected) => expect(resultOf('integration-state', { facts })).toMatchObject(expected));

  test.each<[string, Partial<RiskInputs>, object]>([
    [
      'one that is blocked in the technical record is as blocked as if it were stated',
      { items: [recordItem('blocked', daysAgo(3), { text: 'Entra tenant moved' })] },
      {
        contribution: 100,
        asOf: daysAgo(3),
        detail: { items: ['sso'], of: 1 },
        rows: [{ item: 'sso', state: 'blocked', why: 'Entra tenant moved' }],
      },
    ],
    [
      'the newest about one counts, wherever it was said',
      { facts: [of('sso', 'fine')], items: [recordItem('blocked', daysAgo(1))] },
      { contribution: 0, detail: { of: 1 } },
    ],
    [
      'and of several each once',
      {
        facts: [of('sso', 'fine', 2)],
        items: [recordItem('degraded', daysAgo(1)), recordItem('degraded', now, { subject: 'scim' })],
      },
      { contribution: 100, detail: { items: ['scim', 'sso'], of: 2 } },
    ],
    ['one that is planned says nothing', { items: [recordItem('planned')] }, { unknown: { code: 'nobodyEntered' } }],
    [
      'one that is used no more clears what was said',
      { facts: [of('sso', 'blocked', 2)], items: [recordItem('unused', daysAgo(1))] },
      { unknown: { code: 'cleared' } },
    ],
    [
      'what is no integration has no state of one',
      { items: [recordItem('blocked', now, { section: 'environment' })] },
      { unknown: { code: 'nobodyEntered' } },
    ],
    [
      'an item that was deleted says nothing',
      { items: [recordItem('blocked', now, { deletedAt: now })] },
      { unknown: { code: 'nobodyEntered' } },
    ],
  ])('%s', (_, inputs, expected) => expect(resultOf('integration-state', inputs)).toMatchObject(expected));

  test('what was said is explained: by whom, when and why', () => {
    const result = resultOf('integration-state', {
      facts: [fact('blocked', now, { item: 'sso', why: 'tenant moved' })],
    });
    expect(result?.known && result.rows).toMatchObject([
      { kind: 'fact', item: 'sso', state: 'blocked', why: 'tenant moved', author: 'me', at: now },
    ]);
  });
});

test('a driver that a person states is of what was said about it alone', () => {
  const facts = [fact('blocked'), fact('degraded', now, { driver: 'security-blockers' })];
  expect(resultOf('security-blockers', { facts })).toMatchObject({
    detail: { code: 'stated', driver: 'security-blockers', state: 'degraded' },
    contribution: 50,
  });
});

test('a stage that a person named chooses the drivers; while nobody did, all count', () => {
  const [adoption] = defaultDrivers.drivers
    .filter(({ id }) => id === 'adoption')
    .map((driver) => ({ ...driver, on: true }));
  const drivers = {
    ...defaultDrivers,
    drivers: [...defaultDrivers.drivers.filter(({ on }) => on), ...(adoption ? [adoption] : [])],
  };
  const usedAt = (facts: AccountFact[]) => assessRisk({ ...nothing, facts }, drivers, now);
  const stage = (item: string, value: AccountFact['value'] = 'fine') => fact(value, now, { driver: 'stage', item });
  expect(usedAt([])).toMatchObject({ coverage: { of: 7 } });
  expect(usedAt([stage('onboarding')])).toMatchObject({ stage: 'onboarding', coverage: { of: 6 } });
  expect(usedAt([stage('onboarding'), stage('live')])).toMatchObject({ stage: 'live', coverage: { of: 7 } });
  expect(usedAt([stage('onboarding'), stage('onboarding', 'cleared')])).not.toHaveProperty('stage');
});

describe('a read survey beside a person’s own pulse', () => {
  const survey = (state: 'fine' | 'degraded' | 'blocked', days: number, id = '1') =>
    ticket(id, { survey: { score: state, state, at: daysAgo(days) } });
  const pulse = (value: AccountFact['value'], days: number) => fact(value, daysAgo(days), { driver: 'pulse' });
  test.each<[string, Partial<RiskInputs>, object]>([
    ['alone', { tickets: [survey('degraded', 3)] }, { contribution: 50, source: { code: 'survey' }, asOf: daysAgo(3) }],
    ['the one answered last', { tickets: [survey('blocked', 9), survey('fine', 3, '2')] }, { contribution: 0 }],
    [
      'a worse word of a person',
      { tickets: [survey('fine', 3)], facts: [pulse('blocked', 9)] },
      { contribution: 100, source: { code: 'enteredByYou' } },
    ],
    [
      'a worse survey',
      { tickets: [survey('degraded', 9)], facts: [pulse('fine', 3)] },
      { contribution: 50, asOf: daysAgo(9) },
    ],
    [
      'where both agree, the newer',
      { tickets: [survey('fine', 9)], facts: [pulse('fine', 3)] },
      { contribution: 0, asOf: daysAgo(3) },
    ],
    [
      'what a person took back leaves it',
      { tickets: [survey('degraded', 9)], facts: [pulse('cleared', 3)] },
      { contribution: 50 },
    ],
    ['an old one says nothing of today', { tickets: [survey('blocked', 181)] }, { known: false }],
    ['none is unknown', { tickets: [ticket('1')] }, { known: false, unknown: { code: 'nobodyEntered' } }],
  ])('%s', (_, inputs, expected) => expect(resultOf('pulse', inputs)).toMatchObject(expected));

  test('an older one is less sure', () => {
    const [young, old] = [3, 60].map((days) => resultOf('pulse', { tickets: [survey('degraded', days)] }));
    expect(old).toMatchObject({ contribution: 50 });
    if (!young?.known || !old?.known) throw new Error('both are known');
    expect(old.range.to - old.range.from).toBeGreaterThan(young.range.to - young.range.from);
  });

  test('counts for no other driver', () => {
    expect(resultOf('performance', { tickets: [survey('blocked', 1)] })).toMatchObject({ known: false });
  });
});
