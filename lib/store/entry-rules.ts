import type { TimeEntry } from '@/lib/time/entry';
import { type EntryProblem, problemOfTimes, problemOfZone } from '@/lib/time/entry-rules';
import { say } from '@/locales/domain/say';
import { timeWords } from '@/locales/domain/time';
import { InvalidEntryError } from './errors';

/** Throws `InvalidEntryError` with a sentence when a person entered times that cannot be right. */
export function checkTimes(times: Pick<TimeEntry, 'startedAt' | 'endedAt'>, now: number): void {
  refuse(problemOfTimes(times, now));
}

export function checkZone(zone: string): void {
  refuse(problemOfZone(zone));
}

function refuse(problem: EntryProblem | undefined): void {
  if (problem) throw new InvalidEntryError(say(timeWords.entry, problem));
}
