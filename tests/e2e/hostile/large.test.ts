import { expect, test } from 'vitest';
import { tickets } from '../../desk/desk.ts';
import { visibleText, waitForText } from '../find.ts';
import { openPanel } from '../panel.ts';
import { urls } from '../records.ts';
import { startSession } from '../session.ts';
import { meanwhile, otherPanel, spread } from './hostile.ts';

/** Records of a size that nobody works with, made by whoever may write a comment. */
const session = startSession();
const id = tickets.ssoTenantMove;
const line = (i: number) => `2026-11-18 09:05:${10 + (i % 50)} ERROR [pool-${i % 9}] GET /scim/v2/Users/${i} -> 503\n`;
const log = (characters: number) => Array.from({ length: Math.ceil(characters / 75) }, (_, i) => line(i)).join('');

test('a comment of ten megabytes: its ticket is read in part, and other tabs are answered meanwhile', async () => {
  const other = await otherPanel(session);
  session.desk.touch({ site: 'zendesk', id }, `Here is the log.\n${log(10_000_000)}The end: HTTP 418`);
  const { answered, failed } = await meanwhile(other, async () => {
    const panel = await openPanel(await session.browser.open(urls.ticket(id)), { timeout: 40_000 });
    await waitForText(panel, 'This ticket is long', { timeout: 40_000 });
    expect(await visibleText(panel)).toMatch(/(Strong|Good) fit/);
  });
  process.stdout.write(`Another panel: ${spread(answered)}\n`);
  expect(failed).toEqual([]);
  expect(answered.length).toBeGreaterThan(0);
});

test('an answer that no message can hold is said to be too large', async () => {
  const other = await otherPanel(session);
  session.desk.misbehave({ site: 'zendesk', path: /\/tickets\/\d+\/comments/, how: { larger: 70_000_000 } });
  const { answered, failed } = await meanwhile(other, async () => {
    const panel = await openPanel(await session.browser.open(urls.ticket(id)));
    await waitForText(panel, 'Zendesk sent more than can be taken', { timeout: 40_000 });
  });
  process.stdout.write(`Another panel: ${spread(answered)}\n`);
  expect(failed).toEqual([]);
  expect(answered.length).toBeGreaterThan(0);
});
