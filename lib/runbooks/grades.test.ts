import { describe, expect, test } from 'vitest';
import { fc } from '@/tests/properties';
import { defaultGradeRules as rules } from './grade-rules';
import { calledBy, gradeOf, grades, measureGrades, type ShownSuggestion } from './grades';
import { defaultWeights } from './weights';

const limits = defaultWeights.fit;
const called = (shown: readonly ShownSuggestion[]) => calledBy(measureGrades(shown, limits, rules));
const asItIs = { strong: 'strong', good: 'good', weak: 'weak' };
const of = (sure: number, count: number, helped?: boolean): ShownSuggestion[] =>
  Array.from({ length: count }, () => ({ sure, ...(helped === undefined ? {} : { helped }) }));

const suggestion = fc.record(
  { sure: fc.double({ min: 0, max: 1, noNaN: true }), helped: fc.boolean() },
  { requiredKeys: ['sure'] },
);
const shown = fc.array(suggestion, { maxLength: 60 });
const place = (grade: string) => grades.indexOf(grade as 'strong');

describe('what fits are called', () => {
  test.each<[string, ShownSuggestion[], object]>([
    ['nothing was shown', [], asItIs],
    ['nothing was judged', of(0.7, 40), asItIs],
    ['all were as expected', [...of(0.7, 14, true), ...of(0.7, 6, false)], asItIs],
    ['four of four strong ones did not fit', of(0.7, 4, false), asItIs],
    [
      'five of five strong ones did not fit: less sure ones are called no better',
      of(0.7, 5, false),
      { strong: 'good', good: 'good', weak: 'weak' },
    ],
    ['none of many strong ones fitted', of(0.9, 40, false), { strong: 'weak', good: 'weak', weak: 'weak' }],
    ['half of the strong ones helped', [...of(0.6, 10, true), ...of(0.6, 10, false)], asItIs],
    ['nine of ten good ones helped', [...of(0.4, 9, true), ...of(0.4, 1, false)], { ...asItIs, good: 'strong' }],
    ['a third of the weak ones helped', [...of(0.1, 12, true), ...of(0.1, 18, false)], { ...asItIs, weak: 'good' }],
  ])('where %s', (_, all, words) => expect(called(all)).toEqual(words));

  test('is as the ranking calls them while nobody said anything', () => {
    fc.assert(
      fc.property(shown, (all) => {
        expect(called(all.map(({ sure }) => ({ sure })))).toEqual(asItIs);
      }),
    );
  });

  test('is not changed by one outcome alone', () => {
    fc.assert(
      fc.property(shown, fc.nat(), fc.boolean(), (all, at, helped) => {
        const unjudged = all.map(({ sure }) => ({ sure }));
        const one = unjudged.map((each, place) => (place === at % all.length ? { ...each, helped } : each));
        expect(called(one)).toEqual(asItIs);
      }),
    );
  });

  test('is never better for one more that did not fit, nor worse for one more that helped', () => {
    fc.assert(
      fc.property(shown, fc.nat(), (all, at) => {
        const judge = (helped?: boolean) =>
          called(
            all.map(({ sure, ...said }, i) =>
              i === at % all.length ? { sure, ...(helped === undefined ? {} : { helped }) } : { sure, ...said },
            ),
          );
        const [worse, open, better] = [judge(false), judge(), judge(true)];
        for (const grade of grades) {
          expect(place(worse[grade])).toBeGreaterThanOrEqual(place(open[grade]));
          expect(place(better[grade])).toBeLessThanOrEqual(place(open[grade]));
        }
      }),
    );
  });

  test('keeps the order of the ranking', () => {
    fc.assert(
      fc.property(shown, (all) => {
        const words = called(all);
        expect([words.strong, words.good, words.weak].map(place)).toEqual(
          [words.strong, words.good, words.weak].map(place).toSorted(),
        );
      }),
    );
  });

  test('follows the share in the long run, whatever was expected', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.5, max: 1, noNaN: true }), fc.integer({ min: 0, max: 400 }), (sure, helped) => {
        fc.pre(Math.abs(helped / 400 - 0.5) > 0.03 && Math.abs(helped / 400 - 0.32) > 0.03);
        const { strong } = called([...of(sure, helped, true), ...of(sure, 400 - helped, false)]);
        expect(strong).toBe(gradeOf(helped / 40, limits));
      }),
    );
  });
});
