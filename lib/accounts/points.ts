import type { Driver } from './drivers';

// Apart from the schema: pages show points, and pages hold no schema.

/** The most a driver can contribute. */
export function maxPoints({ steps }: Pick<Driver, 'steps'>): number {
  return steps.at(-1)?.points ?? 0;
}

/** The most that the drivers that are on can contribute together. */
export function mostPoints(drivers: readonly Pick<Driver, 'on' | 'steps'>[]): number {
  return drivers.filter(({ on }) => on).reduce((sum, driver) => sum + maxPoints(driver), 0);
}

/** What a driver's number is worth. */
export function pointsFor({ steps }: Pick<Driver, 'steps'>, number: number): number {
  return steps.findLast(({ from }) => number >= from)?.points ?? 0;
}
