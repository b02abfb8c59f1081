import { addDays, type CalendarDate, utcMidnight } from '@/lib/calendar/calendar-date';
import { localDay } from './days';
import { takeDay } from './typed-day';
import { readTimeOfDay, type TimeOfDay } from './typed-time-of-day';
import { instantsAt, wallTime } from './zone';

const minuteMs = 60_000;
const dayMinutes = 24 * 60;
const longestMinutes = dayMinutes;
/** Longer nights than this are no work that somebody forgot to log, but an end typed before its beginning. */
const longestNightMinutes = 12 * 60;

/** Why what was typed cannot be logged. */
export type DurationProblem =
  | { code: 'notADuration' }
  | { code: 'noTime' }
  | { code: 'tooLong'; hours: number }
  | { code: 'startsInFuture' }
  | { code: 'endsBeforeStart' }
  | { code: 'endsInFuture' }
  | { code: 'notATimeOfDay'; time: string }
  | { code: 'notADay' }
  /** A duration on a day that is over says nothing of when it was. */
  | { code: 'whenOnThatDay' }
  /** The clocks went forward over this time of this day (YYYY-MM-DD). */
  | { code: 'skipped'; time: string; day: string };
export type ParsedDuration = { startedAt: number; endedAt: number } | { problem: DurationProblem };

/** Now and here, and how people write times here. */
export interface Habits {
  /** UTC milliseconds. */
  now: number;
  /** IANA zone. */
  zone: string;
  /** Of two equally good readings of `1:30-2:30` the later half of the day is meant. */
  by12Hours?: boolean;
  /** `11/18` is the 18th of November. */
  monthFirst?: boolean;
}

const hour = '(?:h|hrs?|hours?|std\\.?|stunden?)';
const minute = '(?:m|min\\.?|mins|minutes?|minuten?)';
const minutesOnly = new RegExp(`^(0|[1-9]\\d{0,3})\\s*${minute}?$`);
const hoursAndMinutes = new RegExp(`^(\\d{1,2})\\s*${hour}(?:\\s*(?:,|and|und|\\+)?\\s*(\\d{1,2})\\s*${minute}?)?$`);
const decimalHours = new RegExp(`^(\\d{0,2}[.,]\\d{1,2})\\s*${hour}$`);
/** `1:20`, `:30`, `1:30:00`. */
const clockHours = /^(\d{0,2}):([0-5]\d)(?::[0-5]\d)?$/;
/** A duration that cannot be a time of day. */
const withUnit = new RegExp(`${hour}|${minute}|^:`);

