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
  ])('%j', (text, start, end) => {
    const utc = (time: string) => Date.parse(`${time.includes('T') ? time : `2026-11-19T${time}`}:00Z`);
    expect(parseDuration(text, berlin)).toEqual({ startedAt: utc(start), endedAt: utc(end) });
  });

  test.each(['13:10-now', '13:10 bis jetzt'])('to now: %j', (text) => {
    expect(parseDuration(text, berlin)).toEqual({
      startedAt: Date.parse('2026-11-19T12:10:00Z'),
      endedAt: berlin.now,
    });
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
    ['1h-2h', examples],
    ['0', 'Nothing to log: the duration is zero.'],
    ['0:00', 'Nothing to log: the duration is zero.'],
    ['25h', 'That is more than 24 hours. Log it day by day.'],
    ['9999', 'That is more than 24 hours. Log it day by day.'],
    ['10-9', 'It ends before it begins.'],
    ['9-9', 'It ends before it begins.'],
    ['9-24', '24 is not a time of day.'],
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
