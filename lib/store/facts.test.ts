import { expect, test } from 'vitest';
import { accountFactSchema, type NewAccountFact } from '@/lib/accounts/fact';
import { accountOfKeys } from './accounts';
import { enterFact, factsOf } from './facts';
import { freshStore, halden, refused, type TestStore } from './test-database';

const now = Date.UTC(2026, 10, 19, 9);
const [zendesk = '', salesforce = ''] = halden;

const enter = (store: TestStore, keys: string[], value: NewAccountFact['value']) =>
  store.run((tx) => enterFact(tx, { account: { name: '', keys }, driver: 'integration-state', value }));
const factsBy = async ({ db }: TestStore, keys: string[]) => factsOf(db, (await accountOfKeys(db, keys))?.ids ?? []);

test('a fact is found by every key of the account it was entered for', async () => {
  const store = freshStore();
  await enter(store, [...halden, zendesk], 'blocked');
  const [inZendesk, ...more] = await factsBy(store, [zendesk]);
  expect(more).toEqual([]);
  expect(accountFactSchema.parse(inZendesk)).toMatchObject({ value: 'blocked', createdAt: now });
  expect(await factsBy(store, [salesforce])).toMatchObject([{ value: 'blocked' }]);
  expect(await factsBy(store, ['salesforce:001000000000001AAA'])).toEqual([]);
});

test('a later fact comes first, even when the clock was set back, and the earlier one stays', async () => {
  const store = freshStore();
  await enter(store, [zendesk], 'blocked');
  store.at = now - 60_000;
  await enter(store, [zendesk], 'fine');
  expect((await factsBy(store, [zendesk])).map(({ value }) => value)).toEqual(['fine', 'blocked']);
});

test('a fact of nobody is refused', async () => {
  const store = freshStore();
  await expect(enter(store, [], 'fine')).rejects.toEqual(refused('missing'));
  expect(await store.db.facts.count()).toBe(0);
});
