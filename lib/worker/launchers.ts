import type { Context, TicketContext } from '@/lib/context/context';
import { recordKey } from '@/lib/context/record-key';
import type { LauncherState, TabView } from '@/lib/contract/tabs';
import { sites } from '@/lib/sites/sites';
import { accountOfKeys } from '@/lib/store/accounts';
import type { Database } from '@/lib/store/database';
import { runningEntry } from '@/lib/store/entries';
import { openUpdatesOn } from '@/lib/store/next-updates';
import type { NextUpdate } from '@/lib/store/tables';
import { isolated } from '@/lib/text/foreign';
import { riskOf } from './account-risk';
import { checkOf } from './analysis';
import { clockNotices, remindsOf } from './clock-notices';
import type { Settings } from './current-settings';
import type { Library } from './library';
import type { SendToTab } from './ports';
import { saidOf } from './said';
import { suggestionsFor } from './suggestions';
import { type Tabs, within } from './tabs';
import { contextOf } from './views';

/** A launcher that does not take it in this time belongs to a frozen tab, and hears it when it is read again. */
const patienceMs = 2000;

interface Risking {
  db: Database;
  now(): number;
  settings: Settings;
}

interface Counting extends Risking {
  library(): Promise<Library>;
}

/** What the launcher of a record that was just read shows. */
export async function launcherState(counting: Counting, view: TabView): Promise<LauncherState> {
  const context = contextOf(view);
  const running = await runningEntry(counting.db).catch(() => undefined);
  const record = 'ref' in view ? recordKey(view.ref) : undefined;
  const state: LauncherState = { record, fits: 0, runningSince: running?.startedAt ?? null };
  state.reminds = await clockNotices(counting).then((notices) => remindsOf(notices, counting.now()) ?? null, noNotice);
  if ('ref' in view) state.hidden = await isHiddenOn(counting.settings, view.ref.host);
  if (record !== undefined) state.updateAt = await openUpdatesOn(counting.db, record).then(earliest, () => null);
  Object.assign(state, (context && (await glanceOf(counting, context).catch(() => undefined))) ?? noRisk);
  if (context?.kind !== 'ticket') return state;
  // Without a database there are no settings to count by; what the launcher shows stays then.
  const counts = await countsOf(counting, context).catch(() => ({ fits: undefined }));
  return { ...state, ...counts };
}

const noNotice = () => null;
const earliest = ([first]: NextUpdate[]) => first?.dueAt ?? null;

/** Without a database it is there: better in the way than gone. */
async function isHiddenOn(settings: Settings, host: string): Promise<boolean> {
  const hosts = await settings.get('panel.hiddenOn').catch(() => undefined);
  return hosts?.includes(host) === true;
}

async function countsOf(by: Counting, context: TicketContext): Promise<Pick<LauncherState, 'fits' | 'packet'>> {
  const { said } = await saidOf(by.db, context.ref);
  const [{ fitting }, check] = await Promise.all([
    suggestionsFor({ ...by, now: by.now() }, context),
    checkOf(context, by.settings, said),
  ]);
  return { fits: fitting.length, packet: check.completeness };
}

type Glance = Required<Pick<LauncherState, 'risk' | 'riskFrom'>>;

const noRisk: Glance = { risk: null, riskFrom: [] };
/** So many reasons are read in a glance. */
const reasons = 2;

/** How the record's account stands by what is remembered of it, and the main reasons; nothing where it is none of `of`. */
async function glanceOf(
  { db, now, settings }: Risking,
  context: Context,
  of?: ReadonlySet<string>,
): Promise<Glance | undefined> {
  const account = await accountOfKeys(db, sites.accountKeys(context));
  if (of && !account?.ids.some((id) => of.has(id))) return undefined;
  if (!account) return noRisk;
  const { risk } = await riskOf(db, settings, account.ids, now());
  if (!risk.level) return noRisk;
  const riskFrom = risk.drivers
    .filter((driver) => driver.known && driver.contribution > 0)
    .slice(0, reasons)
    .map(({ id, title }) => (title === undefined ? { id } : { id, title: isolated(title) }));
  return { risk: risk.level, riskFrom };
}

/** The level, with its reason, on every launcher of these accounts, or of any, after something that it is made of has changed. */
export async function tellRisk(
  needs: Risking & { tabs: Tabs; send: SendToTab },
  accounts: ReadonlySet<string> | undefined,
): Promise<void> {
  const { tabs, send } = needs;
  const tell = async (tabId: number) => {
    const view = (await tabs.shown(tabId))?.view;
    const context = view && contextOf(view);
    if (!context) return;
    const glance = await glanceOf(needs, context, accounts);
    if (glance) {
      await within(patienceMs, send('launcherChanged', { record: recordKey(context.ref), ...glance }, tabId));
    }
  };
  await Promise.allSettled((await tabs.withRecord()).map(tell));
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
