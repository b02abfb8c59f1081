import type { GradeRules } from './grade-rules';
import type { Suggestion } from './runbook';

export type Grade = Suggestion['fit'];

/** From the surest down. */
export const grades = ['strong', 'good', 'weak'] as const satisfies readonly Grade[];

/** A suggestion that was shown. */
export interface ShownSuggestion {
  /** How sure the ranking was, 0 to 1, whatever it was called. */
  sure: number;
  /** It was opened, and somebody said what came of it: whether it solved or helped. */
  helped?: boolean;
}

/** What came of the suggestions that the ranking makes one grade of. */
export interface MeasuredGrade {
  judged: number;
  helped: number;
  /** The share that helps, 0 to 1, by what came of them and by what the ranking expects; absent where none was shown. */
  share?: number;
  /** What they are called. */
  called: Grade;
}
export type MeasuredGrades = Record<Grade, MeasuredGrade>;

/** The least of ten that each grade is right in (`weights.ts`). */
type Limits = Readonly<Record<'strong' | 'good', number>>;

export function gradeOf(ofTen: number, { strong, good }: Limits): Grade {
  if (ofTen >= strong) return 'strong';
  return ofTen >= good ? 'good' : 'weak';
}

/**
 * What fits are called once it is known what comes of them here. For each grade of the ranking the share that helped is
 * the mean of a beta distribution: what the ranking expected of all that were shown, as `doubt` outcomes, and those that
 * were judged (Gelman et al., "Bayesian Data Analysis", 3rd edition, section 2.4). The word follows the share, once
 * `needed` outcomes speak for another one. What was shown does not depend on what came of it, so one more that did not
 * fit raises no grade, and one more that helped lowers none. A surer grade is never called less than a less sure one.
 */
export function measureGrades(shown: readonly ShownSuggestion[], limits: Limits, rules: GradeRules): MeasuredGrades {
  const measured = { strong: none('strong'), good: none('good'), weak: none('weak') };
  let atMost: Grade = 'strong';
  for (const grade of grades) {
    const own = shown.filter(({ sure }) => gradeOf(10 * sure, limits) === grade);
    const one = measureOne(grade, own, limits, rules);
    atMost = lowerOf(one.called, atMost);
    measured[grade] = { ...one, called: atMost };
  }
  return measured;
}

const none = (grade: Grade): MeasuredGrade => ({ judged: 0, helped: 0, called: grade });

function measureOne(
  grade: Grade,
  shown: readonly ShownSuggestion[],
  limits: Limits,
  { doubt, needed }: GradeRules,
): MeasuredGrade {
  if (shown.length === 0) return none(grade);
  const expected = shown.reduce((sum, { sure }) => sum + sure, 0) / shown.length;
  const judged = shown.filter(({ helped }) => helped !== undefined).length;
  const helped = shown.filter((each) => each.helped).length;
  const share = (helped + doubt * expected) / (judged + doubt);
  const called = gradeOf(10 * share, limits);
  const speaking = lowerOf(called, grade) === called ? judged - helped : helped;
  return { judged, helped, share, called: speaking >= needed ? called : grade };
}

const lowerOf = (a: Grade, b: Grade): Grade => (grades.indexOf(a) > grades.indexOf(b) ? a : b);

/** What each grade of the ranking is called. */
export function calledBy({ strong, good, weak }: MeasuredGrades): Record<Grade, Grade> {
  return { strong: strong.called, good: good.called, weak: weak.called };
}
