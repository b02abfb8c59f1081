import { expect, test } from 'vitest';
import { accountFactSchema } from '@/lib/accounts/fact';
import { enterFact, factsOf } from './account-facts';
import { freshDisk, halden } from './test-database';

const now = Date.UTC(2026, 10, 19, 9);
const [zendesk = '', salesforce = ''] = halden;

test('a fact is found by every key of the account it was entered for', async () => {
  const db = freshDisk().connect();
  await enterFact(db, { accountKeys: [...halden, zendesk], driver: 'integration-state', value: 'blocked' }, now);
  const [inZendesk, ...more] = await factsOf(db, [zendesk]);
  expect(more).toEqual([]);
  expect(accountFactSchema.parse(inZendesk)).toMatchObject({ value: 'blocked', createdAt: now });
  expect(await factsOf(db, [salesforce])).toMatchObject([{ value: 'blocked' }]);
  expect(await factsOf(db, ['salesforce:001000000000001AAA'])).toEqual([]);
});

test('a later fact comes first, even when the clock was set back, and the earlier one stays', async () => {
  const db = freshDisk().connect();
  await enterFact(db, { accountKeys: [zendesk], driver: 'integration-state', value: 'blocked' }, now);
  await enterFact(db, { accountKeys: [zendesk], driver: 'integration-state', value: 'fine' }, now - 60_000);
  expect((await factsOf(db, [zendesk])).map(({ value }) => value)).toEqual(['fine', 'blocked']);
});
