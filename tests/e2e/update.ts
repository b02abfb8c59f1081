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

/** Waits until the script of the version before says so, and does what it offers. */
export async function reloadByNote(page: Page): Promise<void> {
  await until(
    async () => (await textOfGuest(page))?.includes(note),
    async () => `for the note; there is ${await textOfGuest(page)}`,
  );
  await inClosedRoot(page, guestElement, (root) => {
    root.querySelector<HTMLElement>('button')?.click();
    return true;
  });
  await until(
    async () => (await hasLauncher(page)) && !(await textOfGuest(page))?.includes(note),
    () => 'for the page to be reloaded',
  );
}

function textOfGuest(page: Page): Promise<string | undefined> {
  return inClosedRoot(page, guestElement, (root) => {
    const style = root.querySelector('style');
    return [...root.children].flatMap((child) => (child === style ? [] : (child.textContent ?? ''))).join('\n');
  });
}
