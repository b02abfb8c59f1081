import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test, vi } from 'vitest';
import { rowSchema } from '@/lib/row';
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

test('an older connection gives way to a newer version, silently', async () => {
  const warn = vi.spyOn(console, 'warn');
  const indexedDB = new IDBFactory();
  const older = openDatabase({ indexedDB, IDBKeyRange });
  const saved = await createEngagement(older, goLive, now);

  const newer = openDatabase({ indexedDB, IDBKeyRange });
  newer.version(2).stores({ engagements: 'id, *accountKeys, kind' });
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
