import { beforeEach, expect, test } from 'vitest';
import type { NewEngagement } from '@/lib/accounts/engagement';
import { calendarDate } from '@/lib/calendar/calendar-date';
import { refused } from '@/lib/store/test-database';
import { columnsOf } from '@/lib/time/sheet/span';
import { framed, start, type TestWorker, testWorker } from '../testing/test-worker';

const zone = 'Europe/Berlin';
const columns = columnsOf('week', calendarDate('2026-11-19'), zone).map(({ from, to }) => ({ from, to }));
const engagement = (name: string): NewEngagement => ({
  name,
  account: { name: 'Halden Freight', keys: ['zendesk:acme.zendesk.com:organization:4'] },
  kind: 'go-live',
  defaultClass: 'reactive',
  billable: true,
});

let worker: TestWorker;
beforeEach(() => {
  worker = testWorker();
});

test('a week adds up, with its entries where they are wanted', async () => {
  const { id } = await worker.ask('createEngagement', engagement('SSO go-live'));
  await worker.ask('logEntry', { engagementId: id, zone, startedAt: start - 7_200_000, endedAt: start - 3_600_000 });
  await worker.ask('startEntry', { engagementId: id, zone });
  worker.browser.at += 600_000;
  const view = await worker.ask('timesheet', { columns, entries: true });
  expect(view.sums.worked).toEqual([0, 0, 0, 4200, 0, 0, 0]);
  expect(view.sums.rows).toMatchObject([{ engagementId: id, class: 'reactive', total: 4200, billable: 4200 }]);
  expect(view).toMatchObject({ isRunning: true, at: start + 600_000, targets: { proactive: 60 } });
  expect(view.entries?.map(({ startedAt }) => startedAt)).toEqual([start - 7_200_000, start]);
  expect(await worker.ask('timesheet', { columns, entries: false })).not.toHaveProperty('entries');
});

test.each([
  ['none', []],
  ['over each other', [columns[1], columns[0]]],
])('columns that are no columns are refused: %s', async (_, bad) => {
  await expect(worker.ask('timesheet', { columns: bad as typeof columns, entries: false })).rejects.toEqual(
    refused('badInput'),
  );
});

test('a panel in a page is not told of all weeks', async () => {
  await expect(worker.ask('timesheet', { columns, entries: true }, framed())).rejects.toEqual(refused('notOurs'));
});
