import { expect, test } from 'vitest';
import { type Ask, endIfUnchanged, UnchangedError } from './site';

const known = Date.parse('2026-11-19T09:15:00Z');

test.each([
  ['the instant that is known', known, known, true],
  ['another', known + 1, known, false],
  ['an earlier one', known - 1, known, false],
  ['none', undefined, known, false],
  ['any, when none is known', known, undefined, false],
  ['none, when none is known', undefined, undefined, false],
])('the site says %s', (_, updatedAt, knownUpdatedAt, ends) => {
  const ask: Ask = { get: async () => ({ kind: 'left' }), now: () => known, knownUpdatedAt };
  const check = () => endIfUnchanged(updatedAt, ask);
  if (ends) expect(check).toThrow(UnchangedError);
  else expect(check).not.toThrow();
});
