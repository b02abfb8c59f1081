import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { root } from '../../scripts/run.mjs';
import { startDesk } from '../desk/desk';
import type { Reply } from '../e2e/ask';
import { launch } from '../e2e/browser';
import { chosenBrowser } from '../e2e/chosen';
import { type Spread, spread } from './spread';
import { exported } from './time-export';
import { fillDatabase, naive, naiveFile } from './time-pages';

/** One row of the table; milliseconds. */
export interface TimeRow {
  what: string;
  entries: number;
  runs: number;
  /** From sending, in a page, to the answer that it is done: for a change that is after its commit. */
  ours: Spread;
  /** The same work by plain calls of Dexie, in the page itself: no message, no history, relaxed durability. */
  naive?: Spread;
  /** For how long at most the page could not draw meanwhile. */
  still?: number;
  /** What it may take, p95. */
  aim?: number;
}

const sizes = [1_000, 10_000, 100_000];
const dayMs = 86_400_000;
const years = 3;
const uncounted = 5;

/** Each at every size, on one database that grows. */
export async function measureTimes(runs: number): Promise<TimeRow[]> {
  const desk = await startDesk();
  const browser = await launch({ ...chosenBrowser(), desk });
  try {
    // A page of ours without a script of ours: it asks nothing by itself.
    const page = await browser.openOurs('manifest.json');
    await page.evaluate(await readFile(join(root, 'node_modules/dexie/dist/dexie.min.js'), 'utf8'));
    const engagements = await promised(page);
    const rows: TimeRow[] = [];
    const sheet = await browser.openOurs('dashboard.html#time');
    let there = 0;
    for (const size of sizes) {
      await page.evaluate(fillDatabase, { from: there, to: size, of: size, engagements, years });
      there = size;
      rows.push(...(await measureAt(page, size, runs, engagements)));
      rows.push(...(await measureExports(page, sheet, size)));
    }
    return rows;
  } finally {
    await browser.close();
    await desk.close();
  }
}

async function promised(page: Page): Promise<string[]> {
  const ids: string[] = [];
  for (const name of ['SSO go-live', 'SCIM rollout', 'Import', 'Triage']) {
    const engagement = { name, kind: 'go-live', defaultClass: 'reactive', billable: true };
    ids.push(((await send(page, 'createEngagement', engagement)).reply.ok as { id: string }).id);
  }
  return ids;
}

async function measureAt(page: Page, entries: number, runs: number, engagements: string[]): Promise<TimeRow[]> {
  const today = new Date().setHours(0, 0, 0, 0);
  const now = Date.now();
  const taken = { start: [] as number[], stop: [] as number[] };
  // The first ones pay for what the disk still has to do with so many new rows.
  for (let run = -uncounted; run < runs; run += 1) {
    const engagementId = engagements[Math.abs(run) % engagements.length];
    const started = await send(page, 'startEntry', { engagementId, zone: 'Europe/Berlin' });
    const stopped = await send(page, 'stopEntry', { id: (started.reply.ok as { id: string }).id });
    if (run < 0) continue;
    taken.start.push(started.ms);
    taken.stop.push(stopped.ms);
  }
  const few = Math.max(5, Math.ceil(runs / 3));
  /** What takes seconds is not done twenty times. */
  const fewPlain = entries < 100_000 ? few : 3;
  const asked = async (name: string, input: unknown, times: number) => {
    const all: number[] = [];
    for (let run = 0; run < times; run += 1) all.push((await send(page, name, input)).ms);
    return all;
  };
  const plainly = (what: Parameters<typeof naive>[0]['what'], times: number, from = 0, to = now) =>
    page.evaluate(naive, { what, times, from, to });

  const row = (what: string, ours: number[], plain: number[], aim?: number): TimeRow => ({
    what,
    entries,
    runs: ours.length,
    ours: spread(ours),
    naive: spread(plain),
    aim,
  });
  /** Of a worker that is awake: what plain calls take before lets it fall asleep, and a wake is measured by `bench:wake`. */
  const afterFirst = async (name: string, input: unknown, times: number) => {
    await send(page, name, input);
    return asked(name, input, times);
  };
  const year = { from: today - 365 * dayMs, to: today + dayMs };
  const all = { from: 0, to: today + dayMs };
  return [
    row('start', taken.start, await plainly('start', fewPlain), 50),
    row('stop', taken.stop, await plainly('stop', fewPlain), 50),
    row(
      'today',
      await afterFirst('time', { from: today, to: today + dayMs }, runs),
      await plainly('between', fewPlain, today, today + dayMs),
      20,
    ),
    row('year', await afterFirst('timeTotals', year, few), await plainly('totals', fewPlain, year.from, year.to), 200),
    row('all', await afterFirst('timeTotals', all, few), await plainly('totals', fewPlain, all.from, all.to)),
  ];
}

const fileFormats = ['CSV', 'JSON', 'XLSX'];
/** Milliseconds that a file of everything may take, p95. */
const fileAim = 3000;

/** Rounds of files; the first does not count: the browser still puts in order what was written to the database. */
const rounds = 6;

/**
 * Files of everything, from the click on the page Time to when the browser has them; nothing else is asked meanwhile. The
 * formats take turns, so that what the machine does besides meets all of them.
 */
async function measureExports(plain: Page, sheet: Page, entries: number): Promise<TimeRow[]> {
  const taken = new Map<string, { ms: number; still: number }[]>();
  await sheet.bringToFront();
  for (let round = 0; round < rounds; round += 1) {
    for (const format of fileFormats) {
      const file = await sheet.evaluate(exported, format);
      if (round > 0) taken.set(format, [...(taken.get(format) ?? []), file]);
    }
  }
  const rows: TimeRow[] = [];
  for (const [format, files] of taken) {
    const peers = format === 'XLSX' ? undefined : await plain.evaluate(naiveFile, { format, times: 3 });
    rows.push({
      what: `export ${format}`,
      entries,
      runs: files.length,
      ours: spread(files.map(({ ms }) => ms)),
      ...(peers ? { naive: spread(peers) } : {}),
      still: Math.max(...files.map(({ still }) => still)),
      aim: fileAim,
    });
  }
  await plain.bringToFront();
  return rows;
}

function send(page: Page, name: string, input: unknown): Promise<{ reply: Reply; ms: number }> {
  return page.evaluate(
    async (message) => {
      const before = performance.now();
      const answer: { res?: Reply } | undefined = await chrome.runtime.sendMessage(message);
      const ms = performance.now() - before;
      if (!answer?.res || answer.res.refused) throw new Error(`${message.data.name}: ${JSON.stringify(answer)}`);
      return { reply: answer.res, ms };
    },
    { id: 1, type: 'ask', data: { name, input, id: randomUUID() }, timestamp: 1 },
  );
}
