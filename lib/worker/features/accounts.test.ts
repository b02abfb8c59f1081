import { beforeEach, describe, expect, test, vi } from 'vitest';
import { calendarDate } from '@/lib/calendar/calendar-date';
import type { AccountContext, RelatedTicket, TicketContext } from '@/lib/context/context';
import { commit } from '@/lib/store/commit';
import { noteOpened } from '@/lib/store/runbook-uses';
import { noteSeen } from '@/lib/store/trail';
import { keepWorklog } from '@/lib/store/worklogs';
import { account, field, issue, readingOf, ref, salesforceId, ticket } from '../testing/sample-records';
import { start, type TestWorker, testWorker } from '../testing/test-worker';

let worker: TestWorker;
beforeEach(() => {
  worker = testWorker();
});

const dayMs = 86_400_000;
const keys = [`salesforce:${salesforceId}`];
const halden = { name: 'Halden Freight', keys };
const organization = ticket.fields.organization;
const viewOf = async (tabId: number) => {
  const view = await worker.ask('account', { tabId });
  if (!view) throw new Error('No account is named');
  return view;
};
const driverOf = async (tabId: number, id: string) =>
  (await viewOf(tabId)).risk.drivers.find((driver) => driver.id === id);
/** The same case as the ticket, in Jira and in Salesforce. */
const inJira: TicketContext = {
  ...ticket,
  ref: issue,
  fields: { ...ticket.fields, ...(organization && { organization: field({ ...organization.value, id: '77' }) }) },
  conversation: [
    { id: '1', author: { name: 'Mara', role: 'agent' }, text: 'From https://acme.zendesk.com/agent/tickets/48213' },
  ],
};
const caseRef = { ...account.ref, kind: 'ticket' as const, object: 'Case', id: '5004W00002abcDEQAY' };
const inSalesforce: TicketContext = {
  ...ticket,
  ref: caseRef,
  fields: { ...ticket.fields, custom: field([{ id: 'c', label: 'Zendesk ticket', value: '48213' }]) },
  conversation: [],
};
const listing = (openTickets: RelatedTicket[], part: Partial<AccountContext> = {}): AccountContext => ({
  ...account,
  ...part,
  fields: { ...account.fields, openTickets: field(openTickets, 'dom', part.readAt ?? account.readAt) },
});
const listedCase: RelatedTicket = { ref: caseRef, label: 'Case 00001042', subject: 'SSO', priority: 'Urgent' };

test('a ticket seen in Zendesk counts for the Salesforce account it is linked to by id', async () => {
  await worker.show(1, readingOf(ticket));
  await worker.show(2, readingOf(account));
  const view = await viewOf(2);
  expect(view.openTickets).toMatchObject([{ label: '#48213', severity: expect.any(Number) }]);
  expect(view.risk.coverage.known).toBeGreaterThan(0);
});

test('a record that names no account has none', async () => {
  await worker.show(1, readingOf({ ...ticket, fields: { subject: field('No customer') } }));
  expect(await worker.ask('account', { tabId: 1 })).toBeNull();
});

describe('one case', () => {
  test('seen in Zendesk, Jira and Salesforce counts once, and says where else it is', async () => {
    await worker.show(1, readingOf(ticket));
    const alone = (await viewOf(1)).risk.score;
    await worker.show(2, readingOf(inJira));
    await worker.show(3, readingOf(inSalesforce));
    const { openTickets, risk } = await viewOf(1);
    expect(openTickets).toMatchObject([{ also: [{}, {}] }]);
    expect(risk.score).toBe(alone);
  });

  test('under the old and the new key of a moved issue is one', async () => {
    await worker.show(1, readingOf({ ...inJira, conversation: [] }));
    const moved = { ...inJira.fields, links: field([{ id: 'ENG-9', relation: 'moved to' }]) };
    await worker.show(1, readingOf({ ...inJira, fields: moved, conversation: [] }));
    await worker.show(2, readingOf({ ...inJira, ref: { ...issue, id: 'ENG-9' }, conversation: [] }));
    expect((await viewOf(2)).openTickets).toHaveLength(1);
  });
});

describe('one account', () => {
  test('shows the same number on its page that lists Cases and on its ticket', async () => {
    await worker.show(1, readingOf(listing([listedCase])));
    const onPage = await viewOf(1);
    expect(onPage.openTickets).toMatchObject([{ label: 'Case 00001042', severity: 1, isStated: false }]);
    worker.browser.at += 30_000;
    await worker.show(2, readingOf({ ...ticket, fields: { ...ticket.fields, priority: field('low') } }));
    const [after, onTicket] = [await viewOf(1), await viewOf(2)];
    expect(onTicket.risk).toEqual(after.risk);
    expect(onTicket.risk.score).toBe(onPage.risk.score);
  });

  test('a list that says that none is open closes what was remembered, and is known elsewhere', async () => {
    await worker.show(1, readingOf(listing([listedCase])));
    const readAt = start + 60_000;
    worker.browser.at = readAt;
    await worker.show(1, readingOf(listing([], { readAt })));
    expect((await viewOf(1)).openTickets).toEqual([]);
    const organizationPage: AccountContext = { ...account, ref: { ...account.ref, id: salesforceId } };
    await worker.show(2, readingOf(organizationPage));
    expect(await driverOf(2, 'severe-tickets')).toMatchObject({ known: true, detail: { sev1: 0, solved: 1 } });
  });

  test('none was ever open: a list that holds none is known on every page', async () => {
    await worker.show(1, readingOf(listing([])));
    await worker.show(2, readingOf(account));
    for (const tab of [1, 2])
      expect(await driverOf(tab, 'severe-tickets')).toMatchObject({ known: true, contribution: 0 });
  });
});

