import { randomUUID } from 'node:crypto';
import type { Page } from 'puppeteer-core';
import { accounts, hosts, issues, tickets } from '../../desk/desk.ts';
import { byRole, type Scope, waitForText } from '../find.ts';
import { openPanel } from '../panel.ts';
import { urls } from '../records.ts';
import { type House, minute, press, type Scene, type Shown, tell, write } from './scene.ts';

/* The pages of the dashboard. Each scene stays in one document, where an address of the dashboard is a hash: what takes
   long is the first load of a page. In Chromium alone, as most scenes are: Firefox answers a driver slowly. */

const nobody = '01890000-0000-7000-8000-000000000000';

const goTo = (scope: Scope, hash: string) =>
  scope.evaluate((to) => {
    location.hash = to;
  }, hash);

const at = (hash: string, said: string | RegExp) => ({
  async go({ scope }: Shown) {
    await goTo(scope, hash);
    await waitForText(scope, said);
  },
});

/** With nothing but what comes along, and at addresses where nothing is. It comes before all scenes that keep something. */
export const emptyDashboard: Scene = {
  name: 'dashboard-empty',
  kind: 'page',
  chromiumOnly: true,
  async open({ browser }) {
    const page = await browser.openOurs('dashboard.html#accounts');
    return { page, scope: page };
  },
  states: [
    { name: 'accounts-none', ...at('accounts', 'No account was seen yet') },
    { name: 'time-none', ...at('time', 'Nothing was logged in this time') },
    { name: 'engagements-none', isAlike: true, ...at('engagement/all', 'Work promised to accounts') },
    { name: 'account-gone', isAlike: true, ...at(`account/${nobody}`, 'This account is not known here') },
    { name: 'engagement-gone', isAlike: true, ...at(`engagement/${nobody}`, 'This engagement is not there') },
    {
      name: 'library-none',
      async go({ scope }) {
        await goTo(scope, 'library');
        const field = await scope.waitForSelector('input[type="search"]');
        await field?.type('zyxwv');
        await waitForText(scope, 'No runbook is meant by this');
      },
    },
    {
      name: 'commands',
      async go({ scope }) {
        await press(scope, 'button', /^Commands/);
        await waitForText(scope, 'Go to Time');
      },
    },
  ],
};

const iso = (days: number) => new Date(Date.now() + days * 24 * 60 * minute).toISOString().slice(0, 10);

/** Two records are looked at, so that there are accounts with tickets; the rest is said as a page of ours would say it. */
async function fill(house: House, page: Page): Promise<{ account: string; engagement: string }> {
  for (const url of [urls.salesforce('Account', accounts.halden), urls.ticket(tickets.ssoTenantMove)]) {
    const record = await house.browser.open(url);
    await waitForText(await openPanel(record), /· API ·|known/);
    await record.close();
  }
  await page.bringToFront();
  const make = async (name: string, customer: string, more: object) => {
    const account = { name: customer, keys: [] };
    const made = await tell(page, 'createEngagement', { name, account, kind: 'go-live', billable: true, ...more });
    return made as { id: string; accountId: string };
  };
  const sso = await make('SSO go-live', 'Halden Freight', {
    defaultClass: 'reactive',
    goal: 'Everybody at Halden signs in through Entra, and leavers lose their access within the hour.',
    lead: 'Mara Lindqvist',
    contact: 'Ines Carvalho',
    budgetHours: 4,
    startsOn: iso(-30),
    dueOn: iso(12),
  });
  const moved = await make('Move to EU-1 before spring', 'Orrin Foods', {
    defaultClass: 'proactive',
    billable: false,
  });
  await addParts(page, sso.id);
  await addTime(page, sso.id, moved.id);
  await addRecord(page, sso.accountId);
  await addImport(page);
  return { account: sso.accountId, engagement: sso.id };
}

async function addParts(page: Page, engagementId: string): Promise<void> {
  const add = async (content: object) =>
    ((await tell(page, 'addPart', { engagementId, content })) as { id: string }).id;
  const milestoneId = await add({
    part: 'milestone',
    title: 'Users are provisioned from Entra',
    owner: 'Ines Carvalho',
    dueOn: iso(-3),
    risk: 'Nested groups are not read',
  });
  await add({ part: 'criterion', milestoneId, text: 'Joiners are there within 15 minutes', metOn: iso(-5) });
  await add({ part: 'criterion', milestoneId, text: 'Leavers lose access within the hour' });
  await add({ part: 'evidence', milestoneId, label: 'Log of the trial run', url: urls.issue(issues.scimNestedGroups) });
  await add({ part: 'milestone', title: 'Sign-in by SAML', dueOn: iso(-14), doneOn: iso(-15) });
  await add({
    part: 'scope',
    title: 'A second tenant for the warehouses',
    hours: 6,
    askedOn: iso(-2),
    askedBy: 'Ines',
  });
  await add({ part: 'point', area: 'identity', point: 'sign-in', state: 'ready', checkedOn: iso(-2) });
  await add({
    part: 'point',
    area: 'network',
    point: 'allow-lists',
    state: 'open',
    checkedOn: iso(-2),
    note: 'EU-1 only',
  });
  await add({
    part: 'artefact',
    artefact: 'plan',
    state: 'there',
    checkedOn: iso(-2),
    url: urls.issue(issues.egressDocs),
  });
  await add({ part: 'rule', conditions: [{ field: 'tag', value: 'sso' }] });
}

