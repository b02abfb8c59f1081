import { browser } from 'wxt/browser';
import { changesPort } from '@/lib/contract/change';
import { onMessage, sendMessage } from '@/lib/contract/wire';
import { starterLibrary } from '@/lib/runbooks/starter';
import { addedKey } from '@/lib/sites/added';
import { sites } from '@/lib/sites/sites';
import { forgetAnswers, type Store, type Written } from '@/lib/store/commit';
import { openDatabase } from '@/lib/store/database';
import { createChanges } from './changes';
import { createSettings } from './current-settings';
import { accountHandlers } from './features/accounts';
import { databaseHandlers } from './features/database';
import { packetHandlers } from './features/packet';
import { runbookHandlers } from './features/runbooks';
import { salesforceHandlers } from './features/salesforce';
import { settingHandlers } from './features/settings';
import { siteHandlers } from './features/sites';
import { tabHandlers } from './features/tabs';
import { timeHandlers, toggleClock } from './features/time';
import { hostAccess } from './host-access';
import { tellClock, tellCounts } from './launchers';
import { createLeaving } from './leaving';
import { lazyLibrary } from './library';
import { syncHosts } from './own-hosts';
import { createPauses } from './pauses';
import { parsePolicy } from './policy';
import type { SendToTab } from './ports';
import { pruneDaily, pruneNow } from './pruning';
import { createRouter } from './router';
import { salesforcePorts } from './salesforce-browser';
import { createSalesforceSessions } from './salesforce-session';
import { publishAll, publishSelectors, type SelectorShelf } from './selectors';
import { callerOf, type Sender } from './sender';
import { policyCache } from './settings-browser';
import type { Asking } from './site-get';
import { createTabs, type Tabs } from './tabs';
import { isOurFrame } from './views';
import { changesOf } from './written';

const tabsKey = 'tabs';

/**
 * Starts the worker. Every listener is added at once, before anything is awaited: an event that wakes the worker is
 * lost otherwise. It may be stopped at any moment, so nothing that matters stays in its memory.
 */
export function startWorker(): void {
  const { store, router, tabs, changes, send, hosts, publishing, settings } = createWorker();

  onMessage('ask', async ({ data, sender }) => router(data, callerFrom(sender)));

  browser.runtime.onConnect.addListener((port) => {
    const caller = callerFrom(port.sender ?? {});
    if (port.name !== changesPort || (caller.kind !== 'frame' && caller.kind !== 'own')) return port.disconnect();
    const member = changes.join({ tabId: caller.tabId, tell: (all) => port.postMessage(all) });
    port.onMessage.addListener(member.wants);
    port.onDisconnect.addListener(member.leave);
  });

  for (const changed of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
    changed.addListener(() => syncHosts(hosts).catch(() => undefined));
  }
  browser.runtime.onInstalled.addListener(() => syncHosts(hosts).catch(() => undefined));
  browser.commands.onCommand.addListener(async (command) => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) return;
    if (command === 'toggle-panel') await send('togglePanel', undefined, tab.id).catch(() => undefined);
    if (command === 'toggle-clock') await toggleClock({ store, tabs, send }, tab.id).catch(() => undefined);
  });
  // The toolbar button opens the same panel beside the page: in Chrome the side panel, in Firefox the sidebar.
  if (import.meta.env.FIREFOX) browser.action.onClicked.addListener(() => void sidebar().toggle());
  else chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: true }).catch(() => undefined);

  announce(tabs).catch(() => undefined);
  // What a worker that was killed between a commit and its consequences left undone.
  publishAll(
    publishing,
    sites.map(({ id }) => id),
  ).catch(() => undefined);
  forgetAnswers(store).catch(() => undefined);
  pruneDaily({ store, settings, changes }).catch(() => undefined);

  function callerFrom(sender: Sender) {
    const origin = browser.runtime.getURL('').replace(/\/$/, '');
    const caller = callerOf(sender, { id: browser.runtime.id, origin });
    return { ...caller, isPanel: () => isOurFrame(tabs, caller.tabId) };
  }
}