test('a severe ticket that was solved fades, instead of vanishing at once', async () => {
  const urgent = { ...ticket.fields, priority: field('urgent') };
  await worker.show(1, readingOf({ ...ticket, fields: urgent }));
  const open = (await driverOf(1, 'severe-tickets')) as { contribution: number };
  worker.browser.at += 1000;
  const solved = { ...urgent, status: field({ label: 'Solved', category: 'solved' as const }) };
  await worker.show(1, readingOf({ ...ticket, readAt: start + 1000, fields: solved }));
  expect(await driverOf(1, 'severe-tickets')).toMatchObject({ contribution: open.contribution });
  worker.browser.at += 14 * dayMs;
  const later = (await driverOf(1, 'severe-tickets')) as { contribution: number };
  expect(later.contribution).toBeGreaterThan(0);
  expect(later.contribution).toBeLessThan(open.contribution);
});

describe('a severity', () => {
  const urgent = { ...ticket.fields, priority: field('urgent') };
  const note = {
    id: '2',
    author: { name: 'Mara', role: 'agent' as const },
    public: false,
    text: 'This is Sev 2 for us.',
  };
  const stated = { ...ticket, fields: urgent, conversation: [...ticket.conversation, note] };

  test('that the text states wins over what the priority means', async () => {
    await worker.show(1, readingOf(stated));
    expect((await viewOf(1)).openTickets).toMatchObject([{ severity: 2, isStated: true, priority: 'urgent' }]);
  });

  test('that a person said wins over both, and can be taken back', async () => {
    await worker.show(1, readingOf(stated));
    await worker.ask('judge', { tabId: 1, word: { about: 'severity', value: 3 } });
    expect((await viewOf(1)).openTickets).toMatchObject([{ severity: 3, isStated: true }]);
    await worker.ask('unjudge', { tabId: 1, topic: 'severity' });
    expect((await viewOf(1)).openTickets).toMatchObject([{ severity: 2 }]);
  });

  test('that only the priority tells is what the setting says that it means, at once', async () => {
    await worker.show(1, readingOf({ ...ticket, fields: urgent }));
    expect((await viewOf(1)).openTickets).toMatchObject([{ severity: 1, isStated: false, priority: 'urgent' }]);
    await worker.ask('setSetting', { key: 'priorities', value: [{ priority: 'Urgent', severity: 3 }] });
    expect((await viewOf(1)).openTickets).toMatchObject([{ severity: 3, isStated: false }]);
  });
});

describe('a statement', () => {
  const say = (value: 'blocked' | 'fine' | 'cleared', id: string) =>
    worker.ask(
      'enterFact',
      { account: halden, driver: 'integration-state', item: 'sso', value, why: 'tenant moved' },
      undefined,
      id,
    );
  const first = '00000000-0000-4000-8000-000000000001';
  const second = '00000000-0000-4000-8000-000000000002';

  test('is known on every page, with who said so, when and why', async () => {
    await worker.ask('rename', { name: 'Mara Lindqvist' });
    await worker.show(1, readingOf(ticket));
    await say('blocked', first);
    const { risk, people } = await viewOf(1);
    const driver = risk.drivers.find(({ id }) => id === 'integration-state');
    const [row] = driver?.known ? driver.rows : [];
    expect(row).toMatchObject({ kind: 'fact', item: 'sso', state: 'blocked', why: 'tenant moved', at: start });
    expect(row?.kind === 'fact' && people[row.author]).toBe('Mara Lindqvist');
  });

  test('can be undone, which brings back what was said before', async () => {
    await worker.show(1, readingOf(ticket));
    await say('fine', first);
    worker.browser.at += 1000;
    await say('blocked', second);
    await worker.ask('undo', { command: second });
    expect(await driverOf(1, 'integration-state')).toMatchObject({ known: true, contribution: 0 });
  });

  test('can be cleared: then nobody knows, and that says so', async () => {
    await worker.show(1, readingOf(ticket));
    await say('blocked', first);
    worker.browser.at += 1000;
    await say('cleared', second);
    expect(await driverOf(1, 'integration-state')).toMatchObject({ known: false, unknown: { code: 'cleared' } });
  });
});

