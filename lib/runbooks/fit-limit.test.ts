import { expect, test } from 'vitest';
import { fitLimitOf, highest } from './fit-limit';
import { createIndex, rank } from './rank';
import { starterLibrary } from './starter';

const ticket = (subject: string, text: string) => ({
  subject,
  passages: [{ text, weight: 1 }],
  evidence: [],
  tags: [],
  areas: [],
});

test('each library has its own limit, worked out once and kept with its texts', () => {
  const index = createIndex(starterLibrary());
  expect(index.texts.limit[0]).toBe(-1);
  const limit = fitLimitOf(index);
  expect(limit).toBeGreaterThan(0);
  expect(limit).toBeLessThanOrEqual(highest);
  expect(index.texts.limit[0]).toBe(limit);
});

test('a library that is too small to ask has the limit that is set', () => {
  const index = createIndex(starterLibrary().slice(0, 2));
  expect(fitLimitOf(index)).toBe(highest);
});

test('what does not seem to fit is folded and still there', () => {
  const index = createIndex(starterLibrary());
  const { fitting, closest } = rank(index, ticket('It hurts', 'About 140 of 2,300 users see it.'));
  expect(fitting).toEqual([]);
  expect(closest.length).toBeGreaterThan(0);
});

test('nothing is named that shares no word', () => {
  const { fitting, closest } = rank(createIndex(starterLibrary()), ticket('Zebra', 'Quagga okapi'));
  expect([fitting, closest]).toEqual([[], []]);
});
