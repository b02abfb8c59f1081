import { expect, test } from 'vitest';
import { checkTimes, checkZone } from './entry-rules';

const now = Date.UTC(2026, 10, 19, 9);
const hourMs = 3_600_000;

test.each([
  ['an hour that just ended', -1, 0],
  ['exactly 24 hours', -24, 0],
  ['until later today', -1, 4],
  ['a year ago', -8761, -8760],
])('%s is fine', (_, start, end) => {
  expect(() => checkTimes({ startedAt: now + start * hourMs, endedAt: now + end * hourMs }, now)).not.toThrow();
});

test.each([
  ['This entry ended before it began.', 0, -1],
  ['This entry ended when it began.', -1, -1],
  ['An entry can be 24 hours long at most.', -24.001, 0],
  ['This entry ends in the future.', 20, 25],
])('%s', (message, start, end) => {
  expect(() => checkTimes({ startedAt: now + start * hourMs, endedAt: now + end * hourMs }, now)).toThrow(message);
});

test('a running entry has started', () => {
  expect(() => checkTimes({ startedAt: now - 60 * hourMs }, now)).not.toThrow();
  expect(() => checkTimes({ startedAt: now + 1 }, now)).toThrow('A running entry cannot start later than now.');
});

test('the zone is one that days can be counted in', () => {
  expect(() => checkZone('Europe/Berlin')).not.toThrow();
  expect(() => checkZone('Berlin')).toThrow('This entry names no known time zone.');
});
