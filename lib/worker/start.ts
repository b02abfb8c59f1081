import { browser } from 'wxt/browser';
import { type Messages, onMessage, sendMessage } from '@/lib/messages';
import { starterLibrary } from '@/lib/runbooks/starter';
import { addedKey } from '@/lib/sites/added';
import { browserPorts } from '@/lib/store/copy/browser';
import { createDurable } from '@/lib/store/copy/durable';
import { openDatabase } from '@/lib/store/database';
import { kept } from '@/lib/store/kept';
import { toggleClock } from './clock';
import { hostAccess } from './host-access';
import { createLeaving } from './leaving';
import { pageLoaded, syncHosts } from './own-hosts';
import { pageHandlers } from './pages';
import { createPauses } from './pauses';
import { parsePolicy } from './policy';
import { isOurFrame, launcherState, readApi, recordOpened, recordRead } from './readings';
import { pageRequests, siteRequests } from './requests';
import { salesforcePorts } from './salesforce-browser';
import { createSalesforceSessions } from './salesforce-session';
import { fieldPicked } from './selectors';
import { type Sender, senderHost, senderKind } from './sender';
import { createTabs } from './tabs';
import { createLibrary, type Worker } from './worker';

/**
 * Starts the worker. Every listener is added at once, before anything is awaited: an event that wakes the worker is
 * lost otherwise. It may be stopped at any moment, so nothing that matters stays in its memory.
 */
export function startWorker(): void {
  const worker = createWorker();
  answerPages(worker);
  answerSites(worker);
  followBrowser(worker);
}

const tabsKey = 'tabs';

function createWorker(): Worker {
  // Firefox rejects when no policy is set.
  const policy = () => browser.storage.managed.get().then(parsePolicy, () => parsePolicy(undefined));
  let library: Worker['library'] | undefined;
  const tabs = createTabs({
    ask: (tabId, have) => sendMessage('shown', have, tabId),
    load: async () => ((await browser.storage.session.get(tabsKey))[tabsKey] as number[] | undefined) ?? [],
    save: (tabIds) => browser.storage.session.set({ [tabsKey]: tabIds }),
  });
  const worker: Worker = {
    db: openDatabase({ durable: durable() }),
    tabs,
    pauses: createPauses({
      load: async (host) => (await browser.storage.session.get(`pause:${host}`))[`pause:${host}`],
      save: (host, trouble) =>
        trouble
          ? browser.storage.session.set({ [`pause:${host}`]: trouble })
          : browser.storage.session.remove(`pause:${host}`),
    }),
    hosts: hostAccess,
    policy,
    keepSelectors: (site, added) => browser.storage.local.set({ [addedKey(site)]: added }),
    leaving: createLeaving(),
    sessions: { salesforce: createSalesforceSessions(salesforcePorts(policy, () => worker.changed(['sites']))) },
    // Parsed when the first ticket asks for it: a stopped clock need not wait for the library.
    get library() {
      library ??= createLibrary(starterLibrary());
      return library;
    },
    now: Date.now,
    changed(topics, tabId) {
      const change = { topics, tabId };
      sendMessage('changed', change).catch(() => undefined); // No page of ours is open.
      if (import.meta.env.FIREFOX) tellFrames(worker, change);
      if (topics.includes('time') || topics.includes('runs')) refreshLaunchers(worker);
    },
    reload: (tabId) => browser.tabs.reload(tabId),
    openOptions: () => browser.runtime.openOptionsPage(),
    send: (name, data, tabId) => sendMessage(name, data as never, tabId) as never,
  };
  return worker;
}

/** In Firefox `runtime.sendMessage` does not reach a page of ours that is framed in a web page; its tab does. */
async function tellFrames(worker: Worker, change: Parameters<Messages['changed']>[0]): Promise<void> {
  for (const tabId of await worker.tabs.withRecord()) {
    sendMessage('changed', change, tabId).catch(() => undefined); // Its panel is not open.
  }
}

/** The clock and the counts on every launcher, in every window. */
async function refreshLaunchers(worker: Worker): Promise<void> {
  for (const tabId of await worker.tabs.withRecord()) {
    const state = await launcherState(worker, await worker.tabs.view(tabId));
    worker.send('launcherChanged', state, tabId).catch(() => undefined); // The page went away meanwhile.
  }
}

