import type { Frame } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { tickets } from '../../desk/desk.ts';
import type { Reply } from '../ask.ts';
import { visibleText, waitForText } from '../find.ts';
import { openPanel } from '../panel.ts';
import { urls } from '../records.ts';
import { startSession } from '../session.ts';
import { meanwhile, otherPanel, spread } from './hostile.ts';

/** Records of a size that nobody works with, made by whoever may write a comment. */
const session = startSession();
const isChromium = process.env.SIDELIGHT_BROWSER === 'chromium';
const id = tickets.ssoTenantMove;
const line = (i: number) => `2026-11-18 09:05:${10 + (i % 50)} ERROR [pool-${i % 9}] GET /scim/v2/Users/${i} -> 503\n`;
const log = (characters: number) => Array.from({ length: Math.ceil(characters / 75) }, (_, i) => line(i)).join('');

test('a comment of ten megabytes: its ticket is read in part, and other tabs are answered meanwhile', async () => {
  const other = await otherPanel(session);
  session.desk.misbehave({ site: 'zendesk', path: /\/tickets\/\d+\/comments/, how: { longText: 10_000_000 } });
  await readsInPart(other);
});

// A page that has to show it is busy with that for seconds in Chromium, and for a minute in Firefox.
test.runIf(isChromium)('the same in a page that shows it, and answers nobody for a while', async () => {
  const other = await otherPanel(session);
  session.desk.touch({ site: 'zendesk', id }, `Here is the log.\n${log(10_000_000)}The end: HTTP 418`);
  await readsInPart(other);
});

/** Firefox's event page is put to sleep every second here: a question that meets it on its way is asked again by a panel. */
function isRefusal({ refused }: Reply): boolean {
  return isChromium || !/^Error: /.test(refused?.code ?? '');
}

async function readsInPart(other: Frame): Promise<void> {
  const { answered, failed } = await meanwhile(other, async () => {
    const panel = await openPanel(await session.browser.open(urls.ticket(id)), { timeout: 40_000 });
    await waitForText(panel, 'This ticket is long', { timeout: 40_000 });
    expect(await visibleText(panel)).toMatch(/(Strong|Good) fit/);
  });
  process.stdout.write(`Another panel: ${spread(answered)}\n`);
  expect(failed.filter(isRefusal)).toEqual([]);
  expect(answered.length).toBeGreaterThan(0);
}

// Chromium takes no message above 64 MiB.
test('an answer that no message can hold is said to be too large', async () => {
  const other = await otherPanel(session);
  session.desk.misbehave({
    site: 'zendesk',
    path: /\/tickets\/\d+\/comments/,
    how: { larger: isChromium ? 70_000_000 : 20_000_000 },
  });
  const { answered, failed } = await meanwhile(other, async () => {
    const panel = await openPanel(await session.browser.open(urls.ticket(id)));
    await waitForText(panel, 'Zendesk sent more than can be taken', { timeout: 40_000 });
  });
  process.stdout.write(`Another panel: ${spread(answered)}\n`);
  expect(failed.filter(isRefusal)).toEqual([]);
  expect(answered.length).toBeGreaterThan(0);
});
