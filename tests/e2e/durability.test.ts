import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Desk, startDesk } from '../desk/desk.ts';
import { ask } from './ask.ts';
import { type Driven, launch } from './browser.ts';
import { chosenBrowser } from './chosen.ts';
import { chromiumCorruptions, firefoxCorruptions, harmless, type SmallDisk, smallDisk } from './disk.ts';
import { until } from './until.ts';

const isChromium = process.env.SIDELIGHT_BROWSER === 'chromium';
const minute = 60_000;

let desk: Desk;
const folders: string[] = [];

beforeAll(async () => {
  desk = await startDesk();
});

afterAll(async () => {
  await desk.close();
});

afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

async function newProfile(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'sidelight-profile-'));
  folders.push(folder);
  return folder;
}

/** A page of ours that asks the worker. All that these tests know of the messages is here. */
interface Asker {
  frame: Frame;
  browser: Driven;
  createEngagement(): Promise<string>;
  /** Logs one minute, the `n`th of today; answers with the entry's id, or with what was said instead. */
  log(engagementId: string, n: number): Promise<{ id: string } | { refused: string }>;
  /** Ids of all that is logged, or why it cannot be told. */
  entries(): Promise<string[] | { refused: string }>;
  /** What was put back or lost, as the person is told. */
  told(): Promise<unknown>;
}

/** Entries are laid into the day before the tests began. */
const dayStart = Date.now() - 24 * 60 * minute;

function asker(browser: Driven, frame: Frame): Asker {
  const asked = async (name: string, input: unknown) => {
    // Firefox's event page may be on its way; what is asked once more is the same command.
    const id = randomUUID();
    const asking = () => ask(frame, name, input, id);
    const { ok, refused } = await until(asking, () => `for an answer to ${name}`, { timeout: 20_000 });
    return refused ? { refused: refused.code } : { answer: ok };
  };
  return {
    frame,
    browser,
    async createEngagement() {
      const said = await asked('createEngagement', {
        name: 'SSO go-live',
        account: { name: 'Halden Freight', keys: [] },
        kind: 'go-live',
        defaultClass: 'reactive',
        billable: true,
      });
      if (!('answer' in said)) throw new Error(said.refused);
      return (said.answer as { id: string }).id;
    },
    async log(engagementId, n) {
      const startedAt = dayStart + n * minute;
      const note = `entry ${n} ${'of some length '.repeat(20)}`;
      const entry = { engagementId, startedAt, endedAt: startedAt + minute, zone: 'Europe/Berlin', note };
      const said = await asked('logEntry', entry);
      return 'answer' in said ? { id: (said.answer as { id: string }).id } : { refused: said.refused ?? '' };
    },
    async entries() {
      const said = await asked('time', { from: dayStart - minute, to: Date.now() + minute });
      if (!('answer' in said)) return { refused: said.refused ?? '' };
      return (said.answer as { entries: { id: string }[] }).entries.map(({ id }) => id);
    },
    async told() {
      const said = await asked('home', {});
      return 'answer' in said ? (said.answer as { told?: unknown }).told : said;
    },
  };
}

/** One life of the browser on a profile. */
async function life<Result>(profile: string, act: (ask: Asker) => Promise<Result>): Promise<Result> {
  const browser = await launch({ ...chosenBrowser(), desk, userDataDir: profile });
  try {
    return await act(asker(browser, (await browser.openOurs('options.html')).mainFrame()));
  } finally {
    await browser.close();
  }
}

/** Logs entries and keeps the ids of those that were said to be saved. */
async function logMany(ask: Asker, engagementId: string, from: number, count: number) {
  const saved: string[] = [];
  const refused: Record<string, number> = {};
  for (let n = from; n < from + count; n++) {
    const said = await ask.log(engagementId, n);
    if ('id' in said) saved.push(said.id);
    else refused[said.refused] = (refused[said.refused] ?? 0) + 1;
  }
  return { saved, refused };
}

/** The numbers of a test, for who runs it by hand. */
const tell = (name: string, facts: unknown) => process.stdout.write(`${name}: ${JSON.stringify(facts)}\n`);

