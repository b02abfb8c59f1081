import { describe, expect, test } from 'vitest';
import { say } from '@/locales/domain/say';
import { timeWords } from '@/locales/domain/time';
import { fc } from '@/tests/properties';
import { parseDuration } from './duration';
import { wallTime } from './zone';

const zones = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'UTC'];
const minuteMs = 60_000;
const berlin = { now: Date.parse('2026-11-19T15:30:20Z'), zone: 'Europe/Berlin' }; // 16:30:20 on the wall

describe('durations end now', () => {
  test.each([
    ['45', 45],
    ['45m', 45],
    ['45 min', 45],
    ['90 minutes', 90],
    ['1h', 60],
    ['2 hours', 120],
    ['1h 20m', 80],
    ['1h20', 80],
    ['1 h 20 min', 80],
    ['1 Std 20 Min', 80],
    ['1:20', 80],
    ['0:45', 45],
    ['1.5h', 90],
    ['1,5 h', 90],
    ['1,5h', 90],
    ['1,5 Std', 90],
    ['1,5\u00a0Std.', 90],
    ['1 Std. 20 Min.', 80],
    ['1 Stunde 20 Minuten', 80],
    ['2 Stunden', 120],
    ['45 Min.', 45],
    ['.25h', 15],
    ['  1H 20M  ', 80],
    ['24h', 1440],
    [':30', 30],
    ['1:30:00', 90],
    ['1:30:59', 90],
    ['１：３０', 90],
    ['４５', 45],
    ['1½ h', 90],
    ['¾h', 45],
    ['1 hour and 20 minutes', 80],
    ['1 hour, 20 min', 80],
    ['1 Std. und 20 Min.', 80],
    ['today 45m', 45],
    ['heute 45 Min.', 45],
  ])('%j is %d minutes', (text, minutes) => {
    expect(parseDuration(text, berlin)).toEqual({ startedAt: berlin.now - minutes * minuteMs, endedAt: berlin.now });
  });
});

