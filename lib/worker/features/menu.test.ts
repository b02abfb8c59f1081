import { beforeEach, describe, expect, test } from 'vitest';
import type { TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import { contentScript, framed, start, type TestWorker, testWorker } from '../testing/test-worker';

const ticket = (id: string, host = 'acme.zendesk.com'): RecordRef => ({
  site: 'zendesk',
  host,
  kind: 'ticket',
  object: 'ticket',
  id,
});
const jira: RecordRef = { site: 'jira', host: 'acme.atlassian.net', kind: 'ticket', object: 'issue', id: 'KEL-812' };
const minute = 60_000;

let worker: TestWorker;
beforeEach(() => {
  worker = testWorker();
});

async function read(ref: RecordRef, tabId = 1): Promise<void> {
  const field = <T>(value: T) => ({ value, source: 'api' as const, at: worker.browser.at });
  const context: TicketContext = {
    kind: 'ticket',
    ref,
    readAt: worker.browser.at,
    partial: false,
    fields: {
      subject: field(`Subject of ${ref.id}`),
      status: field({ label: 'Open', category: 'open' }),
    },
    empty: [],
    conversation: [],
  };
  await worker.ask('recordOpened', ref, contentScript(ref.host, tabId));
  await worker.show(tabId, { ref, at: worker.browser.at, expected: [], context });
}

async function logOn(record: { ref: RecordRef; title: string }, endedAt = start): Promise<void> {
  const { id } = await worker.ask('createEngagement', {
    name: 'Internal',
    kind: 'internal',
    defaultClass: 'internal',
    billable: false,
  });
  await worker.ask('logEntry', { engagementId: id, record, startedAt: endedAt - minute, endedAt, zone: 'UTC' });
}

const seen = async () => (await worker.ask('findable', {})).records.map(({ label, title }) => `${label} ${title}`);

describe('what the palette finds', () => {
  test('records that were read or logged on, each once, last seen first', async () => {
    expect(await seen()).toEqual([]);
    await read(ticket('1'));
    worker.browser.at += minute;
    await read(ticket('2'));
    await expect.poll(seen).toEqual(['#2 Subject of 2', '#1 Subject of 1']);
    await logOn({ ref: jira, title: 'Webhook retries' }, start - minute);
    await logOn({ ref: ticket('1'), title: '' }, start + 2 * minute);
    worker.browser.at += 5 * minute;
    await logOn({ ref: ticket('1'), title: '' }, start + 3 * minute);
    expect(await seen()).toEqual(['#1 Subject of 1', '#2 Subject of 2', 'KEL-812 Webhook retries']);
  });

  test('the library by its titles, and nothing of what stands in it', async () => {
    const { runbooks } = await worker.ask('findable', {});
    expect(runbooks.length).toBeGreaterThan(10);
    expect(Object.keys(runbooks[0] ?? {})).toEqual(['id', 'title']);
  });
});

describe('going to a record', () => {
  test('on the same host in the tab, else in a new one', async () => {
    await logOn({ ref: ticket('7'), title: 'Seven' });
    await logOn({ ref: jira, title: 'Webhook retries' });
    await read(ticket('1'));
    await worker.ask('openSeen', { key: recordKey(ticket('7')) }, framed());
    await worker.ask('openSeen', { key: recordKey(jira) }, framed());
    // From beside a page without a record there is no tab of the site to go to.
    await worker.ask('openSeen', { key: recordKey(ticket('7')), tabId: 2 });
    expect(worker.browser.visited).toEqual([
      'https://acme.zendesk.com/agent/tickets/7 in 1',
      'https://acme.atlassian.net/browse/KEL-812',
      'https://acme.zendesk.com/agent/tickets/7',
    ]);
  });

  test.each(['', 'zendesk:acme.zendesk.com:ticket:8', 'https://evil.example/', 'javascript:alert(1)'])(
    'nowhere for a key that is not remembered: %j',
    async (key) => {
      await read(ticket('1'));
      await expect(worker.ask('openSeen', { key }, framed())).rejects.toMatchObject({
        refusal: { code: 'recordGone' },
      });
      expect(worker.browser.visited).toEqual([]);
    },
  );
});

describe('the launcher', () => {
  const hosts = async () =>
    (await worker.ask('settings', {})).find(({ key }) => key === 'panel.hiddenOn')?.value as string[];
  const told = () =>
    worker.browser.sent.flatMap(({ name, data, tabId }) =>
      name === 'launcherChanged' ? [[tabId, (data as { hidden?: boolean }).hidden]] : [],
    );

  test('is hidden on the host of the asker’s own record, and pages hear of it', async () => {
    await read(ticket('1'), 1);
    await read(jira, 2);
    expect(await worker.ask('hideLauncher', { hidden: true }, framed(2))).toEqual({ host: 'acme.atlassian.net' });
    await worker.ask('hideLauncher', { hidden: true }, framed(1));
    await worker.ask('hideLauncher', { hidden: true }, framed(1));
    expect(await hosts()).toEqual(['acme.atlassian.net', 'acme.zendesk.com']);
    await expect.poll(told).toContainEqual([1, true]);
    expect(await worker.show(1, { ref: ticket('3'), at: start, expected: [] })).toMatchObject({ hidden: true });

    await worker.ask('hideLauncher', { hidden: false }, framed(2));
    expect(await hosts()).toEqual(['acme.zendesk.com']);
    await expect.poll(told).toContainEqual([2, false]);
  });

  test('is hidden on the page of the asker’s own record alone, of which nothing is kept', async () => {
    await read(ticket('1'), 1);
    worker.browser.sent.length = 0;
    await worker.ask('hideLauncherHere', { hidden: true }, framed(1));
    await worker.ask('hideLauncherHere', { hidden: false }, framed(1));
    const record = recordKey(ticket('1'));
    expect(worker.browser.sent.filter(({ name }) => name === 'launcherChanged')).toEqual([
      { name: 'launcherChanged', data: { record, hiddenHere: true }, tabId: 1 },
      { name: 'launcherChanged', data: { record, hiddenHere: false }, tabId: 1 },
    ]);
    expect(await hosts()).toEqual([]);
    const other = { hidden: true, record: recordKey(ticket('2')) };
    await expect(worker.ask('hideLauncherHere', other, framed(1))).rejects.toMatchObject({
      refusal: { code: 'recordGone' },
    });
  });

  test('can be taken back', async () => {
    await read(ticket('1'));
    const id = crypto.randomUUID();
    await worker.ask('hideLauncher', { hidden: true }, framed(), id);
    await worker.ask('undo', { command: id });
    expect(await hosts()).toEqual([]);
  });

  test('stays where the page shows another record by now, or none', async () => {
    await read(ticket('1'));
    const gone = { hidden: true, record: recordKey(ticket('2')) };
    await expect(worker.ask('hideLauncher', gone, framed())).rejects.toMatchObject({ refusal: { code: 'recordGone' } });
    await expect(worker.ask('hideLauncher', { hidden: true })).rejects.toMatchObject({
      refusal: { code: 'recordGone' },
    });
    expect(await hosts()).toEqual([]);
  });
});

test('shortcuts are told as the browser tells them', async () => {
  expect(await worker.ask('shortcuts', {}, framed())).toEqual([
    { command: 'toggle-panel', keys: 'Alt+S' },
    { command: 'toggle-clock', keys: '' },
  ]);
  worker.browser.opensShortcuts = false;
  expect(await worker.ask('openShortcuts', {}, framed())).toBe(false);
});
