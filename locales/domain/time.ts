import type { DurationProblem } from '@/lib/time/duration';
import type { EntryProblem } from '@/lib/time/entry-rules';
import type { TypedProblem } from '@/lib/time/typed-times';
import type { WordsFor } from './say';

/** What was typed to log time after the fact, and cannot be. */
const duration: WordsFor<DurationProblem> = {
  notADuration: 'Write a duration such as 45m, 1h 20m or 1:20, or times such as 9-9:45.',
  noTime: 'Nothing to log: the duration is zero.',
  tooLong: ({ hours }) => `That is more than ${hours} hours. Log it day by day.`,
  startsInFuture: 'It starts later than now.',
  endsBeforeStart: 'It ends before it begins.',
  endsInFuture: 'It ends later than now.',
  notATimeOfDay: ({ time }) => `${time} is not a time of day.`,
  notADay: 'There is no such day.',
  whenOnThatDay: 'Say when on that day, such as yesterday 9-9:45.',
  skipped: ({ time, day }) => `${time} did not happen on ${day}: the clocks went forward over it.`,
};

/** Times typed over those of an entry. */
const typed: WordsFor<TypedProblem> = {
  noStart: 'Enter when it started.',
  noEnd: 'Enter when it ended.',
  startsInFuture: 'It starts later than now.',
  endsBeforeStart: 'It ends before it begins.',
  endsAtStart: 'It ends when it begins.',
  tooLong: ({ hours }) => `That is more than ${hours} hours.`,
  endsInFuture: 'It ends later than now.',
  skipped: ({ time, day }) => `${time} did not happen on ${day}: the clocks went forward over it.`,
};

/** An entry that was refused. */
const entry: WordsFor<EntryProblem> = {
  startsInFuture: 'A running entry cannot start later than now.',
  endsBeforeStart: 'This entry ended before it began.',
  endsAtStart: 'This entry ended when it began.',
  tooLong: ({ hours }) => `An entry can be ${hours} hours long at most.`,
  endsInFuture: 'This entry ends in the future.',
  unknownZone: 'This entry names no known time zone.',
};

export const timeWords = { duration, typed, entry };
