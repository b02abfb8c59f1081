// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { worker } from '../../testing/fake-worker';
import { freshPanel, renderPanel } from '../../testing/render-panel';
import { engagements, entry, minute, ticketRef, todayAt } from '../../testing/samples';

vi.mock('@/lib/messages', () => import('../../testing/fake-worker'));
freshPanel();

async function openTime() {
  const view = renderPanel();
  await view.user.click(await screen.findByRole('tab', { name: /Time/ }));
  await waitFor(() =>
    expect(screen.queryByRole('region', { name: 'Clock' }) ?? screen.queryByText('No engagement yet')).not.toBeNull(),
  );
  return view;
}
const clock = () => within(screen.getByRole('region', { name: 'Clock' }));
const logForm = () => within(screen.getByRole('form', { name: 'Log after the fact' }));
const status = () => screen.getByRole('status').textContent;
const last = (name: string) => worker.asked.findLast((each) => each.name === name)?.argument;

test('one click starts the record’s engagement, one stops it', async () => {
  const { user } = await openTime();
  expect(clock().getByText('Halden Freight · SSO go-live')).toBeTruthy();
  await user.click(clock().getByRole('button', { name: 'Start' }));
  expect((await clock().findByRole('timer')).textContent).toMatch(/^0:00:0\d$/);
  expect(last('startEntry')).toMatchObject({
    engagementId: engagements[0]?.id,
    record: { ref: ticketRef, title: 'SSO sign-in fails with AADSTS50011 after Entra tenant move' },
  });
  expect(within(screen.getByRole('region', { name: 'Running entry' })).getByRole('timer')).toBeTruthy();

  await user.click(clock().getByRole('button', { name: 'Stop' }));
  expect(await clock().findByText('No clock is running')).toBeTruthy();
  expect(status()).toContain('Stopped and saved');
});

test('the clock’s name changes by the minute and is never announced', async () => {
  worker.state.entries = [entry({ startedAt: Date.now() - 42 * minute - 10_000 })];
  await openTime();
  const timer = clock().getByRole('timer', { name: '0 hours 42 minutes' });
  expect(timer.textContent).toBe('0:42:10');
  expect(timer.getAttribute('aria-live')).toBe('off');
});

test('switching is one click and never logs this record on another account’s work', async () => {
  worker.state.entries = [entry({})];
  const { user } = await openTime();
  await user.click(screen.getByRole('button', { name: 'Start Brightwater · Integration' }));
  await waitFor(() => expect(clock().getByRole<HTMLSelectElement>('combobox').value).toBe(engagements[2]?.id));
  expect(last('startEntry')).toMatchObject({ record: undefined });
});

test('the bar on every screen switches too', async () => {
  worker.state.entries = [entry({})];
  const { user } = renderPanel();
  const bar = within(await screen.findByRole('region', { name: 'Running entry' }));
  await user.click(bar.getByText('Switch'));
  await user.click(bar.getByRole('button', { name: 'Start Halden Freight · SCIM rollout' }));
  expect(await bar.findByText('Halden Freight · SCIM rollout')).toBeTruthy();
});

test('a start that is not on disk is no running clock', async () => {
  worker.refused.add('startEntry');
  const { user } = await openTime();
  await user.click(clock().getByRole('button', { name: 'Start' }));
  expect((await screen.findByRole('alert')).textContent).toContain('was not saved');
  expect(screen.queryByRole('timer')).toBeNull();
});

test('1h 20m says what was understood and is logged so', async () => {
  const { user } = await openTime();
  const field = logForm().getByRole<HTMLInputElement>('textbox', { name: 'Duration or times' });
  await user.type(field, '1h 20m');
  expect(logForm().getByText(/^1 h 20 min · /)).toBeTruthy();
  expect(logForm().getByText(/Halden Freight · SSO go-live · reactive · billable/)).toBeTruthy();
  await user.click(logForm().getByRole('button', { name: 'Log' }));
  await waitFor(() => expect(status()).toContain('Logged 1 h 20 min, SSO go-live'));
  expect(field.value).toBe('');
  const logged = last('logEntry') as { startedAt: number; endedAt: number };
  expect(logged.endedAt - logged.startedAt).toBe(80 * minute);
  expect(await screen.findByRole('button', { name: /Edit entry/ })).toBeTruthy();

  await user.click(screen.getByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: /Edit entry/ })).toBeNull());
});

test('what cannot be read says why and stays', async () => {
  const { user } = await openTime();
  const field = logForm().getByRole<HTMLInputElement>('textbox', { name: 'Duration or times' });
  await user.type(field, 'a while{Enter}');
  expect(field.value).toBe('a while');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toMatch(
    /such as 45m, 1h 20m/,
  );
  expect(last('logEntry')).toBeUndefined();
});

test('what could not be saved stays in the form and is saved again by a click', async () => {
  worker.refused.add('logEntry');
  const { user } = await openTime();
  const field = logForm().getByRole<HTMLInputElement>('textbox', { name: 'Duration or times' });
  await user.type(field, '45m{Enter}');
  expect((await screen.findByRole('alert')).textContent).toMatch(
    /This entry was not saved\. It is still in this form\./,
  );
  expect(field.value).toBe('45m');
  worker.refused.clear();
  await user.click(screen.getByRole('button', { name: 'Save again' }));
  await waitFor(() => expect(status()).toContain('Logged 45 min'));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a quick duration is one click, with the class and engagement chosen before', async () => {
  const { user } = await openTime();
  await user.click(logForm().getByRole('button', { name: 'Change' }));
  await user.selectOptions(logForm().getByRole('combobox', { name: 'Engagement' }), 'Halden Freight · SCIM rollout');
  await user.click(logForm().getByRole('radio', { name: 'Rework' }));
  await user.click(logForm().getByRole('button', { name: 'Log 30m, ending now' }));
  await waitFor(() => expect(last('logEntry')).toMatchObject({ engagementId: engagements[1]?.id, class: 'rework' }));
});

