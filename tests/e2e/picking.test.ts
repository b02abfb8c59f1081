import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { tickets } from '../desk/desk.ts';
import { byRole, click, visibleText, waitForText } from './find.ts';
import { guestElement, hasLauncher, openPanel } from './panel.ts';
import { urls } from './records.ts';
import { startSession } from './session.ts';
import { until } from './until.ts';

const session = startSession();

const priority = '[data-test-id="ticket-fields-priority-select"]';
const renamed = '[data-test-id="prio-2027"]';

/** Tickets whose page was redesigned since: the priority has another name now, and the API refuses. */
async function openRedesigned(ticket: number): Promise<{ page: Page; panel: Frame }> {
  session.desk.misbehave({ site: 'zendesk', path: '/api/v2/', how: '403' });
  const page = await session.browser.open(urls.ticket(ticket));
  await page.waitForSelector(priority);
  await page.evaluate((css) => {
    for (const element of document.querySelectorAll(css)) element.setAttribute('data-test-id', 'prio-2027');
  }, priority);
  const panel = await openPanel(page);
  // What was read before the page changed is offered until it is read anew.
  await byRole(panel, 'button', /^Use \d+ fields/);
  const asked = () => session.desk.requests().filter(({ kind }) => kind === 'api').length;
  const before = asked();
  await click(panel, 'button', 'Read again');
  await until(
    async () => asked() > before && !/High|Urgent/.test(await visibleText(panel)),
    () => 'for the page to be read anew',
  );
  await click(panel, 'button', /^Use \d+ fields/);
  return { page, panel };
}

/** The picker stands beside our element, which is hidden meanwhile. */
async function isPicking(page: Page): Promise<boolean> {
  return (await page.$(`${guestElement}[hidden] + div`)) !== null;
}

async function openFieldList(panel: Frame): Promise<void> {
  const summary = await panel.waitForSelector('summary[title="Show the fields that were read"]');
  await summary?.asLocator().click();
}

async function startPicking({ page, panel }: { page: Page; panel: Frame }): Promise<void> {
  await openFieldList(panel);
  await click(panel, 'button', 'Pick on the page: priority');
  await until(
    () => isPicking(page),
    () => 'for the picker',
  );
}

/** The value as the page shows it; panes of other tickets are mounted, too. */
async function shownPriority(page: Page): Promise<ElementHandle<Element>> {
  return until(
    async () => {
      for (const handle of await page.$$(`${renamed} [data-garden-id="dropdowns.combobox.value"]`)) {
        if (await handle.isVisible()) return handle;
      }
      return undefined;
    },
    () => 'for the priority on the page',
  );
}

test('a field that moved is read from where the person pointed, on the next ticket too, until that is undone', async () => {
  const { page, panel } = await openRedesigned(tickets.webhookRetries);
  expect(await visibleText(panel)).not.toContain('High');
  await startPicking({ page, panel });
  await (await shownPriority(page)).click();
  await waitForText(panel, 'High');
  await waitForText(panel, 'Priority is read from where you pointed');
  expect(await isPicking(page)).toBe(false);

  await page.close();
  const next = await openRedesigned(tickets.bulkImport429);
  await waitForText(next.panel, 'Urgent');
  await openFieldList(next.panel);
  await waitForText(next.panel, 'from the place you picked');
  await click(next.panel, 'button', 'Undo the pick of priority');
  await until(
    async () => !(await visibleText(next.panel)).includes('Urgent'),
    () => 'for the priority to be gone',
  );
});

test('by keyboard; and Esc ends it with nothing changed', async () => {
  const { page, panel } = await openRedesigned(tickets.webhookRetries);
  await startPicking({ page, panel });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Escape');
  await until(
    async () => !(await isPicking(page)),
    () => 'for the picker to end',
  );
  expect(await hasLauncher(page)).toBe(true);
  expect(await visibleText(panel)).not.toContain('High');
});
