import { expect, test } from 'vitest';
import { noPomodoro } from './clock-settings';
import { breakAfter, breakAway, type LastBreak, type Pomodoro, pomodoroAt } from './pomodoro';

const rule = { ...noPomodoro, on: true };
const minute = 60_000;
const id = 'entry';
type Work = Extract<Pomodoro, { phase: 'work' }>;

/** Minutes as instants. */
const clock = (now: number, startedAt?: number, workedSince = startedAt) => ({
  now: now * minute,
  ...(startedAt === undefined
    ? {}
    : { running: { id, startedAt: startedAt * minute }, workedSince: (workedSince as number) * minute }),
});
const rested = (from: number, part: Partial<LastBreak> = {}): LastBreak => ({
  from: from * minute,
  until: (from + 5) * minute,
  isLong: false,
  rounds: 1,
  entryId: id,
  stopped: true,
  ...part,
});
const inMinutes = (one: Pomodoro | undefined) =>
  one && [one.phase, one.since / minute, one.until / minute, `${one.round} of ${one.of}`];

test.each([
  ['nothing runs', clock(10), undefined, undefined],
  ['the first round', clock(10, 0), undefined, ['work', 0, 25, '1 of 4']],
  ['overdue: it waits for the person', clock(90, 0), undefined, ['work', 0, 25, '1 of 4']],
  ['a switch goes on with the round', clock(20, 15, 0), undefined, ['work', 0, 25, '1 of 4']],
  ['on a break with a stopped clock', clock(27), rested(25), ['break', 25, 30, '1 of 4']],
  ['it is over, nobody is back', clock(80), rested(25), ['break', 25, 30, '1 of 4']],
  ['nobody came back within the hour', clock(91), rested(25), undefined],
  ['asleep through the break, back the next day', clock(1500), rested(25), undefined],
  ['they went on', clock(40, 32), rested(25, { endedAt: 32 * minute }), ['work', 32, 57, '2 of 4']],
  ['they started something by another window', clock(40, 28), rested(25), ['work', 28, 53, '2 of 4']],
  ['the stop for the break was taken back', clock(26, 0), rested(25), ['work', 25, 50, '2 of 4']],
  ['a break in which the clock goes on', clock(27, 0), rested(25, { stopped: false }), ['break', 25, 30, '1 of 4']],
  ['such a one, and the clock was stopped', clock(28), rested(25, { stopped: false }), undefined],
  [
    'such a one, and something else was started',
    clock(29, 28, 0),
    rested(25, { stopped: false }),
    ['work', 28, 53, '2 of 4'],
  ],
  ['left out', clock(26, 0), rested(25, { until: 25 * minute, endedAt: 25 * minute }), ['work', 25, 50, '2 of 4']],
  [
    'after the long break',
    clock(140, 135),
    rested(115, { isLong: true, rounds: 0, endedAt: 135 * minute }),
    ['work', 135, 160, '1 of 4'],
  ],
  [
    'a pause longer than the long break begins anew',
    clock(70, 60),
    rested(25, { rounds: 2, endedAt: 30 * minute }),
    ['work', 60, 85, '1 of 4'],
  ],
  [
    'a shorter one does not',
    clock(50, 44),
    rested(25, { rounds: 2, endedAt: 30 * minute }),
    ['work', 44, 69, '3 of 4'],
  ],
] as const)('%s', (_, now, last, expected) => {
  expect(inMinutes(pomodoroAt(now, last, rule))).toEqual(expected);
});

test('nobody who does not want rounds has one', () => {
  expect(pomodoroAt(clock(30, 0), rested(25), noPomodoro)).toBeUndefined();
});

test('after so many rounds the break is the long one, and the count begins anew', () => {
  const breaks: (string | number)[] = [];
  let last: LastBreak | undefined;
  let now = 0;
  for (let round = 0; round < 6; round += 1) {
    const work = pomodoroAt(clock(now + 25, now), last, rule) as Work;
    breaks.push(work.next.minutes);
    last = breakAfter(work, { now: (now + 25) * minute, entryId: id, skips: false, stops: true });
    now += 25 + work.next.minutes;
    last = { ...last, endedAt: now * minute };
  }
  expect(breaks).toEqual([5, 5, 5, 15, 5, 5]);
});

test.each([
  ['too short to be one', 4, undefined],
  ['a break', 6, [6, 1, false]],
  ['a long one', 20, [20, 0, true]],
] as const)('time away: %s', (_, length, expected) => {
  const work = pomodoroAt(clock(12, 0), undefined, rule) as Work;
  const away = { from: 12 * minute, to: (12 + length) * minute, entryId: id };
  const rest = breakAway(work, away, rule);
  expect(rest && [((rest.endedAt ?? 0) - rest.from) / minute, rest.rounds, rest.isLong]).toEqual(expected);
});
