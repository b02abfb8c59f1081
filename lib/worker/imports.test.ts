import { beforeEach, describe, expect, test } from 'vitest';
import type { ImportView } from '@/lib/contract/imports';
import type { ImportedFile } from '@/lib/runbooks/sources/file';
import type { ImportFrom } from '@/lib/runbooks/sources/source';
import type { Answer } from '@/lib/sites/site';
import { freshDisk } from '@/lib/store/test-database';
import type { Answer as DeskAnswer } from '@/tests/desk/answer';
import { confluenceApi } from '@/tests/desk/api/confluence';
import { serviceNowApi } from '@/tests/desk/api/servicenow';
import { zendeskApi } from '@/tests/desk/api/zendesk';
import { contentAt } from '@/tests/desk/content/content';
import { hosts } from '@/tests/desk/content/ids';
import { userToken } from '@/tests/desk/content/servicenow';
import { start, type TestBrowser, type TestWorker, testWorker } from './testing/test-worker';

const content = contentAt(start);
const isAnswered = (answer: DeskAnswer): Answer => ({
  kind: 'answer',
  status: answer.status,
  contentType: answer.headers['content-type'] ?? '',
  retryAfter: answer.headers['retry-after'],
  body: answer.body,
});
/** What each site of the desk answers. */
const desk: Record<string, (url: URL) => DeskAnswer> = {
  [hosts.zendesk]: (url) => zendeskApi(url, content, true, 0),
  [hosts.jira]: (url) => confluenceApi(url, content.clock, true),
  [hosts.servicenow]: (url) => serviceNowApi(url, content.clock, true, userToken),
};
const guide: ImportFrom = { kind: 'site', site: 'zendesk', host: hosts.zendesk };

let disk: ReturnType<typeof freshDisk>;
let browser: TestBrowser;
let worker: TestWorker;
/** What a site answers instead of as usual, by how often it was asked; `undefined`: as usual. */
let instead: (asked: number, url: URL) => Answer | Promise<Answer> | undefined;
let asked: URL[];

beforeEach(() => {
  disk = freshDisk();
  worker = testWorker({ db: disk.connect() });
  browser = worker.browser;
  browser.openTabs = [1, 2, 3];
  asked = [];
  instead = () => undefined;
  const hostOf = [hosts.zendesk, hosts.jira, hosts.servicenow];
  browser.reply = (name, data, tabId) => {
    const { host, path } = data as { host?: string; path?: string };
    const own = hostOf[tabId - 1] ?? '';
    if (name === 'canAsk') return host === own;
    if (name !== 'get' || path === undefined) return undefined;
    const url = new URL(path, `https://${own}`);
    asked.push(url);
    const usual = desk[own];
    return instead(asked.length, url) ?? (usual && isAnswered(usual(url)));
  };
});

const patience = { timeout: 20_000 }; // A busy machine is no failure.
const bornAgain = () => {
  worker = testWorker({ db: disk.connect() }, browser);
  return worker;
};
/** The alarm goes off, in a worker that is started for it. */
async function alarm(): Promise<void> {
  browser.at = Math.max(browser.at, browser.alarm ?? 0);
  bornAgain();
  await browser.wake();
}

async function view(): Promise<ImportView> {
  const [first] = await worker.ask('imports', {});
  if (!first) throw new Error('There is no import.');
  return first;
}
async function begun(from: ImportFrom): Promise<string> {
  const { id } = await worker.ask('addSource', { from });
  await worker.ask('readSource', { sourceId: id, run: crypto.randomUUID() });
  return id;
}
async function read(from: ImportFrom): Promise<string> {
  const id = await begun(from);
  await browser.wake();
  return id;
}
async function taken(sourceId: string): Promise<void> {
  await worker.ask('takeImport', { sourceId });
  await browser.wake();
}
const runbooks = async () => (await worker.ask('library', {})).runbooks;
const imported = async () => (await runbooks()).filter(({ sourceId }) => sourceId !== 'starter');
const found = async (text: string) => (await worker.ask('searchRunbooks', { text }))[0]?.runbook.title;

