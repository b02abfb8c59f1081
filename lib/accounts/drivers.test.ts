import { describe, expect, test } from 'vitest';
import { defaultDrivers } from './default-drivers';
import { driversSchema, inputIds } from './drivers';
import { driversFromFirst, firstDriversExample } from './drivers-versions';
import { inUse, maxPoints, mostInUse, shareOf } from './points';
import { driverIds } from './risk';

const { drivers, levelFrom } = defaultDrivers;

test('each driver of the catalogue is there once, and each input is used', () => {
  expect(drivers.map(({ id }) => id).sort()).toEqual([...driverIds].sort());
  expect(new Set(drivers.map(({ input }) => input))).toEqual(new Set(inputIds));
});

test('five to seven are in use at each stage, and share 100 points', () => {
  for (const stage of [undefined, 'onboarding', 'live', 'renewal'] as const) {
    const used = inUse(drivers, stage);
    expect(used.length).toBeGreaterThanOrEqual(5);
    expect(used.length).toBeLessThanOrEqual(mostInUse);
    expect(maxPoints(used).reduce((a, b) => a + b)).toBe(100);
  }
});

test.each([
  [[1], [100]],
  [
    [1, 1, 1],
    [34, 33, 33],
  ],
  [
    [25, 20, 15, 15, 15, 10],
    [25, 20, 15, 15, 15, 10],
  ],
  [
    [2, 2, 2, 1],
    [29, 29, 28, 14],
  ],
  [[], []],
])('weights %j share the points as %j', (weights, points) => {
  expect(maxPoints(weights.map((weight) => ({ weight })))).toEqual(points);
});

test.each(drivers)('$id: more of it never counts less, and none of it counts for nothing', (driver) => {
  const shares = Array.from({ length: 240 }, (_, number) => shareOf(driver, number / 2));
  expect(shares[0]).toBe(0);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(100);
});

test('no driver alone makes an account medium, and no two make it high', () => {
  const [most = 0, second = 0] = maxPoints(inUse(drivers, undefined)).sort((a, b) => b - a);
  expect(most).toBeLessThan(levelFrom.medium);
  expect(most + second).toBeLessThan(levelFrom.high);
});

test('drivers of before keep their points as weights and their steps as shares', () => {
  expect(driversSchema.parse(driversFromFirst(firstDriversExample))).toEqual({
    drivers: [
      {
        id: 'integration-state',
        input: 'integrations',
        on: true,
        weight: 20,
        steps: [
          { from: 1, share: 50 },
          { from: 2, share: 100 },
        ],
        halfLifeDays: 30,
        expiresAfterDays: 90,
      },
    ],
    levelFrom: { medium: 34, high: 60 },
    minimumCoverage: 0.5,
  });
});

describe('a team’s own drivers', () => {
  const [severe, integration, ...others] = drivers;
  if (!severe || !integration) throw new Error('The default drivers are empty.');
  const problemsOf = (given: unknown) => {
    const parsed = driversSchema.safeParse(given);
    return parsed.success ? [] : parsed.error.issues.map(({ message }) => message);
  };
  const withSteps = (steps: object[]) => ({
    ...defaultDrivers,
    drivers: [{ ...severe, steps }, integration, ...others],
  });

  test('the default ones are such', () => {
    expect(driversSchema.parse(defaultDrivers)).toEqual(defaultDrivers);
  });

  test('may have words, weights, stages and an order of their own, and leave some out', () => {
    const own = {
      drivers: [
        { ...integration, title: 'Connector', question: 'Does the connector run?', weight: 60 },
        { ...severe, stages: ['live'] },
        {
          id: 'data-residency',
          input: 'stated',
          on: true,
          weight: 5,
          steps: [{ from: 1, share: 100 }],
          title: 'Data residency',
          question: 'Does their data stay where it must?',
          advice: 'Ask legal.',
        },
      ],
      levelFrom: { medium: 20, high: 80 },
      minimumCoverage: 1,
    };
    expect(driversSchema.parse(own)).toEqual(own);
  });

  const mood = { id: 'mood', input: 'stated', on: true, weight: 5, steps: [{ from: 1, share: 100 }] };
  const words = { title: 'Mood', question: 'How are they?' };
  test.each<[string, unknown, string]>([
    ['a driver twice', { ...defaultDrivers, drivers: [integration, integration] }, 'twice'],
    ['more than seven in use', { ...defaultDrivers, drivers: drivers.map((each) => ({ ...each, on: true })) }, 'sum'],
    ['drivers that are all off', { ...defaultDrivers, drivers: [{ ...severe, on: false }] }, 'noneOn'],
    [
      'steps that fall',
      withSteps([
        { from: 1, share: 25 },
        { from: 2, share: 10 },
      ]),
      'order',
    ],
    [
      'a step twice',
      withSteps([
        { from: 1, share: 10 },
        { from: 1, share: 25 },
      ]),
      'order',
    ],
    ['levels that fall', { ...defaultDrivers, levelFrom: { medium: 60, high: 34 } }, 'order'],
    ['one of their own without words', { ...defaultDrivers, drivers: [mood] }, 'missing'],
    [
      'one of their own that is measured',
      { ...defaultDrivers, drivers: [{ ...mood, ...words, input: 'escalations' }] },
      'unknownName',
    ],
  ])('%s is refused', (_, given, rule) => expect(problemsOf(given)).toContain(rule));

  test.each<[string, unknown]>([
    ['an unknown input', { ...defaultDrivers, drivers: [{ ...severe, input: 'mood' }, integration, ...others] }],
    ['a step at nothing', withSteps([{ from: 0, share: 25 }])],
    ['a share above all', withSteps([{ from: 1, share: 101 }])],
    ['no step', withSteps([])],
    ['no driver', { ...defaultDrivers, drivers: [] }],
    ['a coverage above one', { ...defaultDrivers, minimumCoverage: 1.1 }],
    ['a misspelt name', { ...defaultDrivers, levels: {} }],
  ])('%s is refused', (_, given) => expect(problemsOf(given)).not.toEqual([]));
});
