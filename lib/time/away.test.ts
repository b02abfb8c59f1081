import { expect, test } from 'vitest';
import { type Away, endOfDayAfter, type Presence, type Pulse, pulseAfter } from './away';

const at = (time: string) => Date.parse(`2026-11-19T${time}:00Z`);
const startedAt = at('09:00');
const entryId = 'e';
const threshold = 10 * 60_000;

/** What is asked of a day of pulses. */
function askedOf(pulses: readonly (readonly [time: string, presence: Presence])[], limit = threshold): Away[] {
  let last: Pulse | undefined;
  return pulses.flatMap(([time, presence]) => {
    const { pulse, away } = pulseAfter(last, { entryId, startedAt, at: at(time), presence }, limit);
    last = pulse;
    return away ?? [];
  });
}
const everyMinute = (from: string, to: string, presence: Presence = 'active') => {
  const pulses: [string, Presence][] = [];
  for (let now = at(from); now <= at(to); now += 60_000) {
    pulses.push([new Date(now).toISOString().slice(11, 16), presence]);
  }
  return pulses;
};

test('somebody who is there is asked nothing', () => {
  expect(askedOf(everyMinute('09:00', '12:00'))).toEqual([]);
});

test('without a key since 10:31 is away from then, until the next key', () => {
  const pulses = [
    ...everyMinute('09:00', '10:40'),
    ...everyMinute('10:41', '10:53', 'idle'),
    ...everyMinute('10:54', '11:00'),
  ];
  expect(askedOf(pulses)).toEqual([{ entryId, from: at('10:31'), to: at('10:54'), cause: 'idle' }]);
});

test('a locked screen counts from when it was locked', () => {
  const pulses = [
    ...everyMinute('09:00', '10:00'),
    ...everyMinute('10:01', '10:20', 'locked'),
    ['10:21', 'active'] as const,
  ];
  expect(askedOf(pulses)).toEqual([{ entryId, from: at('10:01'), to: at('10:21'), cause: 'idle' }]);
});

test('a closed laptop is noticed by the pulses that are missing', () => {
  const pulses = [...everyMinute('09:00', '09:30'), ...everyMinute('11:10', '11:20')];
  expect(askedOf(pulses)).toEqual([{ entryId, from: at('09:30'), to: at('11:10'), cause: 'sleep' }]);
});

test('one that is opened and not touched yet is asked about with the first key', () => {
  const pulses = [...everyMinute('09:00', '09:30'), ['11:10', 'locked'] as const, ['11:12', 'active'] as const];
  expect(askedOf(pulses)).toEqual([{ entryId, from: at('09:30'), to: at('11:12'), cause: 'idle' }]);
});

test('one that is closed right after the start is noticed, too', () => {
  expect(askedOf([['11:10', 'active']])).toEqual([{ entryId, from: startedAt, to: at('11:10'), cause: 'sleep' }]);
});

test('less than the threshold is not asked about, and nothing at all where nobody wants it', () => {
  const pulses = [...everyMinute('09:00', '09:30'), ...everyMinute('09:36', '09:40')];
  expect(askedOf(pulses)).toEqual([]);
  expect(
    askedOf(
      [
        ['09:00', 'active'],
        ['15:00', 'active'],
      ],
      0,
    ),
  ).toEqual([]);
});

test('a clock that was set back is asked about', () => {
  expect(askedOf([...everyMinute('09:00', '10:00'), ['09:20', 'active'], ['09:21', 'active']])).toEqual([
    { entryId, from: at('09:20'), to: at('10:00'), cause: 'setBack' },
  ]);
});

test('what was before an entry began is not of it', () => {
  const before: Pulse = { entryId: 'another', at: at('08:00') };
  const seen = { entryId, startedAt, at: at('09:00'), presence: 'idle' as const };
  expect(pulseAfter(before, seen, threshold)).toEqual({ pulse: { entryId, at: at('09:00'), goneSince: at('09:00') } });
});

test.each([
  ['2026-11-19T16:00:00+01:00', '18:30', '2026-11-19T18:30:00+01:00'],
  ['2026-11-19T18:30:00+01:00', '18:30', '2026-11-20T18:30:00+01:00'],
  ['2026-11-19T22:00:00+01:00', '18:30', '2026-11-20T18:30:00+01:00'],
  ['2026-03-28T20:00:00+01:00', '02:30', '2026-03-30T02:30:00+02:00'],
  ['2026-10-24T20:00:00+02:00', '02:30', '2026-10-25T02:30:00+02:00'],
])('a clock that starts at %s ends its day (%s) at %s', (start, time, end) => {
  expect(endOfDayAfter(Date.parse(start), time, 'Europe/Berlin')).toBe(Date.parse(end));
});
