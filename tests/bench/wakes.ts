import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Desk, startDesk, tickets } from '../desk/desk';
import type { Reply } from '../e2e/ask';
import { type Driven, launch } from '../e2e/browser';
import { chosenBrowser } from '../e2e/chosen';
import { urls } from '../e2e/records';
import { until } from '../e2e/until';
import { type Spread, spread } from './spread';

/** One row of the table; milliseconds. */
export interface WakeRow {
  message: string;
  kills: number;
  /** From sending to the answer, when no worker was there. */
  wake: Spread;
  /** The part of it that came after the browser had made the worker: its script, its start and its answer. */
  inWorker?: Spread;
  /** The same message once more, to the worker that is there now. */
  awake: Spread;
}

interface Sample {
  wake: number;
  inWorker?: number;
  awake: number;
}

/** How a message is made, when it is its turn. */
type Asked = () => { name: string; input: unknown };

/** Each message in its turn, round by round, so that what else the machine does meets all of them. */
export async function measureWakes(kills: number): Promise<WakeRow[]> {
  const desk = await startDesk();
  try {
    const floor = await withBrowser(desk, await emptyExtension(), (browser) => measureFloor(browser, kills));
    const chosen = { path: chosenBrowser().extension, remove: async () => undefined };
    return [floor, ...(await withBrowser(desk, chosen, (browser) => measureOurs(browser, kills)))];
  } finally {
    await desk.close();
  }
}

interface Extension {
  path: string;
  remove(): Promise<void>;
}

async function withBrowser<T>(desk: Desk, extension: Extension, measure: (browser: Driven) => Promise<T>): Promise<T> {
  const { browser, executablePath } = chosenBrowser();
  const driven = await launch({ browser, executablePath, extension: extension.path, desk });
  try {
    return await measure(driven);
  } finally {
    await driven.close();
    await extension.remove();
  }
}

/** The same extension with a worker that answers and does nothing else: what the browser takes for itself. */
async function emptyExtension(): Promise<Extension> {
  const path = await mkdtemp(join(tmpdir(), 'sidelight-empty-'));
  await cp(chosenBrowser().extension, path, { recursive: true });
  const answering = 'chrome.runtime.onMessage.addListener((_, __, respond) => respond({ res: {} }));';
  await writeFile(join(path, 'background.js'), answering);
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

async function measureFloor(browser: Driven, kills: number): Promise<WakeRow> {
  const page = await asker(browser);
  const samples: Sample[] = [];
  for (let kill = 0; kill < kills; kill += 1) {
    samples.push(await sampleOf(browser, page, () => ({ name: 'home', input: {} })));
  }
  return rowOf('(an empty worker)', samples);
}

async function measureOurs(browser: Driven, kills: number): Promise<WakeRow[]> {
  const shown = await browser.open(urls.ticket(tickets.ssoTenantMove));
  await shown.bringToFront();
  const page = await asker(browser);
  const tabId = await until(
    () => tabWithRecord(page),
    () => 'for the ticket to be read',
  );
  const ask = async (name: string, input: unknown) => (await send(page, name, input)).reply.ok as { id: string };
  const engagement = await ask('createEngagement', {
    name: 'Migration',
    kind: 'migration',
    defaultClass: 'proactive',
    billable: true,
  });
  let running = await ask('startEntry', { engagementId: engagement.id, zone: 'UTC' });
  const asked: Record<string, Asked> = {
    stopEntry: () => ({ name: 'stopEntry', input: { id: running.id } }),
    startEntry: () => ({ name: 'startEntry', input: { engagementId: engagement.id, zone: 'UTC' } }),
    home: () => ({ name: 'home', input: {} }),
    tab: () => ({ name: 'tab', input: { tabId } }),
    time: () => ({ name: 'time', input: { tabId, from: 0, to: Date.now() } }),
    suggestions: () => ({ name: 'suggestions', input: { tabId } }),
    packet: () => ({ name: 'packet', input: { tabId } }),
    account: () => ({ name: 'account', input: { tabId } }),
  };
  const samples = new Map<string, Sample[]>(Object.keys(asked).map((name) => [name, []]));
  for (let kill = 0; kill < kills; kill += 1) {
    for (const [name, message] of Object.entries(asked)) {
      const sample = await sampleOf(browser, page, message, (reply) => {
        if (name === 'startEntry' && reply.ok) running = reply.ok as { id: string };
      });
      samples.get(name)?.push(sample);
    }
  }
  return [...samples].map(([name, all]) => rowOf(name, all));
}

/** A page of ours without a script of ours: it asks nothing by itself. */
export async function asker(browser: Driven): Promise<Page> {
  return browser.openOurs('manifest.json');
}

export async function sampleOf(
  browser: Driven,
  page: Page,
  asked: Asked,
  hear: (reply: Reply) => void = () => undefined,
): Promise<Sample> {
  await browser.killWorker();
  const message = asked();
  const first = await send(page, message.name, message.input);
  if (first.reply.refused) throw new Error(`${message.name}: ${JSON.stringify(first.reply.refused)}`);
  hear(first.reply);
  const bornAt = await (await browser.worker()).evaluate(() => performance.timeOrigin);
  const again = await send(page, message.name, message.input);
  hear(again.reply);
  return { wake: first.ms, inWorker: first.answeredAt - bornAt, awake: again.ms };
}

interface Sent {
  reply: Reply;
  ms: number;
  /** By the clock that `performance.timeOrigin` is of. */
  answeredAt: number;
}

export function send(page: Page, name: string, input: unknown): Promise<Sent> {
  return page.evaluate(
    async (message) => {
      const before = performance.now();
      const answer: { res?: Reply } | undefined = await chrome.runtime.sendMessage(message);
      const after = performance.now();
      if (!answer?.res) throw new Error(`Nobody answered ${message.data.name}`);
      return { reply: answer.res, ms: after - before, answeredAt: performance.timeOrigin + after };
    },
    { id: 1, type: 'ask', data: { name, input, id: randomUUID() }, timestamp: 1 },
  );
}

export async function tabWithRecord(page: Page): Promise<number | undefined> {
  const ids = await page.evaluate(async () => (await chrome.tabs.query({})).map(({ id }) => id));
  for (const tabId of ids) {
    const { reply } = await send(page, 'tab', { tabId });
    if ((reply.ok as { view?: { state?: string } } | undefined)?.view?.state === 'read') return tabId;
  }
  return undefined;
}

function rowOf(message: string, samples: Sample[]): WakeRow {
  const inWorker = samples.flatMap((sample) => sample.inWorker ?? []);
  return {
    message,
    kills: samples.length,
    wake: spread(samples.map(({ wake }) => wake)),
    inWorker: inWorker.length > 0 ? spread(inWorker) : undefined,
    awake: spread(samples.map(({ awake }) => awake)),
  };
}
