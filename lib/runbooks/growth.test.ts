import { expect, test } from 'vitest';
import { cpuMs } from '@/tests/cpu-time';
import { tokenize } from './tokenize';

const cost = (text: string) => {
  const times = [0, 1, 2].map(() => {
    const before = cpuMs();
    tokenize(text);
    return cpuMs() - before;
  });
  return Math.min(...times);
};

const size = 100_000;
const filled = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

test.each(['ﷺ', 'ﷺ ', 'a', 'a ', 'a.', 'é', 'e\u0301', '１２．', '㍿', 'redirect_uri ', 'NotOnOrAfter', '漢字'])(
  'on %j over and over, time grows in proportion',
  (unit) => {
    const first = cost(filled(unit, size));
    // Quadratic growth gives 4 times; what takes a few milliseconds is too short to tell, and short enough.
    expect(cost(filled(unit, 2 * size))).toBeLessThan(3 * first + 40);
  },
);
