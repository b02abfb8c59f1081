import { describe, expect, test } from 'vitest';
import { calendarDate } from '@/lib/calendar/calendar-date';
import { fc } from '@/tests/properties';
import { problemOfTimes } from './entry-rules';
import { atTime, type Typed, type TypedProblem, typedTimes } from './typed-times';
import { wallTime } from './zone';

const berlin = 'Europe/Berlin';
const at = (iso: string) => Date.parse(iso);
const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

describe('a typed time is the nearest instant that shows it', () => {
  test.each<[name: string, zone: string, time: string, near: string, expected: string | undefined]>([
    ['the same day', berlin, '09:05', '2026-11-19T09:12:33Z', '2026-11-19T08:05:00Z'],
    ['left alone, it keeps its seconds', berlin, '10:12', '2026-11-19T09:12:33.250Z', '2026-11-19T09:12:33.250Z'],
    ['back over midnight', berlin, '23:50', '2026-11-19T23:20:00Z', '2026-11-19T22:50:00Z'],
    ['on over midnight', berlin, '00:05', '2026-11-19T22:10:00Z', '2026-11-19T23:05:00Z'],
    ['over the end of a year', berlin, '00:10', '2026-12-31T22:40:00Z', '2026-12-31T23:10:00Z'],
    [
      'over midnight where it is another day in UTC',
      'America/New_York',
      '23:40',
      '2026-11-20T05:20:00Z',
      '2026-11-20T04:40:00Z',
    ],
    ['over midnight at a half-hour offset', 'Asia/Kolkata', '00:10', '2026-11-19T18:10:00Z', '2026-11-19T18:40:00Z'],
    // 2:00 to 3:00 happens twice: the hour that the old value was in counts.
    ['of two, the second', berlin, '02:10', '2026-10-25T01:05:30Z', '2026-10-25T01:10:00Z'],
    ['of two, the first', berlin, '02:10', '2026-10-25T00:05:30Z', '2026-10-25T00:10:00Z'],
    ['from before the change, the first', berlin, '02:30', '2026-10-24T23:40:00Z', '2026-10-25T00:30:00Z'],
    ['from after the change, the second', berlin, '02:30', '2026-10-25T02:20:00Z', '2026-10-25T01:30:00Z'],
    ['left alone in the second hour', berlin, '02:05', '2026-10-25T01:05:30Z', '2026-10-25T01:05:30Z'],
    ['half an hour twice', 'Australia/Lord_Howe', '01:45', '2026-04-04T15:20:00Z', '2026-04-04T15:15:00Z'],
    ['of an hour that the clocks skipped', berlin, '02:30', '2026-03-29T01:10:00Z', undefined],
    ['of the skipped hour, from before it', berlin, '02:59', '2026-03-29T00:50:00Z', undefined],
    ['midnight skipped', 'Africa/Cairo', '00:30', '2024-04-25T21:50:00Z', undefined],
    ['nothing typed', berlin, '', '2026-11-19T09:12:33Z', undefined],
    ['no time of day', berlin, '25:00', '2026-11-19T09:12:33Z', undefined],
    ['a minute too many', berlin, '09:60', '2026-11-19T09:12:33Z', undefined],
  ])('%s', (_, zone, time, near, expected) => {
    expect(atTime(time, at(near), zone)).toBe(expected === undefined ? undefined : at(expected));
  });

  test('inside bounds the nearest that is possible', () => {
    const near = at('2026-11-19T12:00:00Z'); // 13:00 on the wall
    expect(atTime('23:30', near, berlin, { until: near })).toBe(at('2026-11-18T22:30:00Z'));
    expect(atTime('02:30', near, berlin, { after: near })).toBe(at('2026-11-20T01:30:00Z'));
  });

  test('a slip is no move of nearly a day', () => {
    const near = at('2026-11-19T12:00:00Z');
    expect(atTime('13:10', near, berlin, { until: near })).toBeUndefined();
    expect(atTime('12:50', near, berlin, { after: near })).toBeUndefined();
  });
});

