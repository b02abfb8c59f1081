import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { Driven } from './browser.ts';
import { inClosedRoot } from './closed-root.ts';
import { guestElement, hasLauncher } from './panel.ts';
import { until } from './until.ts';

/** The next version in `folder`, a copy of the build, takes the place of the one that runs. */
export async function update(browser: Driven, folder: string): Promise<void> {
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  const [major, minor, patch] = manifest.version.split('.').map(Number);
  await writeFile(file, JSON.stringify({ ...manifest, version: `${major}.${minor}.${patch + 1}` }));
  const id = await browser.puppeteer.installExtension(folder);
  if (id !== browser.extensionId) throw new Error(`The next version has another id, ${id}.`);
}

/** What a script of the version before says in its page; its button reloads the page. */
const note = 'Reload the page';

/**
 * Waits until the script of the version before says so, and does what it offers. On a host that the person added, the
 * next version puts its script into open pages as soon as it runs: it may have taken the place of the one before already.
 * @param before what `markGuest` put on the element of the version before
 */
export async function reloadByNote(page: Page, before?: string): Promise<void> {
  const isReplaced = async () => before !== undefined && (await page.$(`${guestElement}:not([${before}])`)) !== null;
  await until(
    async () => (await textOfGuest(page))?.includes(note) || isReplaced(),
    async () => `for the note in ${page.url()}; there is ${await textOfGuest(page)}`,
  );
  if (await isReplaced()) return;
  await inClosedRoot(page, guestElement, (root) => {
    root.querySelector<HTMLElement>('button')?.click();
    return true;
  });
  await until(
    async () => (await hasLauncher(page)) && !(await textOfGuest(page))?.includes(note),
    () => 'for the page to be reloaded',
  );
}

/** Marks the element that is there now, to tell it from one that comes after. */
export async function markGuest(page: Page, mark: string): Promise<void> {
  await page.$$eval(guestElement, (all, mark) => all.forEach((one) => void one.setAttribute(mark, '')), mark);
}

function textOfGuest(page: Page): Promise<string | undefined> {
  return inClosedRoot(page, guestElement, (root) => {
    const style = root.querySelector('style');
    return [...root.children].flatMap((child) => (child === style ? [] : (child.textContent ?? ''))).join('\n');
  });
}
