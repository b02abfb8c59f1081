import { type Driver, drivers, levelFrom, maxPoints, pointsFor } from './drivers';
import { measures, type RiskInputs } from './measures';
import type { DriverResult, Risk } from './risk';

const dayMs = 86_400_000;
type KnownDriver = Extract<DriverResult, { known: true }>;

/**
 * Technical risk of an account: the sum of what its known drivers contribute. A driver that is unknown adds nothing
 * and widens `range` instead; drivers come worst first, unknown ones last.
 */
export function assessRisk(inputs: RiskInputs, now: number): Risk {
  const results = drivers.map((driver) => resultOf(driver, inputs, now));
  const known = results.filter((result) => result.known).sort((a, b) => b.contribution - a.contribution);
  const unknown = results.filter((result) => !result.known);
  const score = sum(known.map(({ contribution }) => contribution));
  const range = { from: score, to: score + sum(unknown.map(({ max }) => max)) };
  const coverage = { known: known.length, of: results.length };
  return { level: levelOf(range, coverage), score, range, coverage, drivers: [...known, ...unknown] };
}

function resultOf(driver: Driver, inputs: RiskInputs, now: number): DriverResult {
  const { id, staleAfterDays = Number.POSITIVE_INFINITY, expiresAfterDays = Number.POSITIVE_INFINITY } = driver;
  const max = maxPoints(driver);
  const measured = measures[id](inputs, now, now - expiresAfterDays * dayMs);
  if ('why' in measured) return { id, known: false, max, why: measured.why };
  const { number, value, asOf, source } = measured;
  const stale = now - asOf > staleAfterDays * dayMs;
  return {
    id,
    known: true,
    value,
    contribution: pointsFor(driver, number),
    max,
    asOf,
    source,
    stale,
  } satisfies KnownDriver;
}

/**
 * No level while fewer than half of the drivers are known. The score is what is certain, so it may call an account
 * medium or high whatever the unknown drivers are; but low it is only if they could not make it high.
 */
function levelOf({ from, to }: Risk['range'], { known, of }: Risk['coverage']): Risk['level'] {
  if (known * 2 < of) return undefined;
  if (from >= levelFrom.high) return 'high';
  if (from >= levelFrom.medium) return 'medium';
  return to < levelFrom.high ? 'low' : undefined;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
