import { beforeEach, describe, expect, test, vi } from 'vitest';
import { calendarDate } from '@/lib/calendar/calendar-date';
import type { AccountContext, TicketContext } from '@/lib/context/context';
import { account, field, issue, readingOf, ticket } from '../testing/sample-records';
import { start, type TestWorker, testWorker } from '../testing/test-worker';

const day = 86_400_000;
let worker: TestWorker;
beforeEach(() => {
  worker = testWorker();
});

const inZendesk = (
  id: string,
  part: Partial<TicketContext['fields']> = {},
  conversation: TicketContext['conversation'] = [],
): TicketContext => ({
  ...ticket,
  ref: { ...ticket.ref, id },
  fields: {
    ...ticket.fields,
    organization: field({ name: 'Brightwater Health', id: '77' }),
    requester: field({ name: 'Ines', role: 'customer' as const, email: 'ines@brightwater.example' }),
    area: field(['Import']),
    ...part,
  },
  conversation,
});
const inSalesforce = (part: Partial<AccountContext['fields']> = {}): AccountContext => ({
  ...account,
  ref: { ...account.ref, id: '0014W00002BRIGHQA5' },
  fields: {
    name: field('Brightwater Hlth. Ltd'),
    website: field('https://www.brightwater.example'),
    tier: field('Enterprise'),
    owner: field({ name: 'Priya Raman', role: 'agent' as const }),
    renewalOn: field(calendarDate('2026-12-30')),
    ...part,
  },
});
const show = (context: TicketContext | AccountContext, tab = 1) => worker.show(tab, readingOf(context));
const portfolio = (part: object = {}) => worker.ask('portfolio', { most: 30, ...part });
const names = async (part?: object) => (await portfolio(part)).rows.map(({ name }) => name);

describe('accounts that may be one', () => {
  beforeEach(async () => {
    await show(inZendesk('1'));
    await show(inZendesk('2'));
    await show(inSalesforce(), 2);
  });
  const pair = async () => (await worker.ask('alikeAccounts', {}))[0];

  test('are asked about with what makes it likely, what is missing, and what would change', async () => {
    expect(await worker.ask('alikeAccounts', {})).toHaveLength(1);
    const alike = await pair();
    expect(alike?.because.map(({ code }) => code)).toEqual(['domain', 'alikeName']);
    expect(alike?.missing).toEqual([{ code: 'noId' }]);
    const sides = [alike?.one, alike?.other];
    expect(sides.map((side) => side?.known[0]?.site).sort()).toEqual(['Salesforce', 'Zendesk']);
    expect(sides.map((side) => side?.tickets).sort()).toEqual([0, 2]);
    expect(alike?.scoreAsOne).toBe(Math.max(...sides.map((side) => side?.score ?? 0)));
    expect((await portfolio()).rows.every(({ isAlike }) => isAlike)).toBe(true);
  });

  test('are one after one word, with what each knew, and asked about no more', async () => {
    const { one, other } = (await pair()) ?? {};
    await worker.ask('joinAccounts', { one: one?.id ?? '', other: other?.id ?? '' });
    expect(await worker.ask('alikeAccounts', {})).toEqual([]);
    expect((await portfolio()).rows).toMatchObject([{ tier: 'Enterprise', openTickets: 2, isAlike: false }]);
  });

  test('stay two after one word, and are asked about no more', async () => {
    const { one, other } = (await pair()) ?? {};
    await worker.ask('keepApart', { one: one?.id ?? '', other: other?.id ?? '' });
    expect(await worker.ask('alikeAccounts', {})).toEqual([]);
    expect(await names()).toHaveLength(2);
    // Not even an id joins them now.
    await show(
      inZendesk('3', {
        organization: field({ name: 'Brightwater Health', id: '77', externalId: '0014W00002BRIGHQA5' }),
      }),
    );
    expect(await names()).toHaveLength(2);
  });

  test('are asked about again when the word is taken back', async () => {
    const { one, other } = (await pair()) ?? {};
    const command = 'c1a6a9f2-62f2-4d52-9f0a-6d2b1f1f8c11';
    await worker.ask('keepApart', { one: one?.id ?? '', other: other?.id ?? '' }, undefined, command);
    await worker.ask('undo', { command });
    expect(await pair()).toBeTruthy();
  });

  test('of one account are those that may be it', async () => {
    const { one } = (await pair()) ?? {};
    expect(await worker.ask('alikeAccounts', { accountId: one?.id })).toHaveLength(1);
    await show({ ...account, fields: { name: field('Halden Freight') } }, 3);
    const halden = (await portfolio({ search: 'Halden' })).rows[0]?.id;
    expect(await worker.ask('alikeAccounts', { accountId: halden })).toEqual([]);
  });
});

