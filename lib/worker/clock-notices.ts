import { lastEnd, readBreak, readQuiet, workedSince } from '@/lib/store/breaks';
import type { Database } from '@/lib/store/database';
import { runningEntry } from '@/lib/store/entries';
import { nextOfPomodoro, type Pomodoro, pomodoroAt, type Reminds } from '@/lib/time/pomodoro';
import { toldOfNothing } from '@/lib/time/start-reminder';
import type { Settings } from './current-settings';

/** What the clock has to say by itself. */
export interface ClockNotices {
  pomodoro?: Pomodoro;
  /** Since when no clock runs in working hours, UTC milliseconds; absent where nobody wants to be told of it. */
  nothingSince?: number;
  /** When that is another, UTC milliseconds. */
  nextAt?: number;
}

interface Needs {
  db: Database;
  now(): number;
  settings: Settings;
}

/** Told by the disk alone, at each moment anew. Whoever wants neither pays for two settings. */
export async function clockNotices({ db, now, settings }: Needs): Promise<ClockNotices> {
  const [rule, reminder] = await Promise.all([settings.get('time.pomodoro'), settings.get('time.reminder')]);
  if (!rule.on && !reminder.on) return {};
  const at = now();
  const running = await runningEntry(db);
  const pomodoro =
    rule.on &&
    pomodoroAt(
      { now: at, running, workedSince: running && (await workedSince(db, running)) },
      await readBreak(db),
      rule,
    );
  if (pomodoro) return withNext({ pomodoro }, nextOfPomodoro(pomodoro, at));
  if (running) return {};
  const [lastEndedAt, quietSince] = await Promise.all([lastEnd(db), readQuiet(db)]);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const { since, nextAt } = toldOfNothing({ now: at, zone, lastEndedAt, quietSince }, reminder);
  return withNext(since === undefined ? {} : { nothingSince: since }, nextAt);
}

function withNext(notices: ClockNotices, nextAt: number | undefined): ClockNotices {
  return nextAt === undefined ? notices : { ...notices, nextAt };
}

/** What launchers and the toolbar say of it. */
export function remindsOf({ pomodoro, nothingSince }: ClockNotices, now: number): Reminds | undefined {
  if (nothingSince !== undefined) return 'start';
  if (!pomodoro || pomodoro.until > now) return undefined;
  return pomodoro.phase === 'work' ? 'rest' : 'work';
}
