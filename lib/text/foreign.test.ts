import { describe, expect, test } from 'vitest';
import { fc, runs } from '@/tests/properties';
import { isolated, stretchesOf, visible } from './foreign';
import { hiddenCharacter } from './hidden';

test.each([
  ['an override that turns an amount', '\u202e000,1 RUE', '‹U+202E›000,1 RUE'],
  ['one that ends what is around it', 'a\u2069\u202c b', 'a‹U+2069›‹U+202C› b'],
  ['marks of direction', '\u200fabc\u200e', '‹U+200F›abc‹U+200E›'],
  ['zero width', 'pass\u200bword\ufeff', 'pass‹U+200B›word‹U+FEFF›'],
  ['many of one', `a${'\u200b'.repeat(4000)}b`, 'a‹U+200B×4000›b'],
  ['controls, not lines and tabs', 'a\u0007\tb\r\nc\u001b[31m', 'a‹U+0007›\tb\r\nc‹U+001B›[31m'],
  ['tags that nobody sees', 'hi\u{e0073}\u{e0065}', 'hi‹U+E0073›‹U+E0065›'],
  ['a joiner between Latin letters', 'ad\u200dmin', 'ad‹U+200D›min'],
  ['a selector of form after a letter', 'a\ufe0f 1\ufe0f', 'a‹U+FE0F› 1‹U+FE0F›'],
])('shown: %s', (_, text, shown) => {
  expect(visible(text)).toBe(shown);
  expect(isolated(text)).toBe(shown);
});

test.each([
  ['a family', '👨‍👩‍👧 and ❤️'],
  ['a flag of tags', '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}'],
  ['a key', '1\ufe0f\u20e3'],
  ['Persian with a sign that parts letters', 'می\u200cخواهم'],
  ['Hindi with a sign that joins them', 'क्\u200dष'],
  ['a form of a Chinese name', '葛\u{e0100}'],
])('stays: %s', (_, text) => expect(visible(text)).toBe(text));

describe('in a sentence', () => {
  test.each([
    ['plain', 'Halden Freight', 'Halden Freight'],
    ['Hebrew', 'שלום 12', '\u2068שלום 12\u2069'],
    ['set apart already', '\u2068שלום\u2069', '\u2068שלום\u2069'],
    ['a sentence with something set apart', 'Saved שלום', '\u2068Saved שלום\u2069'],
    ['two that are set apart', '\u2068א\u2069 and \u2068ב\u2069', '\u2068\u2068א\u2069 and \u2068ב\u2069\u2069'],
    ['one that ends what it did not begin', 'א\u2069 b', '\u2068א‹U+2069› b\u2069'],
    ['one that begins and does not end', '\u2068א', '\u2068‹U+2068›א\u2069'],
    ['another direction that it ends', '\u2067א\u2069', '\u2068‹U+2067›א‹U+2069›\u2069'],
  ])('%s', (_, text, shown) => expect(isolated(text)).toBe(shown));
});

const signs = [
  '\u202a',
  '\u202b',
  '\u202d',
  '\u202e',
  '\u202c',
  '\u2066',
  '\u2067',
  '\u2068',
  '\u2069',
  '\u200f',
  '\u200b',
];
const texts = fc.string({
  unit: fc.constantFrom(...signs, 'a', 'א', ' ', '1', '👩', '\u200d', '\ufe0f'),
  maxLength: 16,
});

describe('properties', () => {
  test('nothing of a direction is left open, and doing it twice changes nothing', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const once = isolated(text);
        expect(isolated(once)).toBe(once);
        expect(once).not.toMatch(/[\u202a-\u202e\u2066\u2067\u200e\u200f\u061c]/);
        let depth = 0;
        for (const sign of once) {
          depth += sign === '\u2068' ? 1 : sign === '\u2069' ? -1 : 0;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        // Whatever turns its surroundings stands within signs that set it apart.
        if (/א/.test(once)) expect(once.startsWith('\u2068') && once.endsWith('\u2069')).toBe(true);
      }),
      { numRuns: runs(3000) },
    );
  });

  test('the stretches are the text, and only those without a mark are drawn as they are', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary' })), (text) => {
        const stretches = stretchesOf(text);
        expect(stretches.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
        expect(visible(visible(text))).toBe(visible(text));
        const left = [...visible(text)].filter((sign) => hiddenCharacter.test(sign)).join('');
        expect(left.replace(/\u200c|\u200d|\ufe0e|\ufe0f|[\u{e0030}-\u{e007f}]|[\u{e0100}-\u{e01ef}]/gu, '')).toBe('');
      }),
      { numRuns: runs(2000) },
    );
  });
});