describe('times typed over those of an entry', () => {
  const over = { startedAt: at('2026-11-19T22:30:00Z'), endedAt: at('2026-11-19T23:15:00Z') }; // 23:30 to 00:15
  const morning = { startedAt: at('2026-11-19T08:20:00Z'), endedAt: at('2026-11-19T09:00:00Z') }; // 09:20 to 10:00
  const fallBack = { startedAt: at('2026-10-25T00:50:00Z'), endedAt: at('2026-10-25T01:10:00Z') }; // 02:50 to 02:10
  const later = at('2026-11-27T12:00:00Z');

  test.each<[string, { startedAt: number; endedAt: number }, [string, string], [string, string]]>([
    [
      'the end to the other side of midnight',
      over,
      ['23:30', '23:50'],
      ['2026-11-19T22:30:00Z', '2026-11-19T22:50:00Z'],
    ],
    ['the start to the other side', over, ['00:05', '00:15'], ['2026-11-19T23:05:00Z', '2026-11-19T23:15:00Z']],
    ['both before it', over, ['22:00', '23:50'], ['2026-11-19T21:00:00Z', '2026-11-19T22:50:00Z']],
    ['both after it', over, ['00:20', '00:50'], ['2026-11-19T23:20:00Z', '2026-11-19T23:50:00Z']],
    [
      'an entry of one day made to span two',
      morning,
      ['23:10', '10:00'],
      ['2026-11-18T22:10:00Z', '2026-11-19T09:00:00Z'],
    ],
    ['in the first of two hours', fallBack, ['02:40', '02:10'], ['2026-10-25T00:40:00Z', '2026-10-25T01:10:00Z']],
    ['in the second of two hours', fallBack, ['02:50', '02:05'], ['2026-10-25T00:50:00Z', '2026-10-25T01:05:00Z']],
  ])('%s', (_, entry, [start, end], [startedAt, endedAt]) => {
    expect(typedTimes({ start, end }, entry, { now: later, zone: berlin })).toEqual({
      startedAt: at(startedAt),
      endedAt: at(endedAt),
    });
  });

  test.each<[string, [string, string], TypedProblem]>([
    ['an end before the start', ['09:20', '09:10'], { code: 'endsBeforeStart' }],
    ['a start after the end', ['10:10', '10:00'], { code: 'endsBeforeStart' }],
    ['no time', ['09:20', '09:20'], { code: 'endsAtStart' }],
    ['no start', ['', '10:00'], { code: 'noStart' }],
    ['no end', ['09:20', ''], { code: 'noEnd' }],
  ])('%s is refused, however long ago it was', (_, [start, end], problem) => {
    expect(typedTimes({ start, end }, morning, { now: later, zone: berlin })).toEqual({ problem });
  });

  test('what is over does not end later than now', () => {
    const now = at('2026-11-19T09:10:00Z');
    expect(typedTimes({ start: '09:20', end: '10:10' }, morning, { now, zone: berlin })).toMatchObject({
      endedAt: now,
    });
    expect(typedTimes({ start: '09:20', end: '10:11' }, morning, { now, zone: berlin })).toEqual({
      problem: { code: 'endsInFuture' },
    });
  });

  test('one that was logged until later today keeps its end', () => {
    const now = at('2026-11-19T08:30:00Z');
    expect(typedTimes({ start: '09:10', end: '10:00' }, morning, { now, zone: berlin })).toEqual({
      startedAt: at('2026-11-19T08:10:00Z'),
      endedAt: morning.endedAt,
    });
  });

  test('a time that the clocks skipped is named with its day', () => {
    const entry = { startedAt: at('2026-03-29T01:10:00Z'), endedAt: at('2026-03-29T02:00:00Z') };
    expect(typedTimes({ start: '02:30', end: '04:00' }, entry, { now: later, zone: berlin })).toEqual({
      problem: { code: 'skipped', time: '02:30', day: '2026-03-29' },
    });
  });

  test('an empty entry can be left as it is', () => {
    const empty = { startedAt: morning.startedAt, endedAt: morning.startedAt };
    expect(typedTimes({ start: '09:20', end: '09:20' }, empty, { now: later, zone: berlin })).toEqual(empty);
  });

  test.each<[string, string, object]>([
    ['to after midnight', '00:05', { startedAt: at('2026-11-19T23:05:00Z') }],
    ['back before it', '22:50', { startedAt: at('2026-11-19T21:50:00Z') }],
    ['to what is still to come', '00:30', { problem: { code: 'startsInFuture' } }],
    ['to nothing', '', { problem: { code: 'noStart' } }],
  ])('the start of a running entry moves %s', (_, start, expected) => {
    const now = at('2026-11-19T23:20:00Z');
    expect(typedTimes({ start }, { startedAt: at('2026-11-19T22:10:00Z') }, { now, zone: berlin })).toEqual(expected);
  });
});