describe('a database that was damaged while the browser was closed', () => {
  let whole: string;
  let saved: string[];
  beforeAll(async () => {
    whole = await mkdtemp(join(tmpdir(), 'sidelight-profile-'));
    ({ saved } = await life(whole, async (ask) => logMany(ask, await ask.createEngagement(), 0, 12)));
    expect(saved).toHaveLength(12);
  });
  afterAll(() => rm(whole, { recursive: true, force: true, maxRetries: 5 }));

  const corruptions = Object.entries(isChromium ? chromiumCorruptions : firefoxCorruptions);
  test.each(corruptions)(
    '%s: all is there after the restart, and it is told what was restored',
    async (name, corrupt) => {
      const profile = await newProfile();
      await cp(whole, profile, { recursive: true });
      corrupt(profile);
      const after = await life(profile, async (ask) => {
        const there = await ask.entries();
        return { there, told: await ask.told() };
      });
      tell(name, {
        saved: saved.length,
        there: Array.isArray(after.there) ? after.there.length : after.there,
        told: after.told,
      });
      expect(after.there).toEqual(expect.arrayContaining(saved));
      if (name !== harmless) expect(after.told).toMatchObject({ restored: { rows: expect.any(Number) } });
    },
    120_000,
  );
});

const disk = smallDisk(260);
const full = 'reason' in disk ? `skipped: ${disk.reason}` : '';

describe.skipIf(full !== '')(`a disk that is really full ${full}`, () => {
  const { path, fill, empty, remove } = disk as SmallDisk;
  let round = 0;
  let profile: string;
  afterAll(() => remove());
  afterEach(async () => {
    empty();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  });

  /**
   * Writes past the worker, in a page of ours, until the logs of both stores end in an append that was cut short: what
   * Chromium itself, or whoever is quicker than our look at what is free, does on a full disk.
   */
  const cutLogs = (frame: Frame) =>
    frame.evaluate(async () => {
      const failures: string[] = [];
      for (let n = 0; n < 8; n++) {
        await chrome.storage.local.set({ cut: 'x'.repeat(5000 + n) }).catch((error) => failures.push(String(error)));
        await new Promise<void>((resolve) => {
          const opening = indexedDB.open('sidelight');
          opening.onerror = () => resolve();
          opening.onsuccess = () => {
            const db = opening.result;
            const writing = db.transaction('meta', 'readwrite');
            writing.objectStore('meta').put({ key: 'cut', value: 'x'.repeat(5000 + n) });
            const done = () => {
              if (writing.error) failures.push(String(writing.error));
              db.close();
              resolve();
            };
            writing.oncomplete = done;
            writing.onabort = done;
          };
        });
      }
      return failures;
    });

  async function fullDisk(between: 'restarts' | 'goes on', cut = false) {
    profile = join(path, `profile-${round++}`);
    const all: string[] = [];
    let engagementId = '';
    const whileFull = await life(profile, async (ask) => {
      engagementId = await ask.createEngagement();
      all.push(...(await logMany(ask, engagementId, 0, 20)).saved);
      const refused: Record<string, number> = {};
      for (let n = 20; n < 32; n++) {
        fill();
        const said = await ask.log(engagementId, n);
        if ('id' in said) all.push(said.id);
        else refused[said.refused] = (refused[said.refused] ?? 0) + 1;
      }
      const failures = cut ? await cutLogs(ask.frame) : [];
      if (cut) expect(failures.join()).toMatch(/NO_SPACE/);
      empty();
      if (between === 'restarts') return { refused };
      const after = await logMany(ask, engagementId, 40, 8);
      all.push(...after.saved);
      return { refused, after: { saved: after.saved.length, refused: after.refused }, seen: await ask.entries() };
    });
    const second = await life(profile, async (ask) => {
      const there = await ask.entries();
      if (between === 'restarts') all.push(...(await logMany(ask, engagementId, 40, 8)).saved);
      return { there, told: await ask.told() };
    });
    const third = await life(profile, async (ask) => ({ there: await ask.entries(), told: await ask.told() }));
    const count = (there: string[] | { refused: string }) => (Array.isArray(there) ? there.length : there);
    tell(`full disk, ${between}${cut ? ', logs cut' : ''}`, {
      saved: all.length,
      refused: whileFull.refused,
      after: whileFull.after,
      second: count(second.there),
      third: count(third.there),
      told: [second.told, third.told],
    });
    expect(third.there).toEqual(expect.arrayContaining(all));
    expect(whileFull.refused).toEqual({ diskFull: 12 });
  }

  test('nothing that was said to be saved is lost when there is space again', () => fullDisk('goes on'), 180_000);
  test('nor when the browser is restarted in between', () => fullDisk('restarts'), 180_000);
  test.runIf(isChromium)('nor when logs were cut short', () => fullDisk('goes on', true), 180_000);
  test.runIf(isChromium)('nor when logs were cut short, and a restart', () => fullDisk('restarts', true), 180_000);
});

