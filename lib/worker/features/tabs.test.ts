import { beforeEach, describe, expect, test } from 'vitest';
import type { ReadFailure } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { contract } from '@/lib/contract/contract';
import type { Answer } from '@/lib/sites/site';
import { account, issue, readingOf, ref, salesforceId, ticket } from '../testing/sample-records';
import { beside, contentScript, framed, signedOut, start, type TestWorker, testWorker } from '../testing/test-worker';

let worker: TestWorker;
beforeEach(() => {
  worker = testWorker();
});
const tabId = 1;

function answerOf(status: number, body: unknown): Answer {
  return { kind: 'answer', status, contentType: 'application/json', body: JSON.stringify(body) };
}
/** A content script asks for its record to be read by the site's API. */
const readApi = (request: { ref: RecordRef; updatedAt?: number }) =>
  worker.ask('readApi', request, contentScript(request.ref.host, 7));

describe('a reading', () => {
  test('gives the launcher its counts and the panel its reasons', async () => {
    const state = await worker.show(1, readingOf(ticket));
    expect(state).toMatchObject({
      record: 'zendesk:acme.zendesk.com:ticket:48213',
      packet: { required: expect.any(Number) },
      runningSince: null,
    });
    expect(state.fits).toBeGreaterThan(0);
    const view = await worker.ask('suggestions', { tabId });
    expect(view.suggestions[0]?.because).toContainEqual({ code: 'evidence', text: 'AADSTS50011' });
    expect(view.evidence.map(({ value }) => value)).toContain('AADSTS50011');
  });

  test('nothing is known of a tab that shows no record any more', async () => {
    await worker.show(1, readingOf(ticket));
    worker.hide(1);
    await worker.ask('recordOpened', null, contentScript(ref.host));
    expect(await worker.ask('tab', { tabId })).toEqual({ tabId, silent: true, view: { state: 'none' } });
    expect(await worker.ask('tab', {}, framed())).toEqual({ tabId, view: { state: 'unreachable' } });
    expect(await worker.ask('packet', { tabId })).toBeNull();
    await expect(worker.ask('tickStep', { tabId, runbookId: 'x', step: 0, ticked: true })).rejects.toMatchObject({
      refusal: { code: 'recordGone' },
    });
  });

  test('of another record than its view is refused', async () => {
    const elsewhere = { ...ref, host: 'globex.zendesk.com' };
    const reading = { ...readingOf(ticket), ref: elsewhere, context: { ...ticket, ref: elsewhere } };
    const shown = { stamp: 's', view: { state: 'read' as const, ref, reading } };
    await expect(worker.ask('recordRead', shown, contentScript(ref.host))).rejects.toMatchObject({
      refusal: { code: 'badInput' },
    });
  });

  test('a content script speaks for its own host only', async () => {
    const reading = readingOf(ticket);
    const shown = { stamp: 's', view: { state: 'read' as const, ref, reading } };
    const elsewhere = contentScript('evil.zendesk.com');
    for (const asked of [
      worker.ask('recordRead', shown, elsewhere),
      worker.ask('recordOpened', ref, elsewhere),
      worker.ask('readApi', { ref }, elsewhere),
      worker.ask('fieldPicked', { ref, field: 'priority', css: 'b' }, elsewhere),
    ]) {
      await expect(asked).rejects.toMatchObject({ refusal: { code: 'notOurs' } });
    }
  });
});

test('a field that was read before says when, once it is missing', async () => {
  const { subject, ...fields } = ticket.fields;
  await worker.show(1, readingOf(ticket));
  await worker.show(2, readingOf({ ...ticket, ref: { ...ref, id: '2' }, fields, readAt: start + 1000 }));
  const { view } = await worker.ask('tab', { tabId: 2 });
  expect(view).toMatchObject({ state: 'read', lastRead: { subject: start } });
});

test('the frame alone says what its page may uncover', async () => {
  await worker.ask('panelShows', { record: 'a' }, framed());
  await worker.ask('panelShows', { record: 'b' }, beside);
  await worker.ask('reloadTab', { tabId }, beside);
  expect(worker.browser.sent).toEqual([
    { name: 'frameShows', data: { record: 'a' }, tabId: 1 },
    { name: 'reload', data: undefined, tabId: 1 },
  ]);
});

