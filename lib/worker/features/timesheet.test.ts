import { beforeEach, expect, test } from 'vitest';
import type { NewEngagement } from '@/lib/accounts/engagement';
import { calendarDate } from '@/lib/calendar/calendar-date';
import { listenAside } from '@/lib/contract/aside';
import type { Input, Output } from '@/lib/contract/contract';
import { refused, zendeskTicket } from '@/lib/store/test-database';
import { type PackedRows, unpackRows } from '@/lib/time/export/packed';
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

function rowsOf({ rows }: Output<'exportTime'>) {
  if (!rows) throw new Error('They went aside.');
  return unpackRows(rows);
}

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

const span = { from: columns[0]?.from ?? 0, to: columns.at(-1)?.to ?? 0 };

test('entries of a span are handed over with names, by filter, without the one that runs', async () => {
  const sso = await worker.ask('createEngagement', engagement('SSO go-live'));
  const internal = await worker.ask('createEngagement', {
    name: 'Triage',
    kind: 'internal',
    defaultClass: 'internal',
    billable: false,
  });
  const record = { ref: zendeskTicket('48213'), title: 'SSO sign-in fails' };
  const times = { zone, startedAt: start - 7_200_000, endedAt: start - 3_600_000 };
  await worker.ask('logEntry', { engagementId: sso.id, ...times, record, note: 'Compared ACS URLs' });
  await worker.ask('logEntry', { engagementId: internal.id, ...times });
  // Of an entry that began before the span, what lies within it counts.
  await worker.ask('logEntry', {
    engagementId: sso.id,
    zone,
    startedAt: span.from - 60_000,
    endedAt: span.from + 30_000,
  });
  await worker.ask('startEntry', { engagementId: sso.id, zone });

  const view = await worker.ask('exportTime', { ...span, filter: {}, order: 'time' });
  expect([view.next, view.total]).toEqual([undefined, 4]);
  const rows = rowsOf(view);
  expect(rows.map(({ engagement: name, account, inSpan }) => [name, account, inSpan])).toEqual([
    ['SSO go-live', 'Halden Freight', 30_000],
    ['SSO go-live', 'Halden Freight', 3_600_000],
    ['Triage', '', 3_600_000],
  ]);
  expect(rows[1]).toMatchObject({
    note: 'Compared ACS URLs',
    record: { label: '#48213', title: 'SSO sign-in fails', url: 'https://acme.zendesk.com/agent/tickets/48213' },
    changedAt: start,
  });
  const inIdOrder = await worker.ask('exportTime', { ...span, filter: {}, order: 'id' });
  expect(rowsOf(inIdOrder).toSorted((a, b) => a.startedAt - b.startedAt || (a.id < b.id ? -1 : 1))).toEqual(rows);
  const filtered = async (filter: Input<'exportTime'>['filter']) =>
    rowsOf(await worker.ask('exportTime', { ...span, filter, order: 'time' })).map(({ engagement }) => engagement);
  expect(await filtered({ class: 'internal' })).toEqual(['Triage']);
  expect(await filtered({ billable: true })).toHaveLength(2);
  expect(await filtered({ accountId: sso.accountId })).toHaveLength(2);
  expect(await filtered({ engagementId: internal.id })).toEqual(['Triage']);

  // To a page that listens they go beside the answer.
  const aside = listenAside<PackedRows>();
  const beside = await worker.ask('exportTime', { ...span, filter: {}, order: 'time', aside: aside.name });
  expect([beside.rows, beside.read]).toEqual([undefined, view.read]);
  expect(await aside.within(5_000)).toEqual(view.rows);
  aside.close();
});
