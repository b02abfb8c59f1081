import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/* A page from right to left is the same page mirrored: no stylesheet of ours says left or right, but start and end. */

const physical = [
  /(?:^|[\s;{])(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?:-\w+)?\s*:/,
  /(?:^|[\s;{])(?:left|right)\s*:/,
  /(?:text-align|float|clear)\s*:\s*(?:left|right)\b/,
  /border-(?:top|bottom)-(?:left|right)-radius\s*:/,
];

/** Four values, of which the second and the fourth are the sides: they may differ only as start and end. */
const fourValues = /(?:^|[\s;{])(?:margin|padding|inset)\s*:\s*([^;]+)/;

function isPhysical(declaration: string): boolean {
  if (physical.some((pattern) => pattern.test(declaration))) return true;
  const values = fourValues.exec(declaration)?.[1]?.match(/(?:[^\s()]|\([^()]*(?:\([^()]*\)[^()]*)*\))+/g);
  return values?.length === 4 && values[1] !== values[3];
}

test.each([
  ['margin-left: auto', true],
  ['  right: 8px', true],
  ['text-align: right', true],
  ['padding: 2px 7px 2px 5px', true],
  ['inset: 0 calc(-1 * var(--s2)) 0 0', true],
  ['margin-inline-start: auto', false],
  ['text-align: end', false],
  ['padding: 2px 7px', false],
  ['margin: 0 calc(-1 * var(--s4)) 0 calc(-1 * var(--s4))', false],
  ['inset: auto var(--s3) 56px', false],
])('%s: physical %s', (declaration, is) => expect(isPhysical(declaration)).toBe(is));

test.each(globSync('components/**/*.css'))('%s', (file) => {
  const css = readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  expect(css.split(/[;{}]/).filter(isPhysical)).toEqual([]);
});
