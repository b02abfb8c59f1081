import { defaultDrivers } from '@/lib/accounts/default-drivers';
import type { Drivers } from '@/lib/accounts/drivers';
import { type Day, live } from './live';
import { assumptions, type Plan, planOf, type Trouble, troubles } from './plan';

/** How a measure did over the year of all accounts. */
export interface YearRow {
  measure: string;
  /** By trouble: median and 90th percentile of the days until it told, and how many it missed. */
  found: Record<Trouble, { of: number; missed: number; p50: number; p90: number }>;
  /** Per account and year, away from trouble. */
  flips: number;
  /** Share of days of all accounts on which a level could be told. */
  known: number;
}

/** Days after the end of a trouble until which telling of it counts. */
const patience = 30;
/** Days around a trouble on which a change has a cause. */
const near = 45;

export function measureYear(accounts: number, seed: number): YearRow[] {
  const plans = Array.from({ length: accounts }, (_, id) => planOf(id, seed));
  const left = defaultDrivers.drivers.filter(({ on }) => on).map(({ id }) => id);
  const lived = plans.map((plan) => live(plan, [defaultDrivers, ...left.map(without)]));
  const yearsBy = (index: number) => lived.map((years) => years[index] ?? []);
  const years = yearsBy(0);
  return [
    rowOf('risk', plans, years, ({ level }) => level),
    rowOf('open tickets', plans, years, bandOf(years)),
    ...left.map((id, index) => rowOf(`without ${id}`, plans, yearsBy(index + 1), ({ level }) => level)),
  ];
}

function without(id: string): Drivers {
  return {
    ...defaultDrivers,
    drivers: defaultDrivers.drivers.map((driver) => (driver.id === id ? { ...driver, on: false } : driver)),
  };
}

/** Bands of the count of open tickets at its own 80th and 95th percentile. */
function bandOf(years: readonly Day[][]): (day: Day) => number {
  const counts = years.flatMap((days) => days.map(({ open }) => open)).sort((a, b) => a - b);
  const at = (share: number) => counts[Math.floor(share * (counts.length - 1))] ?? 0;
  const [medium, high] = [at(0.8), at(0.95)];
  return ({ open }) => (open > high ? 2 : open > medium ? 1 : 0);
}

function rowOf(
  measure: string,
  plans: readonly Plan[],
  years: readonly Day[][],
  levelOf: (day: Day) => number,
): YearRow {
  const found = Object.fromEntries(
    troubles.map((trouble) => [trouble, foundOf(trouble, plans, years, levelOf)]),
  ) as YearRow['found'];
  const flips = plans.map((plan, index) => flipsIn(plan, years[index] ?? [], levelOf));
  const days = years.flat();
  return {
    measure,
    found,
    flips: flips.reduce((sum, each) => sum + each, 0) / Math.max(1, plans.length),
    known: days.filter(({ isKnown }) => isKnown).length / Math.max(1, days.length),
  };
}

function foundOf(
  trouble: Trouble,
  plans: readonly Plan[],
  years: readonly Day[][],
  levelOf: (day: Day) => number,
): YearRow['found'][Trouble] {
  const all = plans.flatMap(({ planted }, index) => {
    if (planted?.trouble !== trouble) return [];
    const days = years[index] ?? [];
    const from = Math.ceil(planted.from);
    const before = days[from - 1];
    const last = Math.min(days.length - 1, Math.floor(planted.to) + patience);
    for (let day = from; before && day <= last; day += 1) {
      const now = days[day];
      if (now && levelOf(now) > levelOf(before)) return [day - from];
    }
    return [Number.POSITIVE_INFINITY];
  });
  const told = all.filter(Number.isFinite).sort((a, b) => a - b);
  const at = (share: number) => told[Math.min(told.length - 1, Math.floor(share * told.length))] ?? Number.NaN;
  return { of: all.length, missed: all.length - told.length, p50: at(0.5), p90: at(0.9) };
}

function flipsIn({ planted }: Plan, days: readonly Day[], levelOf: (day: Day) => number): number {
  const hasCause = (day: number) => planted !== undefined && day >= planted.from - 1 && day <= planted.to + near;
  let flips = 0;
  for (let day = 1; day < assumptions.days; day += 1) {
    const [before, now] = [days[day - 1], days[day]];
    if (before && now && !hasCause(day) && levelOf(before) !== levelOf(now)) flips += 1;
  }
  return flips;
}
