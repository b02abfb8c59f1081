import type { TicketContext } from '@/lib/context/context';
import { recordKey } from '@/lib/context/record-key';
import type { LauncherState, TabView } from '@/lib/contract/tabs';
import type { Database } from '@/lib/store/database';
import { runningEntry } from '@/lib/store/entries';
import { openUpdatesOn } from '@/lib/store/next-updates';
import type { NextUpdate } from '@/lib/store/tables';
import { checkOf } from './analysis';
import type { Settings } from './current-settings';
import type { Library } from './library';
import type { SendToTab } from './ports';
import { saidOf } from './said';
import { suggestionsFor } from './suggestions';
import { type Tabs, within } from './tabs';
import { contextOf } from './views';

/** A launcher that does not take it in this time belongs to a frozen tab, and hears it when it is read again. */
const patienceMs = 2000;

interface Counting {
  db: Database;
  library(): Promise<Library>;
  settings: Settings;
}

/** What the launcher of a record that was just read shows. */
export async function launcherState(counting: Counting, view: TabView): Promise<LauncherState> {
  const context = contextOf(view);
  const running = await runningEntry(counting.db).catch(() => undefined);
  const record = 'ref' in view ? recordKey(view.ref) : undefined;
  const state: LauncherState = { record, fits: 0, runningSince: running?.startedAt ?? null };
  if ('ref' in view) state.hidden = await isHiddenOn(counting.settings, view.ref.host);
  if (record !== undefined) state.updateAt = await openUpdatesOn(counting.db, record).then(earliest, () => null);
  if (context?.kind !== 'ticket') return state;
  // Without a database there are no settings to count by; what the launcher shows stays then.
  const counts = await countsOf(counting, context).catch(() => ({ fits: undefined }));
  return { ...state, ...counts };
}

const earliest = ([first]: NextUpdate[]) => first?.dueAt ?? null;

/** Without a database it is there: better in the way than gone. */
async function isHiddenOn(settings: Settings, host: string): Promise<boolean> {
  const hosts = await settings.get('panel.hiddenOn').catch(() => undefined);
  return hosts?.includes(host) === true;
}

async function countsOf(by: Counting, context: TicketContext): Promise<Pick<LauncherState, 'fits' | 'packet'>> {
  const { said } = await saidOf(by.db, context.ref);
  const [{ fitting }, check] = await Promise.all([suggestionsFor(by, context), checkOf(context, by.settings, said)]);
  return { fits: fitting.length, packet: check.completeness };
}

/** The counts on every launcher, after a setting that they are made by has changed. */
export async function tellCounts(needs: Counting & { tabs: Tabs; send: SendToTab }): Promise<void> {
  const { tabs, send } = needs;
  const tell = async (tabId: number) => {
    const view = (await tabs.shown(tabId))?.view;
    if (view?.state !== 'read') return;
    await within(patienceMs, send('launcherChanged', await launcherState(needs, view), tabId));
  };
  await Promise.allSettled((await tabs.withRecord()).map(tell));
}
