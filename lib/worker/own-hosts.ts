import type { SiteId } from '@/lib/context/record';
import type { OwnHost } from '@/lib/hosts/own-host';
import { sites } from '@/lib/sites/sites';
import { commit, type Store } from '@/lib/store/commit';
import { hostLeft, leavingHosts, listOwnHosts, noteProduct, ownHost } from '@/lib/store/own-hosts';

/** What runs on the pages of a granted host: a site's content script, or a look at which product it is. */
export type HostScript = { site: SiteId } | 'detect';

/** What the browser does with a host for us. A port: `chrome.scripting` is there only once a host was granted. */
export interface HostAccess {
  granted(host: string): Promise<boolean>;
  giveBack(host: string): Promise<void>;
  /**
   * From now on this script runs on every page of the host, and no other of ours does. Answers whether that is new: pages
   * that are open then have none of it, or one of an extension that is gone.
   */
  register(host: string, script: HostScript): Promise<boolean>;
  unregister(host: string): Promise<void>;
  /** Open tabs of the host. */
  tabsOf(host: string): Promise<number[]>;
  /** Runs a script in a tab that was there before it was registered. */
  start(tabId: number, script: HostScript): Promise<void>;
}

/** What a page turned out to be. */
type Found = Required<Pick<OwnHost, 'product'>> & Pick<OwnHost, 'version'>;

interface Hosts {
  store: Store;
  access: HostAccess;
}

let last: Promise<unknown> = Promise.resolve();

/**
 * Brings what is registered for a host in line with what is true now: the person's row and the browser's grant. One
 * after the other, and each looks anew: a grant is told by the page and by the browser at once, and taking it away and
 * giving it again must end with the newest. Answers with the script if it was not registered before.
 */
export function settleHost({ store, access }: Hosts, host: string): Promise<HostScript | undefined> {
  const done = last.then(async () => {
    const row = await ownHost(store.db, host);
    if (!row || !(await access.granted(host))) {
      await access.unregister(host);
      return undefined;
    }
    const script = scriptFor(row);
    return (await access.register(host, script)) ? script : undefined;
  });
  last = done.catch(() => undefined);
  return done;
}

function scriptFor({ product }: OwnHost): HostScript {
  const site = sites.siteOfProduct(product);
  return site === undefined ? 'detect' : { site };
}

/** The person granted a host: from now on its pages are looked at, those that are open at once. */
export async function hostAdded(hosts: Hosts, host: string): Promise<void> {
  await settleHost(hosts, host);
  await startInTabs(hosts, host, 'detect');
}

/** The person took a host away, and the access with it. Open pages of it keep their script until they are reloaded. */
export async function hostRemoved(hosts: Hosts, host: string): Promise<void> {
  const { store, access } = hosts;
  await settleHost(hosts, host);
  // Given anew meanwhile (undo, another window), it keeps what the person granted.
  if (!(await ownHost(store.db, host))) await access.giveBack(host);
  await hostLeft(store.db, host);
}

/** A page of a granted host was looked at: from now on its site is read there. */
export async function hostLooked(hosts: Hosts, host: string, found: Found, tabId: number): Promise<void> {
  const { store, access } = hosts;
  const known = await ownHost(store.db, host);
  if (!known || (found.product === 'unknown' && known.product !== undefined)) return;
  await commit(store, undefined, (tx) => noteProduct(tx, host, found));
  await settleHost(hosts, host);
  const site = sites.siteOfProduct(found.product);
  if (site) await access.start(tabId, { site }).catch(() => undefined); // The tab went away: its next page starts it.
}

async function startInTabs({ access }: Hosts, host: string, script: HostScript): Promise<void> {
  const started = (await access.tabsOf(host)).map((tabId) => access.start(tabId, script));
  await Promise.allSettled(started); // A tab that went away shows its next page with the script.
}

/**
 * All hosts: when access was given or taken in the browser's own settings, and at the start of a worker. An update of the
 * extension drops what was registered, and a worker killed after a commit left the browser's part undone; pages that are
 * open then get the script at once. One host that fails holds no other up.
 */
export async function syncHosts(hosts: Hosts): Promise<void> {
  const { db } = hosts.store;
  for (const host of await leavingHosts(db)) await hostRemoved(hosts, host).catch(() => undefined);
  for (const { host } of await listOwnHosts(db)) {
    const script = await settleHost(hosts, host).catch(() => undefined);
    if (script) await startInTabs(hosts, host, script).catch(() => undefined);
  }
}