describe('ranges lie on the local day', () => {
  test.each([
    ['9-9:45', '08:00', '08:45'],
    ['09:10–10:00', '08:10', '09:00'],
    ['09:10 — 10:00', '08:10', '09:00'],
    ['0930-1015', '08:30', '09:15'],
    ['930-1015', '08:30', '09:15'],
    ['9 to 10', '08:00', '09:00'],
    ['9 bis 10', '08:00', '09:00'],
    ['9 Uhr bis 10 Uhr', '08:00', '09:00'],
    ['9–9:45 Uhr', '08:00', '08:45'],
    ['0-1', '2026-11-18T23:00', '00:00'],
    ['9am-10:30am', '08:00', '09:30'],
    ['9 a.m. - 10:30 a.m.', '08:00', '09:30'],
    ['9:30-12pm', '08:30', '11:00'],
    ['9.30-10.15', '08:30', '09:15'],
    ['9h30-12h', '08:30', '11:00'],
    ['9h-10h', '08:00', '09:00'],
    ['1pm-2:15pm', '12:00', '13:15'],
    ['1-2:15pm', '12:00', '13:15'],
    ['11am-1', '10:00', '12:00'],
    ['11-1pm', '10:00', '12:00'],
    ['12-1pm', '11:00', '12:00'],
    ['12:30-1:30', '11:30', '12:30'],
    ['9-noon', '08:00', '11:00'],
    ['9 bis Mittag', '08:00', '11:00'],
    ['from 9 to 10', '08:00', '09:00'],
    ['von 9 bis 10 Uhr', '08:00', '09:00'],
    ['9 until 10', '08:00', '09:00'],
    ['９-１０', '08:00', '09:00'],
    ['1h-2h', '00:00', '01:00'],
    ['9:00 for 45m', '08:00', '08:45'],
    ['9am, 1h 20m', '08:00', '09:20'],
    ['45m at 9', '08:00', '08:45'],
    ['45 Min. ab 9 Uhr', '08:00', '08:45'],
    // The night before, which is over.
    ['23:30-0:15', '2026-11-18T22:30', '2026-11-18T23:15'],
    ['22-6', '2026-11-18T21:00', '05:00'],
    ['11:30pm-0:15', '2026-11-18T22:30', '2026-11-18T23:15'],
  ])('%j', (text, start, end) => {
    const utc = (time: string) => Date.parse(`${time.includes('T') ? time : `2026-11-19T${time}`}:00Z`);
    expect(parseDuration(text, berlin)).toEqual({ startedAt: utc(start), endedAt: utc(end) });
  });

  test.each(['13:10-now', '13:10 bis jetzt', '1:10pm-now', '1:10-now', 'since 1:10pm', 'seit 13:10'])(
    'to now: %j',
    (text) => {
      expect(parseDuration(text, berlin)).toEqual({
        startedAt: Date.parse('2026-11-19T12:10:00Z'),
        endedAt: berlin.now,
      });
    },
  );

  test.each([
    ['yesterday 9-9:45', '2026-11-18T08:00', '2026-11-18T08:45'],
    ['9-9:45 yesterday', '2026-11-18T08:00', '2026-11-18T08:45'],
    ['gestern 9–9:45 Uhr', '2026-11-18T08:00', '2026-11-18T08:45'],
    ['yesterday, 16:30-18', '2026-11-18T15:30', '2026-11-18T17:00'],
    ['vorgestern 9-10', '2026-11-17T08:00', '2026-11-17T09:00'],
    ['the day before yesterday 9-10', '2026-11-17T08:00', '2026-11-17T09:00'],
    ['Monday 9-10', '2026-11-16T08:00', '2026-11-16T09:00'],
    ['9-10 last Monday', '2026-11-16T08:00', '2026-11-16T09:00'],
    ['Mo. 9-10', '2026-11-16T08:00', '2026-11-16T09:00'],
    ['Thursday 9-10', '2026-11-19T08:00', '2026-11-19T09:00'],
    ['Fri 9-10', '2026-11-13T08:00', '2026-11-13T09:00'],
    ['2026-11-18 9-10', '2026-11-18T08:00', '2026-11-18T09:00'],
    ['18.11. 9-10', '2026-11-18T08:00', '2026-11-18T09:00'],
    ['am 18.11.2026 9-10', '2026-11-18T08:00', '2026-11-18T09:00'],
    ['18.11.26 9.30-10.15', '2026-11-18T08:30', '2026-11-18T09:15'],
    ['18/11 9-10', '2026-11-18T08:00', '2026-11-18T09:00'],
    ['11/18 9-10', '2026-11-18T08:00', '2026-11-18T09:00'],
    ['18 Nov 9-10', '2026-11-18T08:00', '2026-11-18T09:00'],
    ['Nov 18th, 9-10', '2026-11-18T08:00', '2026-11-18T09:00'],
    ['9-10 on 18 November', '2026-11-18T08:00', '2026-11-18T09:00'],
    ['18. November 2026 9-10', '2026-11-18T08:00', '2026-11-18T09:00'],
    ['3 Dec 9-10', '2025-12-03T08:00', '2025-12-03T09:00'],
    ['yesterday 23:30-0:15', '2026-11-18T22:30', '2026-11-18T23:15'],
    ['yesterday 22-24', '2026-11-18T21:00', '2026-11-18T23:00'],
    ['yesterday 17:00-now', '2026-11-18T16:00', '2026-11-19T15:30:20'],
    ['yesterday 9:00 for 45m', '2026-11-18T08:00', '2026-11-18T08:45'],
    ['45m yesterday at 9', '2026-11-18T08:00', '2026-11-18T08:45'],
  ])('on another day: %j', (text, start, end) => {
    const utc = (time: string) => Date.parse(time.length > 16 ? `${time}Z` : `${time}:00Z`);
    expect(parseDuration(text, berlin)).toEqual({ startedAt: utc(start), endedAt: utc(end) });
  });

  test.each([
    ['23:30-0:15', '2026-11-19T22:40:00Z', undefined],
    ['23:10-0:15', '2026-11-19T23:20:00Z', ['2026-11-19T22:10:00Z', '2026-11-19T23:15:00Z']],
    ['23:10-now', '2026-11-19T23:20:00Z', ['2026-11-19T22:10:00Z', '2026-11-19T23:20:00Z']],
    ['2:30-now', '2026-11-19T13:35:00Z', ['2026-11-19T13:30:00Z', '2026-11-19T13:35:00Z']],
    ['02:30-now', '2026-11-19T13:35:00Z', ['2026-11-19T01:30:00Z', '2026-11-19T13:35:00Z']],
  ])('around midnight and by half days: %j at %s', (text, now, times) => {
    const parsed = parseDuration(text, { now: Date.parse(now), zone: 'Europe/Berlin' });
    if (!times) return expect(parsed).toEqual({ problem: { code: 'endsInFuture' } });
    expect(parsed).toEqual({ startedAt: Date.parse(times[0] as string), endedAt: Date.parse(times[1] as string) });
  });

  test('of equal readings that of the habit is meant', () => {
    const span = (start: string, end: string) => ({ startedAt: Date.parse(start), endedAt: Date.parse(end) });
    const [night, day] = [
      span('2026-11-19T00:30:00Z', '2026-11-19T01:30:00Z'),
      span('2026-11-19T12:30:00Z', '2026-11-19T13:30:00Z'),
    ];
    expect(parseDuration('1:30-2:30', berlin)).toEqual(night);
    expect(parseDuration('1:30-2:30', { ...berlin, by12Hours: true })).toEqual(day);
    expect(parseDuration('01:30-02:30', { ...berlin, by12Hours: true })).toEqual(night);
    expect(parseDuration('9-9:45', { ...berlin, by12Hours: true })).toEqual(
      span('2026-11-19T08:00:00Z', '2026-11-19T08:45:00Z'),
    );
    // All of yesterday has passed: nobody who names it means nine in the evening.
    for (const typed of ['yesterday 9-9:45', 'yesterday 9:00 for 45m']) {
      expect(parseDuration(typed, { ...berlin, by12Hours: true })).toEqual(
        span('2026-11-18T08:00:00Z', '2026-11-18T08:45:00Z'),
      );
    }
    expect(parseDuration('yesterday 2-3', { ...berlin, by12Hours: true })).toEqual(
      span('2026-11-18T13:00:00Z', '2026-11-18T14:00:00Z'),
    );
    expect(parseDuration('4/5 9-10', { ...berlin, monthFirst: true })).toEqual(
      span('2026-04-05T07:00:00Z', '2026-04-05T08:00:00Z'),
    );
    expect(parseDuration('4/5 9-10', berlin)).toEqual(span('2026-05-04T07:00:00Z', '2026-05-04T08:00:00Z'));
  });

  test.each([
    // The clocks go back at 3:00 to 2:00: a time between happens twice, and the shortest reading counts.
    ['1:30-2:30', '2026-10-24T23:30:00Z', '2026-10-25T00:30:00Z'],
    ['2:30-3:15', '2026-10-25T01:30:00Z', '2026-10-25T02:15:00Z'],
    ['2:50-2:10', '2026-10-25T00:50:00Z', '2026-10-25T01:10:00Z'],
    ['1:00-4:00', '2026-10-24T23:00:00Z', '2026-10-25T03:00:00Z'],
  ])('on the night of 25 hours: %j', (text, start, end) => {
    const now = Date.parse('2026-10-25T09:00:00Z');
    expect(parseDuration(text, { now, zone: 'Europe/Berlin' })).toEqual({
      startedAt: Date.parse(start),
      endedAt: Date.parse(end),
    });
  });

  test('on the night of 25 hours, during the hour that will be repeated', () => {
    const now = Date.parse('2026-10-25T00:40:00Z');
    expect(parseDuration('2:10-2:30', { now, zone: 'Europe/Berlin' })).toEqual({
      startedAt: Date.parse('2026-10-25T00:10:00Z'),
      endedAt: Date.parse('2026-10-25T00:30:00Z'),
    });
  });

  test('on the night of 23 hours, over the change', () => {
    const now = Date.parse('2026-03-29T09:00:00Z');
    expect(parseDuration('1:30-3:30', { now, zone: 'Europe/Berlin' })).toEqual({
      startedAt: Date.parse('2026-03-29T00:30:00Z'),
      endedAt: Date.parse('2026-03-29T01:30:00Z'),
    });
    expect(parseDuration('2:30-3:30', { now, zone: 'Europe/Berlin' })).toEqual({
      problem: { code: 'skipped', time: '2:30', day: '2026-03-29' },
    });
  });
});

