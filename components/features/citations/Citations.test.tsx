// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { recordKey } from '@/lib/context/record-key';
import type { SpanShown } from '@/lib/contract/to-tab';
import { violationsIn } from '../../testing/accessibility';
import { freshPanel, renderPanel } from '../../testing/render-panel';
import { ticketReading, ticketRef, todayAt } from '../../testing/samples';
import { tabId, worker } from '../../testing/worker';

freshPanel();

const record = recordKey(ticketRef);
const status = () => screen.getByRole('status').textContent;
const copied = () => navigator.clipboard.readText();
/** What the page was asked to show. */
const shownOnPage = () => worker.browser.sent.filter(({ name }) => name === 'useTool').map(({ data }) => data);
const pageAnswers = (answer: SpanShown) => {
  worker.browser.reply = (name) => (name === 'useTool' ? answer : undefined);
};
const chip = (name: RegExp) => screen.findByRole('button', { name });

/** More chips than fit at first. */
const showAll = async (user: UserEvent) => user.click(await screen.findByRole('button', { name: /\d+ more/ }));

async function openPacket() {
  const view = renderPanel();
  await view.user.click(await screen.findByRole('tab', { name: /Packet/ }));
  const met = within(await screen.findByRole('region', { name: /^Met/ }));
  // Several criteria may rest on one message; this is of one of them.
  const [first] = met.getAllByRole('article').filter((each) => within(each).queryByText(/^Impact/));
  if (!first) throw new Error('No criterion of the impact.');
  const impact = within(first);
  return { ...view, met, impact };
}

/** The same ticket on a site whose messages have addresses. */
async function showIssue() {
  const ref = { site: 'jira', host: 'acme.atlassian.net', kind: 'ticket', object: 'issue', id: 'KEL-812' } as const;
  const reading = ticketReading(ref);
  if (reading.context?.kind === 'ticket') {
    reading.context.conversation = reading.context.conversation.map((one, index) => ({ ...one, id: `1034${index}` }));
  }
  await worker.show({ state: 'read', ref, reading });
}

test('a chip shows on the page where it stands, one place after the other, and says so', async () => {
  pageAnswers('shown');
  const { user } = renderPanel();
  const code = await chip(/^AADSTS50011 ?, 2 times ?\. Show in the ticket$/);
  await user.click(code);
  await waitFor(() => expect(status()).toBe('Shown on the page: Subject, 1 of 2'));
  code.focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(status()).toBe('Shown on the page: Comment 1 · 08:42, 2 of 2'));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(status()).toBe('Shown on the page: Subject, 1 of 2'));
  expect(shownOnPage()).toEqual([
    expect.objectContaining({ tool: 'pointer', record, entry: expect.objectContaining({ id: 'subject' }) }),
    expect.objectContaining({ record, entry: expect.objectContaining({ id: 'c1', at: todayAt(8, 42) }) }),
    expect.objectContaining({ entry: expect.objectContaining({ id: 'subject' }) }),
  ]);
  expect(document.activeElement).toBe(code);
});

test('the keys for copying copy the value, and do not scroll the page', async () => {
  const { user } = renderPanel();
  const code = await chip(/^AADSTS50011/);
  expect(code.getAttribute('aria-keyshortcuts')).toBe('Control+C');
  expect(code.title).toBe('AADSTS50011\nCtrl C copies it');
  code.focus();
  await user.keyboard('{Control>}c{/Control}');
  await waitFor(() => expect(status()).toContain('Copied AADSTS50011'));
  expect(await copied()).toBe('AADSTS50011');
  expect(shownOnPage()).toEqual([]);
});

test('what is masked in a packet is masked in a copy of its own', async () => {
  const { user } = renderPanel();
  await showAll(user);
  (await chip(/^203\.0\.113\.24/)).focus();
  await user.keyboard('{Control>}c{/Control}');
  await waitFor(() => expect(status()).toMatch(/Copied \[ip \d\]: masked/));
  expect(await copied()).toMatch(/^\[ip \d\]$/);
});

test('where text is selected the browser copies that', async () => {
  await navigator.clipboard.writeText('before');
  const { user } = renderPanel();
  (await chip(/^AADSTS50011/)).focus();
  vi.spyOn(globalThis, 'getSelection').mockReturnValue({ toString: () => 'selected' } as Selection);
  await user.keyboard('{Control>}c{/Control}');
  await user.keyboard('c');
  await worker.settled();
  expect(await copied()).toBe('before');
});