test('what names another account’s record in a ticket is a reason to ask', async () => {
  await show(inSalesforce({ name: field('BW'), website: field('https://bw.example') }), 2);
  const text = 'Their account: https://acme.lightning.force.com/lightning/r/Account/0014W00002BRIGHQA5/view';
  await show(inZendesk('9', {}, [{ id: '1', author: { name: 'Mara', role: 'agent' }, at: start, text }]));
  expect((await worker.ask('alikeAccounts', {}))[0]?.because).toEqual([{ code: 'named', by: '#9' }]);
});

describe('the portfolio', () => {
  beforeEach(async () => {
    await show(inZendesk('1', { priority: field('urgent'), createdAt: field(start - 40 * day) }));
    await show(inSalesforce(), 2);
    await show({ ...account, fields: { name: field('Halden Freight'), tier: field('Growth') } }, 3);
  });

  test('has every remembered account, those first that want to be looked at most', async () => {
    const { rows, counts, matching } = await portfolio();
    expect(rows[0]).toMatchObject({ name: 'Brightwater Health', openTickets: 1, worst: { label: '#1' } });
    expect(counts).toEqual({ high: 0, medium: 0, low: 0, unknown: 3, all: 3 });
    expect(matching).toBe(3);
    for (const { attention } of rows) {
      expect(attention.parts.reduce((sum, { points }) => sum + points, 0)).toBe(attention.points);
    }
  });

  test('knows what pages told: tier, who looks after it, and the renewal', async () => {
    const { rows } = await portfolio({ search: 'priya' });
    expect(rows).toMatchObject([
      { name: 'Brightwater Hlth. Ltd', tier: 'Enterprise', owner: 'Priya Raman', renewsInDays: 41 },
    ]);
    expect((await portfolio({ search: 'growth' })).rows.map(({ name }) => name)).toEqual(['Halden Freight']);
  });

  test('shows as many rows as were asked for, and counts all', async () => {
    expect(await portfolio({ most: 1 })).toMatchObject({ matching: 3, rows: [{ name: 'Brightwater Health' }] });
    expect(await portfolio({ level: 'high' })).toMatchObject({ matching: 0, rows: [] });
  });

  test('has the person’s own by their name, once they said it', async () => {
    expect((await portfolio()).counts.mine).toBeUndefined();
    await worker.ask('rename', { name: 'priya raman', seen: (await worker.ask('home', {})).person.revision });
    expect((await portfolio({ mine: true })).rows.map(({ name }) => name)).toEqual(['Brightwater Hlth. Ltd']);
    expect((await portfolio()).counts).toMatchObject({ all: 3, mine: 1 });
  });

  test('knows of a ticket as soon as it is read, though it keeps what it read', async () => {
    await portfolio();
    await show(inZendesk('2', { priority: field('urgent') }));
    expect((await portfolio()).rows[0]?.openTickets).toBe(2);
    await show(inZendesk('2', { status: field({ label: 'solved', category: 'solved' as const }) }));
    expect((await portfolio()).rows[0]?.openTickets).toBe(1);
  });

  test('says whose technical record is due, and who has none', async () => {
    const { rows } = await portfolio({ search: 'Halden' });
    const content = { section: 'decision', subject: '', text: 'Okta stays' } as const;
    await worker.ask('addRecordItem', { accountId: rows[0]?.id ?? '', content });
    expect(await portfolio()).toMatchObject({ recordsDue: [], withoutRecord: 2 });
    worker.browser.at += 61 * day;
    expect(await portfolio()).toMatchObject({ recordsDue: [{ name: 'Halden Freight', age: { days: 61 } }] });
  });

  test('shows the number that the account’s own page shows, whatever is said of it meanwhile', async () => {
    const same = async () => {
      for (const { id, risk } of (await portfolio()).rows) {
        const view = await worker.ask('account', { accountId: id });
        expect({ score: view?.risk.score, level: view?.risk.level }).toEqual({ score: risk.score, level: risk.level });
      }
    };
    await same();
    const keys = ['zendesk:acme.zendesk.com:organization:77'];
    const brightwater = { name: 'Brightwater Health', keys };
    await worker.ask('enterFact', { account: brightwater, driver: 'integration-state', value: 'blocked' });
    await same();
    const engagement = {
      name: 'Go-live',
      account: brightwater,
      kind: 'go-live',
      defaultClass: 'reactive',
      billable: true,
    } as const;
    const { id, revision } = await worker.ask('createEngagement', { ...engagement, dueOn: '2026-11-01' });
    await same();
    await worker.ask('logEntry', {
      engagementId: id,
      zone: 'Europe/Berlin',
      startedAt: start - 7_200_000,
      endedAt: start - 60_000,
      class: 'rework',
    });
    await same();
    await worker.ask('changeEngagement', { id, seen: revision, doneOn: '2026-11-19' });
    await same();
    await worker.ask('judge', { tabId: 1, word: { about: 'severity', value: 4 } });
    await same();
    await worker.ask('markSent', { tabId: 1, receiver: 'engineering', target: 'ENG-2291' });
    await same();
    const drivers = (await worker.ask('settings', {})).find(({ key }) => key === 'drivers')?.value as {
      drivers: object[];
    };
    await worker.ask('setSetting', { key: 'drivers', value: { ...drivers, drivers: drivers.drivers.slice(0, 5) } });
    await same();
  });

  test('works out anew, after it has answered, what it worked out yesterday', async () => {
    await worker.ask('createEngagement', {
      name: 'Go-live',
      account: { name: 'Brightwater Health', keys: ['zendesk:acme.zendesk.com:organization:77'] },
      kind: 'go-live',
      defaultClass: 'reactive',
      billable: true,
      dueOn: '2026-11-19',
    });
    const score = async () => (await portfolio({ search: 'Brightwater Health' })).rows[0]?.risk.score ?? 0;
    const before = await score();
    worker.browser.at += 40 * day;
    const told = worker.told.length;
    await portfolio();
    await vi.waitFor(() => expect(worker.told.length).toBeGreaterThan(told));
    expect(await score()).not.toBe(before);
  });

  test('has nothing of an account that was forgotten', async () => {
    const [row] = (await portfolio({ search: 'Hlth' })).rows;
    const accountId = row?.id ?? '';
    await worker.ask('addRecordItem', { accountId, content: { section: 'decision', subject: '', text: 'Okta stays' } });
    await worker.ask('addMitigation', { accountId, content: { title: 'Move', owner: '', state: 'open' } });
    await worker.ask('reviewAccount', { accountId, of: 'risk' });
    const text = 'https://acme.lightning.force.com/lightning/r/Account/0014W00002BRIGHQA5/view';
    await show(inZendesk('9', {}, [{ id: '1', author: { name: 'Mara', role: 'agent' }, at: start, text }]));
    await worker.ask('forgetAccount', { account: accountId });
    expect(await names()).not.toContain('Brightwater Hlth. Ltd');
    const { db } = worker.store;
    for (const table of ['seenAccounts', 'recordItems', 'mitigations', 'accountReviews', 'accountStandings'] as const) {
      const left = JSON.stringify(await db.table(table).toArray());
      expect(left).not.toContain(accountId);
      expect(left).not.toContain('0014W00002BRIGHQA5');
    }
  });

  test('counts milestones that are late with the engagements that are', async () => {
    const { id } = await worker.ask('createEngagement', {
      name: 'Go-live',
      account: { name: 'Brightwater Health', keys: ['zendesk:acme.zendesk.com:organization:77'] },
      kind: 'go-live',
      defaultClass: 'reactive',
      billable: true,
      dueOn: '2026-11-18',
    });
    const late = async () => (await portfolio({ search: 'Brightwater Health' })).rows[0]?.late;
    expect(await late()).toBe(1);
    const milestone = { part: 'milestone', title: 'Pilot' } as const;
    await worker.ask('addPart', { engagementId: id, content: { ...milestone, dueOn: '2026-11-01' } });
    await worker.ask('addPart', {
      engagementId: id,
      content: { ...milestone, dueOn: '2026-11-01', doneOn: '2026-11-02' },
    });
    await worker.ask('addPart', { engagementId: id, content: { ...milestone, dueOn: '2026-12-01' } });
    expect(await late()).toBe(2);
  });

  test('counts what was sent and is not settled, and what is late', async () => {
    await worker.ask('markSent', { tabId: 1, receiver: 'engineering', target: 'ENG-2291' });
    const { rows } = await portfolio();
    await worker.ask('addMitigation', {
      accountId: rows[0]?.id ?? '',
      content: { title: 'Move', owner: '', state: 'open', dueOn: '2026-11-20' },
    });
    worker.browser.at += 15 * day;
    expect((await portfolio()).rows[0]).toMatchObject({
      escalations: { open: 1, oldestDays: 15 },
      mitigationsLate: 1,
      attention: { parts: expect.arrayContaining([expect.objectContaining({ code: 'escalations', points: 7 })]) },
    });
    const id = (await worker.ask('outcomes', { tabId: 1 }))?.packets[0]?.id ?? '';
    await worker.ask('sayOutcome', { id, said: 'resolved', by: '', why: '', fixVersion: '4.21' });
    expect((await portfolio()).rows[0]?.escalations.open).toBe(0);
  });
});

