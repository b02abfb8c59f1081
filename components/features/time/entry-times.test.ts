import { expect, test } from 'vitest';
import { atTime } from './entry-times';

const near = new Date(2026, 10, 19, 10, 12, 33).getTime();

test('a time that was left alone keeps its seconds', () => expect(atTime('10:12', near)).toBe(near));

test.each([
  ['09:05', new Date(2026, 10, 19, 9, 5).getTime()],
  ['23:59', new Date(2026, 10, 19, 23, 59).getTime()],
  ['', undefined],
  ['25:00', undefined],
])('%j on the same day → %s', (time, expected) => expect(atTime(time, near)).toBe(expected));