type Index = [name: string, path: string | string[], options: IDBIndexParameters];

/** The first version that people had. */
const firstStores: [name: string, keyPath: string, indexes: Index[]][] = [
  ['engagements', 'id', [['accountKeys', 'accountKeys', { multiEntry: true }]]],
  [
    'timeEntries',
    'id',
    [
      ['endedAt', 'endedAt', {}],
      ['[author+running]', ['author', 'running'], { unique: true }],
    ],
  ],
  ['corrections', 'id', [['entryId', 'entryId', {}]]],
  [
    'runs',
    'id',
    [
      ['[recordKey+runbookId]', ['recordKey', 'runbookId'], { unique: true }],
      ['outcome', 'outcome', {}],
    ],
  ],
  ['accountFacts', 'id', [['accountKey', 'accountKey', {}]]],
  ['seenTickets', 'key', [['accountKeys', 'accountKeys', { multiEntry: true }]]],
  ['recordEngagements', 'recordKey', []],
  ['fieldHealth', 'key', []],
  ['meta', 'key', []],
];

describe('a database that is not ours to write', () => {
  /**
   * Opens the database at a version of its own, as newer or older code would, in a page of ours. To wipe and to open
   * are asked for in one breath: a worker that a page wakes in between would make its own anew.
   */
  const openRaw = (frame: Frame, version: number, wipe: boolean) =>
    frame.evaluate(
      async ([version, wipe, stores]) => {
        const db = await new Promise<IDBDatabase>((resolve, reject) => {
          if (wipe) indexedDB.deleteDatabase('sidelight');
          const opening = indexedDB.open('sidelight', version);
          opening.onupgradeneeded = () => {
            for (const [name, keyPath, indexes] of wipe ? stores : []) {
              const store = opening.result.createObjectStore(name, { keyPath });
              for (const [index, path, options] of indexes) store.createIndex(index, path, options);
            }
          };
          opening.onsuccess = () => resolve(opening.result);
          opening.onerror = () => reject(opening.error);
        });
        if (wipe) (globalThis as unknown as { holding: IDBDatabase }).holding = db;
        else db.close();
      },
      [version, wipe, firstStores] as const,
    );
  const versionNow = (frame: Frame) =>
    frame.evaluate(async () => (await indexedDB.databases()).find(({ name }) => name === 'sidelight')?.version);

  test('one of a newer Sidelight is refused, and never written', async () => {
    const profile = await newProfile();
    const seen = await life(profile, async (ask) => {
      const engagementId = await ask.createEngagement();
      await ask.log(engagementId, 0);
      await openRaw(ask.frame, 5000, false);
      await ask.browser.killWorker();
      return { said: await ask.log(engagementId, 1), there: await ask.entries(), version: await versionNow(ask.frame) };
    });
    tell('newer schema', seen);
    expect(seen.version).toBe(5000);
    expect(seen.said).toEqual({ refused: 'newerDatabase' });
  }, 60_000);

  // Told after five seconds: a worker lives three in the Firefox of these tests.
  test.runIf(isChromium)(
    'an upgrade that another connection blocks is told in time, and done once it is free',
    async () => {
      const profile = await newProfile();
      const seen = await life(profile, async (ask) => {
        await until(
          async () => Array.isArray(await ask.entries()),
          () => 'for the worker',
        );
        await ask.browser.killWorker();
        await openRaw(ask.frame, 10, true);
        const started = performance.now();
        const said = await Promise.race([
          ask.entries(),
          new Promise<string>((resolve) => setTimeout(() => resolve('no answer in 20 s'), 20_000)),
        ]);
        const waited = Math.round(performance.now() - started);
        const saidAgain = await ask.entries(); // Behind the first, which the browser still keeps.
        await ask.frame.evaluate(() => (globalThis as unknown as { holding: IDBDatabase }).holding.close());
        return {
          said,
          saidAgain,
          waited,
          after: await Promise.race([
            ask.entries(),
            new Promise<string>((r) => setTimeout(() => r('no answer in 20 s'), 20_000)),
          ]),
        };
      });
      tell('blocked upgrade', seen);
      expect([seen.said, seen.saidAgain]).toEqual([{ refused: 'databaseBlocked' }, { refused: 'databaseBlocked' }]);
      expect(Array.isArray(seen.after)).toBe(true);
    },
    90_000,
  );
});
