import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { hosts, tickets } from '../../desk/desk.ts';
import { ask } from '../ask.ts';
import { visibleText } from '../find.ts';
import { openPanel, seen } from '../panel.ts';
import { urls } from '../records.ts';
import { startSession } from '../session.ts';
import { sleep, until } from '../until.ts';
import { loot, openAttacked, ourAddress } from './hostile.ts';

/*
 * A page that knows the panel's address loads it itself, into a frame, or a window. In Chromium the address lasts as long
 * as the session and no page can learn it; here the page is given it.
 */

const session = startSession();
const isChromium = process.env.SIDELIGHT_BROWSER === 'chromium';
const ticket = urls.ticket(tickets.ssoTenantMove);

/** The address by which a page loads the panel. */
async function addressOf(own: Frame): Promise<string> {
  if (!isChromium) return own.evaluate(() => location.href);
  const worker = await session.browser.worker();
  return worker.evaluate(() => chrome.runtime.getURL('panel.html'));
}

/** Before it is loaded, Firefox gives a frame its address and none of the extension's API. */
const isPanel = (frame: Frame) =>
  frame
    .evaluate(() => document.readyState === 'complete' && /-extension:.*\/panel\.html$/.test(location.href))
    .catch(() => false);

/** Every frame of the page with our panel in it. */
async function panelsOf(page: Page): Promise<Frame[]> {
  const found: Frame[] = [];
  for (const frame of page.frames()) if (await isPanel(frame)) found.push(frame);
  return found;
}

/** What a frame gets for all that it can ask, and by the port that tells of changes. */
async function powersOf(frame: Frame): Promise<string[]> {
  const powers: string[] = [];
  for (const [name, input] of [
    ['tab', {}],
    ['time', { from: 0, to: 8.64e15 }],
    ['account', {}],
    ['sites', {}],
    ['home', {}],
    ['jobs', {}],
    ['stopEntry', { id: '4a0f2c1e-7c39-4a52-9d0e-6f0a35f6f2c1' }],
    ['closeTabPanel', {}],
    ['reloadTab', {}],
    ['panelShows', { record: null }],
    ['openOptions', {}],
    ['frameMade', { secret: '0'.repeat(32) }],
    ['recordOpened', null],
  ] as const) {
    const { refused } = await ask(frame, name, input);
    if (refused?.code !== 'notOurs') powers.push(name);
  }
  const { ok } = await ask(frame, 'proveFrame', { secret: '0'.repeat(32) });
  if (ok === true) powers.push('proveFrame');
  const heard = await frame.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', typeof globalThis.chrome>;
        const port = (browser ?? chrome).runtime.connect({ name: 'changes' });
        port.onDisconnect.addListener(() => resolve('closed'));
        port.postMessage({ interests: [{ topic: 'time' }, { topic: 'tab' }], replay: true });
        setTimeout(() => resolve('open'), 3000);
      }),
  );
  if (heard !== 'closed') powers.push('changes');
  return powers;
}

/** Runs in the page: puts a frame of the address into it. */
function load(address: string, how: string): void {
  const frame = document.createElement('iframe');
  frame.src = address;
  if (how === 'hidden') frame.style.cssText = 'position:fixed;inset:0;opacity:.001;z-index:2147483647';
  if (how === 'sandboxed') frame.setAttribute('sandbox', 'allow-scripts allow-same-origin');
  if (how !== 'nested') {
    document.body.append(frame);
    return;
  }
  const outer = document.createElement('iframe');
  document.body.append(outer);
  outer.contentDocument?.body.append(frame);
}

test('frames of the page’s own, plain, hidden, nested, sandboxed, beside ours, are refused everything and show nothing', async () => {
  const page = await openAttacked(session, { url: ticket });
  const own = await openPanel(page);
  expect(await ask(own, 'time', { from: 0, to: 1 })).toHaveProperty('ok');
  const known = [own];
  for (const how of ['plain', 'hidden', 'nested', 'sandboxed']) {
    await page.evaluate(load, await addressOf(own), how);
    const forged = await until(
      async () => (await panelsOf(page)).find((frame) => !known.includes(frame)),
      () => `for the page’s own frame of the panel, ${how}`,
    );
    known.push(forged);
    expect(await powersOf(forged), how).toEqual([]);
    expect(await visibleText(forged), how).toBe('');
    // Ours goes on.
    expect(await ask(own, 'time', { from: 0, to: 1 })).toHaveProperty('ok');
  }
});

