import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { type Desk, startDesk, tickets } from '../desk/desk';
import { type Driven, launch } from '../e2e/browser';
import { chosenBrowser } from '../e2e/chosen';
import { inClosedRoot } from '../e2e/closed-root';
import { guestElement, openPanel } from '../e2e/panel';
import { urls } from '../e2e/records';
import { forgetLeftOpen } from '../e2e/session';
import { sleep } from '../e2e/until';
import { cost, heapOf } from './cost';
import { extensions, type Variant, variants } from './extensions';
import { makeHeavy } from './heavy';
import type { Visit } from './visit';

const runs = Number(process.env.SIDELIGHT_BENCH_RUNS ?? 3);
const busyMs = Number(process.env.SIDELIGHT_BENCH_BUSY ?? 10_000);
/** The looks at the page end after eight seconds, and what is measured as the load with them. */
const settleMs = 9000;

const addresses = { record: urls.ticket(tickets.webhookRetries), none: 'https://acme.zendesk.com/agent/dashboard' };
const cases = [
  ...variants.flatMap((extension) =>
    (['record', 'none'] as const).map((page) => ({ extension, page, panel: 'closed' as const })),
  ),
  { extension: 'ours' as const, page: 'record' as const, panel: 'open' as const },
];

test('visits of heavy pages, in turns', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-bench-'));
  const desk = await startDesk();
  const browsers = new Map<Variant, Driven>();
  const visits: Visit[] = [];
  try {
    const folders = await extensions(folder);
    for (const variant of variants) {
      browsers.set(variant, await launch({ ...chosenBrowser(), extension: folders[variant], desk }));
    }
    // The first round is there for caches to be filled.
    for (let round = 0; round <= runs; round += 1) {
      for (const one of cases) {
        const visit = await visited(desk, browsers.get(one.extension) as Driven, one);
        if (round > 0) visits.push(visit);
      }
    }
  } finally {
    for (const browser of browsers.values()) await browser.close();
    await desk.close();
    await rm(folder, { recursive: true, force: true });
  }
  expect(visits).toHaveLength(runs * cases.length);
  if (process.env.SIDELIGHT_BENCH_JSON) await writeFile(process.env.SIDELIGHT_BENCH_JSON, JSON.stringify(visits));
}, 3_600_000);

async function visited(desk: Desk, browser: Driven, of: (typeof cases)[number]): Promise<Visit> {
  desk.reset();
  desk.misbehave({ site: 'zendesk', path: /^\/agent\//, how: { script: `(${makeHeavy})();` } });
  const page = await browser.puppeteer.newPage();
  await page.bringToFront();
  const open = async () => {
    await page.goto(addresses[of.page], { waitUntil: 'load' });
    await page.waitForFunction('window.isHeavy === true');
  };
  try {
    const load = await cost(page, browser.extensionId, async () => {
      await open();
      await sleep(settleMs);
    });
    const requests = desk.requests().filter(({ kind }) => kind === 'api').length;
    // The profiler keeps things of its own in the heap of a page that it has been in.
    await open();
    await sleep(2000);
    if (of.panel === 'open') {
      await openPanel(page);
      await sleep(1000);
    }
    const heapBytes = await heapOf(page);
    const busy = await cost(
      page,
      browser.extensionId,
      () => page.evaluate(`window.beBusy(${busyMs})`) as Promise<void>,
    );
    return { ...of, load, busy, heapBytes, elements: await elementsOf(page), requests };
  } finally {
    // Left open, it would open by itself in the next visit.
    if (of.panel === 'open') await forgetLeftOpen(page);
    await page.close();
  }
}

async function elementsOf(page: Page): Promise<Visit['elements']> {
  const tree = await page.$$eval(guestElement, (all) => all.length);
  const inside = await inClosedRoot(page, guestElement, (root) => root.querySelectorAll('*').length);
  return { tree, all: tree + (inside ?? 0) };
}
