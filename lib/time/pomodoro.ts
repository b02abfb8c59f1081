import type { PomodoroRule } from './clock-settings';

/*
 * Rounds of work with breaks between them. Only what a person said is kept (`LastBreak`); which round it is follows from
 * that and from the entries, so that a killed worker has nothing to lose and all windows show the same.
 */

const minuteMs = 60_000;
/** Who does not come back from a break in this time does something else: it is not offered any more to go on. */
const forgottenMs = 60 * minuteMs;

/** The break that a person took last, or the one they left out: that one ended as it began. UTC milliseconds. */
export interface LastBreak {
  from: number;
  until: number;
  /** When they went on; absent until then. */
  endedAt?: number | undefined;
  isLong: boolean;
  /** Rounds of work before it since the last long break, this one's included; 0 when it was the long one. */
  rounds: number;
  /** The entry that ran. */
  entryId: string;
  /** Whether the clock was stopped for it. */
  stopped: boolean;
}

/** What a person is reminded to do: to start a clock, as none runs; to take the break that is due; to work, as it is over. */
export type Reminds = 'start' | 'rest' | 'work';

export interface Clock {
  /** UTC milliseconds. */
  now: number;
  running?: { id: string; startedAt: number } | undefined;
  /** Since when entries follow each other without a gap up to now; absent where none runs. */
  workedSince?: number | undefined;
}

/** What a person sees of it. `round` counts from 1, `of` them there are until the long break. */
export type Pomodoro =
  | {
      phase: 'work';
      since: number;
      until: number;
      round: number;
      of: number;
      next: { minutes: number; isLong: boolean };
    }
  | { phase: 'break'; since: number; until: number; round: number; of: number; isLong: boolean; entryId: string };

export function pomodoroAt(clock: Clock, last: LastBreak | undefined, rule: PomodoroRule): Pomodoro | undefined {
  if (!rule.on) return undefined;
  const ended = last && endedBy(clock, last);
  if (last && ended === undefined) return breakOf(last, rule);
  const { running, workedSince } = clock;
  if (!running) return undefined;
  const since = Math.max(workedSince ?? running.startedAt, ended ?? Number.NEGATIVE_INFINITY);
  // After a pause that is longer than the long break, it begins anew.
  const isNew = !last || ended === undefined || since - ended > rule.long * minuteMs;
  const round = isNew ? 1 : last.rounds + 1;
  const isLong = round >= rule.rounds;
  return {
    phase: 'work',
    since,
    until: since + rule.work * minuteMs,
    round,
    of: rule.rounds,
    next: { minutes: isLong ? rule.long : rule.short, isLong },
  };
}

/** When a break was over by what was done; `undefined` while it lasts. Of one that nobody came back from, when it should have been. */
function endedBy({ now, running }: Clock, last: LastBreak): number | undefined {
  if (last.endedAt !== undefined) return last.endedAt;
  // Started by whatever means, or the stop was taken back.
  if (last.stopped && running) return Math.max(last.from, running.startedAt);
  if (last.stopped) return now > last.until + forgottenMs ? last.until : undefined;
  // The clock went on in the break: stopping it ends both.
  if (!running) return last.from;
  return running.startedAt > last.from ? running.startedAt : undefined;
}

function breakOf({ from, until, isLong, rounds, entryId }: LastBreak, rule: PomodoroRule): Pomodoro {
  return { phase: 'break', since: from, until, isLong, round: isLong ? rule.rounds : rounds, of: rule.rounds, entryId };
}

/** The break that follows a round of work; with `skips` the one that is left out. */
export function breakAfter(
  work: Extract<Pomodoro, { phase: 'work' }>,
  { now, entryId, skips, stops }: { now: number; entryId: string; skips: boolean; stops: boolean },
): LastBreak {
  const { minutes, isLong } = work.next;
  return {
    from: now,
    until: skips ? now : now + minutes * minuteMs,
    ...(skips && { endedAt: now }),
    isLong,
    rounds: isLong ? 0 : work.round,
    entryId,
    stopped: stops && !skips,
  };
}

/** When nobody was there for as long as a break lasts, that was one: the next round begins when somebody came back. */
export function breakAway(
  work: Extract<Pomodoro, { phase: 'work' }>,
  away: { from: number; to: number; entryId: string },
  rule: PomodoroRule,
): LastBreak | undefined {
  const length = away.to - away.from;
  if (length < rule.short * minuteMs) return undefined;
  const isLong = work.next.isLong || length >= rule.long * minuteMs;
  return {
    from: away.from,
    until: away.to,
    endedAt: away.to,
    isLong,
    rounds: isLong ? 0 : work.round,
    entryId: away.entryId,
    stopped: false,
  };
}

/** When it is to be looked at again, UTC milliseconds; `undefined` once it waits for the person. */
export function nextOfPomodoro(pomodoro: Pomodoro | undefined, now: number): number | undefined {
  return pomodoro && pomodoro.until > now ? pomodoro.until : undefined;
}
