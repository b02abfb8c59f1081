import { expect, test } from 'vitest';
import { drivers, levelFrom, maxPoints, pointsFor } from './drivers';
import { measures } from './measures';

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
