import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ImportView } from '@/lib/contract/imports';
import { largestPack } from '@/lib/runbooks/sources/pack-address';
import { freshDisk } from '@/lib/store/test-database';
import { fetchPart } from './fetch-part';
import { type TestBrowser, type TestWorker, testWorker } from './testing/test-worker';

const host = 'packs.acme.example';
const url = `https://${host}/team/runbooks.zip`;
const runbook = (title: string, step = 'Do it.') => `# ${title}\n\n1. ${step}\n`;
const packOf = (files: Record<string, string>, folder = 'runbooks-1.0/') =>
  zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [folder + path, strToU8(text)])));
const two = packOf({ 'rotate.md': runbook('Rotate the ZQX7 token'), 'sync/stuck.md': runbook('Sync is stuck') });
const sumOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

let disk: ReturnType<typeof freshDisk>;
let browser: TestBrowser;
let worker: TestWorker;
/** What the host has at an address, for the bytes from one on. */
let serve: (address: string, from: number, init: RequestInit) => Response;
/** What was asked for. */
let asked: { address: string; from: number }[];

/** As a server without ranges sends it. */
function sent(
  bytes: Uint8Array | string,
  {
    status = 200,
    at = url,
    ...headers
  }: { status?: number; at?: string; [header: string]: string | number | undefined } = {},
) {
  const response = new Response(typeof bytes === 'string' ? bytes : new Uint8Array(bytes), {
    status,
    headers: { 'content-type': 'application/zip', ...(headers as Record<string, string>) },
  });
  Object.defineProperty(response, 'url', { value: at });
  return response;
}
const led = () => ({ type: 'opaqueredirect', url }) as Response;

beforeEach(() => {
  disk = freshDisk();
  worker = testWorker({ db: disk.connect() });
  browser = worker.browser;
  browser.granted.add(host);
  asked = [];
  serve = () => sent(two);
  vi.stubGlobal('location', { origin: `https://${host}` });
  vi.stubGlobal('fetch', async (address: string, init: RequestInit = {}) => {
    const range = (init.headers as Record<string, string> | undefined)?.range ?? 'bytes=0-';
    const from = Number(/\d+/.exec(range)?.[0]);
    asked.push({ address, from });
    return serve(address, from, init);
  });
  browser.part = (_, given) => fetchPart({ ...given, most: 300 });
});
afterEach(() => {
  // What stays open in a page goes with it.
  (globalThis as { sidelightPack?: unknown }).sidelightPack = undefined;
  vi.unstubAllGlobals();
});

async function read(sha256: string, address = url): Promise<string> {
  const { id } = await worker.ask('addSource', { from: { kind: 'pack', url: address, sha256 } });
  await worker.ask('readSource', { sourceId: id, run: crypto.randomUUID() });
  await browser.wake();
  return id;
}
async function view(): Promise<ImportView> {
  const [first] = await worker.ask('imports', {});
  if (!first) throw new Error('There is no import.');
  return first;
}
async function taken(sourceId: string): Promise<void> {
  await worker.ask('takeImport', { sourceId });
  await browser.wake();
}
const imported = async () =>
  (await worker.ask('library', {})).runbooks.filter(({ sourceId }) => sourceId !== 'starter').map(({ title }) => title);
const parts = () => worker.store.db.importPieces.count();
/** The alarm goes off, in a worker that is started for it. */
async function alarm(): Promise<void> {
  browser.at = Math.max(browser.at, browser.alarm ?? 0);
  worker = testWorker({ db: disk.connect() }, browser);
  await browser.wake();
}

