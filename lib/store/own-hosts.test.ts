import { beforeEach, expect, test } from 'vitest';
import { addOwnHost, listOwnHosts, noteProduct, ownHost, removeOwnHost } from './own-hosts';
import { freshStore, named, type TestStore } from './test-database';
import { undo } from './undo';

const host = 'jira.halden.example';
let store: TestStore;
beforeEach(() => {
  store = freshStore();
});
const add = (name = host) => store.run((tx) => addOwnHost(tx, name));

test('a host is kept once, with what it turned out to be, and listed by name', async () => {
  const added = await add();
  await add('a.example');
  expect(await add()).toEqual(added);
  await store.run((tx) => noteProduct(tx, host, { product: 'jira-dc', version: '10.3.2' }));
  expect(await listOwnHosts(store.db)).toMatchObject([
    { host: 'a.example' },
    { host, product: 'jira-dc', version: '10.3.2' },
  ]);
  expect(await store.db.ownHosts.count()).toBe(2);
});

test('a host that was taken away is a tombstone; it comes back as one that nobody looked at yet', async () => {
  const { id } = await add();
  await store.run((tx) => noteProduct(tx, host, { product: 'jira-dc', version: '10.3.2' }));
  const removed = named();
  await store.run((tx) => removeOwnHost(tx, host), removed);
  await store.run((tx) => removeOwnHost(tx, host));
  expect(await ownHost(store.db, host)).toBeUndefined();
  expect(await store.run((tx) => noteProduct(tx, host, { product: 'unknown' }))).toBeUndefined();
  expect(await store.db.ownHosts.get(id)).toMatchObject({ deletedAt: store.at });
  await store.run((tx) => undo(tx, removed.id));
  expect(await ownHost(store.db, host)).toMatchObject({ id, product: 'jira-dc' });
  await store.run((tx) => removeOwnHost(tx, host));
  const again = await add();
  expect(again).toMatchObject({ id, host });
  for (const gone of ['product', 'version', 'deletedAt']) expect(again).not.toHaveProperty(gone);
});

test('a colleague’s host is theirs: it is not listed, and stays when the person takes their own away', async () => {
  await add();
  const mine = (await store.db.meta.get('person'))?.value ?? '';
  await store.db.meta.put({ key: 'person', value: '00000000-0000-4000-8000-00000000000b' });
  expect(await listOwnHosts(store.db)).toEqual([]);
  const theirs = await add();
  await store.db.meta.put({ key: 'person', value: mine });
  await store.run((tx) => removeOwnHost(tx, host));
  expect(await listOwnHosts(store.db)).toEqual([]);
  expect(await store.db.ownHosts.get(theirs.id)).toEqual(theirs);
});
