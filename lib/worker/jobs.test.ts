import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RecordRef } from '@/lib/context/record';
import type { OpenTicketsInput } from '@/lib/jobs/open-tickets';
import type { Topic } from '@/lib/messages';
import type { Answer } from '@/lib/sites/site';
import type { Database } from '@/lib/store/database';
import { ticketsOf } from '@/lib/store/seen-tickets';
import { freshDisk } from '@/lib/store/test-database';
import { jobHandlers, jobRequests } from './features/jobs';
import { createJobs } from './jobs';
import { createLeaving } from './leaving';
import { createPauses } from './pauses';
import { recordOpened } from './readings';
import type { SalesforceSessions } from './salesforce-session';
import { createTabs } from './tabs';
import { createLibrary, type Worker } from './worker';

const start = Date.parse('2026-11-19T10:00:00Z');
const host = 'acme.zendesk.com';
const key = `zendesk:${host}:organization:4`;
const input: OpenTicketsInput = {
  account: { site: 'zendesk', host, kind: 'account', object: 'organization', id: '4' },
  accountKeys: [key],
};
const ticketRef: RecordRef = { site: 'zendesk', host, kind: 'ticket', object: 'ticket', id: '1' };
const json = (body: unknown, status = 200, retryAfter?: string): Answer => ({
  kind: 'answer',
  status,
  contentType: 'application/json',
  retryAfter,
  body: JSON.stringify(body),
});
const signedOut: SalesforceSessions = {
  signIn: async () => ({ ok: false, reason: 'cancelled' }),
  signOut: async () => ({ revoked: false }),
  status: async () => ({ apiHost: 'acme.my.salesforce.com', signedIn: false }),
  saveApp: async () => undefined,
  getFor: async () => undefined,
};

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
let db: Database;
let now: number;
let alarmAt: number | undefined;
let online: boolean;
let told: Topic[][];
/** Pages of the host that are open, by tab, and what each answers to a GET. */
let pages: Map<number, (path: string) => Answer | Promise<Answer>>;
/** Every loaded tab. */
let open: number[];
let asked: { tabId: number; path: string }[];
let withRecord: number[];
let pauses: Worker['pauses'];

beforeEach(() => {
  disk = freshDisk();
  db = disk.connect();
  now = start;
  alarmAt = undefined;
  online = true;
  told = [];
  pages = new Map([[7, search]]);
  open = [3, 7, 9];
  asked = [];
  withRecord = [];
  const kept = new Map<string, unknown>();
  pauses = createPauses({
    load: async (of) => kept.get(of),
    save: async (of, trouble) => void (trouble ? kept.set(of, trouble) : kept.delete(of)),
  });
});
afterEach(() => db.delete());

/** A worker, as the browser starts one whenever there is something to do. */
function worker(): Worker {
  const made: Omit<Worker, 'jobs'> = {
    db,
    library: createLibrary([]),
    now: () => now,
    tabs: createTabs({ ask: async () => undefined, load: async () => withRecord, save: async () => undefined }),
    changed: (topics) => told.push(topics),
    hosts: {
      granted: async () => false,
      giveBack: async () => undefined,
      register: async () => undefined,
      unregister: async () => undefined,
      tabsOf: async () => [],
      look: async () => undefined,
      start: async () => undefined,
    },
    policy: async () => ({ selectorKeys: [], salesforceApps: {} }),
    keepSelectors: async () => undefined,
    pauses,
    leaving: createLeaving(),
    sessions: { salesforce: signedOut },
    openOptions: async () => undefined,
    reload: async () => undefined,
    send: (async (name: string, data: { host?: string; path?: string; job?: string }, tabId: number) => {
      const page = pages.get(tabId);
      if (!page) throw new Error('Could not establish connection. Receiving end does not exist.');
      if (name === 'canAsk') return data.host === host;
      if (name !== 'get' || data.job === undefined || data.path === undefined)
        throw new Error(`Not asked for: ${name}`);
      asked.push({ tabId, path: data.path });
      return page(data.path);
    }) as Worker['send'],
  };
  const whole: Worker = Object.assign(made, { jobs: {} as Worker['jobs'] });
  whole.jobs = createJobs(whole, {
    alarm: async (at) => {
      alarmAt = at;
    },
    all: async () => open,
    isOnline: () => online,
  });
  return whole;
}

/** Begins the job and lets it come to rest. */
async function begun(at = worker()) {
  const handlers = jobHandlers(at);
  const { id } = await handlers.startJob({ kind: 'openTickets', input });
  await at.jobs.wake();
  return { id, at, handlers, job: async () => (await handlers.jobs({ kind: 'openTickets', key }))[0] };
}

