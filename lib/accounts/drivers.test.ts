import { describe, expect, test } from 'vitest';
import { defaultDrivers, driversSchema } from './drivers';
import { measures } from './measures';
import { maxPoints, mostPoints, pointsFor } from './points';

const { drivers, levelFrom } = defaultDrivers;

test('all points together are 100, so that the score is out of 100', () => {
  expect(drivers.map(maxPoints).reduce((a, b) => a + b)).toBe(100);
});

test('each driver is there once, with a measure', () => {
  expect(drivers.map(({ id }) => id).sort()).toEqual(Object.keys(measures).sort());
});

test.each(drivers)('$id: more of it never counts less, and none of it counts for nothing', (driver) => {
  const points = Array.from({ length: 120 }, (_, number) => pointsFor(driver, number));
  expect(points[0]).toBe(0);
  expect(points).toEqual([...points].sort((a, b) => a - b));
  expect(points.at(-1)).toBe(maxPoints(driver));
});

test('no driver alone makes an account medium, and no two make it high', () => {
  const [most = 0, second = 0] = drivers.map(maxPoints).sort((a, b) => b - a);
  expect(most).toBeLessThan(levelFrom.medium);
  expect(most + second).toBeLessThan(levelFrom.high);
});

describe('a company’s own drivers', () => {
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

  test('may have words, weights and an order of their own, and leave one out', () => {
    const own = {
      drivers: [
        { ...integration, title: 'Connector', question: 'Does the connector run?', steps: [{ from: 2, points: 60 }] },
        { ...severe, steps: [{ from: 1, points: 40 }] },
      ],
      levelFrom: { medium: 20, high: 80 },
      minimumCoverage: 1,
    };
    expect(driversSchema.parse(own)).toEqual(own);
  });

  test('may be off, and then their points are free for others', () => {
    const own = {
      ...defaultDrivers,
      drivers: [{ ...severe, on: false }, { ...integration, steps: [{ from: 2, points: 45 }] }, ...others],
    };
    expect(driversSchema.parse(own)).toEqual(own);
    expect(mostPoints(own.drivers)).toBe(100);
  });

  test.each<[string, unknown, string]>([
    ['a driver twice', { ...defaultDrivers, drivers: [integration, integration] }, 'twice'],
    ['more points than 100', withSteps([{ from: 1, points: 26 }]), 'sum'],
    ['drivers that are all off', { ...defaultDrivers, drivers: [{ ...severe, on: false }] }, 'noneOn'],
    [
      'steps that fall',
      withSteps([
        { from: 1, points: 25 },
        { from: 2, points: 10 },
      ]),
      'order',
    ],
    [
      'a step twice',
      withSteps([
        { from: 1, points: 10 },
        { from: 1, points: 25 },
      ]),
      'order',
    ],
    ['levels that fall', { ...defaultDrivers, levelFrom: { medium: 60, high: 34 } }, 'order'],
  ])('%s is refused', (_, given, rule) => {
    expect(problemsOf(given)).toContain(rule);
  });

  test.each<[string, unknown]>([
    ['an unknown driver', { ...defaultDrivers, drivers: [{ ...severe, id: 'mood' }, integration, ...others] }],
    ['a step at nothing', withSteps([{ from: 0, points: 25 }])],
    ['no step', withSteps([])],
    ['no driver', { ...defaultDrivers, drivers: [] }],
    ['a share above one', { ...defaultDrivers, minimumCoverage: 1.1 }],
    ['a misspelt name', { ...defaultDrivers, levels: {} }],
  ])('%s is refused', (_, given) => {
    expect(problemsOf(given)).not.toEqual([]);
  });
});
