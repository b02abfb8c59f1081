import { beforeEach, describe, expect, test } from 'vitest';
import type { TicketContext } from '@/lib/context/context';
import { sharedOf, takeIn } from '@/lib/store/merge';
import { refused } from '@/lib/store/test-database';
import { field, issue, readingOf, ref, ticket } from '../testing/sample-records';
import { start, type TestWorker, testWorker } from '../testing/test-worker';

/* What is sent, what came of it, and what customers wait for; on the real worker, with tabs of a ticket and of its issue. */

const hour = 3_600_000;
const onTicket = { tabId: 1 };
const onIssue = { tabId: 2 };

let worker: TestWorker;
beforeEach(async () => {
  worker = testWorker();
  await worker.show(1, readingOf(ticket));
});

const address = `https://${issue.host}/browse/${issue.id}`;
const send = (part: object = {}) =>
  worker.ask('markSent', { ...onTicket, receiver: 'engineering', target: address, ...part });
const view = async (of = onTicket) => {
  const seen = await worker.ask('outcomes', of);
  if (!seen) throw new Error('A ticket is on show');
  return seen;
};
const newest = async () => {
  const [first] = (await view()).packets;
  if (!first) throw new Error('It was sent');
  return first;
};
const say = async (said: 'accepted' | 'bounced' | 'resolved' | 'works' | 'broken' | 'told', part: object = {}) => {
  worker.browser.at += 60_000;
  await worker.ask('sayOutcome', { id: (await newest()).id, said, by: '', why: '', ...part });
};
const issueReading = (fields: TicketContext['fields'], conversation: TicketContext['conversation'] = []) => {
  const readAt = worker.browser.at;
  const context: TicketContext = {
    kind: 'ticket',
    ref: issue,
    readAt,
    partial: false,
    fields,
    empty: [],
    conversation,
  };
  return readingOf(context, { at: readAt });
};
const isDone = () =>
  worker.show(
    2,
    issueReading({
      subject: field('Nested groups are dropped'),
      status: field({ label: 'Done', category: 'closed' as const }),
      resolution: field('Fixed'),
      fixVersions: field(['4.21.0']),
      solvedAt: field(worker.browser.at - hour),
    }),
  );

describe('what was sent', () => {
  test('is kept with its numbers as they were, and none of the conversation', async () => {
    const check = await worker.ask('packet', onTicket);
    await send();
    expect(await newest()).toMatchObject({
      receiver: 'engineering',
      sentAt: start,
      target: { label: 'KEL-1', url: address },
      completeness: { met: check?.completeness.met, required: check?.completeness.required },
      score: check?.score.low,
      account: 'Halden Freight',
      title: 'SSO sign-in fails with AADSTS50011 after Entra tenant move',
      outcome: { state: 'open' },
      isOwn: true,
    });
    const rows = JSON.stringify(await worker.store.db.sentPackets.toArray());
    expect(rows).not.toMatch(/AADSTS50011|Ines|Halden/);
    expect((await newest()).lacking).toContain('steps');
    expect((await worker.ask('packet', onTicket))?.acceptance).toEqual({ state: 'sent', at: start });
  });

  test('needs an issue’s key or address, if any', async () => {
    await expect(send({ target: 'the usual place' })).rejects.toEqual(refused('badInput'));
    await expect(send({ target: 'javascript:alert(1)' })).rejects.toEqual(refused('badInput'));
    await send({ target: undefined });
    expect(await newest()).not.toHaveProperty('target');
  });

  test('is kept of the ticket that its sender saw, or of none', async () => {
    await expect(send({ record: 'zendesk:acme.zendesk.com:ticket:1' })).rejects.toEqual(refused('recordGone'));
    expect((await view()).packets).toEqual([]);
  });

  test('that was not is taken back, and said of no more', async () => {
    await send();
    const { id } = await newest();
    await worker.ask('takeBackSent', { id });
    expect((await view()).packets).toEqual([]);
    await expect(worker.ask('sayOutcome', { id, said: 'accepted', by: '', why: '' })).rejects.toEqual(
      refused('missing'),
    );
    await expect(worker.ask('takeBackSent', { id })).rejects.toEqual(refused('missing'));
  });

  test('was checked by a second person before: said of what goes next, with their name', async () => {
    const checked = { ...onTicket, by: 'Tomasz Bielak', why: 'no request ID' };
    await worker.ask('checkPacket', { ...checked, said: 'returned', criterion: 'evidence' });
    worker.browser.at += 60_000;
    await worker.ask('checkPacket', { ...checked, said: 'checked', why: '' });
    expect((await view()).checks).toMatchObject([
      { said: 'returned', by: 'Tomasz Bielak', why: 'no request ID', criterion: 'evidence', isOwn: true },
      { said: 'checked', by: 'Tomasz Bielak' },
    ]);
    worker.browser.at += 60_000;
    await send();
    expect((await view()).checks).toEqual([]);
  });
});

