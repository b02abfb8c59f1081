import { expect, test } from 'vitest';
import { fc } from '@/tests/properties';
import { fitFactorOf, type JudgedSuggestion } from './fit-outcomes';
import { defaultGradeRules as rules } from './grade-rules';
import { defaultWeights } from './weights';

const { good } = defaultWeights.fit;
const folded = (count: number, helped: boolean): JudgedSuggestion[] =>
  Array.from({ length: count }, () => ({ wasFolded: true, helped }));
const shown = (count: number, sure: number, helped: boolean): JudgedSuggestion[] =>
  Array.from({ length: count }, () => ({ wasFolded: false, sure, helped }));
const factor = (judged: readonly JudgedSuggestion[]) => fitFactorOf(judged, good, rules);

test.each<[string, JudgedSuggestion[], number]>([
  ['nothing was judged', [], 1],
  ['one that was folded helped', folded(1, true), 1],
  ['two that were folded helped', folded(2, true), 2 ** (-6 / 8)],
  ['many that were folded helped', folded(20, true), 0.5],
  ['what was folded did not fit', folded(20, false), 1],
  ['four doubtful ones did not fit', shown(4, 0.1, false), 1],
  ['five doubtful ones did not fit', shown(5, 0.1, false), 1.5],
  ['as many doubtful ones helped', [...shown(9, 0.1, false), ...shown(9, 0.1, true)], 1],
  ['a folded one that helped weighs up three that did not fit', [...folded(2, true), ...shown(7, 0.1, false)], 1],
  ['sure ones did not fit', shown(20, 0.6, false), 1],
])('where %s', (_, judged, expected) => expect(factor(judged)).toBeCloseTo(expected));

test('one more that did not fit lowers nothing, one more that helped raises nothing, and it stays within bounds', () => {
  const each = fc.record({
    wasFolded: fc.boolean(),
    sure: fc.double({ min: 0, max: 1, noNaN: true }),
    helped: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(each, { maxLength: 40 }), each, (judged, more) => {
      const [before, after] = [factor(judged), factor([...judged, more])];
      if (more.helped) expect(after).toBeLessThanOrEqual(before);
      else expect(after).toBeGreaterThanOrEqual(before);
      expect(after).toBeGreaterThanOrEqual(0.5);
      expect(after).toBeLessThanOrEqual(1.5);
    }),
  );
});