describe('the voice of customers', () => {
  test('is what several tickets are about, and what product was told', async () => {
    await show(inZendesk('1'));
    await show(inZendesk('2'));
    await show({ ...ticket, fields: { ...ticket.fields, area: field(['import']) } }, 2);
    await worker.ask('markSent', { tabId: 1, receiver: 'product', target: 'PROD-7' });
    const voice = await worker.ask('voice', {});
    expect(voice.themes).toMatchObject([{ count: 3, open: 3, escalated: 1 }]);
    expect(voice.themes[0]?.accountIds).toHaveLength(2);
    expect(voice.feedback).toMatchObject([{ label: '#2', target: { label: 'PROD-7' }, outcome: { state: 'open' } }]);
    expect(Object.values(voice.names).sort()).toEqual(['Brightwater Health', 'Halden Freight']);

    const id = voice.themes[0]?.accountIds.find((one) => voice.names[one] === 'Halden Freight');
    expect((await worker.ask('voice', { accountId: id ?? '' })).themes).toMatchObject([{ count: 1 }]);
  });

  test('counts a case once in however many systems it is', async () => {
    const area = field(['Import']);
    await show({ ...ticket, fields: { ...ticket.fields, area } });
    const url = 'https://acme.zendesk.com/agent/tickets/48213';
    const links = field([{ id: '48213', relation: 'Zendesk', url }]);
    await show({ ...ticket, ref: issue, fields: { ...ticket.fields, area, links } }, 2);
    const [theme] = (await worker.ask('voice', {})).themes;
    expect(theme).toMatchObject({ area: 'Import', count: 1, open: 1 });
    expect(theme?.evidence).toHaveLength(1);
  });

  test('names the runbook that helped', async () => {
    await show(inZendesk('1'));
    await worker.ask('finishRun', { tabId: 1, runbookId: 'sso-redirect-url-mismatch', outcome: 'solved' });
    const [theme] = (await worker.ask('voice', {})).themes;
    expect(theme?.workaround).toMatchObject({ solved: 1, title: expect.stringMatching(/redirect/i) });
  });
});
