import { describe, expect, test } from 'vitest';
import { fc, runs } from '@/tests/properties';
import { anyPhrase, patternOf } from './pattern-of';

/** Text of any script, lone surrogates and signs of a pattern. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom(...'\\^$.*+?()[]{}|/-,:=!<>#&~ \n1axu') }),
  fc.string({ unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) }),
);

describe('patternOf', () => {
  test.each(['', 'u', 'v'])('with the flags %j it matches its text and nothing else', (flags) => {
    fc.assert(
      fc.property(anyText, anyText, (text, other) => {
        const pattern = new RegExp(`^(?:${patternOf(text)})$`, flags);
        expect(pattern.test(text)).toBe(true);
        expect(pattern.test(other)).toBe(text === other);
      }),
      { numRuns: runs(3000) },
    );
  });

  test.each(['Anne-Marie', 'octo-cat', 'a/b', 'C++ (Berlin)', '[bot]', '-', 'x--y', '{1}', '1'])('%s', (name) => {
    for (const flags of ['', 'u', 'v', 'iu', 'gy']) {
      expect(new RegExp(`(a)\\1${patternOf(name)}`, flags).test(`aa${name}`)).toBe(true);
    }
  });
});

const names = fc.oneof(
  anyText,
  fc
    .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 })
    .chain((parts) => fc.constantFrom(' ', '-', '  ', "'").map((gap) => parts.join(gap))),
);

test('any name is a phrase that is found where it stands alone', () => {
  fc.assert(
    fc.property(fc.array(names, { maxLength: 5 }), (known) => {
      const pattern = anyPhrase(known);
      for (const name of known.map((text) => text.trim()).filter((text) => text !== '')) {
        expect(pattern?.test(`, ${name.replace(/\s+/g, ' ')} ,`), JSON.stringify(name)).toBe(true);
        if (pattern) pattern.lastIndex = 0;
      }
    }),
    { numRuns: runs(300) },
  );
});

test('of two phrases the longer one, composed or not, never inside a word', () => {
  const found = (text: string, ...phrases: string[]) => text.match(anyPhrase(phrases) ?? /(?!)/g);
  expect(found('Ines  Carvalho, INES', 'Ines', 'Ines Carvalho')).toEqual(['Ines  Carvalho', 'INES']);
  expect(found('Jose\u0301 and José', 'José')).toEqual(['Jose\u0301', 'José']);
  expect(found('Inessa, Ines_2', 'Ines')).toBeNull();
  expect(anyPhrase(['', ' '])).toBeUndefined();
});
