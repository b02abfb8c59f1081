import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { defineConfig } from 'wxt';
import { rows } from './lib/sites/rows';

const alias = { '@': resolve('.') };
/** A module of ours, with the imports that a configuration cannot resolve. */
const ours = async <Module>(path: string) =>
  (await runnerImport<Module>(resolve(path), { configFile: false, resolve: { alias } })).module;

/** Origins that the worker asks with a session of its own. */
const asked = rows.flatMap(({ ownSession }) => ownSession ?? []);

/** When a selector was last seen is for people; pages of a site need not carry it. */
const withoutDates: Plugin = {
  name: 'selectors-without-dates',
  transform: (code, id) =>
    /\/lib\/sites\/\w+\/selectors\.ts$/.test(id) ? code.replace(/,?\s*seen: ['"][\d-]+['"]/g, '') : undefined,
};

/**
 * A workbook is zipped in the page that writes it: the library's own way takes workers made of text, which the policy of
 * an extension's pages forbids, and which then never answer.
 */
const zippedHere: Plugin = {
  name: 'workbook-zipped-here',
  transform: (_, id) =>
    id.includes('/write-excel-file/modules/zip/zipToArrayBuffer.js')
      ? { code: "import { zipSync } from 'fflate'; export default async (files) => zipSync(files).buffer;", map: null }
      : undefined,
};

/** A script with one character beyond Latin-1 is kept with two bytes for each. */
const oneByte: Plugin = {
  name: 'one-byte-characters',
  generateBundle(_, files) {
    for (const file of Object.values(files)) {
      if (file.type !== 'chunk') continue;
      file.code = file.code.replace(/[^\0-\xff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
    }
  },
};

/** The starter library is read at build, so that the worker parses no Markdown at each start. */
const parsedLibrary: Plugin = {
  name: 'library-parsed-at-build',
  async transform(_, id) {
    if (!id.endsWith('/lib/runbooks/starter.ts')) return undefined;
    const { starterLibrary, starterVersion } = await ours<typeof import('./lib/runbooks/starter')>(id);
    const library = JSON.stringify(JSON.stringify(starterLibrary()));
    const code = [
      `export const starterLibrary = () => JSON.parse(${library});`,
      `export const starterVersion = () => ${JSON.stringify(starterVersion())};`,
    ].join('\n');
    return { code, map: null };
  },
};

/**
 * Shortcuts, as far as nobody has one of their own: the browser takes them from an installation on. What people type or use
 * already is left alone.
 *
 * - On a Mac, Option types: `Option+S` is ß, `Option+T` †, on a Polish keyboard ś. Control with Shift types nothing, and
 *   neither browser has it. `MacCtrl` is Control; `Ctrl` would be ⌘.
 * - In Firefox, Alt with a letter opens the menu with that access key, with Shift as well: F, E, V, S, B, P, T and H in
 *   English (seen with 153); in German, by the menus' names and not tried, D, B, A, C, L, P, X and H. With Shift there are
 *   access keys of pages besides, and S is the submit button of Jira Data Center. K and U are none of these.
 * - In Chrome and Edge, Alt with S or T is neither a menu nor a letter: the Alt key that types is AltGr, which is Ctrl with
 *   Alt. `Alt+Shift+T` is not free there: it takes the focus to the toolbar.
 */
const suggestedKeys = {
  chrome: { panel: 'Alt+S', clock: 'Alt+T' },
  firefox: { panel: 'Alt+Shift+K', clock: 'Alt+Shift+U' },
  mac: { panel: 'MacCtrl+Shift+S', clock: 'MacCtrl+Shift+T' },
};

const suggestedKey = (browser: string, what: 'panel' | 'clock') => ({
  default: suggestedKeys[browser === 'firefox' ? 'firefox' : 'chrome'][what],
  mac: suggestedKeys.mac[what],
});

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false, // every file shows what it needs
  targetBrowsers: ['chrome', 'firefox'],
  manifestVersion: 3,
  webExt: { disabled: true },
  vite: () => ({
    plugins: [zippedHere],
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
    // Each site's scripts stand in its folder: `content-scripts/zendesk.js`, and `guest-zendesk.js`, which that one loads.
    'entrypoints:found'(_, entrypoints) {
      const add = (name: string, type: 'content-script' | 'unlisted-script', ...path: string[]) => {
        const inputPath = resolve('lib/sites', ...path);
        if (!existsSync(inputPath)) throw new Error(`There is no ${inputPath}: a site is run by it.`);
        entrypoints.push({ name, inputPath, type });
      };
      for (const { id } of rows) {
        add(id, 'content-script', id, 'content.ts');
        add(`guest-${id}`, 'unlisted-script', id, 'guest.ts');
      }
    },
    // The browser shows the manifest in its own language, from files that are made of the catalogues.
    async 'build:publicAssets'(_, files) {
      files.push({ relativeDest: 'LICENSE', absoluteSrc: resolve('LICENSE') });
      const { manifestMessages } = await ours<typeof import('./locales/manifest')>('locales/manifest.ts');
      for (const [locale, messages] of manifestMessages) {
        files.push({ relativeDest: `_locales/${locale}/messages.json`, contents: JSON.stringify(messages) });
      }
    },
    // The polyfill is for our own pages: it would add 10 kB to every page with a record, and looks at every API of the
    // browser at each start of the worker.
    'vite:build:extendConfig'(entrypoints, config) {
      // Whose work is in a file, and under which licence: `third-party/background.md`, `third-party/options-panel.md`.
      const part = entrypoints.map(({ name }) => name).toSorted();
      config.build = { ...config.build, license: { fileName: `third-party/${part.join('-')}.md` } };
      // Its modules for bundlers, which leave out what is not used; Node, which runs the tests, cannot resolve them.
      config.resolve = {
        ...config.resolve,
        alias: {
          ...(config.resolve?.alias as Record<string, string>),
          'stdnum/lib/cjs': resolve('node_modules/stdnum/lib/esm'),
        },
      };
      const isInPage = entrypoints.every(({ type }) => type === 'content-script' || type === 'unlisted-script');
      const isWorker = entrypoints.every(({ type }) => type === 'background');
      if (!isInPage && !isWorker) return;
      const { 'wxt/browser': _, ...alias } = { ...(config.resolve?.alias as Record<string, string>) };
      if (isInPage) alias['wxt/utils/content-script-context'] = resolve('lib/page/no-context.ts');
      config.resolve = { ...config.resolve, alias };
      config.plugins = [...(config.plugins ?? []), ...(isInPage ? [withoutDates, oneByte] : [parsedLibrary])];
    },
  },
  manifest: ({ browser }) => ({
    default_locale: 'en',
    name: '__MSG_name__',
    description: '__MSG_description__',
    // unlimitedStorage: the database is not evicted when the disk runs low, and Chromium tells how much is free.
    // storage: settings. alarms: work that outlives the worker. idle: whether somebody is there while the clock runs.
    // contextMenus: the clock in the browser's own menu. sidePanel: the same panel docked by Chrome. Firefox does not let
    // `identity` be asked for later.
    permissions: [
      ...['storage', 'unlimitedStorage', 'alarms', 'idle', 'contextMenus'],
      browser === 'firefox' ? 'identity' : 'sidePanel',
    ],
    // Asked for by a click, one host at a time. scripting: runs the content script on a Jira of the company's own.
    // identity: signs in to Salesforce.
    optional_permissions: browser === 'firefox' ? ['scripting'] : ['scripting', 'identity'],
    optional_host_permissions: ['https://*/*'],
    minimum_chrome_version: browser === 'firefox' ? undefined : '123',
    // Nothing of a private window is kept, because nothing of ours runs in one. Chrome's other way, a second worker
    // (`split`), shares `storage.local` with the regular profile: what was picked there came to be of all windows.
    incognito: 'not_allowed',
    action: { default_title: '__MSG_name__' },
    commands: {
      'toggle-panel': {
        suggested_key: suggestedKey(browser, 'panel'),
        description: '__MSG_togglePanel__',
      },
      'toggle-clock': {
        suggested_key: suggestedKey(browser, 'clock'),
        description: '__MSG_toggleClock__',
      },
    },
    content_security_policy: {
      // Our pages load what came with them and nothing else. The worker asks hosts itself only where a person signed in
      // to the site's API. Whoever puts a text into a page as markup or code fails there (Firefox: from 148 on).
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self'",
        `connect-src ${["'self'", ...asked].join(' ')}`,
        "object-src 'none'",
        "frame-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ].join('; '),
    },
    // The injected frame, what a page with a record loads, and what points at fields. Hosts that the person grants are
    // not known here; in Chrome the addresses of these files change with every session, so no page can look for them.
    web_accessible_resources: [
      {
        resources: ['panel.html', 'frame.js', 'picker.js', 'pointer.js', ...rows.map(({ id }) => `guest-${id}.js`)],
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
