import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, {
  type Browser,
  type Page,
  type LaunchOptions as PuppeteerOptions,
  type Target,
  type WebWorker,
} from 'puppeteer-core';
import { sleep, until } from './until.ts';

export type BrowserName = 'chromium' | 'firefox';

export interface LaunchOptions {
  browser: BrowserName;
  executablePath: string;
  /** Folder of the built, unpacked extension. */
  extension: string;
  /** Where the simulated desk listens on 127.0.0.1: its HTTPS server, and its CONNECT proxy for Firefox. */
  desk: { port: number; proxyPort: number };
  headless?: boolean;
  /** A profile to keep, for restarts. Without it a fresh one is made and removed by `close`. */
  userDataDir?: string;
  /** What the person reads, best first. */
  languages?: string[];
  /** More switches for Chromium. */
  switches?: string[];
}

/** A running browser with the extension installed, the same to use in Chromium and Firefox. */
export interface Driven {
  name: BrowserName;
  version: string;
  extensionId: string;
  puppeteer: Browser;
  /** Opens a tab and waits until its document is parsed. */
  open(url: string): Promise<Page>;
  /** A page of ours as an ordinary tab: `options.html`, or the panel as Chrome's side panel loads it. */
  openOurs(path: string): Promise<Page>;
  /** Does what the browser does for the shortcut of this command. In Firefox the keys themselves are pressed. */
  command(name: string): Promise<void>;
  /** Where files go that a page saves. Asks nobody. */
  saveDownloadsIn(folder: string): Promise<void>;
  /** Whether the browser's own sidebar stands beside the page. Firefox only: Chromium's side panel is opened by a click. */
  isSidebarOpen(): Promise<boolean>;
  /** Takes the extension away and installs it again, with another origin and nothing stored. Firefox only. */
  installAnew(): Promise<void>;
  /** Ends the background worker; resolves once it is gone. The next message starts a new one. */
  killWorker(): Promise<void>;
  /** The living background worker, to evaluate in. Chromium only: Firefox's event page is no target of the driver's. */
  worker(): Promise<WebWorker>;
  close(): Promise<void>;
}

export function launch(options: LaunchOptions): Promise<Driven> {
  return options.browser === 'chromium' ? launchChromium(options) : launchFirefox(options);
}

/** Large enough for a host page with our 400 px panel beside it. */
const viewport = { width: 1360, height: 900 };

function commonOptions({ executablePath, userDataDir, headless = true }: LaunchOptions): PuppeteerOptions {
  return {
    executablePath,
    userDataDir,
    headless,
    acceptInsecureCerts: true, // The desk signs its own certificate.
    defaultViewport: headless ? viewport : null,
    networkEnabled: false, // No test listens to requests, and browsers tell several things of each.
  };
}

const english = ['en-US', 'en'];

async function launchChromium(options: LaunchOptions): Promise<Driven> {
  const { desk, extension, languages = english } = options;
  const browser = await puppeteer.launch({
    ...commonOptions(options),
    browser: 'chrome',
    // Branded Chrome and Edge ignore --load-extension; they install over the protocol, which they open to a pipe only.
    pipe: true,
    enableExtensions: true,
    args: [
      // Every host is the desk: tests run the unmodified manifest, and nothing ever leaves the machine.
      `--host-resolver-rules=MAP * 127.0.0.1:${desk.port}, EXCLUDE localhost`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--ignore-certificate-errors', // The sign-in window of `identity` does not know `acceptInsecureCerts`.
      `--lang=${languages[0]}`,
      `--accept-lang=${languages}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // The sandbox refuses to run as root.
      ...(options.switches ?? []),
    ],
  });
  return orClose(browser, async () => {
    const extensionId = await browser.installExtension(extension);
    const isWorker = (target: Target) =>
      target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${extensionId}/`);

    const worker = async () => {
      const target = await browser.waitForTarget(isWorker, { timeout: 10_000 });
      const worker = await target.worker();
      if (!worker) throw new Error('The worker ended before it could be asked.');
      return worker;
    };

    return {
      ...(await commonParts(browser, 'chromium')),
      extensionId,
      worker,
      async command(name) {
        await (await worker()).evaluate((name) => {
          (chrome.commands.onCommand as unknown as { dispatch(name: string): void }).dispatch(name);
        }, name);
      },
      async openOurs(path) {
        const page = await browser.newPage();
        await page.goto(`chrome-extension://${extensionId}/${path}`);
        return page;
      },
      async saveDownloadsIn(downloadPath) {
        const session = await browser.target().createCDPSession();
        await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
      },
      async isSidebarOpen() {
        throw new Error('Chromium tells no driver.');
      },
      async installAnew() {
        throw new Error('Chromium is started as quickly.');
      },
      async killWorker() {
        const target = browser.targets().find(isWorker);
        if (!target) return;
        // By this target: a page that got no answer asks again, and starts the next one at once. Told each time: a
        // worker that is only being born does not hear it.
        await until(
          async () => {
            if (!browser.targets().includes(target)) return true;
            const worker = await target.worker();
            await worker?.close();
            return false;
          },
          () => 'for the worker to end',
        );
      },
    };
  });
}

