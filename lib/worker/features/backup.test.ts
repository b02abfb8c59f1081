import { IDBKeyRange } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  type BackupHead,
  backupEnd,
  backupStart,
  readBackup,
  tableEnd,
  tableRows,
  tableStart,
} from '@/lib/backup/file';
import type { Output } from '@/lib/contract/contract';
import type { Store } from '@/lib/store/commit';
import { openDatabase } from '@/lib/store/database';
import { goLive, refused } from '@/lib/store/test-database';
import { load, storedDatabases } from '@/tests/fixtures/databases/load';
import { framed, start, type TestWorker, testWorker } from '../testing/test-worker';

const zone = 'Europe/Berlin';
let worker: TestWorker;
beforeEach(() => {
  worker = testWorker();
});

type Tables = { name: string; rows: unknown[] }[];

/** A file as the page writes it. */
async function saved(from: TestWorker): Promise<string> {
  const { head, tables } = await from.ask('backupOverview', {});
  const parts = [backupStart(head)];
  for (const [index, { name }] of tables.entries()) {
    parts.push(tableStart(name, index === 0));
    let after: string | undefined;
    let isFirst = true;
    do {
      const page: Output<'backupRows'> = await from.ask('backupRows', { table: name, after });
      parts.push(tableRows(page.rows, isFirst));
      isFirst = isFirst && page.rows.length === 0;
      after = page.next;
    } while (after !== undefined);
    parts.push(tableEnd);
  }
  return [...parts, backupEnd].join('');
}

async function stageIn(to: TestWorker, head: BackupHead, tables: Tables): Promise<number> {
  let bad = 0;
  await to.ask('beginRestore', { head });
  for (const { name, rows } of tables) bad += (await to.ask('stageRows', { head, table: name, rows })).refused.length;
  return bad;
}

/** Reads a file as the page does, and stages it. */
async function stageFile(to: TestWorker, text: string): Promise<BackupHead> {
  const file = readBackup(text);
  if ('problem' in file) throw new Error(file.problem.code);
  await stageIn(to, file.head, file.tables);
  return file.head;
}

async function worked(on: TestWorker, note: string) {
  const { id } = await on.ask('createEngagement', { ...goLive, name: note });
  return on.ask('logEntry', { engagementId: id, zone, startedAt: start - 3_600_000, endedAt: start, note });
}
const notes = async ({ db }: Store) =>
  (await db.timeEntries.toArray())
    .filter(({ deletedAt }) => deletedAt === undefined)
    .map(({ note }) => note)
    .sort();

describe('a file', () => {
  test('is JSON that says what it is, and comes back as it was written', async () => {
    await worked(worker, 'one');
    const file = readBackup(await saved(worker));
    if ('problem' in file) throw new Error('no backup');
    expect(file.head).toMatchObject({ version: 7, madeAt: start });
    const rows = (name: string) => file.tables.find((table) => table.name === name)?.rows;
    expect(rows('timeEntries')).toEqual(await worker.store.db.timeEntries.toArray());
    expect(rows('history')).toEqual(await worker.store.db.history.toArray());
    // The key of the second copy, and what this device notes for itself, stay here.
    expect(
      rows('meta')
        ?.map((row) => (row as { key: string }).key)
        .sort(),
    ).toEqual(['clock', 'device', 'person']);
  });

  test.each([
    ['{', 'notJson'],
    ['[]', 'notABackup'],
    ['{"format":"sidelight-settings","version":1}', 'notABackup'],
  ])('%s is refused: %s', (text, code) => {
    expect(readBackup(text)).toEqual({ problem: { code } });
  });
});

