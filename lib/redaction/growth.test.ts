import { expect, test } from 'vitest';
import { cpuMs } from '@/tests/cpu-time';
import { findSensitive, patterns } from './find';

/** Milliseconds of the fastest of three runs: the least disturbed one. */
function cost(run: () => void): number {
  const times = [0, 1, 2].map(() => {
    const before = cpuMs();
    run();
    return cpuMs() - before;
  });
  return Math.min(...times);
}

/** Rows that tell different examples of one finder run once. */
const finders = [...new Map(patterns.map((pattern) => [pattern.find, pattern])).values()];
const known = { names: ['Ines Carvalho', 'Mark', 'Anne-Marie'], accounts: ['Target Inc.', 'Halden Freight'] };
const rules = { denied: ['PLUM-*', '*.halden.example'], allowed: ['a*@kelda.example'] };
const size = 50_000;
const filled = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

test.each([
  'a',
  ' ',
  'a.',
  'a@',
  'a@a.',
  '1 ',
  '1',
  '+1 ',
  ':',
  'a:',
  '=',
  'a=',
  'token=',
  'token="',
  "password:'",
  'eyJ',
  'eyJaaaaaa.',
  '-----BEGIN PRIVATE KEY-----\n',
  '[email 1]',
  'Bearer ',
  'Authorization: ',
  'Cookie: a=',
  'http://a:',
  'DE12 ',
  '<secret>',
  '--token ',
  'Ines ',
  'ines ',
  'Password:\n',
  'Password:\nx1y2z3\n',
  'tokens:\n2015-10-18 ',
  'a b ',
  'authorization: a ',
  'Authorization: Digest a=',
  'Authorization: Digest a="b",',
  'sqlplus -a ',
  'machine a login ',
  'a%40a.',
  'a/1.1.1.1:',
  '::1 ',
  'LS0tLS1CRUdJTi',
  '00D',
  'password is ',
  'password for the ',
  'the key to a b c d e f ',
  'login: a / ',
  'パスワードは',
  'passport ',
  'passport a1',
  'SSN 1',
  '12345678',
  '1234-5678 ',
  '0123 ',
  '01 23 ',
  'phone 1 ',
  'my number is ',
  'a_',
  'a_a1b2',
  'kelda_a1b2c3d4e5f6',
  '://',
  'a://a:',
  'a://a:b@',
  'mysql://a:b@c/',
  'AKIAQ7Q7Q7Q7Q7Q7Q7Q7 ',
  'key id: a1 ',
  '?sig=',
  '/token/',
  '/t/a1b2',
  '"name":"token","value":"',
  'name: token\n',
  'token("',
  '"a" == token ',
  'token "a',
  '%40',
  'a%40a.a%40',
  '&#64;',
  '#EXT#',
  'a#EXT#',
  '::',
  'a::1:',
  '1:1:1:1:1:1:',
  '0x',
  'bc1q',
  'docker -p ',
  'docker a ',
  'Endpoint=a;',
  'Endpoint=a;Key=',
  '| token | ',
  'token\t',
  'halden-',
  'freight.',
  '+ASt',
  'JQQJ99',
  'a1B2+ACR',
  '.atlasv1.',
  '[email 1.2]',
  'plum-',
])('on %j over and over, time grows in proportion', (unit) => {
  const [once, twice] = [filled(unit, size), filled(unit, 2 * size)];
  for (const { name, find } of finders) {
    const first = cost(() => find(once));
    // Quadratic growth gives 4 times; what takes a few milliseconds is too short to tell, and short enough.
    expect(
      cost(() => find(twice)),
      name,
    ).toBeLessThan(3 * first + 40);
  }
  const first = cost(() => findSensitive(once, known, rules));
  expect(cost(() => findSensitive(twice, known, rules))).toBeLessThan(3 * first + 80);
});

test('a megabyte of log takes in proportion to its length', () => {
  const line = (i: number) =>
    `2026-11-18 09:05:12,331 ERROR [pool-${i % 9}] c.k.Sync - GET /scim/v2/Users/${i}?token=x${i}y from 10.0.${i % 250}.7 by u${i}@kelda.example -> 503\n`;
  const log = (length: number) => Array.from({ length }, (_, i) => line(i)).join('');
  const [half, whole] = [log(4_500), log(9_000)];
  expect(whole.length).toBeGreaterThan(1_000_000);
  const first = cost(() => findSensitive(half));
  expect(cost(() => findSensitive(whole))).toBeLessThan(3 * first + 80);
});
