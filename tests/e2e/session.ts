import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { type Desk, startDesk } from '../desk/desk.ts';
import { type Driven, launch } from './browser.ts';
import { chosenBrowser } from './chosen.ts';
import { type Granted, withGranted } from './granted.ts';
import { panelFrame } from './panel.ts';

export interface Session {
  desk: Desk;
  browser: Driven;
}

interface SessionOptions {
  /** What a person would have granted by a click. */
  granted?: Granted;
  /** Those of the browser, where it is not in English. */
  languages?: string[];
  /** The file leaves something in the browser that others would meet. */
  alone?: boolean;
}

let shared: Session | undefined;

/**
 * Firefox takes nine seconds of a core to start. The files that one worker runs share one, and each has the extension
 * anew in it, with nothing stored, and the desk as new.
 */
async function sharedSession(): Promise<Session> {
  if (shared?.browser.puppeteer.connected) {
    await shared.browser.installAnew();
    return shared;
  }
  const desk = await startDesk();
  shared = { desk, browser: await launch({ ...chosenBrowser(), desk }) };
  return shared;
}

/**
 * A desk and a browser with the extension, for the tests of the file or `describe` that calls this. After each test
 * its tabs are closed and the desk is as new; what the extension stored stays, but for panels that were left open. A
 * failed test leaves a picture of each of its tabs in `.output/e2e`. Use the session inside of tests only: before them
 * it is empty.
 */
export function startSession({ granted, languages, alone = false }: SessionOptions = {}): Session {
  const session = {} as Session;
  const mayShare = !alone && granted === undefined && languages === undefined;
  let copy: Awaited<ReturnType<typeof withGranted>> | undefined;
  let isShared = false;

  beforeAll(async () => {
    const chosen = chosenBrowser();
    isShared = chosen.browser === 'firefox' && mayShare;
    if (isShared) {
      Object.assign(session, await sharedSession());
      return;
    }
    session.desk = await startDesk();
    copy = granted && (await withGranted(chosen.extension, granted));
    session.browser = await launch({
      ...chosen,
      extension: copy?.path ?? chosen.extension,
      desk: session.desk,
      languages,
    });
  });

  afterEach(async ({ task }) => {
    const [blank, ...tabs] = await session.browser.puppeteer.pages();
    for (const tab of tabs) await forgetLeftOpen(tab);
    for (const [index, tab] of tabs.entries()) {
      if (task.result?.state === 'fail') {
        await takePicture(tab, await picturePath(session.browser.name, task.name, index));
      }
      await tab.close().catch(() => undefined); // One that was closed meanwhile.
    }
    await blank?.bringToFront();
    session.desk.reset();
  });

  afterAll(async () => {
    if (isShared) return;
    await session.browser?.close();
    await session.desk?.close();
    await copy?.remove();
  });

  return session;
}

/** A panel that is open in a tab would be open in the next test's as well. */
export async function forgetLeftOpen(tab: Page): Promise<void> {
  const panel = await panelFrame(tab, { timeout: 0 }).catch(() => undefined);
  const forget = panel?.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<'browser' | 'chrome', typeof globalThis.chrome>;
    const { local } = (browser ?? chrome).storage;
    const keys = Object.keys(await local.get(null)).filter((key) => key.startsWith('open:'));
    await local.remove(keys);
  });
  await forget?.catch(() => undefined); // A test may have taken the extension from under its page.
}

/** A tab that the extension closed is no picture. */
const takePicture = async (tab: Page, path: `${string}.png`) => {
  try {
    await tab.bringToFront();
    await tab.screenshot({ path });
  } catch {
    return;
  }
};

async function picturePath(browser: string, test: string, index: number): Promise<`${string}.png`> {
  const folder = join('.output', 'e2e', browser);
  await mkdir(folder, { recursive: true });
  const name = test.replace(/[^a-z0-9]+/gi, '-').slice(0, 80);
  return `${join(folder, `${name}-${index + 1}`)}.png`;
}