describe('articles of a site', () => {
  test.each([
    ['Zendesk Guide', guide, 500],
    ['Confluence', { kind: 'site', site: 'jira', host: hosts.jira, part: 'SUP' } as const, 500],
    ['ServiceNow', { kind: 'site', site: 'servicenow', host: hosts.servicenow } as const, 500],
  ])('of %s are read, looked at, and taken', async (_, from, count) => {
    const id = await read(from);
    expect(await view()).toMatchObject({
      found: { new: count, changed: 0, gone: 0, same: 0, refused: 0 },
      reading: { state: 'done', progress: { done: expect.any(Number), unit: 'articles' } },
    });
    // Nothing enters the library by itself.
    expect(await imported()).toEqual([]);
    await taken(id);
    expect((await view()).taking).toMatchObject({ state: 'done', progress: { done: count, total: count } });
    const all = await imported();
    expect(all).toHaveLength(count);
    expect(all.find(({ title }) => title === 'Billing sync sends no mail (UK)')).toMatchObject({
      steps: 3,
      sourceId: id,
      url: expect.stringContaining('https://'),
      reviewed: expect.stringMatching(/^2026-1/),
    });
    const [first] = await worker.ask('searchRunbooks', { text: 'Billing sync SPF softfail UK' });
    expect(first).toMatchObject({
      runbook: { title: 'Billing sync sends no mail (UK)' },
      standing: { from: expect.stringContaining(from.host) },
    });
    const { markdown } = await worker.ask('runbookSource', { id: all[0]?.id ?? '' });
    expect(markdown).toContain('sidectl show');
    expect(markdown).not.toContain('stolen');
  });

  test('that did not change are not taken twice; what changed and what is gone is told', async () => {
    const id = await read(guide);
    await taken(id);
    asked = [];
    instead = (_, url) => (url.searchParams.has('page[size]') ? changedList(url) : undefined);
    await read(guide);
    expect((await view()).found).toMatchObject({ new: 0, changed: 1, gone: 1, same: 498 });
    await taken(id);
    const all = await imported();
    expect(all).toHaveLength(499);
    expect(await found('ZQX7')).toBe('Catalog import answers 429 without Retry-After (EU)');
    expect((await view()).found).toMatchObject({ new: 0, changed: 0, gone: 0 });
  });

  test('of Confluence are not read again when they did not change', async () => {
    const from: ImportFrom = { kind: 'site', site: 'jira', host: hosts.jira, part: 'SUP' };
    await taken(await read(from));
    asked = [];
    await read(from);
    expect((await view()).found).toMatchObject({ same: 500 });
    expect(asked.filter((url) => url.searchParams.has('body-format'))).toEqual([]);
  });

  test('wait as long as the site asks for in the middle, and go on from there', async () => {
    const busy: Answer = { kind: 'answer', status: 429, contentType: 'text/plain', retryAfter: '30', body: 'busy' };
    instead = (count) => (count === 8 ? busy : undefined);
    await read(guide);
    expect((await view()).reading).toMatchObject({
      state: 'waiting',
      reason: { code: 'rateLimited', host: hosts.zendesk, until: start + 30_000 },
      progress: { done: 180, total: 503 },
    });
    await alarm();
    expect(await view()).toMatchObject({ reading: { state: 'done' }, found: { new: 500 } });
    const pages = asked.map(({ search }) => search);
    // The page that was refused is the only one that was asked for twice.
    expect(pages.length - new Set(pages).size).toBe(1);
  });

  test('go on where they were when the worker was killed', async () => {
    const never = Promise.withResolvers<Answer>();
    instead = (count) => (count === 8 ? never.promise : undefined);
    await begun(guide);
    await expect.poll(() => asked.length, patience).toBe(8);
    instead = () => undefined;
    await alarm();
    await alarm();
    expect(await view()).toMatchObject({ reading: { state: 'done' }, found: { new: 500, refused: 0 } });
    expect(
      asked.filter(({ searchParams }) => searchParams.has('page[size]') && !searchParams.has('page[after]')),
    ).toHaveLength(1);
  });

  test('stop when nobody is signed in: what was read can be taken, and the rest is read when they are', async () => {
    const out: Answer = { kind: 'answer', status: 401, contentType: 'application/json', body: '{}' };
    instead = (count) => (count >= 6 ? out : undefined);
    const id = await read(guide);
    const { reading } = await view();
    expect(reading).toMatchObject({ state: 'stopped', reason: { code: 'signedOut' } });
    await taken(id);
    expect(await imported()).toHaveLength(120);
    expect(await found('SPF softfail')).toBeDefined();
    instead = () => undefined;
    await worker.ask('resumeJob', { id: reading?.id ?? '' });
    await browser.wake();
    expect(await view()).toMatchObject({ reading: { state: 'done' }, found: { new: 380, same: 120, gone: 0 } });
    await taken(id);
    expect(await imported()).toHaveLength(500);
  });

  test('are nobody’s any more when their source is removed, and are back when that is taken back', async () => {
    const id = await read(guide);
    await taken(id);
    const command = crypto.randomUUID();
    await worker.ask('removeSource', { sourceId: id }, undefined, command);
    expect(await imported()).toEqual([]);
    expect(await worker.ask('imports', {})).toEqual([]);
    await worker.ask('undo', { command });
    expect(await imported()).toHaveLength(500);
  });

  test('are forgotten when what was found is not wanted', async () => {
    const id = await read(guide);
    await worker.ask('discardImport', { sourceId: id });
    expect((await view()).found).toMatchObject({ new: 0 });
    await taken(id);
    expect(await imported()).toEqual([]);
  });

  test('of a site that has none are refused', async () => {
    await expect(
      worker.ask('addSource', { from: { kind: 'site', site: 'github', host: 'github.com' } }),
    ).rejects.toMatchObject({ refusal: { code: 'cannotAsk' } });
  });
});

