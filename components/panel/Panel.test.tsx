// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Reading } from '@/lib/context/context';
import { violationsIn } from '../testing/accessibility';
import { entry, freshPanel, renderPanel } from '../testing/render-panel';
import { accountRef, minute, otherTicketRef, ticketReading, ticketRef } from '../testing/samples';
import { worker } from '../testing/worker';
import { tabNames } from './Tabs';

freshPanel();

const best = 'SSO sign-in refused: redirect, reply (ACS) URL or entity ID does not match';
const read = (reading: Reading) => worker.show({ state: 'read', ref: reading.ref, reading });

const asked = (name: string) => worker.asked.filter((each) => each.name === name);

test('says whose record it is, how urgent, and how well it was read', async () => {
  renderPanel();
  expect(await screen.findByRole('heading', { level: 1, name: /SSO sign-in fails/ })).toBeTruthy();
  expect(screen.getByText('#48213').closest('p')?.textContent).toBe('#48213 · Zendesk');
  expect(screen.getByText('High')).toBeTruthy();
  expect(screen.getByText('Next reply: due in 1 h 12 min')).toBeTruthy();
  expect(screen.getByText(/14 of 14 fields · API · \d s ago/)).toBeTruthy();
});

test('lists every field: read with its source, empty, or missing', async () => {
  await read({ ...ticketReading(), expected: ['subject', 'environment', 'group'] });
  const { user } = renderPanel();
  await user.click(await screen.findByText(/2 of 3 fields: group missing/));
  const row = (label: string) => screen.getByText(label, { selector: 'dt' }).parentElement;
  expect(row('Subject')?.textContent).toMatch(/SSO sign-in fails.*from the API · \d s ago/);
  expect(row('Environment')?.textContent).toContain('empty');
  expect(row('Group')?.textContent).toContain('missing');
});

test('a partial reading says so', async () => {
  const reading = ticketReading();
  if (reading.context) reading.context.partial = true;
  await read(reading);
  renderPanel();
  expect(await screen.findByText(/API · partial/)).toBeTruthy();
});

test('tabs carry their status in their name and are chosen by arrow keys', async () => {
  await entry({ startedAt: Date.now() - 42 * minute });
  const { user } = renderPanel();
  const first = await screen.findByRole('tab', { name: 'Runbooks, 4 fit' });
  expect(await screen.findByRole('tab', { name: 'Packet, 7 of 9, incomplete', selected: false })).toBeTruthy();
  expect(await screen.findByRole('tab', { name: 'Time, 0:42, running' })).toBeTruthy();
  expect(await screen.findByRole('tab', { name: /^Account, 2 of 6, known/ })).toBeTruthy();

  await user.click(first);
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: /Packet/ }));
  expect(screen.getByRole('tabpanel', { name: /Packet/ })).toBeTruthy();
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(screen.getByRole('tabpanel', { name: /Account/ })).toBeTruthy();
});

test('1 to 4 choose a tab and / the search, but not while something is typed', async () => {
  const { user } = renderPanel();
  await screen.findByRole('tab', { name: /4 fit/ });
  await user.keyboard('3');
  expect(screen.getByRole('tabpanel', { name: /Time/ })).toBeTruthy();
  await user.keyboard('/');
  const search = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Search runbooks' });
  expect(document.activeElement).toBe(search);
  await user.keyboard('2/4');
  expect(search.value).toBe('2/4');
  expect(screen.getByRole('tabpanel', { name: /Runbooks/ })).toBeTruthy();
});

test('Esc empties the search first, then closes the panel of a frame', async () => {
  const { user } = renderPanel();
  await screen.findByRole('tab', { name: /4 fit/ });
  await user.keyboard('/scim{Escape}');
  expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
  expect(asked('closeTabPanel')).toHaveLength(0);
  await user.keyboard('{Escape}');
  expect(asked('closeTabPanel')).toMatchObject([{ name: 'closeTabPanel', input: {} }]);
});

test('beside the page it follows the active tab and has no close button', async () => {
  renderPanel({ framed: false });
  await screen.findByRole('tab', { name: /4 fit/ });
  expect(asked('tab').map(({ input }) => input)).toEqual([{ tabId: 1 }]);
  expect(screen.queryByRole('button', { name: 'Close panel' })).toBeNull();

  worker.activeTab = 8;
  await act(() => fakeBrowser.tabs.onActivated.trigger({ tabId: 8, windowId: 1 }));
  await waitFor(() => expect(asked('tab').at(-1)?.input).toEqual({ tabId: 8 }));
});

