import { describe, expect, test } from 'vitest';
import { calendarDate, daysBetween } from '@/lib/calendar/calendar-date';
import { fc } from '@/tests/properties';
import { dayBounds, localDay } from './days';

const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'];
const hourMs = 3_600_000;

test.each([
  ['2026-11-19T22:59:59.999Z', 'Europe/Berlin', '2026-11-19'],
  ['2026-11-19T23:00:00.000Z', 'Europe/Berlin', '2026-11-20'],
  ['2026-11-19T02:00:00.000Z', 'America/New_York', '2026-11-18'],
  ['2026-11-19T18:30:00.000Z', 'Asia/Kolkata', '2026-11-20'],
  ['2028-02-29T12:00:00.000Z', 'Australia/Lord_Howe', '2028-02-29'],
])('%s in %s is on %s', (instant, zone, day) => {
  expect(localDay(Date.parse(instant), zone)).toBe(day);
});

describe('dayBounds', () => {
  test.each([
    ['2026-11-19', 'Europe/Berlin', '2026-11-18T23:00:00.000Z', 24],
    ['2026-03-29', 'Europe/Berlin', '2026-03-28T23:00:00.000Z', 23],
    ['2026-10-25', 'Europe/Berlin', '2026-10-24T22:00:00.000Z', 25],
    ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00.000Z', 23],
    ['2026-11-01', 'America/New_York', '2026-11-01T04:00:00.000Z', 25],
    ['2026-10-04', 'Australia/Lord_Howe', '2026-10-03T13:30:00.000Z', 23.5],
    ['2026-04-05', 'Australia/Lord_Howe', '2026-04-04T13:00:00.000Z', 24.5],
    ['2026-03-29', 'Asia/Kolkata', '2026-03-28T18:30:00.000Z', 24],
    ['2028-02-29', 'UTC', '2028-02-29T00:00:00.000Z', 24],
    // Midnight itself is skipped here, and here the whole day is.
    ['2024-04-26', 'Africa/Cairo', '2024-04-25T22:00:00.000Z', 23],
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z', 0],
  ])('%s in %s starts at %s and has %d hours', (day, zone, start, hours) => {
    const { from, to } = dayBounds(calendarDate(day), zone);
    expect(new Date(from).toISOString()).toBe(start);
    expect((to - from) / hourMs).toBe(hours);
  });

  test('holds exactly the instants of its day, and days follow each other without a gap', () => {
    const instant = fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2040, 0) });
    fc.assert(
      fc.property(fc.constantFrom(...zones), instant, (zone, at) => {
        const day = localDay(at, zone);
        const { from, to } = dayBounds(day, zone);
        expect(from).toBeLessThanOrEqual(at);
        expect(to).toBeGreaterThan(at);
        expect(localDay(from, zone)).toBe(day);
        expect(localDay(from - 1, zone)).not.toBe(day);
        expect(dayBounds(localDay(to, zone), zone).from).toBe(to);
      }),
    );
  });

  test('refuses what is not a date', () => {
    expect(() => dayBounds(calendarDate('19.11.2026'), 'UTC')).toThrow('19.11.2026 is not a date');
  });
});

test.each([
  ['2026-11-17', '2026-11-19', 2],
  ['2026-03-28', '2026-03-30', 2],
  ['2026-12-31', '2027-01-01', 1],
  ['2026-11-19', '2026-11-19', 0],
  ['2026-11-20', '2026-11-19', -1],
])('from %s to %s it is %d days', (earlier, later, days) => {
  expect(daysBetween(calendarDate(earlier), calendarDate(later))).toBe(days);
});
