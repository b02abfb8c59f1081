// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { violationsIn } from '../../testing/accessibility';
import { freshPanel, renderPanel } from '../../testing/render-panel';
import { ticketReading } from '../../testing/samples';
import { worker } from '../../testing/worker';

freshPanel();

/** A ticket whose type is what its form was preset to. */
async function showQuestion() {
  const reading = ticketReading();
  if (reading.context?.kind === 'ticket') {
    const at = Date.now();
    const text = 'How do we add a second tenant?';
    reading.context.fields.type = { value: 'question', source: 'api', at };
    reading.context.fields.subject = { value: text, source: 'api', at };
    reading.context.conversation = [{ id: 'c1', author: { name: 'Ines Carvalho', role: 'customer' }, at, text }];
  }
  await worker.show({ state: 'read', ref: reading.ref, reading });
}

async function open() {
  const view = renderPanel();
  await view.user.click(await screen.findByRole('tab', { name: /Packet/ }));
  await screen.findByText('Judged as');
  return view;
}
const judged = () => screen.getByText('Judged as').parentElement?.textContent;

test('a question that is a fault is corrected in one click, remembered, and taken back', async () => {
  await showQuestion();
  const { user, container, unmount } = await open();
  expect(judged()).toBe('Judged asQuestionIt is a faultIt is a requestBecause type is question.');
  expect(screen.getByText(/do not apply here/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'It is a fault' }));
  await waitFor(() =>
    expect(judged()).toMatch(/^Judged asFaultTake backYou, \d+:\d\d The rules say question: type is question\.$/),
  );
  expect(screen.queryByText(/do not apply here/)).toBeNull();
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Take back' }));
  expect(await violationsIn(container)).toEqual([]);

  unmount();
  const again = await open();
  await waitFor(() => expect(judged()).toContain('Take back'));
  await again.user.click(screen.getByRole('button', { name: 'Take back' }));
  await waitFor(() => expect(judged()).toContain('It is a fault'));
});

test('a fault that is a question, by a person with a name, and undone', async () => {
  await worker.ask('rename', { name: 'Mara' });
  const { user } = await open();
  expect(judged()).toBe('Judged asFaultIt is a questionIt is a requestBecause there is an error in it.');
  await user.click(screen.getByRole('button', { name: 'It is a question' }));
  await waitFor(() => expect(judged()).toMatch(/Mara, \d+:\d\d The rules say fault: there is an error in it\./));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(judged()).toContain('It is a question'));
});

test('the third kind is one click away too, and the focus stays', async () => {
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: 'It is a request' }));
  await waitFor(() => expect(judged()).toMatch(/^Judged asRequestTake back/));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Take back' }));
  await user.click(screen.getByRole('button', { name: 'Take back' }));
  await waitFor(() => expect(judged()).toContain('It is a request'));
});

test('a click that was not saved says so, and changes nothing', async () => {
  const { user } = await open();
  worker.refuse('sayTicketKind');
  await user.click(screen.getByRole('button', { name: 'It is a question' }));
  expect((await screen.findByRole('alert')).textContent).toMatch(/^Your answer was not saved\./);
  expect(judged()).toMatch(/^Judged asFault/);
});
