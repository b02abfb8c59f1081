import type { Driver, Drivers } from './drivers';
import { measures, type RiskInputs } from './measures';
import { maxPoints, pointsFor } from './points';
import type { DriverResult, Risk } from './risk';

const dayMs = 86_400_000;

/**
 * Technical risk of an account: the sum of what its known drivers contribute, of those that are on. A driver that is unknown adds nothing
 * and widens `range` instead; drivers come worst first (equal ones in the order of the settings), unknown ones last.
 */
export function assessRisk(inputs: RiskInputs, settings: Drivers, now: number): Risk {
  const { levelFrom } = settings;
  const used = settings.drivers.filter(({ on }) => on);
  const results = used.map((driver) => resultOf(driver, inputs, now));
  const known = results.filter((result) => result.known).sort((a, b) => b.contribution - a.contribution);
  const unknown = results.filter((result) => !result.known);
  const score = sum(known.map(({ contribution }) => contribution));
  const range = { from: score, to: score + sum(unknown.map(({ max }) => max)) };
  const coverage = { known: known.length, of: results.length };
  const level = levelOf(range, coverage, settings);
  return { level, score, range, levelFrom, coverage, drivers: [...known, ...unknown] };
}

function resultOf(driver: Driver, inputs: RiskInputs, now: number): DriverResult {
  const { id, title, question, staleAfterDays = Number.POSITIVE_INFINITY, expiresAfterDays } = driver;
  const own = { id, ...(title !== undefined && { title }), ...(question !== undefined && { question }) };
  const max = maxPoints(driver);
  const measured = measures[id](inputs, now, expiresAfterDays ?? Number.POSITIVE_INFINITY);
  if ('unknown' in measured) return { ...own, known: false, max, unknown: measured.unknown };
  const { number, detail, asOf, source } = measured;
  const stale = now - asOf > staleAfterDays * dayMs;
  return { ...own, known: true, detail, contribution: pointsFor(driver, number), max, asOf, source, stale };
}

/**
 * No level while too small a share of the drivers is known. The score is what is certain, so it may call an account
 * medium or high whatever the unknown drivers are; but low it is only if they could not make it high.
 */
function levelOf(
  { from, to }: Risk['range'],
  { known, of }: Risk['coverage'],
  { levelFrom, minimumCoverage }: Drivers,
): Risk['level'] {
  if (known === 0 || known / of < minimumCoverage) return undefined;
  if (from >= levelFrom.high) return 'high';
  if (from >= levelFrom.medium) return 'medium';
  return to < levelFrom.high ? 'low' : undefined;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
