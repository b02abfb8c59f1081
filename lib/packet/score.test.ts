import { expect, test } from 'vitest';
import { fc } from '@/tests/properties';
import type { Verdict } from './packet';
import { rubric } from './rubric';
import { completenessOf, scoreOf as scoreBy } from './score';

const scoreOf = (verdicts: Verdict[]) => scoreBy(verdicts, rubric).low;

const all = (verdict: Verdict['verdict']) =>
  rubric.map(({ id }): Verdict => ({ criterion: id, verdict, required: false, citations: [] }));

test.each([
  ['met', 5],
  ['weak', 2.5],
  ['missing', 0],
  ['not-applicable', 0],
] as const)('all %s gives %d', (verdict, score) => {
  expect(scoreOf(all(verdict))).toBe(score);
});

test('a weight counts as much as it says: steps weigh three times the summary', () => {
  const lacking = (id: string) =>
    5 - scoreOf(all('met').map((verdict) => (verdict.criterion === id ? { ...verdict, verdict: 'missing' } : verdict)));
  expect(lacking('steps')).toBeCloseTo(3 * lacking('summary'));
});

test('lies between 0 and 5, and never falls when a verdict gets better', () => {
  const verdict = fc.constantFrom('missing', 'weak', 'met', 'not-applicable');
  fc.assert(
    fc.property(fc.array(verdict, { minLength: rubric.length, maxLength: rubric.length }), fc.nat(), (kinds, at) => {
      const verdicts = rubric.map(
        ({ id }, i): Verdict => ({ criterion: id, verdict: kinds[i] ?? 'met', required: i % 3 === 0, citations: [] }),
      );
      const score = scoreOf(verdicts);
      expect(score).toBeGreaterThanOrEqual(0);
      expect(score).toBeLessThanOrEqual(5);
      const improved = verdicts.map(
        (one, i): Verdict =>
          i === at % rubric.length && one.verdict !== 'not-applicable' ? { ...one, verdict: 'met' } : one,
      );
      expect(scoreOf(improved)).toBeGreaterThanOrEqual(score);
    }),
  );
});

test('a verdict that the rubric does not know counts for nothing', () => {
  const [first] = rubric;
  if (!first) throw new Error('The default rubric is empty.');
  expect(scoreBy(all('met'), [{ ...first, weight: 2 }]).low).toBe(5);
  expect(scoreBy(all('missing'), []).low).toBe(0);
});

test('a packet that lacks a required criterion stays below what practice aims at, however well the rest stands', () => {
  for (const { id } of rubric) {
    for (const verdict of ['missing', 'weak'] as const) {
      const verdicts = all('met').map(
        (one): Verdict => (one.criterion === id ? { ...one, verdict, required: true } : one),
      );
      expect(scoreOf(verdicts)).toBeLessThan(4.5);
    }
  }
});

test('what was not read makes the score a range, and may still be what lacks', () => {
  const verdicts = all('met').map(
    (one): Verdict => (one.criterion === 'steps' ? { ...one, verdict: 'not-read', required: true } : one),
  );
  const { low, high } = scoreBy(verdicts, rubric);
  expect(high).toBe(5);
  expect(low).toBeLessThan(4.5);
  expect(completenessOf(verdicts)).toEqual({ met: 0, required: 1, unread: 1 });
});