describe('files', () => {
  const run = crypto.randomUUID();
  const runbook = (id: string, title = id) => `---
id: ${id}
title: ${title}
area: Data
summary: What it does.
signals: [${id.toUpperCase()}_7]
tags: [data]
owner: Mara Lindqvist
reviewed: 2026-11-02
source: Team
---

When it applies.

## Steps

1. One thing to do.
`;
  const pieceOf = (sourceId: string, piece: number, files: ImportedFile[], isLast = false) =>
    worker.ask('addToImport', { sourceId, run, piece, files, ...(isLast ? { last: { skipped: 2 } } : {}) });
  async function begunFiles(): Promise<string> {
    const { id } = await worker.ask('addSource', { from: { kind: 'files', name: 'team-runbooks' } });
    await worker.ask('readSource', { sourceId: id, run });
    return id;
  }
  const refusals = async (sourceId: string) => {
    const { found: refused } = await worker.ask('foundRunbooks', { sourceId, state: 'refused' });
    return refused.map(({ place, notices }) => [place, ...notices.map(({ line, reason }) => `${line}: ${reason}`)]);
  };

  test('are taken or refused one by one, each with every reason and its line', async () => {
    const id = await begunFiles();
    await pieceOf(
      id,
      0,
      [
        { path: 'a/one.md', text: runbook('one') },
        { path: 'b/one.md', text: runbook('one', 'Another') },
        {
          path: 'two.md',
          text: runbook('two').replace('2026-11-02', '2026-11-31').replace('tags: [data]', 'tags: data'),
        },
        { path: 'empty.md', text: '' },
        { path: 'latin.md', refused: [{ line: 41, reason: 'not UTF-8 (byte 0x92)' }] },
        { path: 'page.html', text: '<title>Reset</title><script>steal()</script><p>How.</p><ol><li>Ask.</li></ol>' },
        { path: 'odd.md', text: '# Odd\n\n<script>steal()</script>\n\n[x](javascript:alert(1))' },
      ],
      true,
    );
    await browser.wake();
    expect(await view()).toMatchObject({ found: { new: 3, refused: 4 }, skipped: 2, reading: { state: 'done' } });
    expect(await refusals(id)).toEqual([
      ['b/one.md', '2: its id one is already that of a/one.md'],
      ['empty.md', '1: the file is empty'],
      ['latin.md', '41: not UTF-8 (byte 0x92)'],
      ['two.md', expect.stringMatching(/^9: .*date/)],
    ]);
    await taken(id);
    expect((await imported()).map(({ title }) => title).sort()).toEqual(['Odd', 'Reset', 'one']);
    const { markdown } = await worker.ask('runbookSource', { id: 'page' });
    expect(markdown).not.toContain('steal');
  });

  test('that are in another source already are refused', async () => {
    const id = await begunFiles();
    await pieceOf(id, 0, [{ path: 'one.md', text: runbook('one') }], true);
    await browser.wake();
    await taken(id);
    const { id: other } = await worker.ask('addSource', { from: { kind: 'zip', name: 'other.zip' } });
    await worker.ask('readSource', { sourceId: other, run });
    await pieceOf(other, 0, [{ path: 'x/one.md', text: runbook('one', 'Another') }], true);
    await browser.wake();
    expect(await refusals(other)).toEqual([['x/one.md', '2: its id one is already that of one.md of another source']]);
    await pieceOf(other, 0, [{ path: 'x/one.md', text: runbook('one', 'Another') }], true); // The answer got lost.
    expect((await worker.ask('jobs', { kind: 'importFiles' })).every(({ state }) => state === 'done')).toBe(true);
  });

  test('wait for a page that was closed, and go on when they are chosen again', async () => {
    const id = await begunFiles();
    await pieceOf(id, 0, [{ path: 'one.md', text: runbook('one') }]);
    await browser.wake();
    expect((await view()).reading).toMatchObject({ state: 'waiting', reason: { code: 'noFiles' } });
    for (let turn = 0; turn < 10 && browser.alarm !== undefined; turn += 1) await alarm();
    expect((await view()).reading).toMatchObject({ state: 'stopped', progress: { done: 1 } });
    // What came can be taken all the same.
    await taken(id);
    expect(await imported()).toHaveLength(1);
    await begunFiles();
    await pieceOf(id, 0, [{ path: 'one.md', text: runbook('one') }]);
    await pieceOf(id, 1, [{ path: 'two.md', text: runbook('two') }], true);
    await browser.wake();
    expect(await view()).toMatchObject({ found: { new: 1, same: 1, gone: 0 } });
  });

  test('by the thousand are read in pieces, by a worker that is killed in the middle too', {
    timeout: 120_000,
  }, async () => {
    const id = await begunFiles();
    for (let piece = 0; piece < 50; piece += 1) {
      const files = Array.from({ length: 100 }, (_, at) => {
        const name = `file-${piece}-${at}`;
        return { path: `${name}.md`, text: runbook(name) };
      });
      await pieceOf(id, piece, files, piece === 49);
      // The one that had the job is gone, its lease with it.
      if (piece === 20) bornAgain();
    }
    await alarm();
    await alarm();
    expect(await view()).toMatchObject({ found: { new: 5000, refused: 0 }, reading: { state: 'done' } });
    expect(await worker.store.db.importPieces.count()).toBe(0);
  });
});

/** The help centre a day later: one article says something else, and one is gone. */
function changedList(url: URL): Answer {
  const answer = isAnswered(zendeskApi(url, content, true, 0));
  if (answer.kind !== 'answer') return answer;
  const body = JSON.parse(answer.body) as { articles: { id: number; body: string; updated_at: string }[] };
  const articles = body.articles
    .filter(({ id }) => id !== 360_001_000_002)
    .map((one) => (one.id === 360_001_000_001 ? { ...one, body: `${one.body}<p>ZQX7</p>` } : one));
  return { ...answer, body: JSON.stringify({ ...body, articles }) };
}
