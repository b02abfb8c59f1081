import { beforeEach, describe, expect, test } from 'vitest';
import type { OpenTicketsInput } from '@/lib/jobs/open-tickets';
import type { Answer } from '@/lib/sites/site';
import { accountOfKeys } from '@/lib/store/accounts';
import { ticketsOf } from '@/lib/store/sightings';
import { freshDisk } from '@/lib/store/test-database';
import { createPauses } from './pauses';
import { ticket as zendeskTicket } from './testing/sample-records';
import { contentScript, start, type TestBrowser, type TestWorker, testWorker } from './testing/test-worker';

const host = 'acme.zendesk.com';
const key = `zendesk:${host}:organization:4`;
const input: OpenTicketsInput = {
  account: { site: 'zendesk', host, kind: 'account', object: 'organization', id: '4' },
  accountKeys: [key],
};
const json = (body: unknown, status = 200, retryAfter?: string): Answer => ({
  kind: 'answer',
  status,
  contentType: 'application/json',
  retryAfter,
  body: JSON.stringify(body),
});
/** 230 open tickets, one a minute. */
const tickets = Array.from({ length: 230 }, (_, index) => ({
  id: index + 1,
  subject: `Ticket ${index + 1}`,
  status: 'open',
  created_at: new Date(start - (300 - index) * 60_000).toISOString(),
}));

function search(path: string): Answer {
  const query = new URL(path, `https://${host}`).searchParams.get('query') ?? '';
  const since = Date.parse(/created>=(\S+)/.exec(query)?.[1] ?? '2000-01-01');
  const found = tickets.filter(({ created_at }) => Date.parse(created_at) >= since);
  return json({
    results: found.slice(0, 100),
    next_page: found.length > 100 ? 'https://next' : null,
    count: found.length,
  });
}

let disk: ReturnType<typeof freshDisk>;
let browser: TestBrowser;
let first: TestWorker;
/** Pages of the host that are open, by tab, and what each answers to a GET of a job. */
let pages: Map<number, (path: string) => Answer | Promise<Answer>>;
let asked: { tabId: number; path: string }[];

beforeEach(() => {
  disk = freshDisk();
  pages = new Map([[7, search]]);
  asked = [];
  first = testWorker({ db: disk.connect() });
  browser = first.browser;
  browser.openTabs = [3, 7, 9];
  browser.reply = (name, data, tabId) => {
    const { host: of, path, job } = data as { host?: string; path?: string; job?: string };
    const page = pages.get(tabId);
    if (!page) throw new Error('Could not establish connection. Receiving end does not exist.');
    if (name === 'canAsk') return of === host;
    if (name !== 'get' || job === undefined || path === undefined) return undefined;
    asked.push({ tabId, path });
    return page(path);
  };
});

const patience = { timeout: 20_000 }; // A busy machine is no failure.

/** The worker is gone, all that was in its memory with it; the browser starts another. */
const bornAgain = () => testWorker({ db: disk.connect() }, browser);

/** A record of the host comes up in a tab. */
const opened = (tabId: number, at = host) =>
  first.ask('recordOpened', { ...zendeskTicket.ref, host: at }, contentScript(at, tabId));

/** Begins the job and lets it come to rest. */
async function begun() {
  const { id } = await first.ask('startJob', { kind: 'openTickets', input });
  await browser.wake();
  return id;
}

const job = async (worker = first) => (await worker.ask('jobs', { kind: 'openTickets', key }))[0];

/** What was seen of the account's tickets, as it is on disk. */
async function seen({ store: { db } } = first) {
  return ticketsOf(db, (await accountOfKeys(db, [key]))?.ids ?? []);
}

/** The alarm goes off, in a worker that is started for it. */
async function alarm(): Promise<TestWorker> {
  browser.at = Math.max(browser.at, browser.alarm ?? 0);
  const worker = bornAgain();
  await browser.wake();
  return worker;
}

