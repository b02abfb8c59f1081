import { expect, test } from 'vitest';
import { fc } from '@/tests/properties';
import { isWithinEdits, toleratedEdits } from './near-words';

test.each([
  ['certificate', 'certifcate', 1, true], // left out
  ['webhook', 'webhoook', 1, true], // added
  ['retries', 'retires', 1, true], // neighbours swapped
  ['token', 'taken', 1, true], // replaced
  ['token', 'broken', 1, false],
  ['kitten', 'sitting', 3, true],
  ['kitten', 'sitting', 2, false],
  ['', 'ab', 2, true],
  ['', 'abc', 2, false],
])('%s and %s within %d: %s', (a, b, most, expected) => {
  expect(isWithinEdits(a, b, most)).toBe(expected);
});

const word = fc.stringMatching(/^[abc]{0,6}$/);

test('agrees with the plain definition', () => {
  const distance = (a: string, b: string): number => {
    if (a === '' || b === '') return a.length + b.length;
    const cut = a.at(-1) === b.at(-1) ? 0 : 1;
    const choices = [
      distance(a.slice(0, -1), b) + 1,
      distance(a, b.slice(0, -1)) + 1,
      distance(a.slice(0, -1), b.slice(0, -1)) + cut,
    ];
    const isSwapped = a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1);
    return Math.min(...choices, isSwapped ? distance(a.slice(0, -2), b.slice(0, -2)) + 1 : Number.POSITIVE_INFINITY);
  };
  fc.assert(
    fc.property(word, word, fc.nat(3), (a, b, most) => {
      expect(isWithinEdits(a, b, most)).toBe(distance(a, b) <= most);
    }),
  );
});

test.each([
  ['scim', 0],
  ['token', 1],
  ['certificate', 2],
])('%s may be off by %d', (typed, edits) => {
  expect(toleratedEdits(typed)).toBe(edits);
});