describe('a pack', () => {
  test('is fetched part by part, compared, looked at and taken; then nothing of its host is left', async () => {
    serve = () => sliced(sent(two));
    const id = await read(sumOf(two));
    expect(await view()).toMatchObject({
      found: { new: 2, refused: 0 },
      reading: { state: 'done', progress: { done: 2, total: 2, unit: 'files' } },
    });
    expect(await imported()).toEqual([]);
    await taken(id);
    expect((await imported()).sort()).toEqual(['Rotate the ZQX7 token', 'Sync is stuck']);
    // One answer, read in several messages.
    expect(asked).toEqual([{ address: url, from: 0 }]);
    await expect.poll(() => browser.hosts).toContain(`give back ${host}`);
    expect([await parts(), browser.packTabs.size]).toEqual([0, 0]);
  });

  test('read again says that nothing changed, or what did, whatever the folder of the new version is called', async () => {
    await taken(await read(sumOf(two)));
    browser.granted.add(host);
    const later = packOf(
      { 'rotate.md': runbook('Rotate the ZQX7 token'), 'sync/stuck.md': runbook('Sync is stuck') },
      'v2/',
    );
    serve = () => sent(later);
    await read(sumOf(later));
    expect((await view()).found).toEqual({ new: 0, changed: 0, gone: 0, same: 2, refused: 0 });
    browser.granted.add(host);
    const other = packOf({ 'rotate.md': runbook('Rotate the ZQX7 token', 'Ask.') }, 'v3/');
    serve = () => sent(other);
    const id = await read(sumOf(other));
    expect((await view()).found).toEqual({ new: 0, changed: 1, gone: 1, same: 0, refused: 0 });
    await taken(id);
    expect(await imported()).toEqual(['Rotate the ZQX7 token']);
    expect(await worker.ask('imports', {})).toHaveLength(1);
  });

  test('that is one text is read by the name in its address', async () => {
    const text = strToU8(runbook('One of its own'));
    serve = (at) => sent(text, { 'content-type': 'text/plain', at });
    await taken(await read(sumOf(text), `https://${host}/notes/one%20text?key=1`));
    expect(await imported()).toEqual(['One of its own']);
    expect((await worker.ask('imports', {}))[0]?.from).toMatchObject({ url: `https://${host}/notes/one%20text?key=1` });
  });

  test.each([
    ['that sends parts goes on where it was', true],
    ['that sends none is read over again', false],
  ])('of a server %s, when page and worker are gone in the middle', async (_, ranges) => {
    // It comes in pieces, so that a part is not the whole.
    serve = (_address, from) => {
      const range = `bytes ${from}-${two.length - 1}/${two.length}`;
      return from > 0 && ranges ? sent(two.subarray(from), { status: 206, 'content-range': range }) : sliced(sent(two));
    };
    let left = 1;
    const part = browser.part;
    browser.part = async (tabId, given) => {
      if (left-- > 0) return part(tabId, given);
      (globalThis as { sidelightPack?: unknown }).sidelightPack = undefined;
      browser.part = part;
      return { kind: 'network' };
    };
    await read(sumOf(two));
    expect((await view()).reading).toMatchObject({
      state: 'waiting',
      reason: { code: 'siteFailed', host },
      progress: { done: 1, unit: 'kilobytes' },
    });
    await alarm();
    expect(await view()).toMatchObject({ reading: { state: 'done' }, found: { new: 2 } });
    expect(asked.map(({ from }) => from > 0)).toEqual([false, true]);
  });
});

