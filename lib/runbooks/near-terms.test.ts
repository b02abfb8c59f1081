import { expect, test } from 'vitest';
import { fc } from '@/tests/properties';
import { mostHeld } from './most-held';
import { nearTerms } from './near-terms';
import { isWithinEdits } from './near-words';
import { documentsWith, indexTexts, termAt, termsFrom } from './text-index';

const word = fc.stringMatching(/^[abcd]{2,8}$/);
const words = fc.uniqueArray(word, { minLength: 1, maxLength: 60 });
const indexOf = (texts: readonly string[]) => indexTexts(texts.map((text) => ({ title: text, body: '' })));
const all = ({ terms }: { terms: number }) => Array.from({ length: terms }, (_, term) => term);

test('the walk finds what a look at every term finds, where the first letter or the second is right', () => {
  fc.assert(
    fc.property(words, word, fc.integer({ min: 1, max: 2 }), (texts, wanted, most) => {
      const index = indexOf([texts.join(' ')]);
      const found = nearTerms(index, { word: wanted, most, isBegun: false }).map(({ from }) => termAt(index, from));
      const expected = all(index)
        .map((term) => termAt(index, term))
        .filter((term) => [wanted[0], wanted[1]].includes(term[0]) && isWithinEdits(wanted, term, most));
      expect(found.toSorted()).toEqual(expected.toSorted());
    }),
  );
});

test('a word that is misspelt and only begun finds what goes on from it', () => {
  const index = indexOf(['authentication authenticator author provisioning']);
  const found = nearTerms(index, { word: 'authetn', most: 1, isBegun: true });
  const terms = found.flatMap(({ from, to }) => all({ terms: to - from }).map((at) => termAt(index, from + at)));
  expect(terms.filter((term) => term.startsWith('authent'))).not.toEqual([]);
  expect(terms.filter((term) => !term.startsWith('authent'))).toEqual([]);
});

test('the nearest come first', () => {
  const index = indexOf(['abcdefghij abcdefghix abcdefghxy']);
  expect(nearTerms(index, { word: 'abcdefghij', most: 2, isBegun: false }).map(({ edits }) => edits)).toEqual([
    0, 1, 2,
  ]);
});

test('the most held of a stretch are those that a sort of all of it gives', () => {
  fc.assert(
    fc.property(
      fc.array(words, { minLength: 1, maxLength: 8 }),
      fc.constantFrom('a', 'b', 'ab', ''),
      (texts, begun) => {
        const index = indexOf(texts.map((each) => each.join(' ')));
        const [from, to] = termsFrom(index, begun);
        const sorted = all(index)
          .slice(from, to)
          .sort((a, b) => documentsWith(index, b) - documentsWith(index, a) || a - b);
        expect(mostHeld(index, from, to, 5)).toEqual(sorted.slice(0, 5));
      },
    ),
  );
});
