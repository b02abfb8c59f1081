import type { TimeEntry } from '@/lib/time/entry';
import { rounded } from '@/lib/time/rounded';
import type { Rounding } from '@/lib/time/rounding';
import { workedSeconds } from '@/lib/time/totals';
import type { Engagement } from '../engagement';
import type { PartOf } from './parts';

/** Percent of the budget at which it is told where the engagement says nothing else. */
export const defaultAlertLevels: readonly number[] = [80, 100];
/** So many percent before a level it is told that it is near. */
const nearPercent = 5;
const hourSeconds = 3600;

type Worked = Pick<TimeEntry, 'author' | 'startedAt' | 'endedAt' | 'billable'>;
type Scope = Pick<PartOf<'scope'>, 'hours' | 'answer'>;
type Budget = Pick<Engagement, 'budgetHours' | 'alertLevels' | 'rate' | 'rounding'>;

/** What was used of what was promised. Seconds are exact; only `billedSeconds` is rounded, by the engagement's rule. */
export interface Burn {
  /** Time worked: of one person what overlaps counts once, of two it is work of both. */
  workedSeconds: number;
  /** Of billable entries, each rounded by the rule. */
  billedSeconds: number;
  /** What the billed time costs; absent without a rate. */
  cost?: { amount: number; currency: string };
  /** Hours that were promised, with scope that was approved since. Absent: there is no budget. */
  budgetHours?: number;
  /** Hours that were asked for and nobody has answered. */
  waitingHours: number;
  /** Percent of the budget that is used. */
  percent?: number;
  levels: readonly number[];
  /** The highest level that is reached. */
  reached?: number;
  /** The next level, when it is near. */
  near?: number;
}

export function burnOf(
  { budgetHours, alertLevels, rate, rounding = { rule: 'none' } }: Budget,
  { entries, scopes }: { entries: readonly Worked[]; scopes: readonly Scope[] },
  now: number,
): Burn {
  const billedSeconds = billed(entries, rounding, now);
  const approved = hoursOf(scopes, 'approved');
  const promised = budgetHours === undefined && approved === 0 ? undefined : (budgetHours ?? 0) + approved;
  const worked = workedByAll(entries, now);
  return {
    workedSeconds: worked,
    billedSeconds,
    ...(rate && { cost: { amount: (billedSeconds / hourSeconds) * rate.amount, currency: rate.currency } }),
    waitingHours: hoursOf(scopes, undefined),
    levels: levelsOf(alertLevels),
    ...(promised !== undefined && { budgetHours: promised, ...standing(worked, promised, levelsOf(alertLevels)) }),
  };
}

function standing(
  worked: number,
  hours: number,
  levels: readonly number[],
): Pick<Burn, 'percent' | 'reached' | 'near'> {
  const percent = (100 * worked) / (hours * hourSeconds);
  const reached = levels.findLast((level) => percent >= level);
  const next = levels.find((level) => percent < level);
  return {
    percent,
    ...(reached !== undefined && { reached }),
    ...(next !== undefined && percent >= next - nearPercent && { near: next }),
  };
}

function levelsOf(levels: readonly number[] = defaultAlertLevels): number[] {
  return [...new Set(levels)].sort((a, b) => a - b);
}

function hoursOf(scopes: readonly Scope[], answer: Scope['answer']): number {
  return scopes.reduce((sum, scope) => sum + (scope.answer === answer ? scope.hours : 0), 0);
}

function workedByAll(entries: readonly Worked[], now: number): number {
  const byPerson = Map.groupBy(entries, ({ author }) => author);
  return [...byPerson.values()].reduce((sum, own) => sum + workedSeconds(own, now), 0);
}

/** Each billable entry by the rule, without what an earlier one of the same person covers already. */
function billed(entries: readonly Worked[], rounding: Rounding, now: number): number {
  const byPerson = Map.groupBy(
    entries.filter(({ billable }) => billable),
    ({ author }) => author,
  );
  return [...byPerson.values()]
    .flatMap((own) => ownSeconds(own, now))
    .reduce((sum, each) => sum + rounded(each, rounding), 0);
}

/** Seconds of each entry, in the order in which they began, that no earlier one covers. */
export function ownSeconds(entries: readonly Worked[], now: number): number[] {
  let reached = Number.NEGATIVE_INFINITY;
  return [...entries]
    .sort((a, b) => a.startedAt - b.startedAt || endOf(a, now) - endOf(b, now))
    .map((entry) => {
      const from = Math.max(entry.startedAt, reached);
      const to = endOf(entry, now);
      reached = Math.max(reached, to);
      return Math.max(0, to - from) / 1000;
    });
}

function endOf({ startedAt, endedAt }: Worked, now: number): number {
  return Math.max(startedAt, endedAt ?? now);
}
