import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { contentAt } from '../desk/content/content.ts';
import { allIssues } from '../desk/content/issues.ts';
import { allTickets } from '../desk/content/tickets/all.ts';
import { accounts, issues, tickets } from '../desk/desk.ts';
import { click } from './find.ts';
import { openPanel } from './panel.ts';
import { urls } from './records.ts';
import { startSession } from './session.ts';
import { sleep, until } from './until.ts';
import { lastWatched, type Span, watch, watched } from './watch.ts';

const session = startSession();

/** Told in the tests' names; `SIDELIGHT_SEED` runs them with an earlier one again. */
const seed = Number(process.env.SIDELIGHT_SEED ?? Date.now() % 1_000_000);

/** A seeded generator (mulberry32), so that a failure can be seen again. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Place {
  url: string;
  /** How the panel names the record. */
  label: string;
  title: string;
  /** What of the desk's answers about it comes late. */
  late: string;
}

const ticketPlaces = [
  tickets.ssoTenantMove,
  tickets.bulkImport429,
  tickets.webhookRetries,
  tickets.germanTls,
  tickets.scimDuplicates,
].map((id) => ({
  url: urls.ticket(id),
  label: `#${id}`,
  title: allTickets.find((ticket) => ticket.id === id)?.subject ?? '',
  late: `/api/v2/tickets/${id}`,
}));

const issuePlaces = [issues.import429, issues.webhooksRepeated, issues.acsPaths, issues.slowReports].map((key) => ({
  url: urls.issue(key),
  label: key,
  title: allIssues.find((issue) => issue.key === key)?.summary ?? '',
  late: `/rest/api/3/issue/${key}`,
}));

/**
 * Each Case in a tab of its own, and twice below an Account's tab: another page of it is mounted each time. There is no
 * API to be late: it is the page's own data.
 */
const casePlaces = contentAt(Date.now())
  .salesforce.filter(({ object }) => object === 'Case')
  .flatMap(({ id, fields }) =>
    [undefined, accounts.halden, accounts.brightwater].map((account) => ({
      url: `${urls.salesforce('Case', id)}${account ? `?ws=${encodeURIComponent(`/lightning/r/Account/${account}/view`)}` : ''}`,
      label: `Case ${fields.find(({ name }) => name === 'CaseNumber')?.value}`,
      title: fields.find(({ name }) => name === 'Subject')?.value ?? '',
      late: `/_desk/data/record/${id}`,
    })),
  );

/** 200 switches in all. */
const sites = [
  { site: 'zendesk' as const, switches: 70, places: ticketPlaces },
  { site: 'jira' as const, switches: 70, places: issuePlaces },
  { site: 'salesforce' as const, switches: 60, places: casePlaces },
];

/** Milliseconds that nobody can see: less than a frame. The page and the panel are two processes with one clock. */
const unseen = 16;

describe.each(sites)('$site', ({ site, switches, places }) => {
  test(`${switches} quick switches with late and reordered answers: only the record of the address, one launcher (seed ${seed})`, async () => {
    const random = randomFrom(seed);
    const [first] = places;
    if (!first) throw new Error('No places to switch between.');
    const page = await session.browser.open(first.url);
    const panel = await openPanel(page);
    await click(panel, 'tab', /^Packet/); // It quotes the title, so that it must be of the same record.
    await watch(page, panel, [...new Set(places.map(({ title }) => title))]);
    await makeLazyPartsLate(page, random);

    for (let turn = 1; turn <= switches; turn++) {
      const place = places[Math.floor(random() * places.length)] ?? first;
      session.desk.misbehave({ site, path: place.late, how: { delayMs: Math.floor(random() * 300) } });
      await navigate(page, place.url);
      // Most are left before they are read, some while they are shown, and every tenth stays until it is.
      if (turn % 10 === 0) await untilRead(page, panel, place);
      else await sleep(random() < 0.7 ? random() * 60 : 100 + random() * 200);
    }
    const spans = await watched(page, panel);
    expect(spans.flatMap((span) => wrongIn(span, places)).join('\n')).toBe('');
    // It is not enough to hide everything: each that stayed was seen, and the first. Of the others, a page that changes
    // its record faster than a person reads (`lib/page/pace.ts`) shows few.
    const isSeen = (span: Span | undefined) => span !== undefined && !span.covered && span.titles.length > 0;
    const showings = spans.filter((span, index) => isSeen(span) && !isSeen(spans[index - 1]));
    expect(showings.length).toBeGreaterThan(switches / 10);
  }, 120_000);

  test('there and back at once: the panel shows the record again', async () => {
    const [here, there] = [places[0], places.at(-1)];
    if (!here || !there) throw new Error('No places to switch between.');
    const page = await session.browser.open(here.url);
    const panel = await openPanel(page);
    await watch(page, panel, [here.title, there.title]);
    await untilRead(page, panel, here);
    await navigate(page, there.url, here.url);
    await untilRead(page, panel, here);
  });
});

/** What a person may not see, if there is any of it. */
function wrongIn({ url, covered, hosts, launchers, label, titles, milliseconds }: Span, places: Place[]): string[] {
  const place = places.find((one) => one.url === url);
  const wrong: string[] = [];
  if (!place) wrong.push('an address that nobody went to');
  if (hosts !== 1 || launchers !== 1) wrong.push(`${hosts} elements of ours, ${launchers} launchers`);
  if (place && !covered && milliseconds > unseen) {
    // Before its number is read a Case is called a Case.
    const allowed = [place.label, place.label.replace(/ .*/, ''), 'Sidelight'];
    if (!allowed.includes(label)) wrong.push(`${label} is named`);
    // Where the page is asked in vain there is no record, and what was open today is listed: it claims to be none of it.
    const claimed = label === 'Sidelight' ? [] : titles;
    for (const title of claimed) if (title !== place.title) wrong.push(`“${title}” is shown for ${milliseconds} ms`);
  }
  return wrong.map((what) => `at ${url}: ${what}`);
}

/** Goes to other addresses by history alone, as the sites do, from one to the next at once. */
function navigate(page: Page, ...addresses: string[]): Promise<void> {
  return page.evaluate((addresses) => {
    for (const address of addresses) {
      history.pushState({}, '', address);
      dispatchEvent(new PopStateEvent('popstate', { state: {} }));
    }
  }, addresses);
}

/** The page's own waits take up to three times as long, so that its parts come in another order each time. */
function makeLazyPartsLate(page: Page, random: () => number): Promise<void> {
  const factors = Array.from({ length: 97 }, () => random() * 3);
  return page.evaluate((factors) => {
    const later = window.setTimeout;
    let count = 0;
    const late = (callback: TimerHandler, milliseconds = 0) =>
      later(callback, milliseconds * (factors[count++ % factors.length] ?? 1));
    Object.assign(window, { setTimeout: late });
  }, factors);
}

async function untilRead(page: Page, panel: Frame, { url, title }: Place): Promise<void> {
  await until(
    async () => {
      const now = await lastWatched(page, panel);
      return now?.url === url && !now.covered && now.titles.includes(title);
    },
    async () => `for “${title}” to be shown; last is ${JSON.stringify(await lastWatched(page, panel))}`,
  );
}
