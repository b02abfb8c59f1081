import { type CalendarDate, daysBetween, utcMidnight } from '@/lib/calendar/calendar-date';
import { localDay } from './days';
import type { TimesProblem } from './entry-rules';
import { problemOfTimes } from './entry-rules';
import type { Span } from './totals';
import { firstInstantFrom, instantsAt, wallTime } from './zone';

/**
 * Times of day that a person types over those of an entry. A time without a day means the instant with that wall time
 * that is nearest to what it replaces, on whatever calendar day that is, so that an entry over midnight can be moved to
 * either side of it. A day that the person chose is that day.
 */

const minuteMs = 60_000;
const dayMs = 86_400_000;
/**
 * Where the nearest instant is impossible the next one may be meant: 23:30 typed at 13:00 is last night's. But a move of
 * nearly a day is a slip of the same day (10:10 for 10:01), and must not become an entry of 23 hours without a word.
 */
const furthestMs = 18 * 3_600_000;
const timeOfDay = /^([01]\d|2[0-3]):([0-5]\d)$/;

export type TypedProblem =
  | TimesProblem
  | { code: 'noStart' }
  | { code: 'noEnd' }
  /** The clocks went forward over this time of this day (YYYY-MM-DD). */
  | { code: 'skipped'; time: string; day: string };

/** An instant that a typed time may mean. `skipped` holds the day on which that time did not happen. */
interface Candidate {
  at: number;
  skipped?: string;
}

/**
 * The instant with the wall time `time` (`HH:MM`) in `zone` that is nearest to `near`, from `after` (not included) up to
 * `until`. `near` itself where it shows that time already, so that its seconds survive. `undefined` for what is no time,
 * for one that the clocks skipped, and where nothing near enough lies inside.
 */
export function atTime(
  time: string,
  near: number,
  zone: string,
  { after = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY }: { after?: number; until?: number } = {},
): number | undefined {
  const candidates = candidatesFor(time, near, zone);
  if (candidates[0]?.skipped !== undefined) return undefined;
  return candidates.find(({ at, skipped }) => skipped === undefined && at > after && at <= until && isMove(near, at))
    ?.at;
}

export interface Typed {
  /** `HH:MM`. */
  start: string;
  /** `HH:MM`; of a running entry empty or absent while it runs on. */
  end?: string;
  /** Of the start, where the person chose it. */
  startDay?: CalendarDate;
  /** Of the end, where the person chose it. */
  endDay?: CalendarDate;
}

/**
 * The times of an entry after a person typed over them. They are read together, so that both can move over midnight:
 * the start lies before the end, the whole is no longer than an entry may be, and nothing that is over ends later than
 * now. The end goes along to another day with the start, unless its own day was chosen; that of a running entry is the
 * first such time after its start. What cannot be is named, as the nearest reading of it.
 */
