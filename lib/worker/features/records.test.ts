import { beforeEach, describe, expect, test } from 'vitest';
import { goLive } from '@/lib/store/test-database';
import { account, issue, readingOf, ref, ticket } from '../testing/sample-records';
import { contentScript, framed, start, type TestWorker, testWorker } from '../testing/test-worker';

const minute = 60_000;
let worker: TestWorker;
beforeEach(() => {
  worker = testWorker();
});

const recent = (most = 3) => worker.ask('recentRecords', { most });
/** Read at a time, in milliseconds after the start. */
async function read(context: typeof ticket | typeof account, after: number) {
  worker.browser.at = start + after;
  await worker.show(1, readingOf({ ...context, readAt: start + after } as typeof ticket));
}

describe('records seen last', () => {
  test('none at first', async () => {
    expect(await recent()).toEqual([]);
  });

  test('by what is kept of each: a ticket’s subject and account, an account’s name', async () => {
    await read(ticket, 0);
    await read(account, minute);
    const [first, second] = await recent();
    expect(first).toMatchObject({ ref: account.ref, title: account.fields.name?.value, at: start + minute });
    expect(second).toMatchObject({
      ref,
      label: '#48213',
      title: ticket.fields.subject?.value,
      account: ticket.fields.organization?.value.name,
      url: 'https://acme.zendesk.com/agent/tickets/48213',
    });
  });

  test('each once, no more than asked, and none that is older than a month', async () => {
    await read(ticket, 0);
    await read({ ...ticket, ref: issue }, minute);
    await read(ticket, 2 * minute);
    expect((await recent()).map(({ ref: { id } }) => id)).toEqual([ref.id, issue.id]);
    expect(await recent(1)).toHaveLength(1);
    worker.browser.at = start + 40 * 24 * 60 * minute;
    expect(await recent()).toEqual([]);
  });

  test('one that was only worked on counts, by the title it had then', async () => {
    const { id: engagementId } = await worker.ask('createEngagement', goLive);
    const record = { ref: { ...ref, id: '7' }, title: 'Import stops' };
    const times = { startedAt: start - 20 * minute, endedAt: start - 5 * minute };
    await worker.ask('logEntry', { engagementId, record, zone: 'Europe/Berlin', ...times });
    expect(await recent()).toEqual([
      { ref: record.ref, title: 'Import stops', url: 'https://acme.zendesk.com/agent/tickets/7', at: times.endedAt },
    ]);
  });

  test('the palette finds the same, an account by its name too', async () => {
    await read(ticket, 0);
    await read(account, minute);
    const { records } = await worker.ask('findable', {});
    expect(records.map(({ title }) => title)).toEqual((await recent()).map(({ title }) => title));
    expect(records[0]?.title).toBe(account.fields.name?.value);
  });

  test('a page that could not be read was not seen', async () => {
    const { context: _, ...reading } = readingOf(ticket);
    await worker.show(1, { ...reading, failure: { reason: 'signed-out', at: start } });
    expect(await recent()).toEqual([]);
  });

  test.each([{ most: 0 }, { most: 21 }, { most: 1.5 }, {}])('%j is refused', async (input) => {
    await expect(worker.ask('recentRecords', input as never)).rejects.toMatchObject({ refusal: { code: 'badInput' } });
  });

  test('content scripts are told nothing of them', async () => {
    await expect(worker.ask('recentRecords', { most: 3 }, contentScript(ref.host))).rejects.toMatchObject({
      refusal: { code: 'notOurs' },
    });
  });
});

describe('a record that could not be read', () => {
  const day = { from: start - 60 * minute, to: start + 60 * minute };
  const unread = () => {
    const { context: _, ...reading } = readingOf(ticket);
    return worker.show(1, { ...reading, failure: { reason: 'signed-out', at: start } });
  };

  test('of which nothing is known has no engagement, and no account', async () => {
    await worker.ask('createEngagement', goLive);
    await unread();
    const view = await worker.ask('time', day, framed());
    expect(view.engagementId).toBeUndefined();
    expect(view.account).toEqual({ id: undefined, name: '', keys: [] });
  });

  test('that was read before has the account and the engagement that it had then', async () => {
    await read(ticket, 0);
    const before = await worker.ask('time', day, framed());
    const { id } = await worker.ask('createEngagement', {
      ...goLive,
      account: { name: before.account.name, keys: before.account.keys },
    });
    await unread();
    const view = await worker.ask('time', day, framed());
    expect(view.account.id).toBe(before.account.id);
    expect([...view.account.keys].sort()).toEqual([...before.account.keys].sort());
    expect(view.engagementId).toBe(id);
  });

  test('the keyboard starts the clock on it', async () => {
    await read(ticket, 0);
    const { account: of } = await worker.ask('time', day, framed());
    await worker.ask('createEngagement', { ...goLive, account: { name: of.name, keys: of.keys } });
    await unread();
    await worker.toggleClock(1);
    expect((await worker.ask('time', day, framed())).running?.record).toEqual({ ref, title: '' });
  });

  test('a step of a runbook is ticked on it', async () => {
    await unread();
    const [found] = await worker.ask('searchRunbooks', { text: 'scim' });
    const runbookId = found?.runbook.id ?? '';
    await worker.ask('tickStep', { runbookId, step: 0, ticked: true }, framed());
    const { run } = await worker.ask('runbook', { id: runbookId }, framed());
    expect(run).toMatchObject({ record: ref, ticked: { 0: expect.any(Number) } });
    expect(run).not.toHaveProperty('like');
  });
});
