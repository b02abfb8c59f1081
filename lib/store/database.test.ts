import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import type { NewEngagement } from '@/lib/accounts/engagement';
import { type RefusalCode, Refused } from '@/lib/contract/refusal';
import { rowSchema } from '@/lib/rows/row';
import { openDatabase } from './database';
import { createEngagement, listEngagements } from './engagements';
import { freshDisk, freshStore, goLive, type TestStore } from './test-database';

const triage: NewEngagement = { ...goLive, account: undefined };
const create = (store: TestStore) => store.run((tx) => createEngagement(tx, triage));

test('a database opened again, after the worker died, holds what was saved', async () => {
  const disk = freshDisk();
  const saved = await create(freshStore(disk.connect()));
  expect(await listEngagements(disk.connect())).toEqual([{ ...saved, accountName: '' }]);
});

test('every row carries what a team will need to sync it, and one device keeps one id', async () => {
  const store = freshStore();
  const first = await create(store);
  store.at -= 5000;
  const second = await create(store);
  const person = (await store.db.meta.get('person'))?.value;
  expect(rowSchema.parse(first)).toMatchObject({ author: person, createdAt: store.at + 5000, revision: first.stamp });
  expect(second).toMatchObject({ device: first.device, author: first.author });
  expect(second.stamp > first.stamp).toBe(true);
  const elsewhere = await create(freshStore());
  expect([elsewhere.device, elsewhere.author]).not.toContain(first.device);
  expect(elsewhere.author).not.toBe(first.author);
});

test('an older connection gives way to a newer version, silently', async () => {
  const warn = vi.spyOn(console, 'warn');
  const indexedDB = new IDBFactory();
  const older = openDatabase({ indexedDB, IDBKeyRange });
  const saved = await create(freshStore(older));

  const newer = openDatabase({ indexedDB, IDBKeyRange });
  newer.version(newer.verno + 1).stores({ engagements: 'id, accountId, kind' });
  expect(await newer.table('engagements').where('kind').equals('go-live').count()).toBe(1);
  newer.close();
  expect(await listEngagements(older)).toEqual([{ ...saved, accountName: '' }]);
  expect(warn).not.toHaveBeenCalled();
});

test.each<[string, Error, RefusalCode | undefined]>([
  ['a full disk', new Dexie.QuotaExceededError('quota'), 'diskFull'],
  [
    'a transaction that a full disk ended',
    new Dexie.AbortError('aborted', { name: 'QuotaExceededError' } as Error),
    'diskFull',
  ],
  ['a broken database', new Dexie.UnknownError('corrupt'), 'notSaved'],
  ['a refused entry', new Refused({ code: 'endsInFuture' }), 'endsInFuture'],
  ['a mistake of ours', new TypeError('x is undefined'), undefined],
])('%s changes nothing and says so', async (_, error, code) => {
  const store = freshStore();
  const failing = store.run(async (tx) => {
    await createEngagement(tx, goLive);
    throw error;
  });
  const refusal = code && expect.objectContaining({ code, ...(code === 'notSaved' && { name: 'UnknownError' }) });
  await expect(failing).rejects.toEqual(code ? expect.objectContaining({ refusal }) : error);
  for (const table of store.db.tables) expect(await table.count()).toBe(0);
  expect(store.written).toEqual([]);
});
