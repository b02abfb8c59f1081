import { beforeEach, expect, test } from 'vitest';
import { seenTicketSchema } from '@/lib/accounts/fact';
import type { Database } from './database';
import { rememberTicket, ticketsOf } from './seen-tickets';
import { freshDisk, halden, seen } from './test-database';

const at = Date.UTC(2026, 10, 19, 9);
let db: Database;
beforeEach(() => {
  db = freshDisk().connect();
});

test('a ticket is remembered once, as it was seen last', async () => {
  await rememberTicket(db, seen('48213', { seenAt: at, severity: 2 }));
  await rememberTicket(db, seen('48213', { seenAt: at + 5, severity: 1, open: false }));
  await rememberTicket(db, seen('48213', { seenAt: at + 1, severity: 3 }));
  expect(await ticketsOf(db, halden)).toEqual([seen('48213', { seenAt: at + 5, severity: 1, open: false })]);
});

test('what a later sighting could not read stays as it was known', async () => {
  await rememberTicket(db, seen('48213', { seenAt: at, severity: 2, area: 'SSO', openedAt: 5 }));
  const partial = seen('48213', { seenAt: at + 5, severity: undefined, open: false, accountKeys: [] });
  await rememberTicket(db, partial);
  const [ticket] = await ticketsOf(db, halden);
  expect(ticket).toEqual(seen('48213', { seenAt: at + 5, severity: 2, area: 'SSO', openedAt: 5, open: false }));
  expect(seenTicketSchema.parse(ticket)).toEqual(ticket);
});

test('a ticket that moved to another account is found there only', async () => {
  await rememberTicket(db, seen('48213', { seenAt: at }));
  const brightwater = ['zendesk:acme.zendesk.com:organization:361'];
  await rememberTicket(db, seen('48213', { seenAt: at + 5, accountKeys: brightwater }));
  expect(await ticketsOf(db, halden)).toEqual([]);
  expect(await ticketsOf(db, brightwater)).toHaveLength(1);
});

test('tickets of an account are found once by any of its keys, last seen first', async () => {
  await rememberTicket(db, seen('1', { seenAt: at }));
  await rememberTicket(db, seen('2', { seenAt: at + 1 }));
  await rememberTicket(db, seen('3', { accountKeys: ['salesforce:001000000000001AAA'] }));
  await rememberTicket(db, seen('4', { accountKeys: [] }));
  expect((await ticketsOf(db, halden)).map(({ label }) => label)).toEqual(['#2', '#1']);
  expect(await ticketsOf(db, [])).toEqual([]);
});
