import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { timeFiles } from '../time-files.ts';
import { ask } from './ask.ts';
import { byRole, click, fill, visibleText, waitForText } from './find.ts';
import { startSession } from './session.ts';
import { until } from './until.ts';

const session = startSession();

/** A Wednesday that is over, in a week of its own. */
const wednesday = (() => {
  const today = new Date();
  const day = new Date(
    Date.UTC(today.getFullYear(), today.getMonth(), today.getDate() - ((today.getDay() + 6) % 7) - 5),
  );
  return day.toISOString().slice(0, 10);
})();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidelight-files-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function log(page: Page, typed: string): Promise<void> {
  await fill(page, 'Duration or times', typed);
  await page.keyboard.press('Enter');
  const field = await byRole(page, 'textbox', 'Duration or times');
  await until(
    () => field.evaluate((input) => (input as HTMLInputElement).value === ''),
    () => `for “${typed}” to be logged`,
  );
}

/** A file that the browser downloaded, once it is whole. */
async function saved(page: Page, format: string): Promise<Uint8Array> {
  await click(page, 'radio', format);
  await click(page, 'button', `Save ${format}`);
  const ending = format === 'iCal' ? '.ics' : `.${format.toLowerCase()}`;
  return until(
    async () => {
      const name = (await readdir(folder)).find((file) => file.startsWith('time-') && file.endsWith(ending));
      const bytes = name === undefined ? undefined : await readFile(join(folder, name));
      return bytes && bytes.length > 0 && bytes; // Its name stands there before it does.
    },
    () => `for a file that ends in ${ending}`,
  );
}

/** Chooses a file of another tool, and waits until it says what it would add. */
async function chooseFile(page: Page, name: string, content: string): Promise<void> {
  const path = join(folder, `import-${name}.csv`);
  await writeFile(path, content);
  const input = (await page.$('input[type="file"][accept*="csv"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}

/** What sticks out of the window, beside what scrolls by itself. */
const stickingOut = (page: Page) =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((each) => each.getBoundingClientRect().right > clientWidth + 1 && !each.closest('[class*="scroll"]'))
      .map((each) => `${each.tagName} ${each.className} ${each.textContent.slice(0, 30)}`);
  });

describe('the page Time', () => {
  test('time is logged, mended, split, saved as files and brought from other tools', async () => {
    const page = await session.browser.openOurs('dashboard.html#time');
    const engagement = { name: 'SSO go-live', kind: 'go-live', defaultClass: 'reactive', billable: true };
    const made = await ask(page.mainFrame(), 'createEngagement', engagement);
    const { id: engagementId } = made.ok as { id: string };
    await click(page, 'button', 'Week before');
    await waitForText(page, 'Nothing was logged in this time.');

    await click(page, 'button', 'Log');
    await click(page, 'button', 'Change');
    await (await byRole(page, 'combobox', 'Engagement')).select(engagementId);
    await log(page, `${wednesday} 9:00-10:00`);
    await log(page, `${wednesday} 10:20-11:00`);
    await waitForText(page, 'gap 10:00–10:20');
    await click(page, 'button', 'Log');
    await click(page, 'button', /^Log for .*SSO go-live/);
    await waitForText(page, /2\.0 h worked/);

    await click(page, 'button', /09:00 to .*10:00/);
    await fill(page, 'Note', 'Compared ACS URLs, =1+1');
    await click(page, 'button', 'Save');
    await waitForText(page, 'Entry changed');
    // What is said of it stands there for eight seconds, and over none of the editor's buttons.
    await click(page, 'button', /10:20 to .*11:00/);
    await click(page, 'button', 'Split entry 10:20');
    await click(page, 'button', 'Split');
    await byRole(page, 'button', /10:40 to .*11:00/);

    await session.browser.saveDownloadsIn(folder);
    const text = async (format: string) => new TextDecoder().decode(await saved(page, format));
    const lines = Papa.parse<string[]>(await text('CSV'), { skipEmptyLines: true }).data;
    expect(lines).toHaveLength(6);
    expect(lines[1]).toContain('Compared ACS URLs, =1+1');
    expect(lines.at(-1)).toContain('2');
    const json = JSON.parse(await text('JSON'));
    expect(json.entries.map(({ seconds }: { seconds: number }) => seconds)).toEqual([3600, 1200, 1200, 1200]);
    expect((await text('iCal')).match(/BEGIN:VEVENT/g)).toHaveLength(4);
    const sheet = new TextDecoder().decode(unzipSync(await saved(page, 'XLSX'))['xl/worksheets/sheet1.xml']);
    expect(sheet.match(/<row\b/g)).toHaveLength(6);
    expect(sheet).toContain('Compared ACS URLs, =1+1');

    for (const [shape, content] of Object.entries(timeFiles)) {
      await chooseFile(page, shape, content);
      await waitForText(page, new RegExp(`from ${shape}`, 'i'));
      await waitForText(page, /[12] rows?\b/);
    }
    await chooseFile(page, 'again', timeFiles.clockify);
    await waitForText(page, /from Clockify/);
    await page.select('select:has(option[value="ask"])', engagementId);
    await click(page, 'button', 'Import 1 entry');
    await waitForText(page, '1 entry imported');

    for (const width of [1280, 640, 320]) {
      await page.setViewport({ width, height: 900 });
      expect(await stickingOut(page), String(width)).toEqual([]);
    }
    expect(await visibleText(page)).toContain('SSO go-live');
  });
});
