import { beforeEach, describe, expect, test } from 'vitest';
import type { KeyOfPacks, PackContent } from '@/lib/selectors/read-pack';
import type { Tx } from './commit';
import { addKey, forgetKey, listKeys, listPacks, putPack, removePack } from './packs';
import { freshStore, named, refused, type TestStore } from './test-database';
import { undo } from './undo';

const nobody = '00000000-0000-4000-8000-000000000000';
const key: KeyOfPacks = { thumbprint: 'NzbLs', name: 'Acme IT', jwk: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' } };
const content = (issuedAt: number, part: Partial<PackContent> = {}): PackContent => ({
  site: 'jira',
  issuer: 'Acme IT',
  issuedAt,
  key: { thumbprint: key.thumbprint, name: key.name },
  selectors: { subject: [{ css: 'h1', seen: '2026-11' }] },
  ...part,
});

let store: TestStore;
beforeEach(() => {
  store = freshStore();
});
const command = async (run: (tx: Tx) => Promise<unknown>) => {
  const asked = named();
  await store.run(run, asked);
  return asked.id;
};
const put = (pack: PackContent) => store.run((tx) => putPack(tx, pack));
const takeBack = (id: string) => store.run((tx) => undo(tx, id));
const inUse = async () => (await listPacks(store.db)).map(({ issuedAt }) => issuedAt);

describe('a pack', () => {
  test('takes the place of the one of its site, and of no other', async () => {
    await put(content(1));
    await put(content(5, { site: 'zendesk' }));
    await put(content(2));
    expect(await inUse()).toEqual(expect.arrayContaining([2, 5]));
    expect(await listPacks(store.db, 'jira')).toMatchObject([{ issuedAt: 2 }]);
    expect(await store.db.packs.count()).toBe(3);
  });

  test('that is older than the one in use is refused', async () => {
    await put(content(2));
    await expect(put(content(1))).rejects.toMatchObject({ refusal: { code: 'olderPack', issuedAt: 2 } });
    expect(await inUse()).toEqual([2]);
  });

  test('that is taken back gives the one before its place', async () => {
    await put(content(1));
    await takeBack(await command((tx) => putPack(tx, content(2))));
    expect(await inUse()).toEqual([1]);
  });

  test('that was removed comes back, unless another took its place', async () => {
    const { id } = await put(content(1));
    const removed = await command((tx) => removePack(tx, id));
    const again = await command((tx) => removePack(tx, id));
    expect(await inUse()).toEqual([]);
    await expect(takeBack(again)).rejects.toEqual(refused('nothingToUndo'));
    await put(content(2));
    await expect(takeBack(removed)).rejects.toEqual(refused('packReplaced'));
    expect(await inUse()).toEqual([2]);
    await store.run(async (tx) => removePack(tx, (await listPacks(tx.db))[0]?.id ?? ''));
    await takeBack(removed);
    expect(await inUse()).toEqual([1]);
    await expect(store.run((tx) => removePack(tx, nobody))).rejects.toEqual(refused('missing'));
  });
});

describe('a key', () => {
  test('is trusted once, by its newest name', async () => {
    await store.run((tx) => addKey(tx, key));
    await store.run((tx) => addKey(tx, { ...key, name: 'Acme' }));
    expect(await listKeys(store.db)).toMatchObject([{ ...key, name: 'Acme' }]);
    expect(await store.db.packKeys.count()).toBe(1);
  });

  test('that is forgotten takes what it signed out of use, and brings it back when that is taken back', async () => {
    await store.run((tx) => addKey(tx, key));
    await put(content(1));
    await put(content(2, { site: 'zendesk', key: { thumbprint: 'other', name: 'Other' } }));
    const forgotten = await command((tx) => forgetKey(tx, key.thumbprint));
    expect(await listKeys(store.db)).toEqual([]);
    expect(await inUse()).toEqual([2]);
    await takeBack(forgotten);
    expect(await listKeys(store.db)).toMatchObject([key]);
    expect((await inUse()).sort()).toEqual([1, 2]);
  });

  test('that is forgotten stays so when a pack of its site came since: one pack in use for a site', async () => {
    await store.run((tx) => addKey(tx, key));
    await put(content(1));
    const forgotten = await command((tx) => forgetKey(tx, key.thumbprint));
    await put(content(2, { key: { thumbprint: 'other', name: 'Other' } }));
    await expect(takeBack(forgotten)).rejects.toEqual(refused('packReplaced'));
    expect(await inUse()).toEqual([2]);
    expect(await listKeys(store.db)).toEqual([]);
  });

  test('that is forgotten stays so when a pack that it signed is taken back into use', async () => {
    await store.run((tx) => addKey(tx, key));
    const { id } = await put(content(1));
    const removed = await command((tx) => removePack(tx, id));
    await store.run((tx) => forgetKey(tx, key.thumbprint));
    await expect(takeBack(removed)).rejects.toMatchObject({ refusal: { code: 'missing', what: 'pack' } });
    expect(await inUse()).toEqual([]);
  });

  test('that was forgotten is trusted again when it is added again; what nobody trusted cannot be forgotten', async () => {
    await store.run((tx) => addKey(tx, key));
    await store.run((tx) => forgetKey(tx, key.thumbprint));
    await store.run((tx) => addKey(tx, key));
    expect(await listKeys(store.db)).toMatchObject([key]);
    store.written.length = 0;
    await store.run((tx) => forgetKey(tx, 'nobody'));
    expect(store.written).toEqual([]);
  });
});