const fractions: Readonly<Record<string, string>> = { '½': '.5', '¼': '.25', '¾': '.75' };
const oClock = /\s*\b(?:uhr|o['’]clock)\b/g;
const isNow = (time: string) => time === 'now' || time === 'jetzt';
/** Hyphen, the typographic dashes that keyboards and word processors make of it, or a word. */
const rangeSign = /\s*(?:[-\u2010-\u2015\u2212~]|\b(?:to|until|till|bis)\b)\s*/;
const since = /^(?:since|seit)\s+(.+)$/;
const startThenLength =
  /^(?:from\s+|at\s+|ab\s+|um\s+|von\s+)?(.+?)(?:\s*,\s*|\s+for\s+|\s+für\s+|\s+)(\S+(?:\s\S+){0,3})$/;
const lengthThenStart = /^(.+?)\s+(?:from|at|starting|ab|um|von)\s+(.+)$/;

/**
 * Reads what a person types to log time after the fact, as people write it in English and German. A duration (`45`,
 * `1h 20m`, `1:20`, `:30`, `1,5 Std.`) ends now. A range (`9-9:45`, `2:30pm-now`, `9h30-12h`, `since 9`) or a start with
 * a duration (`9:00 for 45m`) lies on the day that is named (`yesterday`, `Monday`, `18.11.`), else on today, or over
 * the midnight before. What may be read in more than one way is the shortest that lies in the past: half days
 * (`9:30-12pm`), and times that a change of clocks repeats. What cannot be read gets a code that says why.
 */
export function parseDuration(text: string, habits: Habits): ParsedDuration {
  const { now, zone, monthFirst = false } = habits;
  const today = localDay(now, zone);
  const whole = tidy(text);
  const { day, rest } = takeDay(whole, { today, monthFirst });
  if (day === 'none') return { problem: { code: 'notADay' } };

  const typed = rest.replace(/^(?:from|von)\s+/, '');
  const sinceWhen = since.exec(typed)?.[1];
  const [start, end, ...more] = sinceWhen === undefined ? typed.split(rangeSign) : [sinceWhen, 'now'];
  if (start && end && more.length === 0) return rangeOn(day, start, end, habits);

  const minutes = minutesIn(typed);
  const begun = minutes === undefined ? startAndLength(rest) : undefined;
  if (begun) return lengthOn(day, begun, habits);
  if (minutes === undefined) return { problem: { code: 'notADuration' } };
  const wrong = problemOfLength(minutes);
  if (wrong) return { problem: wrong };
  // Zero o'clock is a guess as good as any other, and a guess is no time.
  if (day !== undefined && day !== today) return { problem: { code: 'whenOnThatDay' } };
  return { startedAt: now - minutes * minuteMs, endedAt: now };
}

/** Full-width digits as plain ones, fractions as decimals, without what only says that it is a time. */
function tidy(text: string): string {
  return text
    .replace(/[½¼¾]/g, (sign) => fractions[sign] ?? sign)
    .normalize('NFKC')
    .toLowerCase()
    .replace(oClock, '')
    .replace(/\s+/g, ' ')
    .trim();
}

function minutesIn(typed: string): number | undefined {
  const plain = minutesOnly.exec(typed);
  if (plain) return Number(plain[1]);
  const mixed = hoursAndMinutes.exec(typed) ?? clockHours.exec(typed);
  if (mixed) return Number(mixed[1]) * 60 + Number(mixed[2] ?? 0);
  const decimal = decimalHours.exec(typed)?.[1];
  return decimal === undefined ? undefined : Math.round(Number(decimal.replace(',', '.')) * 60);
}

function problemOfLength(minutes: number): DurationProblem | undefined {
  if (minutes === 0) return { code: 'noTime' };
  return minutes > longestMinutes ? { code: 'tooLong', hours: longestMinutes / 60 } : undefined;
}

/** `9:00 for 45m`, `45m at 9`: only with a unit, so that it is told which of the two is which. */
function startAndLength(typed: string): { start: string; minutes: number } | undefined {
  for (const [pattern, startAt, lengthAt] of [
    [lengthThenStart, 2, 1],
    [startThenLength, 1, 2],
  ] as const) {
    const parts = pattern.exec(typed);
    const [start, length] = [parts?.[startAt], parts?.[lengthAt]];
    if (!start || !length || !withUnit.test(length) || typeof readTimeOfDay(start) !== 'object') continue;
    const minutes = minutesIn(length);
    if (minutes !== undefined) return { start, minutes };
  }
  return undefined;
}

/** One reading of what was typed. */
interface Candidate {
  startedAt: number;
  endedAt: number;
  /** How far it takes what is typed as by 24 hours: both times, the start alone (1), or not (0). */
  rank: number;
}
const literalRank = 2;

function lengthOn(
  day: CalendarDate | undefined,
  { start, minutes }: { start: string; minutes: number },
  habits: Habits,
): ParsedDuration {
  const wrong = problemOfLength(minutes);
  if (wrong) return { problem: wrong };
  const time = readTimeOfDay(start);
  if (typeof time !== 'object') return { problem: { code: 'notADuration' } };
  const on = day ?? localDay(habits.now, habits.zone);
  const literal = time.readings[0];
  const all = time.readings.flatMap((reading) =>
    instantsOn(on, reading, habits.zone).map(
      (startedAt): Candidate => ({
        startedAt,
        endedAt: startedAt + minutes * minuteMs,
        rank: reading === literal ? literalRank : 0,
      }),
    ),
  );
  if (all.length === 0) return { problem: { code: 'skipped', time: start, day: on } };
  return (
    bestOf(all, habits, day !== undefined) ?? {
      problem: { code: all[0] && all[0].startedAt > habits.now ? 'startsInFuture' : 'endsInFuture' },
    }
  );
}

function rangeOn(day: CalendarDate | undefined, start: string, end: string, habits: Habits): ParsedDuration {
  const { now, zone } = habits;
  const starts = readTimeOfDay(start);
  const ends = isNow(end) ? 'now' : readTimeOfDay(end);
  for (const [time, typed] of [
    [starts, start],
    [ends, end],
  ] as const) {
    if (time === undefined) return { problem: { code: 'notADuration' } };
    if (time === 'none') return { problem: { code: 'notATimeOfDay', time: typed } };
  }
  if (typeof starts !== 'object' || ends === undefined || ends === 'none') return { problem: { code: 'notADuration' } };

  const today = localDay(now, zone);
  const on = day ?? today;
  // A time that there is not on that day is no riddle to be solved by another reading.
  for (const [time, typed] of [
    [starts, start],
    [ends, end],
  ] as const) {
    const literal = time === 'now' ? undefined : time.readings[0];
    if (literal !== undefined && instantsOn(on, literal, zone).length === 0) {
      return { problem: { code: 'skipped', time: typed, day: on } };
    }
  }

  const pairs = pairsOf(starts, ends);
  const sameDay = pairs.flatMap((pair) => instantsOf(pair, on, on, habits));
  const nightFrom = (evening: CalendarDate) =>
    pairs
      .filter(({ rank }) => rank === literalRank)
      .flatMap((pair) => instantsOf(pair, evening, addDays(evening, 1), habits))
      .filter(({ startedAt, endedAt }) => endedAt - startedAt <= longestNightMinutes * minuteMs);
  // Without a day it is the night that is over, unless one has begun that it names as well.
  const hasBegun = day === undefined && ends !== 'now' && nightFrom(today).some(({ startedAt }) => startedAt <= now);
  const nights = hasBegun ? [] : nightFrom(day ?? addDays(today, -1));
  const forward = sameDay.filter(({ startedAt, endedAt }) => startedAt < endedAt);
  const best = bestOf(
    forward.length > 0 && day === undefined ? forward : [...forward, ...nights],
    habits,
    day !== undefined,
  );
  if (best) return best;
  const isForward = hasBegun || forward.some(({ rank }) => rank === literalRank);
  if (ends === 'now') return { problem: { code: 'startsInFuture' } };
  return { problem: { code: isForward ? 'endsInFuture' : 'endsBeforeStart' } };
}

interface Pair {
  start: number;
  end: number | 'now';
  rank: number;
}

/** Which readings of the two go together: one that is by 24 hours makes the other so. */
function pairsOf(starts: TimeOfDay, ends: TimeOfDay | 'now'): Pair[] {
  const isBy24 = starts.isBy24 || (ends !== 'now' && ends.isBy24);
  const readingsOf = ({ readings }: TimeOfDay) => (isBy24 ? readings.slice(0, 1) : readings);
  const ending = ends === 'now' ? (['now'] as const) : readingsOf(ends);
  return readingsOf(starts).flatMap((start) =>
    ending.map((end): Pair => {
      const isLiteralEnd = end === 'now' || ends === 'now' || end === ends.readings[0];
      return { start, end, rank: start !== starts.readings[0] ? 0 : isLiteralEnd ? literalRank : 1 };
    }),
  );
}

function instantsOf(
  { start, end, rank }: Pair,
  startDay: CalendarDate,
  endDay: CalendarDate,
  { now, zone }: Habits,
): Candidate[] {
  const ends = end === 'now' ? [now] : instantsOn(endDay, end, zone);
  return instantsOn(startDay, start, zone).flatMap((startedAt) =>
    ends.map((endedAt) => ({ startedAt, endedAt, rank })),
  );
}

/**
 * The shortest that has passed; of equal ones that of the person's habit, then the earliest. Who tells hours by twelve means
 * the last time the clock showed that; of a day that they named, the one by daylight.
 */
function bestOf(
  all: Candidate[],
  { now, zone, by12Hours = false }: Habits,
  isNamedDay: boolean,
): { startedAt: number; endedAt: number } | undefined {
  const length = ({ startedAt, endedAt }: Candidate) => endedAt - startedAt;
  const byDay = ({ startedAt }: Candidate) => Number(isDaytime(startedAt, zone));
  const byHabit = (a: Candidate, b: Candidate) => {
    if (!by12Hours) return b.rank - a.rank;
    return (isNamedDay ? byDay(b) - byDay(a) : 0) || b.startedAt - a.startedAt;
  };
  const [best] = all
    .filter((one) => length(one) > 0 && one.endedAt <= now)
    .sort((a, b) => length(a) - length(b) || byHabit(a, b) || a.startedAt - b.startedAt);
  return best && { startedAt: best.startedAt, endedAt: best.endedAt };
}

/** Whether the clock shows seven in the morning or later, and not yet seven in the evening. */
function isDaytime(instant: number, zone: string): boolean {
  const hour = new Date(wallTime(instant, zone)).getUTCHours();
  return hour >= 7 && hour < 19;
}

/** The instants at which the clock shows this many minutes after midnight of a day; 1,440 is the next midnight. */
function instantsOn(day: CalendarDate, minutes: number, zone: string): number[] {
  return instantsAt(utcMidnight(day) + minutes * minuteMs, zone);
}
