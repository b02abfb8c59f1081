import type { Database } from '@/lib/store/database';
import { runningEntry } from '@/lib/store/entries';
import type { SendToTab } from './ports';
import { type Tabs, within } from './tabs';

/** A launcher that does not take it in this time belongs to a frozen tab, and hears it when it is read again. */
const patienceMs = 2000;

/** The clock on every launcher, in every window, all at once: a frozen tab holds up no other. */
export async function tellClock({ db, tabs, send }: { db: Database; tabs: Tabs; send: SendToTab }): Promise<void> {
  const runningSince = (await runningEntry(db))?.startedAt ?? null;
  const tell = (tabId: number) => within(patienceMs, send('launcherChanged', { runningSince }, tabId));
  await Promise.allSettled((await tabs.withRecord()).map(tell));
}
