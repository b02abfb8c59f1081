import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { append, greatest, smallest } from '@/lib/lists';
import { fc, runs } from './properties';

/** Calls with as many arguments as a list has items. */
const spreadCall =
  /(?:Math\.(?:max|min|hypot)|String\.from\w+|Array\.of|\.(?:push|unshift|splice|concat))\((?:[^()]|\([^()]*\))*?\.\.\./g;

test('no call of ours is given the items of a list as its arguments', () => {
  const files = globSync('{lib,components,entrypoints,locales}/**/*.{ts,tsx}').filter(
    (file) => !/\.test\.|\/test/.test(file),
  );
  expect(files.length).toBeGreaterThan(300);
  const found = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(spreadCall)]
      .filter(([call]) => !/[[{][^\]}]*\.\.\.$/.test(call))
      .map(([call]) => `${file}: ${call}`),
  );
  expect(found).toEqual([]);
});

test('what is found so, and what is not', () => {
  const finds = (code: string) => [...code.matchAll(spreadCall)].some(([call]) => !/[[{][^\]}]*\.\.\.$/.test(call));
  for (const code of [
    'Math.max(0, ...spans)',
    'Math.max(\n  0,\n  ...spans,\n)',
    'list.push(...more)',
    'String.fromCharCode(...bytes)',
  ]) {
    expect(finds(code), code).toBe(true);
  }
  for (const code of ['list.push({ ...one })', 'list.push([...one])', 'new Set([...one])', 'max(...all)'])
    expect(finds(code), code).toBe(false);
});

test('a list of any length', () => {
  const long = Array.from({ length: 500_000 }, (_, i) => i);
  const copy: number[] = [];
  append(copy, long);
  expect([greatest(long), smallest(long), copy.length]).toEqual([499_999, 0, 500_000]);
});

test('as the built-in ones do', () => {
  fc.assert(
    fc.property(fc.array(fc.double()), (values) => {
      expect(greatest(values)).toBe(Math.max(...values));
      expect(smallest(values)).toBe(Math.min(...values));
      expect(greatest(values, 0)).toBe(Math.max(0, ...values));
    }),
    { numRuns: runs(300) },
  );
});
