// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { freshPanel, renderPanel } from '../../testing/render-panel';
import { secret, ticketReading } from '../../testing/samples';
import { worker } from '../../testing/worker';

freshPanel();

async function openPacket() {
  const view = renderPanel();
  await view.user.click(await screen.findByRole('tab', { name: /Packet/ }));
  await screen.findByRole('heading', { name: /Met/ });
  return view;
}
async function openReview() {
  const view = await openPacket();
  await view.user.click(screen.getByRole('button', { name: 'Review and copy' }));
  return { ...view, review: within(await screen.findByRole('dialog', { name: 'Review and copy' })) };
}
const copied = () => navigator.clipboard.readText();

test('completeness, score and acceptance stand apart', async () => {
  await openPacket();
  expect(screen.getByText('Completeness').parentElement?.textContent).toContain('7 of 9 required');
  expect(screen.getByText('Rubric score').parentElement?.textContent).toMatch(/\d\.\d of 5$/);
  expect(screen.getByText('Acceptance').parentElement?.textContent).toBe('Acceptancenot recordedtheir answer');
});

test('what is missing comes first, with its hint and the question to ask', async () => {
  await openPacket();
  const [missing, weak] = within(screen.getByRole('region', { name: 'To fix first 2 required' })).getAllByRole(
    'article',
  );
  expect(missing?.textContent).toMatch(/^Expected result ?Missing\. What should happen.*Ask: “What did you expect/);
  expect(weak?.textContent).toMatch(
    /^Request ID.*Internal note 3 · 08:58Weak: no request ID\..*“2026-11-19T08:55:31Z GET \/scim\/v2\/Users from 203\.0\.113\.24\s+Authorization/,
  );
});

test('what is met shows the words that met it, and where they stand', async () => {
  await openPacket();
  const met = screen.getByRole('region', { name: /^Met \d+$/ });
  expect(met.textContent).toMatch(
    /Impact with a count ?Comment 2 · 08:51“About 140 of 2,300 users are locked out since this morning\.”/,
  );
  expect(met.textContent).toContain('Priority: High');
});

test('what does not apply says why', async () => {
  const reading = ticketReading();
  if (reading.context?.kind === 'ticket') {
    const at = Date.now();
    reading.context.fields.type = { value: 'question', source: 'api', at };
    reading.context.conversation = [
      { id: 'c1', author: { name: 'Ines Carvalho', role: 'customer' }, at, text: 'How do we add a second tenant?' },
    ];
    reading.context.fields.subject = { value: 'How do we add a second tenant?', source: 'api', at };
  }
  await worker.show({ state: 'read', ref: reading.ref, reading });
  const { user } = await openPacket();
  await user.click(screen.getByText(/\d do not apply here/));
  expect(screen.getByText(/^Steps to reproduce \(.+\)$/)).toBeTruthy();
});

test('a copy masks secrets, names, addresses and the customer, and says how many', async () => {
  const { user, review } = await openReview();
  expect(review.getByRole('switch', { name: 'Mask secret, always on' }).hasAttribute('disabled')).toBe(true);
  await user.click(review.getByRole('button', { name: 'Copy as Markdown' }));
  const text = await copied();
  expect(text).toContain('# SSO sign-in fails with AADSTS50011');
  expect(text).toContain('[name 1]');
  expect(text).toContain('[account 1]');
  expect(text).not.toContain(secret);
  expect(text).not.toContain('Ines Carvalho');
  expect(text).not.toContain('Halden Freight');
  expect(text).not.toContain('203.0.113.24');
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/Copied, \d+ masked/));
});

test('a kind can be shown and is then copied, but never a secret', async () => {
  const { user, review } = await openReview();
  await user.click(review.getByRole('switch', { name: 'Mask customer name' }));
  expect(review.getByText('shown')).toBeTruthy();
  expect(screen.getByRole('status').textContent).toMatch(/\d+ masked/);
  await user.click(review.getByRole('button', { name: 'Copy as Markdown' }));
  expect(await copied()).toContain('Halden Freight');
  expect(await copied()).not.toContain(secret);
});

test('what was written to the customer is there when the sheet is opened again, until it is made anew', async () => {
  const { user } = await openPacket();
  const open = async () => {
    await user.click(screen.getByRole('button', { name: /^Ask for \d/ }));
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Message, yours to change' });
    await waitFor(() => expect(field.readOnly).toBe(false));
    return field;
  };
  const made = (await open()).value;
  await user.type(screen.getByRole('textbox', { name: 'Message, yours to change' }), ' Mara');
  await user.click(screen.getByRole('button', { name: 'Back' }));
  expect((await open()).value).toBe(`${made} Mara`);
  await user.click(screen.getByRole('button', { name: 'Make it again' }));
  await user.click(screen.getByRole('button', { name: 'Back' }));
  expect((await open()).value).toBe(made);
});

test('when copying is refused the text is selected and it says so', async () => {
  const { user, review } = await openReview();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('NotAllowedError'));
  await user.click(review.getByRole('button', { name: 'Copy as Markdown' }));
  const field = review.getByRole<HTMLTextAreaElement>('textbox', { name: 'Text to copy' });
  expect(field.value.slice(field.selectionStart, field.selectionEnd)).toBe(field.value);
  expect(field.value).toContain('[name 1]');
  expect(screen.getByText(/does not allow copying here/)).toBeTruthy();
  expect(screen.getByRole('status').textContent).not.toMatch(/Copied/);
});

test('open criteria are named before it is copied; Back leads back', async () => {
  const { user, review } = await openReview();
  expect(review.getByText(/2 required criteria are open/)).toBeTruthy();
  await user.click(review.getByRole('button', { name: 'Back' }));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('another record takes the review with it', async () => {
  await openReview();
  await worker.showAccount();
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(screen.getAllByRole('status')).toHaveLength(1);
});
