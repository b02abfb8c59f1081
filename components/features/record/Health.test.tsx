// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { recordKey } from '@/lib/context/record-key';
import type { Pick } from '@/lib/selectors/pick';
import { violationsIn } from '../../testing/accessibility';
import { worker } from '../../testing/fake-worker';
import { freshPanel, renderPanel } from '../../testing/render-panel';
import { row, ticketReading, ticketRef } from '../../testing/samples';

vi.mock('@/lib/messages', () => import('../../testing/fake-worker'));
freshPanel();

const last = (name: string) => worker.asked.findLast((each) => each.name === name)?.argument;
const status = () => screen.getByRole('status').textContent ?? '';
const of = { record: recordKey(ticketRef) };
const lineOf = (label: string) => screen.getByText(label, { selector: 'dt' }).parentElement;

function pick(field: string): Pick {
  const css = `[data-field="${field}"]`;
  return { ...row(), site: 'zendesk', host: ticketRef.host, object: 'ticket', field, css };
}

/** A ticket whose group and brand could not be read; only the group may be pointed at. */
async function openFields({ read }: { read?: 'dom' | 'api' } = {}) {
  const reading = ticketReading();
  reading.expected = ['subject', 'group', 'brand'];
  reading.pickable = ['subject', 'group'];
  if (read && reading.context?.kind === 'ticket') {
    reading.context.fields.group = { value: 'Tier 2', source: read, at: Date.now() };
  }
  worker.state.tab = { state: 'read', ref: ticketRef, reading };
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
  worker.refused.add('pickField');
  const { user } = await openFields();
  await user.click(screen.getByRole('button', { name: 'Pick on the page: group' }));
  await waitFor(() => expect(status()).toContain('The page does not answer'));
  expect(screen.getByRole('region', { name: 'Fields' })).toBeTruthy();
});

test('a pick made on the page is told of once, with a way back', async () => {
  const { user } = await openFields();
  worker.state.sites.picks = [pick('group')];
  act(() => worker.changed(['sites']));
  await waitFor(() => expect(status()).toContain('Group is read from where you pointed'));
  act(() => worker.changed(['sites']));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(last('removePick')).toEqual({ id: worker.state.sites.picks[0]?.id });
  await waitFor(() => expect(status()).not.toContain('where you pointed'));
});

test('picks that were there before are not told of', async () => {
  worker.state.sites.picks = [pick('group')];
  await openFields();
  await screen.findByText('missing: not at the place you picked');
  expect(status()).not.toContain('where you pointed');
});

test('a field read from a pick says so; undoing it can be undone', async () => {
  worker.state.sites.picks = [pick('group')];
  const { user } = await openFields({ read: 'dom' });
  await waitFor(() => expect(lineOf('Group')?.textContent).toMatch(/Tier 2from the place you picked · just now/));
  await user.click(screen.getByRole('button', { name: 'Undo the pick of group' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Undo the pick of group' })).toBeNull());
  expect(status()).toContain('Group is read as before');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await user.click(screen.getByText(/of 3 fields/)); // a click elsewhere closed the list
  expect(await screen.findByRole('button', { name: 'Undo the pick of group' })).toBeTruthy();
  expect(status()).not.toContain('where you pointed');
});

test('what the API gave is said to be the API’s, whatever was picked', async () => {
  worker.state.sites.picks = [pick('group')];
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
  worker.state.tab = { state: 'none' };
  const { user } = renderPanel();
  expect(await screen.findByText(/Your Jira runs on a host of your own\?/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Add its host' }));
  expect(last('openOptions')).toEqual({});
});

test('the open list has no accessibility violation that a machine finds', async () => {
  worker.state.sites.picks = [pick('group')];
  const { container } = await openFields();
  await screen.findByText('missing: not at the place you picked');
  expect(await violationsIn(container)).toEqual([]);
});
