import { recordKey } from '@/lib/context/record-key';
import type { LauncherState, TabView } from '@/lib/contract/tabs';
import type { Database } from '@/lib/store/database';
import { runningEntry } from '@/lib/store/entries';
import { analyse } from './analysis';
import type { Library } from './library';
import type { SendToTab } from './ports';
import { suggestionsFor } from './suggestions';
import { type Tabs, within } from './tabs';
import { contextOf } from './views';

/** A launcher that does not take it in this time belongs to a frozen tab, and hears it when it is read again. */
const patienceMs = 2000;

/** What the launcher of a record that was just read shows. */
export async function launcherState(db: Database, library: () => Library, view: TabView): Promise<LauncherState> {
  const context = contextOf(view);
  const running = await runningEntry(db).catch(() => undefined);
  const record = 'ref' in view ? recordKey(view.ref) : undefined;
  const state: LauncherState = { record, fits: 0, runningSince: running?.startedAt ?? null };
  if (context?.kind !== 'ticket') return state;
  const suggestions = await suggestionsFor(db, library(), context);
  return { ...state, fits: suggestions.length, packet: analyse(context).check.completeness };
}

/** The clock on every launcher, in every window, all at once: a frozen tab holds up no other. */
export async function tellClock({ db, tabs, send }: { db: Database; tabs: Tabs; send: SendToTab }): Promise<void> {
  const runningSince = (await runningEntry(db))?.startedAt ?? null;
  const tell = (tabId: number) => within(patienceMs, send('launcherChanged', { runningSince }, tabId));
  await Promise.allSettled((await tabs.withRecord()).map(tell));
}
