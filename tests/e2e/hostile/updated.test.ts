import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, startDesk, tickets } from '../../desk/desk.ts';
import { type Driven, launch } from '../browser.ts';
import { chosenBrowser } from '../chosen.ts';
import { waitForText } from '../find.ts';
import { guestElement, hasLauncher, openPanel } from '../panel.ts';
import { urls } from '../records.ts';
import { until } from '../until.ts';
import { reloadByNote, update } from '../update.ts';

/** The extension is updated while pages with its script are open. */
let desk: Desk;
let browser: Driven;
let folder: string;
const isChromium = process.env.SIDELIGHT_BROWSER === 'chromium';

beforeAll(async () => {
  desk = await startDesk();
  const chosen = chosenBrowser();
  folder = await mkdtemp(join(tmpdir(), 'sidelight-updated-'));
  await cp(chosen.extension, folder, { recursive: true });
  browser = await launch({ ...chosen, extension: folder, desk });
});

afterAll(async () => {
  await browser?.close();
  await desk?.close();
  await rm(folder, { recursive: true, force: true });
});

async function oneGuest(page: Page): Promise<void> {
  expect(await page.$$eval(guestElement, (all) => all.length)).toBe(1);
}

test.runIf(isChromium)('Chromium leaves the old script in the page: it says so, and offers to reload', async () => {
  for (const isOpen of [true, false]) {
    const page = await browser.open(urls.ticket(tickets.ssoTenantMove));
    if (isOpen) await waitForText(await openPanel(page), 'AADSTS50011');
    await until(
      () => hasLauncher(page),
      () => 'for the launcher',
    );
    await update(browser, folder);
    // The script cannot know before it is used: the person comes to the page.
    if (!isOpen) await page.evaluate(() => history.pushState({}, '', `${location.pathname}/events`));
    await reloadByNote(page);
    await oneGuest(page);
    await waitForText(await openPanel(page), 'AADSTS50011');
    await page.close();
  }
});

test.skipIf(isChromium)('Firefox gives the page the new script: it takes the old one’s place', async () => {
  const page = await browser.open(urls.ticket(tickets.ssoTenantMove));
  await until(
    () => hasLauncher(page),
    () => 'for the launcher',
  );
  await page.evaluate((css) => document.querySelector(css)?.setAttribute('data-first', ''), guestElement);
  await update(browser, folder);
  await until(
    async () => (await page.$$(`${guestElement}:not([data-first])`)).length === 1,
    () => 'for the new launcher',
  );
  await oneGuest(page);
  await waitForText(await openPanel(page), 'AADSTS50011');
});
