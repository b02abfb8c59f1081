import { describe, expect, test } from 'vitest';
import { dayBounds, localDay } from './days';
import { stripOf } from './strip';

const zone = 'Europe/Berlin';
const minute = 60_000;
/** An instant of the day by the clock of the zone, which is an hour before UTC in November. */
const at = (hours: number, minutes = 0, day = 19) => Date.UTC(2026, 10, day, hours - 1, minutes);
const day = dayBounds(localDay(at(12), zone), zone);
const entry = (id: string, from: number, to?: number) => ({ id, startedAt: from, ...(to && { endedAt: to }) });
const minutesOf = (bounds: { from: number; to: number }[]) => bounds.map(({ from, to }) => (to - from) / minute);

test('nothing of the day: no strip', () => {
  expect(stripOf([], at(10), day, zone)).toBeUndefined();
  expect(stripOf([entry('a', at(9, 0, 18), at(10, 0, 18))], at(10), day, zone)).toBeUndefined();
});

test('entries, an overlap in a lane of its own, a gap, and the running one up to now', () => {
  const entries = [entry('c', at(10, 12)), entry('b', at(8, 55), at(10)), entry('a', at(8, 5), at(9, 2))];
  const strip = stripOf(entries, at(10, 54), day, zone);
  expect(strip?.blocks.map(({ entry, lane }) => [entry.id, lane])).toEqual([
    ['a', 0],
    ['b', 1],
    ['c', 0],
  ]);
  expect(strip?.lanes).toBe(2);
  expect(minutesOf(strip?.gaps ?? [])).toEqual([12]);
  expect(minutesOf(strip?.overlaps ?? [])).toEqual([7]);
  expect(strip?.hours).toEqual([8, 9, 10, 11, 12].map((hour) => at(hour)));
});

test.each([
  ['a first minute of work', [entry('a', at(9), at(9, 1))], [9, 13]],
  ['from yesterday to this morning', [entry('a', at(22, 0, 18), at(6, 30))], [0, 7]],
  ['up to midnight', [entry('a', at(22), at(23, 59))], [22, 26]],
])('%s: whole hours around it, at least four', (_, entries, [from = 0, to = 0]) => {
  const strip = stripOf(entries, at(23, 59), day, zone);
  expect([strip?.from, strip?.to]).toEqual([at(from), at(to)]);
});

test('less than a minute between two is no gap, and back to back no overlap', () => {
  const entries = [entry('a', at(9), at(10)), entry('b', at(10) + 30_000, at(11)), entry('c', at(11), at(12))];
  const strip = stripOf(entries, at(12), day, zone);
  expect(strip?.gaps).toEqual([]);
  expect(strip?.overlaps).toEqual([]);
  expect(strip?.lanes).toBe(1);
});

describe('where the clock is changed or stands half an hour off', () => {
  test('hours begin where the clock on the wall says so', () => {
    const noon = Date.UTC(2026, 10, 19, 6, 30); // 12:00 in India
    const india = dayBounds(localDay(noon, 'Asia/Kolkata'), 'Asia/Kolkata');
    const strip = stripOf([entry('a', noon, noon + 30 * minute)], noon + 60 * minute, india, 'Asia/Kolkata');
    expect(strip?.from).toBe(noon);
  });

  test('an hour that is left out or comes twice stands on the line once', () => {
    for (const [month, date] of [
      [2, 29],
      [9, 25],
    ] as const) {
      const night = Date.UTC(2026, month, date, 0, 0);
      const bounds = dayBounds(localDay(night + 12 * 60 * minute, zone), zone);
      const strip = stripOf([entry('a', bounds.from, bounds.from + 6 * 60 * minute)], bounds.to, bounds, zone);
      expect(strip?.hours).toEqual([...new Set(strip?.hours)].sort((a, b) => a - b));
      expect(strip?.to).toBeGreaterThanOrEqual(bounds.from + 6 * 60 * minute);
    }
  });
});
