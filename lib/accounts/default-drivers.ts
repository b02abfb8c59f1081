import type { Driver, Drivers } from './drivers';

const steps = (...pairs: [from: number, share: number][]) => pairs.map(([from, share]) => ({ from, share }));

/** A state that a person says: half of its points while it is degraded, all of them while it is blocked. */
function stated(id: string, weight: number, more: Partial<Driver> = {}): Driver {
  const own = { halfLifeDays: 30, expiresAfterDays: 180, ...more };
  return { id, input: 'stated', on: false, weight, steps: steps([1, 50], [2, 100]), ...own };
}

/**
 * Six are in use, because practitioners find three to seven components steadier than many; the others wait to be switched
 * on in place of one. Weights and thresholds are judgement, meant to be argued with: an open emergency and a broken
 * integration endanger a customer most; escalations, repetition and slipped promises add to it. `RISK.md` has the source
 * of each.
 */
export const defaultDrivers: Drivers = {
  drivers: [
    {
      id: 'severe-tickets',
      input: 'severe-tickets',
      on: true,
      weight: 25,
      steps: steps([0.5, 30], [1, 60], [2, 75], [3, 90], [4, 100]),
      halfLifeDays: 14,
      expiresAfterDays: 90,
    },
    {
      id: 'integration-state',
      input: 'integrations',
      on: true,
      weight: 20,
      steps: steps([1, 50], [2, 100]),
      halfLifeDays: 30,
      expiresAfterDays: 90,
    },
    {
      id: 'escalations',
      input: 'escalations',
      on: true,
      weight: 15,
      steps: steps([1, 35], [1.5, 50], [2, 65], [3, 85], [4, 100]),
      halfLifeDays: 14,
    },
    {
      id: 'repeat-issues',
      input: 'repeat-issues',
      on: true,
      weight: 15,
      // A second case in three weeks, a third in a quarter, a third in a month.
      steps: steps([1.6, 35], [2, 65], [2.6, 100]),
      halfLifeDays: 45,
      expiresAfterDays: 90,
    },
    {
      id: 'late-engagements',
      input: 'late-engagements',
      on: true,
      weight: 15,
      steps: steps([1, 25], [7, 50], [14, 80], [30, 100]),
    },
    stated('security-blockers', 10, { on: true }),
    {
      id: 'sla-breaches',
      input: 'sla-breaches',
      on: false,
      weight: 10,
      steps: steps([0.5, 25], [1, 50], [2, 75], [3, 100]),
      halfLifeDays: 30,
      expiresAfterDays: 90,
    },
    {
      id: 'oldest-ticket',
      input: 'oldest-ticket',
      on: false,
      weight: 10,
      steps: steps([7, 20], [14, 45], [30, 75], [60, 100]),
      halfLifeDays: 14,
      expiresAfterDays: 90,
    },
    stated('performance', 10),
    stated('version-lag', 10, { halfLifeDays: 90, expiresAfterDays: 365 }),
    stated('architecture-fit', 10, { halfLifeDays: 180, expiresAfterDays: 720 }),
    stated('first-value', 10, { stages: ['onboarding'] }),
    stated('adoption', 15, { stages: ['live', 'renewal'] }),
    stated('operations', 8, { halfLifeDays: 90, expiresAfterDays: 365 }),
    stated('customer-delays', 8),
    {
      id: 'rework-share',
      input: 'rework-share',
      on: false,
      weight: 10,
      steps: steps([10, 30], [15, 60], [30, 100]),
      halfLifeDays: 14,
    },
    {
      id: 'reactive-share',
      input: 'reactive-share',
      on: false,
      weight: 8,
      steps: steps([50, 30], [70, 60], [85, 100]),
      halfLifeDays: 14,
    },
    stated('pulse', 10),
  ],
  // No driver alone makes an account medium, and no two make it high: one bad number can be wrong.
  levelFrom: { medium: 30, high: 60 },
  minimumCoverage: 0.5,
};
