import { describe, expect, test } from 'vitest';
import { articleSeeds } from '@/tests/desk/content/articles';
import { fitLimitOf, foreignLimit, highest, learnFitLimits, limitBetween, ownFamiliarityOf } from './fit-limit';
import { createIndex, rank } from './rank';
import { starterLibrary } from './starter';
import { limitCount, openTexts } from './text-index';
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
  expect(index.texts.limits).toHaveLength(limitCount);
  expect(index.texts.limits[0]).toBe(-1);
  const limit = fitLimitOf(index, 2);
  expect(limit).toBeGreaterThan(0);
  expect(limit).toBeLessThanOrEqual(highest);
  expect(index.texts.limits[0]).toBe(limit);
  learnFitLimits(index);
  expect(index.texts.limits.every((each) => each > 0)).toBe(true);
  expect(openTexts(index.texts.buffer).limits).toEqual(index.texts.limits);
  expect(index.texts.familiar.every((each) => Number.isFinite(each) && each !== 0)).toBe(true);
  expect(openTexts(index.texts.buffer).familiar).toEqual(index.texts.familiar);
});

test('a library that is too small to ask has the limit that is set', () => {
  const index = createIndex(starterLibrary().slice(0, 2));
  for (const size of [0, 3, 50]) {
    expect(fitLimitOf(index, size)).toBe(highest);
    expect(ownFamiliarityOf(index, size)).toBe(Number.NEGATIVE_INFINITY);
  }
});

test('a short question is held to less than a long one', () => {
  const index = createIndex(starterLibrary());
  expect(fitLimitOf(index, 3)).toBeLessThan(fitLimitOf(index, 40) / 2);
});

test('copies of runbooks make a library no stricter: each of them is a right answer', () => {
  const library = starterLibrary();
  const copies = library.map((runbook) => ({ ...runbook, id: `${runbook.id}-eu`, title: `${runbook.title} (EU)` }));
  const [once, twice] = [createIndex(library), createIndex([...library, ...copies])];
  for (const size of [10, 30, 60]) {
    expect(fitLimitOf(twice, size)).toBeLessThan(1.5 * fitLimitOf(once, size));
    // Nor less familiar with what it is asked.
    expect(Math.abs(ownFamiliarityOf(twice, size) - ownFamiliarityOf(once, size))).toBeLessThan(0.5);
  }
});

test.each([
  [0, 1],
  [2, 1],
  [4, 2],
  [10, 3],
  [30, 4],
  [60, 5],
  [500, 5],
  [Math.sqrt(8), 1.5],
])('a question of %s telling words has limit %s', (size, limit) => {
  expect(limitBetween((length) => length + 1, size)).toBeCloseTo(limit);
});

// A hidden right answer is worse than a doubtful one.
test.each([
  ['Login broken', 'users cannot log in', 'sessions-cookies-login-loop'],
  ['cannot login', 'sso', 'sessions-cookies-login-loop'],
  ['API timeout', '', 'api-5xx-timeouts'],
  ['users missing after sync', '', 'data-duplicates-matching'],
  ['MFA reset', '', 'mfa-lockout'],
  ['certificate expired', '', 'tls-certificate-verification'],
])('of few words the right one is not folded away: %s, %s', (subject, text, id) => {
  const { fitting } = rank(createIndex(starterLibrary()), ticket(subject, text));
  expect(fitting.map(({ runbook }) => runbook.id)).toContain(id);
});

test('what does not seem to fit is folded and still there', () => {
  const index = createIndex(starterLibrary());
  const { fitting, closest } = rank(index, ticket('It hurts', 'About 140 of 2,300 users see it.'));
  expect(fitting).toEqual([]);
  expect(closest.length).toBeGreaterThan(0);
});

describe('a ticket of another field', () => {
  const [subject, text] = [
    'Pump delivers too little, slow',
    'Bearing temperature rises to eighty degrees after ten minutes, oil level is fine,',
  ];
  const index = createIndex(starterLibrary());

  test('is told so, also where it is as sure as what fits: a word of it is ours', () => {
    const { fitting, closest } = rank(index, ticket(subject, text));
    expect(closest[0]?.sure).toBeGreaterThan(fitLimitOf(index, 13));
    expect(fitting).toEqual([]);
  });

  test('is none where it holds evidence that is one of our signals', () => {
    const query = ticket(subject, `${text} AADSTS50011`);
    const { fitting } = rank(index, { ...query, evidence: [{ kind: 'error-code', value: 'AADSTS50011' }] });
    expect(fitting.map(({ runbook }) => runbook.id)).toContain('sso-redirect-url-mismatch');
  });
});

test.each([
  ['four times the limit', 0.05, 0.2],
  ['what is called good', 0.1, 0.32],
  ['never less than the limit', 0.4, 0.4],
])('a question of another field is held to %s', (_, limit, expected) => {
  expect(foreignLimit(limit, defaultWeights.fit.good)).toBeCloseTo(expected);
});

test('beside articles of one text for many products, what the other runbooks answer is not of another field', () => {
  const none = {
    area: '',
    summary: '',
    owner: '',
    reviewed: '',
    source: '',
    outro: '',
    signals: [],
    tags: [],
    steps: [],
  };
  const articles = articleSeeds.map(({ number, title, html }) => ({
    ...none,
    id: `article-${number}`,
    title,
    intro: html.replace(/<[^>]+>/g, ' '),
  }));
  const index = createIndex([...articles, ...starterLibrary()]);
  const query = ticket(
    'People who left the company are still active',
    'Okta shows them as deactivated but with you they can still be seen as active users. We sync with SCIM.',
  );
  expect(rank(index, query).fitting[0]?.runbook.id).toBe('scim-groups-and-leavers');
});

test('outcomes move the limit: what was just below it fits, and what was just above does not', () => {
  const index = createIndex(starterLibrary());
  const vague = ticket('It hurts', 'About 140 of 2,300 users see it.');
  expect(rank(index, vague).fitting).toEqual([]);
  expect(rank(index, vague, { fitFactor: 0.5 }).fitting.length).toBeGreaterThan(0);
  const doubtful = ticket('error in the app', 'some pages are slow');
  expect(rank(index, doubtful).fitting.length).toBeGreaterThan(0);
  expect(rank(index, doubtful, { fitFactor: 2.5 }).fitting).toEqual([]);
});

test('nothing is named that shares no word', () => {
  const { fitting, closest } = rank(createIndex(starterLibrary()), ticket('Zebra', 'Quagga okapi'));
  expect([fitting, closest]).toEqual([[], []]);
});
