import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import puppeteer, { type Page } from 'puppeteer-core';
import { build, type Rolldown } from 'vite';
import type { Io } from '../../../../scripts/read/main';
import { root } from '../../../../scripts/run.mjs';
import { tableOf } from '../../../../scripts/table.mjs';
import { loading } from '../../../../scripts/vite.mjs';
import { writeRows } from '../../packet/data';
import { quantile } from '../measures';
import { questionsOf, sectionsOf } from '../scale';
import { setsIn } from '../sets';
import type { Answered, Asked, Built } from './messages';

const usage = `Usage: npm run bench:worker -- --data FOLDER --browser PATH [--scale 1000,10000,50000] [--json FILE]

FOLDER holds sets as bench:runbooks takes them; PATH is a Chromium. What a suggestion and a cold load take in its worker.
`;
const coldLoads = 5;

interface Row {
  set: string;
  engine: 'sidelight';
  queries: number;
  p50_ms: number;
  p95_ms: number;
  young_p95_ms: number;
  build_ms: number;
  load_ms: number;
  first_ms: number;
}

export async function main(args: string[], io: Io): Promise<number> {
  const wanted = wantedBy(args);
  if (!wanted) {
    io.err(usage);
    return 2;
  }
  const sets = setsIn(wanted.data, io);
  const site = await served(await workerScript());
  const browser = await puppeteer.launch({
    executablePath: wanted.browser,
    args: ['--no-sandbox'],
    protocolTimeout: 600_000,
  });
  const rows: Row[] = [];
  try {
    const page = await browser.newPage();
    await page.goto(site.address);
    for (const size of wanted.scale) {
      const { build_ms } = (await ask(page, { what: 'build', sections: sectionsOf(sets, size) })) as Built;
      const answers: Answered[] = [];
      const questions = questionsOf(sets, 200);
      for (let i = 0; i < coldLoads; i += 1) answers.push((await ask(page, { what: 'ask', questions })) as Answered);
      rows.push(rowOf(size, build_ms, answers));
    }
  } finally {
    await browser.close();
    site.close();
  }
  io.out(
    `${tableOf(['sections', 'p50 ms', 'p95 ms', 'young p95 ms', 'build ms', 'cold load ms', 'first ms'], rows.map(cells), 0).join('\n')}\n`,
  );
  if (wanted.json) writeRows(rows, wanted.json, io);
  return 0;
}

/**
 * Of five workers: the median of each; of each question's answers the least, for a worker's own processor time cannot be
 * told, and what else the machine does in between is nothing of it.
 */
function rowOf(size: number, build_ms: number, answers: readonly Answered[]): Row {
  const median = (of: (each: Answered) => number) => quantile(answers.map(of), 0.5);
  const least = (of: (each: Answered) => number[]) =>
    (answers[0] ? of(answers[0]) : []).map((_, at) => Math.min(...answers.map((each) => of(each)[at] ?? 0)));
  const times = least((each) => each.times);
  return {
    ...{ set: `scale-${size}`, engine: 'sidelight', queries: times.length, build_ms },
    p50_ms: quantile(times, 0.5),
    p95_ms: quantile(times, 0.95),
    young_p95_ms: quantile(
      least((each) => each.young),
      0.95,
    ),
    load_ms: median((each) => each.load_ms),
    first_ms: median((each) => each.first_ms),
  };
}

function cells({ set, p50_ms, p95_ms, young_p95_ms, build_ms, load_ms, first_ms }: Row): string[] {
  const times = [p50_ms, p95_ms, young_p95_ms, build_ms, load_ms, first_ms].map((ms) => ms.toFixed(1));
  return [set.slice('scale-'.length), ...times];
}

/** Asks a worker that did not live before and does not after. */
function ask(page: Page, asked: Asked): Promise<Built | Answered> {
  return page.evaluate((message) => {
    const worker = new Worker('/worker.js');
    return new Promise<Built | Answered>((resolve, reject) => {
      worker.onmessage = ({ data }) => ('failed' in data ? reject(new Error(data.failed)) : resolve(data));
      worker.onerror = ({ message: said }) => reject(new Error(said));
      worker.postMessage(message);
    }).finally(() => worker.terminate());
  }, asked);
}

async function workerScript(): Promise<string> {
  const lib = {
    entry: join(root, 'tests/bench/runbooks/chromium/worker.ts'),
    formats: ['iife' as const],
    name: 'worker',
  };
  const built = await build({ ...loading, configFile: false, logLevel: 'error', build: { write: false, lib } });
  const [output] = [built].flat() as Rolldown.RolldownOutput[];
  return output?.output[0].code ?? '';
}

/** A page needs an origin to keep something. */
async function served(script: string): Promise<{ address: string; close(): void }> {
  const server = createServer(({ url }, response) => {
    const isScript = url === '/worker.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

function wantedBy(args: string[]) {
  try {
    const option = { type: 'string' } as const;
    const { values } = parseArgs({ args, options: { data: option, json: option, scale: option, browser: option } });
    const scale = (values.scale ?? '1000,10000').split(',').map(Number);
    const isUsable = scale.every((size) => Number.isSafeInteger(size) && size > 0);
    const { data, browser, json } = values;
    return data && browser && isUsable ? { data, browser, json, scale } : undefined;
  } catch {
    return undefined;
  }
}
