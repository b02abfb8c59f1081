import { beforeEach, expect, test } from 'vitest';
import type { Engagement } from '@/lib/accounts/engagement';
import { goLive, halden, refused } from '@/lib/store/test-database';
import { field, readingOf, ref, ticket } from '../testing/sample-records';
import { start, type TestWorker, testWorker } from '../testing/test-worker';

const zone = 'Europe/Berlin';
const hour = 3_600_000;
const keys = ['zendesk:acme.zendesk.com:organization:4'];

let worker: TestWorker;
let engagement: Engagement;
beforeEach(async () => {
  worker = testWorker();
  await worker.show(1, readingOf({ ...ticket, fields: { ...ticket.fields, tags: field(['sso']) } }));
  engagement = await worker.ask('createEngagement', { ...goLive, account: { name: 'Halden Freight', keys } });
});

const create = (name: string) =>
  worker.ask('createEngagement', { ...goLive, name, account: { name: 'Halden Freight', keys } });
const log = (engagementId: string, hours: number) =>
  worker.ask('logEntry', {
    engagementId,
    zone,
    record: { ref, title: 'SSO' },
    startedAt: start - hours * hour,
    endedAt: start,
  });
const whose = async () => {
  const view = await worker.ask('time', { tabId: 1, from: 0, to: start });
  return { engagementId: view.engagementId, disagreeing: view.disagreeing };
};
const rule = (engagementId: string, value: string) =>
  worker.ask('addPart', { engagementId, content: { part: 'rule', conditions: [{ field: 'tag', value }] } });

test('one is told with its parts, its burn, and where its entries could go', async () => {
  const other = await create('SCIM rollout');
  await worker.ask('changeEngagement', { id: engagement.id, seen: engagement.revision, budgetHours: 4 });
  await log(engagement.id, 3);
  await worker.ask('addPart', { engagementId: engagement.id, content: { part: 'milestone', title: 'Pilot' } });
  const view = await worker.ask('engagement', { id: engagement.id });
  expect(view).toMatchObject({
    engagement: { name: 'SSO go-live', accountName: 'Halden Freight' },
    parts: [{ part: 'milestone', title: 'Pilot' }],
    burn: { workedSeconds: 3 * 3600, budgetHours: 4, percent: 75, near: 80 },
    entries: 1,
    records: 1,
    others: [{ id: other.id }],
  });
  expect(await worker.ask('engagementBurn', { id: engagement.id })).toEqual({ name: 'SSO go-live', burn: view?.burn });
  expect((await worker.ask('engagements', {})).map(({ name }) => name)).toEqual(['SCIM rollout', 'SSO go-live']);
});

test('one that is deleted, or never was, is told as none', async () => {
  const id = '00000000-0000-4000-8000-000000000000';
  expect(await worker.ask('engagement', { id })).toBeNull();
  await worker.ask('deleteEngagement', { id: engagement.id });
  expect(await worker.ask('engagement', { id: engagement.id })).toBeNull();
  expect(await worker.ask('engagementBurn', { id: engagement.id })).toBeNull();
});

test('a record is found by the rules of several; two that disagree ask', async () => {
  const other = await create('SCIM rollout');
  expect(await whose()).toEqual({ engagementId: undefined, disagreeing: undefined });
  await rule(other.id, 'SSO');
  expect((await whose()).engagementId).toBe(other.id);
  await rule(engagement.id, 'sso');
  const asked = await whose();
  expect(asked.engagementId).toBeUndefined();
  expect(asked.disagreeing?.map(({ engagementId }) => engagementId).sort()).toEqual([engagement.id, other.id].sort());
});

test('an engagement of another account takes no record by a tag', async () => {
  const others = { name: 'Brightwater', keys: [halden[0] ?? ''] };
  const another = await worker.ask('createEngagement', { ...goLive, name: 'Integration', account: others });
  await rule(another.id, 'sso');
  expect((await whose()).engagementId).toBe(engagement.id);
});

test('made on a record that a rule gave to another, it takes nothing from that', async () => {
  const other = await create('SCIM rollout');
  await rule(other.id, 'sso');
  const account = { name: 'Halden Freight', keys };
  await worker.ask('createEngagement', { ...goLive, name: 'Third', account, on: ref, tabId: 1 });
  expect((await whose()).engagementId).toBe(other.id);
});

test('what was logged on a record goes along when it is said where it belongs', async () => {
  const other = await create('SCIM rollout');
  await log(engagement.id, 1);
  await log(engagement.id, 2);
  expect(await worker.ask('entriesOnRecord', { tabId: 1 })).toBe(2);
  await worker.ask('assignEngagement', { tabId: 1, engagementId: other.id, to: 'record', withEntries: true });
  expect((await worker.ask('engagement', { id: other.id }))?.entries).toBe(2);
  expect((await whose()).engagementId).toBe(other.id);
});

test.each<[string, string, object]>([
  [
    'an address that would run',
    'evidence',
    { label: 'Log', url: 'javascript:alert(1)', milestoneId: crypto.randomUUID() },
  ],
  ['hours below none', 'scope', { title: 'More', hours: -1, askedOn: '2026-11-19' }],
  ['a rule of nothing', 'rule', { conditions: [] }],
  ['a day that there is not', 'milestone', { title: 'Pilot', dueOn: '2026-11-31' }],
  ['a decision, which has a command of its own', 'decision', { decision: 'go' }],
])('%s is refused at the door', async (_, part, content) => {
  const input = { engagementId: engagement.id, content: { part, ...content } };
  await expect(worker.ask('addPart', input as never)).rejects.toEqual(refused('badInput'));
});

test('a needed field of a part is not taken away', async () => {
  const content = { part: 'milestone', title: 'Pilot', dueOn: '2026-11-20' } as const;
  const { id, revision: seen } = await worker.ask('addPart', { engagementId: engagement.id, content });
  const change = { part: 'milestone', title: null } as const;
  await expect(worker.ask('changePart', { id, seen, change })).rejects.toEqual(refused('badInput'));
});

test('pages hear of each part', async () => {
  worker.told.length = 0;
  await rule(engagement.id, 'sso');
  expect(worker.told).toContainEqual({ topic: 'time' });
});

test('a milestone that is late moves its account in the list of all at once', async () => {
  const risk = async () => (await worker.ask('portfolio', { most: 30 })).rows[0]?.risk;
  const before = await risk();
  const content = { part: 'milestone', title: 'Pilot', dueOn: '2020-01-31' } as const;
  await worker.ask('addPart', { engagementId: engagement.id, content });
  expect((await risk())?.score).toBeGreaterThan(before?.score ?? 0);
});
