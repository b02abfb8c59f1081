import { expect, test } from 'vitest';
import { measureYear } from './year/measure';
import { planOf, troubles } from './year/plan';

test('the same seed makes the same year', () => {
  expect(planOf(7, 1)).toEqual(planOf(7, 1));
  expect(planOf(7, 2)).not.toEqual(planOf(7, 1));
});

test('each trouble is planted as often as the others, in half of the accounts together', () => {
  const planted = Array.from({ length: 80 }, (_, id) => planOf(id, 1).planted?.trouble);
  for (const trouble of troubles) expect(planted.filter((each) => each === trouble)).toHaveLength(10);
});

test('the risk tells of planted trouble sooner, or more often, than a count of open tickets', () => {
  const [risk, count] = measureYear(32, 3);
  const missed = (row: typeof risk) => troubles.reduce((sum, trouble) => sum + (row?.found[trouble].missed ?? 0), 0);
  expect(missed(risk)).toBeLessThan(missed(count));
  expect(risk?.flips ?? 99).toBeLessThan(count?.flips ?? 0);
});