describe('restoring', () => {
  test('into an empty browser: everything is there, and the person is who they were', async () => {
    const entry = await worked(worker, 'one');
    const text = await saved(worker);
    const other = testWorker();
    const head = await stageFile(other, text);
    const preview = await other.ask('previewRestore', { head, mode: 'merge' });
    expect(preview.tables.find(({ table }) => table === 'timeEntries')).toEqual({
      table: 'timeEntries',
      inBackup: 1,
      added: 1,
      changed: 0,
      removed: 0,
      refused: 0,
    });
    await other.ask('restoreBackup', { head, mode: 'merge' });
    expect(await other.store.db.timeEntries.get(entry.id)).toEqual(await worker.store.db.timeEntries.get(entry.id));
    expect((await other.ask('home', {})).person.id).toBe(head.person);
    expect(await other.ask('time', { from: start - 7_200_000, to: start + 1 })).toMatchObject({
      entries: [{ id: entry.id }],
    });
  });

  test('merged: each field as it was changed last, here or there; a second time nothing changes', async () => {
    const entry = await worked(worker, 'one');
    const text = await saved(worker);
    worker.browser.at += 1000;
    await worker.ask('changeEntry', { id: entry.id, seen: entry.revision, note: 'newer' });
    await worked(worker, 'two');
    const head = await stageFile(worker, text);
    const { tables } = await worker.ask('previewRestore', { head, mode: 'merge' });
    expect(tables.filter(({ added, changed }) => added + changed > 0)).toEqual([]);
    await worker.ask('restoreBackup', { head, mode: 'merge' });
    expect(await notes(worker.store)).toEqual(['newer', 'two']);
  });

  test('replaced: as the backup has it; what came since is deleted, and what was deleted is back', async () => {
    const one = await worked(worker, 'one');
    const gone = await worked(worker, 'gone');
    const text = await saved(worker);
    worker.browser.at += 1000;
    await worker.ask('changeEntry', { id: one.id, seen: one.revision, note: 'newer' });
    await worker.ask('deleteEntry', { id: gone.id, seen: gone.revision });
    const since = await worked(worker, 'since');
    await worker.ask('startEntry', { engagementId: since.engagementId, zone });

    const head = await stageFile(worker, text);
    const { tables } = await worker.ask('previewRestore', { head, mode: 'replace' });
    expect(tables.find(({ table }) => table === 'timeEntries')).toMatchObject({ added: 0, changed: 2, removed: 2 });
    await worker.ask('restoreBackup', { head, mode: 'replace' });
    expect(await notes(worker.store)).toEqual(['gone', 'one']);
    expect((await worker.ask('time', { from: 0, to: start })).running).toBeUndefined();
    // By tombstone, so that other devices and the second copy follow.
    expect(await worker.store.db.timeEntries.get(since.id)).toMatchObject({ deletedAt: worker.browser.at });
  });

  test('into a browser where somebody worked already: the backup is theirs, too', async () => {
    await worked(worker, 'there');
    const text = await saved(worker);
    const other = testWorker();
    await worked(other, 'here');
    const me = (await other.ask('home', {})).person.id;
    const head = await stageFile(other, text);
    await other.ask('restoreBackup', { head, mode: 'merge' });
    expect((await other.ask('home', {})).person.id).toBe(me);
    expect(await notes(other.store)).toEqual(['here', 'there']);
    const { entries } = await other.ask('time', { from: start - 7_200_000, to: start + 1 });
    expect(entries.map(({ note }) => note).sort()).toEqual(['here', 'there']);
  });

  test('rows that are none are refused with their place and field, the others taken', async () => {
    const entry = await worked(worker, 'one');
    const row = await worker.store.db.timeEntries.get(entry.id);
    const head = (await worker.ask('backupOverview', {})).head;
    const other = testWorker();
    const bad = (change: object, index: number) => ({
      ...row,
      id: `019a0000-0000-7000-8000-00000000000${index}`,
      ...change,
    });
    const staged = await stageIn(other, head, [
      {
        name: 'timeEntries',
        rows: [row, bad({ startedAt: 'soon' }, 1), bad({ endedAt: 5 }, 2), bad({ zone: 'Mars' }, 3), 'text', { id: 7 }],
      },
      { name: 'packKeys', rows: [{ ...row, id: '019a0000-0000-7000-8000-000000000009' }] },
      { name: 'dreams', rows: [{}] },
    ]);
    expect(staged).toBe(2);
    const preview = await other.ask('previewRestore', { head, mode: 'merge' });
    expect(preview.refused.map(({ path }) => path)).toEqual(expect.arrayContaining(['startedAt', 'endedAt', 'zone']));
    await other.ask('restoreBackup', { head, mode: 'merge' });
    expect(await notes(other.store)).toEqual(['one']);
    // Whose selectors are used is nothing that a file says.
    expect(await other.store.db.packKeys.count()).toBe(0);
  });

  test('one of a newer version, or one that was never staged, is refused', async () => {
    const { head } = await worker.ask('backupOverview', {});
    await expect(worker.ask('beginRestore', { head: { ...head, version: 99 } })).rejects.toEqual(
      refused('newerBackup'),
    );
    await expect(worker.ask('beginRestore', { head }, framed())).rejects.toEqual(refused('notOurs'));
  });
});

describe.each(storedDatabases())('a backup of a database of version $version', (stored) => {
  test('is restored in the newest', async () => {
    const version = stored.version / 10;
    const head: BackupHead = { version, madeAt: start, person: '019a0000-0000-7000-8000-0000000000aa' };
    const bad = await stageIn(worker, head, stored.tables);
    expect(bad).toBe(0);
    const preview = await worker.ask('previewRestore', { head, mode: 'replace' });
    expect(preview.refused).toEqual([]);
    await worker.ask('restoreBackup', { head, mode: 'replace' });

    const opened = openDatabase({ indexedDB: await load(stored), IDBKeyRange });
    await opened.open();
    const kept = ({ deletedAt }: { deletedAt?: number | undefined }) => deletedAt === undefined;
    for (const table of ['timeEntries', 'engagements', 'accounts', 'runs', 'facts'] as const) {
      const [expected, found] = await Promise.all(
        [opened, worker.store.db].map((db) => db.table(table).filter(kept).count()),
      );
      expect([table, found]).toEqual([table, expected]);
    }
    expect(await worker.store.db.timeEntries.count()).toBeGreaterThan(0);
  });
});

describe('the reminder', () => {
  const day = 86_400_000;
  const due = async () => (await worker.ask('backupState', {})).isDue;

  test('is due so many days after there was something to lose, then after each backup', async () => {
    worker.browser.at += 400 * day;
    expect(await due()).toBe(false);
    await worked(worker, 'one');
    worker.browser.at += 13 * day;
    expect(await due()).toBe(false);
    worker.browser.at += day;
    expect(await due()).toBe(true);
    expect((await worker.ask('home', {})).safety).toEqual({ isDue: true, disk: 'unknown' });
    await worker.ask('noteBackup', {});
    expect(await worker.ask('backupState', {})).toMatchObject({ isDue: false, lastAt: worker.browser.at, every: 14 });
    await expect.poll(() => worker.browser.remindsAt).toBe(worker.browser.at + 14 * day);
    worker.browser.at += 14 * day;
    expect(await due()).toBe(true);
  });

  test('its alarm tells pages; 0 days is never', async () => {
    await worked(worker, 'one');
    worker.told.length = 0;
    worker.browser.remind();
    expect(worker.told).toEqual([{ topic: 'home' }]);
    await worker.ask('setSetting', { key: 'backup.reminder', value: 0 });
    worker.browser.at += 400 * day;
    expect(await due()).toBe(false);
    await expect.poll(() => worker.browser.remindsAt).toBeUndefined();
  });
});
