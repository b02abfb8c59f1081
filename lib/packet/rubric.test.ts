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

  test('the default one is such', () => {
    expect(rubricSchema.parse(rubric)).toEqual(rubric);
  });

  test('its own words are used, and the catalogue’s for the rest', () => {
    const own = { ...first, title: 'One line', question: 'In one line, please?' };
    expect(rubricSchema.parse([own])).toEqual([own]);
    expect(criterionWords(own)).toEqual({
      title: 'One line',
      question: 'In one line, please?',
      hint: packetWords.criteria[first.id].hint,
    });
  });

  test.each<[string, unknown]>([
    ['a criterion twice', [first, second, first]],
    ['no criterion', []],
    ['an unknown criterion', [{ ...first, id: 'mood' }]],
    ['no weight', [{ ...first, weight: 0 }]],
    ['a criterion for nothing', [{ ...first, appliesTo: [] }]],
    ['an empty title', [{ ...first, title: ' ' }]],
    ['a misspelt name', [{ ...first, wieght: 2 }]],
  ])('%s is refused', (_, given) => {
    expect(rubricSchema.safeParse(given).success).toBe(false);
  });

  test('a criterion twice is named by a code that has words', () => {
    const [issue] = rubricSchema.safeParse([first, first]).error?.issues ?? [];
    expect(issue?.message).toBe('criterionTwice');
    expect(packetWords.problems.criterionTwice).toMatch(/\.$/);
  });
});
