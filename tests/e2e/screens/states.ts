import { accounts, gitHubIssues, hosts, incidents, issues, type Misbehaviour, tickets } from '../../desk/desk.ts';
import { allByRole, byRole, type Scope, waitForText } from '../find.ts';
import { openPanel } from '../panel.ts';
import { urls } from '../records.ts';
import { dashboard, emptyDashboard } from './dashboard-states.ts';
import {
  engagement,
  frameOf,
  gone,
  type House,
  minute,
  open,
  press,
  type Scene,
  type Shown,
  type State,
  tell,
  write,
} from './scene.ts';
import { openWide } from './stage.ts';

/** What is said at the foot stays as long as the focus is in it; Firefox gives no frame the focus that its page has not. */
async function holdToast(scope: Scope): Promise<void> {
  await (await byRole(scope, 'button', 'Dismiss')).focus();
}

async function dismissToast(scope: Scope): Promise<void> {
  const buttons = await scope.$$('button[aria-label="Dismiss"]');
  for (const button of buttons) await button.evaluate((found) => found.click());
}

const openTab = (scope: Scope, tab: string) => press(scope, 'tab', new RegExp(`^${tab}`));

const today = () => ({ from: Date.now() - 24 * 60 * minute, to: Date.now() + minute });

const inPanel = (url: string, ready: RegExp) => async (house: House) => {
  const page = await house.browser.open(url);
  const scope = await openWide(page);
  await waitForText(scope, ready);
  return { page, scope };
};

