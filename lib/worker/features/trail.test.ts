import { beforeEach, expect, test } from 'vitest';
import { readingOf, ref, ticket } from '../testing/sample-records';
import { contentScript, start, type TestWorker, testWorker } from '../testing/test-worker';

const minute = 60_000;
const day = { tabId: 1, from: start - 12 * 60 * minute, to: start + 12 * 60 * minute };

let worker: TestWorker;
let goLive: string;
beforeEach(async () => {
  worker = testWorker();
  await worker.show(1, readingOf(ticket));
  const engagement = { name: 'SSO go-live', kind: 'go-live', defaultClass: 'reactive', billable: true } as const;
  goLive = (await worker.ask('createEngagement', { ...engagement, on: ref })).id;
});
const at = (minutes: number) => start + minutes * minute;
const seen = (from: number, to: number, host = ref.host) =>
  worker.ask('recordSeen', { ref, from: at(from), to: at(to) }, contentScript(host));
const trail = async () => (await worker.ask('time', day)).trail;

test('a record that was on show is offered with its engagement, until that time is logged', async () => {
  await seen(-60, -22);
  expect(await trail()).toEqual([{ ref, from: at(-60), to: at(-22), engagementId: goLive }]);
  const entry = { engagementId: goLive, zone: 'UTC', startedAt: at(-60), endedAt: at(-22) };
  await worker.ask('logEntry', entry);
  expect(await trail()).toEqual([]);
});

test('a look that goes on is one look', async () => {
  await seen(-60, -50);
  await seen(-50, -40);
  expect(await trail()).toMatchObject([{ from: at(-60), to: at(-40) }]);
});

test('what a page says of the future is cut off, and what it says of another host is refused', async () => {
  await seen(-10, 600);
  expect(await trail()).toMatchObject([{ from: at(-10), to: at(0) }]);
  await expect(seen(-60, -22, 'other.zendesk.com')).rejects.toMatchObject({ refusal: { code: 'notOurs' } });
});

test('it is short-lived, and gone at once where nobody wants it', async () => {
  await seen(-60, -22);
  worker.browser.at += 3 * 24 * 60 * minute;
  expect(await trail()).toEqual([]);
  worker.browser.at = start;
  await worker.ask('setSetting', { key: 'time.trail', value: false });
  await expect.poll(() => worker.store.db.meta.get('trail')).toBeUndefined();
  await seen(-60, -22);
  expect(await worker.store.db.meta.get('trail')).toBeUndefined();
});
