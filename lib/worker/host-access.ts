import { browser } from 'wxt/browser';
import { jiraMatches } from '@/lib/sites/matches';
import type { HostAccess, OwnSite } from './own-hosts';

const originOf = (host: string) => `https://${host}/*`;
const idOf = (host: string) => `own:${host}`;

const scripts = {
  jira: '/content-scripts/jira.js',
  servicenow: '/content-scripts/servicenow.js',
} as const satisfies Record<OwnSite, string>;

/** Paths that are another product's on the same host. */
const foreignPaths: Record<OwnSite, string[]> = {
  jira: jiraMatches.excludeMatches.map((pattern) => pattern.slice(pattern.indexOf('/', 'https://'.length))),
  servicenow: [],
};

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
          excludeMatches: foreignPaths[site].map((path) => `https://${host}${path}`),
          js: [scripts[site]],
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
    await browser.scripting.executeScript({ target: { tabId }, files: [scripts[site]] });
  },
};
