import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { tickets } from '../../desk/desk.ts';
import { ask } from '../ask.ts';
import { openTimeWithEngagement } from '../engagement.ts';
import { byRole, click, visibleText, waitForText } from '../find.ts';
import { openPanel } from '../panel.ts';
import { urls } from '../records.ts';
import { startSession } from '../session.ts';
import { sleep, until } from '../until.ts';
import { openAttacked } from './hostile.ts';

/*
 * A page has a person press a button of ours that they do not see. Each attack is done once the panel stands there, with
 * real clicks at the place where the button is.
 */

const session = startSession();

async function loggingPanel(): Promise<{ page: Page; panel: Frame }> {
  const page = await openAttacked(session, { url: urls.ticket(tickets.ssoTenantMove) });
  const panel = await openPanel(page);
  await openTimeWithEngagement(panel);
  await byRole(panel, 'button', /^Log 15m/);
  return { page, panel };
}

async function entries(panel: Frame): Promise<number> {
  const { ok } = await ask(panel, 'time', { from: 0, to: 8.64e15 });
  return (ok as { entries: unknown[] }).entries.length;
}

/** Where the button is in the page. */
async function placeOf(panel: Frame): Promise<{ x: number; y: number }> {
  const button = await byRole(panel, 'button', /^Log 15m/);
  await button.scrollIntoView();
  const point = await button.clickablePoint();
  return point;
}

/** Runs in the page: hides or covers all of it, and so what is ours. */
const attacks: Record<string, () => void> = {
  'all but transparent': () => {
    document.documentElement.style.opacity = '0.001';
  },
  'filtered away': () => {
    document.documentElement.style.filter = 'opacity(0)';
  },
  'covered by what lets clicks through': () => {
    const cover = document.createElement('div');
    cover.id = 'bait';
    cover.style.cssText =
      'position:fixed;inset:0;z-index:2147483647;background:#fff;pointer-events:none;margin:0;width:100vw;height:100vh';
    document.documentElement.append(cover);
  },
  'covered in the top layer': () => {
    const cover = document.createElement('div');
    cover.id = 'bait';
    cover.popover = 'manual';
    cover.style.cssText = 'position:fixed;inset:0;background:#fff;pointer-events:none;width:100vw;height:100vh';
    document.body.append(cover);
    cover.showPopover();
  },
  'clipped but for the button': () => {
    document.documentElement.style.clipPath = 'inset(0 40px 0 0)';
  },
};
const end = () => {
  document.documentElement.removeAttribute('style');
  document.querySelector('#bait')?.remove();
};

describe('a click is not taken where the panel is', () => {
  test(Object.keys(attacks).join(', '), async () => {
    const { page, panel } = await loggingPanel();
    for (const [name, attack] of Object.entries(attacks)) {
      const before = await entries(panel);
      const { x, y } = await placeOf(panel);
      await page.evaluate(attack);
      await sleep(700);
      await page.mouse.move(x - 3, y);
      await page.mouse.click(x, y);
      await waitForText(panel, /click was not taken/);
      expect(await entries(panel), name).toBe(before);

      // As soon as the page lets the panel be seen, it works as ever, and says no more of it.
      await page.evaluate(end);
      await sleep(800);
      await click(panel, 'button', /^Log 15m/);
      await until(
        async () => (await entries(panel)) === before + 1,
        () => `for the entry, once the panel is seen again that was ${name}`,
      );
      await until(
        async () => !/click was not taken/.test(await visibleText(panel)),
        () => 'for the message to go',
      );
    }
  });

  test('moved under the pointer right before the click', async () => {
    const { page, panel } = await loggingPanel();
    const before = await entries(panel);
    const { x, y } = await placeOf(panel);
    const shift = 300;
    await page.mouse.move(x - shift, y);
    await page.evaluate((by) => {
      // As high as the window, so that what is fixed to it stands as high as before.
      document.documentElement.style.cssText = `height: 100vh; transform: translateX(${-by}px)`;
    }, shift);
    await page.mouse.click(x - shift, y);
    // Nothing is said where the browser itself drops what is pressed in a frame that only just moved.
    await sleep(2000);
    expect(await entries(panel)).toBe(before);
  });
});

test('a key is not taken where the panel is hidden, and is where it is seen', async () => {
  const { page, panel } = await loggingPanel();
  const before = await entries(panel);
  await (await byRole(panel, 'button', /^Log 15m/)).focus();
  await page.evaluate(attacks['all but transparent'] as () => void);
  await sleep(700);
  await page.keyboard.press('Enter');
  await waitForText(panel, /click was not taken/);
  expect(await entries(panel)).toBe(before);
  await page.evaluate(end);
  await sleep(700);
  await page.keyboard.press('Enter');
  await until(
    async () => (await entries(panel)) === before + 1,
    () => 'for the entry, once the panel is seen',
  );
});
