import type { Frame } from 'puppeteer-core';
import { click, fill, waitForText } from './find.ts';

/** Opens the Time tab, and there makes the engagement that the record's time is logged on where none is known yet. */
export async function openTimeWithEngagement(panel: Frame): Promise<void> {
  await click(panel, 'tab', /^Time/);
  const shown = await waitForText(panel, /No engagement yet|Log after the fact/);
  if (shown.includes('Whose time is')) await click(panel, 'button', 'New engagement');
  else if (!shown.includes('No engagement yet')) return;
  await fill(panel, 'Name', 'SSO go-live');
  await click(panel, 'button', 'Save engagement');
  await waitForText(panel, /No clock is running|0:00/);
}