describe('what changed', () => {
  test('since the person looked, driver by driver, and together the difference of the scores', async () => {
    await worker.show(1, readingOf(ticket));
    const { id = '', risk } = await viewOf(1);
    await worker.ask('lookAtRisk', { account: id });
    expect((await viewOf(1)).changed).toEqual({});
    worker.browser.at += dayMs;
    await worker.ask('enterFact', { account: halden, driver: 'integration-state', value: 'blocked' });
    await worker.ask('lookAtRisk', { account: id });
    const { changed, risk: now } = await viewOf(1);
    expect(changed.look).toMatchObject({
      since: start,
      score: risk.score,
      drivers: [{ id: 'integration-state', points: 20 }],
    });
    expect(now.score - risk.score).toBe(20);
    // Looking once more a moment later is the same look.
    worker.browser.at += 60_000;
    await worker.ask('lookAtRisk', { account: id });
    expect((await viewOf(1)).changed.look).toMatchObject({ since: start });
  });

  test('since a month ago, by the days on which something was read', async () => {
    await worker.show(1, readingOf(ticket));
    worker.browser.at += 31 * dayMs;
    await worker.show(1, readingOf({ ...ticket, readAt: worker.browser.at }));
    const { changed, history } = await viewOf(1);
    expect(changed.month).toMatchObject({ since: start });
    expect(history.map(({ day }) => day)).toEqual(['2026-11-19', '2026-12-20']);
  });
});

test('a new P1 in Zendesk changes the launcher of the Salesforce page, which tells the reason', async () => {
  await worker.ask('enterFact', { account: halden, driver: 'integration-state', value: 'blocked' });
  await worker.ask('enterFact', { account: halden, driver: 'security-blockers', value: 'fine' });
  expect(await worker.show(2, readingOf(listing([])))).toMatchObject({ risk: null });
  await vi.waitFor(() => expect(levels(2)).toEqual([null]));
  await worker.show(1, readingOf({ ...ticket, fields: { ...ticket.fields, priority: field('urgent') } }));
  await vi.waitFor(() => expect(levels(2).at(-1)).toBe('medium'));
  expect((await viewOf(2)).risk.drivers[1]).toMatchObject({ rows: [{ label: '#48213', priority: 'urgent' }] });
  const told = worker.browser.sent.findLast(({ name, tabId }) => name === 'launcherChanged' && tabId === 2);
  expect(told?.data).toMatchObject({ riskFrom: [{ id: 'integration-state' }, { id: 'severe-tickets' }] });
});
const levels = (tabId: number) =>
  worker.browser.sent.flatMap(({ name, data, tabId: to }) =>
    name === 'launcherChanged' && to === tabId && 'risk' in (data as object) ? [(data as { risk: string }).risk] : [],
  );

test('an account that is forgotten is gone from every table, with its history and its notes', async () => {
  await worker.show(1, readingOf(ticket));
  await worker.show(2, readingOf(listing([listedCase])));
  const engagement = await worker.ask('createEngagement', {
    name: 'Halden go-live',
    account: halden,
    kind: 'go-live',
    defaultClass: 'reactive',
    billable: true,
  });
  const logged = { engagementId: engagement.id, zone: 'UTC', startedAt: start - 1000, endedAt: start };
  const entry = await worker.ask('logEntry', logged);
  const issue = { site: 'jira', host: 'acme.atlassian.net', kind: 'ticket', object: 'issue', id: 'OPS-4' } as const;
  const worklog = { rowKey: 'OPS-4', issue, day: calendarDate('2026-11-19'), entryIds: [entry.id], startedAt: start };
  await commit(worker.store, undefined, (tx) =>
    keepWorklog(tx, { ...worklog, seconds: 1, notes: [], state: 'not-sent' }, { id: '1', content: 'Halden' }),
  );
  await noteSeen(worker.store.db, { ref, from: start - 120_000, to: start }, start);
  await noteOpened(worker.store.db, ref, 'scim-401-token', start);
  await worker.ask('markKnown', {
    tabId: 1,
    target: 'https://acme.zendesk.com/agent/tickets/48213',
    facts: [],
    workaround: 'Halden signs in by password',
    fixedIn: '',
  });
  await worker.ask('enterFact', { account: halden, driver: 'pulse', value: 'blocked', why: 'Halden said so' });
  await worker.ask('sayTicketKind', { tabId: 1, kind: 'fault' });
  await worker.ask('markSent', { tabId: 1, receiver: 'engineering', target: 'ENG-2291' });
  await worker.ask('keepPacketText', { tabId: 1, slot: 'all/summary', text: 'Halden waits', seen: 0 });
  const other = {
    ...ticket,
    ref: { ...ref, id: '7' },
    fields: { ...ticket.fields, organization: field({ name: 'Orrin', id: '9' }) },
  };
  await worker.show(3, readingOf(other));
  const { id = '' } = await viewOf(1);
  await worker.ask('lookAtRisk', { account: id });
  await worker.ask('forgetAccount', { account: id });

  const { db } = worker.store;
  const all = await Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const));
  const told = /Halden|48213|OPS-4|0014W000027f6V3QAI|5004W00002abcDEQAY|ENG-2291/;
  expect(all.filter(([, rows]) => told.test(JSON.stringify(rows)))).toEqual([]);
  expect(JSON.stringify(all)).toContain('Orrin');
  await expect(worker.ask('forgetAccount', { account: id })).rejects.toThrow();
});
