import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { tickets } from '../desk/desk.ts';
import { inClosedRoot } from './closed-root.ts';
import { byRole, click, fill, waitForText } from './find.ts';
import { focused, untilFocused } from './focused.ts';
import { clickLauncher, guestElement, hasLauncher, openPanel, panelFrame, untilOpen } from './panel.ts';
import { urls } from './records.ts';
import { startSession } from './session.ts';
import { until } from './until.ts';

/* Who works by keyboard must know where the focus is: each step asks for the element that has it. */

const session = startSession();

async function openTicket(): Promise<Page> {
  const page = await session.browser.open(urls.ticket(tickets.ssoTenantMove));
  await page.bringToFront();
  await until(
    () => hasLauncher(page),
    () => 'for the launcher',
  );
  return page;
}

const ways: Record<string, (page: Page) => Promise<unknown>> = {
  mouse: (page) => clickLauncher(page),
  async Enter(page) {
    await inClosedRoot(page, guestElement, (root) => {
      root.querySelector<HTMLElement>('.launcher button')?.focus();
      return true;
    });
    await page.keyboard.press('Enter');
  },
  /** While somebody writes in the page. */
  async 'the command'(page) {
    await page.evaluate(() => {
      const field = document.querySelector<HTMLElement>('#own-field') ?? document.createElement('textarea');
      field.id = 'own-field';
      document.body.append(field);
      field.focus();
    });
    await session.browser.command('toggle-panel');
  },
};

describe.each(Object.entries(ways))('opened by %s', (way, open) => {
  test('the focus is in the panel, the first time and again, and Esc gives it back', async () => {
    const page = await openTicket();
    for (let times = 0; times < 3; times += 1) {
      await open(page);
      const panel = await panelFrame(page);
      await untilOpen(page, true);
      await waitForText(panel, /fit/);
      await until(
        () => panel.evaluate(() => document.hasFocus()),
        () => `for the focus to come into the panel, time ${times + 1}`,
      );
      // Keys that are pressed now are the panel's.
      await page.keyboard.press('3');
      await untilFocused(panel, /^Time/);
      await page.keyboard.press('1');
      await untilFocused(panel, /^Runbooks/);
      await page.keyboard.press('Escape');
      await untilOpen(page, false);
      expect(await page.evaluate(() => document.hasFocus())).toBe(true);
      if (way === 'the command') expect(await page.evaluate(() => document.activeElement?.id)).toBe('own-field');
    }
  });
});

test('what is deleted hands the focus on to what comes next', async () => {
  const page = await openTicket();
  const panel = await openPanel(page);
  await until(
    () => panel.evaluate(() => document.hasFocus()),
    () => 'for the focus to come into the panel',
  );
  await page.keyboard.press('3');
  await untilFocused(panel, /^Time/);
  await fill(panel, 'Name', 'SSO go-live');
  await click(panel, 'button', 'Save engagement');
  for (const minutes of ['10', '20', '30']) {
    await fill(panel, /Duration or times/, minutes);
    await page.keyboard.press('Enter');
    await waitForText(panel, `Logged ${minutes} min`);
  }
  const rows = () => panel.$$eval('button[aria-label^="Edit entry"]', (all) => all.map(({ ariaLabel }) => ariaLabel));
  for (let left = 3; left > 0; left -= 1) {
    await until(
      async () => (await rows()).length === left,
      async () => `for ${left} rows; there are ${(await rows()).length}`,
    );
    const [first, second] = await rows();
    await (await byRole(panel, 'button', first ?? '')).focus();
    await page.keyboard.press('Enter');
    await (await byRole(panel, 'button', /^Delete/)).focus();
    await page.keyboard.press('Enter');
    await until(
      async () => (await rows()).length === left - 1,
      () => 'for the row to be gone',
    );
    if (second) {
      await until(
        () => isInRowOf(panel, second),
        async () => `for the focus in the row of ${second}; it is on ${await focused(panel)}`,
      );
    } else expect(await focused(panel)).not.toMatch(/^$|elsewhere/);
  }
});

/** Whether the focus is on a button of the row that this button is in. */
const isInRowOf = (panel: Frame, button: string): Promise<boolean> =>
  panel.evaluate((label) => {
    const row = document.activeElement?.closest('li');
    return [...(row?.querySelectorAll('button') ?? [])].some(({ ariaLabel }) => ariaLabel === label);
  }, button);
