import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, test } from 'vitest';
import { type Desk, startDesk, tickets } from '../desk/desk.ts';
import { type Driven, launch } from './browser.ts';
import { chosenBrowser } from './chosen.ts';
import { click, fill, waitForText } from './find.ts';
import { openPanel } from './panel.ts';
import { urls } from './records.ts';

let desk: Desk;
let profile: string;

beforeAll(async () => {
  desk = await startDesk();
  profile = await mkdtemp(join(tmpdir(), 'sidelight-profile-'));
});

afterAll(async () => {
  await desk.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

/** One life of the browser on the same profile. */
async function life(act: (browser: Driven) => Promise<void>): Promise<void> {
  const browser = await launch({ ...chosenBrowser(), desk, userDataDir: profile });
  try {
    await act(browser);
  } finally {
    await browser.close();
  }
}

test('the running entry and what was logged survive a restart of the browser', async () => {
  await life(async (browser) => {
    const panel = await openPanel(await browser.open(urls.ticket(tickets.ssoTenantMove)));
    await click(panel, 'tab', /^Time/);
    await fill(panel, 'Name', 'SSO go-live');
    await click(panel, 'button', 'Save engagement');
    await click(panel, 'button', /^Log 15m/);
    await waitForText(panel, /Logged 15 min/);
    await click(panel, 'button', 'Start');
    await waitForText(panel, /0:00:0\d/);
  });
  await life(async (browser) => {
    const panel = await openPanel(await browser.open(urls.ticket(tickets.ssoTenantMove)));
    await click(panel, 'tab', /^Time/);
    await waitForText(panel, /SSO go-live/);
    await waitForText(panel, /0:\d\d:\d\d/);
    await waitForText(panel, '0:15');
    await click(panel, 'button', 'Stop');
    await waitForText(panel, 'No clock is running');
  });
}, 120_000);
