import { expect, test } from 'vitest';
import { formatClock, formatDuration, formatHours } from './duration';

test.each([
  [0, '0 s', '0:00', '0:00:00'],
  [42.9, '42 s', '0:00', '0:00:42'],
  [60, '1 min', '0:01', '0:01:00'],
  [42 * 60 + 10, '42 min', '0:42', '0:42:10'],
  [3599.999, '59 min', '0:59', '0:59:59'],
  [3600, '1 h', '1:00', '1:00:00'],
  [4800, '1 h 20 min', '1:20', '1:20:00'],
  [31.5 * 3600, '31 h 30 min', '31:30', '31:30:00'],
  [-5, '0 s', '0:00', '0:00:00'],
])('%d seconds are %s, %s, %s', (seconds, words, hours, clock) => {
  expect(formatDuration(seconds)).toBe(words);
  expect(formatHours(seconds)).toBe(hours);
  expect(formatClock(seconds)).toBe(clock);
});
