import type { Frame } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { issues, tickets } from '../desk/desk.ts';
import { byRole, click, fill, waitForText } from './find.ts';
import { launcherControls, openPanel } from './panel.ts';
import { urls } from './records.ts';
import { startSession } from './session.ts';
import { until } from './until.ts';

const session = startSession();

async function packetAt(url: string): Promise<Frame> {
  const panel = await openPanel(await session.browser.open(url));
  await click(panel, 'tab', /^Packet/);
  await waitForText(panel, 'The customer hears next');
  return panel;
}

async function send(panel: Frame, target: string): Promise<void> {
  await click(panel, 'button', 'Mark as sent');
  await fill(panel, 'Key or address of the issue', target);
  await click(panel, 'button', 'I sent it');
  await waitForText(panel, 'No answer yet');
}

/* One story in three chapters: each goes on from what the one before it left in the browser. */

const key = issues.egressDocs;

test('a packet is sent, comes back with what it lacked, is sent again and accepted', async () => {
  const ticket = await packetAt(urls.ticket(tickets.bulkImport429));
  await send(ticket, urls.issue(key));

  await click(ticket, 'button', `Came back: ${key}`);
  await fill(ticket, 'In a word', 'no request ID');
  await click(ticket, 'button', 'Save');
  await waitForText(ticket, 'lacked: no request ID');
  await waitForText(ticket, /returned\s+their answer, /);

  await send(ticket, key);
  await waitForText(ticket, 'sent again since');
  await click(ticket, 'button', `Accepted: ${key}`);
  await waitForText(ticket, /accepted\s+their answer, /);
});

test('a promised update is a clock in the panel and on the launcher', async () => {
  const ticket = await packetAt(urls.ticket(tickets.bulkImport429));
  await click(ticket, 'button', 'Promise an update…');
  await click(ticket, 'button', 'In 2 hours');
  await click(ticket, 'button', 'Save');
  await waitForText(ticket, /in 1 h 5\d min|in 2 h/);
  const page = ticket.page();
  await click(ticket, 'button', 'Close panel');
  await until(
    async () => (await launcherControls(page)).some((name) => /update due in 1[12]\d minutes/.test(name)),
    async () => `for the update on the launcher, which says ${await launcherControls(page)}`,
  );
});

test('the issue is done: whoever reads it is asked, its ticket calls back until the customer knows, and figures show it', async () => {
  const issue = await packetAt(urls.issue(key));
  await waitForText(issue, new RegExp(`${key} is resolved since`));
  await click(issue, 'button', 'It is fixed');
  await waitForText(issue, 'Sent here');

  const ticket = await packetAt(urls.ticket(tickets.bulkImport429));
  await waitForText(ticket, 'The fix came back');
  const draft = () => ticket.$eval('textarea[lang]', (field) => (field as HTMLTextAreaElement).value);
  await until(
    async () => /is fixed in /.test(await draft()),
    async () => `for a draft that says “fixed”, which is ${await draft()}`,
  );
  expect(await draft()).not.toMatch(/it works\./);
  await click(ticket, 'button', 'It works');
  await until(
    async () => /it works\./.test(await draft()),
    async () => `for a draft that says that it works, which is ${await draft()}`,
  );
  await click(ticket, 'button', 'I told them');
  await waitForText(ticket, 'Fixed, the customer knows');
  await waitForText(ticket, 'Nothing is promised.');
  await waitForText(ticket, /Accepted first pass\s+0 of 1/);
  await waitForText(ticket, /Came back\s+1 of 2/);
  await byRole(ticket, 'button', 'Mark as sent');
});
