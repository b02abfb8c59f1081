// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { forgetTexts } from '../../data/kept-texts';
import { violationsIn } from '../../testing/accessibility';
import { freshPanel, renderPanel } from '../../testing/render-panel';
import { secret, ticketReading } from '../../testing/samples';
import { tabId, worker } from '../../testing/worker';

freshPanel();

async function openReview() {
  const view = renderPanel();
  await view.user.click(await screen.findByRole('tab', { name: /Packet/ }));
  await view.user.click(await screen.findByRole('button', { name: 'Review and copy' }));
  const review = within(await screen.findByRole('dialog', { name: 'Review and copy' }));
  await review.findByText('What will be copied');
  return { ...view, review };
}
type Review = Awaited<ReturnType<typeof openReview>>['review'];
const previewed = (review: Review) => review.getByText('What will be copied').nextElementSibling?.textContent ?? '';
const copied = () => navigator.clipboard.readText();

test('a format is chosen once and is there the next time; nothing of it is left unmasked', async () => {
  const { user, review, container } = await openReview();
  await user.click(review.getByRole('radio', { name: 'Jira' }));
  expect(previewed(review)).toMatch(/^h2\. SSO sign-in fails/);
  expect(await violationsIn(container)).toEqual([]);
  await user.click(review.getByRole('button', { name: 'Copy for Jira' }));
  expect(await copied()).toBe(previewed(review));
  expect(await copied()).toContain('\\[name 1\\]');
  expect(await copied()).not.toContain(secret);
  await user.click(review.getByRole('button', { name: 'Back' }));
  await user.click(screen.getByRole('button', { name: 'Review and copy' }));
  expect(await screen.findByRole('button', { name: 'Copy for Jira' })).toBeTruthy();
});

test('rich text goes onto the clipboard with the text that it reads as beside it', async () => {
  const { user, review } = await openReview();
  await user.click(review.getByRole('radio', { name: 'Rich text' }));
  await user.click(review.getByRole('button', { name: 'Copy as rich text' }));
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/Copied/));
  const [item] = await navigator.clipboard.read();
  const html = await (await item?.getType('text/html'))?.text();
  const plain = await (await item?.getType('text/plain'))?.text();
  expect(html).toMatch(/^<h2>SSO sign-in fails/);
  expect(html).not.toContain(secret);
  expect(plain).toBe(previewed(review));
});

test('who gets it decides what is in it', async () => {
  const { user, review } = await openReview();
  expect(previewed(review)).toContain('Rubric score');
  await user.click(review.getByRole('radio', { name: 'Leadership' }));
  expect(previewed(review)).toContain('## Mitigation');
  expect(previewed(review)).not.toContain('Rubric score');
  await user.click(review.getByRole('radio', { name: 'Customer' }));
  expect(previewed(review)).not.toContain('internal note');
});

test('words that no rule finds are masked here and from now on, and can be taken back', async () => {
  const { user, review } = await openReview();
  expect(previewed(review)).toContain('locked out since');
  await user.type(review.getByRole('textbox', { name: 'Mask something else' }), 'locked out since');
  await user.click(review.getByRole('button', { name: 'Mask' }));
  await waitFor(() => expect(previewed(review)).not.toContain('locked out since'));
  expect((await worker.ask('masking', {})).denied).toEqual(['locked out since']);
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(previewed(review)).toContain('locked out since'));
});

test('what was found and is nothing to mask stays readable from now on; secrets are not offered', async () => {
  const { user, review } = await openReview();
  expect(previewed(review)).not.toContain('203.0.113.24');
  await user.click(review.getByRole('button', { name: 'Not sensitive: 203.0.113.24', hidden: true }));
  await waitFor(() => expect(previewed(review)).toContain('203.0.113.24'));
  expect((await worker.ask('masking', {})).allowed).toEqual(['203.0.113.24']);
  const offered = review.getAllByRole('button', { name: /^Not sensitive/, hidden: true });
  for (const button of offered) expect(button.getAttribute('aria-label')).not.toContain(secret);
});

