import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { tickets } from '../desk/desk.ts';
import { inClosedRoot } from './closed-root.ts';
import { click, waitForText } from './find.ts';
import { focused, untilFocused } from './focused.ts';
import { guestElement, hasLauncher, openPanel } from './panel.ts';
import { urls } from './records.ts';
import { startSession } from './session.ts';
import { until } from './until.ts';

/* The command palette and the ⋯ menu, by keyboard alone: each step asks for the element that has the focus. */

const session = startSession();
/** As the panel itself knows a Mac. */
const mod = process.platform === 'darwin' ? 'Meta' : 'Control';

async function openTicket(): Promise<{ page: Page; panel: Frame }> {
  const page = await session.browser.open(urls.ticket(tickets.ssoTenantMove));
  const panel = await openPanel(page);
  await waitForText(panel, /fit/);
  return { page, panel };
}

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.down(mod);
  await page.keyboard.press('k');
  await page.keyboard.up(mod);
}

test('Ctrl K finds an action by its name, Enter does it, and the focus comes back', async () => {
  const { page, panel } = await openTicket();
  await page.keyboard.press('3');
  await untilFocused(panel, /^Time/);

  await openPalette(page);
  await untilFocused(panel, /^Command → /);
  await page.keyboard.type('packet');
  await untilFocused(panel, /^Command → .*packet/i);
  await page.keyboard.press('Escape');
  await untilFocused(panel, /^Time/);

  await openPalette(page);
  await untilFocused(panel, /^Command → /);
  await page.keyboard.type('show acc');
  await untilFocused(panel, /^Command → Show the account/);
  await page.keyboard.press('Enter');
  await untilFocused(panel, /^Account/);

  // A runbook of the library, wherever one is.
  await openPalette(page);
  await untilFocused(panel, /^Command → /);
  await page.keyboard.type('scim provisioning');
  await untilFocused(panel, /^Command → SCIM provisioning/);
  await page.keyboard.press('Enter');
  await untilFocused(panel, /^SCIM provisioning/);
  await page.keyboard.press('ArrowDown');

  // In a field of the panel, where single keys are text.
  await page.keyboard.press('/');
  await untilFocused(panel, /^Search runbooks|^$/);
  await openPalette(page);
  await untilFocused(panel, /^Command → /);
  await page.keyboard.type('kafka');
  await untilFocused(panel, /^Command → Search runbooks for “kafka”/);
  await page.keyboard.press('Enter');
  await waitForText(panel, /kafka/);
});

test('the menu by keyboard alone: hides the launcher, which stays hidden on the next page, and shows it again', async () => {
  const { page, panel } = await openTicket();
  await page.keyboard.press('1');
  await untilFocused(panel, /^Runbooks/);
  await toMenu(page, panel);
  await page.keyboard.press('Enter');
  await untilFocused(panel, /^Hide the launcher on this page/);
  await page.keyboard.press('ArrowDown');
  await untilFocused(panel, /^Hide the launcher on \S+\.zendesk\.com/);
  await page.keyboard.press('ArrowDown');
  await untilFocused(panel, /^Put the panel on the left/);
  await page.keyboard.press('End');
  await untilFocused(panel, /^About/);
  await page.keyboard.press('s');
  await untilFocused(panel, /^Shortcuts/);
  await page.keyboard.press('Enter');
  await untilFocused(panel, /Back to the panel/);
  await waitForText(panel, /Open or close the panel beside the record/);
  await page.keyboard.press('Escape');
  await untilFocused(panel, /^More/);

  await page.keyboard.press('Enter');
  await untilFocused(panel, /^Hide the launcher on this page/);
  await page.keyboard.press('Enter');
  await waitForText(panel, /The launcher is hidden on this page/);
  await untilLauncher(page, false);
  await click(panel, 'button', 'Undo');
  await untilLauncher(page, true);

  await page.keyboard.press('1');
  await untilFocused(panel, /^Runbooks/);
  await toMenu(page, panel);
  await page.keyboard.press('Enter');
  await untilFocused(panel, /^Hide the launcher on this page/);
  await page.keyboard.press('ArrowDown');
  await untilFocused(panel, /^Hide the launcher on \S+\.zendesk\.com/);
  await page.keyboard.press('Enter');
  await waitForText(panel, /The launcher is hidden on \S+\.zendesk\.com/);
  await untilFocused(panel, /^More/);
  await untilLauncher(page, false);

  const next = await session.browser.open(urls.ticket(tickets.webhookRetries));
  await until(
    () => hasLauncher(next),
    () => 'for our element in the next page',
  );
  await untilLauncher(next, false);
  await next.close();

  await page.bringToFront();
  await openPalette(page);
  await untilFocused(panel, /^Command → /);
  await page.keyboard.type('show the launcher');
  await untilFocused(panel, /^Command → Show the launcher on \S+\.zendesk\.com/);
  await page.keyboard.press('Enter');
  await waitForText(panel, /The launcher is back on/);
  await untilFocused(panel, /^More/);
  await page.keyboard.press('Escape');
  await untilLauncher(page, true);
});

test('the launcher names the shortcut that the browser tells', async () => {
  const { page, panel } = await openTicket();
  await page.keyboard.press('?');
  const keys = await until(
    () => panel.evaluate(() => document.querySelector('dialog[open] dd kbd')?.textContent ?? undefined),
    () => 'for the shortcut of the panel',
  );
  await page.close();
  const next = await session.browser.open(urls.ticket(tickets.ssoTenantMove));
  const title = () =>
    inClosedRoot(next, guestElement, (root) => root.querySelector<HTMLElement>('.launcher .open')?.title ?? '');
  await until(
    async () => ((await title()) ?? '').replace(/[\u2066-\u2069]/g, '').startsWith(`Open Sidelight (${keys})`),
    async () => `for the launcher to name ${keys}; it says “${await title()}”`,
  );
  expect(keys).toMatch(/\S/);
});

/** With Shift and Tab from the tabs to the header. */
async function toMenu(page: Page, panel: Frame): Promise<void> {
  for (let steps = 0; steps < 12; steps += 1) {
    if (/^More/.test(await focused(panel))) return;
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
  }
  await untilFocused(panel, /^More/);
}

/** As far as it is wanted on the host: an open panel stands in its place either way. */
async function untilLauncher(page: Page, isWanted: boolean): Promise<void> {
  const display = () =>
    inClosedRoot(page, guestElement, (root) => root.querySelector<HTMLElement>('.launcher')?.style.display ?? 'gone');
  await until(
    async () => (await display()) === (isWanted ? '' : 'none'),
    async () => `for the launcher to be ${isWanted ? 'there' : 'hidden'}; it is “${await display()}”`,
  );
}
