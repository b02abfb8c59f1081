import { describe, expect, test } from 'vitest';
import { cpuMs } from '@/tests/cpu-time';
import { fc, runs } from '@/tests/properties';
import { fold } from './fold';

test.each([
  ['zero-width space and joiners', 'pa\u200bss\u200c\u200dwo\u2060rd\ufeff', 'password'],
  ['soft hyphen', 'pass\u00adword', 'password'],
  ['directions', '\u202e000,1 RUE\u202c \u2066a\u2069\u200e\u200f\u061c', '000,1 RUE a'],
  ['controls, but for lines and tabs', 'a\u0000b\u001bc\td\r\ne\u007f', 'abc\td\r\ne'],
  ['variation selectors, tags and fillers', 'a\ufe0f\u{e0041}\u3164\u034fb', 'ab'],
  ['full width', 'ｐａｓｓｗｏｒｄ：　ｈｕｎｔｅｒ２２！', 'password: hunter22!'],
  ['no-break spaces and hyphens', '+351\u00a021\u202f123\u201145\u20103', '+351 21 123-45-3'],
  ['mathematical letters and ligatures', '𝐩𝖆𝚜𝘴 conﬁg ①', 'pass config 1'],
  ['a line separator', 'a\u2028b', 'a\nb'],
  ['letters of other scripts', 'Пароль 密码 café שלום ﷺ 한글', 'Пароль 密码 café שלום ﷺ 한글'],
  ['an Arabic number sign', 'a\u06ddb', 'a\u06ddb'],
  ['emoji', 'a😀b', 'a😀b'],
])('%s', (_, text, plain) => expect(fold(text).text).toBe(plain));

const characters = fc.oneof(
  fc.constantFrom(...'abc 1.-', '\n', 'é', '😀', 'ﷺ', '密'),
  fc.constantFrom('\u200b', '\u202e', '\u00ad', '\u0000', '\u{e0041}', '\u3164'),
  fc.constantFrom('ａ', '１', '\u00a0', 'ﬁ', '…', '𝐩', '\u2011'),
);
const texts = fc.string({ unit: characters, maxLength: 40 });

describe('properties', () => {
  test('each stretch leads back to the very characters it was made of, and to no other', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
        const { text: folded, source } = fold(text);
        const start = a % (folded.length + 1);
        const end = start + (b % (folded.length - start + 1));
        const place = source({ start, end });
        const back = fold(text.slice(place.start, place.end)).text;
        if (start === end) expect(back).toBe('');
        // A stretch may begin or end within a character that was written as several.
        else expect(back).toContain(folded.slice(start, end));
        const [first = '', last = ''] = [...text.slice(place.start, place.end)].filter((_, i, all) =>
          [0, all.length - 1].includes(i),
        );
        for (const edge of end > start ? [first, last || first] : []) expect(fold(edge).text).not.toBe('');
      }),
      { numRuns: runs(3000) },
    );
  });

  test('folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.oneof(texts, fc.string({ unit: 'binary', maxLength: 30 })), (text) => {
        const once = fold(text).text;
        expect(fold(once).text).toBe(once);
      }),
      { numRuns: runs(2000) },
    );
  });
});

test.each(['ﷺ', '\u200b', 'ａ', 'ﬁ', 'a\u200b'])('%j over and over takes time and room in proportion', (unit) => {
  const cost = (length: number) => {
    const text = unit.repeat(length);
    const before = cpuMs();
    const { text: folded, source } = fold(text);
    for (let at = 0; at < folded.length; at += 1000) source({ start: at, end: at + 1 });
    expect(folded.length).toBeLessThanOrEqual(4 * text.length);
    return cpuMs() - before;
  };
  cost(50_000);
  const first = Math.min(cost(200_000), cost(200_000));
  expect(Math.min(cost(400_000), cost(400_000))).toBeLessThan(3 * first + 250);
});
