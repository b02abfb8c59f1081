import { expect, test } from 'vitest';
import { defaultRetention, keptSince, retentionSchema } from './retention';

test('days are counted back from now', () => {
  const now = Date.UTC(2026, 10, 19, 9);
  expect(keptSince(30, now)).toBe(Date.UTC(2026, 9, 20, 9));
});

test('the default keeps what the drivers look at', () => {
  expect(retentionSchema.parse(defaultRetention)).toEqual(defaultRetention);
  expect(defaultRetention.sightings).toBeGreaterThan(90);
});

test.each([0, 6, 30.5, 4000, '30'])('%j days are refused', (sightings) => {
  expect(retentionSchema.safeParse({ ...defaultRetention, sightings }).success).toBe(false);
});
