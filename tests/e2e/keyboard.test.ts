import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { tickets } from '../desk/desk.ts';
import { inClosedRoot } from './closed-root.ts';
import { waitForText } from './find.ts';
import { guestElement, hasLauncher, isOpen, panelFrame } from './panel.ts';
import { urls } from './records.ts';
import { startSession } from './session.ts';
import { until } from './until.ts';

/* The whole job without a pointer, through every tab: each step says which element has the focus after it. */

const session = startSession();

/** Its accessible name as far as a page can tell, with what it is. */
const focused = (panel: Frame) =>
  panel.evaluate(() => {
    const { activeElement: element } = document;
    if (!document.hasFocus()) return 'nothing: the focus is elsewhere';
    if (!element || element === document.body) return 'nothing';
    const by = element.getAttribute('aria-labelledby');
    const labels = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
    const name =
      element.getAttribute('aria-label') ??
      (by ? document.getElementById(by)?.textContent : undefined) ??
      labels ??
      element.textContent ??
      '';
    return `${element.getAttribute('role') ?? element.localName} ${name.replace(/\s+/g, ' ').trim()}`;
  });

async function has(panel: Frame, name: RegExp): Promise<void> {
  await until(
    async () => name.test(await focused(panel)),
    async () => `for the focus to be on ${name}; it is on “${await focused(panel)}”`,
  );
}

/** Tab, or Shift and Tab, until an element has the focus, which nothing on the way may drop. */
async function go(page: Page, panel: Frame, name: RegExp, back = false): Promise<void> {
  const passed: string[] = [];
  for (let left = 90; left > 0; left -= 1) {
    if (back) await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    if (back) await page.keyboard.up('Shift');
    const now = await focused(panel);
    if (name.test(now)) return;
    passed.push(now);
    if (now.startsWith('nothing:')) break;
  }
  throw new Error(`${name} was not reached. On the way: ${passed.join(' · ')}`);
}

async function openByEnter(page: Page): Promise<Frame> {
  await inClosedRoot(page, guestElement, (root) => {
    root.querySelector<HTMLElement>('.launcher button')?.focus();
    return true;
  });
  await page.keyboard.press('Enter');
  const panel = await panelFrame(page);
  await until(
    async () => (await isOpen(page)) && (await panel.evaluate(() => document.hasFocus())),
    () => 'for the panel to open and have the focus',
  );
  return panel;
}

async function openTicket(): Promise<Page> {
  const page = await session.browser.open(urls.ticket(tickets.ssoTenantMove));
  await page.bringToFront();
  await until(
    () => hasLauncher(page),
    () => 'for the launcher',
  );
  return page;
}

test('every tab by keyboard alone, at first open and opened again', async () => {
  const page = await openTicket();
  const { keyboard } = page;
  const panel = await openByEnter(page);
  await waitForText(panel, /Strong fit/);

  // The order is that of the screen: header, tabs, the open tab.
  await keyboard.press('1');
  await has(panel, /^tab Runbooks/);
  await go(page, panel, /^button Read again/, true);
  await go(page, panel, /^button Close/, true);
  await go(page, panel, /^button Halden Freight/);
  await go(page, panel, /^tab Runbooks/);

  // Arrows within the tabs; the others are no stops of their own.
  await keyboard.press('ArrowRight');
  await has(panel, /^tab Packet/);
  await keyboard.press('End');
  await has(panel, /^tab Account/);
  await keyboard.press('ArrowRight');
  await has(panel, /^tab Runbooks/);
  await keyboard.press('ArrowLeft');
  await has(panel, /^tab Account/);
  await keyboard.press('Home');
  await has(panel, /^tab Runbooks/);

  // Runbooks: searched, opened, ticked, and how it went.
  await keyboard.press('/');
  await has(panel, /^input Search/);
  await keyboard.type('scim 1');
  await waitForText(panel, /SCIM/);
  await has(panel, /^input Search/);
  await keyboard.press('Escape');
  await waitForText(panel, 'Fit this ticket');
  await has(panel, /^input Search/);
  await go(page, panel, /^summary .*SSO sign-in refused/);
  await keyboard.press('Enter');
  await waitForText(panel, 'none ticked yet');
  await has(panel, /^summary .*SSO sign-in refused/);
  await go(page, panel, /^input Step 1/);
  await keyboard.press(' ');
  await waitForText(panel, /1 of \d+ steps/);
  await has(panel, /^input Step 1/);
  await go(page, panel, /^button Solved it/);
  await keyboard.press('Enter');
  await waitForText(panel, /You said: /);
  await has(panel, /^(?!nothing)/);

  // The packet: its sheet takes the focus and gives it back.
  await keyboard.press('2');
  await has(panel, /^tab Packet/);
  await waitForText(panel, /of \d\s+required/);
  await go(page, panel, /^button Review and copy/);
  await keyboard.press('Enter');
  await waitForText(panel, 'What will be copied');
  await has(panel, /^button Back/);
  await go(page, panel, /^button Copy as Markdown/);
  await keyboard.press('Escape');
  await has(panel, /^button Review and copy/);
  expect(await isOpen(page)).toBe(true);

  // Time: an engagement, an entry after the fact, a look at it, the clock.
  await keyboard.press('3');
  await has(panel, /^tab Time/);
  await go(page, panel, /^input Name/);
  await keyboard.type('SSO go-live');
  await keyboard.press('Enter');
  await waitForText(panel, 'Log after the fact');
  await has(panel, /^(?!nothing)/);
  await go(page, panel, /^input Duration or times/);
  await keyboard.type('45m');
  await keyboard.press('Enter');
  await waitForText(panel, 'Logged 45 min');
  await has(panel, /^input Duration or times/);
  await panel.waitForSelector('button[aria-label^="Edit entry"]');
  await go(page, panel, /^button Edit entry/);
  await keyboard.press('Enter');
  await has(panel, /^input Start/);
  await go(page, panel, /^button Cancel/);
  await keyboard.press('Enter');
  await has(panel, /^button Edit entry/);
  await go(page, panel, /^button Start/, true);
  await keyboard.press('Enter');
  await waitForText(panel, /0:00:0\d/);
  await has(panel, /^(?!nothing)/);

  // The account: what nobody knows is answered.
  await keyboard.press('4');
  await has(panel, /^tab Account/);
  await waitForText(panel, /\d of 6 known/);
  await go(page, panel, /^button Blocked/);
  await keyboard.press('Enter');
  await waitForText(panel, /said by a person/);
  await has(panel, /^(?!nothing)/);

  // Back to the page, and here again.
  await keyboard.press('Escape');
  await until(
    async () => (await isOpen(page)) === false,
    () => 'for the panel to close',
  );
  expect(await page.evaluate(() => document.hasFocus())).toBe(true);

  const again = await openByEnter(page);
  await keyboard.press('1');
  await has(again, /^tab Runbooks/);
  await go(page, again, /^input Search/);
  await go(page, again, /^summary .*SSO sign-in refused/);
  await keyboard.press('3');
  await has(again, /^tab Time/);
  await go(page, again, /^button Stop/);
  await keyboard.press('Enter');
  await waitForText(again, 'No clock is running');
  await has(again, /^(?!nothing)/);
  await keyboard.press('Escape');
  await until(
    async () => (await isOpen(page)) === false,
    () => 'for the panel to close again',
  );
});
