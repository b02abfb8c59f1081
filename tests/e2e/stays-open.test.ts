import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { issues, tickets } from '../desk/desk.ts';
import { click, waitForText } from './find.ts';
import { clickLauncher, hasLauncher, openPanel, panelFrame, seen, untilOpen } from './panel.ts';
import { urls } from './records.ts';
import { startSession } from './session.ts';
import { until } from './until.ts';

/* Whoever works in a site all day opens the panel once: it stays as it was left, through loads and in every tab of it. */

const session = startSession();
const ticket = urls.ticket(tickets.ssoTenantMove);
const otherTicket = urls.ticket(tickets.bulkImport429);

const focusedIn = (page: Page) => page.evaluate(() => document.activeElement?.localName);

test('open after a load, without the focus; in another tab of the site; closed where it was closed', async () => {
  const page = await session.browser.open(ticket);
  await openPanel(page);
  await page.reload();
  await untilOpen(page, true);
  await waitForText(await panelFrame(page), /#\d+ · Zendesk/);
  expect(await focusedIn(page)).toBe('body');

  const other = await session.browser.open(otherTicket);
  await other.bringToFront();
  await untilOpen(other, true);
  const panel = await openPanel(other);
  await waitForText(panel, /#\d+ · Zendesk/);
  await click(panel, 'button', 'Close panel');
  await untilOpen(other, false);
  await other.reload();
  await until(
    () => hasLauncher(other),
    () => 'for the launcher',
  );

  // The tab behind follows once it is looked at.
  await page.bringToFront();
  await untilOpen(page, false);
  await clickLauncher(page);
  await untilOpen(page, true);
});

test('on another site it is as it was left there', async () => {
  const page = await session.browser.open(ticket);
  await openPanel(page);
  const issue = await session.browser.open(urls.issue(issues.import429));
  await issue.bringToFront();
  await until(
    () => hasLauncher(issue),
    () => 'for the launcher',
  );
  await untilOpen(issue, false);
});

test('through a page without a record, and back', async () => {
  const page = await session.browser.open(ticket);
  await openPanel(page);
  const go = (url: string) => page.evaluate((to) => history.pushState(null, '', to), url);
  await go('/agent/dashboard');
  await until(
    async () => !(await hasLauncher(page)),
    () => 'for the panel to be gone',
  );
  await go(new URL(ticket).pathname);
  await untilOpen(page, true);
  await waitForText(await panelFrame(page), new RegExp(`#${tickets.ssoTenantMove} · Zendesk`));
});

/** By the panel's menu. */
async function choose(panel: Frame, name: string): Promise<void> {
  await seen(panel); // It may have moved just now.
  await click(panel, 'button', 'More');
  await click(panel, 'menuitem', name);
}

/** What of the page lies under the panel: the site's primary action must not. */
const submit = (page: Page) =>
  page.$eval('[data-test-id="submit_button-button"]', (button) => {
    const { x, y, width, height, right } = button.getBoundingClientRect();
    const top = document.elementFromPoint(x + width - 2, y + height / 2);
    return { right, isFree: top !== null && top.closest('[data-test-id="submit_button-button"]') !== null };
  });

test('the page makes room for it where the person wants that, on either side, and has all of it back after', async () => {
  const page = await session.browser.open(ticket);
  await page.setViewport({ width: 1360, height: 900 });
  const before = await page.evaluate(() =>
    [document.documentElement, document.body].map((one) => one.outerHTML.slice(0, 80)),
  );
  const panel = await openPanel(page);
  await until(
    async () => !(await submit(page)).isFree,
    () => 'for the panel to lie over the page',
  );

  await choose(panel, 'Make room for the panel in the page');
  await until(
    async () => (await submit(page)).isFree,
    async () => `for the page to make room; its button: ${JSON.stringify(await submit(page))}`,
  );
  expect((await submit(page)).right).toBeLessThanOrEqual(960);
  await choose(panel, 'Put the panel on the left');
  await until(
    async () => (await submit(page)).right > 960,
    () => 'for the panel to be on the other side',
  );
  expect((await submit(page)).isFree).toBe(true);

  await choose(panel, 'Put the panel on the right');
  await until(
    async () => (await submit(page)).right <= 960,
    () => 'for the page to make room again',
  );
  await page.setViewport({ width: 700, height: 900 }); // Too narrow for both.
  await until(
    () => page.evaluate(() => document.body.getBoundingClientRect().width === 700),
    () => 'for a small page to be covered rather than squeezed',
  );
  await page.setViewport({ width: 1360, height: 900 });
  await click(panel, 'button', 'Close panel');
  await until(
    async () => (await submit(page)).right > 960,
    () => 'for the page to have its room back',
  );
  const after = await page.evaluate(() =>
    [document.documentElement, document.body].map((one) => one.outerHTML.slice(0, 80)),
  );
  expect(after).toEqual(before);
}, 240_000);
