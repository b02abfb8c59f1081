import { addAway, askedAway, keepPulse, readPulse } from '@/lib/store/away';
import { keepBreak } from '@/lib/store/breaks';
import { commit, type Store } from '@/lib/store/commit';
import { endEntryAt, runningEntry } from '@/lib/store/entries';
import { type Away, endOfDayAfter, type Presence, pulseAfter } from '@/lib/time/away';
import type { TimeEntry } from '@/lib/time/entry';
import { breakAway, type Reminds } from '@/lib/time/pomodoro';
import type { Changes } from './changes';
import { clockNotices, remindsOf } from './clock-notices';
import type { Settings } from './current-settings';

const minuteMs = 60_000;

/** What the toolbar and the browser's menus show of the clock. */
export interface ClockState {
  /** UTC milliseconds. */
  runningSince?: number;
  /** Something about it waits for an answer. */
  asks: boolean;
  /** What the person is reminded of. */
  reminds?: Reminds;
  /** When the break that lasts is over, UTC milliseconds. */
  breakUntil?: number;
}

/** The browser's side of the clock; see `clock-browser.ts`. */
export interface ClockBrowser {
  /** Calls back each minute, also in a worker that is born for it, as long as it is wanted. */
  pulse(wanted: boolean): Promise<void>;
  /** Calls back once at this instant, UTC milliseconds, also in a worker that is born for it; `undefined`: not any more. */
  next(at: number | undefined): Promise<void>;
  /** Whether somebody is there; `seconds` without a key or click are none. From then on it is told as it changes. */
  presence(seconds: number): Promise<Presence>;
  show(state: ClockState): Promise<void>;
}

interface Needs {
  store: Store;
  settings: Settings;
  changes: Changes;
  browser: ClockBrowser;
  /** Tells launchers how the clock stands. */
  tellLaunchers(): void;
}

export interface ClockWatch {
  /** To be called each minute, whenever somebody comes or goes, and at each start of a worker. */
  look(): Promise<void>;
  /** To be called when entries changed: the browser shows the clock as it is on disk, and counts minutes if it runs. */
  follow(): Promise<void>;
  /** To be called when a moment has come that `ClockBrowser.next` was set for: whoever shows the clock looks again. */
  due(): Promise<void>;
}

/** Looks whether anybody is there while the clock runs, and ends it with the day. One look at a time. */
export function createClockWatch({ store, settings, changes, browser, tellLaunchers }: Needs): ClockWatch {
  const { db, now } = store;
  let looking: Promise<unknown> = Promise.resolve();

  async function look(): Promise<void> {
    const running = await runningEntry(db);
    if (!running) return keepPulse(db, undefined);
    const minutes = await settings.get('time.idle');
    const presence = await browser.presence(Math.max(1, minutes) * 60);
    if (await endsWithDay(running)) return;
    const at = now();
    const seen = { entryId: running.id, startedAt: running.startedAt, at, presence };
    const { pulse, away } = pulseAfter(await readPulse(db), seen, minutes * minuteMs);
    // What is to be asked first: killed in between, the worker would know of it from the older pulse once more.
    if (away) await addAway(db, away);
    if (away) await restAway(away);
    await keepPulse(db, pulse);
    if (away) changes.tell({ topic: 'time' });
  }

  /** Ends a clock that runs past the end of the day, at that time. */
  async function endsWithDay(running: TimeEntry): Promise<boolean> {
    const time = await settings.get('time.endOfDay');
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const at = time === '' ? undefined : endOfDayAfter(running.startedAt, time, zone);
    if (at === undefined || at > now()) return false;
    await commit(store, undefined, (tx) => endEntryAt(tx, running.id, at, 'endOfDay'));
    return true;
  }

  /** Who was away for as long as a break lasts had one. */
  async function restAway(away: Away): Promise<void> {
    const { pomodoro } = await clockNotices({ db, now, settings });
    if (pomodoro?.phase !== 'work' || away.cause === 'setBack') return;
    const rest = breakAway(pomodoro, away, await settings.get('time.pomodoro'));
    if (rest) await keepBreak(db, rest);
  }

  async function show(): Promise<void> {
    const [running, away, notices] = await Promise.all([
      runningEntry(db),
      askedAway(db),
      clockNotices({ db, now, settings }),
    ]);
    const { pomodoro, nextAt } = notices;
    const breakUntil = pomodoro?.phase === 'break' ? pomodoro.until : undefined;
    await browser.pulse(running !== undefined || breakUntil !== undefined);
    await browser.next(nextAt);
    const reminds = remindsOf(notices, now());
    await browser.show({
      runningSince: running?.startedAt,
      asks: away !== undefined,
      ...(reminds && { reminds }),
      ...(breakUntil === undefined ? {} : { breakUntil }),
    });
  }

  return {
    look() {
      const done = looking.then(look).finally(show);
      looking = done.catch(() => undefined);
      return done;
    },
    follow: show,
    async due() {
      changes.tell({ topic: 'time' });
      tellLaunchers();
      await show();
    },
  };
}
