import { expect, test } from 'vitest';
import { isPlainFact } from './facts';
import { findSensitive } from './find';

test.each([
  '2015-10-18',
  '2015-10-18T18:01:47,978',
  '2026-11-18T09:05:12.331+01:00',
  '18.11.2026',
  '18/Nov/2026:09:05:12',
  '09:05:12',
  '4.18.2',
  'v1.2.3-rc.1',
  '60s',
  '1024 kB',
  'req_8f2Kd91mXa',
  '"2015-10-18",',
])('%s says when, which or how much', (text) => {
  expect(isPlainFact(text)).toBe(true);
});

test.each(['hunter22', 'Sommer2026!', '20151018x', '12-34-ab', 'a.b.c', 'ghp_a1B2c3D4', ''])('%j does not', (text) => {
  expect(isPlainFact(text)).toBe(false);
});

test.each([
  'Executing with tokens:\n2015-10-18 18:01:47,978 INFO it runs\n2015-10-18 18:01:48,001 INFO it ends',
  'Password:\n2015-10-18 18:01:47 ERROR the sync fails',
  'password reset at: 09:05:12, token version: 4.18.2, secret=2026-11-18',
  'SAML rejected, token reason="nonce mismatch"',
  'authorization:\n2015-10-18 18:01:47',
])('nothing of %j is a secret', (text) => {
  expect(findSensitive(text)).toEqual([]);
});