describe('reading by API', () => {
  test('asks the tab for the record’s own paths', async () => {
    worker.browser.reply = () => answerOf(200, { key: 'KEL-1', fields: { summary: 'Imports' } });
    expect(await readApi({ ref: issue })).toMatchObject({ context: { fields: { subject: { value: 'Imports' } } } });
    expect(worker.browser.sent).toMatchObject([
      { name: 'get', tabId: 7, data: { key: 'jira:acme.atlassian.net:issue:KEL-1' } },
    ]);
  });

  test.each([
    ['a named reason', { kind: 'unreachable' }, { failure: { reason: 'network' } }],
    ['nothing when the person left', { kind: 'left' }, {}],
  ])('%s', async (_, given, outcome) => {
    worker.browser.reply = () => given;
    expect(await readApi({ ref: issue })).toMatchObject(outcome);
  });

  test('that nothing changed is told without the record, and ends a host’s trouble', async () => {
    const { browser } = worker;
    browser.pauses.set(issue.host, { count: 1, failure: { reason: 'network', at: start, status: 503 } });
    browser.reply = () => answerOf(200, { key: 'KEL-1', fields: { updated: '2026-11-19T09:42:00.000+0100' } });
    const updatedAt = Date.parse('2026-11-19T08:42:00Z');
    expect(await readApi({ ref: issue, updatedAt })).toEqual({ unchanged: true });
    expect(browser.sent).toHaveLength(1);
    expect([...browser.pauses]).toEqual([[issue.host, undefined]]);
  });

  test.each([
    [{ ref: issue, updatedAt: start }, true],
    [{ ref: issue }, true],
    [{ ref: issue, updatedAt: 'yesterday' }, false],
    [{ ref: issue, updatedAt: 0.5 }, false],
    [issue, false],
  ])('an argument is parsed: %j', (argument, isTaken) => {
    expect(contract.readApi.input.safeParse(argument).success).toBe(isTaken);
  });

  test('nothing for a site without an API, nor for one that nobody signed in to', async () => {
    const github: RecordRef = { ...issue, site: 'github', host: 'github.com', object: 'kelda/agent', id: '1' };
    expect(await readApi({ ref: github })).toEqual({});
    expect(await readApi({ ref: account.ref })).toEqual({});
    expect(worker.browser.sent).toEqual([]);
  });
});

describe('reading by a session of the worker’s own', () => {
  let asked: string[];
  let signals: AbortSignal[];

  beforeEach(() => {
    asked = [];
    signals = [];
    const fields = { Name: { displayValue: null, value: 'Halden Freight' } };
    const given = answerOf(200, { apiName: 'Account', id: salesforceId, fields });
    const getFor = async (host: string, signal: AbortSignal) => {
      signals.push(signal);
      return async (path: string) => {
        asked.push(`${host}${new URL(path, 'https://x.example').pathname}`);
        return given;
      };
    };
    worker = testWorker({ salesforce: () => ({ ...signedOut, getFor }) });
  });

  test('asks the site, not the tab', async () => {
    expect(await readApi({ ref: account.ref })).toMatchObject({
      context: { fields: { name: { value: 'Halden Freight', source: 'api' } } },
    });
    expect(asked[0]).toBe(`acme.lightning.force.com/services/data/v64.0/ui-api/records/${salesforceId}`);
    expect(worker.browser.sent).toEqual([]);
  });

  test('leaves it alone when it asked for that', async () => {
    const limit: ReadFailure = { reason: 'rate-limited', at: start, until: start + 60_000 };
    worker.browser.pauses.set(account.ref.host, { count: 1, failure: limit });
    expect(await readApi({ ref: account.ref })).toEqual({ failure: limit });
    expect(asked).toEqual([]);
  });

  test('ends when the tab goes on, and not when it shows the same record', async () => {
    await readApi({ ref: account.ref });
    const opened = (to: RecordRef) => worker.ask('recordOpened', to, contentScript(to.host, 7));
    await opened(account.ref);
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
    await opened(ref);
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
  });
});

describe('what the worker read itself', () => {
  /** Characters of a message on its way. */
  const lengthOf = (message: unknown) => JSON.stringify(message)?.length ?? 0;
  const page = contentScript(ref.host, 7);

  test('goes to its page once, and does not come back', async () => {
    const text = 'It fails again. '.repeat(15_000);
    const comments = {
      comments: [
        { id: 1, author_id: 2, body: text, plain_body: text, public: true, created_at: '2026-11-18T09:00:00Z' },
      ],
    };
    worker.browser.reply = (name, data) => {
      if (name !== 'get') return undefined;
      const { path } = data as { path: string };
      if (path.includes('/comments')) return answerOf(200, comments);
      if (path.includes('/tickets/'))
        return answerOf(200, { ticket: { id: Number(ref.id), subject: 'SSO', status: 'open' } });
      return answerOf(404, {});
    };
    const outcome = await readApi({ ref });
    expect(lengthOf(outcome)).toBeGreaterThan(text.length);
    const { context, made } = outcome;
    if (!context || made === undefined) throw new Error('It was not read.');
    const whole = { stamp: 'w', view: { state: 'read' as const, ref, reading: readingOf(context) } };
    const view = { ...whole.view, reading: { ...whole.view.reading, context: undefined } };
    const told = { stamp: 'w', made, view };
    expect(lengthOf(told)).toBeLessThan(2000);
    worker.browser.shown.set(7, whole);
    expect(await worker.ask('recordRead', told, page)).toMatchObject({ fits: expect.any(Number) });
    worker.browser.sent = [];
    const answer = await worker.ask('tab', { tabId: 7 });
    expect(lengthOf(answer)).toBeGreaterThan(text.length);
    expect(lengthOf('reading' in answer.view ? answer.view.reading.context : undefined)).toBe(lengthOf(context));

    // A stamp of another tab, of another record, or of a worker that is gone: the page is asked for the whole.
    const gone = { refusal: { code: 'recordGone' } };
    await expect(worker.ask('recordRead', told, contentScript(ref.host, 8))).rejects.toMatchObject(gone);
    await expect(testWorker({}, worker.browser).ask('recordRead', told, page)).rejects.toMatchObject(gone);
    await worker.ask('recordOpened', ref, page);
    await expect(worker.ask('recordRead', told, page)).rejects.toMatchObject(gone);
  });
});