const ticket: Scene = {
  name: 'ticket',
  kind: 'panel',
  firefoxToo: true,
  open: inPanel(urls.ticket(tickets.ssoTenantMove), /Strong fit/),
  states: [
    { name: 'runbooks', go: async () => undefined },
    {
      name: 'runbooks-opened',
      async go({ scope }) {
        await open(scope, '[role="tabpanel"]:not([hidden]) ol > li > details > summary');
        await waitForText(scope, 'none ticked yet');
      },
    },
    {
      name: 'runbooks-run',
      async go({ scope }) {
        const step = await byRole(scope, 'checkbox');
        await step.evaluate((found) => (found as HTMLElement).click());
        await waitForText(scope, /1 of \d+ steps/);
        await press(scope, 'button', 'Solved it');
        await waitForText(scope, /You said: /);
        await open(scope, '[role="tabpanel"]:not([hidden]) ol > li > details > summary');
      },
    },
    {
      name: 'runbooks-search',
      async go({ scope }) {
        const field = await scope.waitForSelector('input[type="search"]');
        await field?.type('webhok');
        await waitForText(scope, /webhook/i);
      },
    },
    {
      name: 'fields',
      async go({ scope }) {
        await open(scope, 'summary[title="Show the fields that were read"]');
        await scope.waitForSelector('section[aria-label="Fields"] dl');
      },
    },
    {
      name: 'packet',
      async go({ scope }) {
        await open(scope, 'summary[title="Show the fields that were read"]');
        await openTab(scope, 'Packet');
        await waitForText(scope, /of \d+\s+required/);
      },
    },
    {
      name: 'packet-toast',
      async go({ scope }) {
        await press(scope, 'button', 'It is a request');
        await holdToast(scope);
      },
    },
    {
      name: 'packet-review',
      async go({ scope }) {
        await press(scope, 'button', 'Undo');
        await byRole(scope, 'button', 'It is a request');
        await press(scope, 'button', 'Review and copy');
        await waitForText(scope, /What will be copied/);
      },
    },
    {
      name: 'packet-review-toast',
      async go({ scope }) {
        await press(scope, 'button', 'Copy as Markdown');
        // Firefox lets no script copy, so that the text is shown instead.
        await waitForText(scope, /Copied|Text to copy/);
        if ((await allByRole(scope, 'button', 'Dismiss')).length > 0) await holdToast(scope);
      },
    },
    {
      name: 'packet-review-written',
      async go({ scope }) {
        await dismissToast(scope);
        await press(scope, 'radio', 'Leadership');
        await press(scope, 'radio', 'Jira');
        await open(scope, 'dialog details:has(textarea) > summary');
        await write(scope, 'Summary', 'It is fixed by Friday.');
        await waitForText(scope, /This promises something/);
      },
    },
    {
      name: 'packet-review-found',
      async go({ scope }) {
        await open(scope, 'dialog li > details > summary');
        await byRole(scope, 'button', /^Not sensitive/);
      },
    },
    {
      name: 'packet-ask',
      async go({ scope }) {
        await press(scope, 'radio', 'Engineering');
        await press(scope, 'radio', 'Markdown');
        await press(scope, 'button', /^Back$/);
        await press(scope, 'button', /^Ask (?:for \d|the customer)/);
        await waitForText(scope, /Message, yours to change/);
      },
    },
    {
      name: 'packet-send',
      async go({ scope }) {
        await dismissToast(scope);
        await press(scope, 'button', /^Back$/);
        await press(scope, 'button', 'Mark as sent');
        await write(scope, 'Key or address of the issue', urls.issue(issues.egressDocs));
        await waitForText(scope, issues.egressDocs);
      },
    },
    {
      name: 'packet-sent',
      async go({ scope }) {
        await press(scope, 'button', 'I sent it');
        await press(scope, 'button', `Came back: ${issues.egressDocs}`);
        await byRole(scope, 'combobox', 'What it lacked');
      },
    },
    {
      name: 'packet-returned',
      async go({ scope }) {
        await dismissToast(scope);
        await write(scope, 'In a word', 'no request ID of one failed attempt');
        await press(scope, 'button', 'Save');
        await waitForText(scope, 'lacked: no request ID');
        await open(scope, 'summary::-p-text(was said of it)');
        await press(scope, 'button', 'Promise an update…');
        await byRole(scope, 'button', 'In 2 hours');
      },
    },
    {
      name: 'packet-fixed',
      async go({ scope }) {
        await dismissToast(scope);
        await openTab(scope, 'Packet');
        await press(scope, 'button', 'In 2 hours');
        await press(scope, 'button', /^Save$/);
        await gone(scope, 'In 2 hours'); // Its form has a button of the same name as the next.
        await press(scope, 'button', `Fixed: ${issues.egressDocs}`);
        await write(scope, 'Fixed in version', '4.21.0');
        await openTab(scope, 'Packet');
        await press(scope, 'button', /^Save$/);
        await waitForText(scope, 'The fix came back');
        const draft = await scope.waitForSelector('textarea[lang]');
        await draft?.type(' It will be deployed by Friday.');
        await waitForText(scope, 'This promises something');
      },
    },
    {
      name: 'time-first',
      async go({ scope }) {
        await dismissToast(scope);
        await openTab(scope, 'Time');
        await waitForText(scope, 'No engagement yet');
      },
    },
    {
      name: 'time-whose',
      async go({ scope }) {
        const sso = await engagement(scope, 'SSO go-live', 'Halden Freight', 'reactive');
        const moved = await engagement(scope, 'Move to EU-1 with a name that goes on', 'Orrin Foods', 'proactive');
        const at = (minutes: number) => Date.now() - minutes * minute;
        const entries = [
          { engagementId: sso, startedAt: at(9), endedAt: at(6), note: 'Compared ACS URLs, wrote to Ines' },
          { engagementId: moved, startedAt: at(5), endedAt: at(2) },
        ];
        for (const entry of entries) await tell(scope, 'logEntry', { ...entry, zone: 'Europe/Berlin' });
        await waitForText(scope, /Whose time is/);
        await scope.waitForSelector('button[aria-label^="Edit entry"]');
      },
    },
    {
      name: 'time-idle',
      async go({ scope }) {
        const { engagements } = (await tell(scope, 'time', today())) as { engagements: { id: string; name: string }[] };
        const [sso] = engagements.filter(({ name }) => name === 'SSO go-live');
        await tell(scope, 'assignEngagement', { engagementId: sso?.id, to: 'record' });
        await byRole(scope, 'button', 'Start');
      },
    },
    {
      name: 'time-running',
      async go({ scope }) {
        await press(scope, 'button', 'Start');
        await waitForText(scope, /0:00:0\d/);
      },
    },
    {
      name: 'time-edit',
      async go({ scope }) {
        await press(scope, 'button', /^Edit entry/);
        await byRole(scope, 'button', /^Delete/);
      },
    },
    {
      name: 'time-split',
      async go({ scope }) {
        await press(scope, 'button', /^Split entry/);
        await byRole(scope, 'textbox', 'Split at');
      },
    },
    {
      name: 'time-refused',
      async go({ scope }) {
        await write(scope, 'Duration or times', 'an hour');
        await press(scope, 'button', 'Log');
        await scope.waitForSelector('[aria-invalid="true"]');
      },
    },
    {
      name: 'time-night',
      async go({ scope }) {
        const { running } = (await tell(scope, 'time', today())) as { running: { id: string; revision: string } };
        const startedAt = Date.now() - 16 * 60 * minute;
        await tell(scope, 'changeEntry', { id: running.id, seen: running.revision, startedAt });
        await waitForText(scope, /Did this clock run on/);
      },
    },
    {
      name: 'switch',
      async go({ scope }) {
        await openTab(scope, 'Packet');
        await open(scope, '[data-running] summary');
        await scope.waitForSelector('[data-running] details section');
      },
    },
    {
      name: 'packet-running',
      async go({ scope }) {
        await open(scope, '[data-running] summary');
        await scope.waitForSelector('[data-running] details:not([open])');
      },
    },
    {
      name: 'runbooks-running',
      async go({ scope }) {
        await scope.$eval('input[type="search"]', (field) => field.focus());
        await openTab(scope, 'Runbooks');
        await press(scope, 'button', /^Back/);
        await waitForText(scope, 'Fit this ticket');
      },
    },
    {
      name: 'account',
      async go({ scope }) {
        await openTab(scope, 'Account');
        await waitForText(scope, /\d of 6 known/);
      },
    },
    {
      name: 'account-answer',
      async go({ scope }) {
        await press(scope, 'button', /integrations and identity/);
        await byRole(scope, 'radio', 'Blocked');
      },
    },
  ],
};

