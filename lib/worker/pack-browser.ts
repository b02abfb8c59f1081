import { browser } from 'wxt/browser';
import { fetchPart } from './fetch-part';
import type { PackTabs } from './packs';

/** A page that takes longer than this does not help. */
const loadsWithinMs = 10_000;
const keyOf = (host: string) => `pack:${host}`;

/** The tab that was opened for a host, by whichever worker. */
async function openedFor(host: string): Promise<number | undefined> {
  const key = keyOf(host);
  return (await browser.storage.session.get(key))[key] as number | undefined;
}

/** The browser's side of packs. The pages that it opens are seen in the row of tabs, and closed when they were read. */
export const packTabs: PackTabs = {
  async tabsOf(host) {
    const tabs = await browser.tabs.query({ url: `https://${host}/*`, discarded: false, status: 'complete' });
    return tabs.flatMap(({ id }) => id ?? []);
  },

  async open(host, path) {
    const url = `https://${host}${path}`;
    const before = await openedFor(host);
    const again = before === undefined ? undefined : await browser.tabs.update(before, { url }).catch(() => undefined);
    const { id } = again ?? (await browser.tabs.create({ url, active: false }));
    if (id === undefined) throw new Error('The browser opened no tab.');
    await browser.storage.session.set({ [keyOf(host)]: id });
    await loaded(id);
    return id;
  },

  async close(host) {
    const id = await openedFor(host);
    if (id === undefined) return;
    await browser.storage.session.remove(keyOf(host));
    await browser.tabs.remove(id).catch(() => undefined); // The person closed it.
  },

  async part(tabId, asked) {
    const [frame] = await browser.scripting.executeScript({ target: { tabId }, func: fetchPart, args: [asked] });
    return frame?.result as Awaited<ReturnType<typeof fetchPart>>;
  },
};

/** Resolves when the tab's page is there, or does not come. */
async function loaded(tabId: number): Promise<void> {
  const until = Date.now() + loadsWithinMs;
  while (Date.now() < until) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const tab = await browser.tabs.get(tabId);
    if (tab.status === 'complete' && tab.url !== 'about:blank') return;
  }
}