test('another record shows a skeleton, never what the last one had', async () => {
  renderPanel();
  await screen.findByText(best);
  await act(() => worker.show({ state: 'reading', ref: otherTicketRef }));
  expect(await screen.findByText('#48219')).toBeTruthy();
  expect(screen.queryByText(/SSO sign-in fails/)).toBeNull();
  expect(screen.queryByText(best)).toBeNull();
  expect(await screen.findByTestId('skeleton')).toBeTruthy();

  worker.hold('suggestions');
  await act(() => read(ticketReading(otherTicketRef, 'Import stops')));
  expect(await screen.findByRole('heading', { name: 'Import stops' })).toBeTruthy();
  expect(screen.queryByText(best)).toBeNull();
});

test('a late answer about the last record is dropped', async () => {
  worker.hold('suggestions');
  renderPanel();
  await screen.findByRole('heading', { name: /SSO sign-in fails/ });
  const nothingFits = ticketReading(otherTicketRef, 'It hurts');
  if (nothingFits.context?.kind === 'ticket') {
    Object.assign(nothingFits.context, { conversation: [], fields: { subject: nothingFits.context.fields.subject } });
  }
  await act(() => read(nothingFits));
  await screen.findByRole('heading', { name: 'It hurts' });
  await act(async () => worker.release('suggestions'));
  expect(await screen.findByText('Nothing here seems to fit')).toBeTruthy();
  expect(screen.queryByText(best)).toBeNull();
});

test('reading the same record again keeps what is shown', async () => {
  const { user } = renderPanel();
  await screen.findByText(best);
  await screen.findByRole('tab', { name: 'Packet, 7 of 9, incomplete' });
  await user.click(screen.getByRole('button', { name: 'Read again' }));
  expect(asked('readTabAgain')).toHaveLength(1);
  await act(() => worker.show({ state: 'reading', ref: ticketRef }));
  expect(await screen.findByText('Reading…')).toBeTruthy();
  expect(screen.getByText(best)).toBeTruthy();
  expect(screen.getByRole('tab', { name: 'Packet, 7 of 9, incomplete' })).toBeTruthy();
  expect(asked('suggestions')).toHaveLength(1);
  await act(() => worker.showTicket());
  await waitFor(() => expect(screen.queryByText('Reading…')).toBeNull());
  await waitFor(() => expect(asked('suggestions')).toHaveLength(2));
});

test('an account opens on its own tab and names its packet’s place', async () => {
  await worker.showAccount();
  const { user } = renderPanel();
  expect(await screen.findByRole('tab', { name: /Account/, selected: true })).toBeTruthy();
  expect(screen.getByText('Account', { selector: 'bdi' }).closest('p')?.textContent).toBe('Account · Salesforce');
  expect(screen.getByText('Enterprise').closest('p')?.textContent).toBe(
    'Enterprise · Logistics · 2,300 employees · renews in 132 days',
  );
  await user.keyboard('2');
  expect(screen.getByText('A packet belongs to a ticket')).toBeTruthy();
  await user.keyboard('1');
  expect(screen.getByText(accountRef.object, { selector: 'bdi' })).toBeTruthy();
});

test('without a record it says so and the clock stays', async () => {
  await entry();
  await worker.show({ state: 'none' });
  renderPanel({ framed: false });
  expect(await screen.findByRole('heading', { name: 'No ticket or account on this page' })).toBeTruthy();
  expect((await within(await screen.findByRole('region', { name: 'Clock' })).findByRole('timer')).textContent).toMatch(
    /1:00:0\d/,
  );
});

test('a question the worker cannot answer leaves a way on', async () => {
  worker.refuse('suggestions');
  const { user } = renderPanel();
  expect(await screen.findByText('This could not be loaded')).toBeTruthy();
  worker.accept();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(best)).toBeTruthy();
});

test('there is one polite status region', async () => {
  renderPanel();
  await screen.findByText(best);
  expect(screen.getAllByRole('status')).toHaveLength(1);
});

test.each(tabNames)('%s has no accessibility violation that a machine finds', async (name) => {
  await entry();
  await entry({ endedAt: Date.now() - 30 * minute });
  const { user, container } = renderPanel();
  await user.click(await screen.findByRole('tab', { name: new RegExp(name, 'i') }));
  await screen.findByText(best);
  expect(await violationsIn(container)).toEqual([]);
});
