import type { Database } from '@/lib/store/database';
import { runningEntry } from '@/lib/store/entries';
import { clockNotices, remindsOf } from './clock-notices';
import type { Settings } from './current-settings';
import type { SendToTab } from './ports';
import { type Tabs, within } from './tabs';

/** A launcher that does not take it in this time belongs to a frozen tab, and hears it when it is read again. */
const patienceMs = 2000;

interface Needs {
  db: Database;
  now(): number;
  tabs: Tabs;
  send: SendToTab;
  settings: Settings;
}

/** The clock on every launcher, in every window, all at once: a frozen tab holds up no other. */
export async function tellClock({ db, now, tabs, send, settings }: Needs): Promise<void> {
  const runningSince = (await runningEntry(db))?.startedAt ?? null;
  const reminds = remindsOf(await clockNotices({ db, now, settings }), now()) ?? null;
  const tell = (tabId: number) => within(patienceMs, send('launcherChanged', { runningSince, reminds }, tabId));
  await Promise.allSettled((await tabs.withRecord()).map(tell));
}
