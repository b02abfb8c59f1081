import { localDay } from './days';
import { instantsAt } from './zone';

const minuteMs = 60_000;
const longestMinutes = 24 * 60;

/** Why what was typed cannot be logged. */
export type DurationProblem =
  | { code: 'notADuration' }
  | { code: 'noTime' }
  | { code: 'tooLong'; hours: number }
  | { code: 'startsInFuture' }
  | { code: 'endsBeforeStart' }
  | { code: 'endsInFuture' }
  | { code: 'notATimeOfDay'; time: string }
  /** The clocks went forward over this time of this day (YYYY-MM-DD). */
  | { code: 'skipped'; time: string; day: string };
export type ParsedDuration = { startedAt: number; endedAt: number } | { problem: DurationProblem };

const hour = '(?:h|hrs?|hours?|std\\.?|stunden?)';
const minute = '(?:m|min\\.?|mins|minutes?|minuten?)';
const minutesOnly = new RegExp(`^(0|[1-9]\\d{0,3})\\s*${minute}?$`);
const hoursAndMinutes = new RegExp(`^(\\d{1,2})\\s*${hour}\\s*(?:(\\d{1,2})\\s*${minute}?)?$`);
const decimalHours = new RegExp(`^(\\d{0,2}[.,]\\d{1,2})\\s*${hour}$`);
const clockHours = /^(\d{1,2}):([0-5]\d)$/;
const timeOfDay = /^(\d{1,2})(?::?([0-5]\d))?$/;
/** What German puts behind a time of day. */
const oClock = /\s*\buhr\b/g;
const isNow = (time: string) => time === 'now' || time === 'jetzt';
/** Hyphen, the typographic dashes that keyboards and word processors make of it, or a word. */
const rangeSign = /\s*(?:[-\u2010-\u2015\u2212]|\bto\b|\bbis\b)\s*/;

/**
 * Reads what a person types to log time after the fact. A duration (`45`, `45m`, `1h 20m`, `1:20`, `1.5h`, as well in German: `1,5 Std.`)
 * ends now; a range (`9-9:45`, `0930-1015`, `13:10-now`) lies on today's date in `zone`. Where a change of clocks makes a
 * time happen twice, the shortest reading counts. What cannot be read gets a code that says why.
 */
export function parseDuration(text: string, { now, zone }: { now: number; zone: string }): ParsedDuration {
  const typed = text.trim().toLowerCase().replace(oClock, '');
  const [start, end, ...rest] = typed.split(rangeSign);
  if (start && end && rest.length === 0) return parseRange(start, end, now, zone);

  const minutes = minutesIn(typed);
  if (minutes === undefined) return { problem: { code: 'notADuration' } };
  if (minutes === 0) return { problem: { code: 'noTime' } };
  if (minutes > longestMinutes) return { problem: { code: 'tooLong', hours: longestMinutes / 60 } };
  return { startedAt: now - minutes * minuteMs, endedAt: now };
}

function minutesIn(typed: string): number | undefined {
  const plain = minutesOnly.exec(typed);
  if (plain) return Number(plain[1]);
  const mixed = hoursAndMinutes.exec(typed) ?? clockHours.exec(typed);
  if (mixed) return Number(mixed[1]) * 60 + Number(mixed[2] ?? 0);
  const decimal = decimalHours.exec(typed)?.[1];
  return decimal === undefined ? undefined : Math.round(Number(decimal.replace(',', '.')) * 60);
}

function parseRange(start: string, end: string, now: number, zone: string): ParsedDuration {
  const day = localDay(now, zone);
  const starts = instantsOn(day, start, now, zone);
  const ends = instantsOn(day, end, now, zone);
  if ('problem' in starts) return starts;
  if ('problem' in ends) return ends;

  const forward = starts.at
    .flatMap((startedAt) => ends.at.map((endedAt) => ({ startedAt, endedAt })))
    .filter(({ startedAt, endedAt }) => startedAt < endedAt)
    .sort((a, b) => a.endedAt - a.startedAt - (b.endedAt - b.startedAt) || a.startedAt - b.startedAt);
  if (forward.length === 0) {
    return { problem: { code: isNow(end) ? 'startsInFuture' : 'endsBeforeStart' } };
  }
  return forward.find(({ endedAt }) => endedAt <= now) ?? { problem: { code: 'endsInFuture' } };
}

function instantsOn(
  day: string,
  time: string,
  now: number,
  zone: string,
): { at: number[] } | { problem: DurationProblem } {
  if (isNow(time)) return { at: [now] };
  const [match, hours, minutes = '0'] = timeOfDay.exec(time) ?? [];
  if (match === undefined) return { problem: { code: 'notADuration' } };
  if (Number(hours) > 23) return { problem: { code: 'notATimeOfDay', time } };
  const at = instantsAt(Date.parse(`${day}T00:00:00Z`) + (Number(hours) * 60 + Number(minutes)) * minuteMs, zone);
  return at.length > 0 ? { at } : { problem: { code: 'skipped', time, day } };
}
