import type { Driver, Drivers } from './drivers';
import type { RiskInputs } from './inputs';
import { measures } from './measures';
import { dayMs } from './measures/measure';
import { stageOf } from './measures/said';
import { inUse, maxPoints, shareOf } from './points';
import type { DriverResult, Risk } from './risk';

/**
 * Technical risk of an account: the sum of what its known drivers contribute, of those in use. A driver that is unknown
 * adds nothing and widens `range` instead, and so does the age of what is known; drivers come worst first (equal ones in
 * the order of the settings), unknown ones last. `RISK.md` has every formula.
 */
export function assessRisk(inputs: RiskInputs, settings: Drivers, now: number): Risk {
  const { levelFrom } = settings;
  const stage = stageOf(inputs);
  const used = inUse(settings.drivers, stage);
  const max = maxPoints(used);
  const results = used.map((driver, index) => resultOf(driver, max[index] ?? 0, inputs, now));
  const known = results.filter((result) => result.known).sort((a, b) => b.contribution - a.contribution);
  const unknown = results.filter((result) => !result.known);
  const score = sum(known.map(({ contribution }) => contribution));
  const range = {
    from: sum(known.map((result) => result.range.from)),
    to: sum(known.map((result) => result.range.to)) + sum(unknown.map((result) => result.max)),
  };
  const coverage = {
    known: known.length,
    of: results.length,
    needed: Math.max(1, Math.ceil(settings.minimumCoverage * results.length - 1e-9)),
  };
  const ask = questionOf(results);
  const level = levelOf(score, range, coverage, settings);
  return {
    ...(level && { level }),
    score,
    range,
    levelFrom,
    coverage,
    confidence: sum(known.map((result) => result.max * result.freshness)) / Math.max(1, sum(max)),
    ...(stage && { stage }),
    drivers: [...known, ...unknown],
    ...(ask && { ask }),
  };
}

function resultOf(driver: Driver, max: number, inputs: RiskInputs, now: number): DriverResult {
  const { id, input, title, question, advice, expiresAfterDays, halfLifeDays } = driver;
  const own = {
    id,
    ...(title !== undefined && { title }),
    ...(question !== undefined && { question }),
    ...(advice !== undefined && { advice }),
    canSay: input === 'stated' || input === 'integrations',
    max,
  };
  const measured = measures[input](inputs, now, {
    id,
    expiresAfterDays: expiresAfterDays ?? Number.POSITIVE_INFINITY,
    halfLifeDays: halfLifeDays ?? Number.POSITIVE_INFINITY,
  });
  if ('unknown' in measured) return { ...own, known: false, unknown: measured.unknown };
  const { number, detail, asOf, source, rows } = measured;
  const contribution = Math.round((max * shareOf(driver, number)) / 100);
  const freshness = freshnessOf(now - asOf, halfLifeDays);
  return {
    ...own,
    known: true,
    detail,
    contribution,
    range: {
      from: Math.round(contribution * freshness),
      to: contribution + Math.round((max - contribution) * (1 - freshness)),
    },
    asOf,
    source,
    freshness,
    stale: freshness < 0.5,
    rows,
  };
}

/** How sure an input of this age leaves us: 1 of now, a half after its half-life. */
function freshnessOf(age: number, halfLifeDays: number | undefined): number {
  return halfLifeDays === undefined ? 1 : 0.5 ** (Math.max(0, age) / dayMs / halfLifeDays);
}

/**
 * No level while too few of the drivers are known. The score is what is known, so it may call an account medium or high
 * whatever the unknown drivers are; but low it is only if they could not make it high.
 */
function levelOf(
  score: number,
  { to }: Risk['range'],
  { known, needed }: Risk['coverage'],
  { levelFrom }: Drivers,
): Risk['level'] {
  if (known < needed) return undefined;
  if (score >= levelFrom.high) return 'high';
  if (score >= levelFrom.medium) return 'medium';
  return to < levelFrom.high ? 'low' : undefined;
}

/** Of what is unknown or doubtful, what would tell most; what a person can say goes before what must be seen. */
function questionOf(results: readonly DriverResult[]): Risk['ask'] {
  const open = results.flatMap((result) => {
    const narrows = result.known ? (result.stale ? result.range.to - result.range.from : 0) : result.max;
    return narrows > 0 ? { driver: result.id, canSay: result.canSay, narrows } : [];
  });
  return open.toSorted((a, b) => Number(b.canSay) - Number(a.canSay) || b.narrows - a.narrows)[0];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
