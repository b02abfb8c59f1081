import { expect, test } from 'vitest';
import { lowerCase, lowerCasePattern, wordPattern } from './word-pattern';

test.each([
  ['Click|press', 'Please CLICK here', 'CLICK'],
  ['straße', 'in der STRASSE, in der Straße', 'Straße'],
  ['(?<!\\p{L})öffn\\p{L}{1,4}', 'Ich ÖFFNE das Portal', 'ÖFFNE'],
  ['\\S{1,9} of \\d{1,3}', 'İstanbul: 12 of 40', '12 of 40'],
  ['[\\p{L}\\p{N}_]{3,9}', '… v2b …', 'v2b'],
  ['\\p{Lu}\\p{L}', 'via sap', 'vi'],
])('%s in "%s" finds "%s"', (source, text, found) => {
  expect(wordPattern(source).find(text)).toBe(found);
  expect(wordPattern(source).test(text)).toBe(true);
});

test('a class that is not known is refused, not taken for something else', () => {
  expect(() => lowerCasePattern('\\p{Sc}')).toThrow('\\p{Sc}');
});

test('lower case moves nothing', () => {
  for (let code = 0; code < 0x3_0000; code += 1) {
    const one = String.fromCodePoint(code);
    expect(lowerCase(one).length, code.toString(16)).toBe(one.length);
  }
});

/** First and last of the blocks that the languages we read are written in. */
const blocks = [
  [0x00, 0x24f],
  [0x370, 0x52f],
  [0x5d0, 0x5ea],
  [0x1e00, 0x1eff],
  [0x2000, 0x206f],
  [0x20a0, 0x20cf],
  [0x3000, 0x30ff],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
  [0xff00, 0xff9f],
] as const;

test.each(blocks)('letters between %i and %i are those of Unicode', (first, last) => {
  const letter = lowerCasePattern('^\\p{L}$');
  const wrong = [];
  for (let code = first; code <= last; code += 1) {
    const one = String.fromCodePoint(code);
    if (letter.test(one) !== /^\p{L}$/u.test(one) && /^[\p{L}\p{P}\p{Z}\p{S}\p{N}]$/u.test(one)) wrong.push(one);
  }
  expect(wrong).toEqual([]);
});
