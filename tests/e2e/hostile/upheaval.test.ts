import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, dataCenterIssues, hosts, startDesk, tickets } from '../../desk/desk.ts';
import { ask } from '../ask.ts';
import { type Driven, launch } from '../browser.ts';
import { chosenBrowser } from '../chosen.ts';
import { waitForText } from '../find.ts';
import { withGranted } from '../granted.ts';
import { guestElement, hasLauncher, openPanel } from '../panel.ts';
import { urls } from '../records.ts';
import { sleep, until } from '../until.ts';
import { markGuest, reloadByNote, update } from '../update.ts';

/** Under open pages all changes at once: their records, whose hosts we may read, and the extension itself. */
let desk: Desk;
let browser: Driven;
let build: Awaited<ReturnType<typeof withGranted>>;

beforeAll(async () => {
  desk = await startDesk();
  const chosen = chosenBrowser();
  build = await withGranted(chosen.extension, { hosts: [hosts.jiraDataCenter], permissions: ['scripting'] });
  browser = await launch({ ...chosen, extension: build.path, desk });
});

afterAll(async () => {
  await browser?.close();
  await desk?.close();
  await build?.remove();
});

const ticketPlaces = [tickets.ssoTenantMove, tickets.bulkImport429, tickets.webhookRetries].map((id) => ({
  url: urls.ticket(id),
  label: `#${id}`,
}));
const issuePlaces = [dataCenterIssues.upgradeBrokeSso, dataCenterIssues.importStops].map((key) => ({
  url: `https://${hosts.jiraDataCenter}/jira/browse/${key}`,
  label: key,
}));

/** Twenty times ten switches, in turns of the two pages. */
const turns = 20;
const switches = 10;

test('200 quick switches, a host added and taken away, the extension updated: one script, one launcher, the right record', async () => {
  const ticketPage = await browser.open(ticketPlaces[0]?.url ?? '');
  const issuePage = await browser.open(issuePlaces[0]?.url ?? '');
  const host = { host: hosts.jiraDataCenter };
  const addHost = async () => expect(await ask(await openPanel(ticketPage), 'addHost', host)).toHaveProperty('ok');
  const updateExtension = async () => {
    const mark = 'data-before';
    for (const page of [ticketPage, issuePage]) await markGuest(page, mark);
    await update(browser, build.path);
    for (const page of [ticketPage, issuePage]) {
      await page.bringToFront();
      if (browser.name === 'chromium') {
        // The script in the page cannot know before it is used.
        await page.evaluate(() => history.pushState({}, '', `${location.pathname}?again`));
        await reloadByNote(page, page === issuePage ? mark : undefined);
      }
    }
  };
  const before: Record<number, () => Promise<unknown>> = {
    2: addHost,
    6: addHost,
    8: updateExtension,
    12: addHost,
    14: updateExtension,
    18: async () => ask(await openPanel(ticketPage), 'removeHost', host),
  };
  let isAdded = false;
  for (let turn = 0; turn < turns; turn += 1) {
    await before[turn]?.();
    if (turn === 2) isAdded = true;
    const isTicket = turn % 2 === 0;
    const [page, places] = isTicket ? [ticketPage, ticketPlaces] : [issuePage, issuePlaces];
    await page.bringToFront();
    const place = await quickly(page, places, turn);
    if (!isTicket && !isAdded) expect(await hasLauncher(page)).toBe(false);
    // A page that is open when its host is taken away keeps its script until it is loaded again, but nobody answers it.
    else if (isTicket || turn < 18) await shows(page, place.label);
    expect(await page.$$eval(guestElement, (all) => all.length)).toBeLessThanOrEqual(1);
  }
  const later = await browser.open(issuePlaces[0]?.url ?? '');
  await sleep(1500);
  expect(await hasLauncher(later)).toBe(false);
}, 300_000);

/** Goes from record to record by history alone, as sites do; answers where it ended. */
async function quickly(page: Page, places: typeof ticketPlaces, turn: number) {
  let [place] = places;
  for (let n = 0; n < switches; n += 1) {
    place = places[(turn + n) % places.length];
    await page.evaluate((url) => {
      history.pushState({}, '', url);
      dispatchEvent(new PopStateEvent('popstate', { state: {} }));
    }, place?.url ?? '');
    await sleep((n * 37) % 90);
  }
  if (!place) throw new Error('No places to switch between.');
  return place;
}

/** The panel and the worker name the record of the address; a script that comes after an update makes a panel of its own. */
async function shows(page: Page, label: string): Promise<void> {
  let last = '';
  await until(
    async () => {
      const panel = await openPanel(page);
      const { ok } = await ask(panel, 'tab', {});
      const { ref } = (ok as { view: { ref?: { id: string } } }).view;
      last = `${(await waitForText(panel, /\S/)).slice(0, 60)}; the worker says ${ref?.id}`;
      return last.includes(label) && ref?.id === label.replace('#', '');
    },
    () => `for ${label}; the panel shows ${last}`,
  );
}
