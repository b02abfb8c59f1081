import { affectedPatterns } from './affected-patterns';
import { errorPatterns } from './error-patterns';
import { httpPatterns } from './http-patterns';
import { idPatterns } from './id-patterns';
import { logPatterns } from './log-lines';
import type { EvidencePattern } from './pattern';
import { placePatterns } from './place-patterns';
import { stepPatterns } from './step-patterns';
import { timePatterns } from './time-patterns';
import { tracePatterns } from './traces';
import { vendorPatterns } from './vendor-patterns';

/** Everything that is looked for. A new kind of code or id is one more row. */
export const patterns: EvidencePattern[] = [
  ...vendorPatterns,
  ...errorPatterns,
  ...httpPatterns,
  ...idPatterns,
  ...timePatterns,
  ...placePatterns,
  ...affectedPatterns,
  ...tracePatterns,
  ...logPatterns,
  ...stepPatterns,
];
