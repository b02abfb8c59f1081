import { describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/calendar/calendar-date';
import { freshnessOf, monthsLater } from './freshness';

const today = calendarDate('2026-11-19');

describe('freshness', () => {
  test.each([
    ['2026-05-20', { due: '2026-11-20', isStale: false }],
    ['2026-05-19', { due: '2026-11-19', isStale: true }],
    ['2026-11-30', { due: '2027-05-30', isStale: false }],
    ['', { isStale: true }],
    ['next week', { isStale: true }],
  ])('of a runbook reviewed on “%s”', (reviewed, expected) => {
    expect(freshnessOf(reviewed, { today, months: 6 })).toEqual(expected);
  });

  test.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-11-02', 14, '2028-01-02'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(monthsLater(calendarDate(from), months)).toBe(to);
  });
});
