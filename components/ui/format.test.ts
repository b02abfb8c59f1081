import { describe, expect, test } from 'vitest';
import { ago, countOf, daysAgo, momentOf, timeOfDay } from './format';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe('ago', () => {
  test.each([
    [-5, 'just now'],
    [3_900, '3 s ago'],
    [59_999, '59 s ago'],
    [minute, '1 min ago'],
    [2 * hour + 59 * minute, '2 h ago'],
    [day, '1 day ago'],
    [12 * day, '12 days ago'],
    [92 * day, '3 months ago'],
    [800 * day, '2 years ago'],
  ])('%d ms → %s', (ms, words) => expect(ago(ms)).toBe(words));
});

test.each([
  [0, 'today'],
  [-1, 'today'],
  [1, '1 day ago'],
  [59, '59 days ago'],
  [60, '2 months ago'],
])('%d days → %s', (days, words) => expect(daysAgo(days)).toBe(words));

test('a moment of another day carries its date', () => {
  const now = new Date(2026, 10, 19, 10, 54).getTime();
  expect(momentOf(new Date(2026, 10, 19, 8, 51).getTime(), now)).toBe('08:51');
  expect(momentOf(new Date(2026, 10, 18, 8, 51).getTime(), now)).toBe('18 Nov 2026, 08:51');
  expect(timeOfDay(new Date(2026, 10, 19, 0, 5).getTime())).toBe('00:05');
});

test.each([
  [0, '0 runbooks'],
  [1, '1 runbook'],
  [3, '3 runbooks'],
])('%d → %s', (n, words) => expect(countOf(n, 'runbook')).toBe(words));
