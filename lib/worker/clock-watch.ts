import { addAway, askedAway, keepPulse, readPulse } from '@/lib/store/away';
import { commit, type Store } from '@/lib/store/commit';
import { endEntryAt, runningEntry } from '@/lib/store/entries';
import { endOfDayAfter, type Presence, pulseAfter } from '@/lib/time/away';
import type { TimeEntry } from '@/lib/time/entry';
import type { Changes } from './changes';
import type { Settings } from './current-settings';

const minuteMs = 60_000;

/** What the toolbar and the browser's menus show of the clock. */
export interface ClockState {
  /** UTC milliseconds. */
  runningSince?: number;
  /** Something about it waits for an answer. */
  asks: boolean;
}

/** The browser's side of the clock; see `clock-browser.ts`. */
export interface ClockBrowser {
  /** Calls back each minute, also in a worker that is born for it, as long as it is wanted. */
  pulse(wanted: boolean): Promise<void>;
  /** Whether somebody is there; `seconds` without a key or click are none. From then on it is told as it changes. */
  presence(seconds: number): Promise<Presence>;
  show(state: ClockState): Promise<void>;
}

interface Needs {
  store: Store;
  settings: Settings;
  changes: Changes;
  browser: ClockBrowser;
}

export interface ClockWatch {
  /** To be called each minute, whenever somebody comes or goes, and at each start of a worker. */
  look(presence?: Presence): Promise<void>;
  /** To be called when entries changed: the browser shows the clock as it is on disk, and counts minutes if it runs. */
  follow(): Promise<void>;
}

/** Looks whether anybody is there while the clock runs, and ends it with the day. One look at a time. */
export function createClockWatch({ store, settings, changes, browser }: Needs): ClockWatch {
  const { db, now } = store;
  let looking: Promise<unknown> = Promise.resolve();

  async function look(told?: Presence): Promise<void> {
    const running = await runningEntry(db);
    await browser.pulse(running !== undefined);
    if (!running) return keepPulse(db, undefined);
    const minutes = await settings.get('time.idle');
    const presence = told ?? (await browser.presence(Math.max(1, minutes) * 60));
    if (await endsWithDay(running)) return;
    const at = now();
    const seen = { entryId: running.id, startedAt: running.startedAt, at, presence };
    const { pulse, away } = pulseAfter(await readPulse(db), seen, minutes * minuteMs);
    // What is to be asked first: killed in between, the worker would know of it from the older pulse once more.
    if (away) await addAway(db, away);
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

  async function show(): Promise<void> {
    const [running, away] = await Promise.all([runningEntry(db), askedAway(db)]);
    await browser.show({ runningSince: running?.startedAt, asks: away !== undefined });
  }

  return {
    look(presence) {
      const done = looking.then(() => look(presence)).finally(show);
      looking = done.catch(() => undefined);
      return done;
    },
    async follow() {
      await browser.pulse((await runningEntry(db)) !== undefined);
      await show();
    },
  };
}
