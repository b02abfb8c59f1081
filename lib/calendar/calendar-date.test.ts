import { describe, expect, test } from 'vitest';
import { fc } from '@/tests/properties';
import { asCalendarDate, calendarDate, daysBetween } from './calendar-date';
import { calendarDateSchema } from './calendar-date-schema';

describe('a calendar date', () => {
  test.each([
    ['2026-11-30', true],
    ['2028-02-29', true],
    ['2026-02-29', false],
    ['2026-11-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-11-30T00:00:00Z', false],
    ['30.11.2026', false],
    ['2026-11-3', false],
    [' 2026-11-30', false],
    ['', false],
    [undefined, false],
    [20261130, false],
  ])('%j: %s', (value, isOne) => {
    expect(asCalendarDate(value)).toBe(isOne ? value : undefined);
    expect(calendarDateSchema.safeParse(value).success).toBe(isOne);
  });

  test('a text that must be one is refused when it is none', () => {
    expect(() => calendarDate('19.11.2026')).toThrow('19.11.2026 is not a date');
  });

  test('sorts as text, and counts its days', () => {
    const day = fc.integer({ min: 0, max: 40_000 });
    const dateOf = (number: number) => calendarDate(new Date(number * 86_400_000).toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, day, (a, b) => {
        expect(daysBetween(dateOf(a), dateOf(b))).toBe(b - a);
        expect(dateOf(a) < dateOf(b)).toBe(a < b);
      }),
    );
  });
});
