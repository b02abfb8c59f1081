import { beforeEach, describe, expect, test } from 'vitest';
import type { TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import { refused } from '@/lib/store/test-database';
import { field, issue, readingOf, ref, ticket } from '../testing/sample-records';
import { start, type TestWorker, testWorker } from '../testing/test-worker';

/* What was known here before, on the real worker; tab 1 shows the ticket of now. */

const hour = 3_600_000;
const day = 24 * hour;
const onTicket = { tabId: 1 };
const code = { kind: 'error-code', value: 'AADSTS50011' } as const;
const address = `https://${issue.host}/browse/${issue.id}`;
const redirect = 'The page says AADSTS50011: The redirect URI specified does not match.';

let worker: TestWorker;
beforeEach(() => {
  worker = testWorker();
});

const other = (id: string): RecordRef => ({ ...ref, id });
/** A ticket that is read in a tab of its own, or in the first. */
async function show(of: RecordRef, text: string, fields: TicketContext['fields'] = {}, tabId = 2) {
  const context: TicketContext = {
    ...ticket,
    ref: of,
    readAt: worker.browser.at,
    fields: { ...ticket.fields, subject: field(`Subject of ${of.id}`), ...fields },
    conversation: [{ id: '1', author: { name: 'Ines Carvalho', role: 'customer' }, text }],
  };
  await worker.show(tabId, readingOf(context, { at: worker.browser.at }));
}
const solved = { status: field({ label: 'Solved', category: 'solved' as const }) };
const here = (text = redirect, fields: TicketContext['fields'] = {}) => show(ref, text, fields, 1);
const view = async (of: { tabId: number } = onTicket) => {
  const seen = await worker.ask('known', of);
  if (!seen) throw new Error('A ticket is on show');
  return seen;
};
const mark = (part: object = {}) =>
  worker.ask('markKnown', {
    ...onTicket,
    target: address,
    facts: [code],
    workaround: 'Register both ACS paths.',
    fixedIn: '4.21',
    ...part,
  });
const issueIsDone = () =>
  show(issue, 'Fixed.', {
    status: field({ label: 'Done', category: 'closed' as const }),
    resolution: field('Fixed'),
    fixVersions: field(['4.21.0']),
    solvedAt: field(worker.browser.at - hour),
  });

describe('known here before', () => {
  test('are tickets that share evidence or area, the most telling first, with how they ended', async () => {
    await show(other('1'), 'GET /scim/v2/Users HTTP/1.1 gave HTTP 401', { ...solved, area: field(['Identity']) });
    await show(other('2'), redirect, {
      ...solved,
      createdAt: field(start - 2 * day),
      solvedAt: field(start - 2 * day + 2 * hour),
    });
    await worker.ask('finishRun', { tabId: 2, runbookId: 'sso-redirect-url-mismatch', outcome: 'solved' });
    await show(other('3'), 'Where is my invoice?', {
      area: field(['Identity']),
      organization: field({ name: 'Orrin', id: '9' }),
    });
    await show(other('4'), 'Where is my invoice?', { area: field(['Billing']) });
    await here(`${redirect} HTTP 401`, { area: field(['Identity']) });
    const { before, facts, days } = await view();
    expect(before).toMatchObject([
      {
        label: '#2',
        title: 'Subject of 2',
        account: 'Halden Freight',
        shares: [code],
        state: 'solved',
        openedAt: start - 2 * day,
        solvedAt: start - 2 * day + 2 * hour,
        isSameAccount: true,
        runs: [{ title: expect.stringContaining('redirect'), outcome: 'solved' }],
      },
      { label: '#1', shares: [{ kind: 'http-status', value: 'HTTP 401' }], area: 'Identity', isSameAccount: true },
      { label: '#3', shares: [], area: 'Identity', state: 'open', isSameAccount: false },
    ]);
    expect(facts).toEqual([code, { kind: 'http-status', value: 'HTTP 401' }]);
    expect(days).toBe(365);
  });

  test('keep no word of a conversation, no secret and nobody’s name', async () => {
    await here(
      'Ines Carvalho here, ines@halden.example: POST https://api.kelda.example/users/ines.carvalho?token=9f2c41d07be8a55e13d0 HTTP/1.1 from 203.0.113.24 gave AADSTS50011 and password=hunter2hunter2',
    );
    const rows = JSON.stringify(await worker.store.db.knownTickets.toArray());
    expect(rows).toContain('AADSTS50011');
    expect(rows).not.toMatch(/ines|carvalho|halden|9f2c41d0|203\.0|hunter2|Subject|Freight/i);
  });

  test('wait for the issues that their packets went to, and are forgotten when their days are over', async () => {
    await show(other('1'), redirect);
    await worker.ask('markSent', { tabId: 2, receiver: 'engineering', target: address });
    await here();
    expect((await view()).before).toMatchObject([{ label: '#1', waitsFor: ['KEL-1'] }]);
    worker.browser.at += 8 * day;
    await worker.ask('setSetting', { key: 'retention.known', value: 7 });
    await expect.poll(() => worker.store.db.knownTickets.count()).toBe(0);
    await here();
    expect((await view()).before).toEqual([]);
  });

  test('are read anew when the ticket is, and not written when it is as it was', async () => {
    await show(other('1'), redirect);
    const [first] = await worker.store.db.knownTickets.toArray();
    worker.browser.at += hour;
    await show(other('1'), redirect);
    expect((await worker.store.db.knownTickets.toArray())[0]?.revision).toBe(first?.revision);
    await show(other('1'), 'It was HTTP 503 after all', solved);
    expect(await worker.store.db.knownTickets.toArray()).toMatchObject([
      { state: 'solved', factKeys: ['http-status http 503'] },
    ]);
  });
});

describe('a known issue', () => {
  test('is said at once on the next ticket with its evidence', async () => {
    await here();
    await mark();
    await show(other('2'), `Same here: ${redirect}`, { versions: field(['4.18.2']) });
    expect((await view({ tabId: 2 })).issues).toMatchObject([
      {
        target: { label: 'KEL-1', url: address },
        workaround: 'Register both ACS paths.',
        version: '4.21',
        state: 'unknown',
        by: [code],
        isSaid: false,
        theirVersion: '4.18.2',
        others: { count: 1, solved: 0 },
        isToTell: false,
      },
    ]);
    expect((await view()).issues).toMatchObject([{ isSaid: true, others: { count: 0 } }]);
    await show(other('3'), 'The invoice is wrong: ORA-00942');
    expect((await view({ tabId: 2 })).issues).toEqual([]);
  });

  test('is unmarked where it was marked: on that ticket, and nowhere once no ticket is it', async () => {
    await here();
    await mark();
    await show(other('2'), redirect);
    const [{ id: issueId } = { id: '' }] = (await view()).issues;
    await worker.ask('sayKnown', { tabId: 2, issueId, is: false });
    expect((await view({ tabId: 2 })).issues).toEqual([]);
    expect((await view()).issues).toHaveLength(1);
    await worker.ask('sayKnown', { tabId: 2, issueId, is: true });
    await worker.ask('sayKnown', { ...onTicket, issueId, is: false });
    expect((await view()).issues).toEqual([]);
    expect((await view({ tabId: 2 })).issues).toHaveLength(1);
    await worker.ask('sayKnown', { tabId: 2, issueId, is: false });
    await show(other('3'), redirect);
    expect((await view({ tabId: 2 })).issues).toEqual([]);
  });

  test('is marked once however often, changed by the same command, and taken back', async () => {
    await here();
    await mark();
    const [{ revision: seen } = { revision: '' }] = (await view()).issues;
    const id = crypto.randomUUID();
    await worker.ask(
      'markKnown',
      { ...onTicket, target: address, facts: [code], workaround: 'Both.', fixedIn: '', seen },
      undefined,
      id,
    );
    expect((await view()).issues).toMatchObject([{ workaround: 'Both.', fixedIn: '' }]);
    await expect(mark({ workaround: 'An older screen', seen })).rejects.toEqual(refused('stale'));
    await worker.ask('undo', { command: id });
    expect((await view()).issues).toMatchObject([{ workaround: 'Register both ACS paths.', fixedIn: '4.21' }]);
    await expect(mark({ target: 'the usual one' })).rejects.toEqual(refused('badInput'));
  });

  test('may be a ticket that was read here, and is not said of itself', async () => {
    await show(other('7'), redirect);
    await here();
    await mark({ target: `https://${ref.host}/agent/tickets/7` });
    expect((await view()).issues).toMatchObject([{ target: { label: '#7' }, title: 'Subject of 7' }]);
    expect((await view({ tabId: 2 })).issues).toEqual([]);
    expect((await view()).before).toMatchObject([{ label: '#7' }]);
    expect((await view({ tabId: 2 })).before).toMatchObject([
      { label: '#48213', issue: { label: '#7', workaround: 'Register both ACS paths.' } },
    ]);
  });

  test('that is fixed calls its tickets back: verify, then tell the customer', async () => {
    await here();
    await mark({ fixedIn: '' });
    await issueIsDone();
    expect((await view()).issues).toMatchObject([{ state: 'fixed', version: '4.21.0', isToTell: true }]);
    expect(await worker.ask('knownFixed', {})).toMatchObject([
      { recordKey: recordKey(ref), label: '#48213', issue: 'KEL-1', version: '4.21.0', account: 'Halden Freight' },
    ]);
    const [{ id: issueId } = { id: '' }] = (await view()).issues;
    await worker.ask('toldKnown', { ...onTicket, issueId });
    expect((await view()).issues).toMatchObject([{ state: 'fixed', isToTell: false }]);
    expect(await worker.ask('knownFixed', {})).toEqual([]);
  });

  test('is not told of twice where a packet went to its issue', async () => {
    await here();
    await worker.ask('markSent', { ...onTicket, receiver: 'engineering', target: issue.id });
    await mark();
    await issueIsDone();
    expect((await view()).issues).toMatchObject([{ state: 'fixed', isToTell: false }]);
    expect(await worker.ask('knownFixed', {})).toEqual([]);
    expect((await worker.ask('customersWait', {})).fixed).toHaveLength(1);
  });
});

describe('a runbook', () => {
  test('is offered for the third ticket of a week with the same evidence, until somebody says that it is not worth one', async () => {
    for (const id of ['1', '2']) await show(other(id), redirect, { createdAt: field(start - day) });
    await here(redirect, { createdAt: field(start) });
    expect((await view()).offer).toEqual({ fact: code, tickets: 3 });
    await worker.ask('declineOffer', { fact: code });
    expect(await view()).not.toHaveProperty('offer');
  });
});