test('it is opened as a new issue where the person said, filled and masked, by a click alone', async () => {
  await worker.ask('setSetting', {
    key: 'packet.targets',
    value: [
      { page: 'github-issue', name: 'App', address: 'https://github.com/kelda/app' },
      {
        page: 'jira-issue',
        name: 'Engineering',
        address: 'https://kelda.atlassian.net',
        project: '10001',
        issueType: '1',
      },
    ],
  });
  const opened = vi.spyOn(window, 'open').mockReturnValue(null);
  const { user, review } = await openReview();
  expect(opened).not.toHaveBeenCalled();
  await user.click(await review.findByRole('button', { name: 'Open in Engineering' }));
  const url = new URL(String(opened.mock.calls[0]?.[0]));
  expect(url.origin + url.pathname).toBe('https://kelda.atlassian.net/secure/CreateIssueDetails!init.jspa');
  expect(url.searchParams.get('pid')).toBe('10001');
  expect(url.searchParams.get('summary')).toMatch(/^SSO sign-in fails/);
  expect(url.searchParams.get('description')).toMatch(/^h2\. SSO[\s\S]*\\\[name 1\\\]/);
  expect(url.href).not.toContain(secret);
  await user.click(review.getByRole('button', { name: 'Open in App' }));
  expect(new URL(String(opened.mock.calls[1]?.[0])).searchParams.get('body')).toMatch(/^# SSO/);
});

test('what a person writes is in the packet, masked, stays for each receiver, and its promises are pointed out', async () => {
  const { user, review } = await openReview();
  await user.click(review.getByText('Your own words'));
  await user.type(review.getByRole('textbox', { name: 'Summary' }), 'Call x@halden.example *now*');
  expect(previewed(review)).toMatch(/^# SSO[^\n]*\n\nCall \[email 1\] \\\*now\\\*\n/);
  await user.type(review.getByRole('textbox', { name: 'Expected result' }), 'Sign-in works');
  expect(previewed(review)).not.toContain('- Expected result: missing');
  expect(previewed(review)).toContain('## Expected result\n\nSign-in works');

  await user.click(review.getByRole('radio', { name: 'Customer' }));
  expect(previewed(review)).not.toContain('Sign-in works');
  await user.click(review.getByText('Your own words'));
  await user.type(review.getByRole('textbox', { name: 'Next step' }), 'It is fixed by Friday.');
  expect(review.getByText('This promises something')).toBeTruthy();
  await user.click(review.getByRole('button', { name: 'Back' }));

  await user.click(screen.getByRole('button', { name: 'Review and copy' }));
  const again = within(await screen.findByRole('dialog', { name: 'Review and copy' }));
  expect(await again.findByDisplayValue('It is fixed by Friday.')).toBeTruthy();
  await user.click(again.getByRole('radio', { name: 'Engineering' }));
  expect(again.getByDisplayValue('Sign-in works')).toBeTruthy();
});

test('each letter is on disk: another page has it, and what another window writes at the same place comes in', async () => {
  const { user, review } = await openReview();
  await user.click(review.getByText('Your own words'));
  await user.type(review.getByRole('textbox', { name: 'Summary' }), 'We look');
  const slot = 'engineering summary';
  const kept = async () => (await worker.ask('packetTexts', { tabId }))[slot];
  await waitFor(async () => expect((await kept())?.text).toBe('We look'));

  const seen = (await kept())?.revision ?? 0;
  await worker.ask('keepPacketText', { tabId, slot, text: 'Jan: We look', seen });
  await waitFor(() => expect(review.getByDisplayValue('Jan: We look')).toBeTruthy());
  const stale = await worker.ask('keepPacketText', { tabId, slot, text: 'x', seen });
  expect(stale).toEqual({ isKept: false, now: { text: 'Jan: We look', revision: seen + 1 } });

  await user.click(review.getByRole('button', { name: 'Back' }));
  forgetTexts();
  await user.click(screen.getByRole('button', { name: 'Review and copy' }));
  const again = within(await screen.findByRole('dialog', { name: 'Review and copy' }));
  expect(await again.findByDisplayValue('Jan: We look')).toBeTruthy();
});

test('what could not be kept is kept as soon as it can be, without another letter', async () => {
  const { user, review } = await openReview();
  await user.click(review.getByText('Your own words'));
  worker.refuse('keepPacketText');
  await user.type(review.getByRole('textbox', { name: 'Summary' }), 'We wait');
  await worker.settled();
  worker.accept();
  const kept = async () => (await worker.ask('packetTexts', { tabId }))['engineering summary']?.text;
  await waitFor(async () => expect(await kept()).toBe('We wait'));
});

test('what was kept while its answer was lost is not put beside itself', async () => {
  const { user, review } = await openReview();
  await user.click(review.getByText('Your own words'));
  const slot = 'engineering summary';
  worker.refuse('keepPacketText');
  await user.type(review.getByRole('textbox', { name: 'Summary' }), 'We l');
  await worker.settled();
  worker.accept();
  await worker.ask('keepPacketText', { tabId, slot, text: 'We l', seen: 0 });
  await user.type(review.getByRole('textbox', { name: 'Summary' }), 'ook');
  const kept = async () => (await worker.ask('packetTexts', { tabId }))[slot]?.text;
  await waitFor(async () => expect(await kept()).toBe('We look'));
  expect(review.getByRole<HTMLTextAreaElement>('textbox', { name: 'Summary' }).value).toBe('We look');
});

test('the bundle is saved by a click: packet and conversation, masked, under the record’s name', async () => {
  const saved: string[] = [];
  const made = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push(this.download);
  });
  const { user, review } = await openReview();
  await user.click(review.getByRole('button', { name: 'Save as a bundle' }));
  await waitFor(() => expect(saved).toEqual(['zendesk-48213.zip']));
  const blob = made.mock.calls[0]?.[0] as Blob;
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  expect(Object.keys(files)).toEqual(['zendesk-48213-packet.md', 'zendesk-48213-conversation.txt']);
  for (const bytes of Object.values(files)) expect(strFromU8(bytes)).not.toContain(secret);
});