describe('a reading that is refused', () => {
  test.each<[string, string, () => Response, object]>([
    ['wrong checksum', '0'.repeat(64), () => sent(two), { code: 'wrongChecksum', host, got: sumOf(two) }],
    [
      'a page to sign in on',
      sumOf(two),
      () => sent('<!doctype html><h1>Sign in</h1>', { 'content-type': 'text/html; charset=utf-8' }),
      { code: 'webPage', host },
    ],
    ['404', sumOf(two), () => sent('gone', { status: 404 }), { code: 'refused', host, status: 404 }],
    ['403', sumOf(two), () => sent('no', { status: 403 }), { code: 'refused', host, status: 403 }],
    ['401', sumOf(two), () => sent('no', { status: 401 }), { code: 'signedOut', host }],
    [
      'a size that nobody reads',
      sumOf(two),
      () => sent(two, { 'content-length': String(largestPack + 1) }),
      { code: 'tooLarge', host, megabytes: 50 },
    ],
    [
      'a zip without its end',
      sumOf(two.subarray(0, 200)),
      () => sent(two.subarray(0, 200)),
      { code: 'badZip', refusal: { code: 'noZip' } },
    ],
  ])('stops: %s', async (_, sum, answer, reason) => {
    serve = answer;
    await read(sum);
    expect((await view()).reading).toMatchObject({ state: 'stopped', reason });
    expect(await parts()).toBe(0);
    await expect.poll(() => browser.packTabs.size).toBe(0);
    // It was allowed until the person gives it up, and can be gone on with: all of it is fetched anew.
    expect(browser.granted.has(host)).toBe(true);
    serve = () => sent(two);
    await worker.ask('resumeJob', { id: (await view()).reading?.id ?? '' });
    await browser.wake();
    const { reading, found } = await view();
    if (sum === sumOf(two)) expect([reading?.state, found.new]).toEqual(['done', 2]);
    else expect(reading).toMatchObject({ state: 'stopped', reason: { code: 'wrongChecksum' } });
  });

  test.each<[string, () => Response, object]>([
    ['429', () => sent('later', { status: 429, 'retry-after': '90' }), { code: 'rateLimited', host }],
    ['500', () => sent('oh', { status: 500 }), { code: 'siteFailed', host, status: 500 }],
    [
      'no answer',
      () => {
        throw new TypeError('Failed to fetch');
      },
      { code: 'siteFailed', host },
    ],
  ])('waits: %s, and goes on by itself', async (_, answer, reason) => {
    serve = answer;
    await read(sumOf(two));
    expect((await view()).reading).toMatchObject({ state: 'waiting', reason });
    serve = () => sent(two);
    await alarm();
    expect(await view()).toMatchObject({ reading: { state: 'done' }, found: { new: 2 } });
  });

  test('waits while nothing is connected', async () => {
    browser.isOnline = false;
    await read(sumOf(two));
    expect((await view()).reading).toMatchObject({ state: 'waiting', reason: { code: 'offline' } });
    expect(asked).toEqual([]);
  });

  test('stops where an address leads to another host, and asks none but this one', async () => {
    const modes: unknown[] = [];
    serve = (_address, _from, { mode, redirect }) => {
      modes.push([mode, redirect]);
      if (mode === 'same-origin') throw new TypeError('Failed to fetch');
      return led();
    };
    await read(sumOf(two));
    expect((await view()).reading).toMatchObject({ state: 'stopped', reason: { code: 'leadsElsewhere', host } });
    expect(modes).toEqual([
      [undefined, 'manual'],
      ['same-origin', undefined],
    ]);
  });

  test('follows an address within its host', async () => {
    serve = (_address, _from, { mode }) =>
      mode === 'same-origin' ? sent(two, { at: `https://${host}/v1.zip` }) : led();
    await read(sumOf(two));
    expect(await view()).toMatchObject({ reading: { state: 'done' }, found: { new: 2 } });
  });

  test('stops where nobody allowed it, or took it back, and asks nobody', async () => {
    browser.granted.clear();
    await read(sumOf(two));
    expect((await view()).reading).toMatchObject({ state: 'stopped', reason: { code: 'notAllowed', host } });
    expect([asked, browser.packTabs.size]).toEqual([[], 0]);
  });

  test('waits for a page of the host where none can be opened', async () => {
    vi.stubGlobal('location', { origin: 'https://sign-in.acme.example' });
    await read(sumOf(two));
    expect((await view()).reading).toMatchObject({ state: 'waiting', reason: { code: 'noTab', host } });
    expect(asked).toEqual([]);
  });

  test('takes no larger file than is said, however little its server says', async () => {
    const endless = new ReadableStream<Uint8Array>({ pull: (to) => to.enqueue(new Uint8Array(100)) });
    serve = () => Object.defineProperty(new Response(endless), 'url', { value: url });
    browser.part = (_, given) => fetchPart({ ...given, most: 300, largest: 1000 });
    await read(sumOf(two));
    expect((await view()).reading).toMatchObject({ state: 'stopped', reason: { code: 'tooLarge' } });
  });

  test('is over when it is stopped for good: the access is given back, and what came is gone', async () => {
    serve = () => sent(two, { status: 500 });
    await read(sumOf(two));
    await worker.ask('cancelJob', { id: (await view()).reading?.id ?? '' });
    await expect.poll(() => browser.hosts).toContain(`give back ${host}`);
    expect(await parts()).toBe(0);
  });

  test('begun again with another checksum keeps the access that was just given', async () => {
    await read('0'.repeat(64));
    await read(sumOf(two));
    expect(await view()).toMatchObject({ reading: { state: 'done' }, found: { new: 2 } });
  });

  test.each(['http://packs.acme.example/a.zip', 'https://packs.acme.example', 'https://a:b@packs.acme.example/a.zip'])(
    'is not even kept: %s',
    async (address) => {
      const from = { kind: 'pack' as const, url: address, sha256: sumOf(two) };
      await expect(worker.ask('addSource', { from })).rejects.toMatchObject({ refusal: { code: 'badInput' } });
      expect(await worker.ask('imports', {})).toEqual([]);
    },
  );

  test('of a host that is read itself keeps its access', async () => {
    await worker.ask('addHost', { host });
    await read(sumOf(two));
    expect((await view()).reading?.state).toBe('done');
    await expect.poll(() => browser.packTabs.size).toBe(0);
    expect(browser.granted.has(host)).toBe(true);
  });
});

/** The same, a hundred bytes at a time. */
function sliced(answer: Response): Response {
  const source = answer.body?.getReader();
  let rest = new Uint8Array();
  const body = new ReadableStream<Uint8Array>({
    async pull(to) {
      if (rest.length === 0) {
        const { done, value } = (await source?.read()) ?? { done: true };
        if (done || !value) return to.close();
        rest = new Uint8Array(value);
      }
      to.enqueue(rest.slice(0, 100));
      rest = rest.slice(100);
    },
  });
  const response = new Response(body, { status: answer.status, headers: answer.headers });
  return Object.defineProperty(response, 'url', { value: answer.url });
}
