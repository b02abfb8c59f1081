import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { tickets } from '../desk/desk.ts';
import { inClosedRoot } from './closed-root.ts';
import { waitForText } from './find.ts';
import { clickLauncher, guestElement, isOpen, launcherControls, panelFrame, restOnLauncher } from './panel.ts';
import { urls, withoutRecord } from './records.ts';
import { startSession } from './session.ts';
import { sleep, until } from './until.ts';

/** What a page pays that needs no clock to be told; `npm run bench:page` tells the rest. */
const session = startSession();
const isChromium = process.env.SIDELIGHT_BROWSER === 'chromium';

declare global {
  var heard: string[] | undefined;
}

/** Names of the messages that the worker hears from now on. */
async function listen(): Promise<() => Promise<string[]>> {
  const worker = await session.browser.worker();
  await worker.evaluate(() => {
    const isListening = globalThis.heard !== undefined;
    globalThis.heard = [];
    if (isListening) return;
    chrome.runtime.onMessage.addListener((message) => {
      globalThis.heard?.push(message?.data?.name);
    });
  });
  return () => worker.evaluate(() => globalThis.heard ?? []);
}

/** Resolves once the record of a page was read, and all of it is done. */
async function openRead(ticket: number): Promise<Page> {
  const page = await session.browser.open(urls.ticket(ticket));
  await until(
    async () => (await launcherControls(page)).some((name) => name.includes('packet')),
    () => 'for the launcher to know the record',
  );
  return page;
}

test('a page with a record has one element of ours, with no more than ten in all, and no frame', async () => {
  const page = await openRead(tickets.ssoTenantMove);
  expect(await page.$$eval(guestElement, (all) => all.length)).toBe(1);
  const inside = await inClosedRoot(page, guestElement, (root) => ({
    elements: root.querySelectorAll('*').length,
    frames: root.querySelectorAll('iframe').length,
  }));
  expect(inside?.frames).toBe(0);
  expect(inside?.elements).toBeLessThan(10);
});

test.runIf(isChromium)('a record costs the worker a few messages, a page without one none', async () => {
  await openRead(tickets.ssoTenantMove); // Wakes the worker.
  await sleep(1000);
  const heard = await listen();
  for (const url of withoutRecord) await session.browser.open(url);
  await sleep(1500);
  expect(await heard()).toEqual([]);
  await openRead(tickets.webhookRetries);
  await sleep(1000);
  expect(await heard()).toEqual(['recordOpened', 'readApi', 'recordRead']);
});

test('who rests on the launcher finds the panel loaded: until it is opened it draws nothing and asks nothing', async () => {
  const page = await openRead(tickets.ssoTenantMove);
  await page.bringToFront();
  const heard = isChromium ? await listen() : undefined;
  await restOnLauncher(page);
  const panel = await panelFrame(page);
  // Asked from here: what is not shown draws no frame, in which it could look by itself.
  await until(
    () => panel.evaluate(() => document.readyState === 'complete'),
    () => 'for the panel to be loaded',
  );
  await sleep(1000);
  expect(await isOpen(page)).toBe(false);
  expect(await panel.$$eval('#root > *', (all) => all.length)).toBe(0);
  if (heard) expect(await heard()).toEqual(['frameMade', 'proveFrame']);
  await clickLauncher(page);
  await waitForText(panel, /fit/);
  await until(
    () => panel.evaluate(() => document.hasFocus()),
    () => 'for the focus to come into the panel',
  );
});
