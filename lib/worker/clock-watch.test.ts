import { beforeEach, expect, test } from 'vitest';
import { freshDisk } from '@/lib/store/test-database';
import { readingOf, ticket } from './testing/sample-records';
import { start, type TestWorker, testWorker } from './testing/test-worker';

const minute = 60_000;
const zone = 'UTC';
const tabId = 1;

let disk: ReturnType<typeof freshDisk>;
let worker: TestWorker;
let goLive: string;
let scim: string;
beforeEach(async () => {
  disk = freshDisk();
  worker = testWorker({ db: disk.connect() });
  await worker.show(tabId, readingOf(ticket));
  const engagement = { kind: 'go-live', defaultClass: 'reactive', billable: true } as const;
  goLive = (await worker.ask('createEngagement', { ...engagement, name: 'SSO go-live', on: ticket.ref })).id;
  scim = (await worker.ask('createEngagement', { ...engagement, name: 'SCIM', defaultClass: 'internal' })).id;
});

const at = (minutes: number) => start + minutes * minute;
/** Each minute up to then, with somebody there or not. */
async function pass(until: number, presence: 'active' | 'idle' | 'locked' = 'active') {
  worker.browser.presence = presence;
  while (worker.browser.at < at(until)) {
    worker.browser.at += minute;
    await worker.browser.look();
  }
}
const view = () => worker.ask('time', { tabId, from: start - 1, to: start + 1e9 });
const spans = async () =>
  (await view()).entries
    .toReversed()
    .map(({ startedAt, endedAt, engagementId }) => [
      (startedAt - start) / minute,
      endedAt === undefined ? 'runs' : (endedAt - start) / minute,
      engagementId === goLive ? 'go-live' : 'scim',
    ]);
const started = () => worker.ask('startEntry', { engagementId: goLive, zone });

/** Away from minute 19 (ten minutes before the browser said so) to 43. */
async function away() {
  await started();
  await pass(28);
  await pass(42, 'idle');
  await pass(43);
  const asked = (await view()).away;
  expect(asked).toMatchObject({ from: at(19), to: at(43), cause: 'idle', entry: { engagementId: goLive } });
  return { entryId: asked?.entryId ?? '', from: asked?.from ?? 0 };
}

test.each([
  ['keep', { do: 'keep' }, [[0, 'runs', 'go-live']]],
  [
    'discard',
    { do: 'discard' },
    [
      [0, 19, 'go-live'],
      [43, 'runs', 'go-live'],
    ],
  ],
  [
    'split',
    { do: 'split' },
    [
      [0, 19, 'go-live'],
      [19, 43, 'go-live'],
      [43, 'runs', 'go-live'],
    ],
  ],
] as const)('time away that a person says to %s', async (_, answer, expected) => {
  const asked = await away();
  await worker.ask('answerAway', { ...asked, answer });
  expect(await spans()).toEqual(expected);
  expect((await view()).away).toBeUndefined();
  await expect(worker.ask('answerAway', { ...asked, answer })).rejects.toMatchObject({ refusal: { what: 'away' } });
});

test('time away that was for something else is logged there, and the whole is taken back', async () => {
  const asked = await away();
  const command = crypto.randomUUID();
  await worker.ask('answerAway', { ...asked, answer: { do: 'log', engagementId: scim } }, undefined, command);
  expect(await spans()).toEqual([
    [0, 19, 'go-live'],
    [19, 43, 'scim'],
    [43, 'runs', 'go-live'],
  ]);
  await worker.ask('undo', { command });
  expect(await spans()).toEqual([[0, 'runs', 'go-live']]);
});

test('sleep is asked about by the next worker, which the browser starts after the one before was killed', async () => {
  await started();
  await pass(28);
  worker = testWorker({ db: disk.connect() }, worker.browser);
  worker.browser.at = at(120);
  await worker.browser.look();
  expect((await view()).away).toMatchObject({ from: at(28), to: at(120), cause: 'sleep' });
  // It is still asked by the one after that.
  worker = testWorker({ db: disk.connect() }, worker.browser);
  expect((await view()).away).toMatchObject({ from: at(28) });
});

test('without a clock nobody is watched, and an answered question leaves the toolbar', async () => {
  await pass(5);
  expect(await worker.store.db.meta.get('pulse')).toBeUndefined();
  const asked = await away();
  expect(worker.browser.clock).toEqual({ runningSince: at(5), asks: true });
  await worker.ask('answerAway', { ...asked, answer: { do: 'keep' } });
  await worker.browser.look();
  expect(worker.browser.clock).toEqual({ runningSince: at(5), asks: false });
});

test('a clock that still runs in the evening ends then, and says so', async () => {
  const at18 = new Date(start).setHours(18, 0, 0, 0);
  await worker.ask('setSetting', { key: 'time.endOfDay', value: '18:00' });
  await started();
  worker.browser.at = at18 + 90 * minute;
  await worker.browser.look();
  const [entry] = (await view()).entries;
  expect(entry).toMatchObject({ endedAt: at18, mended: { rule: 'endOfDay', at: at18 } });
  // Whoever works late starts it once more.
  await started();
  await pass(600);
  expect((await view()).running).toBeDefined();
});

test('the browser’s menu starts, stops and switches the clock', async () => {
  worker.browser.choose('toggle', tabId);
  await expect.poll(async () => (await view()).running?.record?.ref).toEqual(ticket.ref);
  await worker.ask('startEntry', { engagementId: scim, zone });
  worker.browser.choose('switch', tabId);
  await expect.poll(async () => (await view()).running?.engagementId).toBe(goLive);
  worker.browser.choose('toggle', tabId);
  await expect.poll(async () => (await view()).running).toBeUndefined();
});
