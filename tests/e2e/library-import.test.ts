import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { hosts, issues, tickets } from '../desk/desk.ts';
import { ask } from './ask.ts';
import { allByRole, byRole, click, fill, waitForText } from './find.ts';
import { openFirstRunbook, openPanel } from './panel.ts';
import { urls } from './records.ts';
import { startSession } from './session.ts';
import { byJob, until } from './until.ts';

/* From two libraries of 500 articles to what they say beside a ticket, and what came of it beside the next one. */

const session = startSession();

const lists = (path: string) =>
  session.desk.requests().filter((request) => request.path.startsWith(path) && !request.path.includes('id=')).length;

/** Begins to read a site's articles. */
async function beginImport(library: Page, site: string, host: string, part?: string): Promise<void> {
  await click(library, 'button', 'Site');
  const choice = await byRole(library, 'combobox', 'Site');
  const value = await choice.evaluate(
    (element, name) => [...(element as HTMLSelectElement).options].find(({ text }) => text === name)?.value ?? '',
    site,
  );
  await choice.select(value);
  await fill(library, 'Host', host);
  if (part) await fill(library, 'Space key, empty for all', part);
  await click(library, 'button', 'Read');
}

async function imported(library: Page): Promise<number> {
  const { ok } = await ask(library.mainFrame(), 'library', {});
  return (ok as { runbooks: { sourceId: string }[] }).runbooks.filter(({ sourceId }) => sourceId !== 'starter').length;
}

/** Looks at what was found, of which nothing is in the library yet, and takes all of it. */
async function take(library: Page, title: RegExp): Promise<void> {
  const before = await imported(library);
  await waitForText(library, /500 new/, byJob);
  const [unfold] = await library.$$('details > summary::-p-text(500 new)');
  await unfold?.click();
  await waitForText(library, title);
  expect(await imported(library)).toBe(before);
  await click(library, 'button', 'Take 500 changes');
  await until(
    async () => (await imported(library)) === before + 500,
    () => 'for what was found to be in the library',
    byJob,
  );
}

// Every refusal on the way, through a real worker, is in `lib/worker/imports.test.ts`.
test('Confluence and Guide are read past a 429, stopped and gone on with, looked at and taken', {
  timeout: 400_000,
}, async () => {
  // No issue is open there: any page of the host will do.
  await session.browser.open(`https://${hosts.jira}/wiki/spaces/SUP/overview`);
  const library = await session.browser.openOurs('dashboard.html');

  session.desk.misbehave({ site: 'jira', path: '/wiki/api/', how: { delayMs: 150 } });
  await beginImport(library, 'Confluence', hosts.jira, 'SUP');
  await until(
    async () => lists('/wiki/api/v2/spaces/') >= 3,
    () => 'for the first pages to be read',
    byJob,
  );
  session.desk.misbehave({ site: 'jira', path: '/wiki/api/', how: '429', retryAfter: 4, times: 1 });
  await waitForText(library, `${hosts.jira} asks to be left alone until`);
  await waitForText(library, /The \d+ are kept/);
  // It goes on by itself, and is signed out further on.
  await waitForText(library, /\b\d+ articles/, byJob);
  session.desk.misbehave({ site: 'jira', path: '/wiki/api/', how: '401', times: 1 });
  await waitForText(library, /stopped at \d+/, byJob);
  await click(library, 'button', 'Go on');
  await take(library, /answers 429 without Retry-After \(EU\)/);

  await session.browser.open(`https://${hosts.zendesk}/agent/dashboard`);
  await library.bringToFront();
  await beginImport(library, 'Zendesk Guide', hosts.zendesk);
  await take(library, /\(EU\)/);

  expect(await imported(library)).toBe(1000);
  // Both are asked for what a ticket says.
  const panel = await openPanel(await session.browser.open(urls.ticket(tickets.bulkImport429)));
  await waitForText(panel, /Strong fit/);
  await click(panel, 'button', /^Show the \d+ closest/);
  await waitForText(panel, /Catalog import answers 429 without Retry-After \((EU|US|UK|APAC|Canada)\)/);
});

test('what solved a ticket says so beside the next one like it', { timeout: 120_000 }, async () => {
  const first = await openPanel(await session.browser.open(urls.ticket(tickets.bulkImport429)));
  await openFirstRunbook(first);
  const [step] = await until(
    async () => {
      const found = await allByRole(first, 'checkbox');
      return found.length > 0 ? found : undefined;
    },
    () => 'for the steps of the runbook',
  );
  await step?.click();
  await click(first, 'button', 'Solved it');
  await waitForText(first, /You said: solved it/);

  // The next one has the same code.
  const next = await openPanel(await session.browser.open(urls.issue(issues.import429)));
  await waitForText(next, /solved 1 like this/, { timeout: 20_000 });
});
