import { beforeEach, expect, test } from 'vitest';
import type { SeenTicket } from '@/lib/accounts/fact';
import { rowSchema } from '@/lib/rows/row';
import { accountOfKeys } from './accounts';
import { rememberTicket, ticketsOf } from './sightings';
import { freshStore, halden, seen, type TestStore } from './test-database';

const at = Date.UTC(2026, 10, 19, 9);
let store: TestStore;
beforeEach(() => {
  store = freshStore();
});

const remember = (ticket: SeenTicket, keys = halden) =>
  store.run((tx) => rememberTicket(tx, ticket, { name: '', keys }));
/** What is told of the tickets, without the rows that keep it; each of them is a whole row. */
const ticketsBy = async (keys: string[]) => {
  const tickets = await ticketsOf(store.db, (await accountOfKeys(store.db, keys))?.ids ?? []);
  return tickets.map((ticket) => {
    const { id, author, device, createdAt, stamp, stamps, revision, accountId, ...told } = ticket;
    rowSchema.parse(ticket);
    return told;
  });
};

test('a ticket is remembered once, as it was seen last', async () => {
  await remember(seen('48213', { seenAt: at, severity: 2 }));
  await remember(seen('48213', { seenAt: at + 5, severity: 1, open: false }));
  await remember(seen('48213', { seenAt: at + 1, severity: 3 }));
  expect(await ticketsBy(halden)).toEqual([
    seen('48213', { seenAt: at + 5, severity: 1, open: false, closedAt: at + 5 }),
  ]);
  expect(await store.db.sightings.count()).toBe(1);
});

test('what a later sighting could not read stays as it was known', async () => {
  await remember(seen('48213', { seenAt: at, severity: 2, area: 'SSO', openedAt: 5 }));
  await remember(seen('48213', { seenAt: at + 5, severity: undefined, open: false }), []);
  expect(await ticketsBy(halden)).toEqual([
    seen('48213', { seenAt: at + 5, severity: 2, area: 'SSO', openedAt: 5, open: false, closedAt: at + 5 }),
  ]);
});

test('a ticket that moved to another account is found there only', async () => {
  await remember(seen('48213', { seenAt: at }));
  const brightwater = ['zendesk:acme.zendesk.com:organization:361'];
  await remember(seen('48213', { seenAt: at + 5 }), brightwater);
  expect(await ticketsBy(halden)).toEqual([]);
  expect(await ticketsBy(brightwater)).toHaveLength(1);
});

test('tickets of an account are found once by any of its keys, last seen first', async () => {
  await remember(seen('1', { seenAt: at }));
  await remember(seen('2', { seenAt: at + 1 }));
  await remember(seen('3'), ['salesforce:001000000000001AAA']);
  await remember(seen('4'), []);
  expect((await ticketsBy(halden)).map(({ label }) => label)).toEqual(['#2', '#1']);
  for (const key of halden) expect(await ticketsBy([key])).toHaveLength(2);
  expect(await ticketsBy([])).toEqual([]);
});

test('what was read by itself leaves no history: there is nothing of a person in it to take back', async () => {
  await remember(seen('1', { seenAt: at }));
  await remember(seen('1', { seenAt: at + 1, open: false }));
  const rows = (await store.db.history.toArray()).filter(({ table }) => table === 'sightings');
  expect(rows).toEqual([]);
  expect((await store.db.outbox.toArray()).map(({ table }) => table)).toContain('sightings');
});
