import { describe, expect, test } from 'vitest';
import { criterionWords, packetWords } from '@/locales/domain/packet';
import { judges } from './judges';
import { rubric, rubricSchema } from './rubric';

test.each(rubric)('$id has what the panel and the question to the customer need', (criterion) => {
  const { title, question, hint } = criterionWords(criterion);
  expect(title).not.toBe('');
  expect(question).toMatch(/\?|\.$/);
  expect(hint).toMatch(/\.$/);
  expect(criterion.weight).toBeGreaterThan(0);
});

test('each criterion is there once', () => {
  expect(new Set(rubric.map(({ id }) => id)).size).toBe(9);
  expect(rubric.map(({ id }) => id).sort()).toEqual(Object.keys(judges).sort());
});

describe('a team’s own rubric', () => {
  const [first, second] = rubric;
  if (!first || !second) throw new Error('The default rubric is empty.');
  const own = {
    ...second,
    id: 'own-tenant',
    title: 'Tenant',
    question: 'Which tenant?',
    words: ['tenant'],
  };

  test('the default one is such', () => {
    expect(rubricSchema.parse(rubric)).toEqual(rubric);
  });

  test('its own words are used, and the catalogue’s for the rest', () => {
    const own = { ...first, title: 'One line', question: 'In one line, please?' };
    expect(rubricSchema.parse([own])).toEqual([own]);
    expect(criterionWords(own)).toEqual({
      title: 'One line',
      question: 'In one line, please?',
      hint: packetWords.criteria.summary.hint,
    });
  });

  test('it may switch criteria off, and have some of its own', () => {
    const rubric = [{ ...first, on: false }, second, own];
    expect(rubricSchema.parse(rubric)).toEqual(rubric);
    expect(criterionWords(own)).toEqual({ title: 'Tenant', question: 'Which tenant?', hint: '' });
  });

  test.each<[string, unknown, string?]>([
    ['a criterion twice', [first, second, first], 'twice'],
    ['a rubric that is off', [{ ...first, on: false }], 'noneOn'],
    ['one of its own without a title', [{ ...own, title: undefined }], 'missing'],
    ['one of its own that nothing meets', [{ ...own, words: undefined }], 'missing'],
    ['words that nobody would look for', [{ ...first, words: ['tenant'] }], 'unknownName'],
    ['no criterion', []],
    ['an unknown criterion', [{ ...first, id: 'mood' }], 'unknownValue'],
    ['no weight', [{ ...first, weight: 0 }]],
    ['a criterion for nothing', [{ ...first, appliesTo: [] }]],
    ['an empty title', [{ ...first, title: ' ' }]],
    ['a misspelt name', [{ ...first, wieght: 2 }]],
  ])('%s is refused', (_, given, rule) => {
    const { success, error } = rubricSchema.safeParse(given);
    expect(success).toBe(false);
    if (rule) expect(error?.issues.map(({ message }) => message)).toContain(rule);
  });
});
