import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestWaitMs, nextTryAt } from './backoff';
import type { JobReason } from './job';

const host = 'acme.zendesk.com';
const now = Date.UTC(2026, 10, 19, 9);
const reasons: JobReason[] = [
  { code: 'rateLimited', host, until: now },
  { code: 'siteFailed', host, at: now },
  { code: 'noTab', host },
  { code: 'offline' },
  { code: 'failed', error: 'TypeError' },
];

test('waits grow, with jitter, never below a second nor above the longest', () => {
  const someTry = fc.record({
    tries: fc.integer({ min: 1, max: 2 }),
    random: fc.double({ min: 0, max: 0.999, noNaN: true }),
  });
  fc.assert(
    fc.property(fc.constantFrom(...reasons), someTry, fc.option(fc.nat(longestWaitMs * 2)), (reason, each, wait) => {
      const until = wait === null ? undefined : now + wait;
      const at = nextTryAt(reason, { ...each, now, until }) ?? 0;
      expect(at).toBeGreaterThan(now);
      expect(at).toBeLessThanOrEqual(now + longestWaitMs);
      if (until !== undefined && until <= now + longestWaitMs) expect(at).toBeGreaterThanOrEqual(until);
    }),
  );
});

test.each([
  ['siteFailed', 1, 30_000],
  ['siteFailed', 2, 60_000],
  ['siteFailed', 7, 1_800_000],
  ['noTab', 1000, 900_000],
  ['failed', 2, 20_000],
])('%s after try %i: at most %i ms', (code, tries, most) => {
  const reason = reasons.find((each) => each.code === code) ?? reasons[0];
  if (!reason) throw new Error('no reason');
  expect(nextTryAt(reason, { tries, now, random: 1 - Number.EPSILON })).toBe(now + most);
  expect(nextTryAt(reason, { tries, now, random: 0 })).toBe(now + most / 2);
});

test.each<JobReason>([
  { code: 'signedOut', host, at: now },
  { code: 'refused', host, at: now },
  { code: 'mayHaveBeenSent', at: now },
])('$code is not waited out', (reason) => {
  expect(nextTryAt(reason, { tries: 1, now, random: 0 })).toBeUndefined();
});