describe('what came of it', () => {
  test('bounced, sent again, accepted: the third number, and no first pass', async () => {
    await send();
    await say('bounced', { criterion: 'evidence', why: 'no request ID', by: 'Tomasz' });
    const acceptance = async () => (await worker.ask('packet', onTicket))?.acceptance;
    expect(await acceptance()).toMatchObject({ state: 'returned', criterion: 'evidence' });
    worker.browser.at += 60_000;
    await send();
    await say('accepted');
    expect(await acceptance()).toMatchObject({ state: 'accepted', firstPass: false });
    expect((await view()).packets).toMatchObject([
      { outcome: { state: 'accepted' }, isAgain: true, isFirstPass: false },
      { outcome: { state: 'bounced', bounces: 1 }, isReplaced: true, said: [{ by: 'Tomasz', why: 'no request ID' }] },
    ]);
    expect(await worker.ask('packetFigures', { own: true })).toMatchObject({
      sent: 2,
      firstPass: { count: 0, n: 1 },
      bounced: { count: 1, n: 2 },
      missing: [{ criterion: 'evidence', count: 1 }],
    });
  });

  test('what it lacked must be named', async () => {
    await send();
    await expect(say('bounced')).rejects.toEqual(refused('badInput'));
    await say('bounced', { why: 'wrong team' });
    expect((await newest()).outcome).toMatchObject({ state: 'bounced', missing: { why: 'wrong team' } });
  });

  test('is taken back one by one', async () => {
    await send();
    await say('bounced', { criterion: 'evidence' });
    const id = (await newest()).said[0]?.id ?? '';
    await worker.ask('takeBackOutcome', { id });
    expect(await newest()).toMatchObject({ outcome: { state: 'open' }, said: [] });
    await expect(worker.ask('takeBackOutcome', { id })).rejects.toEqual(refused('missing'));
  });

  test('said on two devices at once, nothing of either is lost', async () => {
    await send();
    const other = testWorker({}, worker.browser);
    await takeIn(other.store, await sharedOf(worker.store.db));
    const { id } = await newest();
    await worker.ask('sayOutcome', { id, said: 'accepted', by: '', why: '' });
    worker.browser.at += 1000;
    await other.ask('sayOutcome', { id, said: 'resolved', by: '', why: '', fixVersion: '4.21.0' });
    await takeIn(other.store, await sharedOf(worker.store.db));
    await takeIn(worker.store, await sharedOf(other.store.db));
    for (const one of [worker, other]) {
      const [packet] = (await one.ask('outcomes', onTicket))?.packets ?? [];
      expect(packet?.said.map(({ said }) => said)).toEqual(['accepted', 'resolved']);
      expect(packet?.outcome).toMatchObject({ state: 'resolved', fixVersion: '4.21.0' });
    }
  });

  test('figures are one’s own only where they are asked for', async () => {
    await send();
    await say('accepted');
    const [row] = await worker.store.db.sentPackets.toArray();
    if (!row) throw new Error('It is kept');
    await worker.store.db.sentPackets.put({ ...row, author: crypto.randomUUID() });
    expect((await worker.ask('packetFigures', { own: true })).sent).toBe(0);
    expect((await worker.ask('packetFigures', { own: false })).sent).toBe(1);
    expect((await worker.ask('packetFigures', { own: false, since: start + 1 })).sent).toBe(0);
  });
});