describe('properties', () => {
  const zones = fc.constantFrom(berlin, 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC');
  const changes = ['2026-03-29T01:00Z', '2026-10-25T01:00Z', '2026-11-01T06:00Z', '2026-04-04T15:00Z'].map(at);
  // Half of them around a change of clocks.
  const instant = fc.oneof(
    fc.integer({ min: at('2026-01-01T00:00Z'), max: at('2027-01-01T00:00Z') }),
    fc.tuple(fc.constantFrom(...changes), fc.integer({ min: -20 * hourMs, max: 20 * hourMs })).map(([a, b]) => a + b),
  );
  const minuteOfDay = fc.integer({ min: 0, max: 1439 });
  const clock = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  const shown = (instant: number, zone: string) => clock(Math.floor(wallTime(instant, zone) / minuteMs) % 1440);

  test('no instant with that wall time is nearer', () => {
    fc.assert(
      fc.property(zones, instant, minuteOfDay, (zone, near, minutes) => {
        const found = atTime(clock(minutes), near, zone);
        if (found === undefined || found === near) return;
        expect(shown(found, zone)).toBe(clock(minutes));
        const distance = Math.abs(found - near);
        const from = Math.ceil((near - distance + 1) / minuteMs) * minuteMs;
        for (let other = from; other < near + distance; other += minuteMs) {
          expect(shown(other, zone)).not.toBe(clock(minutes));
        }
      }),
      { numRuns: 40 },
    );
  });

  test('whatever is typed, an entry shows it, is possible, and is over', () => {
    const length = fc.integer({ min: 1, max: 24 * hourMs });
    const sinceThen = fc.integer({ min: 0, max: 50 * hourMs });
    fc.assert(
      fc.property(zones, instant, length, sinceThen, minuteOfDay, minuteOfDay, (zone, startedAt, ms, since, a, b) => {
        const endedAt = startedAt + ms;
        const now = endedAt + since;
        const [start, end] = [clock(a), clock(b)];
        const times = typedTimes({ start, end }, { startedAt, endedAt }, { now, zone });
        if ('problem' in times) return;
        expect(problemOfTimes(times, now)).toBeUndefined();
        expect(times.endedAt).toBeLessThanOrEqual(now);
        expect([shown(times.startedAt, zone), shown(times.endedAt ?? 0, zone)]).toEqual([start, end]);
      }),
    );
  });

  test('what is left alone stays to the millisecond', () => {
    fc.assert(
      fc.property(zones, instant, fc.integer({ min: 0, max: 24 * hourMs }), (zone, startedAt, ms) => {
        const entry = { startedAt, endedAt: startedAt + ms };
        const typed = { start: shown(startedAt, zone), end: shown(entry.endedAt, zone) };
        expect(typedTimes(typed, entry, { now: entry.endedAt, zone })).toEqual(entry);
      }),
    );
  });
});

describe('a day that the person chose', () => {
  const now = at('2026-11-20T08:00:00Z'); // 09:00 on the wall
  const given = { now, zone: berlin };
  const day = calendarDate;
  const morning = { startedAt: at('2026-11-19T08:20:13Z'), endedAt: at('2026-11-19T09:00:00Z') }; // 09:20 to 10:00

  test.each<[string, Typed, { startedAt: string; endedAt: string } | { problem: TypedProblem }]>([
    [
      'of the start takes the end along',
      { start: '09:20', end: '10:00', startDay: day('2026-11-17') },
      { startedAt: '2026-11-17T08:20:00Z', endedAt: '2026-11-17T09:00:00Z' },
    ],
    [
      'of the start, with another end',
      { start: '09:20', end: '11:30', startDay: day('2026-11-17') },
      { startedAt: '2026-11-17T08:20:00Z', endedAt: '2026-11-17T10:30:00Z' },
    ],
    [
      'of both, over midnight',
      { start: '23:30', end: '00:15', startDay: day('2026-11-17'), endDay: day('2026-11-18') },
      { startedAt: '2026-11-17T22:30:00Z', endedAt: '2026-11-17T23:15:00Z' },
    ],
    [
      'of the end, too late for one entry',
      { start: '09:20', end: '10:00', endDay: day('2026-11-21') },
      { problem: { code: 'tooLong', hours: 24 } },
    ],
    [
      'of both, that is to come',
      { start: '09:20', end: '10:00', startDay: day('2026-11-20'), endDay: day('2026-11-20') },
      { problem: { code: 'endsInFuture' } },
    ],
    [
      'of the end, before the start',
      { start: '09:20', end: '10:00', endDay: day('2026-11-18') },
      { problem: { code: 'endsBeforeStart' } },
    ],
  ])('%s', (_, typed, expected) => {
    const times =
      'problem' in expected ? expected : { startedAt: at(expected.startedAt), endedAt: at(expected.endedAt) };
    expect(typedTimes(typed, morning, given)).toEqual(times);
  });

  const running = { startedAt: at('2026-11-19T15:48:20Z') }; // 16:48
  test.each<[string, Typed, { startedAt: string; endedAt?: string } | { problem: TypedProblem }]>([
    ['runs on without an end', { start: '16:48', end: '' }, { startedAt: '2026-11-19T15:48:20Z' }],
    [
      'ends at the first such time after it began',
      { start: '16:48', end: '17:36' },
      { startedAt: '2026-11-19T15:48:20Z', endedAt: '2026-11-19T16:36:00Z' },
    ],
    [
      'over midnight',
      { start: '16:48', end: '00:15' },
      { startedAt: '2026-11-19T15:48:20Z', endedAt: '2026-11-19T23:15:00Z' },
    ],
    [
      'on the day that is chosen',
      { start: '16:48', end: '08:30', endDay: day('2026-11-20') },
      { startedAt: '2026-11-19T15:48:20Z', endedAt: '2026-11-20T07:30:00Z' },
    ],
    [
      'not before it began',
      { start: '16:48', end: '15:00', endDay: day('2026-11-19') },
      { problem: { code: 'endsBeforeStart' } },
    ],
    ['not later than now', { start: '16:48', end: '09:30' }, { problem: { code: 'endsInFuture' } }],
    ['not at what is no time', { start: '16:48', end: '?' }, { problem: { code: 'noEnd' } }],
  ])('a running entry: %s', (_, typed, expected) => {
    const times =
      'problem' in expected
        ? expected
        : { startedAt: at(expected.startedAt), ...(expected.endedAt && { endedAt: at(expected.endedAt) }) };
    expect(typedTimes(typed, running, given)).toEqual(times);
  });
});
