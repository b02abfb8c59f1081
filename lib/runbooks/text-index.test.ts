import { describe, expect, test } from 'vitest';
import { fc } from '@/tests/properties';
import { changedIndex, indexChanged } from './changed-index';
import { createIndex, openIndex } from './library-index';
import { rank } from './rank';
import { starterLibrary } from './starter';
import { indexTexts, openTexts, type TextDocument, termAt, termOf, termsFrom } from './text-index';
import { defaultWeights } from './weights';

const word = fc.constantFrom(
  'SSO',
  'redirect_uri',
  'certificate',
  '401',
  'the',
  'Größe',
  'NotOnOrAfter',
  '漢字',
  'a\u0301',
);
const text = fc.array(word, { maxLength: 30 }).map((words) => words.join(' '));
const documents = fc.array(
  fc.record({ title: text, body: fc.tuple(text, text).map(([above, below]) => `${above}\n## ${above}\n${below}`) }),
  { maxLength: 8 },
);
const bytesOf = ({ buffer }: { buffer: ArrayBuffer }) => [...new Uint8Array(buffer)];

describe('the buffer', () => {
  test('opened again it gives the same suggestions', () => {
    const library = starterLibrary();
    const index = createIndex(library);
    const kept = openIndex(library, structuredClone(index.texts.buffer), defaultWeights);
    for (const { title, intro } of library) {
      const query = { subject: title, passages: [{ text: intro, weight: 1 }], evidence: [], tags: [], areas: [] };
      expect(rank(kept, query)).toEqual(rank(index, query));
    }
  });

  test.each([
    ['nothing', new ArrayBuffer(0)],
    ['another version', new Uint32Array([99, 0, 0, 0, 0, 0, 0, 0]).buffer],
    ['one that was cut short', indexTexts([{ title: 'SSO', body: 'redirect' }]).buffer.slice(0, -4)],
  ])('%s is refused', (_, buffer) => {
    expect(() => openTexts(buffer)).toThrow('index the texts again');
  });

  test('that of another library is refused', () => {
    const { buffer } = createIndex(starterLibrary()).texts;
    expect(() => openIndex(starterLibrary().slice(1), buffer, defaultWeights)).toThrow('another library');
  });
});

test('what is indexed on top of what was there before is what would be indexed anew', () => {
  fc.assert(
    fc.property(documents, documents, fc.infiniteStream(fc.boolean()), (before, added, isKept) => {
      const index = indexTexts(before);
      const kept = before.map((document, position) => ({ document, position })).filter(() => isKept.next().value);
      const all: { document: TextDocument; position?: number }[] = [
        ...kept,
        ...added.map((document) => ({ document })),
      ];
      const mixed = indexChanged(
        all.map(({ document }) => document),
        index,
        all.map(({ position }) => position),
      );
      expect(bytesOf(mixed)).toEqual(bytesOf(indexTexts(all.map(({ document }) => document))));
    }),
  );
});

test('terms are found by what they are and by how they begin', () => {
  fc.assert(
    fc.property(documents, fc.string({ maxLength: 4 }), (all, beginning) => {
      const index = indexTexts(all);
      const terms = Array.from({ length: index.terms }, (_, term) => termAt(index, term));
      expect(terms).toEqual(terms.toSorted());
      for (const [place, term] of terms.entries()) expect(termOf(index, term)).toBe(place);
      for (const part of [beginning, ...terms.map((term) => term.slice(0, 2))]) {
        const [from, to] = termsFrom(index, part);
        expect(terms.slice(from, to)).toEqual(terms.filter((term) => term.startsWith(part)));
      }
    }),
  );
});

test('a changed runbook is found by its new words and not by its old ones', () => {
  const library = starterLibrary();
  const before = createIndex(library);
  const [first, ...others] = library;
  if (!first) throw new Error('The starter library is empty.');
  const changed = { ...first, title: 'Zebra crossing', intro: '', steps: ['Paint it.'], outro: '' };
  const index = changedIndex([changed, ...others], before);
  const query = { subject: 'zebra crossing', passages: [], evidence: [], tags: [], areas: [] };
  expect(rank(index, query).fitting[0]?.runbook).toMatchObject({ id: first.id, title: 'Zebra crossing' });
  expect(rank(before, query).fitting).toEqual([]);
});
