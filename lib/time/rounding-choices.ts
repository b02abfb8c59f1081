import type { Rounding } from './rounding';

/** No rounding; here for pages, which take only types from files with schemas. */
export const noStep: Rounding = { rule: 'none' };

/** What is usual for billing. */
export const usualSteps: readonly Rounding[] = [
  { rule: 'up', minutes: 6 },
  { rule: 'up', minutes: 15 },
  { rule: 'nearest', minutes: 15 },
];
