import { describe, expect, test } from 'vitest';
import { cpuMs } from '@/tests/cpu-time';
import { patterns } from './patterns';

/** Milliseconds of the fastest of three runs: the least disturbed one. */
function cost(run: () => void): number {
  const times = [0, 1, 2].map(() => {
    const before = cpuMs();
    run();
    return cpuMs() - before;
  });
  return Math.min(...times);
}

const units = [
  'a',
  ' ',
  '\n',
  '1',
  '1.',
  '1:',
  'a.',
  'a@',
  '/',
  'A_',
  '::',
  '00-',
  'at a.b(',
  ' at ',
  'GET /',
  'http://',
  'error ',
  'request id ',
  'trace ',
  'first ',
  '1. a ',
  '1 of ',
  '1,000 ',
  '12 of our ',
  'users affected: ',
  'User agent: x/1.2 ',
  'Nov 18 ',
  '09:05 ',
  '2026-11-18 ',
  'all the ',
  'a.java.',
  'File "',
  'HTTP ',
  'Version 1',
  'aB',
  'Aa',
  'a_b',
  'Failed',
  'error code: ',
  'reason=',
  '<Code>',
  'Warning  ',
  ' 0/1 ',
  '14 UNAVAILABLE: ',
  'Error ID: ',
  'x-request-id: a',
  'E1118 09:05:13.331 ',
  '18-Nov-2026 ',
  '20261118T',
  '"time":1763456712',
  '11-18 09:05:12.331 1 1 E a: ',
  '#0 a(1): ',
  '#0  a (',
  '   1: a::b\n',
  'a@https://',
  '  (a 1) a.ex:1: ',
  '0 a 0x1234567 a + ',
  '18 nov ',
  '18/11/2026 ',
  '11月18日 ',
  'a\n\n',
  'Caused by: a\n',
  'panicked at a:\n',
  'a | ',
  '> ',
];
const size = 100_000;
const filled = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

describe.each(units)('on %j over and over', (unit) => {
  test('no pattern takes more than in proportion to the length', () => {
    const [once, twice] = [filled(unit, size), filled(unit, 2 * size)];
    for (const { name, find } of patterns) {
      const first = cost(() => find(once));
      // Quadratic growth gives 4 times; what takes a few milliseconds is too short to tell, and short enough.
      expect(
        cost(() => find(twice)),
        name,
      ).toBeLessThan(3 * first + 40);
    }
  });
});

test('a megabyte of log takes in proportion to its length', () => {
  const line = (i: number) =>
    `2026-11-18 09:05:${String(i % 60).padStart(2, '0')},331 ERROR [pool-${i % 9}] c.k.Sync - GET /scim/v2/Users/${i} from 10.0.${i % 250}.7 -> 503, request id 7d1f-${i}\n`;
  const log = (length: number) => Array.from({ length }, (_, i) => line(i)).join('');
  const [half, whole] = [log(4_500), log(9_000)];
  expect(whole.length).toBeGreaterThan(1_000_000);
  for (const { name, find } of patterns) {
    const first = cost(() => find(half));
    expect(
      cost(() => find(whole)),
      name,
    ).toBeLessThan(3 * first + 60);
  }
});
