import type { TimeEntry } from '@/lib/time/entry';
import { isZone } from '@/lib/time/zone';
import { InvalidEntryError } from './errors';

const dayMs = 86_400_000;
const longestMs = dayMs;
/** Time is logged after the fact; a day leaves room for "until five" said at four, and for a clock set right. */
const aheadMs = dayMs;

/** Throws `InvalidEntryError` with a sentence when a person entered times that cannot be right. */
export function checkTimes({ startedAt, endedAt }: Pick<TimeEntry, 'startedAt' | 'endedAt'>, now: number): void {
  if (endedAt === undefined) {
    if (startedAt > now) throw new InvalidEntryError('A running entry cannot start later than now.');
    return;
  }
  if (endedAt < startedAt) throw new InvalidEntryError('This entry ended before it began.');
  if (endedAt === startedAt) throw new InvalidEntryError('This entry ended when it began.');
  if (endedAt - startedAt > longestMs) throw new InvalidEntryError('An entry can be 24 hours long at most.');
  if (endedAt > now + aheadMs) throw new InvalidEntryError('This entry ends in the future.');
}

export function checkZone(zone: string): void {
  if (!isZone(zone)) throw new InvalidEntryError('This entry names no known time zone.');
}