const acceptButtons = (review: Review) => review.queryAllByRole('button', { name: /^Accept: / });

test('every generated line is marked until it is accepted, alone or with all; the copy is the same either way', async () => {
  const { user, review, container } = await openReview();
  const text = previewed(review);
  const lines = acceptButtons(review);
  expect(lines.length).toBeGreaterThan(8);
  expect(
    review.getByText(`${lines.length} generated lines are not accepted yet. They are marked in the text.`),
  ).toBeTruthy();
  expect(await violationsIn(container)).toEqual([]);

  await user.click(review.getByRole('button', { name: /^Accept: # SSO sign-in fails/ }));
  await waitFor(() => expect(acceptButtons(review)).toHaveLength(lines.length - 1));
  expect(previewed(review)).toBe(text);
  await user.click(review.getByRole('button', { name: 'Back' }));
  forgetTexts();
  await user.click(screen.getByRole('button', { name: 'Review and copy' }));
  const again = within(await screen.findByRole('dialog', { name: 'Review and copy' }));
  await again.findByText(`${lines.length - 1} generated lines are not accepted yet. They are marked in the text.`);

  await user.click(again.getByRole('button', { name: 'Accept all' }));
  await waitFor(() => expect(acceptButtons(again)).toEqual([]));
  expect(again.queryByText(/not accepted yet/)).toBeNull();
  expect(previewed(again)).toBe(text);
  await user.click(again.getByRole('radio', { name: 'Leadership' }));
  expect(acceptButtons(again).length).toBeGreaterThan(0);
});

/** The customer wrote once more, and the ticket was read again. */
async function customerSays(text: string) {
  const reading = ticketReading();
  const context = reading.context;
  if (context?.kind !== 'ticket') throw new Error('The sample is a ticket.');
  const author = { name: 'Ines Carvalho', role: 'customer' as const };
  const conversation = [...context.conversation, { id: 'later', author, at: Date.now(), public: true, text }];
  await worker.show({
    state: 'read',
    ref: reading.ref,
    reading: { ...reading, context: { ...context, conversation } },
  });
}

test('a reading changes no word of a person’s: what the ticket says now is offered beside it, to take or to keep', async () => {
  const { user, review } = await openReview();
  await user.click(review.getByText('Your own words'));
  const field = review.getByRole('textbox', { name: 'Expected result' });
  await user.type(field, 'The dashboard opens');
  await customerSays('It should show the tenant picker after the sign-in.');
  const offer = await review.findByText('The ticket has said something else here since you wrote this:');
  expect(offer.parentElement?.textContent).toContain('It should show the tenant picker');
  expect(review.getByDisplayValue('The dashboard opens')).toBe(field);
  expect(previewed(review)).toMatch(/The dashboard opens[\s\S]*It should show the tenant picker/);
  // The new line is not accepted by what was accepted before.
  expect(review.getByRole('button', { name: /^Accept: > It should show the tenant picker/ })).toBeTruthy();

  await user.click(review.getByRole('button', { name: 'Keep mine: Expected result' }));
  await waitFor(() => expect(review.queryByText(/something else here/)).toBeNull());
  expect(review.getByDisplayValue('The dashboard opens')).toBe(field);

  await customerSays('It should show the tenant list after the sign-in.');
  await user.click(await review.findByRole('button', { name: 'Take this instead: Expected result' }));
  await waitFor(() => expect(previewed(review)).not.toContain('The dashboard opens'));
  expect(previewed(review)).toContain('It should show the tenant list');
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(previewed(review)).toContain('The dashboard opens'));
});

test('two windows that accept at once lose neither', async () => {
  const { user, review } = await openReview();
  const count = acceptButtons(review).length;
  await worker.ask('keepPacketText', { tabId, slot: 'engineering accepted', text: 'elsewhere-accepted\n', seen: 0 });
  await user.click(review.getByRole('button', { name: /^Accept: # SSO sign-in fails/ }));
  await waitFor(async () => {
    const kept = (await worker.ask('packetTexts', { tabId }))['engineering accepted']?.text ?? '';
    expect(kept.split('\n').filter((name) => name !== '')).toHaveLength(2);
    expect(kept).toContain('elsewhere-accepted');
  });
  expect(acceptButtons(review)).toHaveLength(count - 1);
});

test('a draft survives the worker, whichever letter it is killed at', async () => {
  const { user, review } = await openReview();
  await user.click(review.getByText('Your own words'));
  const field = review.getByRole('textbox', { name: 'Summary' });
  for (const letter of 'Hm.') {
    await user.type(field, letter);
    worker.die();
  }
  await waitFor(async () =>
    expect((await worker.ask('packetTexts', { tabId }))['engineering summary']?.text).toBe('Hm.'),
  );
  forgetTexts();
  await user.click(review.getByRole('button', { name: 'Back' }));
  await user.click(screen.getByRole('button', { name: 'Review and copy' }));
  const again = within(await screen.findByRole('dialog', { name: 'Review and copy' }));
  expect(await again.findByDisplayValue('Hm.')).toBeTruthy();
});
