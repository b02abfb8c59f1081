import type { Reading } from '@/lib/context/context';
import type { Change } from '@/lib/contract/change';
import type { Input, Name, Output } from '@/lib/contract/contract';
import type { Shortcut } from '@/lib/contract/menu';
import { Refused } from '@/lib/contract/refusal';
import type { LauncherState, Shown, TabView } from '@/lib/contract/tabs';
import type { AddedSelector } from '@/lib/sites/added';
import { freshDisk } from '@/lib/store/test-database';
import type { Presence } from '@/lib/time/away';
import { assemble, type Worker, type WorkerPorts } from '../assemble';
import type { ClockItem } from '../clock-browser';
import type { ClockState } from '../clock-watch';
import type { HostAccess, HostScript } from '../own-hosts';
import type { PackTabs } from '../packs';
import type { Policy } from '../policy';
import type { SendToTab } from '../ports';
import type { Caller } from '../router';
import type { SalesforceSessions } from '../salesforce-session';
import { keepStarterLibrary } from './kept-library';

/** What the worker evaluates with the first message for it: loaded with the tests, so that none of them waits for it. */
import.meta.glob(
  [
    '../{clock-watch,features/*,jobs,known,launchers,library,linked,own-hosts,policy,pruning,reminding,selectors}.ts',
    '@/lib/runbooks/starter.ts',
    '!**/*.test.ts',
  ],
  { eager: true },
);

/** The morning that worker tests begin on. */
export const start = Date.parse('2026-11-19T10:00:00Z');

/** Nobody is signed in to any org. */
export const signedOut: SalesforceSessions = {
  signIn: async () => ({ ok: false, reason: 'cancelled' }),
  signOut: async () => ({ revoked: false }),
  status: async () => ({ apiHost: 'acme.my.salesforce.com', signedIn: false }),
  saveApp: async () => undefined,
  getFor: async () => undefined,
};

/** A side panel; it names its tab in what it asks. */
export const beside: Caller = { kind: 'own' };
/** The panel in a tab's page. */
export const framed = (tabId = 1): Caller => ({ kind: 'panel', tabId });
/** The content script of a host's page. */
export const contentScript = (host: string, tabId = 1): Caller => ({ kind: 'site', host, tabId });

/** What a test sees of the browser behind the worker, and sets in it. */
export interface TestBrowser {
  /** What the worker's clock says, UTC milliseconds. */
  at: number;
  /** What each tab's content script answers when it is asked; a tab without one is absent. */
  shown: Map<number, unknown>;
  /** What was sent to tabs, oldest first. */
  sent: { name: string; data: unknown; tabId: number }[];
  /** What a tab answers to what is sent to it. */
  reply: (name: string, data: unknown, tabId: number) => unknown;
  /** What content scripts of a site were left of added selectors. */
  kept: Partial<Record<string, AddedSelector[]>>;
  /** Hosts that the person granted. */
  granted: Set<string>;
  /** Open tabs of granted hosts. */
  openTabs: number[];
  /** Tabs that were opened for packs, by host, with the path that each shows. */
  packTabs: Map<string, string>;
  /** What runs in a page that a pack is read through. */
  part: PackTabs['part'];
  /** What the browser was asked to do with hosts, oldest first. */
  hosts: string[];
  /** Scripts that are registered, by host. */
  registered: Map<string, string>;
  policy: Policy;
  /** When the alarm of the jobs is set for, and what it does. */
  alarm?: number;
  /** Resolves when the jobs that were due have come to rest. */
  wake(): Promise<void>;
  isOnline: boolean;
  /** Whether somebody is there. */
  presence: Presence;
  /** A minute passed while the clock was wanted to be looked after, or somebody came or went. */
  look(): Promise<void>;
  /** When the worker wants to look at the clock next, and the moment when it is called for that. */
  looksAt?: number | undefined;
  due(): Promise<void>;
  /** What the toolbar and the browser's menus show of the clock. */
  clock?: ClockState;
  /** Something was chosen in the browser's menu. */
  choose(item: ClockItem, tabId: number): void;
  /** When the alarm of the next backup is set for, and what it does. */
  remindsAt?: number | undefined;
  remind(): void;
  /** What is kept of who speaks in a tab. */
  guests: Map<number, string>;
  pauses: Map<string, unknown>;
  shortcuts: Shortcut[];
  /** Whether it has a place where shortcuts are changed. */
  opensShortcuts: boolean;
  /** Addresses that it was told to show, and in which tab, oldest first. */
  visited: string[];
}

export interface TestWorker extends Worker {
  browser: TestBrowser;
  /** Changes that pages could hear of, oldest first. */
  told: Change[];
  /** Asks as the router hears it; rejects with `Refused`. */
  ask<N extends Name>(name: N, input: Input<N>, caller?: Caller, id?: string): Promise<Output<N>>;
  /** The tab's content script shows this, and tells of it. */
  show(tabId: number, reading: Reading): Promise<LauncherState>;
  /** The tab goes to a page without a record, or without a content script. */
  hide(tabId: number): void;
}

