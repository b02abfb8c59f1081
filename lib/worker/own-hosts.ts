import type { SiteId } from '@/lib/context/record';
import type { OwnHost } from '@/lib/hosts/own-host';
import { ownHostSchema } from '@/lib/hosts/own-host';
import { sites } from '@/lib/sites/sites';
import { addOwnHost, listOwnHosts, noteProduct, ownHost, removeOwnHost } from '@/lib/store/own-hosts';
import type { Worker } from './worker';

/** What the browser does with a host for us. A port: `chrome.scripting` is there only once a host was granted. */
export interface HostAccess {
  granted(host: string): Promise<boolean>;
  giveBack(host: string): Promise<void>;
  /** From now on the site's content script runs on every page of the host; registering again replaces. */
  register(host: string, site: SiteId): Promise<void>;
  unregister(host: string): Promise<void>;
  /** Open tabs of the host. */
  tabsOf(host: string): Promise<number[]>;
  /** Asks the page in a tab which product it is. */
  look(tabId: number): Promise<unknown>;
  /** Runs the site's content script in a tab that was there before it was registered. */
  start(tabId: number, site: SiteId): Promise<void>;
}

const foundSchema = ownHostSchema.pick({ product: true, version: true }).required({ product: true });

/** The person granted a host: keep it, and look at the pages of it that are open. */
export async function addHost(worker: Worker, host: string): Promise<OwnHost> {
  if (!(await worker.hosts.granted(host))) throw new Error('The browser did not grant access to this host.');
  const added = await addOwnHost(worker.db, host, worker.now());
  for (const tabId of await worker.hosts.tabsOf(host)) await lookAtTab(worker, host, tabId);
  worker.changed(['sites']);
  return (await ownHost(worker.db, host)) ?? added;
}

/** Takes a host away, with the access to it. Open pages of it keep their script until they are reloaded. */
export async function removeHost(worker: Worker, host: string): Promise<void> {
  await removeOwnHost(worker.db, host, worker.now());
  worker.changed(['sites']);
  await worker.hosts.unregister(host);
  await worker.hosts.giveBack(host);
}

/** A tab finished loading a page that we may look at. */
export async function pageLoaded(worker: Worker, url: string, tabId: number): Promise<void> {
  const { hostname, protocol } = new URL(url);
  if (protocol !== 'https:') return;
  const own = await ownHost(worker.db, hostname);
  if (own && (own.product === undefined || own.product === 'unknown')) await lookAtTab(worker, hostname, tabId);
}

/** Finds out which product a host is, and from then on reads it. */
async function lookAtTab(worker: Worker, host: string, tabId: number): Promise<void> {
  const known = (await ownHost(worker.db, host))?.product;
  const answer = await worker.hosts.look(tabId).catch(() => undefined);
  const found = foundSchema.safeParse(answer).data;
  const site = sites.siteOfProduct(found?.product);
  if (!found || (site === undefined && (found.product !== 'unknown' || known !== undefined))) return;
  await noteProduct(worker.db, host, found, worker.now());
  if (site) {
    await worker.hosts.register(host, site);
    await worker.hosts.start(tabId, site).catch(() => undefined); // The tab went away: its next page starts it.
  }
  worker.changed(['sites']);
}

/**
 * Brings the registered scripts in line with what is granted: after an update of the extension, which drops them, and
 * when access was given or taken in the browser's own settings.
 */
export async function syncHosts(worker: Worker): Promise<void> {
  for (const { host, product } of await listOwnHosts(worker.db)) {
    const site = sites.siteOfProduct(product);
    if (!site) continue;
    if (await worker.hosts.granted(host)) await worker.hosts.register(host, site);
    else await worker.hosts.unregister(host);
  }
  worker.changed(['sites']);
}
