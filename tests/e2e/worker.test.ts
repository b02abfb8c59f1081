import { expect, test } from 'vitest';
import { tickets } from '../desk/desk.ts';
import { allByRole, click, fill, visibleText, waitForText } from './find.ts';
import { openFirstRunbook, openPanel } from './panel.ts';
import { urls } from './records.ts';
import { startSession } from './session.ts';
import { until } from './until.ts';

const session = startSession();

test('killing the worker between clicks changes nothing the person sees', async () => {
  const { browser } = session;
  const panel = await openPanel(await browser.open(urls.ticket(tickets.ssoTenantMove)));
  await waitForText(panel, /(Strong|Good) fit/);

  await browser.killWorker();
  await openFirstRunbook(panel);
  await waitForText(panel, 'none ticked yet');

  await browser.killWorker();
  const [step] = await allByRole(panel, 'checkbox');
  await step?.click();
  await waitForText(panel, /1 of \d+ steps/);

  await browser.killWorker();
  await click(panel, 'tab', /^Packet/);
  await waitForText(panel, /of \d\s+required/);

  await browser.killWorker();
  await click(panel, 'tab', /^Time/);
  await fill(panel, 'Name', 'SSO go-live');
  await click(panel, 'button', 'Save engagement');
  await waitForText(panel, 'No clock is running');

  await browser.killWorker();
  await click(panel, 'button', 'Start');
  await waitForText(panel, /0:00:\d\d/);
  await browser.killWorker();
  await waitForText(panel, /0:00:0[3-9]|0:00:[1-5]\d/, { timeout: 15_000 });

  await browser.killWorker();
  await click(panel, 'tab', /^Runbooks/);
  expect(await visibleText(panel)).toMatch(/1 of \d+ steps/);
});

test('a reload finds the clock running and the run as it was', async () => {
  const { browser } = session;
  const page = await browser.open(urls.ticket(tickets.ssoTenantMove));
  const panel = await openPanel(page);
  await waitForText(panel, /in use/);
  await waitForText(panel, /0:\d\d:\d\d/);
  await click(panel, 'button', 'Stop');
  // A page that unloads takes a write that has just begun along.
  await until(
    async () => !/0:\d\d:\d\d/.test(await visibleText(panel)),
    () => 'for the clock to stop',
  );
  await page.reload();
  const again = await openPanel(page);
  await waitForText(again, /in use/);
  expect(await visibleText(again)).not.toMatch(/0:\d\d:\d\d/);
});