describe('open tickets of an account', () => {
  test('are asked for page by page through an open page of the site, without a record on show', async () => {
    await begun();
    expect(await job()).toMatchObject({
      state: 'done',
      progress: { done: 230, total: 230, unit: 'tickets' },
      result: { found: 230, complete: true },
    });
    expect(asked.map(({ tabId }) => tabId)).toEqual([7, 7, 7]);
    const tickets = await seen();
    expect(tickets).toHaveLength(230);
    expect(tickets.find(({ label }) => label === '#1')).toMatchObject({
      subject: 'Ticket 1',
      open: true,
      seenAt: start,
    });
    const account = await accountOfKeys(first.store.db, [key]);
    expect(first.told).toContainEqual({ topic: 'jobs' });
    expect(first.told).toContainEqual({ topic: 'account', account: account?.root.id });
    expect(browser.alarm).toBeUndefined();
  });

  test('go on where they were when the worker was killed between two pages', async () => {
    const pending = Promise.withResolvers<Answer>();
    pages.set(7, (path) => (asked.length === 2 ? pending.promise : search(path)));
    await first.ask('startJob', { kind: 'openTickets', input });
    await expect.poll(() => asked.length, patience).toBe(2);
    // The worker is gone, its request with it; the alarm starts another.
    pages.set(7, search);
    expect(await seen()).toHaveLength(100);
    await alarm();
    const last = await alarm();
    expect(await last.ask('jobs', {})).toMatchObject([{ state: 'done', result: { found: 230 } }]);
    expect(await seen(last)).toHaveLength(230);
    // The first page was not asked for again.
    expect(asked.filter(({ path }) => !decodeURIComponent(path).includes('created>='))).toHaveLength(1);
  });

  test('go on at the next start, when no alarm was left of them', async () => {
    pages.clear();
    await begun();
    pages.set(7, search);
    browser.at = browser.alarm ?? browser.at;
    browser.alarm = undefined;
    const next = bornAgain();
    await next.catchUp();
    await expect.poll(() => job(next), patience).toMatchObject({ state: 'done', result: { found: 230 } });
  });

  test.each([
    ['signed out', json({}, 401), { state: 'stopped', reason: { code: 'signedOut', host } }],
    ['not allowed', json({}, 403), { state: 'stopped', reason: { code: 'refused', host, status: 403 } }],
    [
      'asked to wait',
      json({}, 429, '120'),
      { state: 'waiting', reason: { code: 'rateLimited', until: start + 120_000 } },
    ],
    ['broken', json({}, 500), { state: 'waiting', reason: { code: 'siteFailed', status: 500 } }],
    ['something else', json({ results: 7 }), { state: 'waiting', reason: { code: 'siteFailed', host } }],
    ['nothing', { kind: 'unreachable' } as Answer, { state: 'waiting', reason: { code: 'siteFailed', host } }],
  ])('say why when the site is %s', async (_, answer, expected) => {
    pages.set(7, () => answer);
    await begun();
    expect(await job()).toMatchObject(expected);
  });

  test('leave a site alone that asked for it, also when the person is impatient', async () => {
    pages.set(7, () => json({}, 429, '120'));
    const id = await begun();
    expect(browser.alarm).toBeGreaterThanOrEqual(start + 120_000);
    await first.ask('resumeJob', { id });
    await browser.wake();
    expect(asked).toHaveLength(1);
    expect(await job()).toMatchObject({ state: 'waiting', reason: { code: 'rateLimited' } });
    pages.set(7, search);
    expect(await job(await alarm())).toMatchObject({ state: 'done' });
  });

  test('leave a site alone that failed twice, whoever asked', async () => {
    const pauses = createPauses({
      load: async (of) => browser.pauses.get(of),
      save: async (of, trouble) => void browser.pauses.set(of, trouble),
    });
    await pauses.note(host, { reason: 'network', at: start, status: 503 }, start);
    await pauses.note(host, { reason: 'network', at: start, status: 503 }, start);
    await begun();
    expect(asked).toEqual([]);
    expect(await job()).toMatchObject({ state: 'waiting', reason: { code: 'siteFailed', until: start + 300_000 } });
  });

  test('stop when told to; what was written stays', async () => {
    const pending = Promise.withResolvers<Answer>();
    pages.set(7, (path) => (asked.length === 2 ? pending.promise : search(path)));
    const { id } = await first.ask('startJob', { kind: 'openTickets', input });
    await expect.poll(() => asked.length, patience).toBe(2);
    expect(await first.ask('cancelJob', { id })).toMatchObject({ state: 'cancelled', progress: { done: 100 } });
    pending.resolve(search(''));
    await browser.wake();
    expect(await seen()).toHaveLength(100);
    const ended = { refusal: { code: 'missing', what: 'job' } };
    await expect(first.ask('cancelJob', { id })).rejects.toMatchObject(ended);
    await expect(first.ask('resumeJob', { id })).rejects.toMatchObject(ended);
    await first.ask('dismissJob', { id });
    expect(await first.ask('jobs', {})).toEqual([]);
  });
});

describe('a tab to ask through', () => {
  test('is missing: the job waits, and goes on with the first record of the host', async () => {
    pages.clear();
    await begun();
    expect(await job()).toMatchObject({ state: 'waiting', reason: { code: 'noTab', host } });
    pages.set(9, search);
    await opened(9, 'other.zendesk.com');
    await browser.wake();
    expect(await job()).toMatchObject({ state: 'waiting', reason: { code: 'noTab', host } });
    await opened(9);
    await expect.poll(() => job(), patience).toMatchObject({ state: 'done' });
  });

  test('is missing: the alarm looks again, for pages without a record tell nobody', async () => {
    pages.clear();
    await begun();
    pages.set(9, search);
    expect(await job(await alarm())).toMatchObject({ state: 'done' });
  });

  test('is closed in the middle: another one is asked', async () => {
    await opened(9);
    pages.set(9, (path) => {
      if (asked.length < 2) return search(path);
      pages.delete(9);
      throw new Error('The message port closed before a response was received.');
    });
    await begun();
    expect(await job()).toMatchObject({ state: 'done', result: { found: 230 } });
    expect(asked.map(({ tabId }) => tabId)).toEqual([9, 9, 7, 7]);
  });

  test('went to another page of ours: another one is asked', async () => {
    await opened(9);
    pages.set(9, () => ({ kind: 'left' }));
    await begun();
    expect(await job()).toMatchObject({ state: 'done' });
    expect(asked.map(({ tabId }) => tabId).slice(0, 2)).toEqual([9, 7]);
  });

  test('cannot be reached because the person is offline', async () => {
    browser.isOnline = false;
    pages.set(7, () => ({ kind: 'unreachable' }));
    await begun();
    expect(await job()).toMatchObject({ state: 'waiting', reason: { code: 'offline' } });
  });
});

test('what a page may ask is parsed, and so is the input by its kind', async () => {
  await expect(first.ask('cancelJob', { id: 'x' })).rejects.toMatchObject({
    refusal: { code: 'badInput', path: 'id' },
  });
  const starting = (kind: string, given: unknown) => first.ask('startJob', { kind, input: given });
  const github = { ...input, account: { ...input.account, site: 'github' } };
  await expect(starting('openTickets', { ...input, accountKeys: [] })).rejects.toThrow();
  await expect(starting('openTickets', github)).rejects.toThrow();
  await expect(starting('dreams', input)).rejects.toThrow();
  expect(await first.ask('jobs', {})).toEqual([]);
});
