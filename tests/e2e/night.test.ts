import { expect, test } from 'vitest';
import { tickets } from '../desk/desk.ts';
import { ask } from './ask.ts';
import { openTimeWithEngagement } from './engagement.ts';
import { click, fill, visibleText, waitForText } from './find.ts';
import { openPanel } from './panel.ts';
import { urls } from './records.ts';
import { startSession } from './session.ts';
import { until } from './until.ts';

const session = startSession();
const hourMs = 3_600_000;

test('a clock that ran over night is asked about in every window, and ended in one for all', async () => {
  const first = await session.browser.open(urls.ticket(tickets.ssoTenantMove));
  const panel = await openPanel(first);
  await openTimeWithEngagement(panel);
  const { engagements } = (await ask(panel, 'time', { from: 0, to: 1 })).ok as { engagements: { id: string }[] };
  const started = await ask(panel, 'startEntry', { engagementId: engagements[0]?.id, zone: 'UTC' });
  const { id, revision: seen } = started.ok as { id: string; revision: string };
  const startedAt = Date.now() - 16 * hourMs;
  await ask(panel, 'changeEntry', { id, seen, startedAt });
  await waitForText(panel, 'Did this clock run on?');

  const second = await session.browser.open(urls.ticket(tickets.bulkImport429));
  const other = await openPanel(second);
  await click(other, 'tab', /^Time/);
  await waitForText(other, 'Did this clock run on?');
  // An hour after it began, as the browser's own clock shows that.
  const end = await other.evaluate((at) => {
    const time = new Date(at);
    return `${String(time.getHours()).padStart(2, '0')}:${String(time.getMinutes()).padStart(2, '0')}`;
  }, startedAt + hourMs);
  await fill(other, 'Stopped at', end);
  await click(other, 'button', /^End it /);
  const untilAnswered = (window: typeof panel) =>
    until(
      async () => !(await visibleText(window)).includes('Did this clock run on?'),
      async () => `for the question to go. ${await visibleText(window)}`,
    );
  await untilAnswered(other);
  await first.bringToFront();
  await untilAnswered(panel);
  const view = (await ask(panel, 'time', { from: startedAt - hourMs, to: Date.now() })).ok as {
    running?: object;
    entries: { id: string; endedAt: number }[];
  };
  expect(view.running).toBeUndefined();
  const ended = view.entries.find((entry) => entry.id === id);
  expect(Math.abs((ended?.endedAt ?? 0) - startedAt - hourMs)).toBeLessThanOrEqual(60_000);
});
