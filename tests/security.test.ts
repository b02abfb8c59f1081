import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const named = [...readFileSync('SECURITY.md', 'utf8').matchAll(/`([\w./-]+\.(?:ts|tsx|md))`/g)].map(
  ([, file = '']) => file,
);

test('SECURITY.md names tests, and each is there', () => {
  expect(named.filter((file) => file.includes('.test.')).length).toBeGreaterThan(15);
  expect(named.filter((file) => !existsSync(file))).toEqual([]);
});
