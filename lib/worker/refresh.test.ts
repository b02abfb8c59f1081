import { beforeEach, describe, expect, test } from 'vitest';
import type { Answer } from '@/lib/sites/site';
import { ensureAccount, joinAccounts, wholeAccount } from '@/lib/store/accounts';
import { commit } from '@/lib/store/commit';
import { listingsOf, rememberTicket, ticketsOf } from '@/lib/store/sightings';
import { freshDisk } from '@/lib/store/test-database';
import { start, type TestBrowser, type TestWorker, testWorker } from './testing/test-worker';

const host = 'acme.zendesk.com';
const system = `zendesk:${host}`;
const keyOf = (id: number) => `${system}:organization:${id}`;
const json = (body: unknown, status = 200): Answer => ({
  kind: 'answer',
  status,
  contentType: 'application/json',
  body: JSON.stringify(body),
});
/** Each organization has one open ticket, numbered as it is. */
const search = (path: string): Answer => {
  const id = /organization:(\d+)/.exec(decodeURIComponent(path))?.[1];
  const created_at = new Date(start - 86_400_000).toISOString();
  return json({ results: [{ id: Number(id), subject: 'A', status: 'open', created_at }], next_page: null, count: 1 });
};

let disk: ReturnType<typeof freshDisk>;
let worker: TestWorker;
let browser: TestBrowser;
let answer: (path: string) => Answer | Promise<Answer>;
let asked: string[];

beforeEach(() => {
  disk = freshDisk();
  worker = testWorker({ db: disk.connect() });
  browser = worker.browser;
  browser.openTabs = [7];
  answer = search;
  asked = [];
  browser.reply = (name, data) => {
    const { host: of, path = '' } = data as { host?: string; path?: string };
    if (name === 'canAsk') return of === host;
    if (name !== 'get') return undefined;
    asked.push(path);
    return answer(path);
  };
});

/** Accounts that Zendesk knows as these organizations. */
const known = async (...organizations: number[]) => {
  const ids: string[] = [];
  for (const id of organizations) {
    const made = await commit(worker.store, undefined, (tx) =>
      ensureAccount(tx, { name: `Customer ${id}`, keys: [keyOf(id)] }),
    );
    ids.push(made ?? '');
  }
  return ids as [string, string, string];
};
const begin = async () => {
  const job = await worker.ask('refreshAccounts', { system });
  await browser.wake();
  return job;
};
const job = async () => (await worker.ask('jobs', { kind: 'refreshAccounts', key: system }))[0];
const open = async (account: string) =>
  (await ticketsOf(worker.store.db, (await wholeAccount(worker.store.db, account))?.ids ?? []))
    .filter((ticket) => ticket.open)
    .map(({ label }) => label);

test('every account that the site knows is asked about, one request each, and then none is due for a while', async () => {
  const [one, other] = await known(1, 2);
  expect(await worker.ask('refreshSystems', {})).toMatchObject([{ key: system, accounts: 2, read: 0, due: 2 }]);
  await begin();
  expect(await job()).toMatchObject({
    state: 'done',
    progress: { done: 2, total: 2, unit: 'accounts' },
    result: { asked: 2, found: 2, refused: [] },
  });
  expect(asked).toHaveLength(2);
  expect([await open(one), await open(other)]).toEqual([['#1'], ['#2']]);
  expect(await worker.ask('refreshSystems', {})).toMatchObject([{ read: 2, due: 0, oldestAt: start }]);
  expect(await worker.ask('refreshAccounts', { system })).toBeNull();
  browser.at += 16 * 60_000;
  expect(await worker.ask('refreshSystems', {})).toMatchObject([{ due: 2 }]);
});

test('one that the person may not see is told, and keeps nobody from the others', async () => {
  const [one, other] = await known(1, 2);
  answer = (path) => (path.includes('organization%3A1') ? json({}, 403) : search(path));
  await begin();
  expect(await job()).toMatchObject({ state: 'done', result: { asked: 1, refused: [{ account: one, status: 403 }] } });
  expect(await open(other)).toEqual(['#2']);
  expect(await worker.ask('accountNames', { ids: [one] })).toEqual({ [one]: 'Customer 1' });
});

