import { statSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'puppeteer-core';
import { contentAt } from '../desk/content/content';
import { type Desk, organizations, startDesk, tickets } from '../desk/desk';
import { type Driven, launch } from '../e2e/browser';
import { chosenBrowser } from '../e2e/chosen';
import { inClosedRoot } from '../e2e/closed-root';
import { guestElement, panelFrame } from '../e2e/panel';
import { urls } from '../e2e/records';
import { sleep, until } from '../e2e/until';
import { type Spread, spread } from './spread';

/** One row of the table; milliseconds from the click on the launcher until the content is drawn. */
export interface OpeningRow {
  record: string;
  /**
   * `warm`: the worker lives. `killed`: it was ended just before. `reopened`: the panel was closed in this page. `at once`:
   * the pointer is pressed as it comes to the launcher, where a hand rests on it before (`restMs`).
   */
  how: 'warm' | 'killed' | 'warm, at once' | 'killed, at once' | 'reopened';
  runs: number;
  time: Spread;
  /** Bytes of script that the panel's document loaded. */
  scriptBytes: number;
}

/** So long after a pointer has rested for 65 ms people click, on average (https://instant.page/technology). */
const restMs = 65 + 300;

interface Record {
  name: string;
  url: string;
  /** What of the panel is useful first, as a selector. */
  useful: string;
}

const records: Record[] = [
  { name: 'ticket, 5 comments', url: urls.ticket(tickets.webhookRetries), useful: '[role="tabpanel"] ol > li summary' },
  { name: 'ticket, 30 comments', url: urls.ticket(tickets.bulkImport429), useful: '[role="tabpanel"] ol > li summary' },
  {
    name: 'account',
    url: urls.organization(organizations.halden),
    useful: '[role="tabpanel"]:not([hidden]) section p',
  },
];

/** Each record and way in its turn, round by round, so that what else the machine does meets all of them. */
export async function measureOpenings(runs: number): Promise<OpeningRow[]> {
  const desk = await startDesk();
  lengthen(desk, tickets.webhookRetries, 5);
  lengthen(desk, tickets.bulkImport429, 30);
  try {
    const floor = await emptyPanel();
    const [first] = records;
    const empty = { ...first, name: '(an empty page)', useful: 'main' } as Record;
    const rows = await measureIn(desk, floor.path, [empty], runs).finally(floor.remove);
    return [...rows, ...(await measureIn(desk, chosenBrowser().extension, records, runs))];
  } finally {
    await desk.close();
  }
}

/** Gives a ticket a conversation of this length: its own, over and over. */
function lengthen(desk: Desk, id: number, length: number): void {
  const own =
    contentAt(Date.now())
      .zendesk.comments.get(id)
      ?.map(({ plain_body }) => plain_body) ?? [];
  for (let index = own.length; index < length; index += 1) {
    desk.touch({ site: 'zendesk', id }, own[index % own.length] ?? '');
  }
}

/** The same extension with a panel that has nothing in it: what the browser and the driver take for a frame. */
async function emptyPanel(): Promise<{ path: string; remove(): Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'sidelight-empty-panel-'));
  await cp(chosenBrowser().extension, path, { recursive: true });
  await writeFile(join(path, 'panel.html'), '<!doctype html><main>Nothing</main>');
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

async function measureIn(desk: Desk, extension: string, which: Record[], runs: number): Promise<OpeningRow[]> {
  const { browser, executablePath } = chosenBrowser();
  const driven = await launch({ browser, executablePath, extension, desk });
  const rows = new Map<string, OpeningRow & { all: number[] }>();
  const note = (record: Record, how: OpeningRow['how'], { ms, scriptBytes }: Opening) => {
    const name = `${record.name}, ${how}`;
    const row = rows.get(name) ?? { record: record.name, how, runs: 0, time: spread([]), scriptBytes, all: [] };
    row.all.push(ms);
    rows.set(name, row);
  };
  try {
    // The first round does not count: the browser compiles what it will find compiled later.
    for (let run = -1; run < runs; run += 1) {
      for (const record of which) {
        const openings = await openingsOf(driven, extension, record);
        if (run < 0) continue;
        for (const [how, opening] of openings) note(record, how, opening);
      }
    }
  } finally {
    await driven.close();
  }
  return [...rows.values()].map(({ all, ...row }) => ({ ...row, runs: all.length, time: spread(all) }));
}

interface Opening {
  ms: number;
  scriptBytes: number;
}

