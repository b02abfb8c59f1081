import type { Driver } from '../drivers';
import type { RiskInputs } from '../inputs';
import type { DriverDetail, DriverSource, DriverUnknown, RiskRow } from '../risk';

/** A driver's number with what it is made of, its oldest input that counts and where that came from; or why there is none. */
export type Measured =
  | { number: number; detail: DriverDetail; asOf: number; source: DriverSource; rows: RiskRow[] }
  | { unknown: DriverUnknown };

export interface MeasureOptions {
  /** The driver's id: statements are about it. */
  id: Driver['id'];
  /** Input older than this says nothing about today; infinite where it never expires. */
  expiresAfterDays: number;
  /** What is over for so long counts half; infinite where it does not fade. */
  halfLifeDays: number;
}

/** Finds a driver's number. */
export type Measure = (inputs: RiskInputs, now: number, options: MeasureOptions) => Measured;

export const dayMs = 86_400_000;
