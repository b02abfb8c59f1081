import { describe, expect, test } from 'vitest';
import { fc } from '@/tests/properties';
import { dayBounds, localDay } from './days';
import type { EntryClass } from './entry';
import { loggedSeconds, overlaps, secondsByClass, totalsByEngagement, workedSeconds } from './totals';

const at = (time: string) => Date.parse(`2026-11-19T${time}:00Z`);
const now = at('10:54');
/** The day drawn in the design: 57 and 25 minutes that overlap by 7, 40 minutes, and 42 still running. */
const integration = { startedAt: at('08:05'), endedAt: at('09:02'), class: 'proactive', engagementId: 'integration' };
const early = { startedAt: at('08:55'), endedAt: at('09:20'), class: 'reactive', engagementId: 'go-live' };
const late = { startedAt: at('09:20'), endedAt: at('10:00'), class: 'reactive', engagementId: 'go-live' };
const running = { startedAt: at('10:12'), class: 'reactive', engagementId: 'go-live' };
const day = [running, late, early, integration] as { startedAt: number; class: EntryClass; engagementId: string }[];
const minutes = (seconds: number) => seconds / 60;

describe('one day', () => {
  test('logged time counts an overlap twice, worked time once, the running entry to now', () => {
    expect(minutes(loggedSeconds(day, now))).toBe(57 + 25 + 40 + 42);
    expect(minutes(workedSeconds(day, now))).toBe(57 + 25 + 40 + 42 - 7);
  });

  test('only what lies in the bounds counts', () => {
    const bounds = { from: at('09:00'), to: at('09:30') };
    expect(minutes(loggedSeconds(day, now, bounds))).toBe(2 + 20 + 10);
    expect(minutes(workedSeconds(day, now, bounds))).toBe(30);
  });

  test('an overlap is found, back to back is none', () => {
    expect(overlaps(day, now)).toEqual([{ first: integration, second: early, from: at('08:55'), to: at('09:02') }]);
  });

  test('by class and by engagement', () => {
    expect(secondsByClass(day, now)).toEqual({ reactive: 107 * 60, proactive: 57 * 60, rework: 0, internal: 0 });
    expect(totalsByEngagement(day, now)).toEqual([
      { engagementId: 'go-live', seconds: 107 * 60 },
      { engagementId: 'integration', seconds: 57 * 60 },
    ]);
  });

  test('a running entry that starts after a clock that was set back counts for nothing', () => {
    expect(loggedSeconds([running], at('09:00'))).toBe(0);
    expect(workedSeconds([running], at('09:00'))).toBe(0);
    expect(totalsByEngagement([running], at('09:00'))).toEqual([]);
  });

  test('nothing logged is nothing', () => {
    expect(loggedSeconds([], now)).toBe(0);
    expect(workedSeconds([], now)).toBe(0);
    expect(overlaps([], now)).toEqual([]);
  });
});

describe('properties', () => {
  const base = Date.UTC(2026, 9, 1);
  const month = 32 * 86_400_000;
  const entry = fc
    .record({
      start: fc.integer({ min: 0, max: month }),
      length: fc.integer({ min: 0, max: 30 * 3_600_000 }),
      class: fc.constantFrom<EntryClass>('reactive', 'proactive', 'rework', 'internal'),
      engagementId: fc.constantFrom('a', 'b', 'c'),
    })
    .map(({ start, length, ...rest }) => ({ ...rest, startedAt: base + start, endedAt: base + start + length }));
  const entries = fc.array(entry, { maxLength: 20 });
  const zone = fc.constantFrom('Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC');
  const end = base + month + 40 * 3_600_000;
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);

  test('worked is at most logged, and exactly logged less the overlaps of two', () => {
    fc.assert(
      fc.property(entries, (list) => {
        expect(workedSeconds(list, end)).toBeLessThanOrEqual(loggedSeconds(list, end));
      }),
    );
    fc.assert(
      fc.property(entry, entry, (a, b) => {
        const twice = sum(overlaps([a, b], end).map(({ from, to }) => to - from)) / 1000;
        expect(workedSeconds([a, b], end)).toBeCloseTo(loggedSeconds([a, b], end) - twice, 6);
      }),
    );
  });

  test('worked equals counting the covered seconds one by one', () => {
    const second = fc.integer({ min: 0, max: 200 });
    fc.assert(
      fc.property(fc.array(fc.tuple(second, second), { maxLength: 8 }), (pairs) => {
        const covered = new Set<number>();
        const list = pairs.map(([a, b]) => {
          for (let tick = Math.min(a, b); tick < Math.max(a, b); tick++) covered.add(tick);
          return { startedAt: Math.min(a, b) * 1000, endedAt: Math.max(a, b) * 1000 };
        });
        expect(workedSeconds(list, end)).toBe(covered.size);
      }),
    );
  });

  test('order does not matter', () => {
    const shuffled = entries.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    );
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(loggedSeconds(other, end)).toBe(loggedSeconds(list, end));
        expect(workedSeconds(other, end)).toBe(workedSeconds(list, end));
        expect(totalsByEngagement(other, end)).toEqual(totalsByEngagement(list, end));
        expect(overlaps(other, end).length).toBe(overlaps(list, end).length);
      }),
    );
  });

  test('which of two overlapping entries comes first does not depend on the order they came in', () => {
    const few = fc.array(fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 3 })), { maxLength: 6 });
    const shuffled = few
      .map((spans) => spans.map(([from, ms], id) => ({ id: `e${id}`, startedAt: from, endedAt: from + ms })))
      .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        expect(overlaps(other, end)).toEqual(overlaps(list, end));
      }),
    );
  });

  test('splitting an entry changes no total and makes no overlap', () => {
    fc.assert(
      fc.property(entry, entries, fc.double({ min: 0, max: 1, noNaN: true }), (one, others, share) => {
        const cut = one.startedAt + Math.round((one.endedAt - one.startedAt) * share);
        const halves = [
          { ...one, endedAt: cut },
          { ...one, startedAt: cut },
        ];
        expect(loggedSeconds([...halves, ...others], end)).toBe(loggedSeconds([one, ...others], end));
        expect(workedSeconds([...halves, ...others], end)).toBe(workedSeconds([one, ...others], end));
        expect(secondsByClass([...halves, ...others], end)).toEqual(secondsByClass([one, ...others], end));
        expect(overlaps(halves, end)).toEqual([]);
      }),
    );
  });

  test('classes and engagements each add up to what was logged', () => {
    fc.assert(
      fc.property(entries, (list) => {
        const logged = loggedSeconds(list, end);
        expect(sum(Object.values(secondsByClass(list, end)))).toBeCloseTo(logged, 6);
        expect(sum(totalsByEngagement(list, end).map(({ seconds }) => seconds))).toBeCloseTo(logged, 6);
      }),
    );
  });

  test('the days of a month with a change of clocks add up to the month', () => {
    fc.assert(
      fc.property(entries, zone, (list, inZone) => {
        let [worked, logged] = [0, 0];
        const first = dayBounds(localDay(base, inZone), inZone);
        let bounds = first;
        while (bounds.from < end) {
          worked += workedSeconds(list, end, bounds);
          logged += loggedSeconds(list, end, bounds);
          bounds = dayBounds(localDay(bounds.to, inZone), inZone);
        }
        expect(worked).toBeCloseTo(workedSeconds(list, end), 6);
        expect(logged).toBeCloseTo(loggedSeconds(list, end), 6);
      }),
      { numRuns: 30 },
    );
  });
});
