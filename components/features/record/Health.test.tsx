// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { recordKey } from '@/lib/context/record-key';
import { violationsIn } from '../../testing/accessibility';
import { freshPanel, renderPanel } from '../../testing/render-panel';
import { ticketReading, ticketRef } from '../../testing/samples';
import { worker } from '../../testing/worker';

freshPanel();

const last = (name: string) => worker.asked.findLast((each) => each.name === name)?.input;
const status = () => screen.getByRole('status').textContent ?? '';
const of = { record: recordKey(ticketRef) };
const lineOf = (label: string) => screen.getByText(label, { selector: 'dt' }).parentElement;

/** The person pointed at the field on pages like this one, in this window or another. */
function pick(field: string) {
  const css = `[data-field="${field}"]`;
  return worker.ask('addPick', { site: 'zendesk', host: ticketRef.host, object: 'ticket', field, css });
}

/** A ticket whose group and brand could not be read; only the group may be pointed at. */
async function openFields({ read }: { read?: 'dom' | 'api' } = {}) {
  const reading = ticketReading();
  reading.expected = ['subject', 'group', 'brand'];
  reading.pickable = ['subject', 'group'];
  if (read && reading.context?.kind === 'ticket') {
    reading.context.fields.group = { value: 'Tier 2', source: read, at: Date.now() };
  }
  await worker.show({ state: 'read', ref: ticketRef, reading });
  const view = renderPanel();
  await view.user.click(await screen.findByText(/of 3 fields/));
  return view;
}

test('a missing field that can be pointed at has a button for it', async () => {
  const { user } = await openFields();
  expect(screen.getAllByRole('button', { name: /Pick on the page/ })).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Pick on the page: group' }));
  expect(last('pickField')).toEqual({ ...of, field: 'group', label: 'group' });
  await waitFor(() => expect(status()).toContain('Click the group on the page. Esc gives it up.'));
  expect(screen.queryByRole('region', { name: 'Fields' })).toBeNull();
});

test('a page that does not answer is said, and the list stays', async () => {
  worker.refuse('pickField');
  const { user } = await openFields();
  await user.click(screen.getByRole('button', { name: 'Pick on the page: group' }));
  await waitFor(() => expect(status()).toContain('The page does not answer'));
  expect(screen.getByRole('region', { name: 'Fields' })).toBeTruthy();
});

test('a pick made on the page is told of once, with a way back', async () => {
  const { user } = await openFields();
  const { id } = await act(() => pick('group'));
  await waitFor(() => expect(status()).toContain('Group is read from where you pointed'));
  // Something else of sites changes: it is not told of again.
  const before = worker.asked.filter(({ name }) => name === 'picks').length;
  worker.browser.granted.add('jira.brightwater.example');
  await act(() => worker.ask('addHost', { host: 'jira.brightwater.example' }));
  await waitFor(() => expect(worker.asked.filter(({ name }) => name === 'picks').length).toBeGreaterThan(before));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(last('removePick')).toEqual({ id }));
  await waitFor(() => expect(status()).not.toContain('where you pointed'));
});

test('picks that were there before are not told of', async () => {
  await pick('group');
  await openFields();
  await screen.findByText('missing: not at the place you picked');
  expect(status()).not.toContain('where you pointed');
});

test('a field read from a pick says so; undoing it can be undone', async () => {
  await pick('group');
  const { user } = await openFields({ read: 'dom' });
  await waitFor(() => expect(lineOf('Group')?.textContent).toMatch(/Tier 2from the place you picked · just now/));
  await user.click(screen.getByRole('button', { name: 'Undo the pick of group' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo the pick of group' })).toBeNull());
  expect(status()).toContain('Group is read as before');
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await user.click(screen.getByText(/of 3 fields/)); // a click elsewhere closed the list
  expect(await screen.findByRole('button', { name: 'Undo the pick of group' })).toBeTruthy();
  expect(status()).not.toContain('where you pointed');
});

test('what the API gave is said to be the API’s, whatever was picked', async () => {
  await pick('group');
  await openFields({ read: 'api' });
  await screen.findByRole('button', { name: 'Undo the pick of group' });
  expect(lineOf('Group')?.textContent).toContain('from the API');
});

test('the list leads to the options, through the worker', async () => {
  const { user } = await openFields();
  await user.click(screen.getByRole('button', { name: 'Sites and permissions' }));
  expect(last('openOptions')).toEqual({});
});

test('so does the screen without a record', async () => {
  await worker.show({ state: 'none' });
  const { user } = renderPanel({ framed: false });
  expect(await screen.findByRole('heading', { name: 'No ticket or account on this page' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Add a host of your own' }));
  expect(last('openOptions')).toEqual({});
});

test('the open list has no accessibility violation that a machine finds', async () => {
  await pick('group');
  const { container } = await openFields();
  await screen.findByText('missing: not at the place you picked');
  expect(await violationsIn(container)).toEqual([]);
});