describe('what cannot be logged says why', () => {
  const examples = 'Write a duration such as 45m, 1h 20m or 1:20, or times such as 9-9:45.';
  test.each([
    ['', examples],
    ['soon', examples],
    ['1.5', examples],
    ['1,5', examples],
    ['1.5.h', examples],
    ['uhr', examples],
    ['0930', examples],
    ['-45', examples],
    ['0:75', examples],
    ['9-10-11', examples],
    ['9-', examples],
    ['0', 'Nothing to log: the duration is zero.'],
    ['0:00', 'Nothing to log: the duration is zero.'],
    ['25h', 'That is more than 24 hours. Log it day by day.'],
    ['9999', 'That is more than 24 hours. Log it day by day.'],
    ['10-9', 'It ends before it begins.'],
    ['9-9', 'It ends before it begins.'],
    ['9-25', '25 is not a time of day.'],
    ['9-24:30', '24:30 is not a time of day.'],
    ['13pm-14', '13pm is not a time of day.'],
    ['0am-1', '0am is not a time of day.'],
    ['9-24', 'It ends later than now.'],
    ['9am-5pm', 'It ends later than now.'],
    ['11-9', 'It ends before it begins.'],
    ['yesterday 45m', 'Say when on that day, such as yesterday 9-9:45.'],
    ['31.02. 9-10', 'There is no such day.'],
    ['2026-11-31 9-10', 'There is no such day.'],
    ['9-10 on 32 Nov', 'There is no such day.'],
    ['17:00 for 30m', 'It starts later than now.'],
    ['16:15 for 45m', 'It ends later than now.'],
    ['16-17', 'It ends later than now.'],
    ['16-16:31', 'It ends later than now.'],
    ['17-now', 'It starts later than now.'],
  ])('%j: %s', (text, words) => {
    const parsed = parseDuration(text, berlin);
    expect('problem' in parsed && say(timeWords.duration, parsed.problem)).toBe(words);
  });

  test('any text at all', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseDuration(text, berlin);
        if ('problem' in parsed) expect(say(timeWords.duration, parsed.problem)).toMatch(/\.$/);
        else expect(parsed.endedAt).toBeGreaterThan(parsed.startedAt);
      }),
    );
  });
});

test('a range of times that have passed today comes back as those times in every zone', () => {
  const instant = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) });
  const minuteOfDay = fc.integer({ min: 0, max: 1439 });
  const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
  fc.assert(
    fc.property(fc.constantFrom(...zones), instant, minuteOfDay, minuteOfDay, (zone, now, a, b) => {
      const [start, end] = [Math.min(a, b), Math.max(a, b)].map(clock);
      const parsed = parseDuration(`${start}-${end}`, { now, zone });
      if ('problem' in parsed) return;
      const shown = (at: number) => clock((wallTime(at, zone) / minuteMs) % 1440);
      expect([shown(parsed.startedAt), shown(parsed.endedAt)]).toEqual([start, end]);
      expect(parsed.endedAt).toBeLessThanOrEqual(now);
      expect(parsed.endedAt - parsed.startedAt).toBeGreaterThan(0);
    }),
  );
});
