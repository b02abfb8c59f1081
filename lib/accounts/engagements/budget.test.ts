import { describe, expect, test } from 'vitest';
import { rounded } from '@/lib/time/rounded';
import type { Rounding } from '@/lib/time/rounding';
import { workedSeconds } from '@/lib/time/totals';
import { fc } from '@/tests/properties';
import { burnOf, ownSeconds } from './budget';

const hour = 3_600_000;
const at = Date.UTC(2026, 10, 19, 9);
const entry = (from: number, to: number | undefined, part: { author?: string; billable?: boolean } = {}) => ({
  author: 'mara',
  billable: true,
  startedAt: at + from * hour,
  endedAt: to === undefined ? undefined : at + to * hour,
  ...part,
});
const none = { entries: [], scopes: [] };

describe('burn', () => {
  test.each<[string, number, object]>([
    ['half of it', 20, { percent: 50 }],
    ['near the first level', 31, { percent: 77.5, near: 80 }],
    ['at the first level', 32, { percent: 80, reached: 80 }],
    ['near the last', 39, { percent: 97.5, reached: 80, near: 100 }],
    ['over it', 41, { percent: 102.5, reached: 100 }],
  ])('%s', (_, hours, expected) => {
    const burn = burnOf({ budgetHours: 40 }, { entries: [entry(0, hours)], scopes: [] }, at + 100 * hour);
    const { percent, reached, near } = burn;
    expect({ percent, reached, near }).toEqual({ reached: undefined, near: undefined, ...expected });
  });

  test('is told at the levels of the engagement', () => {
    const budget = { budgetHours: 10, alertLevels: [90, 50, 50] };
    const burn = burnOf(budget, { entries: [entry(0, 6)], scopes: [] }, at + 9 * hour);
    expect(burn).toMatchObject({ levels: [50, 90], reached: 50 });
  });

  test('without a budget is only time', () => {
    const burn = burnOf({}, { entries: [entry(0, 2)], scopes: [] }, at + 9 * hour);
    expect(burn).toMatchObject({ workedSeconds: 7200 });
    expect(burn).not.toHaveProperty('percent');
    expect(burn).not.toHaveProperty('cost');
  });

  test('counts scope from its approval on', () => {
    const scopes = [{ hours: 6, answer: 'approved' as const }, { hours: 3, answer: 'declined' as const }, { hours: 5 }];
    expect(burnOf({ budgetHours: 40 }, { entries: [], scopes }, at)).toMatchObject({
      budgetHours: 46,
      waitingHours: 5,
    });
  });

  test('counts the running entry so far', () => {
    expect(burnOf({}, { entries: [entry(0, undefined)], scopes: [] }, at + hour).workedSeconds).toBe(3600);
  });

  test('counts what one person logged twice once, and what two worked at once for both', () => {
    const entries = [entry(0, 2), entry(1, 3), entry(1, 2, { author: 'tomasz' })];
    expect(burnOf({}, { entries, scopes: [] }, at + 9 * hour).workedSeconds).toBe(4 * 3600);
  });

  test('bills what is billable, each entry rounded, at the rate', () => {
    const quarter: Rounding = { rule: 'up', minutes: 15 };
    const entries = [entry(0, 0.1), entry(1, 1.5), entry(2, 3, { billable: false })];
    const rate = { amount: 140, currency: 'EUR' };
    const burn = burnOf({ rate, rounding: quarter }, { entries, scopes: [] }, at + 9 * hour);
    expect(burn).toMatchObject({ billedSeconds: 45 * 60, cost: { amount: 105, currency: 'EUR' } });
    expect(burn.workedSeconds).toBe(1.6 * 3600);
  });
});

const entries = fc.array(
  fc
    .record({
      author: fc.constantFrom('mara', 'tomasz'),
      from: fc.integer({ min: 0, max: 5000 }),
      length: fc.option(fc.integer({ min: 0, max: 3000 }), { nil: undefined }),
      billable: fc.boolean(),
    })
    .map(({ from, length, ...rest }) => ({
      ...rest,
      startedAt: at + from * 1000,
      endedAt: length === undefined ? undefined : at + (from + length) * 1000,
    })),
  { maxLength: 12 },
);
const rule: fc.Arbitrary<Rounding> = fc.oneof(
  fc.constant<Rounding>({ rule: 'none' }),
  fc.record({ rule: fc.constantFrom('up' as const, 'nearest' as const), minutes: fc.integer({ min: 1, max: 60 }) }),
);
const later = at + 8000 * 1000;

test('the shares of one person’s entries add up to what they worked, whatever overlaps', () => {
  fc.assert(
    fc.property(entries, (all) => {
      const own = all.map((one) => ({ ...one, author: 'mara' }));
      const sum = ownSeconds(own, later).reduce((total, each) => total + each, 0);
      expect(sum).toBeCloseTo(workedSeconds(own, later), 6);
      expect(Math.min(0, ...ownSeconds(own, later))).toBe(0);
    }),
  );
});

test('rounding changes what is billed and never what was worked; order does not matter', () => {
  fc.assert(
    fc.property(entries, rule, fc.integer({ min: 1, max: 40 }), (all, rounding, budgetHours) => {
      const burn = burnOf({ budgetHours, rounding }, { entries: all, scopes: [] }, later);
      const raw = burnOf({ budgetHours }, { entries: all, scopes: [] }, later);
      expect(burn.workedSeconds).toBe(raw.workedSeconds);
      expect(burn.percent).toBe(raw.percent);
      expect(raw.billedSeconds).toBeLessThanOrEqual(raw.workedSeconds + 1e-6);
      if (rounding.rule === 'up') expect(burn.billedSeconds).toBeGreaterThanOrEqual(raw.billedSeconds - 1e-6);
      if (rounding.rule !== 'none') expect(burn.billedSeconds % (rounding.minutes * 60)).toBe(0);
      const reversed = burnOf({ budgetHours, rounding }, { entries: all.toReversed(), scopes: [] }, later);
      expect(reversed).toEqual(burn);
    }),
  );
});

test('one more entry never lowers what was used', () => {
  fc.assert(
    fc.property(entries, (all) => {
      const fewer = burnOf({ budgetHours: 10 }, { entries: all.slice(1), scopes: [] }, later);
      const more = burnOf({ budgetHours: 10 }, { entries: all, scopes: [] }, later);
      expect(more.percent ?? 0).toBeGreaterThanOrEqual((fewer.percent ?? 0) - 1e-9);
    }),
  );
});

test('one entry alone is billed as it rounds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), rule, (seconds, rounding) => {
      const one = { author: 'mara', billable: true, startedAt: at, endedAt: at + seconds * 1000 };
      expect(burnOf({ rounding }, { ...none, entries: [one] }, later).billedSeconds).toBe(rounded(seconds, rounding));
    }),
  );
});
