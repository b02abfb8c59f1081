import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { hosts, tickets } from '../desk/desk.ts';
import { ask } from './ask.ts';
import { openedBy } from './browser.ts';
import { byRole, click, fill, waitForText } from './find.ts';
import { openPanel } from './panel.ts';
import { urls } from './records.ts';
import { startSession } from './session.ts';
import { until } from './until.ts';

const session = startSession();

async function reviewIn(page: Page): Promise<Frame> {
  const panel = await openPanel(page);
  await click(panel, 'tab', /^Packet/);
  await click(panel, 'button', 'Review and copy');
  await waitForText(panel, 'What will be copied');
  return panel;
}
const review = async (ticket: number = tickets.ssoTenantMove): Promise<Frame> =>
  reviewIn(await session.browser.open(urls.ticket(ticket)));

/** The fields for a person's own words are folded until they wrote something. */
async function openOwnWords(panel: Frame): Promise<void> {
  await panel.$$eval('details > summary', (all) => {
    const own = all.find(({ textContent }) => textContent?.startsWith('Your own words'));
    if (own?.parentElement instanceof HTMLDetailsElement) own.parentElement.open = true;
  });
  await byRole(panel, 'textbox', 'Summary');
}
/** What stands in the field, folded or not. */
const summaryIn = (panel: Frame): Promise<string> =>
  panel.$$eval('label', (labels) => {
    // What stands in the field is part of its label's text.
    const label = labels.find(({ textContent }) => textContent?.trim().startsWith('Summary'));
    return label?.control instanceof HTMLTextAreaElement ? label.control.value : '';
  });
const untilSummary = (panel: Frame, isRight: (text: string) => boolean, wanted: string) =>
  until(
    async () => isRight(await summaryIn(panel)),
    async () => `for ${wanted}, but the summary is ${await summaryIn(panel)}`,
  );

const previewOf = (panel: Frame): Promise<string> => panel.$eval('dialog pre', ({ textContent }) => textContent ?? '');

test('generated lines are marked until they are accepted, and the copy is the same', async () => {
  const panel = await review();
  await waitForText(panel, /\d+ generated lines are not accepted yet/);
  const text = await previewOf(panel);
  const [first] = await panel.$$('dialog pre button');
  const count = (await panel.$$('dialog pre button')).length;
  // By keyboard: the foot of the sheet may lie over it.
  await first?.focus();
  await first?.press('Enter');
  await waitForText(panel, `${count - 1} generated lines are not accepted yet`);
  await click(panel, 'button', 'Accept all');
  await until(
    async () => (await panel.$$('dialog pre button')).length === 0,
    () => 'for all generated lines to be accepted',
  );
  expect(await previewOf(panel)).toBe(text);
});

test('a draft survives the worker, whenever it is killed, and the page', async () => {
  const { browser } = session;
  const panel = await review();
  const page = panel.page();
  await openOwnWords(panel);
  await fill(panel, 'Summary', 'We l');
  await browser.killWorker();
  const field = await byRole(panel, 'textbox', 'Summary');
  await field.type('ook ');
  await browser.killWorker();
  await field.type('into it');
  await untilSummary(panel, (text) => text === 'We look into it', 'all that was typed');
  await until(
    async () => {
      // Nobody may answer while the worker is on its way.
      const kept = await ask(panel, 'packetTexts', {}).catch(() => undefined);
      return JSON.stringify(kept?.ok ?? '').includes('We look into it');
    },
    async () => `for the worker to have kept it, which has ${JSON.stringify(await ask(panel, 'packetTexts', {}))}`,
  );
  await browser.killWorker();
  await page.reload();
  const again = await reviewIn(page);
  await untilSummary(again, (text) => text === 'We look into it', 'what was typed before');
  expect(await previewOf(again)).toContain('We look into it');
});

test('two windows that edit the same draft lose nothing', async () => {
  // Of another ticket: what was written before stays.
  const one = await review(tickets.bulkImport429);
  await openOwnWords(one);
  const other = await review(tickets.bulkImport429);
  await openOwnWords(other);
  await fill(other, 'Summary', 'Jan: the fault is known.');
  await one.page().bringToFront(); // A page behind another hears nothing.
  await untilSummary(one, (text) => text === 'Jan: the fault is known.', 'what the other window typed');
  const field = await byRole(one, 'textbox', 'Summary');
  await field.press('End');
  await field.type(' Mara: it is ours.');
  const isBoth = (text: string) => text.includes('Jan: the fault is known.') && text.includes('Mara: it is ours.');
  await untilSummary(one, isBoth, 'both texts');
  await other.page().bringToFront();
  await untilSummary(other, isBoth, 'both texts');
});

describe('a complete ticket', () => {
  test('is looked through, masked, and opens the page for a new issue, filled', async () => {
    const { browser } = session;
    const options = await browser.openOurs('options.html');
    const target = {
      page: 'jira-issue',
      name: 'Engineering',
      address: `https://${hosts.jira}`,
      project: '10001',
      issueType: '1',
    };
    await ask(options.mainFrame(), 'setSetting', { key: 'packet.targets', value: [target] });
    const panel = await review();
    await waitForText(panel, 'Found in the text');
    const masked = await previewOf(panel);
    expect(masked).toMatch(/\[name 1\]/);

    await click(panel, 'button', 'Open in Engineering');
    const page = await openedBy(browser, /CreateIssueDetails/);
    await waitForText(page, 'Project 10001, type 1');
    const filled = (id: string) => page.$eval(`#${id}`, (field) => (field as HTMLInputElement).value);
    expect(await filled('summary')).toMatch(/^SSO sign-in/);
    expect(await filled('description')).toMatch(/^h2\. SSO sign-in[\s\S]*\\\[name 1\\\]/);
    // Nothing is sent: the page waits for a person.
    await byRole(page, 'button', 'Create');
  });
});
