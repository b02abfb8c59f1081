import { beforeEach, expect, test } from 'vitest';
import { addSource, removeSource, takeFound } from './imports';
import { isPruneDue, prune } from './prune';
import { rememberTicket, ticketsOf } from './sightings';
import { freshStore, halden, seen, type TestStore } from './test-database';

const dayMs = 86_400_000;
let store: TestStore;
beforeEach(() => {
  store = freshStore();
});
const daysAgo = (days: number) => store.at - days * dayMs;
const account = { name: 'Halden Freight', keys: halden };

test('what was seen of a ticket is gone when its days are over, with its text, and nobody else is told to forget it', async () => {
  await store.run(async (tx) => {
    await rememberTicket(tx, seen('old', { seenAt: daysAgo(30.01) }), account);
    await rememberTicket(tx, seen('kept', { seenAt: daysAgo(30) }), account);
    await rememberTicket(tx, seen('to come', { seenAt: daysAgo(-1) }), account);
  });
  const [link] = await store.db.accountLinks.toArray();
  expect(await prune(store, { sightings: 30, readings: 90, known: 365 })).toEqual({
    sightings: 1,
    readings: 0,
    known: 0,
  });
  const left = await ticketsOf(store.db, [link?.accountId ?? '']);
  expect(left.map(({ label }) => label)).toEqual(['#to come', '#kept']);
  expect(await store.db.sightings.count()).toBe(2);
  const due = (await store.db.outbox.toArray()).filter(({ table }) => table === 'sightings');
  expect(due.map(({ rowId }) => rowId).sort()).toEqual(left.map(({ id }) => id).sort());
});

test('a ticket that is seen again is remembered again', async () => {
  await store.run((tx) => rememberTicket(tx, seen('1', { seenAt: daysAgo(40) }), account));
  await prune(store, { sightings: 30, readings: 90, known: 365 });
  await store.run((tx) => rememberTicket(tx, seen('1', { seenAt: store.at }), account));
  expect(await store.db.sightings.toArray()).toMatchObject([{ label: '#1', seenAt: store.at }]);
});

test('how hosts and their fields were read is forgotten by days of its own', async () => {
  const reading = { site: 'zendesk', object: 'ticket', sources: [], partial: true, expected: [], missing: [] } as const;
  await store.db.siteReadings.bulkAdd([
    { ...reading, key: 'a', host: 'a', at: daysAgo(91), sources: [], expected: [], missing: [] },
    { ...reading, key: 'b', host: 'b', at: daysAgo(89), sources: [], expected: [], missing: [] },
  ]);
  await store.db.fieldHealth.bulkAdd([
    { key: 'a:subject', readAt: daysAgo(91) },
    { key: 'b:subject', readAt: daysAgo(89) },
  ]);
  expect(await prune(store, { sightings: 7, readings: 90, known: 365 })).toEqual({
    sightings: 0,
    readings: 2,
    known: 0,
  });
  expect(await store.db.siteReadings.toCollection().primaryKeys()).toEqual(['b']);
  expect(await store.db.fieldHealth.toCollection().primaryKeys()).toEqual(['b:subject']);
});

test.each([
  ['at once, the first time', undefined, true],
  ['not after an hour', 1 / 24, false],
  ['after a day', 1, true],
  ['when the clock was set back', -1, true],
])('it is due %s', async (_, days, isDue) => {
  if (days !== undefined) {
    const now = store.at;
    store.at = daysAgo(days);
    await prune(store, { sightings: 7, readings: 7, known: 7 });
    store.at = now;
  }
  expect(await isPruneDue(store)).toBe(isDue);
});

test('runbooks of a removed source leave the disk once its way back is over, and can be read again', async () => {
  const days = { sightings: 30, readings: 90, known: 365 };
  const take = (sourceId: string, markdown: string) =>
    store.run((tx) => {
      const found = { run: 'r', place: 'a.md', runbookId: 'a', state: 'new', markdown } as const;
      return takeFound(tx, [{ key: `${sourceId} a.md`, sourceId, ...found, notices: [] }]);
    });
  const texts = async () => (await store.db.importedRunbooks.toArray()).map(({ markdown }) => markdown).sort();
  const add = (name: string) => store.run((tx) => addSource(tx, { kind: 'files', name }));
  const [removed, other] = [await add('removed'), await add('other')];
  await take(removed.id, '# Removed');
  await take(other.id, '# Kept');
  await store.run((tx) => removeSource(tx, removed.id));
  await prune(store, days);
  expect(await texts()).toEqual(['# Kept', '# Removed']);
  store.at += 1.01 * dayMs;
  await prune(store, days);
  expect(await texts()).toEqual(['# Kept']);
  const everything = await Promise.all([store.db.history.toArray(), store.db.outbox.toArray()]);
  expect(JSON.stringify(everything)).not.toContain('# Removed');
  // The same place again is the same source, and what it has is new.
  expect(await add('removed')).toMatchObject({ id: removed.id });
  await take(removed.id, '# Back');
  expect(await texts()).toEqual(['# Back', '# Kept']);
});
