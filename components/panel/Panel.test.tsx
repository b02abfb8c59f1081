// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { violationsIn } from '../testing/accessibility';
import { worker } from '../testing/fake-worker';
import { freshPanel, renderPanel } from '../testing/render-panel';
import { accountRef, accountView, entry, otherTicketRef, ticketReading, ticketRef } from '../testing/samples';
import { tabNames } from './Tabs';

vi.mock('@/lib/messages', () => import('../testing/fake-worker'));
freshPanel();

const asked = (name: string) => worker.asked.filter((each) => each.name === name);

test('says whose record it is, how urgent, and how well it was read', async () => {
  renderPanel();
  expect(await screen.findByRole('heading', { level: 1, name: /SSO sign-in fails/ })).toBeTruthy();
  expect(screen.getByText('#48213').textContent).toContain('#48213 · Zendesk');
  expect(screen.getByText('Sev 2 · High')).toBeTruthy();
  expect(screen.getByText('Next reply: due in 1 h 12 min')).toBeTruthy();
  expect(screen.getByText(/14 of 14 fields · API · \d s ago/)).toBeTruthy();
});

test('lists every field: read with its source, empty, or missing', async () => {
  const { fields } = ticketReading().context ?? {};
  worker.state.tab = {
    state: 'read',
    ref: ticketRef,
    reading: { ...ticketReading(), expected: ['subject', 'environment', 'group'] },
  };
  expect(fields).toBeDefined();
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
  worker.state.tab = { state: 'read', ref: ticketRef, reading };
  renderPanel();
  expect(await screen.findByText(/API · partial/)).toBeTruthy();
});

test('tabs carry their status in their name and are chosen by arrow keys', async () => {
  worker.state.entries = [entry({ startedAt: Date.now() - 42 * 60_000 })];
  const { user } = renderPanel();
  const first = await screen.findByRole('tab', { name: 'Runbooks, 3 fit' });
  expect(screen.getByRole('tab', { name: 'Packet, 6 of 8, incomplete', selected: false })).toBeTruthy();
  expect(screen.getByRole('tab', { name: 'Time, 0:42, running' })).toBeTruthy();
  expect(screen.getByRole('tab', { name: 'Account, Medium, technical risk' })).toBeTruthy();

  await user.click(first);
  await user.keyboard('{ArrowRight}');
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: /Packet/ }));
  expect(screen.getByRole('tabpanel', { name: /Packet/ })).toBeTruthy();
  await user.keyboard('{ArrowLeft}{ArrowLeft}');
  expect(screen.getByRole('tabpanel', { name: /Account/ })).toBeTruthy();
});

test('1 to 4 choose a tab and / the search, but not while something is typed', async () => {
  const { user } = renderPanel();
  await screen.findByRole('tab', { name: /3 fit/ });
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
  await screen.findByRole('tab', { name: /3 fit/ });
  await user.keyboard('/scim{Escape}');
  expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('');
  expect(asked('closeTabPanel')).toHaveLength(0);
  await user.keyboard('{Escape}');
  expect(asked('closeTabPanel')).toEqual([{ name: 'closeTabPanel', argument: {} }]);
});

test('beside the page it follows the active tab and has no close button', async () => {
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => [{ id: active } as never]);
  let active = 7;
  renderPanel({ framed: false });
  await screen.findByRole('tab', { name: /3 fit/ });
  expect(asked('tab')).toEqual([{ name: 'tab', argument: { tabId: 7 } }]);
  expect(screen.queryByRole('button', { name: 'Close panel' })).toBeNull();

  active = 8;
  await act(() => fakeBrowser.tabs.onActivated.trigger({ tabId: 8, windowId: 1 }));
  await waitFor(() => expect(asked('tab').at(-1)?.argument).toEqual({ tabId: 8 }));
});

