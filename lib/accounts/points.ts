import type { Driver } from './drivers';

// Apart from the schema: pages show points, and pages hold no schema.

/** More in use at a time and nobody knows any more what a number is made of. */
export const mostInUse = 7;

/** All drivers in use share so many points, whatever their weights add up to. */
export const allPoints = 100;

/**
 * The whole points that each of these drivers can contribute at most, in their order: together 100. What rounding leaves
 * goes to those that it took most from; of equals to the first.
 */
export function maxPoints(drivers: readonly Pick<Driver, 'weight'>[]): number[] {
  const total = drivers.reduce((sum, { weight }) => sum + weight, 0);
  const exact = drivers.map(({ weight }) => (allPoints * weight) / total);
  const points = exact.map(Math.floor);
  const left = allPoints - points.reduce((sum, each) => sum + each, 0);
  const byLoss = exact.map((each, index) => ({ index, loss: each - Math.floor(each) }));
  byLoss.sort((a, b) => b.loss - a.loss || a.index - b.index);
  for (const { index } of byLoss.slice(0, drivers.length === 0 ? 0 : left)) points[index] = (points[index] ?? 0) + 1;
  return points;
}

/** What share of its points a driver's number is worth, percent. */
export function shareOf({ steps }: Pick<Driver, 'steps'>, number: number): number {
  return steps.findLast(({ from }) => number >= from)?.share ?? 0;
}

/** The drivers that are used at a stage; while nobody said the stage, all that are on. */
export function inUse<T extends Pick<Driver, 'on' | 'stages'>>(
  drivers: readonly T[],
  stage: NonNullable<Driver['stages']>[number] | undefined,
): T[] {
  return drivers.filter(({ on, stages }) => on && (stage === undefined || (stages?.includes(stage) ?? true)));
}
