import { describe, expect, test } from 'vitest';
import { en } from './en';
import { makeFormat } from './format';
import { english } from './locale';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const { format } = english;

describe('ago', () => {
  test.each([
    [-5, 'just now'],
    [3_900, '3 s ago'],
    [59_999, '59 s ago'],
    [minute, '1 min ago'],
    [2 * hour + 59 * minute, '2 h ago'],
    [day, '1 day ago'],
    [12 * day, '12 days ago'],
    [92 * day, '3 months ago'],
    [730 * day, '1 year ago'],
    [800 * day, '2 years ago'],
  ])('%d ms → %s', (ms, words) => expect(format.ago(ms)).toBe(words));
});

test.each([
  [0, 'today'],
  [-1, 'today'],
  [1, '1 day ago'],
  [59, '59 days ago'],
  [60, '2 months ago'],
])('%d days → %s', (days, words) => expect(format.daysAgo(days)).toBe(words));

test('a moment of another day carries its date; one of this week is a weekday', () => {
  const now = new Date(2026, 10, 19, 10, 54, 12).getTime();
  const yesterday = new Date(2026, 10, 18, 8, 51).getTime();
  expect(format.momentOf(new Date(2026, 10, 19, 8, 51).getTime(), now)).toBe('08:51');
  expect(format.momentOf(yesterday, now)).toBe('18 Nov, 08:51');
  expect(format.momentOf(new Date(2025, 10, 19, 8, 51).getTime(), now)).toBe('19 Nov 2025, 08:51');
  expect(format.momentOf(new Date(2025, 11, 31, 23, 59).getTime(), new Date(2026, 0, 1, 0, 1).getTime())).toBe(
    '31 Dec 2025, 23:59',
  );
  expect(format.timeOfDay(new Date(2026, 10, 19, 0, 5).getTime())).toBe('00:05');
  expect(format.exactTime(now)).toBe('10:54:12');
  expect(format.sinceWhen(yesterday, now)).toBe('Wednesday');
  expect(format.sinceWhen(now - 7 * day, now)).toBe('12 Nov 2026');
  expect(format.dayOf(now)).toBe('Thu 19 Nov');
  expect(format.dayOfDate('2026-11-20')).toBe('Fri 20 Nov');
});

test.each([
  [0, '0 s', '0:00', '0:00:00'],
  [42.9, '42 s', '0:00', '0:00:42'],
  [60, '1 min', '0:01', '0:01:00'],
  [42 * 60 + 10, '42 min', '0:42', '0:42:10'],
  [3599.999, '59 min', '0:59', '0:59:59'],
  [3600, '1 h', '1:00', '1:00:00'],
  [4800, '1 h 20 min', '1:20', '1:20:00'],
  [31.5 * 3600, '31 h 30 min', '31:30', '31:30:00'],
  [-5, '0 s', '0:00', '0:00:00'],
])('%d seconds are %s, %s, %s', (seconds, words, hours, clock) => {
  expect(format.duration(seconds)).toBe(words);
  expect(format.hours(seconds)).toBe(hours);
  expect(format.clock(seconds)).toBe(clock);
});

test.each([
  [0, '0:00'],
  [39.2, '0:40'],
  [65, '1:05'],
  [-3, '0:00'],
])('%d seconds left are %s: the last one counts until it is over', (seconds, words) => {
  expect(format.countdown(seconds)).toBe(words);
});

test('a zone and a clock of twelve hours are the person’s choice', () => {
  const at = Date.UTC(2026, 10, 19, 22, 5);
  const there = makeFormat(en, { tag: 'en-GB', zone: 'Asia/Tokyo', hourCycle: 'h12' });
  expect(there.timeOfDay(at)).toBe('07:05 am');
  expect(there.dateOf(at)).toBe('20 Nov 2026');
  expect(there.momentOf(at, Date.UTC(2026, 10, 19, 14, 59))).toBe('20 Nov, 07:05 am');
  expect(there.momentOf(at, Date.UTC(2026, 10, 19, 15, 1))).toBe('07:05 am');
});

test('numbers, dates and lists follow the language', () => {
  const german = makeFormat(en, { tag: 'de-DE', zone: 'Europe/Berlin' });
  expect(german.number(2300)).toBe('2.300');
  expect(german.decimal(3.8)).toBe('3,8');
  expect(german.list(['API', 'Seite'])).toBe('API und Seite');
  expect(german.dateOf(Date.UTC(2026, 10, 19))).toBe('19. Nov. 2026');
  expect(format.list(['API', 'page', 'title'])).toBe('API, page and title');
  expect(format.values(['sso', 'entra', 'scim'])).toBe('sso, entra, scim');
  expect(format.sentence('annual revenue')).toBe('Annual revenue');
});
