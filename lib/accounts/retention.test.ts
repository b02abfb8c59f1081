import { expect, test } from 'vitest';
import { defaultRetention, outlived, retentionSchema } from './retention';

const dayMs = 86_400_000;
const now = Date.UTC(2026, 10, 19, 9);
const ticket = (key: string, daysAgo: number) => ({ key, seenAt: now - daysAgo * dayMs });

test('what was last seen before the days that are kept has outlived them', () => {
  const tickets = [ticket('new', 0), ticket('kept', 30), ticket('gone', 30.001), ticket('to come', -1)];
  expect(outlived(tickets, { seenTicketDays: 30 }, now)).toEqual(['gone']);
});

test('the default keeps what the drivers look at', () => {
  expect(retentionSchema.parse(defaultRetention)).toEqual(defaultRetention);
  expect(outlived([ticket('90 days', 90)], defaultRetention, now)).toEqual([]);
});

test.each([0, -1, 1.5, 4000, '30'])('%j days are refused', (seenTicketDays) => {
  expect(retentionSchema.safeParse({ seenTicketDays }).success).toBe(false);
});
