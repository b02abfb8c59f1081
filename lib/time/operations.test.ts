import { describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/calendar/calendar-date';
import { fc } from '@/tests/properties';
import { localDay } from './days';
import { type Mergeable, merged, movedTo, partsAround, splitAt } from './operations';
import { rounded } from './rounded';
import { loggedSeconds, workedSeconds } from './totals';
import { wallTime } from './zone';

const at = (time: string, day = '2026-11-19') => Date.parse(`${day}T${time}:00+01:00`);
const now = at('18:00');
const zone = 'Europe/Berlin';
const said = {
  engagementId: 'go-live',
  class: 'reactive',
  billable: true,
  note: '',
} as const satisfies Partial<Mergeable>;
const entry = (from: string, to?: string, part: Partial<Mergeable> = {}): Mergeable => ({
  ...said,
  startedAt: at(from),
  endedAt: to === undefined ? undefined : at(to),
  ...part,
});

describe('split', () => {
  test('at a time inside it', () => {
    expect(splitAt(entry('09:00', '10:00'), at('09:20'), now)).toEqual([
      { startedAt: at('09:00'), endedAt: at('09:20') },
      { startedAt: at('09:20'), endedAt: at('10:00') },
    ]);
  });
  test('the second part of a running one runs on', () => {
    expect(splitAt(entry('17:00'), at('17:20'), now)).toMatchObject([{ endedAt: at('17:20') }, { endedAt: undefined }]);
  });
  test.each(['09:00', '10:00', '08:59', '10:01'])('not at %s, which is not inside', (time) => {
    expect(splitAt(entry('09:00', '10:00'), at(time), now)).toEqual({ problem: { code: 'splitOutside' } });
  });
  test('a running one not later than now', () => {
    expect(splitAt(entry('17:00'), at('18:30'), now)).toEqual({ problem: { code: 'splitOutside' } });
  });
});

describe('merge', () => {
  test('of two that meet, with what both say', () => {
    const two = [
      entry('09:20', '10:00', { note: 'Wrote to Ines', tags: ['sso'] }),
      entry('08:55', '09:20', { note: 'Compared ACS URLs', tags: ['acs', 'sso'] }),
    ];
    expect(merged(two, now)).toEqual({
      startedAt: at('08:55'),
      endedAt: at('10:00'),
      note: 'Compared ACS URLs; Wrote to Ines',
      tags: ['acs', 'sso'],
    });
  });
  test('with the running one runs', () => {
    expect(merged([entry('17:00', '17:30'), entry('17:30')], now)).toEqual({ startedAt: at('17:00'), note: '' });
  });
  test.each([
    ['gap', {}, '09:01'],
    ['engagement', { engagementId: 'scim' }, '09:00'],
    ['class', { class: 'rework' }, '09:00'],
    ['billable', { billable: false }, '09:00'],
  ] as const)('is refused for what differs: %s', (differ, part, from) => {
    expect(merged([entry('08:00', '09:00'), entry(from, '10:00', part)], now)).toEqual({
      problem: { code: 'notMergeable', differ },
    });
  });
});

describe('move', () => {
  const moved = (one: Mergeable, day: string) => movedTo(one, calendarDate(day), zone);
  test('keeps the time of day and the length', () => {
    expect(moved(entry('09:00', '10:00'), '2026-11-17')).toEqual({
      startedAt: at('09:00', '2026-11-17'),
      endedAt: at('10:00', '2026-11-17'),
    });
  });
  test('into a time that the clocks skip begins after it, as long as it was', () => {
    const found = moved(entry('02:30', '03:30'), '2026-03-29');
    expect(found).toEqual({
      startedAt: Date.parse('2026-03-29T03:00:00+02:00'),
      endedAt: Date.parse('2026-03-29T04:00:00+02:00'),
    });
  });
  test('to the day that it is on moves nothing, in the second of two equal hours either', () => {
    const startedAt = Date.parse('2026-10-25T02:30:00+01:00');
    const second = { ...said, startedAt, endedAt: startedAt + 600_000 };
    expect(moved(second, '2026-10-25')).toEqual({ startedAt, endedAt: startedAt + 600_000 });
  });
  test('what runs has no length to move', () => {
    expect(moved(entry('17:00'), '2026-11-17')).toEqual({ problem: { code: 'stillRuns' } });
  });
});

test.each([
  ['inside', '09:20', '09:40', ['before', 'within', 'after']],
  ['from its start on', '08:00', '09:40', ['within', 'after']],
  ['up to its end', '09:20', '11:00', ['before', 'within']],
  ['all of it', '08:00', '11:00', ['within']],
  ['before it', '07:00', '08:00', ['after']],
  ['after it', '11:00', '12:00', ['before']],
])('cut out of an entry: %s', (_, from, to, parts) => {
  const found = partsAround(entry('09:00', '10:00'), { from: at(from), to: at(to) }, now);
  expect(Object.keys(found)).toEqual(parts);
});

describe('whatever the clocks do', () => {
  const zones = fc.constantFrom(
    'Europe/Berlin',
    'America/New_York',
    'Asia/Kolkata',
    'Australia/Lord_Howe',
    'Pacific/Apia',
    'UTC',
  );
  /** Around both changes of clocks, a leap day and the turn of a year. */
  const days = ['2026-03-29', '2026-10-25', '2028-02-29', '2026-12-31', '2026-04-05', '2026-11-01'];
  const around = fc
    .tuple(fc.constantFrom(...days), fc.integer({ min: -36, max: 36 }), fc.integer({ min: 0, max: 3_599_999 }))
    .map(([day, hours, ms]) => Date.parse(`${day}T00:00:00Z`) + hours * 3_600_000 + ms);
  const span = fc
    .tuple(around, fc.integer({ min: 1, max: 26 * 3_600_000 }))
    .map(([startedAt, length]) => ({ ...said, startedAt, endedAt: startedAt + length }));
  const end = Date.parse('2029-01-01T00:00:00Z');
  const seconds = (parts: readonly ({ startedAt: number; endedAt?: number } | undefined)[]) =>
    loggedSeconds(
      parts.filter((part) => part !== undefined),
      end,
    );

  test('splitting keeps the sum, and merging what was split gives what was there', () => {
    fc.assert(
      fc.property(span, fc.double({ min: 0, max: 1, noNaN: true }), (one, share) => {
        const middle = Math.round(one.startedAt + share * (one.endedAt - one.startedAt));
        const parts = splitAt(one, middle, end);
        if ('problem' in parts) return;
        expect(seconds(parts)).toBeCloseTo(seconds([one]), 6);
        for (const part of parts) expect(part.endedAt).toBeGreaterThan(part.startedAt);
        const whole = merged(
          parts.map((part) => ({ ...said, ...part })),
          end,
        );
        expect(whole).toEqual({ startedAt: one.startedAt, endedAt: one.endedAt, note: '' });
      }),
    );
  });

  test('merging any that may be merged keeps worked time: what overlaps counts once', () => {
    fc.assert(
      fc.property(span, fc.array(fc.tuple(fc.nat(3_600_000), fc.nat(7_200_000)), { maxLength: 6 }), (first, more) => {
        let reached = first.endedAt;
        const all = [first];
        for (const [back, length] of more) {
          const startedAt = Math.max(first.startedAt, reached - back);
          all.push({ ...first, startedAt, endedAt: startedAt + length });
          reached = Math.max(reached, startedAt + length);
        }
        const whole = merged(all, end);
        if ('problem' in whole) return expect.unreachable();
        expect(seconds([whole])).toBeCloseTo(workedSeconds(all, end), 6);
      }),
    );
  });

  test('moving keeps the length to the millisecond, and lands on the day', () => {
    fc.assert(
      fc.property(span, around, zones, (one, to, where) => {
        const day = localDay(to, where);
        const found = movedTo(one, day, where);
        if ('problem' in found) return expect.unreachable();
        expect(found.endedAt - found.startedAt).toBe(one.endedAt - one.startedAt);
        const dayMs = 86_400_000;
        const sinceMidnight = (instant: number) => wallTime(instant, where) % dayMs;
        // Where the clocks skip the time, it begins at the first that there is: of a skipped day, that of the next.
        if (localDay(found.startedAt, where) !== day) {
          expect(sinceMidnight(found.startedAt)).toBe(0);
        } else expect(sinceMidnight(found.startedAt)).toBeGreaterThanOrEqual(sinceMidnight(one.startedAt));
      }),
    );
  });

  test('cutting out keeps the sum of its parts, and none is negative', () => {
    fc.assert(
      fc.property(span, around, around, fc.boolean(), (one, a, b, runs) => {
        const whole = runs ? { startedAt: one.startedAt } : one;
        const cut = { from: Math.min(a, b), to: Math.max(a, b) };
        const parts = Object.values(partsAround(whole, cut, one.endedAt));
        const lengths = parts.map(({ startedAt, endedAt = one.endedAt }) => endedAt - startedAt);
        for (const length of lengths) expect(length).toBeGreaterThanOrEqual(0);
        expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(one.endedAt - one.startedAt);
      }),
    );
  });

  test('rounding what was split up is never less than rounding the whole, and rounding twice is rounding once', () => {
    const rules = fc.oneof(
      fc.constant({ rule: 'none' as const }),
      fc.record({
        rule: fc.constantFrom('up' as const, 'nearest' as const),
        minutes: fc.integer({ min: 1, max: 240 }),
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.nat(86_400), { minLength: 1, maxLength: 8 }), rules, (parts, rule) => {
        const sum = parts.reduce((total, part) => total + part, 0);
        const once = rounded(sum, rule);
        expect(once).toBeGreaterThanOrEqual(0);
        expect(rounded(once, rule)).toBeCloseTo(once, 6);
        if (rule.rule === 'none') expect(once).toBe(sum);
        if (rule.rule !== 'up') return;
        const each = parts.reduce((total, part) => total + rounded(part, rule), 0);
        expect(each).toBeGreaterThanOrEqual(once - 1e-6);
        expect(once).toBeGreaterThanOrEqual(sum);
        expect(once - sum).toBeLessThan(rule.minutes * 60);
      }),
    );
  });
});
