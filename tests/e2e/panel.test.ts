import { describe, expect, test } from 'vitest';
import { tickets } from '../desk/desk.ts';
import { inClosedRoot } from './closed-root.ts';
import { openTimeWithEngagement } from './engagement.ts';
import { byRole, click, fill, visibleText, waitForText } from './find.ts';
import { guestElement, hasLauncher, isOpen, openPanel, untilOpen } from './panel.ts';
import { urls } from './records.ts';
import { startSession } from './session.ts';
import { sleep, until } from './until.ts';

const session = startSession();

describe('keyboard alone', () => {
  test('focus goes into the panel, single keys work, text fields keep their letters, Escape gives the page back', async () => {
    const page = await session.browser.open(urls.ticket(tickets.ssoTenantMove));
    const panel = await openPanel(page);
    await waitForText(panel, /(Strong|Good) fit/);
    await panel.focus('[role="tab"][aria-selected="true"]');
    await page.keyboard.press('2');
    await waitForText(panel, /of \d\s+required/);
    await page.keyboard.press('/');
    await until(
      () => panel.evaluate(() => document.activeElement?.getAttribute('type') === 'search'),
      () => 'for the search field to have the focus',
    );
    await page.keyboard.type('2 scim');
    expect(await panel.$eval('input[type="search"]', (input) => input.value)).toBe('2 scim');
    await waitForText(panel, /SCIM/);
    await page.keyboard.press('Escape'); // clears the search, or closes
    if (await isOpen(page)) await page.keyboard.press('Escape');
    await until(
      async () => (await isOpen(page)) === false,
      () => 'for the panel to close',
    );
    expect(await hasLauncher(page)).toBe(true);
  });
});

test('the launcher’s side and the panel’s width are remembered', async () => {
  const page = await session.browser.open(urls.ticket(tickets.ssoTenantMove));
  await openPanel(page);
  await inClosedRoot(page, guestElement, (root) => {
    const press = (selector: string, key: string) =>
      root.querySelector(selector)?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    press('.grip', 'ArrowLeft');
    press('.move', 'ArrowLeft');
    return true;
  });
  await sleep(500); // A page that unloads takes a write that has just begun along.
  await page.reload();
  await openPanel(page); // It has a width only then.
  const place = () =>
    inClosedRoot(page, guestElement, (root) => ({
      side: root.querySelector<HTMLElement>('.launcher')?.dataset.side,
      width: root.querySelector<HTMLElement>('.frame')?.style.width,
    }));
  await until(
    async () => (await place())?.side === 'left' && (await place())?.width === '420px',
    async () => `for the place to be as it was left; it is ${JSON.stringify(await place())}`,
  );
});

test('of several messages the newest is shown, and it lies over no button', async () => {
  const page = await session.browser.open(urls.ticket(tickets.ssoTenantMove));
  const panel = await openPanel(page);
  await click(panel, 'tab', /^Time/);
  await fill(panel, 'Name', 'SSO go-live');
  await click(panel, 'button', 'Save engagement');
  await click(panel, 'button', 'Start');
  await click(panel, 'button', /^Log 15m/);
  await waitForText(panel, 'Logged 15 min');
  await click(panel, 'button', /^Log 30m/);
  await waitForText(panel, 'Logged 30 min');
  expect(await visibleText(panel)).not.toContain('Logged 15 min');
  await click(panel, 'tab', /^Packet/);
  await byRole(panel, 'button', 'Review and copy');
  const covered = await panel.evaluate(() => {
    const toasts = [...document.querySelectorAll('[role="status"] > div')].filter((toast) => toast.checkVisibility());
    const boxes = toasts.map((toast) => toast.getBoundingClientRect());
    const isOver = (box: DOMRect, of: DOMRect) =>
      box.left < of.right && of.left < box.right && box.top < of.bottom && of.top < box.bottom;
    const buttons = [...document.querySelectorAll('[data-actions] button, [data-running] button')];
    return {
      toasts: toasts.length,
      over: buttons.filter((button) => boxes.some((box) => isOver(box, button.getBoundingClientRect()))).length,
      buttons: buttons.length,
    };
  });
  expect(covered).toEqual({ toasts: 1, over: 0, buttons: expect.any(Number) });
  expect(covered.buttons).toBeGreaterThan(1);
});

describe('beyond the frame in a page', () => {
  test('the keyboard commands open the panel and start the clock', async () => {
    const page = await session.browser.open(urls.ticket(tickets.ssoTenantMove));
    await until(
      () => hasLauncher(page),
      () => 'for the launcher',
    );
    const command = async (name: string) => {
      await page.bringToFront();
      await session.browser.command(name);
    };
    await command('toggle-panel');
    await untilOpen(page, true);
    const panel = await openPanel(page);
    await openTimeWithEngagement(panel);
    const isRunning = !(await visibleText(panel)).includes('No clock is running'); // Left by a test before.
    if (isRunning) await click(panel, 'button', 'Stop');
    await waitForText(panel, 'No clock is running');
    await command('toggle-panel');
    await untilOpen(page, false);
    await command('toggle-clock');
    await command('toggle-panel');
    await untilOpen(page, true);
    await byRole(panel, 'button', 'Stop');
    await command('toggle-clock');
    await waitForText(panel, 'No clock is running');
  });

  test('the same page works beside the tab, as a side panel', async () => {
    const page = await session.browser.open(urls.ticket(tickets.ssoTenantMove));
    await until(
      () => hasLauncher(page),
      () => 'for the launcher',
    );
    const id = await page.evaluate(() => location.href);
    expect(id).toContain(String(tickets.ssoTenantMove));
    const panel = await session.browser.openOurs('sidepanel.html');
    // In a tab of its own it stands beside itself: no record, and nothing of the other tab.
    await waitForText(panel, 'This page is none of the sites Sidelight reads');
    expect(await visibleText(panel)).not.toMatch(/(Strong|Good) fit|\d+ of \d+ fields/);
    // Of the other tab there is what is kept of any ticket that was seen: a link to it.
    expect(await panel.$$eval('a', (links) => links.map(({ href }) => href))).toContain(page.url());
    await byRole(panel, 'heading', 'This page is none of the sites Sidelight reads');
  });
});
