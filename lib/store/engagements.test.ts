import { beforeEach, describe, expect, test } from 'vitest';
import { engagementSchema } from '@/lib/accounts/engagement';
import { recordKey } from '@/lib/context/record-key';
import type { Database } from './database';
import { createEngagement, engagementById, engagementOfRecord, engagementsOf, listEngagements } from './engagements';
import { freshDisk, goLive, halden, zendeskTicket } from './test-database';
import { startEntry } from './time-entries';

const now = Date.UTC(2026, 10, 19, 9);
const ticket = { ref: zendeskTicket('48213'), title: 'SSO fails after tenant move' };
const key = recordKey(ticket.ref);
const rollout = { ...goLive, name: 'SCIM rollout', kind: 'integration' as const };
const triage = { ...goLive, name: 'Triage', accountName: '', accountKeys: [], kind: 'internal' as const };

let db: Database;
beforeEach(() => {
  db = freshDisk().connect();
});

test('creates rows that fit the schema and names no key twice', async () => {
  const created = await createEngagement(db, { ...goLive, accountKeys: [...halden, ...halden] }, now);
  expect(engagementSchema.parse(created)).toEqual(created);
  expect(created.accountKeys).toEqual(halden);
});

test('lists open ones first, then by account and name', async () => {
  const first = await createEngagement(db, goLive, now);
  await createEngagement(db, rollout, now);
  await createEngagement(db, triage, now);
  await db.engagements.update(first.id, { doneOn: '2026-11-18' });
  const deleted = await createEngagement(db, { ...goLive, name: 'Mistake' }, now);
  await db.engagements.update(deleted.id, { deletedAt: now });
  expect((await listEngagements(db)).map(({ name }) => name)).toEqual(['Triage', 'SCIM rollout', 'SSO go-live']);
});

test('finds those of an account once, by any of its keys', async () => {
  const created = await createEngagement(db, goLive, now);
  await createEngagement(db, triage, now);
  expect(await engagementsOf(db, halden)).toEqual([created]);
  expect(await engagementsOf(db, [halden[1] ?? ''])).toEqual([created]);
  expect(await engagementsOf(db, ['salesforce:001000000000001AAA'])).toEqual([]);
  expect(await engagementsOf(db, [])).toEqual([]);
});

test('a missing one is named as missing', async () => {
  await expect(engagementById(db, 'gone')).rejects.toThrow('This engagement does not exist any more.');
});

describe('the engagement of a record', () => {
  test('is the only open one of its account', async () => {
    const only = await createEngagement(db, goLive, now);
    const done = await createEngagement(db, rollout, now);
    await db.engagements.update(done.id, { doneOn: '2026-11-01' });
    expect((await engagementOfRecord(db, key, halden))?.id).toBe(only.id);
  });

  test('is not guessed among several, nor for a record of no known account', async () => {
    await createEngagement(db, goLive, now);
    await createEngagement(db, rollout, now);
    expect(await engagementOfRecord(db, key, halden)).toBeUndefined();
    expect(await engagementOfRecord(db, key, [])).toBeUndefined();
  });

  test('is the one used on it last, also one of another account', async () => {
    await createEngagement(db, goLive, now);
    const internal = await createEngagement(db, triage, now);
    await startEntry(db, { engagementId: internal.id, record: ticket, zone: 'Europe/Berlin' }, now);
    expect((await engagementOfRecord(db, key, halden))?.id).toBe(internal.id);
  });

  test('is not the one used last when that is done', async () => {
    const open = await createEngagement(db, goLive, now);
    const internal = await createEngagement(db, triage, now);
    await startEntry(db, { engagementId: internal.id, record: ticket, zone: 'Europe/Berlin' }, now);
    await db.engagements.update(internal.id, { doneOn: '2026-11-19' });
    expect((await engagementOfRecord(db, key, halden))?.id).toBe(open.id);
  });
});
