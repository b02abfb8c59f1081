import { expect, test } from 'vitest';
import { type EntryProblem, problemOfTimes, problemOfZone } from './entry-rules';

const now = Date.UTC(2026, 10, 19, 9);
const hourMs = 3_600_000;
const hours = (start: number, end: number) => ({ startedAt: now + start * hourMs, endedAt: now + end * hourMs });

test.each<[string, number, number, EntryProblem | undefined]>([
  ['an hour that just ended', -1, 0, undefined],
  ['exactly 24 hours', -24, 0, undefined],
  ['until later today', -1, 4, undefined],
  ['a year ago', -8761, -8760, undefined],
  ['an end before the start', 0, -1, { code: 'endsBeforeStart' }],
  ['no time at all', -1, -1, { code: 'endsAtStart' }],
  ['more than 24 hours', -24.001, 0, { code: 'tooLong', hours: 24 }],
  ['an end beyond a day from now', 20, 25, { code: 'endsInFuture' }],
  // Several things wrong: the same one is named each time, the order of start and end first.
  ['a future end before its start', 60, 50, { code: 'endsBeforeStart' }],
])('%s', (_, start, end, problem) => {
  expect(problemOfTimes(hours(start, end), now)).toEqual(problem);
});

test.each<[number, EntryProblem | undefined]>([
  [-60 * hourMs, undefined],
  [0, undefined],
  [1, { code: 'startsInFuture' }],
])('a running entry that started %d ms from now', (from, problem) => {
  expect(problemOfTimes({ startedAt: now + from }, now)).toEqual(problem);
});

test.each<[string, EntryProblem | undefined]>([
  ['Europe/Berlin', undefined],
  ['UTC', undefined],
  ['Berlin', { code: 'unknownZone' }],
  ['', { code: 'unknownZone' }],
])('zone %j', (zone, problem) => {
  expect(problemOfZone(zone)).toEqual(problem);
});
