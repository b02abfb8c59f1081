import { expect, test } from 'vitest';
import { freshDisk, zendeskTicket } from './test-database';
import { listVisits, noteVisit } from './visits';

const ids = async (db: Parameters<typeof listVisits>[0]) => (await listVisits(db)).map(({ ref }) => ref.id);

test('each record once, last seen first, and no more than twenty', async () => {
  const db = freshDisk().connect();
  expect(await ids(db)).toEqual([]);
  for (let id = 1; id <= 25; id += 1) await noteVisit(db, zendeskTicket(String(id)), id);
  await noteVisit(db, zendeskTicket('7'), 100);
  expect(await ids(db)).toHaveLength(20);
  expect((await ids(db)).slice(0, 3)).toEqual(['7', '25', '24']);
});

test('what was read before and is told later stands where it belongs', async () => {
  const db = freshDisk().connect();
  await noteVisit(db, zendeskTicket('1'), 200);
  await noteVisit(db, zendeskTicket('2'), 100);
  expect(await ids(db)).toEqual(['1', '2']);
});

test('only what identifies it is kept', async () => {
  const db = freshDisk().connect();
  await noteVisit(db, { ...zendeskTicket('1'), subject: 'SSO fails' } as never, 1);
  const [visit] = await listVisits(db);
  expect(visit).toEqual({ ref: zendeskTicket('1'), at: 1 });
  expect((await db.meta.get('visits'))?.value).not.toContain('SSO');
});

test.each(['', 'nonsense', '{}', '[{"at":1}]'])('%j reads as none', async (value) => {
  const db = freshDisk().connect();
  await db.meta.put({ key: 'visits', value });
  expect(await ids(db)).toEqual([]);
});