export function typedTimes(
  typed: Typed,
  entry: Span,
  { now, zone }: { now: number; zone: string },
): { startedAt: number; endedAt?: number } | { problem: TypedProblem } {
  const starts = candidatesFor(typed.start, entry.startedAt, zone, typed.startDay);
  const [start] = starts;
  if (!start) return { problem: { code: 'noStart' } };
  if (start.skipped !== undefined) return { problem: { code: 'skipped', time: typed.start, day: start.skipped } };
  if (entry.endedAt === undefined) {
    const latest = Math.max(now, entry.startedAt);
    const found = starts.find(
      ({ at, skipped }) =>
        skipped === undefined && at <= latest && (typed.startDay !== undefined || isMove(entry.startedAt, at)),
    );
    if (found === undefined) return { problem: { code: 'startsInFuture' } };
    return typed.end ? ended(found.at, typed.end, typed.endDay, { now, zone }) : { startedAt: found.at };
  }

  const { startedAt: oldStart } = entry;
  const shift = typed.startDay === undefined ? 0 : daysBetween(localDay(oldStart, zone), typed.startDay) * dayMs;
  const oldEnd = entry.endedAt + shift;
  const ends = candidatesFor(typed.end ?? '', oldEnd, zone, typed.endDay);
  const [end] = ends;
  if (!end) return { problem: { code: 'noEnd' } };
  if (end.skipped !== undefined) return { problem: { code: 'skipped', time: typed.end ?? '', day: end.skipped } };
  // As it was: also an entry that a clock set back made empty keeps its times while its note is changed.
  if (start.at === oldStart && end.at === entry.endedAt) return { startedAt: oldStart, endedAt: entry.endedAt };

  const latest = Math.max(now, entry.endedAt);
  const moved = (pair: { startedAt: number; endedAt: number }) =>
    Math.abs(pair.startedAt - oldStart) + Math.abs(pair.endedAt - oldEnd);
  const [best] = starts
    .flatMap(({ at, skipped }) =>
      skipped === undefined && (typed.startDay !== undefined || isMove(oldStart, at)) ? [at] : [],
    )
    .flatMap((startedAt) =>
      ends.flatMap(({ at, skipped }) =>
        skipped === undefined && (typed.endDay !== undefined || isMove(oldEnd, at)) ? [{ startedAt, endedAt: at }] : [],
      ),
    )
    .filter((pair) => pair.endedAt <= latest && problemOfTimes(pair, now) === undefined)
    .sort((a, b) => moved(a) - moved(b) || a.startedAt - b.startedAt || a.endedAt - b.endedAt);
  if (best) return best;
  return { problem: problemOfTimes({ startedAt: start.at, endedAt: end.at }, now) ?? { code: 'endsInFuture' } };
}

/** The end that a person gives a running entry: the first such time after its start, or that of the day they chose. */
function ended(
  startedAt: number,
  time: string,
  day: CalendarDate | undefined,
  { now, zone }: { now: number; zone: string },
): { startedAt: number; endedAt: number } | { problem: TypedProblem } {
  const ends = candidatesFor(time, startedAt, zone, day).toSorted((a, b) => a.at - b.at);
  const end = ends.find(({ at }) => at > startedAt) ?? ends.at(-1);
  if (!end) return { problem: { code: 'noEnd' } };
  if (end.skipped !== undefined) return { problem: { code: 'skipped', time, day: end.skipped } };
  const problem = problemOfTimes({ startedAt, endedAt: end.at }, now);
  if (problem) return { problem };
  return end.at > now ? { problem: { code: 'endsInFuture' } } : { startedAt, endedAt: end.at };
}

/**
 * Instants a typed time may mean, nearest to `near` first: of the day that was chosen, else of the day before, the day,
 * and the day after.
 */
function candidatesFor(time: string, near: number, zone: string, day?: CalendarDate): Candidate[] {
  const [match, hours, minutes] = timeOfDay.exec(time) ?? [];
  if (match === undefined) return [];
  const wall = wallTime(near, zone);
  const midnight = Math.floor(wall / dayMs) * dayMs;
  const sinceMidnight = (Number(hours) * 60 + Number(minutes)) * minuteMs;
  const showsIt = Math.floor((wall - midnight) / minuteMs) * minuteMs === sinceMidnight;
  if (showsIt && (day === undefined || utcMidnight(day) === midnight)) return [{ at: near }];
  const distance = ({ at }: Candidate) => Math.abs(at - near);
  const days = day === undefined ? [midnight - dayMs, midnight, midnight + dayMs] : [utcMidnight(day)];
  return days
    .flatMap((each) => onDay(each, sinceMidnight, zone))
    .sort((a, b) => distance(a) - distance(b) || a.at - b.at);
}

function onDay(midnight: number, sinceMidnight: number, zone: string): Candidate[] {
  const wall = midnight + sinceMidnight;
  const instants = instantsAt(wall, zone);
  if (instants.length > 0) return instants.map((at) => ({ at }));
  return [{ at: firstInstantFrom(wall, zone), skipped: new Date(midnight).toISOString().slice(0, 10) }];
}

function isMove(from: number, to: number): boolean {
  return Math.abs(to - from) <= furthestMs;
}
