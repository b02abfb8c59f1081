import type { SiteId } from '@/lib/context/record';
import type { Shortcut } from '@/lib/contract/menu';
import type { Reply } from '@/lib/contract/message';
import { Refused } from '@/lib/contract/refusal';
import type { Shown } from '@/lib/contract/tabs';
import type { DashboardPlace } from '@/lib/dashboard/place';
import { sites } from '@/lib/sites/sites';
import { forgetAnswers, type Store, type Written } from '@/lib/store/commit';
import type { Database } from '@/lib/store/database';
import type { SharedTable } from '@/lib/store/tables';
import { type Changes, createChanges } from './changes';
import type { ClockItem, ClockTold } from './clock-browser';
import type { ClockBrowser } from './clock-watch';
import { tellClock } from './clocks';
import { createSettings } from './current-settings';
import { createGuests, type GuestStore } from './guests';
import { findIn } from './handlers';
import type { JobBrowser } from './jobs';
import { later, once } from './later';
import { createLeaving } from './leaving';
import type { HostAccess } from './own-hosts';
import type { PackTabs } from './packs';
import { createPauses, type PauseStore } from './pauses';
import type { Policy } from './policy';
import type { SendToTab } from './ports';
import { type Caller, createRouter } from './router';
import type { SalesforceSessions } from './salesforce-session';
import type { SelectorShelf } from './selectors';
import type { Asking } from './site-get';
import { createTabs, type TabPort, type Tabs } from './tabs';
import { accountsAtRisk, changesOf } from './written';

/** All that the worker has of its browser. In tests there is none, and everything behind these is the same. */
export interface WorkerPorts {
  db: Database;
  now(): number;
  /** Asks a tab what it shows. */
  tab: TabPort;
  /** Who speaks in a tab's page, and which frames there are ours. */
  guests: GuestStore;
  /** Tells a tab anything else. */
  send: SendToTab;
  reload(tabId: number): Promise<void>;
  openOptions(): Promise<void>;
  openDashboard(place: DashboardPlace): Promise<void>;
  /** Shows an address in this tab; without one in a new tab beside the active one. */
  goTo(url: string, tabId: number | undefined): Promise<void>;
  /** The browser's own shortcuts for our commands, and where it lets them be changed: `false` where it does not. */
  shortcuts: { all(): Promise<Shortcut[]>; open(): Promise<boolean> };
  shelf: SelectorShelf;
  pauses: PauseStore;
  access: HostAccess;
  packTabs: PackTabs;
  /** What the company set, as the browser gave it; `changed` is to be called when that is another. */
  managed(changed: () => void): () => Promise<unknown>;
  /** `ended` is to be called when an org refuses to renew a session. */
  salesforce(policy: () => Promise<Policy>, ended: () => void): SalesforceSessions;
  /** `wake` is to be called when the alarm of the jobs goes off; it resolves when nothing is worked on any more. */
  jobs(wake: () => Promise<void>): JobBrowser;
  /** The browser's part of the clock: it calls back as time passes, and when somebody comes, goes or chooses. */
  clock(told: ClockTold): ClockBrowser;
  /** `due` is to be called when the alarm of the next backup goes off, which the answer sets. */
  reminder(due: () => void): (at: number | undefined) => Promise<void>;
}

export interface Worker {
  store: Store;
  tabs: Tabs;
  changes: Changes;
  /** What the browser vouches for of a sender, and what we know of it: whether a frame is the panel. */
  recognised(sender: Caller): Promise<Caller>;
  /** Answers a message; who sent it is what the browser vouches for. */
  answer(message: unknown, caller: Caller): Promise<Reply>;
  /** The keyboard's and the menus' start and stop. */
  toggleClock(tabId: number, how?: ClockItem): Promise<void>;
  /** What is registered for granted hosts, in line with what is granted. */
  syncHosts(): Promise<void>;
  /** What a worker that was killed between a commit and its consequences left undone. */
  catchUp(): Promise<void>;
}

/** What the launcher's numbers are made by. */
const onLaunchers: ReadonlySet<SharedTable> = new Set(['ticketKinds', 'judgements', 'nextUpdates']);