const first: Scene = {
  name: 'first',
  kind: 'panel',
  open: inPanel(urls.ticket(tickets.webhookRetries), /fit/),
  states: [
    {
      name: 'first-steps',
      async go({ scope }) {
        await press(scope, 'button', 'Show first steps');
        await waitForText(scope, 'Where do you work?');
      },
    },
    {
      name: 'first-rules',
      async go({ scope }) {
        await press(scope, 'button', 'Go on');
        await waitForText(scope, 'Everything stays in this browser.');
      },
    },
  ],
};

const others: Scene[] = [
  {
    name: 'vague',
    kind: 'panel',
    open: inPanel(urls.ticket(tickets.vagueDoesNotWork), /Nothing here seems to fit/),
    states: [
      { name: 'runbooks-none', go: async () => undefined },
      {
        name: 'packet-gaps',
        async go({ scope }) {
          await openTab(scope, 'Packet');
          await waitForText(scope, 'To fix first');
        },
      },
    ],
  },
  {
    name: 'complete',
    kind: 'panel',
    open: inPanel(urls.ticket(tickets.logsAndSecrets), /fit/),
    states: [
      {
        name: 'packet-met',
        async go({ scope }) {
          await openTab(scope, 'Packet');
          await waitForText(scope, /of \d+\s+required/);
        },
      },
      {
        name: 'packet-review-masked',
        async go({ scope }) {
          await press(scope, 'button', 'Review and copy');
          await waitForText(scope, /\[secret 1\]/);
        },
      },
    ],
  },
  {
    name: 'account-record',
    kind: 'panel',
    open: inPanel(urls.salesforce('Account', accounts.halden), /\d of 6 known/),
    states: [
      { name: 'account-record', go: async () => undefined },
      {
        name: 'account-runbooks',
        async go({ scope }) {
          await openTab(scope, 'Runbooks');
          await waitForText(scope, /Runbooks fit tickets|tickets/);
        },
      },
    ],
  },
  {
    name: 'issue',
    kind: 'panel',
    open: inPanel(urls.gitHubIssue(gitHubIssues.tlsEcdsa), /fit/),
    states: [
      {
        name: 'account-unknown',
        async go({ scope }) {
          await openTab(scope, 'Account');
          await waitForText(scope, 'No account is named here');
        },
      },
    ],
  },
];

/** Where each record is read from; the second is another host, for one that asked to wait is left alone. */
const failingSites = {
  failed: {
    site: 'jira',
    says: 'Jira',
    url: urls.issue(issues.webhooksRepeated),
    api: '/rest/',
    record: `/rest/api/3/issue/${issues.webhooksRepeated}`,
  },
  older: {
    site: 'servicenow',
    says: 'ServiceNow',
    url: urls.incident(incidents.importLimiter),
    api: '/api/now/',
    record: `/api/now/table/incident/${incidents.importLimiter}`,
  },
} as const;

/** Each reason why a record is not read, as what the site answers and what is said of it. */
const reasons: [string, Pick<Misbehaviour, 'how' | 'retryAfter'>, string][] = [
  ['signed-out', { how: '401' }, 'says you are signed out'],
  ['not-shown', { how: '403' }, 'does not show you this record'],
  ['policy', { how: 'html403' }, 'may not be read here'],
  ['not-json', { how: 'html' }, 'sent a web page, not data'],
  ['changed', { how: 'shape' }, 'answered in a way we do not know'],
  ['network', { how: 'truncated' }, 'could not be reached'],
  ['rate-limited', { how: '429', retryAfter: 600 }, 'asks us to wait'],
];

