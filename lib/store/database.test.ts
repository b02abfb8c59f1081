import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { rowSchema } from '@/lib/rows/row';
import { openDatabase } from './database';
import { createEngagement, listEngagements } from './engagements';
import { InvalidEntryError, NotSavedError } from './errors';
import { freshDisk, goLive } from './test-database';
import { write } from './write';

const now = Date.UTC(2026, 10, 19, 9);

test('a database opened again, after the worker died, holds what was saved', async () => {
  const disk = freshDisk();
  const saved = await createEngagement(disk.connect(), goLive, now);
  expect(await listEngagements(disk.connect())).toEqual([saved]);
});

test('every row carries what a team will need to sync it, and one device keeps one id', async () => {
  const disk = freshDisk();
  const first = await createEngagement(disk.connect(), goLive, now);
  const second = await createEngagement(disk.connect(), goLive, now - 5000);
  expect(rowSchema.parse(first)).toMatchObject({ author: 'me', createdAt: now, revision: 1 });
  expect(second.device).toBe(first.device);
  expect(second.updatedAt > first.updatedAt).toBe(true);
  expect(await createEngagement(freshDisk().connect(), goLive, now)).not.toMatchObject({ device: first.device });
});

test('a database of version 1 opens with all it held', async () => {
  const indexedDB = new IDBFactory();
  const first = new Dexie('sidelight', { indexedDB, IDBKeyRange });
  first.version(1).stores({
    engagements: 'id, *accountKeys',
    timeEntries: 'id, endedAt, &[author+running]',
    corrections: 'id, entryId',
    runs: 'id, &[recordKey+runbookId], outcome',
    accountFacts: 'id, accountKey',
    seenTickets: 'key, *accountKeys',
    recordEngagements: 'recordKey',
    fieldHealth: 'key',
    meta: 'key',
  });
  const rows = { id: '019a9c1e-0000-7000-8000-000000000001', accountKeys: ['a'], name: 'SSO go-live' };
  await first.table('engagements').add(rows);
  await first.table('fieldHealth').add({ key: 'zendesk:acme.zendesk.com:ticket:subject', readAt: now });
  first.close();

  const db = openDatabase({ indexedDB, IDBKeyRange });
  expect(await db.engagements.toArray()).toEqual([rows]);
  expect(await db.fieldHealth.count()).toBe(1);
  expect(await db.picks.count()).toBe(0);
});

test('an older connection gives way to a newer version, silently', async () => {
  const warn = vi.spyOn(console, 'warn');
  const indexedDB = new IDBFactory();
  const older = openDatabase({ indexedDB, IDBKeyRange });
  const saved = await createEngagement(older, goLive, now);

  const newer = openDatabase({ indexedDB, IDBKeyRange });
  newer.version(3).stores({ engagements: 'id, *accountKeys, kind' });
  expect(await newer.table('engagements').where('kind').equals('go-live').count()).toBe(1);
  newer.close();
  expect(await listEngagements(older)).toEqual([saved]);
  expect(warn).not.toHaveBeenCalled();
});

test('a running entry beside another of the same person is refused by the database itself', async () => {
  const db = freshDisk().connect();
  const row = { author: 'me', running: 1 } as never;
  await db.timeEntries.add({ ...(row as object), id: 'one' } as never);
  await expect(db.timeEntries.add({ ...(row as object), id: 'two' } as never)).rejects.toThrow('ConstraintError');
});

test.each([
  ['a full disk', new Dexie.QuotaExceededError('quota'), NotSavedError, 'This was not saved: the disk is full.'],
  [
    'a transaction that a full disk ended',
    new Dexie.AbortError('aborted', { name: 'QuotaExceededError' }),
    NotSavedError,
    'This was not saved: the disk is full.',
  ],
  [
    'a broken database',
    new Dexie.UnknownError('corrupt'),
    NotSavedError,
    "This was not saved: the browser's database failed (UnknownError).",
  ],
  ['a refused entry', new InvalidEntryError('This entry ends in the future.'), InvalidEntryError, 'in the future'],
  ['a mistake of ours', new TypeError('x is undefined'), TypeError, 'x is undefined'],
])('%s changes nothing and says so', async (_, error, kind, message) => {
  const db = freshDisk().connect();
  const failing = write(db, [db.engagements], async () => {
    await db.engagements.add({ ...goLive, id: 'half' } as never);
    throw error;
  });
  await expect(failing).rejects.toThrow(kind);
  await expect(failing).rejects.toThrow(message);
  expect(await db.engagements.count()).toBe(0);
});
