import { describe, expect, test } from 'vitest';
import { fc } from '@/tests/properties';
import { rounded } from './rounded';
import { noRounding, type Rounding, roundingSchema } from './rounding';

const up = (minutes: number): Rounding => ({ rule: 'up', minutes });
const nearest = (minutes: number): Rounding => ({ rule: 'nearest', minutes });

test.each<[seconds: number, Rounding, expected: number]>([
  [2532, noRounding, 2532],
  [0.25, noRounding, 0.25],
  [-60, noRounding, 0],
  [0, up(15), 0],
  [0.001, up(15), 900],
  [900, up(15), 900],
  [900.001, up(15), 1800],
  [900.0000001, up(15), 900],
  [-5, up(15), 0],
  [449.999, nearest(15), 0],
  [450, nearest(15), 900],
  [1349, nearest(15), 900],
  [1350, nearest(15), 1800],
  [3599, up(6), 3600],
  [89, nearest(1), 60],
  [0.1 + 0.2, up(1), 60],
])('%d s by %j is %d s', (seconds, rule, expected) => {
  expect(rounded(seconds, rule)).toBe(expected);
});

test.each<[unknown, boolean]>([
  [{ rule: 'none' }, true],
  [{ rule: 'up', minutes: 15 }, true],
  [{ rule: 'nearest', minutes: 6 }, true],
  [{ rule: 'up' }, false],
  [{ rule: 'up', minutes: 0 }, false],
  [{ rule: 'up', minutes: 7.5 }, false],
  [{ rule: 'up', minutes: 1440 }, false],
  [{ rule: 'down', minutes: 15 }, false],
  [{ rule: 'none', minutes: 15 }, false],
  [15, false],
])('%j is a rule: %s', (given, isRule) => {
  expect(roundingSchema.safeParse(given).success).toBe(isRule);
});

describe('properties', () => {
  const ms = fc.integer({ min: 0, max: 40 * 3_600_000 });
  const rule = fc.record({ rule: fc.constantFrom('up', 'nearest'), minutes: fc.integer({ min: 1, max: 240 }) });

  test('gives whole steps, no further from the time than the rule allows, and the same again', () => {
    fc.assert(
      fc.property(ms, rule, (length, by) => {
        const [raw, step] = [length / 1000, by.minutes * 60];
        const shown = rounded(raw, by);
        expect(shown % step).toBe(0);
        expect(rounded(shown, by)).toBe(shown);
        if (by.rule === 'nearest') expect(Math.abs(shown - raw)).toBeLessThanOrEqual(step / 2);
        else {
          expect(shown).toBeGreaterThanOrEqual(raw);
          expect(shown - raw).toBeLessThan(step);
        }
      }),
    );
  });

  test('more time is never shown as less', () => {
    fc.assert(
      fc.property(ms, ms, rule, (a, b, by) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)];
        expect(rounded(more / 1000, by)).toBeGreaterThanOrEqual(rounded(less / 1000, by));
      }),
    );
  });
});
