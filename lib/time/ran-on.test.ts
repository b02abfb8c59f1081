import { expect, test } from 'vitest';
import { mayHaveRunOn } from './ran-on';

test.each([
  ['a morning', '2026-11-19T08:00:00Z', '2026-11-19T11:59:00Z', false],
  ['a long day', '2026-11-19T07:00:00Z', '2026-11-19T16:59:00Z', false],
  ['ten hours', '2026-11-19T07:00:00Z', '2026-11-19T17:00:00Z', true],
  ['late work over midnight', '2026-11-19T21:30:00Z', '2026-11-20T00:30:00Z', false],
  ['since yesterday evening, in the morning', '2026-11-19T21:30:00Z', '2026-11-20T07:00:00Z', true],
  ['since yesterday in this zone only', '2026-11-19T22:50:00Z', '2026-11-20T02:55:00Z', true],
  ['a clock that was set back', '2026-11-19T09:00:00Z', '2026-11-19T08:00:00Z', false],
])('%s', (_, startedAt, now, expected) => {
  expect(mayHaveRunOn(Date.parse(startedAt), Date.parse(now), 'Europe/Berlin')).toBe(expected);
});
