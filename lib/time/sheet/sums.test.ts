import { describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/calendar/calendar-date';
import { fc } from '@/tests/properties';
import type { EntryClass } from '../entry';
import { loggedSeconds, secondsByClass, totalsByEngagement, workedSeconds } from '../totals';
import { byClass, groupsBy } from './groups';
import { columnsOf } from './span';
import { type Summed, sumsOf } from './sums';

const zone = 'Europe/Berlin';
const at = (time: string) => Date.parse(`${time}:00+01:00`);
const week = columnsOf('week', calendarDate('2026-11-19'), zone);
const now = at('2026-11-19T10:54');
const entry = (
  engagementId: string,
  of: EntryClass,
  startedAt: number,
  endedAt?: number,
  billable = of !== 'internal' && of !== 'rework',
): Summed => ({ engagementId, class: of, startedAt, billable, ...(endedAt === undefined ? {} : { endedAt }) });

/** Tuesday night to Wednesday, and Thursday as it is drawn in the design: an overlap of 7 minutes, and one that runs. */
const entries = [
  entry('scim', 'rework', at('2026-11-17T22:30'), at('2026-11-18T01:30')),
  entry('integration', 'proactive', at('2026-11-19T08:05'), at('2026-11-19T09:02')),
  entry('go-live', 'reactive', at('2026-11-19T08:55'), at('2026-11-19T09:20')),
  entry('go-live', 'reactive', at('2026-11-19T09:20'), at('2026-11-19T10:00')),
  entry('go-live', 'reactive', at('2026-11-19T10:12')),
  entry('triage', 'internal', at('2026-11-15T23:00'), at('2026-11-16T01:00')),
];
const hour = (seconds: number) => Math.round((seconds / 3600) * 100) / 100;

describe('a week', () => {
  const sums = sumsOf(entries, week, now);

  test('an entry over midnight counts on each of its days, and only what is in the week', () => {
    const of = (id: string) => sums.rows.find(({ engagementId }) => engagementId === id)?.seconds.map(hour);
    expect(of('scim')).toEqual([0, 1.5, 1.5, 0, 0, 0, 0]);
    expect(of('triage')).toEqual([1, 0, 0, 0, 0, 0, 0]);
  });

  test('rows are as logged; what was worked counts an overlap once', () => {
    expect(sums.logged.map((seconds) => seconds / 60)).toEqual([60, 90, 90, 57 + 25 + 40 + 42, 0, 0, 0]);
    expect(sums.worked.map((seconds) => seconds / 60)).toEqual([60, 90, 90, 57 + 25 + 40 + 42 - 7, 0, 0, 0]);
    expect(sums.rows.map(({ engagementId, total }) => [engagementId, total / 60])).toEqual([
      ['scim', 180],
      ['go-live', 107],
      ['triage', 60],
      ['integration', 57],
    ]);
  });

  test('billable time is counted once, too', () => {
    expect(sums.billable / 60).toBe(57 + 25 + 40 + 42 - 7);
    expect(sums.rows.map(({ billable }) => billable / 60)).toEqual([0, 107, 0, 57]);
  });

  test('one that begins after now, because the clock was set back, is nothing', () => {
    expect(sumsOf([entry('go-live', 'reactive', now + 60_000)], week, now).rows).toEqual([]);
  });
});

test.each([
  // The clock goes on from 2 to 3: three hours on it are two of work.
  ['2026-03-29', '2026-03-29T01:00+01:00', '2026-03-29T04:00+02:00', 2],
  // It goes back from 3 to 2: the hour comes twice.
  ['2026-10-25', '2026-10-25T01:00+02:00', '2026-10-25T04:00+01:00', 4],
])('the day on which clocks change, %s', (day, start, end, worked) => {
  const days = columnsOf('week', calendarDate(day), zone);
  const sums = sumsOf([entry('go-live', 'reactive', Date.parse(start), Date.parse(end))], days, Date.parse(end));
  expect(sums.worked.map(hour)).toEqual([0, 0, 0, 0, 0, 0, worked]);
});

describe('whatever was logged', () => {
  const base = Date.UTC(2026, 9, 12);
  const month = 35 * 86_400_000;
  const any = fc.record({
    startedAt: fc.integer({ min: base, max: base + month }),
    length: fc.option(fc.integer({ min: 0, max: 40 * 3_600_000 }), { nil: undefined }),
    class: fc.constantFrom<EntryClass>('reactive', 'proactive', 'rework', 'internal'),
    engagementId: fc.constantFrom('a', 'b', 'c'),
    billable: fc.boolean(),
  });
  const logged = fc
    .array(any, { maxLength: 40 })
    .map((all) =>
      all.map(({ length, ...one }) => (length === undefined ? one : { ...one, endedAt: one.startedAt + length })),
    );
  const spans = fc.constantFrom(
    columnsOf('week', calendarDate('2026-10-25'), zone),
    columnsOf('month', calendarDate('2026-10-25'), zone),
    columnsOf('year', calendarDate('2026-10-25'), zone),
  );
  const total = (values: number[]) => values.reduce((sum, value) => sum + value, 0);
  const ms = (seconds: number) => Math.round(seconds * 1000);

  test('totals by any grouping add up to the whole, and agree with what is counted plainly', () => {
    fc.assert(
      fc.property(logged, spans, fc.integer({ min: base, max: base + month }), (all, columns, nowThen) => {
        const whole = { from: columns[0]?.from ?? 0, to: columns.at(-1)?.to ?? 0 };
        const sums = sumsOf(all, columns, nowThen);
        const inAll = ms(loggedSeconds(all, nowThen, whole));
        expect(ms(total(sums.logged))).toBe(inAll);
        const groupings = [
          groupsBy(sums.rows, (row) => row.engagementId),
          groupsBy(sums.rows, (row) => row.class),
          groupsBy(sums.rows, (row) => (row.engagementId === 'a' ? 'one' : 'other')),
          byClass(sums.rows, columns.length),
        ];
        for (const groups of groupings) {
          expect(ms(total(groups.map((group) => group.total)))).toBe(inAll);
          for (const [index, seconds] of sums.logged.entries()) {
            expect(ms(total(groups.map((group) => group.seconds[index] ?? 0)))).toBe(ms(seconds));
          }
        }
        for (const [index, column] of columns.entries()) {
          expect(ms(sums.worked[index] ?? 0)).toBe(ms(workedSeconds(all, nowThen, column)));
          expect(ms(sums.logged[index] ?? 0)).toBe(ms(loggedSeconds(all, nowThen, column)));
        }
        const plain = secondsByClass(all, nowThen, whole);
        for (const group of byClass(sums.rows, columns.length)) {
          expect(ms(group.total)).toBe(ms(plain[group.key]));
          expect(sums.classes[group.key]).toBeLessThanOrEqual(plain[group.key]);
        }
        const engagements = groupsBy(sums.rows, (row) => row.engagementId);
        expect(engagements.map(({ key }) => key).sort()).toEqual(
          totalsByEngagement(all, nowThen, whole)
            .map(({ engagementId }) => engagementId)
            .sort(),
        );
        const billable = all.filter((one) => one.billable);
        expect(ms(sums.billable)).toBe(ms(workedSeconds(billable, nowThen, whole)));
      }),
      { numRuns: 200 },
    );
  });
});
