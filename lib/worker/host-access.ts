import { browser } from 'wxt/browser';
import { jiraMatches } from '@/lib/sites/matches';
import type { HostAccess, HostScript } from './own-hosts';

const originOf = (host: string) => `https://${host}/*`;
const idOf = (host: string) => `own:${host}`;

const scripts = {
  jira: '/content-scripts/jira.js',
  servicenow: '/content-scripts/servicenow.js',
  detect: '/detect.js',
} as const satisfies Record<HostScript, string>;

/** Paths that are another product's on the same host. */
const foreignPaths: Record<HostScript, string[]> = {
  jira: jiraMatches.excludeMatches.map((pattern) => pattern.slice(pattern.indexOf('/', 'https://'.length))),
  servicenow: [],
  detect: [],
};

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

  async register(host, script) {
    const ids = [idOf(host)];
    const [now] = await browser.scripting.getRegisteredContentScripts({ ids });
    // The browser may tell the file without its leading slash.
    if (now?.js?.length === 1 && now.js[0]?.replace(/^\//, '') === scripts[script].replace(/^\//, '')) return;
    await unregister(host);
    await browser.scripting.registerContentScripts([
      {
        id: idOf(host),
        matches: [originOf(host)],
        excludeMatches: foreignPaths[script].map((path) => `https://${host}${path}`),
        js: [scripts[script]],
        runAt: 'document_idle',
        persistAcrossSessions: true,
      },
    ]);
  },

  unregister,

  async tabsOf(host) {
    const tabs = await browser.tabs.query({ url: originOf(host) });
    return tabs.flatMap(({ id }) => id ?? []);
  },

  async start(tabId, script) {
    await browser.scripting.executeScript({ target: { tabId }, files: [scripts[script]] });
  },
};
