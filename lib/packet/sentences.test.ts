import { describe, expect, test } from 'vitest';
import { linesOf } from '@/lib/evidence/lines';
import { fc } from '@/tests/properties';
import { sentencesOf } from './sentences';

const split = (text: string) => sentencesOf(text, linesOf(text)).map((sentence) => sentence.text);

describe('sentences', () => {
  test.each([
    ['It fails. We restarted it! Now what?', ['It fails.', 'We restarted it!', 'Now what?']],
    ['We use e.g. Okta, i.e. SAML. It fails.', ['We use e.g. Okta, i.e. SAML.', 'It fails.']],
    ['Das ist z. B. in Berlin so. Es geht nicht.', ['Das ist z. B. in Berlin so.', 'Es geht nicht.']],
    [
      'Since 4.18.2 it is slow. See https://x.example/a.b?c=1. Thanks',
      ['Since 4.18.2 it is slow.', 'See https://x.example/a.b?c=1.', 'Thanks'],
    ],
    ['Am 18. November ging es. Heute nicht.', ['Am 18. November ging es.', 'Heute nicht.']],
    ['It took 41.2 s. Without it 2 s.', ['It took 41.2 s.', 'Without it 2 s.']],
    [
      'a line that a mail client has wrapped at about sixty signs\nand that goes on here. End.',
      ['a line that a mail client has wrapped at about sixty signs\nand that goes on here.', 'End.'],
    ],
    ['Short line\nAnother one', ['Short line', 'Another one']],
    ['1. Open the page\n2. Click Save', ['1. Open the page', '2. Click Save']],
    ['Steps\nopen the page', ['Steps', 'open the page']],
    ['It says:\n```\nfoo. Bar baz.\nqux\n```\nDone.', ['It says:', 'foo. Bar baz.', 'qux', 'Done.']],
    [
      '2026-11-18 09:05:12 ERROR a.b. C failed. Twice.\nWhy?',
      ['2026-11-18 09:05:12 ERROR a.b. C failed. Twice.', 'Why?'],
    ],
    ['  \n\n ', []],
  ])('%j', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });
});

test('sentences are in order, apart, and hold every word outside fences', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'B', ' ', '.', '\n', '1', '!', ':', '-', ' a. ') }), (text) => {
      const sentences = sentencesOf(text, linesOf(text));
      let from = 0;
      let rest = '';
      for (const sentence of sentences) {
        expect(sentence.start).toBeGreaterThanOrEqual(from);
        expect(text.slice(sentence.start, sentence.end)).toBe(sentence.text);
        rest += text.slice(from, sentence.start);
        from = sentence.end;
      }
      expect((rest + text.slice(from)).trim()).toBe('');
    }),
  );
});
