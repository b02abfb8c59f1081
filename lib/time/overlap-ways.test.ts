import { expect, test } from 'vitest';
import { fc } from '@/tests/properties';
import { waysApart } from './overlap-ways';
import { loggedSeconds, overlaps, workedSeconds } from './totals';

test.each([
  ['one after the other', [0, 10], [10, 20], {}],
  ['the later begins too early', [0, 12], [10, 20], { startAt: 12, endAt: 10 }],
  ['both begin at once', [0, 12], [0, 20], { startAt: 12 }],
  ['one within the other', [0, 30], [10, 20], {}],
  ['the later runs', [0, 12], [10, undefined], { startAt: 12, endAt: 10 }],
  ['the earlier runs', [0, undefined], [10, 20], {}],
] as const)('%s', (_, [from, to], [start, end], ways) => {
  const span = (startedAt: number, endedAt: number | undefined) => ({ startedAt, ...(endedAt && { endedAt }) });
  expect(waysApart(span(from, to), span(start, end))).toEqual(ways);
});

test('either way ends the overlap, and what was worked stays the same', () => {
  const length = fc.integer({ min: 1, max: 1000 });
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), length, length, (second, one, other) => {
      const [a, b] = [
        { startedAt: 0, endedAt: one },
        { startedAt: second, endedAt: second + other },
      ];
      const { startAt, endAt } = waysApart(a, b);
      const apart = [
        ...(startAt === undefined ? [] : [[a, { ...b, startedAt: startAt }]]),
        ...(endAt === undefined ? [] : [[{ ...a, endedAt: endAt }, b]]),
      ];
      for (const both of apart) {
        expect(overlaps(both, 0)).toEqual([]);
        expect(workedSeconds(both, 0)).toBe(workedSeconds([a, b], 0));
        expect(both.every((each) => loggedSeconds([each], 0) > 0)).toBe(true);
      }
    }),
  );
});
