import type { Frame, Page } from 'puppeteer-core';
import { assessRisk } from '@/lib/accounts/assess';
import { defaultDrivers } from '@/lib/accounts/default-drivers';
import { noInputs } from '@/lib/accounts/inputs';
import { rated } from '@/lib/accounts/severity';
import { defaultPriorities } from '@/lib/packet/default-priorities';
import { startDesk, tickets } from '../../desk/desk';
import { type Driven, launch } from '../../e2e/browser';
import { chosenBrowser } from '../../e2e/chosen';
import { clickLauncher, panelFrame } from '../../e2e/panel';
import { urls } from '../../e2e/records';
import { sleep, until } from '../../e2e/until';
import { type Spread, spread } from '../spread';
import { asker, sampleOf, send, tabWithRecord } from '../wakes';
import { type Filled, filled } from './rows';

/** One row of the table; milliseconds. */
export interface AccountsRow {
  what: string;
  accounts: number;
  tickets: number;
  runs: number;
  time: Spread;
}

const ticketsEach = 25;
const sizes = [200, 1000, 2000];
/** What Chromium takes in one transaction of the fill. */
const chunk = 2000;

export async function measureAccounts(runs: number): Promise<AccountsRow[]> {
  const rows = sizes.map((accounts) => arithmetic(accounts, runs));
  for (const accounts of sizes) rows.push(...(await inChromium(accounts, runs)));
  return rows;
}

/** The risk of every account, of rows that are in memory: the part of a portfolio that is arithmetic. */
function arithmetic(accounts: number, runs: number): AccountsRow {
  const now = Date.now();
  const { sightings, engagements, facts } = filled(accounts, ticketsEach, now);
  const [seen, work, said] = [sightings, engagements, facts].map((rows) =>
    Map.groupBy(rows as { accountId?: string }[], ({ accountId }) => accountId),
  ) as unknown as [Map<string, typeof sightings>, Map<string, typeof engagements>, Map<string, typeof facts>];
  const times: number[] = [];
  for (let run = -1; run < runs; run += 1) {
    const before = performance.now();
    for (const [id, tickets] of seen) {
      const of = { tickets: tickets.map((ticket) => rated(ticket, defaultPriorities)), listings: [now] };
      const more = { engagements: work.get(id) ?? [], facts: said.get(id) ?? [] };
      assessRisk({ ...noInputs, ...of, ...more, zone: 'UTC' }, defaultDrivers, now);
    }
    if (run >= 0) times.push(performance.now() - before);
  }
  return rowOf('all risks, in Node', accounts, times);
}

function rowOf(what: string, accounts: number, times: number[]): AccountsRow {
  return { what, accounts, tickets: accounts * ticketsEach, runs: times.length, time: spread(times) };
}

async function inChromium(accounts: number, runs: number): Promise<AccountsRow[]> {
  const desk = await startDesk();
  const { browser, executablePath, extension } = chosenBrowser();
  const driven = await launch({ browser, executablePath, extension, desk });
  try {
    return await measureIn(driven, accounts, runs);
  } finally {
    await driven.close();
    await desk.close();
  }
}

async function measureIn(driven: Driven, accounts: number, runs: number): Promise<AccountsRow[]> {
  const shown = await driven.open(urls.ticket(tickets.ssoTenantMove));
  await shown.bringToFront();
  const page = await asker(driven);
  const tabId = await until(
    () => tabWithRecord(page),
    () => 'for the ticket to be read',
  );
  const own = await until(
    async () => ((await send(page, 'account', { tabId })).reply.ok as { id?: string } | null)?.id,
    () => 'for the account to be kept',
  );
  await fill(page, filled(accounts, ticketsEach, Date.now()), own);
  const account = () => ({ name: 'account', input: { tabId } });
  const awake: number[] = [];
  const cold: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const sample = await sampleOf(driven, page, account);
    cold.push(sample.wake);
    awake.push(sample.awake);
  }
  const portfolio = await portfoliosOf(driven, page, runs);
  const clicks = await clicksOn(shown, runs);
  return [
    rowOf('account asked, cold worker', accounts, cold),
    rowOf('account asked (glance)', accounts, awake),
    rowOf('click on Account to drawn', accounts, clicks),
    rowOf('portfolio, nothing kept of it', accounts, portfolio.anew),
    rowOf('portfolio, cold worker', accounts, portfolio.cold),
    rowOf('portfolio', accounts, portfolio.awake),
  ];
}

/** The list of all accounts: how each stands worked out anew, and as it is kept. */
async function portfoliosOf(driven: Driven, page: Page, runs: number) {
  const input = { most: 30 };
  const anew: number[] = [];
  const cold: number[] = [];
  const awake: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await page.evaluate(emptyTable, 'accountStandings');
    const before = performance.now();
    await send(page, 'portfolio', input);
    anew.push(performance.now() - before);
    const sample = await sampleOf(driven, page, () => ({ name: 'portfolio', input }));
    cold.push(sample.wake);
    awake.push(sample.awake);
  }
  return { anew, cold, awake };
}

/** Runs in a page of the extension's. */
function emptyTable(table: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('sidelight');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const writing = db.transaction(table, 'readwrite');
      writing.objectStore(table).clear();
      writing.onerror = () => reject(writing.error);
      writing.oncomplete = () => {
        db.close();
        resolve();
      };
    };
  });
}

/** Puts the rows into the extension's own database; the account on show gets the tickets of the first one. */
async function fill(page: Page, rows: Filled, own: string): Promise<void> {
  const first = rows.accounts[0]?.id;
  const sightings = rows.sightings.map((row) => (row.accountId === first ? { ...row, accountId: own } : row));
  for (const [table, all] of Object.entries({ ...rows, sightings }) as [string, object[]][]) {
    for (let from = 0; from < all.length; from += chunk) {
      await page.evaluate(putRows, table, all.slice(from, from + chunk));
    }
  }
}

/** Runs in a page of the extension's. */
function putRows(table: string, rows: object[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('sidelight');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const writing = db.transaction(table, 'readwrite');
      for (const row of rows) writing.objectStore(table).put(row);
      writing.onerror = () => reject(writing.error);
      writing.oncomplete = () => {
        db.close();
        resolve();
      };
    };
  });
}

/** From the click on the tab until the drivers are drawn, each time from another tab of the panel. */
async function clicksOn(page: Page, runs: number): Promise<number[]> {
  await page.bringToFront();
  await clickLauncher(page);
  const frame = await panelFrame(page);
  await frame.waitForSelector('[role="tab"]');
  await sleep(2000); // Everything that the tabs are labelled by is asked.
  const times: number[] = [];
  for (let run = -1; run < runs; run += 1) {
    const took = await frame.evaluate(clickAndWait);
    if (run >= 0) times.push(took);
    await leaveAccount(frame);
  }
  return times;
}

/** Runs in the panel. */
function clickAndWait(): Promise<number> {
  const tabs = [...document.querySelectorAll<HTMLElement>('[role="tab"]')];
  const before = performance.now();
  tabs.at(-1)?.click();
  return new Promise((resolve) => {
    const look = () => {
      const drawn = document.querySelectorAll('[role="tabpanel"]:not([hidden]) li').length > 5;
      if (drawn) requestAnimationFrame(() => resolve(performance.now() - before));
      else requestAnimationFrame(look);
    };
    look();
  });
}

async function leaveAccount(frame: Frame): Promise<void> {
  await frame.evaluate(() => document.querySelector<HTMLElement>('[role="tab"]')?.click());
  await sleep(200);
}