async function openingsOf(driven: Driven, extension: string, record: Record): Promise<[OpeningRow['how'], Opening][]> {
  const openings: [OpeningRow['how'], Opening][] = [];
  const inNewPage = async (how: OpeningRow['how'], rest: number, isKilled: boolean) => {
    const page = await openRecord(driven, record);
    if (isKilled) await driven.killWorker();
    openings.push([how, await measureOpening(page, extension, rest)]);
    await closePanel(driven, page);
    if (how === 'warm') {
      openings.push(['reopened', await measureOpening(page, extension, 0)]);
      await closePanel(driven, page);
    }
    await page.close();
  };
  await inNewPage('warm', restMs, false);
  await inNewPage('killed', restMs, true);
  await inNewPage('warm, at once', 0, false);
  await inNewPage('killed, at once', 0, true);
  return openings;
}

/** A page with the record, read, whose panel notes when something useful is drawn in it. */
async function openRecord(driven: Driven, record: Record): Promise<Page> {
  const page = await driven.puppeteer.newPage();
  await page.evaluateOnNewDocument(noteUseful, record.useful);
  await page.goto(record.url, { waitUntil: 'domcontentloaded' });
  await page.bringToFront();
  await until(
    () => launcherAt(page),
    () => 'for the launcher',
  );
  await sleep(2500); // The record is read, and the page has come to rest.
  return page;
}

/** In every document from its start: in the panel, notes when what is asked for is drawn, at first and when it is shown again. */
function noteUseful(selector: string): void {
  const noted = window as unknown as { clickedAt?: number; drawnAt?: number };
  const now = () => performance.timeOrigin + performance.now();
  if (window === top) {
    const clicked = () => {
      noted.clickedAt = now();
    };
    addEventListener('pointerdown', clicked, { capture: true });
    return;
  }
  if (!location.protocol.startsWith('chrome-extension')) return;
  // After the next frame is drawn.
  const drawn = () => {
    noted.drawnAt ??= now();
  };
  const look = () => {
    const isThere = document.querySelector<HTMLElement>(selector)?.checkVisibility();
    if (isThere && noted.drawnAt === undefined) requestAnimationFrame(() => setTimeout(drawn));
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, attributes: true });
  addEventListener('message', ({ data }) => {
    if (data?.sidelight?.isShown === true) look();
  });
}

async function measureOpening(page: Page, extension: string, rest: number): Promise<Opening> {
  const there = await panelFrame(page, { timeout: 0 }).catch(() => undefined);
  await there?.evaluate(() => void delete (window as { drawnAt?: number }).drawnAt);
  const at = await until(
    () => launcherAt(page),
    () => 'for the launcher',
  );
  await page.mouse.move(at.x, at.y);
  await sleep(rest);
  await page.mouse.click(at.x, at.y);
  const frame = await panelFrame(page);
  const drawnAt = await until(
    () => frame.evaluate(() => (window as { drawnAt?: number }).drawnAt),
    () => 'for something useful in the panel',
  );
  const clickedAt = await page.evaluate(() => (window as { clickedAt?: number }).clickedAt ?? 0);
  return { ms: drawnAt - clickedAt, scriptBytes: await scriptBytes(frame, extension) };
}

/** As the files are, with what they import: the browser tells no sizes of an extension's own. */
async function scriptBytes(frame: Frame, extension: string): Promise<number> {
  const paths = await frame.evaluate(() => {
    const scripts = [...document.querySelectorAll<HTMLScriptElement>('script[src]')].map(({ src }) => src);
    const imported = document.querySelectorAll<HTMLLinkElement>('link[rel="modulepreload"]');
    return [...scripts, ...[...imported].map(({ href }) => href)].map((url) => new URL(url).pathname);
  });
  return [...new Set(paths)].reduce((sum, path) => sum + statSync(join(extension, path)).size, 0);
}

/** Where the launcher's button is, while it is shown. */
function launcherAt(page: Page): Promise<{ x: number; y: number } | undefined> {
  return inClosedRoot(page, guestElement, (root) => {
    const box = root.querySelector('.launcher .open')?.getBoundingClientRect();
    return box && box.width > 0 ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined;
  }).then((at) => at ?? undefined);
}

/** By the command: what is measured is the opening. */
async function closePanel(driven: Driven, page: Page): Promise<void> {
  const worker = await driven.worker();
  await worker.evaluate(() => {
    (chrome.commands.onCommand as unknown as { dispatch(name: string): void }).dispatch('toggle-panel');
  });
  await until(
    () => launcherAt(page),
    () => 'for the panel to close',
  );
  await sleep(500);
}
