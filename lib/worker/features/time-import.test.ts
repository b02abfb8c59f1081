import { beforeEach, expect, test } from 'vitest';
import { goLive, refused } from '@/lib/store/test-database';
import { start, type TestWorker, testWorker } from '../testing/test-worker';

const zone = 'Europe/Berlin';
let worker: TestWorker;
let engagementId: string;
beforeEach(async () => {
  worker = testWorker();
  engagementId = (await worker.ask('createEngagement', goLive)).id;
});
const row = (index: number) => ({
  key: `["toggl",${index}] 1`,
  engagementId,
  startedAt: start - index * 3_600_000,
  endedAt: start - index * 3_600_000 + 1_800_000,
  zone,
  note: `row ${index}`,
});

test('importing twice adds nothing; what was deleted stays deleted', async () => {
  const entries = [row(1), row(2)];
  expect(await worker.ask('knownRows', { rows: entries })).toEqual([]);
  expect(await worker.ask('importEntries', { entries })).toEqual({ added: 2 });
  const [first] = await worker.store.db.timeEntries.toArray();
  await worker.ask('deleteEntry', { id: first?.id ?? '', seen: first?.revision ?? '' });
  expect(await worker.ask('knownRows', { rows: entries })).toEqual([0, 1]);
  expect(await worker.ask('importEntries', { entries: [...entries, row(3)] })).toEqual({ added: 1 });
  expect((await worker.store.db.timeEntries.toArray()).filter(({ deletedAt }) => deletedAt === undefined)).toHaveLength(
    2,
  );
});

test('what was logged at the same times is known', async () => {
  const { startedAt, endedAt } = row(1);
  await worker.ask('logEntry', { engagementId, zone, startedAt, endedAt });
  expect(await worker.ask('knownRows', { rows: [row(1), row(2)] })).toEqual([0]);
});

test('one that cannot be refuses all of them', async () => {
  const entries = [row(1), { ...row(2), endedAt: 0 }];
  await expect(worker.ask('importEntries', { entries })).rejects.toEqual(refused('endsBeforeStart'));
  expect(await worker.store.db.timeEntries.count()).toBe(0);
});
