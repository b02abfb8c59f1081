import type { TimeEntry } from './entry';
import { isZone } from './zone';

const hourMs = 3_600_000;
/** A longer entry is a clock that was forgotten, or a slip of the day. */
const longestHours = 24;
/** Time is logged after the fact; a day leaves room for "until five" said at four, and for a clock set right. */
const aheadMs = 24 * hourMs;

/** Why times of an entry cannot be right. */
export type TimesProblem =
  | { code: 'startsInFuture' }
  | { code: 'endsBeforeStart' }
  | { code: 'endsAtStart' }
  | { code: 'tooLong'; hours: number }
  | { code: 'endsInFuture' };
export type EntryProblem = TimesProblem | { code: 'unknownZone' };

/** What is wrong with the times that a person entered; `undefined` when they can be right. */
export function problemOfTimes(
  { startedAt, endedAt }: Pick<TimeEntry, 'startedAt' | 'endedAt'>,
  now: number,
): TimesProblem | undefined {
  if (endedAt === undefined) return startedAt > now ? { code: 'startsInFuture' } : undefined;
  if (endedAt < startedAt) return { code: 'endsBeforeStart' };
  if (endedAt === startedAt) return { code: 'endsAtStart' };
  if (endedAt - startedAt > longestHours * hourMs) return { code: 'tooLong', hours: longestHours };
  return endedAt > now + aheadMs ? { code: 'endsInFuture' } : undefined;
}

/** Days can only be counted in a zone that the browser knows. */
export function problemOfZone(zone: string): EntryProblem | undefined {
  return isZone(zone) ? undefined : { code: 'unknownZone' };
}