/** Lets pages of ours that heard of changes from the worker before connect to this one. */
async function announce(tabs: Tabs): Promise<void> {
  sendMessage('awake', {}).catch(() => undefined); // No page of ours is open.
  // In Firefox `runtime.sendMessage` does not reach a page of ours that is framed in a web page; its tab does.
  if (!import.meta.env.FIREFOX) return;
  for (const tabId of await tabs.withRecord()) sendMessage('awake', {}, tabId).catch(() => undefined);
}

/** Everything the handlers work with. Nothing in it is lost when the worker dies: it is all made anew. */
function createWorker() {
  const changes = createChanges();
  const send = sendMessage as SendToTab;
  const { get: managed } = policyCache(() => {
    settingsChanged();
    changes.tell({ topic: 'settings' });
    changes.tell({ topic: 'sites' });
  });
  const policy = async () => parsePolicy(await managed());
  const tabs = createTabs({
    ask: (tabId, have) => sendMessage('shown', have, tabId),
    load: async () => ((await browser.storage.session.get(tabsKey))[tabsKey] as number[] | undefined) ?? [],
    save: (tabIds) => browser.storage.session.set({ [tabsKey]: tabIds }),
  });
  const shelf: SelectorShelf = {
    kept: async (site) => (await browser.storage.local.get(addedKey(site)))[addedKey(site)],
    keep: (site, added) => browser.storage.local.set({ [addedKey(site)]: added }),
  };
  const db = openDatabase();
  const publishing = { db, tabs, send, shelf };

  const store: Store = { db, now: Date.now, committed };
  const settings = createSettings({ store, managed });
  /** What was made by them and is told to nobody who would ask again. */
  function settingsChanged(): void {
    settings.refresh();
    tellCounts({ db, tabs, send, library, settings }).catch(() => undefined);
    pruneNow({ store, settings, changes }).catch(() => undefined); // Again within a day.
  }
  /** What follows from rows that are on disk now, whoever wrote them. */
  function committed(written: Written[]): void {
    if (written.some(({ table }) => table === 'settings')) settingsChanged();
    for (const change of changesOf(written)) changes.tell(change);
    if (written.some(({ table }) => table === 'timeEntries')) tellClock({ db, tabs, send }).catch(() => undefined);
    const touched = written.flatMap(({ table, row }) =>
      table === 'picks' || table === 'packs' ? [(row as unknown as { site: (typeof sites)[number]['id'] }).site] : [],
    );
    for (const site of new Set(touched)) publishSelectors(publishing, site).catch(() => undefined); // Again at the next start.
  }

  const salesforce = createSalesforceSessions(salesforcePorts(policy, () => changes.tell({ topic: 'sites' })));
  const leaving = createLeaving();
  const asking: Asking = {
    send,
    leaving,
    now: Date.now,
    sessions: { salesforce },
    pauses: createPauses({
      load: async (host) => (await browser.storage.session.get(`pause:${host}`))[`pause:${host}`],
      save: (host, trouble) =>
        trouble
          ? browser.storage.session.set({ [`pause:${host}`]: trouble })
          : browser.storage.session.remove(`pause:${host}`),
    }),
  };
  const library = lazyLibrary(starterLibrary);
  const hosts = { store, access: hostAccess };

  const router = createRouter(store, {
    ...tabHandlers({
      store,
      tabs,
      changes,
      leaving,
      library,
      settings,
      asking,
      send,
      reload: (tabId) => browser.tabs.reload(tabId),
      openOptions: () => browser.runtime.openOptionsPage(),
    }),
    ...runbookHandlers({ store, tabs, library, settings }),
    ...packetHandlers({ tabs, settings }),
    ...timeHandlers({ store, tabs, settings }),
    ...accountHandlers({ store, tabs, settings }),
    ...siteHandlers({ store, tabs, access: hostAccess, policy, send }),
    ...salesforceHandlers({ sessions: salesforce, changes, tabs, send }),
    ...databaseHandlers({ store, settings }),
    ...settingHandlers({ store, managed }),
  });
  return { store, router, tabs, changes, send, hosts, publishing, settings };
}

/** Firefox's sidebar, which the shared types of the browsers leave out. */
function sidebar(): { toggle(): Promise<void> } {
  return (browser as unknown as { sidebarAction: { toggle(): Promise<void> } }).sidebarAction;
}
