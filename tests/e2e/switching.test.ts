import type { Frame, Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';
import { accounts, cases, gitHubIssues, hosts, incidents, issues, serviceCases, tickets } from '../desk/desk.ts';
import { click, fill, visibleText, waitForText } from './find.ts';
import { guestElement, hasLauncher, openPanel } from './panel.ts';
import { urls, withoutRecord } from './records.ts';
import { startSession } from './session.ts';
import { sleep, until } from './until.ts';

const session = startSession();

/** Goes to another address the way the sites do: by history, without a reload. */
async function navigate(page: Page, url: string): Promise<void> {
  await page.evaluate((to) => {
    history.pushState({}, '', to);
    dispatchEvent(new PopStateEvent('popstate', { state: {} }));
  }, url);
}

/** Waits until a record is on show and stays: one that was passed a moment ago may be shown once more on the way. */
async function settledAt(panel: Frame, { label, words }: { label: string; words: string }): Promise<void> {
  let since: number | undefined;
  await until(
    async () => {
      const shown = await visibleText(panel).catch(() => '');
      const isShown = shown.split('\n')[0]?.includes(label) && shown.includes(words);
      since = isShown ? (since ?? Date.now()) : undefined;
      return since !== undefined && Date.now() - since > 1_000;
    },
    () => `for ${label} to stay on show`,
  );
}

const switches = [
  {
    site: 'zendesk' as const,
    from: { url: urls.ticket(tickets.ssoTenantMove), label: `#${tickets.ssoTenantMove}`, words: 'AADSTS50011' },
    // Words that stand in no other record: every account's technical record has webhooks.
    to: { url: urls.ticket(tickets.webhookRetries), label: `#${tickets.webhookRetries}`, words: 'Webhook retries' },
    none: withoutRecord[0] ?? '',
  },
  {
    site: 'jira' as const,
    from: { url: urls.issue(issues.import429), label: issues.import429, words: '429 without Retry-After' },
    to: { url: urls.issue(issues.webhooksRepeated), label: issues.webhooksRepeated, words: 'outbox relay' },
    none: withoutRecord[1] ?? '',
  },
  {
    site: 'salesforce' as const,
    from: { url: urls.salesforce('Account', accounts.halden), label: 'Account', words: 'Halden Freight' },
    to: { url: urls.salesforce('Case', cases.bulkImport429), label: 'Case', words: '429' },
    none: withoutRecord[2] ?? '',
  },
  {
    site: 'servicenow' as const,
    from: { url: urls.incident(incidents.importLimiter), label: 'INC0012017', words: 'Imports API answers 429' },
    to: { url: urls.serviceCase(serviceCases.ssoTenantMove), label: 'CS0012041', words: 'AADSTS50011' },
    none: withoutRecord[3] ?? '',
  },
  {
    site: 'github' as const,
    from: { url: urls.gitHubIssue(gitHubIssues.tlsEcdsa), label: '#412', words: 'handshake_failure behind a proxy' },
    to: { url: urls.gitHubIssue(gitHubIssues.webhookDuplicates), label: '#398', words: 'delivered twice' },
    none: withoutRecord[4] ?? '',
  },
];

describe.each(switches)('$site', ({ site, from, to, none }) => {
  test('switching without a reload never shows the old record; quick switches end at the one in the address', async () => {
    const page = await session.browser.open(from.url);
    const panel = await openPanel(page);
    await waitForText(panel, from.words);
    // A slow answer for the new record gives the old one every chance to show.
    const undo = session.desk.misbehave({ site, how: { delayMs: 400 } });
    await navigate(page, to.url);

    let sawNew = false;
    const deadline = Date.now() + 8_000;
    while (!sawNew && Date.now() < deadline) {
      const shown = await visibleText(panel).catch(() => '');
      const header = shown.split('\n')[0] ?? '';
      if (header.includes(to.label)) expect(shown.slice(0, 400)).not.toContain(from.words);
      sawNew = header.includes(to.label) && shown.includes(to.words);
      await sleep(20);
    }
    expect(sawNew).toBe(true);

    undo();
    await navigate(page, from.url);
    await waitForText(panel, from.words);
    for (let round = 0; round < 10; round++) {
      await navigate(page, round % 2 === 0 ? to.url : from.url);
      await sleep(round * 15);
    }
    await navigate(page, to.url);
    await settledAt(panel, to);
    expect(await page.$$eval(guestElement, (hosts) => hosts.length)).toBe(1);
  });

  test('leaving for a page without a record takes the launcher along', async () => {
    const page = await session.browser.open(from.url);
    await until(
      () => hasLauncher(page),
      () => 'for the launcher',
    );
    await navigate(page, none);
    await until(
      async () => !(await hasLauncher(page)),
      () => 'for the launcher to go',
    );
    await navigate(page, to.url);
    await until(
      () => hasLauncher(page),
      () => 'for the launcher to come again',
    );
  });
});

/** Each evidence of its own, so that the panel shows it once the comment was read. */
const newComment = 'And since today AADSTS700016 for all of them.';
const again = [
  {
    site: 'zendesk' as const,
    first: { url: urls.ticket(tickets.ssoTenantMove), label: `#${tickets.ssoTenantMove}` },
    second: { url: urls.ticket(tickets.bulkImport429), label: `#${tickets.bulkImport429}` },
    check: new RegExp(`^/api/v2/tickets/${tickets.ssoTenantMove}\\.json\\?`),
    whole: /comments\.json/,
    touch: () => session.desk.touch({ site: 'zendesk', id: tickets.ssoTenantMove }, newComment),
  },
  {
    site: 'jira' as const,
    first: { url: urls.issue(issues.acsPaths), label: issues.acsPaths },
    second: { url: urls.issue(issues.import429), label: issues.import429 },
    check: new RegExp(`^/rest/api/3/issue/${issues.acsPaths}\\?fields=updated&`),
    whole: /fields=\*all/,
    touch: () => session.desk.touch({ site: 'jira', key: issues.acsPaths }, newComment),
  },
];

test.each(again)(
  '$site: a record that was read before is asked for once, and read anew when it changed',
  async (given) => {
    const { site, first, second, check, whole, touch } = given;
    const page = await session.browser.open(first.url);
    const panel = await openPanel(page);
    const asked = () => session.desk.requests().filter((request) => request.site === site && request.kind === 'api');
    const readFully = ({ label }: { label: string }) =>
      until(
        async () => {
          const shown = await visibleText(panel);
          return shown.slice(0, 60).includes(label) && /· API ·/.test(shown);
        },
        () => `for ${label} to be read`,
      );
    /** Requests of one switch; a little longer than it takes, for one too many would come late. */
    const requestsOf = async (to: { url: string; label: string }) => {
      const before = asked().length;
      await navigate(page, to.url);
      await readFully(to);
      await sleep(1_000);
      return asked()
        .slice(before)
        .map(({ path }) => path);
    };

    await readFully(first);
    expect((await requestsOf(second)).some((path) => whole.test(path))).toBe(true);
    expect(await requestsOf(first)).toEqual([expect.stringMatching(check)]);
    expect(await visibleText(panel)).not.toContain('AADSTS700016');

    await requestsOf(second);
    touch();
    const paths = await requestsOf(first);
    expect(paths.filter((path) => whole.test(path))).toHaveLength(1);
    await click(panel, 'button', /^\d+ more$/).catch(() => undefined); // Where there is more evidence than is shown at first.
    await waitForText(panel, 'AADSTS700016');

    const before = asked().length;
    await click(panel, 'button', 'Read again');
    await until(
      async () =>
        asked()
          .slice(before)
          .some(({ path }) => whole.test(path)),
      () => `for ${first.label} to be read as a whole`,
    );
  },
);

test('a record that was read before stays beside the failure of its check, however often it is read again', async () => {
  const words = 'AADSTS50011';
  const page = await session.browser.open(urls.ticket(tickets.ssoTenantMove));
  const panel = await openPanel(page);
  await waitForText(panel, words);
  await navigate(page, urls.ticket(tickets.bulkImport429));
  await waitForText(panel, `#${tickets.bulkImport429}`);
  session.desk.signOut('zendesk');
  await navigate(page, urls.ticket(tickets.ssoTenantMove));
  for (let times = 0; times < 3; times += 1) {
    const shown = await waitForText(panel, 'Zendesk says you are signed out');
    expect(shown).toContain(words);
    expect(shown).toMatch(/What is shown was read .*ago/);
    const asked = session.desk.requests().length;
    await click(panel, 'button', 'Read again');
    await until(
      async () => session.desk.requests().length > asked,
      () => 'for the site to be asked again',
    );
  }
  // It works on.
  await click(panel, 'tab', /^Time/);
  await fill(panel, 'Name', 'SSO go-live');
  await click(panel, 'button', 'Save engagement');
  await click(panel, 'button', /^Log 15m/);
  await waitForText(panel, 'Logged 15 min');
});

test('pages without a record: no request of ours, no element', async () => {
  const pages: Page[] = [];
  for (const url of withoutRecord) {
    pages.push(await session.browser.open(url));
    await sleep(500); // A page behind another does nothing.
  }
  for (const page of pages) {
    await page.bringToFront();
    await sleep(2_000);
    expect(await hasLauncher(page), page.url()).toBe(false);
    const host = new URL(page.url()).hostname;
    const asked = session.desk.requests().filter(({ site, kind }) => hosts[site] === host && kind === 'api');
    expect(asked).toEqual([]);
  }
});

test('keys typed in the panel do not reach the host’s shortcuts', async () => {
  const page = await session.browser.open(urls.ticket(tickets.ssoTenantMove));
  const panel = await openPanel(page);
  await waitForText(panel, 'AADSTS50011');
  const search = await panel.waitForSelector('input[type="search"]');
  await search?.type('gjk');
  expect(await page.evaluate(() => document.body.dataset.hostShortcut)).toBeUndefined();
});