/** Everything the handlers work with. Nothing in it is lost when the worker dies: it is all made anew. */
export function assemble(ports: WorkerPorts): Worker {
  const { db, now, send, access, packTabs } = ports;
  const changes = createChanges();
  const guests = createGuests({ store: ports.guests, now });
  const tabs = createTabs(
    {
      ...ports.tab,
      ask: async (tabId, have) => ofHost(await ports.tab.ask(tabId, have), await guests.hostOf(tabId)),
    },
    { answersAgain: (tabId) => changes.tell({ topic: 'tab', tabId }) },
  );
  const publishing = { db, tabs, send, shelf: ports.shelf };
  const store: Store = { db, now, committed };
  const leaving = createLeaving();
  const managed = ports.managed(() => {
    settingsChanged();
    changes.tell({ topic: 'settings' });
    changes.tell({ topic: 'sites' });
  });
  const policy = async () => (await import('./policy')).parsePolicy(await managed());
  const settings = createSettings({ store, managed });
  const sessions = ports.salesforce(policy, () => changes.tell({ topic: 'sites' }));
  const asking: Asking = {
    send,
    leaving,
    now,
    sessions: { salesforce: sessions },
    pauses: createPauses(ports.pauses),
  };
  const libraries = once(async () => {
    const [{ createLibraries }, { starterLibrary, starterVersion }] = await Promise.all([
      import('./libraries'),
      import('@/lib/runbooks/starter'),
    ]);
    return createLibraries({ db, starter: { read: starterLibrary, version: starterVersion() } });
  });
  const library = async () => (await libraries())();
  const wakeJobs = () => jobs.wake().catch(() => undefined); // The next alarm or start comes to it.
  const jobBrowser = ports.jobs(wakeJobs);
  const reminder = ports.reminder(() => changes.tell({ topic: 'home' }));
  const jobs = later(async () => {
    const { createJobs } = await import('./jobs');
    return createJobs({ store, tabs, asking, changes, browser: jobBrowser, settings, access, packTabs });
  });

  const clockBrowser = ports.clock({
    look: () => clock.look().catch(() => undefined), // The next minute comes to it.
    due: () => clock.due().catch(() => undefined), // Whoever opens the panel sees it.
    chosen: (item, tabId) => void toggle(tabId, item).catch(() => undefined),
  });
  const clock = later(async () => {
    const { createClockWatch } = await import('./clock-watch');
    return createClockWatch({ store, settings, changes, browser: clockBrowser, tellLaunchers: tellClocks });
  });
  async function toggle(tabId: number, how?: ClockItem): Promise<void> {
    const { toggleClock } = await import('./features/time');
    await toggleClock({ store, tabs, send }, tabId, how);
  }

  // Each is made for the first message that nobody before it has a handler for; the clock comes first.
  const find = findIn(
    [
      async () => (await import('./features/time')).timeHandlers({ store, tabs, settings, changes, clockSaid }),
      async () => (await import('./features/database')).databaseHandlers({ store, changes, settings }),
      async () =>
        (await import('./features/tabs')).tabHandlers({
          store,
          tabs,
          changes,
          leaving,
          library,
          settings,
          hostSeen: (host) => void jobs.hostSeen(host).catch(() => undefined), // Then the alarm comes to it.
          asking,
          send,
          reload: ports.reload,
          openOptions: ports.openOptions,
          openDashboard: ports.openDashboard,
        }),
      async () => (await import('./features/timesheet')).timesheetHandlers({ store, settings }),
      async () =>
        (await import('./features/backup')).backupHandlers({ store, changes, settings, rescheduled: remindLater }),
      async () => (await import('./features/frames')).frameHandlers({ guests }),
      async () => (await import('./features/engagements')).engagementHandlers({ store, tabs, settings }),
      async () => (await import('./features/accounts')).accountHandlers({ store, tabs, settings, changes }),
      async () => (await import('./features/technical')).technicalHandlers({ store, settings }),
      async () => (await import('./features/jobs')).jobHandlers({ jobs }),
      async () => (await import('./features/refresh')).refreshHandlers({ store, jobs }),
      async () => (await import('./features/time-import')).timeImportHandlers({ store }),
      async () => (await import('./features/worklogs')).worklogHandlers({ store, jobs }),
      async () => (await import('./features/packet')).packetHandlers({ store, tabs, settings, changes, managed }),
      async () => (await import('./features/outcomes')).outcomeHandlers({ store, tabs, settings }),
      async () => (await import('./features/runbook-drafts')).runbookDraftHandlers({ store, tabs, settings }),
      async () => (await import('./features/known')).knownHandlers({ store, tabs, library, settings }),
      async () => (await import('./features/citations')).citationHandlers({ tabs, send, goTo: ports.goTo }),
      async () => (await import('./features/runbooks')).runbookHandlers({ store, tabs, library, settings }),
      async () => (await import('./features/library')).libraryHandlers({ store, library, settings }),
      async () => (await import('./features/imports')).importHandlers({ store, jobs, changes }),
      async () => (await import('./features/portfolio')).portfolioHandlers({ store, settings, library, changes }),
      async () => (await import('./features/records')).recordHandlers({ store }),
      async () => (await import('./features/sites')).siteHandlers({ store, tabs, access, policy, send }),
      async () => (await import('./features/salesforce')).salesforceHandlers({ sessions, changes, tabs, send }),
      async () => (await import('./features/settings')).settingHandlers({ store, managed }),
      async () => {
        const { menuHandlers } = await import('./features/menu');
        return menuHandlers({ store, tabs, send, library, goTo: ports.goTo, shortcuts: ports.shortcuts });
      },
    ].map(once),
  );
  const route = createRouter(store, find);

  /** What was made by them and is told to nobody who would ask again. */
  function settingsChanged(): void {
    settings.refresh();
    tellCounts().catch(() => undefined);
    prune('now').catch(() => undefined); // Again within a day.
    remindLater();
    clockSaid();
    forgetUnwanted().catch(() => undefined);
  }

  /** Launchers and the toolbar show the clock as it is on disk now. */
  function clockSaid(): void {
    tellClocks();
    clock.follow().catch(() => undefined); // Again within a minute.
  }
  function tellClocks(): void {
    tellClock({ db, now, tabs, send, settings }).catch(() => undefined);
  }

  /** What nobody wants to be remembered any more goes at once. */
  async function forgetUnwanted(): Promise<void> {
    if (await settings.get('time.trail')) return;
    const { forgetTrail } = await import('@/lib/store/trail');
    await forgetTrail(db);
  }

  function remindLater(): void {
    const scheduled = import('./reminding').then(({ scheduleReminder }) =>
      scheduleReminder({ store, settings, alarm: reminder }),
    );
    scheduled.catch(() => undefined); // Again at the next start.
  }

  async function tellCounts(): Promise<void> {
    const launchers = await import('./launchers');
    await launchers.tellCounts({ db, now, tabs, send, library, settings });
  }
  async function tellRisk(accounts: ReadonlySet<string> | undefined): Promise<void> {
    const launchers = await import('./launchers');
    await launchers.tellRisk({ db, now, tabs, send, settings }, accounts);
  }
  async function prune(when: 'now' | 'daily'): Promise<void> {
    const { pruneDaily, pruneNow } = await import('./pruning');
    await (when === 'now' ? pruneNow : pruneDaily)({ store, settings, changes });
  }
  async function publish(of: readonly SiteId[]): Promise<void> {
    const { publishAll } = await import('./selectors');
    await publishAll(publishing, of);
  }
  async function syncHosts(): Promise<void> {
    const hosts = await import('./own-hosts');
    await hosts.syncHosts({ store, access });
  }

  const recognised = async (caller: Caller): Promise<Caller> =>
    caller.kind === 'frame' && (await guests.isPanel(caller)) ? { ...caller, kind: 'panel' } : caller;

  /** What follows from rows that are on disk now, whoever wrote them. */
  function committed(written: Written[]): void {
    if (written.some(({ table }) => table === 'settings')) settingsChanged();
    for (const change of changesOf(written)) changes.tell(change);
    if (written.some(({ table }) => onLaunchers.has(table))) tellCounts().catch(() => undefined);
    const risks = accountsAtRisk(written);
    if (risks !== 'none') tellRisk(risks === 'any' ? undefined : risks).catch(() => undefined);
    if (written.some(({ table }) => table === 'timeEntries')) {
      clockSaid();
    }
    const touched = written.flatMap(({ table, row }) =>
      table === 'picks' || table === 'packs' ? [(row as unknown as { site: SiteId }).site] : [],
    );
    for (const site of new Set(touched)) publish([site]).catch(() => undefined); // Again at the next start.
  }

  return {
    store,
    tabs,
    changes,
    recognised,
    async answer(message, caller) {
      if (caller.kind === 'site') await guests.speaks(caller);
      return route(message, await recognised(caller));
    },
    toggleClock: toggle,
    syncHosts,
    async catchUp() {
      const ids = sites.all.map(({ id }) => id);
      // Alarms may be gone after an update or a restart, and a worker killed in the middle left its work.
      // Nobody waits for them: they may run for hours.
      void wakeJobs();
      remindLater();
      await Promise.allSettled([publish(ids), syncHosts(), forgetAnswers(store), prune('daily'), clock.look()]);
    },
  };
}

/** What a page says it shows is believed of records of its own host only, which it told before: then the browser named it. */
function ofHost(answer: unknown, host: string | undefined): unknown {
  const ref = (answer as Partial<Shown> | undefined)?.view;
  const named = ref && 'ref' in ref ? ref.ref?.host : undefined;
  if (named !== undefined && named !== host) throw new Refused({ code: 'notOurs' });
  return answer;
}
