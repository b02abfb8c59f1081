import type { CDPSession, Frame, Page } from 'puppeteer-core';
import { inClosedRoot } from '../closed-root.ts';
import type { Scope } from '../find.ts';
import { guestElement, openPanel } from '../panel.ts';
import { until } from '../until.ts';

/** A window, in CSS pixels; `scale` is what the person zoomed by. */
export interface Size {
  width: number;
  height: number;
  scale: number;
}

const at = (width: number, height: number, scale = 1): Size => ({ width, height, scale });

/** The panel's widths; then 200 %, where a window has half of the CSS pixels, and 400 % of a window of 1280 × 1024. */
export const panelSizes = [
  ...[320, 380, 400, 480, 600].map((width) => at(width, 900)),
  at(400, 450, 2),
  at(300, 450, 2),
  at(320, 256, 4),
];

export const pageSizes = [at(1280, 900), at(1024, 900), at(480, 900), at(640, 450, 2), at(320, 256, 4)];

/** What a state is brought about in. */
export const usualSize = (kind: 'panel' | 'page') => (kind === 'panel' ? at(400, 900) : at(1280, 900));

export const nameOf = ({ width, height, scale }: Size) =>
  scale === 1 ? `${width}` : `${width}x${height}-zoom-${scale}00`;

/** Opens the panel and makes it fill its window, so that the window's size is the panel's. */
export async function openWide(page: Page): Promise<Frame> {
  const panel = await openPanel(page);
  await inClosedRoot(page, guestElement, (root) => {
    root.querySelector<HTMLElement>('.frame')?.style.setProperty('width', '100vw', 'important');
    return true;
  });
  return panel;
}

/** Resolves once what is in the window was laid out for it. */
export async function resize(page: Page, scope: Scope, { width, height, scale }: Size): Promise<void> {
  await page.setViewport({ width, height, deviceScaleFactor: scale });
  await until(
    () => scope.evaluate(untilSettledAt, width),
    () => `for the window to be ${width} wide`,
  );
}

/**
 * Runs in the page: whether it came to be that wide, and it and what is in it as high as they will be: on a busy machine
 * a frame gets its height later, and a part of a screen its words.
 */
async function untilSettledAt(wanted: number): Promise<boolean> {
  const sizes = () => `${innerWidth} ${innerHeight} ${document.documentElement.scrollHeight}`;
  let before = '';
  for (let looks = 0; looks < 20; looks += 1) {
    const now = sizes();
    if (now === before && Math.abs(innerWidth - wanted) <= 1) return true;
    before = now;
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }
  return false;
}

/** The person's look: of the system's schemes, or more contrast than usual. */
export const looks = {
  light: [
    { name: 'prefers-color-scheme', value: 'light' },
    { name: 'prefers-contrast', value: 'no-preference' },
    { name: 'forced-colors', value: 'none' },
  ],
  dark: [{ name: 'prefers-color-scheme', value: 'dark' }],
  'more-contrast': [
    { name: 'prefers-color-scheme', value: 'light' },
    { name: 'prefers-contrast', value: 'more' },
  ],
  'forced-colours': [
    { name: 'prefers-color-scheme', value: 'dark' },
    { name: 'forced-colors', value: 'active' },
  ],
} satisfies Record<string, { name: string; value: string }[]>;

export type Look = keyof typeof looks;

/**
 * Chromium only. Without motion no colour fades. A page's emulation does not reach a frame of another origin, which has
 * a connection of its own; Puppeteer's types leave that out.
 */
export async function emulate({ page, scope }: { page: Page; scope: Scope }, look: Look): Promise<void> {
  const wanted = [...looks[look], { name: 'prefers-reduced-motion', value: 'reduce' }];
  await page.emulateMediaFeatures(wanted);
  if (!('mainFrame' in scope)) {
    const { client } = scope as unknown as { client: CDPSession };
    await client.send('Emulation.setEmulatedMedia', { features: wanted });
  }
  await until(
    () => scope.evaluate((all) => all.every(({ name, value }) => matchMedia(`(${name}: ${value})`).matches), wanted),
    () => `for the page to be shown as ${look}`,
  );
  await painted(scope);
}

/** Resolves once what was changed is laid out and painted. */
export async function painted(scope: Scope): Promise<void> {
  await scope.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(0)))));
}
