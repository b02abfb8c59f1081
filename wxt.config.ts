import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { defineConfig } from 'wxt';
import { rows } from './lib/sites/rows';

/** Origins that the worker asks with a session of its own. */
const asked = rows.flatMap(({ ownSession }) => ownSession ?? []);

/** When a selector was last seen is for people; pages of a site need not carry it. */
const withoutDates: Plugin = {
  name: 'selectors-without-dates',
  transform: (code, id) =>
    /\/lib\/sites\/\w+\/selectors\.ts$/.test(id) ? code.replace(/,?\s*seen: ['"][\d-]+['"]/g, '') : undefined,
};

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false, // every file shows what it needs
  targetBrowsers: ['chrome', 'firefox'],
  manifestVersion: 3,
  webExt: { disabled: true },
  vite: () => ({
    // The budgets are in .size-limit.js. Styles: the first browsers with `light-dark()`, which else is written out at length.
    build: { chunkSizeWarningLimit: 700, cssTarget: ['chrome123', 'firefox120'] },
    // `SIDELIGHT_LOCALE=pseudo`: a build whose words all stand in ⟦⟧, to find the ones that do not.
    define: { 'import.meta.env.SIDELIGHT_LOCALE': JSON.stringify(process.env.SIDELIGHT_LOCALE ?? '') },
    resolve: {
      // Its browser build asks `document` at load, which a service worker does not have.
      alias: { 'decode-named-character-reference': resolve('node_modules/decode-named-character-reference/index.js') },
    },
  }),
  hooks: {
    // The content script of each site stands in its folder and is called as that is: `content-scripts/zendesk.js`.
    'entrypoints:found'(_, entrypoints) {
      for (const { id } of rows) {
        const inputPath = resolve('lib/sites', id, 'content.ts');
        if (!existsSync(inputPath)) throw new Error(`There is no ${inputPath}: a site is run by it.`);
        entrypoints.push({ name: id, inputPath, type: 'content-script' });
      }
    },
    // The browser shows the manifest in its own language, from files that are made of the catalogues.
    async 'build:publicAssets'(_, files) {
      const alias = { '@': resolve('.') };
      const { module } = await runnerImport<typeof import('./locales/manifest')>(resolve('locales/manifest.ts'), {
        configFile: false,
        resolve: { alias },
      });
      for (const [locale, messages] of await module.manifestMessages()) {
        files.push({ relativeDest: `_locales/${locale}/messages.json`, contents: JSON.stringify(messages) });
      }
    },
    // The polyfill is for our own pages and the worker: it would add 10 kB to every page with a record.
    'vite:build:extendConfig'(entrypoints, config) {
      if (!entrypoints.every(({ type }) => type === 'content-script')) return;
      const alias: Record<string, string> = { ...(config.resolve?.alias as Record<string, string>) };
      delete alias['wxt/browser'];
      config.resolve = { ...config.resolve, alias };
      config.plugins = [...(config.plugins ?? []), withoutDates];
    },
  },
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: '__MSG_name__',
    description: '__MSG_description__',
    // unlimitedStorage: the database is not evicted when the disk runs low, and Chromium tells how much is free.
    // storage: settings. alarms: work that outlives the worker. sidePanel: the same panel docked by Chrome. Firefox does
    // not let `identity` be asked for later.
    permissions:
      browser === 'firefox'
        ? ['storage', 'unlimitedStorage', 'alarms', 'identity']
        : ['storage', 'unlimitedStorage', 'alarms', 'sidePanel'],
    // Asked for by a click, one host at a time. scripting: runs the content script on a Jira of the company's own.
    // identity: signs in to Salesforce.
    optional_permissions: browser === 'firefox' ? ['scripting'] : ['scripting', 'identity'],
    optional_host_permissions: ['https://*/*'],
    minimum_chrome_version: browser === 'firefox' ? undefined : '123',
    incognito: browser === 'firefox' ? 'not_allowed' : 'split',
    action: { default_title: '__MSG_name__' },
    // The same as the injected frame, docked by the browser: a page of its own, which no web page can load.
    ...(browser === 'firefox'
      ? { sidebar_action: { default_panel: 'sidepanel.html', default_title: '__MSG_name__', open_at_install: false } }
      : { side_panel: { default_path: 'sidepanel.html' } }),
    commands: {
      'toggle-panel': {
        suggested_key: { default: 'Alt+S' },
        description: '__MSG_togglePanel__',
      },
      'toggle-clock': {
        suggested_key: { default: 'Alt+T' },
        description: '__MSG_toggleClock__',
      },
    },
    content_security_policy: {
      // The worker asks hosts itself only where a person signed in to the site's API.
      extension_pages: `default-src 'self'; style-src 'self'; connect-src ${["'self'", ...asked].join(' ')}; object-src 'none'; base-uri 'none'`,
    },
    // The injected frame, and what points at fields. Hosts that the person grants are not known here; in Chrome the
    // addresses of these files change with every session, so no page can look for them.
    web_accessible_resources: [
      {
        resources: ['panel.html', 'picker.js'],
        matches: ['https://*/*'],
        ...(browser === 'firefox' ? {} : { use_dynamic_url: true }),
      },
    ],
    // What a company may set by policy; Firefox takes it without a schema.
    ...(browser === 'firefox' ? {} : { storage: { managed_schema: 'managed-schema.json' } }),
    browser_specific_settings:
      browser === 'firefox'
        ? {
            gecko: {
              id: 'sidelight@sidelight.dev',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          }
        : undefined,
  }),
});
