import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { hosts, tickets } from '../desk/desk.ts';
import { violations } from './axe.ts';
import { openTimeWithEngagement } from './engagement.ts';
import { click, fill, visibleText, waitForText } from './find.ts';
import { openPanel } from './panel.ts';
import { urls, withoutRecord } from './records.ts';
import { startSession } from './session.ts';
import { until } from './until.ts';

const session = startSession();
const isChromium = process.env.SIDELIGHT_BROWSER === 'chromium';

/** The panel as a side panel shows it beside this page, in a tab of its own: no driver reaches the browser's own one. */
async function sidePanelBeside(page: Page): Promise<Page> {
  await page.bringToFront();
  const panel = await session.browser.openOurs('manifest.json');
  const tabId = await panel.evaluate(async () => {
    const own = await chrome.tabs.getCurrent();
    const tabs = await chrome.tabs.query({ currentWindow: true });
    return tabs.filter(({ id }) => id !== own?.id).at(-1)?.id;
  });
  await panel.evaluateOnNewDocument((id) => {
    Object.assign(chrome.tabs, { query: async () => [{ id }] });
  }, tabId);
  await panel.goto(panel.url().replace('manifest.json', 'sidepanel.html'));
  return panel;
}

/** Without the first steps, which would stand above. */
async function skipFirstSteps(panel: Page): Promise<void> {
  await waitForText(panel, 'Where do you work?');
  expect(await violations(panel)).toEqual([]);
  await click(panel, 'button', 'Skip');
  await until(
    async () => !(await visibleText(panel)).includes('Where do you work?'),
    () => 'for the first steps to go',
  );
}

// Firefox lets no driver tell a page of ours beside which tab it stands.
describe.runIf(isChromium)('beside a page without a record', () => {
  test('first steps once, search, the clock, and records seen last', async () => {
    const ticket = await openPanel(await session.browser.open(urls.ticket(tickets.ssoTenantMove)));
    await waitForText(ticket, /\d+ (of \d+ )?fields/);
    await click(ticket, 'tab', /^Time/);
    await fill(ticket, 'Name', 'SSO go-live');
    await click(ticket, 'button', 'Save engagement');
    await waitForText(ticket, 'Log after the fact');

    const panel = await sidePanelBeside(await session.browser.open(withoutRecord[0] ?? ''));
    await waitForText(panel, 'No ticket or account on this page');
    await skipFirstSteps(panel);

    await panel.keyboard.press('/');
    await panel.keyboard.type('scim');
    await waitForText(panel, /SCIM provisioning stopped/);
    await click(panel, 'button', 'Back');

    await click(panel, 'button', /^Start .*SSO go-live/);
    await waitForText(panel, /0:00:0\d/);
    await click(panel, 'button', 'Stop');
    await waitForText(panel, 'No clock is running');

    const seen = await panel.$$eval('a[target="_blank"]', (links) => links.map(({ href }) => href));
    expect(seen).toEqual([urls.ticket(tickets.ssoTenantMove)]);
    expect(await violations(panel)).toEqual([]);

    await panel.reload();
    await waitForText(panel, 'Seen last');
    expect(await visibleText(panel)).not.toContain('Where do you work?');
  });

  test.each([
    ['that is none of the sites', 'https://example.com/', 'This page is none of the sites Sidelight reads'],
    ['of the browser', 'chrome://version/', 'This page is none of the sites Sidelight reads'],
    ['of a site, outside of its records', `https://${hosts.zendesk}/hc/en-us`, 'none of the sites Sidelight reads'],
  ])('a page %s says what it is, never “unknown”', async (_, url, title) => {
    const panel = await sidePanelBeside(await session.browser.open(url));
    const shown = await waitForText(panel, title);
    expect(shown).not.toMatch(/\bunknown\b/i);
    expect(shown).toContain('Search');
  });
});

test('a ticket that cannot be read: its time is logged, runbooks are searched', async () => {
  const undo = session.desk.misbehave({ site: 'zendesk', path: '/api/v2/', how: '401' });
  const panel = await openPanel(await session.browser.open(urls.ticket(tickets.webhookRetries)));
  await waitForText(panel, 'Zendesk says you are signed out');
  await openTimeWithEngagement(panel);
  await click(panel, 'button', 'Log 15m, ending now');
  await waitForText(panel, /Logged 15 min/);
  await waitForText(panel, `#${tickets.webhookRetries}`);
  await click(panel, 'tab', /^Packet/);
  await waitForText(panel, 'A packet needs the ticket’s text');
  expect(await violations(panel)).toEqual([]);
  undo();
  await click(panel, 'button', 'Read again');
  await waitForText(panel, /of \d\s+required/);
});
