import { beforeEach, expect, test } from 'vitest';
import type { Engagement } from '@/lib/accounts/engagement';
import { personId } from './commit';
import { createEngagement } from './engagements';
import { deleteEntry, logEntry, startEntry } from './entries';
import { freshStore, goLive, type TestStore } from './test-database';
import { entriesInSpan, pageOfSpan } from './timesheet';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const zone = 'Europe/Berlin';
const now = Date.UTC(2026, 10, 19, 9);
const monday = Date.UTC(2026, 10, 15, 23);
const week = [monday, monday + 7 * dayMs] as const;

let store: TestStore;
let sso: Engagement;
beforeEach(async () => {
  store = freshStore();
  store.at = now;
  sso = await store.run((tx) => createEngagement(tx, goLive));
});

const log = (startedAt: number, hours: number) =>
  store.run((tx) =>
    logEntry(tx, { engagementId: sso.id, zone, startedAt, endedAt: startedAt + hours * hourMs, note: `${hours}` }),
  );
const notes = async (at = now) => (await entriesInSpan(store.db, ...week, at)).map(({ note }) => note);

test('entries that touch the span, earliest first, and none that ends where it begins', async () => {
  await log(monday + dayMs, 2);
  await log(monday - hourMs, 3);
  await log(monday - hourMs, 1);
  await log(monday - 3 * dayMs, 4);
  expect(await notes()).toEqual(['3', '2']);
});

test('deleted entries and those of others are left out', async () => {
  const gone = await log(monday + dayMs, 2);
  await store.run((tx) => deleteEntry(tx, { id: gone.id }));
  const others = await log(monday + dayMs, 5);
  await store.db.timeEntries.put({ ...others, author: '019a0000-0000-7000-8000-000000000009' });
  expect(await notes()).toEqual([]);
});

test('the running entry is there once, however long it runs', async () => {
  store.at = monday - 60 * dayMs;
  await store.run((tx) => startEntry(tx, { engagementId: sso.id, zone }));
  store.at = now;
  expect(await notes()).toEqual(['']);
  expect(await entriesInSpan(store.db, monday - 90 * dayMs, monday - 61 * dayMs, now)).toEqual([]);
});

test('what came after the span is not read', async () => {
  const [first] = [await log(monday, 1)];
  const author = await personId(store.db);
  const later = Array.from({ length: 500 }, (_, index) => ({
    ...first,
    author,
    id: `019a0000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    startedAt: week[1] + index * hourMs,
    endedAt: week[1] + (index + 1) * hourMs,
  }));
  await store.db.timeEntries.bulkAdd(later);
  let read = 0;
  store.db.timeEntries.hook('reading', (row) => {
    read += 1;
    return row;
  });
  expect(await notes()).toEqual(['1']);
  expect(read).toBeLessThan(5);
});

test('many entries come page by page, each once, also where several begin at once', async () => {
  const first = await log(monday, 1);
  const more = Array.from({ length: 64 }, (_, index) => ({
    ...first,
    id: `019a0000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    startedAt: monday + Math.floor(index / 7) * 1000,
  }));
  await store.db.timeEntries.bulkAdd(more);
  const ids: string[] = [];
  let after: Awaited<ReturnType<typeof pageOfSpan>>['next'];
  let pages = 0;
  do {
    const page = await pageOfSpan(store.db, { from: week[0], to: week[1], after, most: 20 });
    for (const { id } of page.entries) ids.push(id);
    after = page.next;
    pages += 1;
  } while (after);
  expect(pages).toBeGreaterThan(3);
  expect(ids.toSorted()).toEqual([first.id, ...more.map(({ id }) => id)].sort());
});
