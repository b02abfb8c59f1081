import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { hosts, tickets } from '../desk/desk.ts';
import { ask } from './ask.ts';
import { openPanel } from './panel.ts';
import { urls } from './records.ts';
import { startSession } from './session.ts';
import { sleep, until } from './until.ts';

const session = startSession();
const isChromium = process.env.SIDELIGHT_BROWSER === 'chromium';

/** A page of nobody's we know that puts the panel into a frame of its own. */
async function openStranger(): Promise<Page> {
  const own = await openPanel(await session.browser.open(urls.ticket(tickets.ssoTenantMove)));
  const address = await own.evaluate(() => location.href);
  expect(await ask(own, 'time', { from: 0, to: 1 })).toHaveProperty('ok');
  const page = await session.browser.open(`https://${hosts.wiki}/`);
  await page.evaluate((src) => {
    const frame = document.createElement('iframe');
    frame.src = src;
    document.body.append(frame);
  }, address);
  return page;
}

async function framedPanel(page: Page): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    const address = await frame.evaluate(() => location.href).catch(() => '');
    if (/-extension:.*\/panel\.html$/.test(address)) return frame;
  }
  return undefined;
}

test.runIf(isChromium)(
  'a page cannot frame the panel: Chromium loads it by an address of this session only',
  async () => {
    const page = await openStranger();
    await sleep(1500);
    expect(await framedPanel(page)).toBeUndefined();
  },
);

test.skipIf(isChromium)('a page that frames the panel is told nothing and changes nothing', async () => {
  const page = await openStranger();
  const framed = await until(
    () => framedPanel(page),
    () => 'for the panel in the stranger’s page',
  );
  for (const [name, data] of [
    ['time', { from: 0, to: 1 }],
    ['sites', {}],
    ['addPick', { site: 'zendesk', host: hosts.zendesk, object: 'ticket', field: 'subject', css: 'b' }],
    ['importPack', { text: '{}' }],
  ] as const) {
    expect(await ask(framed, name, data), name).toEqual({ refused: { code: 'notOurs' } });
  }
});