describe('open tickets of an account', () => {
  test('are asked for page by page through an open page of the site, without a record on show', async () => {
    const { job } = await begun();
    expect(await job()).toMatchObject({
      state: 'done',
      progress: { done: 230, total: 230, unit: 'tickets' },
      result: { found: 230, complete: true },
    });
    expect(asked.map(({ tabId }) => tabId)).toEqual([7, 7, 7]);
    const seen = await ticketsOf(db, [key]);
    expect(seen).toHaveLength(230);
    expect(seen.find(({ label }) => label === '#1')).toMatchObject({ subject: 'Ticket 1', open: true, seenAt: start });
    expect(told).toContainEqual(['jobs', 'account']);
    expect(alarmAt).toBeUndefined();
  });

  test('go on where they were when the worker was killed between two pages', async () => {
    const pending = Promise.withResolvers<Answer>();
    pages.set(7, (path) => (asked.length === 2 ? pending.promise : search(path)));
    const first = worker();
    await jobHandlers(first).startJob({ kind: 'openTickets', input });
    await expect.poll(() => asked.length).toBe(2);
    // The worker is gone, its request with it; the alarm starts another.
    pages.set(7, search);
    expect(await ticketsOf(db, [key])).toHaveLength(100);
    db = disk.connect();
    now = alarmAt ?? now;
    const second = worker();
    await second.jobs.wake();
    now = Math.max(now, alarmAt ?? now);
    await second.jobs.wake();
    expect(await jobHandlers(second).jobs({})).toMatchObject([{ state: 'done', result: { found: 230 } }]);
    // The first page was not asked for again.
    expect(asked.filter(({ path }) => !decodeURIComponent(path).includes('created>='))).toHaveLength(1);
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
    const { job } = await begun();
    expect(await job()).toMatchObject(expected);
  });

  test('leave a site alone that asked for it, also when the person is impatient', async () => {
    pages.set(7, () => json({}, 429, '120'));
    const { id, at, handlers, job } = await begun();
    expect(alarmAt).toBeGreaterThanOrEqual(start + 120_000);
    await handlers.resumeJob({ id });
    await at.jobs.wake();
    expect(asked).toHaveLength(1);
    expect(await job()).toMatchObject({ state: 'waiting', reason: { code: 'rateLimited' } });
    pages.set(7, search);
    now = alarmAt ?? now;
    await worker().jobs.wake();
    expect(await job()).toMatchObject({ state: 'done' });
  });

  test('leave a site alone that failed twice, whoever asked', async () => {
    await pauses.note(host, { reason: 'network', at: now, status: 503 }, now);
    await pauses.note(host, { reason: 'network', at: now, status: 503 }, now);
    const { job } = await begun();
    expect(asked).toEqual([]);
    expect(await job()).toMatchObject({ state: 'waiting', reason: { code: 'siteFailed', until: start + 300_000 } });
  });

  test('stop when told to; what was written stays', async () => {
    const pending = Promise.withResolvers<Answer>();
    pages.set(7, (path) => (asked.length === 2 ? pending.promise : search(path)));
    const at = worker();
    const handlers = jobHandlers(at);
    const { id } = await handlers.startJob({ kind: 'openTickets', input });
    await expect.poll(() => asked.length).toBe(2);
    expect(await handlers.cancelJob({ id })).toMatchObject({ state: 'cancelled', progress: { done: 100 } });
    pending.resolve(search(''));
    await at.jobs.wake();
    expect(await ticketsOf(db, [key])).toHaveLength(100);
    await expect(handlers.cancelJob({ id })).rejects.toThrow('ended');
    await expect(handlers.resumeJob({ id })).rejects.toThrow('ended');
    await handlers.dismissJob({ id });
    expect(await handlers.jobs({})).toEqual([]);
  });
});

describe('a tab to ask through', () => {
  test('is missing: the job waits, and goes on with the first record of the host', async () => {
    pages.clear();
    const { at, job } = await begun();
    expect(await job()).toMatchObject({ state: 'waiting', reason: { code: 'noTab', host } });
    pages.set(9, search);
    recordOpened(at, { ...ticketRef, host: 'other.zendesk.com' }, 9);
    recordOpened(at, ticketRef, 9);
    await expect.poll(async () => (await job())?.state).toBe('done');
  });

  test('is missing: the alarm looks again, for pages without a record tell nobody', async () => {
    pages.clear();
    const { job } = await begun();
    pages.set(9, search);
    now = alarmAt ?? now;
    await worker().jobs.wake();
    expect(await job()).toMatchObject({ state: 'done' });
  });

  test('is closed in the middle: another one is asked', async () => {
    pages.set(9, search);
    withRecord = [9];
    pages.set(9, (path) => {
      if (asked.length < 2) return search(path);
      pages.delete(9);
      throw new Error('The message port closed before a response was received.');
    });
    const { job } = await begun();
    expect(await job()).toMatchObject({ state: 'done', result: { found: 230 } });
    expect(asked.map(({ tabId }) => tabId)).toEqual([9, 9, 7, 7]);
  });

  test('went to another page of ours: another one is asked', async () => {
    withRecord = [9];
    pages.set(9, () => ({ kind: 'left' }));
    expect(await (await begun()).job()).toMatchObject({ state: 'done' });
  });

  test('cannot be reached because the person is offline', async () => {
    online = false;
    pages.set(7, () => ({ kind: 'unreachable' }));
    const { job } = await begun();
    expect(await job()).toMatchObject({ state: 'waiting', reason: { code: 'offline' } });
  });
});

test('what a page may ask is parsed, and so is the input by its kind', async () => {
  expect(jobRequests.cancelJob.safeParse({ id: 'x' }).success).toBe(false);
  const { startJob } = jobHandlers(worker());
  await expect(startJob({ kind: 'openTickets', input: { ...input, accountKeys: [] } })).rejects.toThrow();
  const jira = { ...input, account: { ...input.account, site: 'jira' } };
  await expect(startJob({ kind: 'openTickets', input: jira })).rejects.toThrow('lists no open tickets');
  await expect(startJob({ kind: 'dreams', input })).rejects.toThrow();
});
