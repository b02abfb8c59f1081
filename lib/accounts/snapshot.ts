import type { DriverDetail, Level, Risk } from './risk';

/** What is kept of a driver as it stood once. */
export interface DriverSnapshot {
  id: string;
  /** A team's own words for it. */
  title?: string;
  /** Absent while it was unknown. */
  points?: number;
  detail?: DriverDetail;
}

/** How a risk stood at a moment: enough to say what changed since, and nothing of the rows below it. */
export interface RiskSnapshot {
  /** UTC milliseconds. */
  at: number;
  level?: Level;
  score: number;
  coverage: { known: number; of: number };
  drivers: DriverSnapshot[];
}

/** The day of a snapshot on the line of an account's history. */
export type RiskDay = Pick<RiskSnapshot, 'at' | 'level' | 'score' | 'coverage'> & { day: string };

export function snapshotOf({ level, score, coverage, drivers }: Risk, at: number): RiskSnapshot {
  return {
    at,
    ...(level && { level }),
    score,
    coverage: { known: coverage.known, of: coverage.of },
    drivers: drivers.map((driver) => ({
      id: driver.id,
      ...(driver.title !== undefined && { title: driver.title }),
      ...(driver.known && { points: driver.contribution, detail: driver.detail }),
    })),
  };
}

/** How a driver's points came to differ; one that is not in use, or unknown, has none. */
export interface DriverChange {
  id: string;
  title?: string;
  /** Points now less points then. The changes add up to the difference of the scores. */
  points: number;
  was?: DriverDetail;
  is?: DriverDetail;
}

export interface RiskChange {
  /** When it was as it is compared with, UTC milliseconds. */
  since: number;
  score: number;
  level?: Level;
  /** Greatest first; those that differ in nothing are left out. */
  drivers: DriverChange[];
}

/** What is different from how it stood. */
export function changesSince(before: RiskSnapshot, now: RiskSnapshot): RiskChange {
  const ids = [...new Set([...now.drivers, ...before.drivers].map(({ id }) => id))];
  const drivers = ids.flatMap((id): DriverChange[] => {
    const was = before.drivers.find((driver) => driver.id === id);
    const is = now.drivers.find((driver) => driver.id === id);
    const points = (is?.points ?? 0) - (was?.points ?? 0);
    const isSame = (was?.points === undefined) === (is?.points === undefined);
    if (points === 0 && isSame) return [];
    const title = is?.title ?? was?.title;
    return [
      {
        id,
        ...(title !== undefined && { title }),
        points,
        ...(was?.detail && { was: was.detail }),
        ...(is?.detail && { is: is.detail }),
      },
    ];
  });
  drivers.sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || (a.id < b.id ? -1 : 1));
  return { since: before.at, score: before.score, ...(before.level && { level: before.level }), drivers };
}
