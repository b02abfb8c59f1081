import { describe, expect, test } from 'vitest';
import { fc } from '@/tests/properties';
import { type AttentionInput, attentionOf, nextStepOf } from './attention';

const calm: AttentionInput = {
  score: 0,
  hasLevel: true,
  coverage: { known: 6, of: 6 },
  review: { state: 'reviewed', days: 3, overdue: 0 },
  renewalFactor: 1,
  everyDays: 30,
  late: 0,
  escalations: { open: 0, oldestDays: 0 },
  mitigationsLate: 0,
};
const parts = (part: Partial<AttentionInput>) =>
  attentionOf({ ...calm, ...part }).parts.map(({ code, points }) => `${code} ${points}`);

test.each<[string, Partial<AttentionInput>, string[]]>([
  ['nothing to do', {}, []],
  ['the score itself', { score: 61 }, ['risk 61']],
  ['a renewal in 60 days', { score: 61, renewsInDays: 60, renewalFactor: 1.5 }, ['risk 61', 'renewal 31']],
  ['a renewal far away', { score: 61, renewsInDays: 200, renewalFactor: 1 }, ['risk 61']],
  ['a renewal without a risk', { score: 0, renewsInDays: 5, renewalFactor: 1.9 }, []],
  ['up 14 in a month', { score: 36, change: 14 }, ['risk 36', 'rising 14']],
  ['down', { score: 36, change: -20 }, ['risk 36']],
  ['never reviewed', { review: { state: 'never' } }, ['neverReviewed 10']],
  ['a day overdue', { review: { state: 'reviewed', days: 31, overdue: 1 } }, ['reviewOverdue 1']],
  ['two months overdue', { review: { state: 'reviewed', days: 90, overdue: 60 } }, ['reviewOverdue 10']],
  ['late dates', { late: 2 }, ['late 16']],
  ['many late dates', { late: 9 }, ['late 20']],
  ['open escalations', { escalations: { open: 2, oldestDays: 15 } }, ['escalations 12']],
  ['unknown with a level', { coverage: { known: 4, of: 6 } }, []],
  ['unknown without one', { hasLevel: false, coverage: { known: 2, of: 6 } }, ['unknown 10']],
])('%s', (_, part, expected) => expect(parts(part)).toEqual(expected));

const age = fc.nat(400);
const inputs: fc.Arbitrary<AttentionInput> = fc.record({
  score: fc.integer({ min: 0, max: 100 }),
  hasLevel: fc.boolean(),
  coverage: fc.record({ known: fc.nat(6), of: fc.constant(6) }),
  change: fc.integer({ min: -100, max: 100 }),
  renewsInDays: fc.integer({ min: -100, max: 700 }),
  renewalFactor: fc.double({ min: 1, max: 2, noNaN: true }),
  review: fc.oneof(
    fc.constant({ state: 'never' } as const),
    age.map((days) => ({ state: 'reviewed' as const, days, overdue: Math.max(0, days - 30) })),
  ),
  everyDays: fc.constant(30),
  late: fc.nat(10),
  escalations: fc.record({ open: fc.nat(6), oldestDays: fc.nat(100) }),
  mitigationsLate: fc.nat(5),
});

describe('attention', () => {
  test('is the sum of its parts, whole numbers that count', () => {
    fc.assert(
      fc.property(inputs, (input) => {
        const { points, parts } = attentionOf(input);
        expect(parts.reduce((sum, part) => sum + part.points, 0)).toBe(points);
        expect(parts.every((part) => Number.isInteger(part.points) && part.points > 0)).toBe(true);
      }),
    );
  });

  test('never falls because something gets worse', () => {
    const worse: ((input: AttentionInput) => AttentionInput)[] = [
      (input) => ({ ...input, score: Math.min(100, (input.score ?? 0) + 7) }),
      (input) => ({ ...input, change: (input.change ?? 0) + 5 }),
      (input) => ({ ...input, late: input.late + 1 }),
      (input) => ({ ...input, mitigationsLate: input.mitigationsLate + 1 }),
      (input) => ({ ...input, escalations: { ...input.escalations, open: input.escalations.open + 1 } }),
      (input) => ({ ...input, escalations: { ...input.escalations, oldestDays: input.escalations.oldestDays + 9 } }),
      (input) => ({ ...input, renewalFactor: Math.min(2, input.renewalFactor + 0.3) }),
    ];
    fc.assert(
      fc.property(inputs, fc.constantFrom(...worse), (input, change) => {
        expect(attentionOf(change(input)).points).toBeGreaterThanOrEqual(attentionOf(input).points);
      }),
    );
  });
});

test.each<[string, Partial<AttentionInput>, string]>([
  ['late dates', { score: 61, late: 2 }, 'newDates'],
  ['a first review', { score: 36, review: { state: 'never' } }, 'firstReview'],
  ['what is unknown', { hasLevel: false, coverage: { known: 1, of: 6 } }, 'ask'],
  ['a risk alone', { score: 61 }, 'lookWhy'],
  ['nothing', {}, 'lookWhy'],
])('of %s comes the next step', (_, part, step) => expect(nextStepOf(attentionOf({ ...calm, ...part }))).toBe(step));
