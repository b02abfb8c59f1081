import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, startDesk, tickets } from '../../desk/desk.ts';
import { type Driven, launch } from '../browser.ts';
import { chosenBrowser } from '../chosen.ts';
import { inClosedRoot } from '../closed-root.ts';
import { waitForText } from '../find.ts';
import { guestElement, hasLauncher, openPanel } from '../panel.ts';
import { urls } from '../records.ts';
import { until } from '../until.ts';

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

/** The next version, in place of the one that runs. */
async function update(): Promise<void> {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  const [major, minor, patch] = manifest.version.split('.').map(Number);
  await writeFile(file, JSON.stringify({ ...manifest, version: `${major}.${minor}.${patch + 1}` }));
  expect(await browser.puppeteer.installExtension(folder)).toBe(browser.extensionId);
}

function textIn(page: Page): Promise<string | undefined> {
  return inClosedRoot(page, guestElement, (root) => {
    const style = root.querySelector('style');
    return [...root.children].flatMap((child) => (child === style ? [] : (child.textContent ?? ''))).join('\n');
  });
}

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
    await update();
    // The script cannot know before it is used: the person comes to the page.
    if (!isOpen) await page.evaluate(() => history.pushState({}, '', `${location.pathname}/events`));
    await until(
      async () => (await textIn(page))?.includes('Reload the page'),
      async () => `for the note; there is ${await textIn(page)}`,
    );
    await oneGuest(page);
    await inClosedRoot(page, guestElement, (root) => {
      root.querySelector<HTMLElement>('button')?.click();
      return true;
    });
    await until(
      async () => (await hasLauncher(page)) && !(await textIn(page))?.includes('Reload the page'),
      () => 'for the page to be reloaded',
    );
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
  await update();
  await until(
    async () => (await page.$$(`${guestElement}:not([data-first])`)).length === 1,
    () => 'for the new launcher',
  );
  await oneGuest(page);
  await waitForText(await openPanel(page), 'AADSTS50011');
});