describe('the linked issue', () => {
  test('that resolved is proposed, in the issue’s tab and in the ticket’s, and written by nobody', async () => {
    await send();
    worker.browser.at += 48 * hour;
    await isDone();
    const proposal = { said: 'resolved', fixVersion: '4.21.0', status: 'Done' };
    expect((await view(onIssue)).linked).toMatchObject([{ label: '#48213', proposal, outcome: { state: 'open' } }]);
    expect((await view()).packets).toMatchObject([{ proposal, issue: { state: 'fixed' } }]);
    expect(await worker.store.db.packetEvents.count()).toBe(0);
    expect(worker.told).toContainEqual({ topic: 'packet' });
    expect((await worker.ask('customersWait', {})).fixed).toMatchObject([{ label: '#48213' }]);
  });

  test('confirmed with a click it calls its ticket back until the customer was told', async () => {
    await send({ updateAt: start + hour });
    worker.browser.at += 48 * hour;
    await isDone();
    await say('resolved', { fixVersion: '4.21.0' });
    expect(await newest()).not.toHaveProperty('proposal');
    await say('works');
    expect((await worker.ask('customersWait', {})).fixed).toMatchObject([{ outcome: { isVerified: true } }]);
    await say('told');
    expect(await worker.ask('customersWait', {})).toEqual({ updates: [], fixed: [] });
  });

  test('what is not so is not proposed again', async () => {
    await send();
    worker.browser.at += 48 * hour;
    await isDone();
    const { id, proposal } = await newest();
    await worker.ask('sayOutcome', { id, said: 'declined', by: '', why: '', proposal: proposal?.key });
    expect(await newest()).not.toHaveProperty('proposal');
  });

  test('that asks for more is proposed as come back, for what it asks for', async () => {
    await send();
    worker.browser.at += 2 * hour;
    const at = worker.browser.at - hour;
    const author = { name: 'Tomasz Bielak', role: 'agent' as const };
    const comment = { id: 'c1', author, at, text: 'Could you provide the request ID of one failed attempt?' };
    await worker.show(
      2,
      issueReading({ status: field({ label: 'In Progress', category: 'open' as const }) }, [comment]),
    );
    expect((await newest()).proposal).toMatchObject({ said: 'bounced', criterion: 'evidence', at });
    expect(JSON.stringify(await worker.store.db.linkedIssues.toArray())).not.toMatch(/Tomasz|request ID/);
  });

  test('named by its key alone is found all the same; one that nothing was sent to is not remembered', async () => {
    await isDone();
    expect(await worker.store.db.linkedIssues.count()).toBe(0);
    await send({ target: issue.id.toLowerCase() });
    worker.browser.at += 48 * hour;
    await isDone();
    expect((await newest()).proposal).toMatchObject({ said: 'resolved' });
  });

  test('read again as it was, nothing is written', async () => {
    await send();
    await isDone();
    const before = await worker.store.db.linkedIssues.toArray();
    const told = worker.told.length;
    worker.browser.at += 1000;
    await worker.show(
      2,
      issueReading({
        subject: field('Nested groups are dropped'),
        status: field({ label: 'Done', category: 'closed' as const }),
        resolution: field('Fixed'),
        fixVersions: field(['4.21.0']),
        solvedAt: field(worker.browser.at - 1000 - hour),
      }),
    );
    expect(await worker.store.db.linkedIssues.toArray()).toEqual(before);
    expect(worker.told.slice(told)).not.toContainEqual({ topic: 'packet' });
  });
});

describe('until the customer knows', () => {
  const launcher = () => worker.browser.sent.findLast(({ name }) => name === 'launcherChanged')?.data;
  const promise = (dueAt: number) => worker.ask('promiseUpdate', { ...onTicket, dueAt });

  test('a promised update is in the list and on the launcher until it is given', async () => {
    await promise(start + hour);
    const { update } = await view();
    expect(update).toMatchObject({ dueAt: start + hour, label: '#48213', account: 'Halden Freight' });
    await expect.poll(launcher).toMatchObject({ updateAt: start + hour });
    await worker.ask('endUpdate', { id: update?.id ?? '', ended: 'told', seen: update?.revision ?? '' });
    expect(await view()).not.toHaveProperty('update');
    await expect.poll(launcher).toMatchObject({ updateAt: null });
    expect(await worker.store.db.nextUpdates.toArray()).toMatchObject([{ ended: 'told', endedAt: start }]);
  });

  test('promised anew it is moved, and by whoever saw an older one not', async () => {
    await promise(start + hour);
    const { update } = await view();
    worker.browser.at += 1000;
    await promise(start + 2 * hour);
    expect((await worker.ask('customersWait', {})).updates).toMatchObject([{ dueAt: start + 2 * hour }]);
    const move = { id: update?.id ?? '', dueAt: start + 3 * hour, seen: update?.revision ?? '' };
    await expect(worker.ask('moveUpdate', move)).rejects.toEqual(refused('stale'));
    await worker.ask('moveUpdate', { ...move, seen: (await view()).update?.revision ?? '' });
    expect((await view()).update?.dueAt).toBe(start + 3 * hour);
  });

  test('one that was given is moved no more', async () => {
    await promise(start + hour);
    const { id = '', revision: seen = '' } = (await view()).update ?? {};
    await worker.ask('endUpdate', { id, ended: 'dropped', seen });
    await expect(worker.ask('moveUpdate', { id, dueAt: start, seen })).rejects.toEqual(refused('missing'));
  });

  test('the launcher of a ticket that was just read shows it', async () => {
    await promise(start + hour);
    expect(await worker.show(1, readingOf(ticket))).toMatchObject({ updateAt: start + hour });
    const other = { ...ticket, ref: { ...ref, id: '1' } };
    expect(await worker.show(3, readingOf(other))).toMatchObject({ updateAt: null });
  });
});
