import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { hosts } from '../desk/desk.ts';
import { ask } from './ask.ts';
import { byRole, click, fill, visibleText, waitForText } from './find.ts';
import { startSession } from './session.ts';
import { byJob, until } from './until.ts';

/* A pack at an address, by its checksum, through a tab of its host: what only a browser shows of it. */

const session = startSession({ granted: { hosts: [hosts.wiki], permissions: ['scripting'] } });

const path = '/packs/runbooks.zip';
const url = `https://${hosts.wiki}${path}`;
const name = `${hosts.wiki}${path}`;

/** A pack of so many runbooks, with a picture that makes it larger than one message. */
function packOf(version: string, count: number, step: string): Uint8Array {
  const texts = Array.from({ length: count }, (_, at): [string, Uint8Array] => [
    `runbooks-${version}/queue-${at}.md`,
    strToU8(`# Queue QX-${at} is stuck\n\n1. ${at === 0 ? step : 'Look at its oldest message.'}\n`),
  ]);
  const picture = new Uint8Array(5_000_000);
  for (let at = 0; at < picture.length; at += 65_536) crypto.getRandomValues(picture.subarray(at, at + 65_536));
  return zipSync({ ...Object.fromEntries(texts), [`runbooks-${version}/a.png`]: [picture, { level: 0 }] });
}
const sumOf = (file: Uint8Array) => createHash('sha256').update(file).digest('hex');
const zip = (file: Uint8Array) => ({ status: 200, headers: { 'content-type': 'application/zip' }, body: '', file });

async function imported(library: Page): Promise<number> {
  const { ok } = await ask(library.mainFrame(), 'library', {});
  return (ok as { runbooks: { sourceId: string }[] }).runbooks.filter(({ sourceId }) => sourceId !== 'starter').length;
}
const tabs = async () =>
  (await session.browser.puppeteer.pages()).filter((page) => page.url().includes(hosts.wiki)).length;

// Every refusal through a real worker is in `lib/worker/packs.test.ts`.
test('a pack is refused, read, looked at, taken and read again', { timeout: 400_000 }, async () => {
  const first = packOf('1.0', 30, 'Look at its oldest message.');
  const library = await session.browser.openOurs('dashboard.html');
  const serve = (how: Parameters<typeof session.desk.misbehave>[0]['how']) =>
    session.desk.misbehave({ site: 'wiki', path, how });

  // What a page of ours may not ask it does not ask: only a page of that host does.
  await click(library, 'button', 'Address');
  await fill(library, 'Address of the file', `http://${hosts.wiki}${path}`);
  await fill(library, 'Its SHA-256', `${sumOf(first)}  runbooks.zip`);
  await click(library, 'button', 'Allow and read');
  await waitForText(library, 'only over https');
  await fill(library, 'Address of the file', url);
  // A page to sign in on stands in its place.
  await click(library, 'button', 'Allow and read');
  await waitForText(library, 'A web page came in the place of the file', byJob);

  serve({ answer: { status: 302, headers: { location: `https://${hosts.zendesk}/packs/x.zip` }, body: '' } });
  await click(library, 'button', 'Go on');
  await waitForText(library, `The address leads away from ${hosts.wiki}`, byJob);
  expect(session.desk.requests().filter(({ site }) => site === 'zendesk')).toEqual([]);

  serve({ answer: zip(first.slice(0, 1_000_000)) });
  await click(library, 'button', 'Go on');
  await waitForText(library, 'is not the file that you gave the checksum of', byJob);
  expect(await tabs()).toBe(0);

  serve({ answer: zip(first) });
  await click(library, 'button', 'Go on');
  await waitForText(library, /30 new · 1 other file passed over/, byJob);
  expect(await imported(library)).toBe(0);
  await click(library, 'button', 'Take 30 changes');
  await until(
    async () => (await imported(library)) === 30,
    () => 'for the pack to be in the library',
    byJob,
  );
  // The tab in which it was read is closed.
  await until(
    async () => (await tabs()) === 0,
    () => 'for the tab of the pack to be closed',
  );

  // The next version: the same but for one.
  const second = packOf('1.1', 30, 'Ask who owns it.');
  serve({ answer: zip(second) });
  await click(library, 'button', 'Read again');
  const form = await byRole(library, 'form', `Read ${name} again`);
  expect(form).toBeTruthy();
  await fill(library, 'SHA-256 of the new one', sumOf(second));
  await click(library, 'button', 'Allow and read');
  await waitForText(library, /1 changed/, byJob);
  await click(library, 'button', 'Take 1 change');
  // What stands there is drawn anew once it is taken; a form that was opened before would go.
  await until(
    async () => !(await visibleText(library)).includes('Take 1 change'),
    () => 'for the change to be taken',
  );
  await click(library, 'button', 'Read again');
  await fill(library, 'SHA-256 of the new one', sumOf(second));
  await click(library, 'button', 'Allow and read');
  await waitForText(library, 'Nothing changed', byJob);
  // Two of four that were tried were given other bytes: each was asked for through the page of its host.
  expect(session.desk.requests().filter((request) => request.path === path).length).toBeGreaterThanOrEqual(6);
});