/** A private window's worker has a database of its own that ends with it; no copy of it is made. */
function durable() {
  if (browser.extension.inIncognitoContext) return undefined;
  return createDurable(browserPorts(browser.storage.local, browser.storage.session, import.meta.env.FIREFOX), kept);
}

function kindOf(sender: Sender) {
  return senderKind(sender, { id: browser.runtime.id, origin: browser.runtime.getURL('').replace(/\/$/, '') });
}

/** What a frame needs to say that its page's script was replaced. */
const askedByAnyFrame: ReadonlySet<string> = new Set(['tab', 'reloadTab', 'closeTabPanel', 'panelShows']);

function answerPages(worker: Worker): void {
  const handlers = pageHandlers(worker);
  for (const name of Object.keys(pageRequests) as (keyof typeof pageRequests)[]) {
    onMessage(name, async ({ data, sender }) => {
      if (kindOf(sender) !== 'page') throw new Error('Refused: not one of our pages.');
      const argument = pageRequests[name].parse(data ?? {});
      const { tabId: named, record } = pageRequests.tab.catch({}).parse(argument);
      // Our frame inside a page speaks of its own tab, whatever it names.
      const isFrame = sender.tab !== undefined && sender.frameId !== 0;
      const tabId = isFrame ? sender.tab?.id : named;
      if (isFrame && !askedByAnyFrame.has(name) && !(await isOurFrame(worker, tabId))) {
        throw new Error('Refused: not the panel of this page.');
      }
      return handlers[name](argument as never, { tabId, isFrame, record }) as never;
    });
  }
}

function answerSites(worker: Worker): void {
  /** A content script speaks for its own tab and for records of its own host only. */
  const tabOf = (sender: Sender, host: string | undefined): number => {
    const isOwn = host === undefined || host === senderHost(sender);
    if (kindOf(sender) !== 'site' || sender.tab?.id === undefined || !isOwn) throw new Error('Refused.');
    return sender.tab.id;
  };
  onMessage('recordOpened', ({ data, sender }) => {
    const ref = siteRequests.recordOpened.parse(data);
    recordOpened(worker, ref, tabOf(sender, ref?.host));
  });
  onMessage('recordRead', ({ data, sender }) => {
    const shown = siteRequests.recordRead.parse(data);
    return recordRead(worker, shown, tabOf(sender, 'ref' in shown.view ? shown.view.ref.host : undefined));
  });
  onMessage('fieldPicked', ({ data, sender }) => {
    const picked = siteRequests.fieldPicked.parse(data);
    tabOf(sender, picked.ref.host);
    return fieldPicked(worker, picked);
  });
  onMessage('readApi', ({ data, sender }) => {
    const request = siteRequests.readApi.parse(data);
    return readApi(worker, request, tabOf(sender, request.ref.host));
  });
}

function followBrowser(worker: Worker): void {
  browser.tabs.onRemoved.addListener((tabId) => {
    worker.tabs.forget(tabId);
    worker.leaving.shows(tabId, undefined);
  });
  // A tab that loads another page: a panel beside it must not go on showing the record that was there.
  browser.tabs.onUpdated.addListener((tabId, { status }, { url }) => {
    if (status) worker.changed(['tab'], tabId);
    // The address is told of granted hosts only.
    if (status === 'complete' && url) pageLoaded(worker, url, tabId).catch(() => undefined); // It is looked at next time.
  });
  for (const changed of [browser.permissions.onAdded, browser.permissions.onRemoved]) {
    changed.addListener(() => syncHosts(worker).catch(() => undefined));
  }
  browser.runtime.onInstalled.addListener(() => syncHosts(worker).catch(() => undefined));
  browser.commands.onCommand.addListener(async (command) => {
    const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
    if (tab?.id === undefined) return;
    if (command === 'toggle-panel') await worker.send('togglePanel', undefined, tab.id).catch(() => undefined);
    if (command === 'toggle-clock') await toggleClock(worker, tab.id);
  });
  // The toolbar button opens the same panel beside the page: in Chrome the side panel, in Firefox the sidebar.
  if (import.meta.env.FIREFOX) browser.action.onClicked.addListener(() => void sidebar().toggle());
  else chrome.sidePanel.setPanelBehavior({ openPanelOnActionClick: true }).catch(() => undefined);
}

/** Firefox's sidebar, which the shared types of the browsers leave out. */
function sidebar(): { toggle(): Promise<void> } {
  return (browser as unknown as { sidebarAction: { toggle(): Promise<void> } }).sidebarAction;
}
