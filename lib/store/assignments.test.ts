import { expect, test } from 'vitest';
import { assign, assignmentOf } from './assignments';
import { freshStore } from './test-database';

const key = 'zendesk:acme.zendesk.com:ticket:48213';

test('a record is on what the person said last, one row for each record', async () => {
  const store = freshStore();
  expect(await assignmentOf(store.db, key)).toBeUndefined();
  await store.run((tx) => assign(tx, key, 'one'));
  store.at += 1000;
  await store.run((tx) => assign(tx, key, 'other'));
  await store.run((tx) => assign(tx, `${key}0`, 'one'));
  expect(await assignmentOf(store.db, key)).toMatchObject({ engagementId: 'other', lastUsedAt: store.at });
  expect(await store.db.assignments.count()).toBe(2);
});

test('it is of one person: what a colleague logs a record on is theirs', async () => {
  const store = freshStore();
  await store.run((tx) => assign(tx, key, 'one'));
  const mine = await assignmentOf(store.db, key);
  await store.db.meta.put({ key: 'person', value: '00000000-0000-4000-8000-00000000000b' });
  expect(await assignmentOf(store.db, key)).toBeUndefined();
  await store.run((tx) => assign(tx, key, 'theirs'));
  expect(await store.db.assignments.get(mine?.id ?? '')).toEqual(mine);
});

test('what was deleted is not suggested, and comes back when it is said again', async () => {
  const store = freshStore();
  await store.run((tx) => assign(tx, key, 'one'));
  await store.run(async (tx) => {
    const known = await assignmentOf(tx.db, key);
    if (known) await tx.change('assignments', known, { deletedAt: tx.now });
  });
  expect(await assignmentOf(store.db, key)).toBeUndefined();
  await store.run((tx) => assign(tx, key, 'other'));
  expect(await assignmentOf(store.db, key)).toMatchObject({ engagementId: 'other' });
});
