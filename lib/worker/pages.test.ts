import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { AccountContext, ReadFailure, TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import type { Topic } from '@/lib/messages';
import { starterLibrary } from '@/lib/runbooks/starter';
import type { Answer } from '@/lib/sites/site';
import { freshDisk } from '@/lib/store/test-database';
import { toggleClock } from './clock';
import { createLeaving } from './leaving';
import { type Asker, pageHandlers } from './pages';
import { createPauses } from './pauses';
import { isOurFrame, readApi, recordOpened, recordRead } from './readings';
import { pageRequests, siteRequests } from './requests';
import type { SalesforceSessions } from './salesforce-session';
import { createTabs } from './tabs';
import { createLibrary, type Worker } from './worker';

const start = Date.parse('2026-11-19T10:00:00Z');
const ref: RecordRef = { site: 'zendesk', host: 'acme.zendesk.com', kind: 'ticket', object: 'ticket', id: '48213' };
const field = <T>(value: T) => ({ value, source: 'api' as const, at: start });
const salesforceId = '0014W000027f6V3QAI';

const ticket: TicketContext = {
  kind: 'ticket',
  ref,
  readAt: start,
  partial: false,
  fields: {
    subject: field('SSO sign-in fails with AADSTS50011 after Entra tenant move'),
    status: field({ label: 'open', category: 'open' as const }),
    priority: field('high'),
    organization: field({ name: 'Halden Freight', id: '4', externalId: salesforceId }),
    createdAt: field(start - 86_400_000),
  },
  empty: [],
  conversation: [
    {
      id: '1',
      author: { name: 'Ines Carvalho', role: 'customer' },
      at: start,
      text: 'AADSTS50011: The redirect URI specified in the request does not match the redirect URIs configured.',
    },
  ],
};
const account: AccountContext = {
  kind: 'account',
  ref: { site: 'salesforce', host: 'acme.lightning.force.com', kind: 'account', object: 'Account', id: salesforceId },
  readAt: start,
  partial: true,
  fields: { name: field('Halden Freight') },
  empty: [],
};

/** Nothing is granted. */
const noHosts: Worker['hosts'] = {
  granted: async () => false,
  giveBack: async () => undefined,
  register: async () => undefined,
  unregister: async () => undefined,
  tabsOf: async () => [],
  look: async () => undefined,
  start: async () => undefined,
};

const library = createLibrary(starterLibrary());
const signedOut: SalesforceSessions = {
  signIn: async () => ({ ok: false, reason: 'cancelled' }),
  signOut: async () => ({ revoked: false }),
  status: async () => ({ apiHost: 'acme.my.salesforce.com', signedIn: false }),
  saveApp: async () => undefined,
  getFor: async () => undefined,
};
let worker: Worker;
let now: number;
let told: Topic[][];
let sent: { name: string; data: unknown; tabId: number }[];
let answer: (name: string, data: unknown) => unknown;

beforeEach(() => {
  now = start;
  told = [];
  sent = [];
  answer = () => undefined;
  const shown = new Map<number, unknown>();
  worker = {
    db: freshDisk().connect(),
    library,
    now: () => now,
    tabs: createTabs({ ask: async (tabId) => shown.get(tabId), load: async () => [], save: async () => undefined }),
    changed: (topics) => told.push(topics),
    hosts: noHosts,
    policy: async () => ({ selectorKeys: [], salesforceApps: {} }),
    managed: async () => ({}),
    settings: { readAll: async () => [], change: async () => [] },
    keepSelectors: async () => undefined,
    pauses: createPauses({ load: async () => undefined, save: async () => undefined }),
    leaving: createLeaving(),
    sessions: { salesforce: signedOut },
    openOptions: async () => undefined,
    reload: async (tabId) => void sent.push({ name: 'reload', data: undefined, tabId }),
    send: (async (name: string, data: unknown, tabId: number) => {
      sent.push({ name, data, tabId });
      return answer(name, data);
    }) as Worker['send'],
  };
  show = (tabId, context) => {
    const reading = { ref: context.ref, at: start, expected: ['subject'], context };
    const now = { stamp: `s${tabId}`, view: { state: 'read' as const, ref: context.ref, reading } };
    shown.set(tabId, now);
    return recordRead(worker, now, tabId);
  };
  hide = (tabId) => shown.delete(tabId);
});
let show: (tabId: number, context: TicketContext | AccountContext) => ReturnType<typeof recordRead>;
let hide: (tabId: number) => void;

afterEach(() => worker.db.delete());

const beside: Asker = { tabId: 1, isFrame: false };
const framed: Asker = { tabId: 1, isFrame: true };

describe('a reading', () => {
  test('gives the launcher its counts and the panel its reasons', async () => {
    const state = await show(1, ticket);
    expect(state).toMatchObject({
      record: 'zendesk:acme.zendesk.com:ticket:48213',
      packet: { required: expect.any(Number) },
      runningSince: undefined,
    });
    expect(state.fits).toBeGreaterThan(0);
    const view = await pageHandlers(worker).suggestions({}, beside);
    expect(view.suggestions[0]?.because).toContainEqual({ code: 'evidence', text: 'AADSTS50011' });
    expect(view.evidence.map(({ value }) => value)).toContain('AADSTS50011');
  });

  test('nothing is known of a tab that shows no record any more', async () => {
    await show(1, ticket);
    hide(1);
    recordOpened(worker, null, 1);
    const pages = pageHandlers(worker);
    expect(await pages.tab({}, beside)).toEqual({ state: 'none' });
    expect(await pages.tab({}, framed)).toEqual({ state: 'unreachable' });
    expect(await pages.packet({}, beside)).toBeNull();
    await expect(pages.tickStep({ runbookId: 'x', step: 0, ticked: true }, beside)).rejects.toThrow(
      'nothing was saved',
    );
  });

  test('a frame is ours where a content script is, also before this worker heard of it', async () => {
    expect(await isOurFrame(worker, 1)).toBe(false);
    expect(await isOurFrame(worker, undefined)).toBe(false);
    await show(1, ticket);
    expect(await isOurFrame(worker, 1)).toBe(true);
    worker.tabs.forget(1); // as for a worker born anew
    expect(await isOurFrame(worker, 1)).toBe(true);
    hide(1);
    worker.tabs.forget(1);
    expect(await isOurFrame(worker, 1)).toBe(false);
  });
});

test('a field that was read before says when, once it is missing', async () => {
  const { subject, ...fields } = ticket.fields;
  await show(1, ticket);
  await show(2, { ...ticket, ref: { ...ref, id: '2' }, fields, readAt: start + 1000 });
  const view = await pageHandlers(worker).tab({}, { tabId: 2, isFrame: false });
  expect(view).toMatchObject({ state: 'read', lastRead: { subject: start } });
});

test('a click that meant the record before is refused, not saved on the next', async () => {
  await show(1, ticket);
  const pages = pageHandlers(worker);
  const [best] = (await pages.suggestions({}, beside)).suggestions;
  const stale: Asker = { ...beside, record: 'zendesk:acme.zendesk.com:ticket:1' };
  const runbookId = best?.runbook.id ?? '';
  await expect(pages.tickStep({ runbookId, step: 0, ticked: true }, stale)).rejects.toThrow('another record');
  expect(await pages.packet({}, stale)).toBeNull();
  expect((await pages.suggestions({}, { ...stale, record: 'zendesk:acme.zendesk.com:ticket:48213' })).runs).toEqual([]);
});

test('the frame alone says what its page may uncover', async () => {
  const pages = pageHandlers(worker);
  await pages.panelShows({ record: 'a' }, framed);
  await pages.panelShows({ record: 'b' }, beside);
  await pages.reloadTab({}, beside);
  expect(sent).toEqual([
    { name: 'frameShows', data: { record: 'a' }, tabId: 1 },
    { name: 'reload', data: undefined, tabId: 1 },
  ]);
});

describe('reading by API', () => {
  const issue: RecordRef = { site: 'jira', host: 'acme.atlassian.net', kind: 'ticket', object: 'issue', id: 'KEL-1' };

  test('asks the tab for the record’s own paths', async () => {
    answer = () => ({
      kind: 'answer',
      status: 200,
      contentType: 'application/json',
      body: JSON.stringify({ key: 'KEL-1', fields: { summary: 'Imports' } }),
    });
    expect(await readApi(worker, { ref: issue }, 7)).toMatchObject({
      context: { fields: { subject: { value: 'Imports' } } },
    });
    expect(sent).toMatchObject([{ name: 'get', tabId: 7, data: { key: 'jira:acme.atlassian.net:issue:KEL-1' } }]);
  });

  test.each([
    ['a named reason', { kind: 'unreachable' }, { failure: { reason: 'network' } }],
    ['nothing when the person left', { kind: 'left' }, {}],
  ])('%s', async (_, given, outcome) => {
    answer = () => given;
    expect(await readApi(worker, { ref: issue }, 7)).toMatchObject(outcome);
  });

  test('that nothing changed is told without the record, and ends a host’s trouble', async () => {
    const noted: unknown[] = [];
    worker.pauses.note = async (_, failure) => {
      noted.push(failure);
      return failure;
    };
    answer = () => ({
      kind: 'answer',
      status: 200,
      contentType: 'application/json',
      body: JSON.stringify({ key: 'KEL-1', fields: { updated: '2026-11-19T09:42:00.000+0100' } }),
    });
    const updatedAt = Date.parse('2026-11-19T08:42:00Z');
    expect(await readApi(worker, { ref: issue, updatedAt }, 7)).toEqual({ unchanged: true });
    expect(sent).toHaveLength(1);
    expect(noted).toEqual([undefined]);
  });

  test.each([
    [{ ref: issue, updatedAt: start }, true],
    [{ ref: issue }, true],
    [{ ref: issue, updatedAt: 'yesterday' }, false],
    [{ ref: issue, updatedAt: 0.5 }, false],
    [issue, false],
  ])('an argument is parsed: %j', (argument, isTaken) => {
    expect(siteRequests.readApi.safeParse(argument).success).toBe(isTaken);
  });

  test('nothing for a site without an API, nor for one that nobody signed in to', async () => {
    const issue: RecordRef = { ...account.ref, site: 'github', object: 'kelda/agent', id: '1' };
    expect(await readApi(worker, { ref: issue }, 7)).toEqual({});
    expect(await readApi(worker, { ref: account.ref }, 7)).toEqual({});
    expect(sent).toEqual([]);
  });
});

describe('reading by a session of the worker’s own', () => {
  let asked: string[];
  let given: Answer;
  let signals: AbortSignal[];

  beforeEach(() => {
    asked = [];
    signals = [];
    const fields = { Name: { displayValue: null, value: 'Halden Freight' } };
    given = answerOf(200, { apiName: 'Account', id: salesforceId, fields });
    const getFor = async (host: string, signal: AbortSignal) => {
      signals.push(signal);
      return async (path: string) => {
        asked.push(`${host}${new URL(path, 'https://x.example').pathname}`);
        return given;
      };
    };
    worker.sessions = { salesforce: { ...signedOut, getFor } };
  });

  function answerOf(status: number, body: unknown): Answer {
    return { kind: 'answer', status, contentType: 'application/json', body: JSON.stringify(body) };
  }

  test('asks the site, not the tab', async () => {
    expect(await readApi(worker, { ref: account.ref }, 7)).toMatchObject({
      context: { fields: { name: { value: 'Halden Freight', source: 'api' } } },
    });
    expect(asked[0]).toBe(`acme.lightning.force.com/services/data/v64.0/ui-api/records/${salesforceId}`);
    expect(sent).toEqual([]);
  });

  test('leaves it alone when it asked for that', async () => {
    const limit: ReadFailure = { reason: 'rate-limited', at: start, until: start + 60_000 };
    worker.pauses = createPauses({ load: async () => ({ count: 1, failure: limit }), save: async () => undefined });
    expect(await readApi(worker, { ref: account.ref }, 7)).toEqual({ failure: limit });
    expect(asked).toEqual([]);
  });

  test('ends when the tab goes on, and not when it shows the same record', async () => {
    await readApi(worker, { ref: account.ref }, 7);
    recordOpened(worker, account.ref, 7);
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
    recordOpened(worker, ref, 7);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });
});

describe('signing in to Salesforce', () => {
  const org = { host: 'acme.lightning.force.com' };

  test('pages hear of it once it is done, and of nothing when it is not', async () => {
    expect(await pageHandlers(worker).salesforceSignIn(org, beside)).toEqual({ ok: false, reason: 'cancelled' });
    expect(told).toEqual([]);
    worker.sessions = { salesforce: { ...signedOut, signIn: async () => ({ ok: true }) } };
    expect(await pageHandlers(worker).salesforceSignIn(org, beside)).toEqual({ ok: true });
    await pageHandlers(worker).salesforceSignOut(org, beside);
    await pageHandlers(worker).saveSalesforceApp({ ...org, clientId: '' }, beside);
    expect(told).toEqual([['sites'], ['sites'], ['sites']]);
  });

  test.each<[string, object, boolean]>([
    ['a page’s host', org, true],
    ['the proxy’s', { host: 'acme.lightning.force.com.mcas.ms' }, true],
    ['no org', { host: 'acme.zendesk.com' }, false],
    ['nothing', {}, false],
  ])('is asked for %s: %s', (_, argument, taken) =>
    expect(pageRequests.salesforceSignIn.safeParse(argument).success).toBe(taken),
  );

  test.each<[string, boolean]>([
    ['3MVG9KeldaSidelight.0123456789', true],
    ['', true],
    ['short', false],
    ['3MVG9KeldaSidelight&prompt=none', false],
  ])('a client id %j is saved: %s', (clientId, taken) =>
    expect(pageRequests.saveSalesforceApp.safeParse({ ...org, clientId }).success).toBe(taken),
  );
});

describe('runs', () => {
  test('ticks and the outcome are kept on the record and count for the next ticket', async () => {
    await show(1, ticket);
    const pages = pageHandlers(worker);
    const id = (await pages.suggestions({}, beside)).suggestions[0]?.runbook.id ?? '';
    await pages.tickStep({ runbookId: id, step: 1, ticked: true }, beside);
    await pages.finishRun({ runbookId: id, outcome: 'solved' }, beside);
    expect(await pages.runbook({ id }, beside)).toMatchObject({
      runbook: { id },
      run: { ticked: { 1: start }, outcome: 'solved' },
    });
    const again = await pages.suggestions({}, beside);
    expect(again.suggestions[0]?.because).toContainEqual({ code: 'solvedLike', count: 1 });
    expect(told).toContainEqual(['runs']);
  });

  test('a run counts for tickets that are like its own, and for no other', async () => {
    const pages = pageHandlers(worker);
    await show(1, ticket);
    const id = (await pages.suggestions({}, beside)).suggestions[0]?.runbook.id ?? '';
    const run = await pages.finishRun({ runbookId: id, outcome: 'solved' }, beside);
    expect(run.like).toEqual({ evidence: ['AADSTS50011'] });
    const reasonsOn = async (context: TicketContext) => {
      await show(1, context);
      const found = (await pages.suggestions({}, beside)).suggestions.find(({ runbook }) => runbook.id === id);
      return found?.because.map(({ code }) => code);
    };
    expect(await reasonsOn({ ...ticket, ref: { ...ref, id: '48001' } })).toContain('solvedLike');
    const other = 'AADSTS700016: the redirect URI of the application was not found in the Entra tenant.';
    const unlike: TicketContext = {
      ...ticket,
      ref: { ...ref, id: '48002' },
      fields: { ...ticket.fields, subject: field('SSO redirect URI fails after Entra tenant move') },
      conversation: ticket.conversation.map((comment) => ({ ...comment, text: other })),
    };
    const reasons = await reasonsOn(unlike);
    expect(reasons).toContain('evidence');
    expect(reasons).not.toContain('solvedLike');
    expect(reasons).not.toContain('solved');
  });

  test('an unknown runbook is an error in words', async () => {
    await expect(pageHandlers(worker).runbook({ id: 'gone' }, beside)).rejects.toThrow('not in the library');
  });
});

describe('time', () => {
  const engagement = {
    name: 'SSO go-live',
    accountName: 'Halden Freight',
    accountKeys: ['zendesk:acme.zendesk.com:organization:4'],
    kind: 'go-live' as const,
    defaultClass: 'reactive' as const,
    billable: true,
  };

  test('the record’s account brings its engagement; the keyboard starts and stops on it', async () => {
    await show(1, ticket);
    const pages = pageHandlers(worker);
    const { id } = await pages.createEngagement(engagement, beside);
    const day = { from: start - 1, to: start + 1e7 };
    expect(await pages.time(day, beside)).toMatchObject({
      engagementId: id,
      entries: [],
      account: { name: 'Halden Freight', keys: expect.arrayContaining([`salesforce:${salesforceId}`]) },
    });

    await toggleClock(worker, 1);
    expect((await pages.time(day, beside)).running).toMatchObject({
      engagementId: id,
      record: { ref },
      startedAt: start,
    });
    now += 60_000;
    await toggleClock(worker, 1);
    expect(await pages.time(day, beside)).toMatchObject({ entries: [{ endedAt: start + 60_000 }] });
  });

  test('without a known engagement the keyboard opens the panel instead of guessing', async () => {
    await show(1, ticket);
    await toggleClock(worker, 1);
    expect(sent).toMatchObject([{ name: 'togglePanel', tabId: 1 }]);
  });

  test('pages hear of a change after it is saved, and of none that failed', async () => {
    const pages = pageHandlers(worker);
    const missing = '018f0000-0000-7000-8000-000000000000';
    await expect(pages.startEntry({ engagementId: missing, zone: 'UTC' }, beside)).rejects.toThrow();
    expect(told).toEqual([]);
  });
});

describe('account', () => {
  test('a ticket seen in Zendesk counts for the Salesforce account it is linked to by id', async () => {
    await show(1, ticket);
    await show(2, account);
    const view = await pageHandlers(worker).account({}, { tabId: 2, isFrame: false });
    expect(view?.openTickets).toMatchObject([{ label: '#48213', severity: expect.any(Number) }]);
    expect(view?.risk.coverage.known).toBeGreaterThan(0);
  });

  test('what a person entered is known, from every system', async () => {
    await show(1, ticket);
    await show(2, account);
    const pages = pageHandlers(worker);
    await pages.enterFact(
      { accountKeys: [`salesforce:${salesforceId}`], driver: 'integration-state', value: 'blocked' },
      beside,
    );
    const view = await pages.account({}, beside);
    expect(view?.risk.drivers).toContainEqual(expect.objectContaining({ id: 'integration-state', known: true }));
  });

  test('the site is asked for open tickets by a click, and they count from then on', async () => {
    await show(1, ticket);
    answer = () => ({
      kind: 'answer',
      status: 200,
      contentType: 'application/json',
      body: JSON.stringify({
        results: [
          { id: 48213, result_type: 'ticket', subject: 'SSO', status: 'open', organization_id: 4 },
          { id: 48190, result_type: 'ticket', subject: '429s', status: 'open', priority: 'urgent', organization_id: 4 },
        ],
        ticket: { id: 48213, organization_id: 4 },
        next_page: null,
      }),
    });
    const pages = pageHandlers(worker);
    expect(await pages.listOpenTickets({}, beside)).toEqual({ found: 1, complete: true });
    expect((await pages.account({}, beside))?.openTickets.map(({ label }) => label)).toEqual(['#48190', '#48213']);
  });

  test('a whole list from the site closes what it leaves out, but not the record that asked', async () => {
    await show(1, { ...ticket, ref: { ...ref, id: '48001' } });
    await show(1, ticket);
    now = start + 60_000;
    answer = () => ({
      kind: 'answer',
      status: 200,
      contentType: 'application/json',
      body: JSON.stringify({ results: [], ticket: { id: 48213, organization_id: 4 }, next_page: null }),
    });
    const pages = pageHandlers(worker);
    const open = async () => (await pages.account({}, beside))?.openTickets.map(({ label }) => label);
    expect(await open()).toEqual(['#48001', '#48213']);
    expect(await pages.listOpenTickets({}, beside)).toEqual({ found: 0, complete: true });
    expect(await open()).toEqual(['#48213']);
  });

  test('a whole list on the account’s page closes what it leaves out, on every page from then on', async () => {
    await show(1, ticket);
    now = start + 60_000;
    const organization: AccountContext = {
      ...account,
      ref: { ...ref, kind: 'account', object: 'organization', id: '4' },
      readAt: now,
      partial: false,
      fields: { openTickets: { value: [], source: 'api', at: now } },
    };
    await show(2, organization);
    await show(3, account);
    const view = await pageHandlers(worker).account({}, { tabId: 3, isFrame: false });
    expect(view?.openTickets).toEqual([]);
    const severe = view?.risk.drivers.find(({ id }) => id === 'severe-tickets');
    expect(severe).toMatchObject({ known: true, contribution: 0 });
  });

  test('a record that names no account has none', async () => {
    await show(1, { ...ticket, fields: { subject: field('No customer') } });
    expect(await pageHandlers(worker).account({}, beside)).toBeNull();
  });
});
