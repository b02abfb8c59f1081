import { expect, test } from 'vitest';
import { fitLimitOf } from './fit-limit';
import { createIndex, rank } from './rank';
import { starterLibrary } from './starter';
import { defaultWeights } from './weights';

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
  expect(limit).toBeLessThanOrEqual(defaultWeights.fit.weak / 10);
  expect(index.texts.limit[0]).toBe(limit);
});

test('other weights ask again', () => {
  const before = createIndex(starterLibrary());
  fitLimitOf(before);
  const index = createIndex(before.runbooks, { ...defaultWeights, k1: 1 }, before);
  expect(index.texts.limit[0]).toBe(-1);
});

test('a library that is too small to ask has the limit that is set', () => {
  const index = createIndex(starterLibrary().slice(0, 2));
  expect(fitLimitOf(index)).toBe(defaultWeights.fit.weak / 10);
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