/**
 * An event page is ended by Firefox when it has heard nothing for so long (30 s in the wild), also in the middle of an
 * answer: on a busy machine one that was just born must get so far.
 */
const idleWorkerMs = 3_000;

/** Any fixed UUID: the extension's origin, and with it its IndexedDB, is then the same after a restart. */
const extensionUuid = 'a3bb189e-8bf9-4c1e-9d2f-5d1de11e0001';

/** A temporary add-on loses its storage at shutdown, where the profile is to be kept: unless it is told otherwise. */
const keptStorage = (geckoId: string) => ({
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: extensionUuid }),
});

/**
 * Firefox 140 or newer, over WebDriver BiDi. What differs from Chromium (measured with 153):
 * - There is no host mapping: the desk's CONNECT proxy stands in for it. Firefox's own background requests end there
 *   too. Requests to localhost bypass the proxy.
 * - Hosts of an MV3 extension are granted by a person; `grantByDefault` makes the content scripts run at once.
 * - A frame of ours has the URL `about:blank` for the driver, and a tab cannot be sent to `moz-extension://…`: the
 *   browser's own window opens it, in which a driver may evaluate by `--remote-allow-system-access`.
 * - The event page is no target: it cannot be seen or asked from outside; the browser's window ends it. Its idle time is
 *   made short besides, so every test lives with a worker that dies whenever nothing has happened for three seconds.
 * - The browser's `commands` shortcuts do not answer to the driver's keys; neither do they in headless Chromium. They
 *   answer to keys that are pressed in Firefox's own window.
 */
async function launchFirefox(options: LaunchOptions): Promise<Driven> {
  const { desk, extension, languages = english } = options;
  const browser = await puppeteer.launch({
    ...commonOptions(options),
    browser: 'firefox',
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': desk.proxyPort,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': desk.proxyPort,
      'extensions.originControls.grantByDefault': true,
      'extensions.webextOptionalPermissionPrompts': false, // No driver answers them: what is asked for is given.
      // Firefox's shim for the real zendesk.com swallows the first click on a ticket tab; the desk has that host name.
      'extensions.webcompat.enable_shims': false,
      'extensions.background.idle.timeout': idleWorkerMs,
      // Its own window opens, loads and closes each tab with motion: a ninth of all that these tests have it do.
      'ui.prefersReducedMotion': 1,
      ...(options.userDataDir !== undefined && keptStorage(await geckoId(extension))),
      'intl.locale.requested': 'en-US',
      'intl.accept_languages': languages.join(', '),
    },
  });
  return orClose(browser, async () => {
    const extensionId = await browser.installExtension(extension);
    return {
      ...(await commonParts(browser, 'firefox')),
      extensionId,
      async openOurs(path) {
        const before = new Set(await browser.pages());
        const open = () =>
          inFirefoxWindow(
            browser,
            `const { mozExtensionHostname } = WebExtensionPolicy.getByID(${JSON.stringify(extensionId)});
             const url = 'moz-extension://' + mozExtensionHostname + '/' + ${JSON.stringify(path)};
             const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
             gBrowser.selectedTab = gBrowser.addTab(url, { triggeringPrincipal });`,
          );
        // A tab that is given to the extension's process while it loads may be another one for the driver, or none.
        const loaded = async () => {
          for (const page of await browser.pages()) {
            if (!before.has(page) && (await page.evaluate(isOurs).catch(() => false))) return page;
          }
          return undefined;
        };
        const there = () => until(loaded, () => `for ${path} to be loaded`, { timeout: 7_000 });
        await open();
        const page = await there().catch(() => open().then(there));
        await page.setViewport(viewport);
        return page;
      },
      async command(name) {
        const { commands } = await manifestOf(extension);
        const shortcut = commands[name].suggested_key.default
          .split('+')
          .map((key: string) => keysByName[key] ?? letter(key));
        await inFirefoxWindow(
          browser,
          `const keyboard = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
           if (!keyboard.beginInputTransactionForTests(window)) throw new Error('The keyboard is not to be had.');
           const keys = ${JSON.stringify(shortcut)}.map((key) => new KeyboardEvent('', key));
           for (const key of keys) keyboard.keydown(key);
           for (const key of keys.reverse()) keyboard.keyup(key);`,
        );
      },
      async saveDownloadsIn(folder) {
        await inFirefoxWindow(
          browser,
          `Services.prefs.setIntPref('browser.download.folderList', 2);
           Services.prefs.setStringPref('browser.download.dir', ${JSON.stringify(folder)});`,
        );
      },
      async isSidebarOpen() {
        return (await inFirefoxWindow(browser, 'return SidebarController.isOpen')) === true;
      },
      async installAnew() {
        await browser.uninstallExtension(extensionId);
        await browser.installExtension(extension);
      },
      async killWorker() {
        await inFirefoxWindow(
          browser,
          `const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(extensionId)});
           await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });`,
        );
      },
      async worker() {
        throw new Error('Firefox shows the driver no background worker.');
      },
    };
  });
}

