import type { Frame, Page } from 'puppeteer-core';
import { inClosedRoot } from './closed-root.ts';
import { waitForText } from './find.ts';
import { sleep, until, type Wait } from './until.ts';

/** Our element in a page. It has no name by which a page could know it; no parser leaves a `div` outside of the body. */
export const guestElement = 'html > div';
const panelAddress = /^(chrome|moz)-extension:\/\/[^/]+\/panel\.html/;

/** The injected panel of a page, once it is there. */
export function panelFrame(page: Page, wait?: Wait): Promise<Frame> {
  return until(
    async () => {
      for (const frame of page.frames()) {
        if (panelAddress.test(await addressOf(frame))) return frame;
      }
      return undefined;
    },
    () => `for the panel in ${page.url()}`,
    wait,
  );
}

/** Firefox tells the driver `about:blank` for an extension's frame; the frame itself knows better. */
async function addressOf(frame: Frame): Promise<string> {
  if (frame.url() !== 'about:blank') return frame.url();
  return frame.evaluate(() => location.href);
}

/** Whether our host element is in the page: a page without a record has none. */
export async function hasLauncher(page: Page): Promise<boolean> {
  return (await page.$(guestElement)) !== null;
}

/** Whether the panel stands in the page; `undefined` where nothing of ours does. */
export function isOpen(page: Page): Promise<boolean | undefined> {
  return inClosedRoot(page, guestElement, (root) => root.querySelector<HTMLElement>('.frame')?.hidden === false);
}

export async function untilOpen(page: Page, open: boolean): Promise<void> {
  await until(
    async () => (await isOpen(page)) === open,
    () => `for the panel of ${page.url()} to be ${open ? 'open' : 'closed'}`,
  );
}

/** What the launcher says to a screen reader, one line per control. */
export async function launcherControls(page: Page): Promise<string[]> {
  return (await controlsOf(page)).map(({ name }) => name);
}

const openName = /^(?:Open Sidelight|Sidelight öffnen)/;

async function launcherControl(page: Page, name: RegExp): Promise<Control | undefined> {
  return (await controlsOf(page)).find((control) => name.test(control.name));
}

/** Clicks a control of the launcher with the mouse. */
export async function clickLauncher(page: Page): Promise<void> {
  const control = await until(
    () => launcherControl(page, openName),
    async () => `for ${openName} in the launcher, which has: ${(await launcherControls(page)).join(', ') || 'nothing'}`,
  );
  await clickAt(page, control);
}

/** Lets the mouse rest on the launcher, as somebody does who is about to click it. */
export async function restOnLauncher(page: Page): Promise<void> {
  const { x, y } = await until(
    () => launcherControl(page, openName),
    () => 'for the launcher',
  );
  await page.mouse.move(x, y);
}

/**
 * Once what is there is drawn: the browser hands a click to what it drew last, and a driver clicks before that, where a
 * panel stood that is closed.
 */
async function clickAt(page: Page, { x, y }: { x: number; y: number }): Promise<void> {
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  await page.mouse.click(x, y);
}

/** Opens the panel by its launcher unless it is open, and returns its frame. */
export async function openPanel(page: Page, wait?: Wait): Promise<Frame> {
  await page.bringToFront(); // A tab in the background neither paints nor takes the mouse.
  const open = await openFrame(page);
  if (open) {
    // Left open, it may have come up by itself just now.
    if (await open.evaluate(() => performance.now() < 3000)) await seen(open);
    return open;
  }
  // Where the person put it is known only a moment after it is there: the click may miss it.
  const panel = await until(
    async () => {
      const there = await openFrame(page);
      if (there) return there;
      const control = await launcherControl(page, openName);
      if (control) await clickAt(page, control);
      await sleep(200);
      return undefined;
    },
    async () => `for the panel in ${page.url()}; the launcher has: ${(await launcherControls(page)).join(', ')}`,
    wait,
  );
  await seen(panel);
  return panel;
}

/** The panel's frame, unless it is only loaded for a pointer that rests on the launcher. */
async function openFrame(page: Page): Promise<Frame | undefined> {
  return (await isOpen(page)) ? panelFrame(page, { timeout: 0 }).catch(() => undefined) : undefined;
}

/** A panel takes no click in the moment in which it came up; a person would not have seen it yet. */
export async function seen(panel: Frame): Promise<void> {
  await waitForText(panel, /\S/);
  await sleep(600);
}

/** Opens the best of the suggested runbooks. */
export async function openFirstRunbook(panel: Frame): Promise<void> {
  const summary = await panel.waitForSelector('[role="tabpanel"]:not([hidden]) ol > li > details > summary');
  await summary?.asLocator().click();
}

/** Opens the list of what was read; of each field its value and where it came from, or why there is none. */
export async function openFields(panel: Frame): Promise<Record<string, string[]>> {
  const summary = await panel.waitForSelector('summary[title="Show the fields that were read"]');
  await summary?.asLocator().click();
  await panel.waitForSelector('section[aria-label="Fields"] dl');
  const fields = await panel.$$eval('section[aria-label="Fields"] dl > div', (all) =>
    all.map((field) => {
      const said = [...field.querySelectorAll('dt, dd > span')].map((part) => (part.textContent ?? '').trim());
      return [said[0] ?? '', said.slice(1)] as const;
    }),
  );
  return Object.fromEntries(fields);
}

interface Control {
  name: string;
  x: number;
  y: number;
}

async function controlsOf(page: Page): Promise<Control[]> {
  const controls = await inClosedRoot(page, guestElement, (root) =>
    [...root.querySelectorAll('button, a[href], [role="button"]')]
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height > 0)
      .map(({ element, box }) => ({
        name: (element.getAttribute('aria-label') ?? element.textContent ?? '').replace(/\s+/g, ' ').trim(),
        x: box.x + box.width / 2,
        y: box.y + box.height / 2,
      })),
  );
  return controls ?? [];
}