function freshBrowser(): TestBrowser {
  return {
    at: start,
    shown: new Map(),
    sent: [],
    reply: () => undefined,
    kept: {},
    granted: new Set(),
    openTabs: [],
    packTabs: new Map(),
    part: async () => ({ kind: 'elsewhere' }),
    hosts: [],
    registered: new Map(),
    policy: { selectorKeys: [], salesforceApps: {} },
    wake: async () => undefined,
    isOnline: true,
    presence: 'active',
    look: async () => undefined,
    due: async () => undefined,
    choose: () => undefined,
    remind: () => undefined,
    guests: new Map(),
    pauses: new Map(),
    shortcuts: [
      { command: 'toggle-panel', keys: 'Alt+S' },
      { command: 'toggle-clock', keys: '' },
    ],
    opensShortcuts: true,
    visited: [],
  };
}

/**
 * The real worker on a disk of its own, with a test in the place of the browser. With the disk and the browser of another
 * it is that one, killed and born again.
 */
export function testWorker(part: Partial<WorkerPorts> = {}, browser = freshBrowser()): TestWorker {
  const worker = assemble({ ...portsOf(browser), ...part });
  const told = listenTo(worker);
  let stamps = 0;

  async function ask<N extends Name>(name: N, input: Input<N>, caller = beside, id = crypto.randomUUID() as string) {
    const reply = await worker.answer({ name, input, id }, caller);
    if (reply.refused) throw new Refused(reply.refused);
    return reply.ok as Output<N>;
  }

  return {
    ...worker,
    browser,
    told,
    ask,
    async show(tabId, reading) {
      stamps += 1;
      const view: TabView = { state: 'read', ref: reading.ref, reading };
      const shown: Shown = { stamp: `s${stamps}`, view };
      browser.shown.set(tabId, shown);
      return ask('recordRead', shown, contentScript(reading.ref.host, tabId));
    },
    hide: (tabId) => void browser.shown.delete(tabId),
  };
}

function portsOf(browser: TestBrowser): WorkerPorts {
  const db = freshDisk().connect();
  keepStarterLibrary(db);
  return {
    db,
    now: () => browser.at,
    tab: {
      async ask(tabId, { stamp }) {
        const shown = browser.shown.get(tabId);
        if (shown === undefined) throw new Error('Could not establish connection. Receiving end does not exist.');
        return (shown as Shown).stamp === stamp ? { stamp } : shown;
      },
      load: async () => [],
      save: async () => undefined,
    },
    guests: {
      load: async (tabId) => JSON.parse(browser.guests.get(tabId) ?? 'null'),
      save: async (tabId, guest) => void browser.guests.set(tabId, JSON.stringify(guest)),
    },
    send: (async (name: string, data: unknown, tabId: number) => {
      browser.sent.push({ name, data, tabId });
      return browser.reply(name, data, tabId);
    }) as SendToTab,
    reload: async (tabId) => void browser.sent.push({ name: 'reload', data: undefined, tabId }),
    openOptions: async () => undefined,
    openDashboard: async () => undefined,
    goTo: async (url, tabId) => void browser.visited.push(tabId === undefined ? url : `${url} in ${tabId}`),
    shortcuts: {
      all: async () => browser.shortcuts,
      async open() {
        browser.visited.push('shortcuts');
        return browser.opensShortcuts;
      },
    },
    shelf: {
      kept: async (site) => browser.kept[site],
      keep: async (site, added) => void Object.assign(browser.kept, { [site]: added }),
    },
    pauses: {
      load: async (host) => browser.pauses.get(host),
      save: async (host, trouble) => void browser.pauses.set(host, trouble),
    },
    access: accessOf(browser),
    packTabs: {
      tabsOf: async () => [],
      async open(host, path) {
        browser.packTabs.set(host, path);
        return 1;
      },
      close: async (host) => void browser.packTabs.delete(host),
      part: (tabId, asked) => browser.part(tabId, asked),
    },
    clock: (told) => {
      browser.choose = told.chosen;
      browser.look = told.look;
      browser.due = told.due;
      return {
        pulse: async () => undefined,
        next: async (at) => {
          browser.looksAt = at;
        },
        presence: async () => browser.presence,
        show: async (state) => {
          browser.clock = state;
        },
      };
    },
    managed: () => async () => browser.policy,
    salesforce: () => signedOut,
    reminder: (due) => {
      browser.remind = due;
      return async (at) => {
        browser.remindsAt = at;
      };
    },
    jobs: (wake) => {
      browser.wake = wake;
      return {
        alarm: async (at) => {
          browser.alarm = at;
        },
        all: async () => browser.openTabs,
        isOnline: () => browser.isOnline,
      };
    },
  };
}

/** What the browser does with hosts: it writes down what it was asked for. */
export function accessOf(browser: TestBrowser): HostAccess {
  const did = (what: string) => async () => void browser.hosts.push(what);
  return {
    granted: async (host) => browser.granted.has(host),
    async giveBack(host) {
      browser.granted.delete(host);
      await did(`give back ${host}`)();
    },
    async register(host, script) {
      await did(`register ${host} as ${nameOf(script)}`)();
      const isNew = browser.registered.get(host) !== nameOf(script);
      browser.registered.set(host, nameOf(script));
      return isNew;
    },
    async unregister(host) {
      await did(`unregister ${host}`)();
      browser.registered.delete(host);
    },
    tabsOf: async () => browser.openTabs,
    start: (tabId, script) => did(`start ${nameOf(script)} in ${tabId}`)(),
  };
}

const nameOf = (script: HostScript) => (script === 'detect' ? script : script.site);

/** Every change as it is told, before it is decided whom it concerns. */
function listenTo({ changes }: Worker): Change[] {
  const told: Change[] = [];
  const { tell } = changes;
  changes.tell = (change) => {
    told.push(change);
    tell(change);
  };
  return told;
}
