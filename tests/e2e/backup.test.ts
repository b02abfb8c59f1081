import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { click, waitForText } from './find.ts';
import { startSession } from './session.ts';
import { until } from './until.ts';

const session = startSession();
const other = startSession({ alone: true });
const minute = 60_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sidelight-backup-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const asked = async (page: Page, name: string, input: unknown) => (await ask(page.mainFrame(), name, input)).ok;

async function log(page: Page, engagementId: string, note: string): Promise<void> {
  const endedAt = Date.now() - minute;
  const times = { startedAt: endedAt - 10 * minute, endedAt, zone: 'Europe/Berlin' };
  await asked(page, 'logEntry', { engagementId, ...times, note });
}

async function notes(page: Page): Promise<string[]> {
  const time = await asked(page, 'time', { from: Date.now() - 24 * 60 * minute, to: Date.now() });
  return (time as { entries: { note: string }[] }).entries.map(({ note }) => note).sort();
}

/** The file that was saved, once it is whole: its name stands there before it does. */
const saved = () =>
  until(
    async () => {
      const name = (await readdir(folder)).find((file) => file.endsWith('.json'));
      return name !== undefined && (await stat(join(folder, name))).size > 0 && name;
    },
    () => 'for the backup to be saved',
  );

async function choose(page: Page, path: string): Promise<void> {
  const input = (await page.$('#backup input[type="file"]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(path);
}

async function begin(page: Page, note: string): Promise<string> {
  const engagement = { name: 'SSO go-live', kind: 'go-live', defaultClass: 'reactive', billable: true };
  const { id } = (await asked(page, 'createEngagement', engagement)) as { id: string };
  await log(page, id, note);
  return id;
}

describe('a backup', () => {
  test('is saved, put in the place of what came since, and merged into another browser', async () => {
    const page = await session.browser.openOurs('options.html#backup');
    await session.browser.saveDownloadsIn(folder);
    const engagementId = await begin(page, 'before');
    await click(page, 'button', 'Save a backup');
    const file = join(folder, await saved());

    await log(page, engagementId, 'after');
    await choose(page, file);
    await waitForText(page, 'Nothing in it differs from what is here.');
    await click(page, 'radio', 'Replace');
    await click(page, 'button', /^Delete \d+ rows? and restore \d+ rows?$/);
    await waitForText(page, 'The backup is restored');
    expect(await notes(page)).toEqual(['before']);

    const elsewhere = await other.browser.openOurs('options.html#backup');
    await begin(elsewhere, 'elsewhere');
    await choose(elsewhere, file);
    await click(elsewhere, 'button', /^Merge \d+ rows?$/);
    await waitForText(elsewhere, 'The backup is restored');
    expect(await notes(elsewhere)).toEqual(['before', 'elsewhere']);
  });
});
