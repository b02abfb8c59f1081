import { describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/calendar/calendar-date';
import { fc } from '@/tests/properties';
import { columnsOf, firstOf, moved, type SheetSpan, weekNumber } from './span';

const day = calendarDate;
const hours = ({ from, to }: { from: number; to: number }) => (to - from) / 3_600_000;

test.each<[SheetSpan, string, string, number, string]>([
  ['week', '2026-11-19', '2026-11-16', 1, '2026-11-23'],
  ['week', '2026-11-22', '2026-11-16', -1, '2026-11-09'],
  ['week', '2027-01-01', '2026-12-28', 1, '2027-01-04'],
  ['month', '2026-11-19', '2026-11-01', 1, '2026-12-01'],
  ['month', '2024-03-31', '2024-03-01', -1, '2024-02-01'],
  ['year', '2026-11-19', '2026-01-01', -1, '2025-01-01'],
])('the %s of %s begins on %s; %i further is %s', (span, of, first, by, other) => {
  expect(firstOf(span, day(of))).toBe(first);
  expect(moved(span, day(of), by)).toBe(other);
});

test.each([
  ['2026-11-19', 47],
  ['2026-01-01', 1],
  ['2027-01-01', 53],
  ['2027-01-04', 1],
  ['2024-12-30', 1],
])('%s is in week %i', (of, week) => {
  expect(weekNumber(day(of))).toBe(week);
});

describe('columns', () => {
  test('a week has seven days, those on which clocks change of 23 and 25 hours', () => {
    expect(columnsOf('week', day('2026-03-29'), 'Europe/Berlin').map(hours)).toEqual([24, 24, 24, 24, 24, 24, 23]);
    expect(columnsOf('week', day('2026-10-25'), 'Europe/Berlin').map(hours)).toEqual([24, 24, 24, 24, 24, 24, 25]);
  });

  test('a month has its weeks, cut where it begins and ends', () => {
    expect(columnsOf('month', day('2026-11-19'), 'Europe/Berlin').map(({ first, end }) => [first, end])).toEqual([
      ['2026-11-01', '2026-11-02'],
      ['2026-11-02', '2026-11-09'],
      ['2026-11-09', '2026-11-16'],
      ['2026-11-16', '2026-11-23'],
      ['2026-11-23', '2026-11-30'],
      ['2026-11-30', '2026-12-01'],
    ]);
  });

  test('a year has twelve months', () => {
    expect(columnsOf('year', day('2026-11-19'), 'Pacific/Auckland').map(({ first }) => first.slice(5))).toEqual(
      ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12'].map((month) => `${month}-01`),
    );
  });

  test('follow one right after the other and are the whole span, on any day in any zone', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2000-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        fc.constantFrom<SheetSpan>('week', 'month', 'year'),
        fc.constantFrom('Europe/Berlin', 'America/Sao_Paulo', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC'),
        (date, span, zone) => {
          const of = day(date.toISOString().slice(0, 10));
          const columns = columnsOf(span, of, zone);
          expect(columns[0]?.first).toBe(firstOf(span, of));
          expect(columns.at(-1)?.end).toBe(moved(span, of, 1));
          for (const [index, { first, end, from, to }] of columns.entries()) {
            expect(end > first && to >= from).toBe(true);
            const next = columns[index + 1];
            if (next) expect([next.first, next.from]).toEqual([end, to]);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