/**
 * The page of ours that the extension itself opened, once it is there. Firefox tells the driver of a page that a window
 * opened `about:blank` for its address; the page itself knows better.
 */
export function openedBy({ puppeteer }: Driven, address: RegExp): Promise<Page> {
  return until(
    async () => {
      for (const page of await puppeteer.pages()) {
        const at = await page.evaluate(() => location.href).catch(() => ''); // One that is closed just now has none.
        if (address.test(at)) return page;
      }
      return undefined;
    },
    () => `for ${address} to be opened`,
  );
}

/** Runs in the page. */
const isOurs = () => location.protocol === 'moz-extension:' && document.readyState === 'complete';

/** What of Puppeteer's connection over BiDi is used here: it has no word of its own for the browser's window. */
interface BidiConnection {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

/**
 * Runs the body of an async function in the window of Firefox itself, with all that Firefox's own code may do. Answers with
 * what it returns, if that is a text, a number or a boolean.
 */
async function inFirefoxWindow(browser: Browser, body: string): Promise<unknown> {
  const { connection } = browser as unknown as { connection: BidiConnection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const [window] = (tree.result as { contexts: { context: string }[] }).contexts;
  const { result } = await connection.send('script.evaluate', {
    expression: `(async () => { ${body} })()`,
    target: { context: window?.context },
    awaitPromise: true,
  });
  const { exceptionDetails, result: returned } = result as {
    exceptionDetails?: { text: string };
    result?: { value?: unknown };
  };
  if (exceptionDetails) throw new Error(`In Firefox's window: ${exceptionDetails.text}`);
  return returned?.value;
}

async function commonParts(browser: Browser, name: BrowserName) {
  return {
    name,
    version: await browser.version(),
    puppeteer: browser,
    async open(url: string) {
      const page = await browser.newPage();
      await page.goto(url, { waitUntil: 'domcontentloaded' });
      return page;
    },
    close: () => close(browser),
  };
}

const keysByName: Record<string, KeyboardEventInit> = {
  Alt: { key: 'Alt', code: 'AltLeft', keyCode: 18 },
  Shift: { key: 'Shift', code: 'ShiftLeft', keyCode: 16 },
};
const letter = (key: string): KeyboardEventInit => ({ key, code: `Key${key}`, keyCode: key.charCodeAt(0) });

const manifestOf = async (extension: string) => JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));

async function geckoId(extension: string): Promise<string> {
  const manifest = await manifestOf(extension);
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (typeof id !== 'string') throw new Error(`${extension} is not a Firefox build: its manifest has no gecko id.`);
  return id;
}

/** A browser that could not be made ready is not left running. */
async function orClose<Result>(browser: Browser, prepare: () => Promise<Result>): Promise<Result> {
  try {
    return await prepare();
  } catch (error) {
    await close(browser);
    throw error;
  }
}

/** Closes the browser, by force if it does not go by itself; Puppeteer removes a profile that it made. */
async function close(browser: Browser): Promise<void> {
  const closed = browser.close().then(() => true);
  const went = await Promise.race([closed, sleep(10_000).then(() => false)]);
  if (!went) browser.process()?.kill('SIGKILL');
}
