import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import type { SiteId } from '@/lib/context/record';
import { sites } from '@/lib/sites/sites';
import type { HostAccess } from './own-hosts';

const originOf = (host: string) => `https://${host}/*`;
const idOf = (host: string) => `own:${host}`;

/** As the build names it: `content.ts` in the site's folder. */
const scriptOf = (site: SiteId) => `/content-scripts/${site}.js` as ScriptPublicPath;

let last: Promise<unknown> = Promise.resolve();

/** One after the other: a grant is told by the page and by the browser at once, and an id may be registered only once. */
function inTurn(work: () => Promise<void>): Promise<void> {
  const done = last.then(work);
  last = done.catch(() => undefined);
  return done;
}

async function unregister(host: string): Promise<void> {
  // Without `scripting` nothing can be registered; an unknown id is an error that says the same.
  await browser.scripting?.unregisterContentScripts({ ids: [idOf(host)] }).catch(() => undefined);
}

/** The browser's side of granted hosts. */
export const hostAccess: HostAccess = {
  granted: (host) => browser.permissions.contains({ origins: [originOf(host)], permissions: ['scripting'] }),

  async giveBack(host) {
    await browser.permissions.remove({ origins: [originOf(host)] });
  },

  register: (host, site) =>
    inTurn(async () => {
      await unregister(host);
      await browser.scripting.registerContentScripts([
        {
          id: idOf(host),
          matches: [originOf(host)],
          excludeMatches: sites.foreignPaths(site).map((path) => `https://${host}${path}`),
          js: [scriptOf(site)],
          runAt: 'document_idle',
          persistAcrossSessions: true,
        },
      ]);
    }),

  unregister: (host) => inTurn(() => unregister(host)),

  async tabsOf(host) {
    const tabs = await browser.tabs.query({ url: originOf(host) });
    return tabs.flatMap(({ id }) => id ?? []);
  },

  async look(tabId) {
    const [found] = await browser.scripting.executeScript({ target: { tabId }, files: ['/detect.js'] });
    return found?.result;
  },

  async start(tabId, site) {
    await browser.scripting.executeScript({ target: { tabId }, files: [scriptOf(site)] });
  },
};
