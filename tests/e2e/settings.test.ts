import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { byRole, click, fill, waitForText } from './find.ts';
import { startSession } from './session.ts';

const isChromium = process.env.SIDELIGHT_BROWSER === 'chromium';

describe('settings on the options page', () => {
  const session = startSession();
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sidelight-settings-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  async function openSettings(): Promise<Page> {
    const page = await session.browser.openOurs('options.html');
    await byRole(page, 'heading', 'Rubric');
    return page;
  }

  /** What Chrome does when a policy changes; a driver cannot set a real one. */
  async function setPolicy(managed: Record<string, unknown>): Promise<void> {
    const worker = await session.browser.worker();
    await worker.evaluate((set) => {
      chrome.storage.managed.get = (async () => set) as typeof chrome.storage.managed.get;
      (chrome.storage.onChanged as unknown as { dispatch(...all: unknown[]): void }).dispatch({}, 'managed');
    }, managed);
  }

  test('a criterion that was changed is there after the worker died, and in another window at once', async () => {
    const page = await openSettings();
    const other = await openSettings();
    await page.bringToFront();
    await click(page, 'button', 'Edit Severity');
    await fill(page, 'Title', 'Severity and why');
    await click(page, 'button', 'Save');
    await waitForText(page, 'Severity: saved');
    await other.bringToFront(); // One behind another draws nothing.
    await waitForText(other, 'Severity and why');
    await session.browser.killWorker();
    await waitForText(await openSettings(), 'Severity and why');
    await page.bringToFront();
    expect(await violations(page)).toEqual([]);
    await click(page, 'button', 'Back to default: Rubric');
    await page.waitForFunction(() => !document.body.textContent?.includes('Severity and why'));
  });

  // A policy is told by the worker, in which a driver evaluates in Chromium alone.
  test.runIf(isChromium)(
    'a company’s policy fixes a setting as soon as the browser tells of it, and gives it back',
    async () => {
      const page = await openSettings();
      await setPolicy({ 'retention.readings': 14, 'time.rounding': { rule: 'down', minutes: 6 } });
      await waitForText(page, 'set by your company');
      await waitForText(page, 'rule: Sidelight does not know this value');
      expect(await violations(page)).toEqual([]);
      await setPolicy({});
      await page.waitForFunction(() => !document.body.textContent?.includes('set by your company'));
    },
  );

  test('a file with a mistake is refused by its line', async () => {
    const page = await openSettings();
    const file = join(folder, 'rubric.json');
    await writeFile(file, '[\n  { "id": "summary", "weight": "heavy" }\n]');
    const input = (await page.$('#packet input[type="file"]')) as ElementHandle<HTMLInputElement>;
    await input.uploadFile(file);
    await waitForText(page, /rubric\.json was not taken; nothing was changed\. Line 2/);
  });
});