test('today counts an overlap once and says so', async () => {
  const start = todayAt(0, 0);
  vi.useFakeTimers({ shouldAdvanceTime: true, now: todayAt(12, 0) });
  worker.state.entries = [
    entry({ startedAt: start + 60 * minute, endedAt: start + 100 * minute }),
    entry({ startedAt: start + 93 * minute, endedAt: start + 153 * minute }),
  ];
  await openTime();
  const today = screen.getByRole('region', { name: /^Today/ });
  expect(today.textContent).toMatch(/1 h 33 min worked/);
  expect(today.textContent).toContain('Overlaps 01:00–01:40 by 7 min. Worked time counts them once.');
  expect(today.textContent).toContain('1 h 40 min logged, less 7 min of overlap. Not rounded.');
});

test('an entry is changed in place, and the change undone', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, now: todayAt(12, 0) });
  const before = entry({ startedAt: todayAt(9, 20) + 13_000, endedAt: todayAt(10, 0) });
  worker.state.entries = [before];
  const { user } = await openTime();
  await user.click(screen.getByRole('button', { name: 'Edit entry 09:20' }));
  const form = within(screen.getByRole('form', { name: 'Edit entry' }));
  const end = form.getByLabelText('End');
  await user.clear(end);
  await user.type(end, '09:10');
  await user.click(form.getByRole('button', { name: 'Save' }));
  expect(form.getByText('It ends before it begins.')).toBeTruthy();

  await user.clear(end);
  await user.type(end, '10:15');
  await user.click(form.getByRole('radio', { name: 'Rework' }));
  await user.click(form.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('09:20–10:15')).toBeTruthy();
  expect(last('changeEntry')).toMatchObject({ class: 'rework', endedAt: todayAt(10, 15), startedAt: undefined });
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit entry 09:20' }));

  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('09:20–10:00')).toBeTruthy();
  expect(last('changeEntry')).toMatchObject({ startedAt: before.startedAt, class: 'reactive' });
});

test('an entry over midnight is moved to one side of it', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, now: todayAt(0, 30) });
  const midnight = todayAt(0, 0);
  worker.state.entries = [entry({ startedAt: midnight - 30 * minute, endedAt: midnight + 15 * minute })];
  const { user } = await openTime();
  await user.click(screen.getByRole('button', { name: 'Edit entry 23:30' }));
  const form = within(screen.getByRole('form', { name: 'Edit entry' }));
  const end = form.getByLabelText('End');
  await user.clear(end);
  await user.type(end, '00:45');
  await user.click(form.getByRole('button', { name: 'Save' }));
  expect(form.getByText('It ends later than now.')).toBeTruthy();

  await user.clear(end);
  await user.type(end, '23:50');
  await user.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(last('changeEntry')).toMatchObject({ startedAt: undefined }));
  expect(last('changeEntry')).toMatchObject({ endedAt: midnight - 10 * minute });
});

test('a deleted entry comes back by Undo', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true, now: todayAt(12, 0) });
  worker.state.entries = [entry({ startedAt: todayAt(9, 20), endedAt: todayAt(9, 43) })];
  const { user } = await openTime();
  await user.click(screen.getByRole('button', { name: 'Edit entry 09:20' }));
  await user.click(screen.getByRole('button', { name: 'Delete entry' }));
  expect(await screen.findByText('Nothing logged yet.')).toBeTruthy();
  expect(status()).toContain('Entry deleted, 23 min');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('09:20–09:43')).toBeTruthy();
});

test('without an engagement the first one is made from the record', async () => {
  worker.state.engagements = [];
  const { user } = await openTime();
  const form = within(await screen.findByRole('form', { name: 'New engagement' }));
  expect(form.getByRole<HTMLInputElement>('textbox', { name: /Account/ }).value).toBe('Halden Freight');
  await user.type(form.getByRole('textbox', { name: 'Name' }), 'Import rescue');
  await user.selectOptions(form.getByRole('combobox', { name: 'Kind' }), 'Migration');
  await user.click(form.getByRole('radio', { name: 'Proactive' }));
  await user.click(form.getByRole('button', { name: 'Save engagement' }));
  expect(await clock().findByText('Halden Freight · Import rescue')).toBeTruthy();
  expect(last('createEngagement')).toMatchObject({ kind: 'migration', defaultClass: 'proactive', billable: true });
});

test('another account’s name does not carry this account’s keys', async () => {
  worker.state.engagements = [];
  const { user } = await openTime();
  const form = within(await screen.findByRole('form', { name: 'New engagement' }));
  await user.type(form.getByRole('textbox', { name: 'Name' }), 'Go-live');
  await user.clear(form.getByRole('textbox', { name: /Account/ }));
  await user.type(form.getByRole('textbox', { name: /Account/ }), 'Brightwater');
  await user.click(form.getByRole('button', { name: 'Save engagement' }));
  await waitFor(() => expect(last('createEngagement')).toMatchObject({ accountName: 'Brightwater', accountKeys: [] }));
});

test('the note of the running entry is saved when the field is left', async () => {
  worker.state.entries = [entry({})];
  const { user } = await openTime();
  await user.type(clock().getByRole('textbox', { name: /Note/ }), 'Compared ACS URLs');
  expect(last('changeEntry')).toBeUndefined();
  await user.tab();
  await waitFor(() => expect(last('changeEntry')).toMatchObject({ note: 'Compared ACS URLs' }));
});
