import { browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { sites } from '@/lib/sites/sites';
import type { HostAccess, HostScript } from './own-hosts';

const originOf = (host: string) => `https://${host}/*`;
const idOf = (host: string) => `own:${host}`;

/** As the build names it: `content.ts` in the site's folder. */
const fileOf = (script: HostScript) =>
  (script === 'detect' ? '/detect.js' : `/content-scripts/${script.site}.js`) as ScriptPublicPath;

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
    const file = fileOf(script);
    const [now] = await browser.scripting.getRegisteredContentScripts({ ids });
    // The browser may tell the file without its leading slash.
    if (now?.js?.length === 1 && now.js[0]?.replace(/^\//, '') === file.replace(/^\//, '')) return false;
    await unregister(host);
    const foreign = script === 'detect' ? [] : sites.foreignPaths(script.site);
    await browser.scripting.registerContentScripts([
      {
        id: idOf(host),
        matches: [originOf(host)],
        excludeMatches: foreign.map((path) => `https://${host}${path}`),
        js: [file],
        runAt: 'document_idle',
        persistAcrossSessions: true,
      },
    ]);
    return true;
  },

  unregister,

  async tabsOf(host) {
    const tabs = await browser.tabs.query({ url: originOf(host) });
    return tabs.flatMap(({ id }) => id ?? []);
  },

  async start(tabId, script) {
    await browser.scripting.executeScript({ target: { tabId }, files: [fileOf(script)] });
  },
};
