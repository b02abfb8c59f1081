import { expect, test } from 'vitest';
import { hasIbanChecksum, hasLuhnChecksum } from './checksums';

test.each([
  ['4111111111111111', true],
  ['378282246310005', true],
  ['6011111111111117', true],
  ['4111111111111112', false],
  ['0000000000000000', false],
])('Luhn of %s is %s', (digits, expected) => {
  expect(hasLuhnChecksum(digits)).toBe(expected);
});

test.each([
  ['DE89 3704 0044 0532 0130 00', true],
  ['GB82WEST12345698765432', true],
  ['PT50 0002 0123 1234 5678 9015 4', true],
  ['DE89 3704 0044 0532 0130 01', false],
  ['DE89', false],
])('IBAN %s is %s', (iban, expected) => {
  expect(hasIbanChecksum(iban)).toBe(expected);
});