test('a browser that forbids copying is said to', async () => {
  const { user } = renderPanel();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('NotAllowedError'));
  (await chip(/^AADSTS50011/)).focus();
  await user.keyboard('{Control>}c{/Control}');
  await waitFor(() => expect(status()).toContain('Not copied'));
});

test('what the page does not show is said, with no way on where the site has none', async () => {
  pageAnswers('absent');
  const { user, container } = renderPanel();
  await showAll(user);
  await user.click(await chip(/^HTTP 401/));
  const words = 'Internal note 3 · 08:58 is not on the page now: it may be folded away or not loaded yet.';
  await waitFor(() => expect(status()).toBe(words));
  expect(screen.getAllByText(words)).toHaveLength(2); // in sight, and to assistive technology
  expect(screen.queryByRole('button', { name: 'Open it in this tab' })).toBeNull();
  expect(await violationsIn(container)).toEqual([]);
  pageAnswers('shown');
  await user.click(await chip(/^HTTP 401/));
  await waitFor(() => expect(screen.queryByText(words)).toBeNull());
});

test('what our own panel covers is said to be behind it', async () => {
  await showIssue();
  pageAnswers('covered');
  const { user } = renderPanel();
  await user.click(await chip(/^AADSTS50011/));
  await waitFor(() =>
    expect(status()).toBe('Subject is on the page behind this panel: make the panel narrower to see it.'),
  );
  expect(screen.queryByRole('button', { name: 'Open it in this tab' })).toBeNull();
});

test('where the site has addresses for messages, what is not on the page is opened in the tab', async () => {
  await showIssue();
  pageAnswers('absent');
  const { user } = renderPanel();
  await showAll(user);
  await user.click(await chip(/^HTTP 401/));
  await user.click(await screen.findByRole('button', { name: 'Open it in this tab' }));
  await waitFor(() =>
    expect(worker.browser.visited).toEqual([
      `https://acme.atlassian.net/browse/KEL-812?focusedCommentId=10342 in ${tabId}`,
    ]),
  );
});

test('every citation leads to its message, and a machine finds nothing inaccessible', async () => {
  pageAnswers('shown');
  const { user, met, impact, container } = await openPacket();
  const cited = met.getAllByRole('article').filter((each) => each.querySelector('blockquote'));
  expect(cited.length).toBeGreaterThan(3);
  for (const each of cited) expect(within(each).getAllByRole('link').length).toBeGreaterThan(0);
  await user.click(impact.getByRole('link', { name: 'Comment 2 · 08:51' }));
  await waitFor(() => expect(status()).toBe('Shown on the page: Comment 2 · 08:51'));
  expect(shownOnPage()).toEqual([expect.objectContaining({ record, entry: expect.objectContaining({ id: 'c2' }) })]);
  expect(await violationsIn(container)).toEqual([]);
});

test('a citation’s link is copied by its button and by key; without an address of its own it is the ticket’s', async () => {
  const { user, impact } = await openPacket();
  await user.click(impact.getByRole('button', { name: 'Copy the link to Comment 2 · 08:51' }));
  await waitFor(() =>
    expect(status()).toContain('Copied the link to the ticket: Zendesk has none for single messages'),
  );
  expect(await copied()).toBe('https://kelda.zendesk.com/agent/tickets/48213');
});

test('the link of a message that has an address', async () => {
  await showIssue();
  const { user, impact } = await openPacket();
  const link = impact.getByRole<HTMLAnchorElement>('link', { name: 'Comment 2 · 08:51' });
  const url = 'https://acme.atlassian.net/browse/KEL-812?focusedCommentId=10341';
  expect(link.href).toBe(url);
  link.focus();
  await user.keyboard('{Control>}c{/Control}');
  await waitFor(() => expect(status()).toContain('Copied the link to Comment 2 · 08:51'));
  expect(await copied()).toBe(url);
});

test('a page that went to another record is not scrolled, and that is said', async () => {
  const { user } = renderPanel();
  const code = await chip(/^AADSTS50011/);
  worker.refuse('showSpan', { code: 'recordGone' });
  await user.click(code);
  await waitFor(() => expect(status()).toMatch(/another record/));
});

test('in the side panel it is the page beside it that is scrolled', async () => {
  pageAnswers('shown');
  const { user } = renderPanel({ framed: false });
  await showAll(user);
  await user.click(await chip(/^HTTP 401/));
  await waitFor(() => expect(status()).toMatch(/^Shown on the page/));
  expect(worker.browser.sent.filter(({ name }) => name === 'useTool').map((each) => each.tabId)).toEqual([tabId]);
});
