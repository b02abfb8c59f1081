import { beforeEach, expect, test } from 'vitest';
import type { TicketContext } from '@/lib/context/context';
import { recordKey } from '@/lib/context/record-key';
import { account, issue, readingOf, ticket } from '../testing/sample-records';
import { contentScript, framed, start, type TestWorker, testWorker } from '../testing/test-worker';

const tabId = 1;
const of = { tabId, record: recordKey(ticket.ref) };
const span = { entry: '1', start: 0, end: 11 };
let worker: TestWorker;
beforeEach(async () => {
  worker = testWorker();
  await worker.show(tabId, readingOf(ticket));
});
const sent = (name: string) => worker.browser.sent.filter((each) => each.name === name);

test('the page is told what the message says and when it was written, so that it can tell it from others', async () => {
  worker.browser.reply = (name) => (name === 'useTool' ? 'shown' : undefined);
  expect(await worker.ask('showSpan', { ...of, span })).toBe('shown');
  const [first] = ticket.conversation;
  const entry = { id: '1', text: first?.text, at: start };
  expect(sent('useTool')).toEqual([
    { name: 'useTool', data: { tool: 'pointer', record: of.record, entry, start: 0, end: 11 }, tabId },
  ]);
  await worker.ask('showSpan', { ...of, span: { ...span, entry: 'subject' } });
  expect(sent('useTool')[1]?.data).toMatchObject({ entry: { id: 'subject', text: ticket.fields.subject?.value } });
});

test.each([undefined, null, 'absent', 'anything', { shown: true }, ['shown']])(
  'a page that answers %o does not show it',
  async (answer) => {
    worker.browser.reply = (name) => (name === 'useTool' ? answer : undefined);
    expect(await worker.ask('showSpan', { ...of, span })).toBe('absent');
  },
);

test('what the record does not hold is not looked for on its page', async () => {
  expect(await worker.ask('showSpan', { ...of, span: { ...span, entry: '999' } })).toBe('absent');
  await worker.show(tabId, readingOf(account));
  const ofAccount = { tabId, record: recordKey(account.ref) };
  expect(await worker.ask('showSpan', { ...ofAccount, span })).toBe('absent');
  expect(sent('useTool')).toEqual([]);
});

test('only our own panel may have a page scrolled, and only for the record on show', async () => {
  const gone = { refusal: { code: 'recordGone' } };
  const notOurs = { refusal: { code: 'notOurs' } };
  for (const name of ['showSpan', 'openComment'] as const) {
    const input = (which: object) => ({ ...which, span, entry: '1' });
    await expect(worker.ask(name, input({ tabId, record: 'zendesk:acme.zendesk.com:ticket:1' }))).rejects.toMatchObject(
      gone,
    );
    await expect(worker.ask(name, input({ tabId }))).rejects.toMatchObject(gone);
    await expect(worker.ask(name, input({ ...of, tabId: 2 }))).rejects.toMatchObject(gone);
    await expect(worker.ask(name, input(of), contentScript(ticket.ref.host))).rejects.toMatchObject(notOurs);
    // A frame that nobody vouched for.
    await expect(worker.ask(name, input(of), { kind: 'frame', tabId })).rejects.toMatchObject(notOurs);
  }
  // A panel in another tab speaks of its own, whatever it names.
  await expect(worker.ask('showSpan', { ...of, span }, framed(2))).rejects.toMatchObject(gone);
  expect(sent('useTool')).toEqual([]);
  expect(worker.browser.visited).toEqual([]);
});

test('a message’s own address is opened in the tab; where a site has none, nothing is', async () => {
  await worker.ask('openComment', { ...of, entry: '1' });
  expect(worker.browser.visited).toEqual([]);
  const context: TicketContext = {
    ...ticket,
    ref: issue,
    conversation: ticket.conversation.map((one) => ({ ...one, id: '10342' })),
  };
  await worker.show(tabId, readingOf(context));
  const ofIssue = { tabId, record: recordKey(issue) };
  await worker.ask('openComment', { ...ofIssue, entry: '10342' });
  // One that was not read leads nowhere, though an address could be made of it.
  await worker.ask('openComment', { ...ofIssue, entry: '99' });
  expect(worker.browser.visited).toEqual([
    `https://acme.atlassian.net/browse/KEL-1?focusedCommentId=10342 in ${tabId}`,
  ]);
});
