import { browser } from 'wxt/browser';
import type { Shortcut } from '@/lib/contract/menu';
import { onMessage, sendMessage } from '@/lib/contract/wire';
import { hashOf } from '@/lib/dashboard/place';
import { addedKey } from '@/lib/sites/added';
import { browserPorts as durablePorts } from '@/lib/store/copy/browser';
import { createDurable } from '@/lib/store/copy/durable';
import { openDatabase } from '@/lib/store/database';
import { kept } from '@/lib/store/kept';
import { assemble, type WorkerPorts } from './assemble';
import { whenCalm } from './calm';
import { connectPage } from './changes';
import { followClock } from './clock-browser';
import { hostAccess } from './host-access';
import { followJobs } from './job-browser';
import { later } from './later';
import { packTabs } from './pack-browser';
import type { SendToTab } from './ports';
import { followReminder } from './reminder-browser';
import { salesforcePorts } from './salesforce-browser';
import { callerOf, type Sender } from './sender';
import { policyCache } from './settings-browser';
import type { Tabs } from './tabs';

/**
 * Starts the worker. Every listener is added at once, before anything is awaited: an event that wakes the worker is
 * lost otherwise. It may be stopped at any moment, so nothing that matters stays in its memory.
 */
export function startWorker(): void {
  const ports = browserPorts();
  const { answer, recognised, tabs, changes, toggleClock, syncHosts, catchUp } = assemble(ports);

  // What the worker before this one left undone is taken up when whoever woke this one has an answer.
  const calm = whenCalm(() => catchUp().catch(() => undefined));

  onMessage('ask', ({ data, sender }) => calm.during(answer(data, callerFrom(sender))));
  browser.runtime.onConnect.addListener((port) =>
    connectPage(changes, port, recognised(callerFrom(port.sender ?? {}))),
  );

  for (const changed of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
    changed.addListener(() => syncHosts().catch(() => undefined));
  }
  // An update drops what was registered; it starts a worker, and every start puts it back (`catchUp`).
  browser.runtime.onInstalled.addListener(() => undefined);
  browser.commands.onCommand.addListener(async (command) => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) return;
    if (command === 'toggle-panel') await ports.send('togglePanel', undefined, tab.id).catch(() => undefined);
    if (command === 'toggle-clock') await toggleClock(tab.id).catch(() => undefined);
  });
  // The toolbar button opens the same panel beside the page: in Chrome the side panel, in Firefox the sidebar.
  if (import.meta.env.FIREFOX) browser.action.onClicked.addListener(() => void sidebar().toggle());
  else chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: true }).catch(() => undefined);

  announce(tabs).catch(() => undefined);
}

function callerFrom(sender: Sender) {
  const origin = browser.runtime.getURL('').replace(/\/$/, '');
  return callerOf(sender, { id: browser.runtime.id, origin });
}

/** Lets pages of ours that heard of changes from the worker before connect to this one. */
async function announce(tabs: Tabs): Promise<void> {
  sendMessage('awake', {}).catch(() => undefined); // No page of ours is open.
  // In Firefox `runtime.sendMessage` does not reach a page of ours that is framed in a web page; its tab does.
  if (!import.meta.env.FIREFOX) return;
  for (const tabId of await tabs.withRecord()) sendMessage('awake', {}, tabId).catch(() => undefined);
}

const tabsKey = 'tabs';

function browserPorts(): WorkerPorts {
  const { local, session } = browser.storage;
  return {
    db: openDatabase({ durable: createDurable(durablePorts(local, session, import.meta.env.FIREFOX), kept) }),
    now: Date.now,
    tab: {
      ask: (tabId, have) => sendMessage('shown', have, tabId),
      load: async () => ((await session.get(tabsKey))[tabsKey] as number[] | undefined) ?? [],
      save: (tabIds) => session.set({ [tabsKey]: tabIds }),
    },
    guests: {
      load: async (tabId) => (await session.get(`guest:${tabId}`))[`guest:${tabId}`],
      save: (tabId, guest) => session.set({ [`guest:${tabId}`]: guest }),
    },
    send: sendMessage as SendToTab,
    reload: (tabId) => browser.tabs.reload(tabId),
    openOptions: () => browser.runtime.openOptionsPage(),
    async openDashboard(place) {
      await browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html') + hashOf(place) });
    },
    async goTo(url, tabId) {
      if (tabId === undefined) await browser.tabs.create({ url });
      else await browser.tabs.update(tabId, { url });
    },
    shortcuts: { all: shortcuts, open: openShortcuts },
    shelf: {
      kept: async (site) => (await local.get(addedKey(site)))[addedKey(site)],
      keep: (site, added) => local.set({ [addedKey(site)]: added }),
    },
    pauses: {
      load: async (host) => (await session.get(`pause:${host}`))[`pause:${host}`],
      save: (host, trouble) =>
        trouble ? session.set({ [`pause:${host}`]: trouble }) : session.remove(`pause:${host}`),
    },
    access: hostAccess,
    packTabs,
    managed: (changed) => policyCache(changed).get,
    salesforce: (policy, ended) =>
      later(async () => {
        const { createSalesforceSessions } = await import('./salesforce-session');
        return createSalesforceSessions(salesforcePorts(policy, ended));
      }),
    jobs: followJobs,
    clock: followClock,
    reminder: followReminder,
  };
}

async function shortcuts(): Promise<Shortcut[]> {
  const all = await browser.commands.getAll();
  return all.flatMap(({ name, shortcut }) => (name === undefined ? [] : [{ command: name, keys: shortcut ?? '' }]));
}

/** Chrome has a page for it, which only the worker may open; Firefox a call, which the shared types leave out. */
async function openShortcuts(): Promise<boolean> {
  try {
    if (import.meta.env.FIREFOX) {
      await (browser.commands as unknown as { openShortcutSettings(): Promise<void> }).openShortcutSettings();
    } else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return true;
  } catch {
    return false;
  }
}

/** Firefox's sidebar, which the shared types of the browsers leave out. */
function sidebar(): { toggle(): Promise<void> } {
  return (browser as unknown as { sidebarAction: { toggle(): Promise<void> } }).sidebarAction;
}
