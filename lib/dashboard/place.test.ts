import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dashboardPages, hashOf, pageOf, placeAt } from './place';

test('an address leads to where it was made', () => {
  const place = fc.oneof(
    fc.constantFrom(...dashboardPages),
    fc.record({
      of: fc.constantFrom('account', 'engagement', 'runbook'),
      id: fc.string({ minLength: 1, unit: 'grapheme' }),
    }),
  );
  fc.assert(
    fc.property(place, (one) => {
      expect(placeAt(hashOf(one))).toEqual(one);
    }),
  );
});

test.each([
  ['', 'library'],
  ['#', 'library'],
  ['#nothing', 'library'],
  ['#constructor', 'library'],
  ['#toString/1', 'library'],
  ['#engagement', 'library'],
  ['#engagement/', 'library'],
  ['#time', 'time'],
  ['#engagement/%E0%A4%A', { of: 'engagement', id: '%E0%A4%A' }],
] as const)('%j is at %j', (hash, place) => {
  expect(placeAt(hash)).toEqual(place);
});

test('one account is among the accounts, one engagement is time, one runbook is of the library', () => {
  expect(pageOf({ of: 'account', id: '1' })).toBe('accounts');
  expect(pageOf({ of: 'engagement', id: '1' })).toBe('time');
  expect(pageOf('library')).toBe('library');
  expect(pageOf({ of: 'runbook', id: 'starter/1' })).toBe('library');
});
