import type { Frame, Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { accounts, connectedApp, hosts, issues, organizations, tickets } from '../desk/desk.ts';
import { ask } from './ask.ts';
import { byRole, click, waitForText } from './find.ts';
import { clickLauncher, launcherControls, openPanel, seen, untilOpen } from './panel.ts';
import { urls } from './records.ts';
import { startSession } from './session.ts';
import { until, type Wait } from './until.ts';

const session = startSession({ granted: { hosts: [hosts.salesforceApi], permissions: ['identity'] } });
const org = { host: hosts.salesforce };
const long = { timeout: 240_000 };

const accountUrl = urls.salesforce('Account', accounts.halden);
const salesforceKey = `salesforce:${accounts.halden}`;
/** What stands for an account in Jira: an issue that names it. */
const sites = { Zendesk: urls.ticket(tickets.ssoTenantMove), Jira: urls.issue(issues.acsPaths) };

async function accountTab(page: Page): Promise<Frame> {
  const panel = await openPanel(page);
  await click(panel, 'tab', /^Account/);
  await waitForText(panel, /\d of 6 known/);
  return panel;
}

interface View {
  id: string;
  risk: { score: number; level?: string; drivers: { id: string; detail?: { sev1?: number } }[] };
  links: { key: string }[];
}

/** The account as the worker tells it to this panel. */
const viewIn = async (panel: Frame, accountId?: string) =>
  (await ask(panel, 'account', { ...(accountId && { accountId }) })).ok as View | null;

/** The number that a person reads in the Account tab, once it is that one. */
async function shows(panel: Frame, score: number): Promise<void> {
  await panel.page().bringToFront();
  await waitForText(panel, new RegExp(`\\b${score}\\s+of 100`));
}

const launcherSays = (page: Page, pattern: RegExp) =>
  until(
    async () => (await launcherControls(page)).some((name) => pattern.test(name)),
    async () => `for the launcher to say ${pattern}: ${await launcherControls(page)}`,
  );

test('one customer in three sites: one account after one answer, one number, a new P1, forgotten', long, async () => {
  session.desk.unlink(organizations.halden);
  const salesforce = await session.browser.open(accountUrl);
  const account = await accountTab(salesforce);
  const named = { name: 'Halden Freight', keys: [salesforceKey] };
  for (const [driver, value, item] of [
    ['integration-state', 'blocked', 'sso'],
    ['security-blockers', 'fine'],
  ]) {
    const said = await ask(account, 'enterFact', { driver, value, ...(item && { item }), account: named });
    expect(said.refused).toBeUndefined();
  }

  // Zendesk knows it by its own id alone: nobody but a person can say that it is the same customer.
  const ticket = await accountTab(await session.browser.open(sites.Zendesk));
  await waitForText(ticket, 'Are these one account?');
  await click(ticket, 'button', 'They are one');
  await waitForText(ticket, /one account now/);
  // Jira's issue names the Salesforce Account, and so needs no answer.
  const issue = await accountTab(await session.browser.open(sites.Jira));

  const view = await until(
    async () => {
      const [one, other, third] = await Promise.all([viewIn(account), viewIn(ticket), viewIn(issue)]);
      return one !== null && one.id === other?.id && one.id === third?.id ? one : undefined;
    },
    () => 'for the three to be one account',
  );
  expect(view.links.map(({ key }) => key).sort()).toEqual(
    [salesforceKey, `zendesk:${hosts.zendesk}:organization:${organizations.halden}`].sort(),
  );
  const before = view.risk.score;
  for (const panel of [account, ticket, issue]) await shows(panel, before);

  // A new P1: whoever opens it changes the account's page, with the reason.
  session.desk.newTicket({
    id: 48261,
    like: tickets.ssoTenantMove,
    subject: 'Everybody is locked out',
    priority: 'urgent',
  });
  const urgent = await accountTab(await session.browser.open(urls.ticket(48261)));
  await salesforce.bringToFront();
  const after = await until(
    async () => {
      const now = await viewIn(account);
      return now && now.risk.score > before ? now : undefined;
    },
    () => `for more than ${before}`,
  );
  const severe = after.risk.drivers.find(({ id }) => id === 'severe-tickets');
  expect(severe?.detail?.sev1).toBe(1);
  await shows(account, after.risk.score);
  await waitForText(account, /1 open case of severity 1|1 case of severity 1|severity 1/i);
  await waitForText(account, /#48261/);
  // The glance, where nobody opened the panel.
  await click(account, 'button', 'Close panel');
  await launcherSays(salesforce, new RegExp(`technical risk: ${after.risk.level} \\(.*Severe cases.*\\)`, 'i'));
  await clickLauncher(salesforce);
  await untilOpen(salesforce, true);
  await seen(account);
  for (const panel of [ticket, issue, urgent]) await shows(panel, after.risk.score);

  // Forgotten in one tab, it is forgotten in each, and stays so in a worker that is born later.
  await issue.page().bringToFront();
  await seen(issue);
  // What stands above it comes a moment later, and moves it.
  await waitForText(issue, /never reviewed[\s\S]*One account/);
  await click(issue, 'button', /^Forget this account/);
  await byRole(issue, 'group', /^Forget everything about/);
  await click(issue, 'button', /^Forget (?!this).*Halden Freight/);
  const isGone = async (panel: Frame) => {
    const rows = (await ask(panel, 'portfolio', { most: 10 })).ok as { rows: { name: string }[] };
    const kept = await viewIn(panel, view.id);
    return kept === null && !rows.rows.some(({ name }) => name === 'Halden Freight');
  };
  await until(
    () => isGone(account),
    () => 'for the account to be forgotten',
  );
  await session.browser.killWorker();
  await until(
    () => isGone(account),
    () => 'for it to stay forgotten after a restart of the worker',
  );
  for (const panel of [ticket, issue]) {
    const now = await until(
      async () => (await viewIn(panel)) ?? undefined,
      () => 'for what is known of it now',
    );
    expect(now.id ?? 'none').toBe('none');
  }
});

interface Job {
  id: string;
  state: string;
  reason?: { code: string };
}
const isDone = ({ state }: Job) => state === 'done';
const stoppedFor = (code: string) => (job: Job) => job.state === 'stopped' && job.reason?.code === code;

/** The jobs that ask for the open tickets of one account, as the worker tells them. */
function jobsIn(panel: Frame, key: string) {
  const newest = async () => ((await ask(panel, 'jobs', { kind: 'openTickets', key })).ok as Job[])[0];
  const untilIt = (is: (job: Job) => boolean, wait?: Wait) =>
    until(
      async () => {
        const job = await newest();
        return job && is(job);
      },
      async () => `for the job, which is ${JSON.stringify(await newest())}`,
      wait,
    );
  return { newest, until: untilIt };
}

test(
  'refresh: without a session, by OAuth, expired, revoked, refused; Zendesk without a tab and out of patience',
  long,
  async () => {
    const panel = await accountTab(await session.browser.open(accountUrl));
    const jobs = jobsIn(panel, `salesforce:${hosts.salesforce}:Account:${accounts.halden}`);
    const askSalesforce = async (until: (job: Job) => boolean) => {
      const last = (await jobs.newest())?.id;
      await click(panel, 'button', /^Ask the site for all of them(: Salesforce.*)?$/);
      await jobs.until((job) => job.id !== last && until(job));
    };
    const goOn = async () => {
      await click(panel, 'button', 'Go on');
      await jobs.until(isDone);
      await waitForText(panel, /Open tickets of the account.* \d+ open tickets?/);
    };
    await askSalesforce(stoppedFor('signInHere'));
    await waitForText(panel, /Sidelight is not signed in to acme/);
    await ask(panel, 'saveSalesforceApp', { ...org, clientId: connectedApp });
    expect((await ask(panel, 'salesforceSignIn', org)).ok).toEqual({ ok: true });
    await goOn();

    // Expired: one refresh, and nobody notices. Revoked: said, and gone on with after a new sign-in.
    session.desk.misbehave({ site: 'salesforceApi', path: '/services/data', how: '401', times: 1 });
    await askSalesforce(isDone);
    session.desk.signOut('salesforceApi');
    await askSalesforce(stoppedFor('signInHere'));
    await waitForText(panel, /Sidelight is not signed in to acme/);
    session.desk.signIn('salesforceApi');
    expect((await ask(panel, 'salesforceSignIn', org)).ok).toEqual({ ok: true });
    await goOn();

    // Refused: said, with what to do; once it is allowed it goes on.
    const allow = session.desk.misbehave({ site: 'salesforceApi', path: '/services/data', how: '404' });
    await askSalesforce(stoppedFor('refused'));
    await waitForText(panel, /you may not see this, or that it is gone/);
    allow();
    await goOn();

    // Zendesk is asked through a page of its own: none is open yet.
    const key = `zendesk:${hosts.zendesk}:organization:${organizations.halden}`;
    const input = {
      account: {
        site: 'zendesk',
        host: hosts.zendesk,
        kind: 'account',
        object: 'organization',
        id: `${organizations.halden}`,
      },
      accountKeys: [key, salesforceKey],
    };
    expect((await ask(panel, 'startJob', { kind: 'openTickets', input })).refused).toBeUndefined();
    const zendesk = jobsIn(panel, key);
    await zendesk.until(({ reason }) => reason?.code === 'noTab');
    session.desk.misbehave({ site: 'zendesk', path: '/api/v2/search', how: '429', retryAfter: 2, times: 1 });
    await session.browser.open(urls.ticket(tickets.ssoTenantMove));
    await zendesk.until(isDone, { timeout: 120_000 });
  },
);

test('all accounts are asked about from their page: one refused is told, the others are read', long, async () => {
  for (const id of [tickets.bulkImport429, tickets.webhookRetries, tickets.germanTls]) {
    const panel = await openPanel(await session.browser.open(urls.ticket(id)));
    await waitForText(panel, /· API ·/);
  }
  session.desk.misbehave({ site: 'zendesk', path: '/api/v2/search', how: '403', times: 1 });
  const page = await session.browser.openOurs('dashboard.html#accounts');
  await waitForText(page, 'Bring accounts up to date');
  await click(page, 'button', /^Ask now: Zendesk/);
  await waitForText(page, /\d+ accounts? asked about, \d+ open tickets?, 1 refused/);
  await page.$$eval('summary', (all) =>
    all.find(({ textContent }) => textContent?.includes('1 account refused'))?.click(),
  );
  await waitForText(page, /refused \(403\): you may not see it there/);
});
