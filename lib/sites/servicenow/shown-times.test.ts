import { describe, expect, test } from 'vitest';
import { shownTimes } from './shown-times';

const at = Date.UTC(2026, 10, 19, 8, 0);

describe('a format is learned from what is known both ways', () => {
  test.each([
    ['2026-11-19 09:00:00', '2026-11-19 11:30:00'],
    ['19-11-2026 09:00:00', '19-11-2026 11:30:00'],
    ['19.11.2026 09.00', '19.11.2026 11.30'],
    ['19/11/2026 09:00:00', '19/11/2026 11:30:00'],
    ['11/19/2026 09:00:00 AM', '11/19/2026 11:30:00 AM'],
    ['11-19-2026 09:00:00', '11-19-2026 11:30:00'],
    ['19-Nov-2026 09:00:00', '19-Nov-2026 11:30:00'],
    ['19-nov.-2026 09:00:00', '19-nov.-2026 11:30:00'],
    ['2026/11/19 09:00', '2026/11/19 11:30'],
    ['19/11/26 09:00:00', '19/11/26 11:30:00'],
  ])('%s', (known, shown) => {
    const times = shownTimes([{ at, shown: known }], [[shown]]);
    expect(times.instant(shown)).toBe(Date.UTC(2026, 10, 19, 10, 30));
  });
});

test('the afternoon', () => {
  const shown = '19/11/2026 01:30:00 PM';
  expect(shownTimes([{ at, shown: '19/11/2026 09:00:00 AM' }], [[shown]]).instant(shown)).toBe(
    Date.UTC(2026, 10, 19, 12, 30),
  );
});

test('what is known decides between day and month', () => {
  const [march, may] = [Date.UTC(2026, 2, 5, 8), Date.UTC(2026, 4, 3, 8)];
  const shown = '05/03/2026 10:00:00';
  const read = (known: number) => shownTimes([{ at: known, shown: '05/03/2026 09:00:00' }], [[shown]]).instant(shown);
  expect(read(march)).toBe(march + 3_600_000);
  expect(read(may)).toBe(may + 3_600_000);
});

test('unknown stays unknown', () => {
  const shown = '05/03/2026 10:00:00';
  const times = shownTimes([], [[shown]]);
  expect(times.instant(shown)).toBeUndefined();
  expect(times.local(shown)).toBe(Date.UTC(2026, 2, 5, 10));
  expect(shownTimes([], [['in spring']]).local('in spring')).toBeUndefined();
  // Neither is a day that does not exist.
  expect(shownTimes([], [['31-02-2026 10:00:00']]).local('31-02-2026 10:00:00')).toBeUndefined();
});

test('entries stand newest first, which tells day from month where nothing is known', () => {
  const shown = ['02/04/2026 10:00:00', '03/03/2026 10:00:00'];
  expect(shownTimes([], [shown]).local('02/04/2026 10:00:00')).toBe(Date.UTC(2026, 3, 2, 10));
  const other = ['04/02/2026 10:00:00', '03/03/2026 10:00:00'];
  expect(shownTimes([], [other]).local('04/02/2026 10:00:00')).toBe(Date.UTC(2026, 3, 2, 10));
});
