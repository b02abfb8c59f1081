import { expect, test } from 'vitest';
import { rowSchema } from '@/lib/rows/row';
import { rename, whoAmI } from './people';
import { freshDisk, freshStore, named, refused } from './test-database';
import { undo } from './undo';

test('a person is there before they said a name, and stays the same one', async () => {
  const disk = freshDisk();
  const store = freshStore(disk.connect());
  const { id, person } = await whoAmI(store);
  expect(person).toBeUndefined();
  const renamed = await store.run((tx) => rename(tx, 'Mara'));
  expect(rowSchema.parse(renamed)).toMatchObject({ id, author: id });
  expect(await whoAmI(freshStore(disk.connect()))).toEqual({ id, person: renamed });
  expect((await whoAmI(freshStore())).id).not.toBe(id);
});

test('a name by a page that did not see the one it replaces is refused with the row as it stands', async () => {
  const store = freshStore();
  const seen = await store.run((tx) => rename(tx, 'Mara'));
  const now = await store.run((tx) => rename(tx, 'Mara Lindqvist', seen.revision));
  await expect(store.run((tx) => rename(tx, 'M.', seen.revision))).rejects.toMatchObject({
    refusal: { code: 'stale', fields: ['name'], now },
  });
  expect(await store.run((tx) => rename(tx, 'Mara Lindqvist', seen.revision))).toEqual(now);
  expect(await store.run((tx) => rename(tx, 'M.', now.revision))).toMatchObject({ name: 'M.' });
});

test('a name by a page that saw none is refused once there is one', async () => {
  const store = freshStore();
  const now = await store.run((tx) => rename(tx, 'Mara'));
  await expect(store.run((tx) => rename(tx, 'M.'))).rejects.toMatchObject({
    refusal: { code: 'stale', fields: ['name'], now },
  });
});

test('a name is taken back, and may be said again after the first one was', async () => {
  const store = freshStore();
  const [first, second] = [named(), named()];
  const { revision } = await store.run((tx) => rename(tx, 'Mra'), first);
  await store.run((tx) => rename(tx, 'Mara', revision), second);
  await store.run((tx) => undo(tx, second.id));
  expect((await whoAmI(store)).person?.name).toBe('Mra');
  const back = (await whoAmI(store)).person?.revision;
  await expect(store.run((tx) => undo(tx, first.id))).rejects.toEqual(refused('changedSince'));

  const other = freshStore();
  await other.run((tx) => rename(tx, 'Mra'), first);
  await other.run((tx) => undo(tx, first.id));
  const marked = (await whoAmI(other)).person;
  expect(marked).toHaveProperty('deletedAt');
  expect(await other.run((tx) => rename(tx, 'Mara', marked?.revision))).toMatchObject({ name: 'Mara' });
  expect((await whoAmI(other)).person).not.toHaveProperty('deletedAt');
  expect(back).not.toBe(revision);
});