/** On Wednesday of the week before: two with a gap between them, and two that overlap. */
async function addTime(page: Page, sso: string, moved: string): Promise<void> {
  const noon = new Date().setHours(12, 0, 0, 0) - (((new Date().getDay() + 6) % 7) + 5) * 24 * 60 * minute;
  const entries = [
    { engagementId: sso, from: -180, to: -95, note: 'Compared ACS URLs, wrote to Ines' },
    { engagementId: moved, from: -70, to: -10 },
    { engagementId: sso, from: -30, to: 45, class: 'rework', cause: 'missing-information' },
  ];
  for (const { from, to, ...entry } of entries) {
    const zone = 'Europe/Berlin';
    await tell(page, 'logEntry', { ...entry, zone, startedAt: noon + from * minute, endedAt: noon + to * minute });
  }
}

/** One file that can be taken, and one that cannot. */
async function addImport(page: Page): Promise<void> {
  const { id: sourceId } = (await tell(page, 'addSource', { from: { kind: 'files', name: 'runbooks' } })) as {
    id: string;
  };
  const run = randomUUID();
  const text = (id: string, reviewed: string) =>
    `---\nid: ${id}\ntitle: Webhook retries stop\narea: API\nsummary: Nothing is sent any more.\nsignals: [webhook]\ntags: [webhooks]\nowner: Mara\nsource: Ours\nreviewed: ${reviewed}\n---\n\n## Steps\n\n1. Look at the log.\n`;
  const files = [
    { path: 'webhooks/retries-stop.md', text: text('retries-stop', '2026-10-02') },
    { path: 'webhooks/signature.md', text: text('signature', '31 Nov 2026') },
  ];
  await tell(page, 'readSource', { sourceId, run });
  await tell(page, 'addToImport', { sourceId, run, piece: 0, files, last: { skipped: 0 } });
}

async function addRecord(page: Page, accountId: string): Promise<void> {
  const items = [
    { section: 'integration', subject: 'sso', text: 'SAML by Entra, one tenant', state: 'degraded' },
    { section: 'environment', subject: 'Production', text: 'EU-1, Connect 4.18.2', version: '4.18.2' },
    { section: 'person', subject: 'security', text: 'Ines Carvalho' },
  ];
  for (const content of items) await tell(page, 'addRecordItem', { accountId, content });
  await tell(page, 'addMitigation', {
    accountId,
    content: { title: 'Read nested groups before the go-live', owner: 'Mara', dueOn: iso(5), state: 'open' },
  });
}

const filled = { account: '', engagement: '' };

/** Filled, with what fails of each. */
export const dashboard: Scene = {
  name: 'dashboard',
  kind: 'page',
  chromiumOnly: true,
  async open(house) {
    const page = await house.browser.openOurs('dashboard.html#time');
    Object.assign(filled, await fill(house, page));
    return { page, scope: page };
  },
  states: [
    {
      name: 'time',
      async go({ scope }) {
        await press(scope, 'button', 'Week before');
        await waitForText(scope, /h worked/);
      },
    },
    {
      name: 'time-log-refused',
      async go({ scope }) {
        await press(scope, 'button', 'Log');
        await press(scope, 'button', 'Change');
        const choice = await byRole(scope, 'combobox', 'Engagement');
        await choice.select(filled.engagement);
        await write(scope, 'Duration or times', 'an hour');
        await (await byRole(scope, 'textbox', 'Duration or times')).press('Enter');
        await scope.waitForSelector('[aria-invalid="true"]');
      },
    },
    {
      name: 'time-month',
      async go({ scope }) {
        await press(scope, 'radio', 'Month');
        await waitForText(scope, 'The month against its targets');
      },
    },
    {
      name: 'engagement',
      async go({ scope }) {
        await goTo(scope, `engagement/${filled.engagement}`);
        await waitForText(scope, 'Users are provisioned from Entra');
      },
    },
    {
      name: 'engagement-forms',
      async go({ scope }) {
        await press(scope, 'button', 'Edit');
        await press(scope, 'button', 'Add a milestone');
      },
    },
    { name: 'engagements', ...at('engagement/all', 'Orrin Foods') },
    { name: 'accounts', ...at('accounts', 'sorted by attention') },
    {
      name: 'account',
      async go({ scope }) {
        await goTo(scope, `account/${filled.account}`);
        await waitForText(scope, 'Technical record');
        await waitForText(scope, 'SAML by Entra');
      },
    },
    {
      name: 'account-forms',
      async go({ scope }) {
        await press(scope, 'button', /^Enter: SCIM/);
      },
    },
    { name: 'library', ...at('library', /1 not taken/) },
    {
      name: 'library-runbook',
      async go({ scope }) {
        await press(scope, 'button', /^Open /);
        await byRole(scope, 'button', 'Still right');
      },
    },
    {
      name: 'library-import-refused',
      async go({ page, scope }, { desk, browser }) {
        desk.misbehave({ site: 'zendesk', path: '/api/', how: '403' });
        const from = { kind: 'site', site: 'zendesk', host: hosts.zendesk };
        const { id } = (await tell(scope, 'addSource', { from })) as { id: string };
        const guide = await browser.open(`https://${hosts.zendesk}/agent/dashboard`);
        await page.bringToFront(); // A page behind another is hardly drawn.
        await tell(scope, 'readSource', { sourceId: id, run: randomUUID() });
        await press(scope, 'button', 'Site');
        await waitForText(scope, /stopped/);
        await guide.close();
      },
    },
  ],
};
