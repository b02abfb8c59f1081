import { describe, expect, test } from 'vitest';
import { criterionWords, packetWords } from '@/locales/domain/packet';
import { criterionIds } from './packet';
import { rubric, rubricSchema } from './rubric';
import { firstExample, fromFirst } from './rubric-versions';
import { ticketTypes } from './situation';

test.each(rubric)('$id has what the panel and the question to the customer need', (criterion) => {
  const { title, question, hint } = criterionWords(criterion);
  expect(title).not.toBe('');
  expect(question).toMatch(/\?|\.$/);
  expect(hint).toMatch(/\.$/);
  expect(criterion.weight).toBeGreaterThan(0);
});

test('each criterion is there once', () => {
  expect(rubric.map(({ id }) => id)).toEqual([...criterionIds]);
});

describe('a team’s own rubric', () => {
  const [first, second] = rubric;
  if (!first || !second) throw new Error('The default rubric is empty.');
  const own = {
    ...second,
    id: 'own-tenant',
    title: 'Tenant',
    question: 'Which tenant?',
    judge: { name: 'words' as const, words: ['tenant'] },
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
    ['one of its own that nothing meets', [{ ...own, judge: { name: 'words' } }], 'missing'],
    ['a field that nobody named', [{ ...own, judge: { name: 'field', words: ['tenant'] } }], 'missing'],
    ['a judge that there is not', [{ ...own, judge: { name: 'mood' } }]],
    ['words that nobody would look for', [{ ...first, judge: { name: 'summary', words: ['tenant'] } }], 'unknownName'],
    ['no criterion', []],
    ['an unknown criterion', [{ ...first, id: 'mood' }], 'unknownValue'],
    ['no weight', [{ ...first, weight: 0 }]],
    ['a criterion for nothing', [{ ...first, asked: { types: [], severities: [1] } }], 'missing'],
    ['a severity that there is not', [{ ...first, required: { types: ['bug'], severities: [5] } }]],
    ['an empty title', [{ ...first, title: ' ' }]],
    ['a misspelt name', [{ ...first, wieght: 2 }]],
  ])('%s is refused', (_, given, rule) => {
    const { success, error } = rubricSchema.safeParse(given);
    expect(success).toBe(false);
    if (rule) expect(error?.issues.map(({ message }) => message)).toContain(rule);
  });
});

test('a rubric of version 1 is taken over: kinds become types, and tries keep their name', () => {
  const [summary, tried, tenant] = rubricSchema.parse(fromFirst(firstExample));
  expect(summary).toMatchObject({ id: 'summary', judge: { name: 'summary' }, asked: { types: ticketTypes } });
  expect(tried).toMatchObject({ id: 'tried', title: 'Tries', required: { severities: [1, 2, 3, 4] } });
  expect(tenant).toMatchObject({ judge: { name: 'words', words: ['tenant'] }, required: { types: [] } });
});
