import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { tickets } from '../desk/desk.ts';
import { click, fill, waitForText } from './find.ts';
import { openFields, openFirstRunbook, openPanel, seen } from './panel.ts';
import { urls } from './records.ts';
import { startSession } from './session.ts';

const session = startSession();

/** Of the page; the panel is 400 wide, or as wide as a narrower page. */
const widths = [320, 360, 1360];

/**
 * Puts a name of 120 letters without a space in the place of everything on the screen that is a stranger's, and names
 * what then stands out of it, at any width that the panel may have.
 */
async function outsideOf(page: Page, panel: Frame): Promise<string[]> {
  const found: string[] = [];
  for (const width of widths) {
    await panel.evaluate(() => {
      const name = 'Wm'.repeat(60);
      // In the text nodes that are there: whoever takes them away has React lose them.
      for (const element of document.querySelectorAll('bdi, option')) {
        for (const node of element.childNodes) if (node instanceof Text) node.data = name;
      }
    });
    await page.setViewport({ width, height: 900 });
    found.push(
      ...(await panel.evaluate(() => {
        const { documentElement: root } = document;
        const seen = innerWidth;
        const wide = [...document.body.querySelectorAll('*')].filter((element) => {
          const { right, width: own } = element.getBoundingClientRect();
          return own > 0 && right > seen + 1 && !element.closest('[role="status"], [class*="hiddenVisually"], svg');
        });
        const isCut = (element: Element): boolean =>
          element !== root &&
          (getComputedStyle(element).overflowX !== 'visible' || isCut(element.parentElement ?? root));
        const outside = wide.filter((element) => !isCut(element));
        const page = root.scrollWidth > seen ? [`at ${seen}: the page is ${root.scrollWidth}`] : [];
        return [...page, ...outside.map(({ localName, className }) => `at ${seen}: ${localName} ${className}`)];
      })),
    );
  }
  await seen(panel); // A click right after the panel changed its place is not taken.
  return found;
}

test('a name of any length stays in the panel', async () => {
  const page = await session.browser.open(urls.ticket(tickets.ssoTenantMove));
  const panel = await openPanel(page);
  await click(panel, 'tab', /^Time/);
  await fill(panel, 'Name', 'SSO go-live');
  await click(panel, 'button', 'Save engagement');
  await click(panel, 'button', /^Log 15m/);
  await waitForText(panel, /Logged 15 min/);
  await click(panel, 'button', 'Start');
  await waitForText(panel, /0:00:0\d/);
  expect(await outsideOf(page, panel)).toEqual([]);
  await click(panel, 'tab', /^Runbooks/);
  await openFirstRunbook(panel);
  expect(await outsideOf(page, panel)).toEqual([]);
  for (const tab of [/^Packet/, /^Account/]) {
    await click(panel, 'tab', tab);
    expect(await outsideOf(page, panel)).toEqual([]);
  }
  await openFields(panel);
  expect(await outsideOf(page, panel)).toEqual([]);
});