test('another record shows a skeleton, never what the last one had', async () => {
  renderPanel();
  await screen.findByText('Fix redirect URI after an Entra move');
  act(() => worker.show({ state: 'reading', ref: otherTicketRef }));
  expect(await screen.findByText('#48219')).toBeTruthy();
  expect(screen.queryByText(/SSO sign-in fails/)).toBeNull();
  expect(screen.queryByText('Fix redirect URI after an Entra move')).toBeNull();
  expect(screen.queryByTestId('skeleton')).toBeNull();
  expect(await screen.findByTestId('skeleton')).toBeTruthy();

  worker.hold('suggestions');
  act(() =>
    worker.show({ state: 'read', ref: otherTicketRef, reading: ticketReading(otherTicketRef, 'Import stops') }),
  );
  expect(await screen.findByRole('heading', { name: 'Import stops' })).toBeTruthy();
  expect(screen.queryByText('Fix redirect URI after an Entra move')).toBeNull();
});

test('a late answer about the last record is dropped', async () => {
  worker.hold('suggestions');
  renderPanel();
  await screen.findByRole('heading', { name: /SSO sign-in fails/ });
  worker.state.suggestions.suggestions = [];
  act(() =>
    worker.show({ state: 'read', ref: otherTicketRef, reading: ticketReading(otherTicketRef, 'Import stops') }),
  );
  await screen.findByRole('heading', { name: 'Import stops' });
  await act(async () => worker.release('suggestions'));
  expect(await screen.findByText('No runbook fits yet')).toBeTruthy();
  expect(screen.queryByText('Fix redirect URI after an Entra move')).toBeNull();
});

test('reading the same record again keeps what is shown', async () => {
  const { user } = renderPanel();
  await screen.findByText('Fix redirect URI after an Entra move');
  await user.click(screen.getByRole('button', { name: 'Read again' }));
  expect(asked('readTabAgain')).toHaveLength(1);
  act(() => worker.show({ state: 'reading', ref: ticketRef }));
  expect(await screen.findByText('Reading…')).toBeTruthy();
  expect(screen.getByText('Fix redirect URI after an Entra move')).toBeTruthy();
});

test('an account opens on its own tab and names its packet’s place', async () => {
  worker.showAccount();
  const { user } = renderPanel();
  expect(await screen.findByRole('tab', { name: /Account/, selected: true })).toBeTruthy();
  expect(screen.getByText('Account', { selector: 'p' }).textContent).toContain('Account · Salesforce');
  expect(screen.getByText(/Enterprise · Logistics · 2,300 employees · renews in 132 days/)).toBeTruthy();
  await user.keyboard('2');
  expect(screen.getByText('A packet belongs to a ticket')).toBeTruthy();
  await user.keyboard('1');
  expect(screen.getByText(accountRef.object, { selector: 'p' })).toBeTruthy();
});

test('without a record it says so and the clock stays', async () => {
  worker.state.tab = { state: 'none' };
  worker.state.entries = [entry({})];
  renderPanel();
  expect(await screen.findByRole('heading', { name: 'No ticket or account here' })).toBeTruthy();
  expect(within(await screen.findByRole('region', { name: 'Running entry' })).getByRole('timer').textContent).toMatch(
    /1:00:0\d/,
  );
});

test('a question the worker cannot answer leaves a way on', async () => {
  worker.refused.add('suggestions');
  const { user } = renderPanel();
  expect(await screen.findByText('This could not be loaded')).toBeTruthy();
  worker.refused.clear();
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('Fix redirect URI after an Entra move')).toBeTruthy();
});

test('there is one polite status region', async () => {
  renderPanel();
  await screen.findByText('Fix redirect URI after an Entra move');
  expect(screen.getAllByRole('status')).toHaveLength(1);
});

test.each(tabNames)('%s has no accessibility violation that a machine finds', async (name) => {
  worker.state.entries = [entry({}), entry({ endedAt: Date.now() - 30 * 60_000 })];
  worker.state.account = accountView();
  const { user, container } = renderPanel();
  await user.click(await screen.findByRole('tab', { name: new RegExp(name, 'i') }));
  await screen.findByText('Fix redirect URI after an Entra move');
  expect(await violationsIn(container)).toEqual([]);
});