/** Without anything that was read before, and with it. */
const failures = Object.entries(failingSites).map(
  ([name, { site, says, url, api, record }]): Scene => ({
    name,
    kind: 'panel',
    async open(house) {
      if (name === 'older') return inPanel(url, /· API ·/)(house);
      house.desk.misbehave({ site, path: api, how: '500', times: 1 });
      return inPanel(url, new RegExp(`${says} failed`))(house);
    },
    states: reasons.map(([reason, answer, said], index) => ({
      name: `${name}-${reason}`,
      isAlike: index > 0,
      async go({ scope }, { desk }) {
        desk.reset();
        desk.misbehave({ site, path: answer.how === 'shape' ? record : api, ...answer });
        await press(scope, 'button', 'Read again');
        await waitForText(scope, `${says} ${said}`);
      },
    })),
  }),
);

const loading: Scene = {
  name: 'loading',
  kind: 'panel',
  async open({ desk, browser }) {
    desk.misbehave({ site: 'zendesk', path: '/api/', how: 'stall' });
    const page = await browser.open(urls.ticket(tickets.webhookRetries));
    return { page, scope: await openWide(page) };
  },
  states: [{ name: 'loading', isLoading: true, go: ({ scope }) => scope.waitForSelector('[class*="skeleton"]') }],
};

const alone: Scene = {
  name: 'alone',
  kind: 'panel',
  chromiumOnly: true,
  async open({ browser }) {
    const page = await browser.openOurs('sidepanel.html');
    return { page, scope: page };
  },
  states: [{ name: 'home', go: ({ scope }) => waitForText(scope, 'Add a host of your own') }],
};

const restored: Scene = {
  name: 'restored',
  kind: 'panel',
  chromiumOnly: true,
  async open({ browser }) {
    const page = await browser.openOurs('sidepanel.html');
    await page.evaluate(async () => {
      const at = Date.now() - 60_000;
      const told = { restored: { rows: 412, tables: { entries: 412 }, newestAt: at }, lost: { lines: 3 }, at };
      await chrome.storage.local.set({ 'kept:told': JSON.stringify(told) });
    });
    await page.reload();
    return { page, scope: page };
  },
  states: [
    {
      name: 'lost-and-restored',
      async go({ scope }) {
        await waitForText(scope, '412');
        await frameOf(scope).evaluate(() => chrome.storage.local.remove('kept:told'));
      },
    },
  ],
};

const options: Scene = {
  name: 'options',
  kind: 'page',
  chromiumOnly: true,
  async open({ desk, browser }) {
    desk.misbehave({ site: 'jira', path: '/rest/', how: '403' });
    const record = await browser.open(urls.issue(issues.webhooksRepeated));
    await waitForText(await openPanel(record), /does not show you/);
    await record.close();
    const page = await browser.openOurs('options.html');
    await waitForText(page, hosts.jira);
    return { page, scope: page };
  },
  states: [
    { name: 'options', go: ({ scope }) => byRole(scope, 'button', 'Edit Severity') },
    {
      name: 'options-forms',
      async go({ scope }) {
        await press(scope, 'button', 'Edit Severity');
        await press(scope, 'button', 'Add a host');
      },
    },
  ],
};

export const scenes: Scene[] = [
  emptyDashboard,
  ticket,
  first,
  ...others,
  options,
  dashboard,
  ...failures,
  loading,
  alone,
  restored,
];

/** Resolves once nothing is on its way that would move what is measured: parts of a screen are loaded after it stands. */
async function whole(scope: Scope): Promise<void> {
  await scope.waitForFunction(() =>
    [...document.querySelectorAll('[class*="skeleton"]')].every((each) => !each.checkVisibility()),
  );
}

/** Goes through the scenes one after the other, and shows each state to `visit` as it stands then. */
export async function through(
  house: House,
  wanted: Scene[],
  visit: (state: Pick<State, 'name' | 'isAlike'> & Pick<Scene, 'kind'> & Shown) => Promise<void>,
): Promise<void> {
  for (const scene of wanted) {
    if (scene.chromiumOnly && house.browser.name !== 'chromium') continue;
    const shown = await scene.open(house);
    for (const { name, isAlike, isLoading, go } of scene.states) {
      await go(shown, house);
      if (!isLoading) await whole(shown.scope);
      await visit({ name, isAlike, kind: scene.kind, ...shown });
    }
    await shown.page.close();
    house.desk.reset();
  }
}