test('nor is one that the page hands secrets of its own, or messages as ours has them', async () => {
  const page = await openAttacked(session, { url: ticket });
  const own = await openPanel(page);
  await page.evaluate(load, await addressOf(own), 'plain');
  const forged = await until(
    async () => (await panelsOf(page)).find((frame) => frame !== own),
    () => 'for the page’s own frame of the panel',
  );
  await page.evaluate(() => {
    for (let tries = 0; tries < 200; tries += 1) {
      const { port2 } = new MessageChannel();
      const secret = tries.toString(16).padStart(32, '0');
      for (const frame of document.querySelectorAll('iframe')) {
        frame.contentWindow?.postMessage({ sidelight: { secret } }, '*', [port2]);
        break;
      }
    }
  });
  await sleep(1000);
  expect(await powersOf(forged)).toEqual([]);
  expect(await visibleText(forged)).toBe('');
});

test('a window of the panel that a page opens is refused everything and shows nothing', async () => {
  const page = await openAttacked(session, { url: ticket });
  const own = await openPanel(page);
  const address = await addressOf(own);
  await page.evaluate((url) => void window.open(url, '_blank', 'width=400,height=400'), address);
  await sleep(2000);
  const windows = await session.browser.puppeteer.pages();
  const opened = await Promise.all(windows.map(async (one) => ((await isPanel(one.mainFrame())) ? [one] : [])));
  const [popup] = opened.flat();
  // Where the browser opens none, or shows the driver none, there is none to ask from.
  if (!popup) return;
  expect(await powersOf(popup.mainFrame())).toEqual([]);
  expect(await visibleText(popup)).toBe('');
});

describe('a frame that was ours', () => {
  test('leaves nothing to the page that comes after it in the tab', async () => {
    const page = await openAttacked(session, { url: ticket });
    const own = await openPanel(page);
    const address = await addressOf(own);
    await page.goto(`https://${hosts.wiki}/`, { waitUntil: 'domcontentloaded' });
    await page.evaluate(load, address, 'plain');
    const forged = await until(
      async () => (await panelsOf(page))[0],
      () => 'for the frame in the next page',
    );
    expect(await powersOf(forged)).toEqual([]);
  });

  test('is the panel again when the person comes back to its page', async () => {
    const page = await openAttacked(session, { url: ticket });
    await openPanel(page);
    await page.goto(`https://${hosts.wiki}/`, { waitUntil: 'domcontentloaded' });
    await page.goBack({ waitUntil: 'domcontentloaded' });
    const back = await openPanel(page);
    expect(await ask(back, 'time', { from: 0, to: 1 })).toHaveProperty('ok');
  });

  test('is the panel still when the worker is killed', async () => {
    const own = await openPanel(await openAttacked(session, { url: ticket }));
    await session.browser.killWorker();
    await until(
      async () => 'ok' in (await ask(own, 'time', { from: 0, to: 1 })),
      () => 'for the next worker to know the panel',
    );
  });

  test('is proved anew when the page moves it, and its old document is nobody', async () => {
    const page = await openAttacked(session, { url: ticket });
    await openPanel(page);
    // Whatever of ours stands in the page's tree, taken out and put back, loads anew.
    await page.evaluate(() => {
      for (const element of [...document.documentElement.children]) {
        if (element === document.head || element === document.body) continue;
        element.remove();
        document.documentElement.append(element);
      }
    });
    const again = await until(
      async () => (await panelsOf(page))[0],
      () => 'for the panel to load anew',
    );
    await seen(again);
    expect(await ask(again, 'time', { from: 0, to: 1 })).toHaveProperty('ok');
  });
});

test('the page sees neither the secret nor the address of ours', async () => {
  const page = await openAttacked(session, { url: ticket });
  await openPanel(page);
  await sleep(500);
  const { 'closed root': _, ...taken } = await loot(page);
  expect(taken).toEqual({});
  expect(JSON.stringify(await page.evaluate(() => [document.documentElement.outerHTML, window.length]))).not.toMatch(
    ourAddress,
  );
});
