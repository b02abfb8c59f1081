import { expect, test } from 'vitest';
import { rubric } from './rubric';

test.each(rubric)(
  '$id has what the panel and the question to the customer need',
  ({ title, question, hint, weight }) => {
    expect(title).not.toBe('');
    expect(question).toMatch(/\?|\.$/);
    expect(hint).toMatch(/\.$/);
    expect(weight).toBeGreaterThan(0);
  },
);

test('each criterion is there once', () => {
  expect(new Set(rubric.map(({ id }) => id)).size).toBe(9);
});
