import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { issues, tickets } from '../desk/desk.ts';
import { inClosedRoot } from './closed-root.ts';
import { visibleText, waitForText } from './find.ts';
import { openPanel } from './panel.ts';
import { urls } from './records.ts';
import { startSession } from './session.ts';
import { sleep, until } from './until.ts';

const session = startSession();

/** Goes to another address by history alone, as the sites do. */
function navigate(page: Page, url: string): Promise<void> {
  return page.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  }, url);
}

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

interface Seen {
  hosts: number;
  covered: boolean | undefined;
  text: string;
}

/** What a person sees: uncovered first, for what is uncovered may be seen from then on. */
async function look(page: Page, panel: Frame): Promise<Seen> {
  const covered = await inClosedRoot(page, 'sidelight-panel', (root) =>
    root.querySelector('.frame')?.classList.contains('covered'),
  );
  const text = await visibleText(panel);
  const hosts = await page.$$eval('sidelight-panel', (all) => all.length);
  return { hosts, covered, text };
}

const sites = [
  {
    site: 'zendesk' as const,
    path: (id: string) => `/api/v2/tickets/${id}`,
    records: [
      tickets.ssoTenantMove,
      tickets.bulkImport429,
      tickets.webhookRetries,
      tickets.germanTls,
      tickets.scimDuplicates,
    ].map((id) => ({ id: String(id), label: `#${id}`, url: urls.ticket(id) })),
  },
  {
    site: 'jira' as const,
    path: (id: string) => `/rest/api/3/issue/${id}`,
    records: [issues.import429, issues.webhooksRepeated, issues.acsPaths, issues.slowReports].map((id) => ({
      id,
      label: id,
      url: urls.issue(id),
    })),
  },
];

describe.each(sites)('$site', ({ site, path, records }) => {
  test('100 quick switches with delayed and reordered answers: only the record of the address, one launcher', async () => {
    const seed = 20261119;
    const random = randomFrom(seed);
    const [first] = records;
    if (!first) throw new Error('No records.');
    const page = await session.browser.open(first.url);
    const panel = await openPanel(page);
    await waitForText(panel, first.label);

    for (let turn = 0; turn < 100; turn++) {
      const record = records[Math.floor(random() * records.length)] ?? first;
      // A later question may be answered before an earlier one.
      const undo = session.desk.misbehave({
        site,
        path: path(record.id),
        how: { delayMs: Math.floor(random() * 250) },
      });
      await navigate(page, record.url);
      await sleep(random() * 80);
      const seen = await look(page, panel);
      undo();
      expect(seen.hosts, `seed ${seed}, turn ${turn}`).toBe(1);
      if (seen.covered) continue;
      const others = records.filter(({ url }) => url !== record.url);
      const header = seen.text.slice(0, 60);
      for (const other of others) expect(header, `seed ${seed}, turn ${turn}`).not.toContain(other.label);
    }
    const last = records.at(-1) ?? first;
    await navigate(page, last.url);
    await until(
      async () => {
        const seen = await look(page, panel);
        return !seen.covered && seen.text.includes(last.label) && /· API ·/.test(seen.text);
      },
      () => `for ${last.label} to be read`,
    );
  }, 120_000);
});
