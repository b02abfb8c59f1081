import type { Rounding } from './rounding';

/**
 * Seconds by a rule. `up` makes every begun step whole, so that only no time stays none; `nearest` goes up from the
 * middle of a step. Less than nothing, from a clock that was set back, is nothing.
 */
export function rounded(seconds: number, rounding: Rounding): number {
  const raw = Math.max(0, seconds);
  if (rounding.rule === 'none') return raw;
  const step = rounding.minutes * 60;
  // Instants are milliseconds: a sum of them that is a hair above a whole step has not begun the next one.
  const steps = Math.round(raw * 1000) / (step * 1000);
  return (rounding.rule === 'up' ? Math.ceil(steps) : Math.round(steps)) * step;
}