test.each([
  ['signed out', json({}, 401), { state: 'stopped', reason: { code: 'signedOut' } }],
  ['asked to wait', json({}, 429), { state: 'waiting', reason: { code: 'rateLimited' } }],
  [
    'kept out by a gateway',
    { ...json({}, 403), contentType: 'text/html' } as Answer,
    { state: 'stopped', reason: { code: 'blocked' } },
  ],
])('%s, it says so with what is done, and goes on there', async (_, refusal, expected) => {
  const [, other] = await known(1, 2);
  answer = (path) => (asked.length === 2 ? refusal : search(path));
  const begun = await begin();
  expect(await job()).toMatchObject({ ...expected, progress: { done: 1, total: 2 } });
  answer = search;
  browser.at += 120_000;
  await worker.ask('resumeJob', { id: begun?.id ?? '' });
  await browser.wake();
  expect(await job()).toMatchObject({ state: 'done', result: { asked: 2, found: 2 } });
  expect(await open(other)).toEqual(['#2']);
});

test('without a page of the site it says so and waits', async () => {
  await known(1);
  browser.openTabs = [];
  await begin();
  expect(await job()).toMatchObject({ state: 'waiting', reason: { code: 'noTab', host } });
});

test('stopped, what was read stays', async () => {
  const [one] = await known(1, 2);
  const pending = Promise.withResolvers<Answer>();
  answer = (path) => (asked.length === 2 ? pending.promise : search(path));
  const begun = await worker.ask('refreshAccounts', { system });
  await expect.poll(() => asked.length, { timeout: 20_000 }).toBe(2);
  expect(await worker.ask('cancelJob', { id: begun?.id ?? '' })).toMatchObject({ state: 'cancelled' });
  pending.resolve(search('organization:2'));
  await browser.wake();
  expect(await open(one)).toEqual(['#1']);
});

test('an account that is forgotten in the middle stays forgotten, and the job goes on with the others', async () => {
  const [one, , last] = await known(1, 2, 3);
  const pending = Promise.withResolvers<Answer>();
  answer = (path) => (asked.length === 1 ? pending.promise : search(path));
  await worker.ask('refreshAccounts', { system });
  await expect.poll(() => asked.length, { timeout: 20_000 }).toBe(1);
  const [first] = /organization%3A(\d)/.exec(asked[0] ?? '')?.slice(1) ?? [];
  expect(first).toBe('1');
  await worker.ask('forgetAccount', { account: one });
  pending.resolve(search('organization:1'));
  await browser.wake();
  expect(await job()).toMatchObject({ state: 'done', result: { found: expect.any(Number) } });
  expect(await open(last)).toEqual(['#3']);
  const { db } = worker.store;
  expect(await db.accountLinks.where('key').equals(keyOf(1)).count()).toBe(0);
  expect(JSON.stringify(await db.jobs.toArray())).not.toContain(one);
  expect((await db.sightings.toArray()).map(({ label }) => label)).not.toContain('#1');
});

describe('two organizations of one host that are one customer', () => {
  test('are asked about both, and a list of one closes nothing of the other', async () => {
    const [one, other] = await known(1, 2);
    const seen = { key: `${system}:ticket:77`, label: '#77', subject: 'B', open: true, seenAt: start - 1, openedAt: 1 };
    await commit(worker.store, undefined, (tx) => rememberTicket(tx, seen, { name: '', keys: [keyOf(2)] }));
    await commit(worker.store, undefined, (tx) => joinAccounts(tx, one, other));
    await begin();
    expect(asked).toHaveLength(2);
    expect((await open(one)).sort()).toEqual(['#1', '#2', '#77']);
    expect(await listingsOf(worker.store.db, [one, other])).not.toEqual([]);
  });
});

test('Salesforce is asked with a session of ours alone, and it says so where there is none', async () => {
  const id = '0014W000027f6V3QAI';
  await commit(worker.store, undefined, (tx) => ensureAccount(tx, { name: 'Halden', keys: [`salesforce:${id}`] }));
  // Where its host is not known yet, nobody can be asked.
  expect(await worker.ask('refreshSystems', {})).toEqual([]);
  const ref = { site: 'salesforce', host: 'acme.lightning.force.com', kind: 'account' as const, object: 'Account', id };
  await worker.store.db.meta.put({ key: 'visits', value: JSON.stringify([{ ref, at: start }]) });
  const [org] = await worker.ask('refreshSystems', {});
  expect(org).toMatchObject({ site: 'salesforce', accounts: 1, due: 1 });
  await worker.ask('refreshAccounts', { system: org?.key ?? '' });
  await browser.wake();
  expect(await worker.ask('jobs', { kind: 'refreshAccounts' })).toMatchObject([
    { state: 'stopped', reason: { code: 'signInHere', host: 'acme.lightning.force.com' } },
  ]);
});
