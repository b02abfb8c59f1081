import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { tickets } from '../desk/desk.ts';
import { byRole, click, waitForText } from './find.ts';
import { launcherControls, openPanel } from './panel.ts';
import { urls } from './records.ts';
import { startSession } from './session.ts';
import { until } from './until.ts';

const session = startSession({ languages: ['de-DE', 'de', 'en'] });

const openTicket = () => session.browser.open(urls.ticket(tickets.ssoTenantMove));
const langOf = (panel: Frame) => panel.evaluate(() => document.documentElement.lang);

async function launcherSays(page: Page, words: RegExp): Promise<void> {
  await until(
    async () => (await launcherControls(page)).some((name) => words.test(name)),
    async () => `for ${words} in the launcher, which says: ${await launcherControls(page)}`,
  );
}

test('a browser in German: the panel speaks it, then what stands in the site’s page', async () => {
  const page = await openTicket();
  // What the guest carries is English, as long as nothing of ours was open to leave it anything else.
  await launcherSays(page, /^(?:Open Sidelight|Sidelight öffnen)/);
  const panel = await openPanel(page);
  await byRole(panel, 'tab', /^Übergabe/);
  expect(await langOf(panel)).toBe('de-DE');
  await waitForText(panel, /Passend zu diesem Ticket/);
  await waitForText(panel, /\d+ von \d+ Feldern · API · (?:gerade eben|vor \d+\u00a0s)/);
  await click(panel, 'tab', /^Übergabe/);
  await byRole(panel, 'button', 'Prüfen und kopieren');

  await click(panel, 'button', 'Panel schließen');
  const next = await openTicket();
  await launcherSays(next, /^Sidelight öffnen(?: \([^)]+\))?: \d+ Runbooks? pass(?:t|en), Übergabe \d von \d$/);
  expect(await launcherControls(next)).toContain('Sidelight verschieben: ziehen oder Pfeiltasten verwenden');
});

test('another language, chosen on the options page, is spoken at once by an open panel', async () => {
  const page = await openTicket();
  await launcherSays(page, /^Sidelight öffnen/);
  const options = await session.browser.openOurs('options.html');
  await byRole(options, 'heading', 'Systeme und Berechtigungen');
  expect(await options.title()).toBe('Sidelight · Optionen');
  const side = await session.browser.openOurs('sidepanel.html');
  await byRole(side, 'heading', 'Diese Seite gehört zu keinem System, das Sidelight liest');

  await options.bringToFront();
  const choice = await byRole(options, 'combobox', 'Sprache');
  await choice.select('en');
  await byRole(options, 'heading', 'Sites and permissions');
  expect(await options.title()).toBe('Sidelight · Options');
  await side.bringToFront();
  await byRole(side, 'heading', 'This page is none of the sites Sidelight reads');
  await launcherSays(await openTicket(), /^Open Sidelight/);
});
