import { beforeEach, expect, test } from 'vitest';
import type { NewEngagement } from '@/lib/accounts/engagement';
import { readingOf, ref, salesforceId, ticket } from '../testing/sample-records';
import { start, type TestWorker, testWorker } from '../testing/test-worker';

const tabId = 1;
const day = { tabId, from: start - 1, to: start + 1e7 };
const engagement: NewEngagement = {
  name: 'SSO go-live',
  account: { name: 'Halden Freight', keys: ['zendesk:acme.zendesk.com:organization:4'] },
  kind: 'go-live',
  defaultClass: 'reactive',
  billable: true,
};

let worker: TestWorker;
beforeEach(() => {
  worker = testWorker();
});

test('the record’s account brings its engagement; the keyboard starts and stops on it', async () => {
  await worker.show(1, readingOf(ticket));
  const { id, accountId } = await worker.ask('createEngagement', engagement);
  expect(await worker.ask('time', day)).toMatchObject({
    engagementId: id,
    entries: [],
    account: { id: accountId, name: 'Halden Freight', keys: expect.arrayContaining([`salesforce:${salesforceId}`]) },
  });

  await worker.toggleClock(1);
  expect((await worker.ask('time', day)).running).toMatchObject({
    engagementId: id,
    record: { ref },
    startedAt: start,
  });
  worker.browser.at += 60_000;
  await worker.toggleClock(1);
  expect(await worker.ask('time', day)).toMatchObject({ entries: [{ endedAt: start + 60_000 }] });
});

test('without a known engagement the keyboard opens the panel instead of guessing', async () => {
  await worker.show(1, readingOf(ticket));
  await worker.toggleClock(1);
  const sent = worker.browser.sent.filter(({ name }) => name !== 'launcherChanged');
  expect(sent).toMatchObject([{ name: 'togglePanel', tabId: 1 }]);
});

test('the clock on every launcher follows the entry that runs', async () => {
  await worker.show(1, readingOf(ticket));
  await worker.show(2, readingOf({ ...ticket, ref: { ...ref, id: '2' } }));
  await worker.ask('createEngagement', engagement);
  await worker.toggleClock(1);
  const told = () =>
    worker.browser.sent.filter(({ name, data }) => name === 'launcherChanged' && 'runningSince' in (data as object));
  await expect.poll(told).toEqual([
    { name: 'launcherChanged', data: { runningSince: start, reminds: null }, tabId: 1 },
    { name: 'launcherChanged', data: { runningSince: start, reminds: null }, tabId: 2 },
  ]);
});

test('pages hear of a change after it is saved, and of none that failed', async () => {
  const missing = '018f0000-0000-7000-8000-000000000000';
  await expect(worker.ask('startEntry', { engagementId: missing, zone: 'UTC' })).rejects.toMatchObject({
    refusal: { code: 'missing', what: 'engagement' },
  });
  expect(worker.told).toEqual([]);
  await worker.ask('createEngagement', engagement);
  expect(worker.told).toContainEqual({ topic: 'time' });
});

test.each([
  ['record', undefined],
  ['account', 'internal'],
] as const)(
  'what time on a record belongs to, remembered for the %s, is %s on the next ticket of it',
  async (to, expected) => {
    await worker.show(1, readingOf(ticket));
    await worker.show(2, readingOf({ ...ticket, ref: { ...ref, id: '2' } }));
    // So that there is an account, and no engagement of it.
    const { id: own } = await worker.ask('createEngagement', engagement);
    await worker.ask('deleteEngagement', { id: own });
    const { id } = await worker.ask('createEngagement', {
      ...engagement,
      name: 'Triage',
      account: undefined,
      kind: 'internal',
    });
    expect(await worker.ask('time', day)).toMatchObject({ engagementId: undefined });
    await worker.ask('assignEngagement', { tabId: 1, engagementId: id, to });
    expect((await worker.ask('time', day)).engagementId).toBe(id);
    expect((await worker.ask('time', { ...day, tabId: 2 })).engagementId).toBe(expected && id);
    expect(worker.told).toContainEqual({ topic: 'time' });
  },
);

test('a second engagement that is made on a record takes nothing from the first', async () => {
  await worker.show(1, readingOf(ticket));
  const { id } = await worker.ask('createEngagement', { ...engagement, on: ref });
  await worker.ask('createEngagement', { ...engagement, name: 'SCIM rollout', on: ref });
  expect((await worker.ask('time', day)).engagementId).toBe(id);
});
