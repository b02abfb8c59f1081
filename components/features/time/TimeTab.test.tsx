// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import { violationsIn } from '../../testing/accessibility';
import {
  engagements,
  entry,
  freshPanel,
  renderPanel,
  startedTwice,
  withoutEngagements,
} from '../../testing/render-panel';
import { minute, ticketRef, todayAt } from '../../testing/samples';
import { tabId, worker } from '../../testing/worker';

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
const last = (name: string) => worker.asked.findLast((each) => each.name === name)?.input;
const commandOf = (name: string) => worker.asked.findLast((each) => each.name === name)?.id;
const asked = (name: string) => worker.asked.filter((each) => each.name === name);
/** Today's entries as they are on disk. */
const dayOf = async () =>
  (await worker.ask('time', { tabId, from: todayAt(0, 0), to: todayAt(0, 0) + 24 * 60 * minute })).entries;

test('one click starts the record’s engagement, one stops it', async () => {
  const { user } = await openTime();
  expect(clock().getByText('Halden Freight · SSO go-live')).toBeTruthy();
  await user.click(clock().getByRole('button', { name: 'Start' }));
  await waitFor(() => expect(clock().getByRole('timer').textContent).toMatch(/^0:00:0\d$/));
  expect(last('startEntry')).toMatchObject({
    engagementId: engagements.goLive.id,
    record: { ref: ticketRef, title: 'SSO sign-in fails with AADSTS50011 after Entra tenant move' },
  });
  expect(within(screen.getByRole('region', { name: 'Running entry' })).getByRole('timer')).toBeTruthy();

  await user.click(clock().getByRole('button', { name: 'Stop' }));
  await waitFor(() => expect(clock().getByText('No clock is running')).toBeTruthy());
  expect(status()).toContain('Stopped and saved');
});

test('what is typed while an entry is being saved stays, and is logged as it was typed', async () => {
  const { user } = await openTime();
  const field = logForm().getByRole<HTMLInputElement>('textbox', { name: 'Duration or times' });
  worker.hold('logEntry');
  await user.type(field, '1h{Enter}');
  await waitFor(() => expect(asked('logEntry')).toHaveLength(1));
  await user.type(field, ' 20m');
  worker.release('logEntry');
  await waitFor(() => expect(status()).toContain('Logged 1 h'));
  expect(field.value).toBe('1h 20m');

  // A duration by one click is not what stands in the field.
  await user.click(logForm().getByRole('button', { name: 'Log 15m, ending now' }));
  await waitFor(() => expect(status()).toContain('Logged 15 min'));
  expect(field.value).toBe('1h 20m');
  await user.type(field, '{Enter}');
  await waitFor(() => expect(status()).toContain('Logged 1 h 20 min'));
  expect(field.value).toBe('');
});

test('the clock’s name changes by the minute and is never announced', async () => {
  await entry({ startedAt: Date.now() - 42 * minute - 10_000 });
  await openTime();
  const timer = clock().getByRole('timer', { name: '0 hours 42 minutes' });
  expect(timer.textContent).toMatch(/^0:42:1\d$/);
  expect(timer.getAttribute('aria-live')).toBe('off');
});

test('switching is one click and never logs this record on another account’s work', async () => {
  await entry();
  const { user } = await openTime();
  await user.click(screen.getByRole('button', { name: 'Start Brightwater · Integration' }));
  await waitFor(() => expect(clock().getByRole<HTMLSelectElement>('combobox').value).toBe(engagements.brightwater.id));
  expect(last('startEntry')).toMatchObject({ record: undefined });
});

test('the bar on every screen switches too', async () => {
  await entry();
  const { user } = renderPanel();
  const bar = within(await screen.findByRole('region', { name: 'Running entry' }));
  await user.click(bar.getByText('Switch'));
  await user.click(bar.getByRole('button', { name: 'Start Halden Freight · SCIM rollout' }));
  expect(await bar.findByText('Halden Freight · SCIM rollout')).toBeTruthy();
});

test('a start that is not on disk is no running clock', async () => {
  worker.refuse('startEntry');
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

  await user.click(await screen.findByRole('button', { name: 'Undo' }));
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
  worker.refuse('logEntry');
  const { user } = await openTime();
  const field = logForm().getByRole<HTMLInputElement>('textbox', { name: 'Duration or times' });
  await user.type(field, '45m{Enter}');
  expect((await screen.findByRole('alert')).textContent).toMatch(
    /This entry was not saved\. It is still in this form\./,
  );
  expect(field.value).toBe('45m');
  worker.accept();
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
  await waitFor(() => expect(last('logEntry')).toMatchObject({ engagementId: engagements.scim.id, class: 'rework' }));
});

test('today counts an overlap once and says so', async () => {
  const start = todayAt(0, 0);
  vi.setSystemTime(todayAt(12, 0));
  await entry({ startedAt: start + 60 * minute, endedAt: start + 100 * minute });
  await entry({ startedAt: start + 93 * minute, endedAt: start + 153 * minute });
  await openTime();
  const today = screen.getByRole('region', { name: /^Today/ });
  expect(today.textContent).toMatch(/1 h 33 min worked/);
  expect(today.textContent).toContain('Overlaps 01:00–01:40 by 7 min. Worked time counts them once.');
  expect(today.textContent).toContain('1 h 40 min logged, less 7 min of overlap. Not rounded.');
});

test('an entry is changed in place, and the change undone', async () => {
  vi.setSystemTime(todayAt(12, 0));
  const before = await entry({ startedAt: todayAt(9, 20) + 13_000, endedAt: todayAt(10, 0) });
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

  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByText('09:20–10:00')).toBeTruthy();
  expect(await dayOf()).toMatchObject([{ id: before.id, startedAt: before.startedAt, class: 'reactive' }]);
  expect(last('undo')).toEqual({ command: commandOf('changeEntry') });
});

test('e opens the newest entry, from any tab, with the focus in it and back on its button', async () => {
  vi.setSystemTime(todayAt(12, 0));
  await entry({ startedAt: todayAt(9, 20), endedAt: todayAt(10, 0) });
  await entry({ startedAt: todayAt(10, 30), endedAt: todayAt(11, 0) });
  const { user } = await openTime();
  await screen.findByRole('button', { name: 'Edit entry 10:30' });
  await user.click(screen.getByRole('tab', { name: /^Packet/ }));
  await user.keyboard('e');
  const form = screen.getByRole('form', { name: 'Edit entry' });
  expect(form.contains(document.activeElement)).toBe(true);
  expect(within(form).getByLabelText<HTMLInputElement>('End').value).toBe('11:00');
  await user.click(within(form).getByRole('button', { name: 'Cancel' }));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Edit entry 10:30' }));
});

test('an entry over midnight is moved to one side of it', async () => {
  vi.setSystemTime(todayAt(0, 30));
  const midnight = todayAt(0, 0);
  await entry({ startedAt: midnight - 30 * minute, endedAt: midnight + 15 * minute });
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

describe('an entry that ran at once with another one of the same person', () => {
  async function meetOtherDevice() {
    await startedTwice(await entry({ startedAt: todayAt(9, 20) }), todayAt(9, 50));
  }

  test('ends where the other began, and says why', async () => {
    await meetOtherDevice();
    const { container } = await openTime();
    expect(await screen.findByText('09:20–09:50')).toBeTruthy();
    expect(screen.getByText(/Two clocks of yours ran at once on two devices\. This one ends at 09:50/)).toBeTruthy();
    expect(screen.getAllByText(/ran at once/)).toHaveLength(1);
    expect(await violationsIn(container)).toEqual([]);
  });

  test('says so no more once the person corrected its end', async () => {
    await meetOtherDevice();
    const { user } = await openTime();
    await user.click(await screen.findByRole('button', { name: 'Edit entry 09:20' }));
    const form = within(screen.getByRole('form', { name: 'Edit entry' }));
    const end = form.getByLabelText('End');
    await user.clear(end);
    await user.type(end, '09:45');
    await user.click(form.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('09:20–09:45')).toBeTruthy();
    expect(screen.queryByText(/ran at once/)).toBeNull();
  });

  test('shows while the panel is open', async () => {
    await openTime();
    await act(async () => {
      await meetOtherDevice();
    });
    expect(await screen.findByText(/ran at once/)).toBeTruthy();
  });
});

test.each(['the worker lives', 'the browser killed the worker'])(
  'a deleted entry comes back by Undo: %s',
  async (how) => {
    vi.setSystemTime(todayAt(12, 0));
    await entry({ startedAt: todayAt(9, 20), endedAt: todayAt(9, 43) });
    const { user } = await openTime();
    await user.click(screen.getByRole('button', { name: 'Edit entry 09:20' }));
    await user.click(screen.getByRole('button', { name: 'Delete entry' }));
    expect(await screen.findByText(/^Nothing logged yet\./)).toBeTruthy();
    expect(status()).toContain('Entry deleted, 23 min');
    if (how.includes('killed')) act(() => worker.die());
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(await screen.findByText('09:20–09:43')).toBeTruthy();
  },
);

test('without an engagement the first one is made from the record', async () => {
  await withoutEngagements();
  const { user } = await openTime();
  const form = within(await screen.findByRole('form', { name: 'New engagement' }));
  expect(form.getByRole<HTMLInputElement>('textbox', { name: /Account/ }).value).toBe('Halden Freight');
  await user.type(form.getByRole('textbox', { name: 'Name' }), 'Import rescue');
  await user.selectOptions(form.getByRole('combobox', { name: 'Kind' }), 'Migration');
  await user.click(form.getByRole('radio', { name: 'Proactive' }));
  await user.click(form.getByRole('button', { name: 'Save engagement' }));
  await waitFor(() => expect(clock().getByText('Halden Freight · Import rescue')).toBeTruthy());
  expect(last('createEngagement')).toMatchObject({ kind: 'migration', defaultClass: 'proactive', billable: true });
});

test('another account’s name does not carry this account’s keys', async () => {
  await withoutEngagements();
  const { user } = await openTime();
  const form = within(await screen.findByRole('form', { name: 'New engagement' }));
  await user.type(form.getByRole('textbox', { name: 'Name' }), 'Go-live');
  await user.clear(form.getByRole('textbox', { name: /Account/ }));
  await user.type(form.getByRole('textbox', { name: /Account/ }), 'Brightwater');
  await user.click(form.getByRole('button', { name: 'Save engagement' }));
  await waitFor(() =>
    expect(last('createEngagement')).toMatchObject({ account: { name: 'Brightwater', keys: [] }, on: undefined }),
  );
  // Nor does its engagement become that of this record.
  expect(await screen.findByRole('region', { name: /^Whose time is/ })).toBeTruthy();
});

test('the note of the running entry is saved when the field is left', async () => {
  await entry();
  const { user } = await openTime();
  await user.type(clock().getByRole('textbox', { name: /Note/ }), 'Compared ACS URLs');
  expect(last('changeEntry')).toBeUndefined();
  await user.tab();
  await waitFor(() => expect(last('changeEntry')).toMatchObject({ note: 'Compared ACS URLs' }));
  await waitFor(async () => expect(await dayOf()).toMatchObject([{ note: 'Compared ACS URLs' }]));
});

describe('the note of the running entry', () => {
  const note = () => clock().getByRole<HTMLInputElement>('textbox', { name: /Note/ });

  test('is not saved over another window’s, but by a click', async () => {
    const { id, revision } = await entry();
    const { user } = await openTime();
    await user.type(note(), 'Mine');
    const before = asked('time').length;
    await worker.ask('changeEntry', { id, seen: revision, note: 'Theirs' });
    await waitFor(() => expect(asked('time').length).toBeGreaterThan(before));
    await screen.findByText('Theirs');
    await user.tab();
    expect((await clock().findByRole('alert')).textContent).toContain('This change was not saved');
    expect(await dayOf()).toMatchObject([{ note: 'Theirs' }]);
    expect(note().value).toBe('Mine');
    await user.click(clock().getByRole('button', { name: 'Save again' }));
    await waitFor(async () => expect(await dayOf()).toMatchObject([{ note: 'Mine' }]));
  });

  test('is kept while it is typed, when the page goes to another record', async () => {
    await entry();
    const { user } = await openTime();
    await user.type(note(), 'Compared');
    await act(() => worker.showAccount());
    expect(await screen.findByText(/What you typed on 48213 is kept/)).toBeTruthy();
    await act(() => worker.showTicket());
    await user.click(await screen.findByRole('tab', { name: /Time/ }));
    await waitFor(() => expect(note().value).toBe('Compared'));
  });
});

describe('another window changed the entry', () => {
  /** The form of an entry whose note another window changed while it was being written here. */
  async function openStale() {
    vi.setSystemTime(todayAt(12, 0));
    const { id, revision } = await entry({ startedAt: todayAt(9, 20), endedAt: todayAt(10, 0) });
    const { user } = await openTime();
    await user.click(screen.getByRole('button', { name: 'Edit entry 09:20' }));
    const form = within(screen.getByRole('form', { name: 'Edit entry' }));
    await user.type(form.getByRole('textbox', { name: 'Note' }), 'Mine');
    await worker.ask('changeEntry', { id, seen: revision, note: 'Theirs', class: 'rework' });
    await screen.findByText('Theirs');
    await user.click(form.getByRole('button', { name: 'Save' }));
    const alert = within(await screen.findByRole('alert'));
    return { user, form, alert, note: form.getByRole<HTMLInputElement>('textbox', { name: 'Note' }) };
  }

  test('both are shown, and nothing is saved over theirs unasked', async () => {
    const { alert, note } = await openStale();
    expect(alert.getByText('This entry was changed in another window.')).toBeTruthy();
    expect(
      alert.getByText(/09:20–10:00, SSO go-live, “Theirs” now; what you typed is still in this form/),
    ).toBeTruthy();
    expect(note.value).toBe('Mine');
    expect(await dayOf()).toMatchObject([{ note: 'Theirs', class: 'rework' }]);
  });

  test('mine is saved over it by a click, and can be undone', async () => {
    const { user, alert } = await openStale();
    await user.click(alert.getByRole('button', { name: 'Save mine over it' }));
    await waitFor(() => expect(screen.queryByRole('form', { name: 'Edit entry' })).toBeNull());
    // Their class was not touched here.
    expect(await dayOf()).toMatchObject([{ note: 'Mine', class: 'rework' }]);
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await dayOf()).toMatchObject([{ note: 'Theirs', class: 'rework' }]));
  });

  test('or the other is shown, to go on from there', async () => {
    const { user, form, alert, note } = await openStale();
    await user.click(alert.getByRole('button', { name: 'Show the other' }));
    expect(note.value).toBe('Theirs');
    expect(screen.queryByRole('alert')).toBeNull();
    await user.type(note, ', and mine');
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(async () => expect(await dayOf()).toMatchObject([{ note: 'Theirs, and mine', class: 'rework' }]));
  });

  describe('while it was about to be deleted here', () => {
    /** A refused deletion of an entry whose note another window changed meanwhile. */
    async function openStaleDelete() {
      vi.setSystemTime(todayAt(12, 0));
      const { id, revision } = await entry({ startedAt: todayAt(9, 20), endedAt: todayAt(10, 0) });
      const { user } = await openTime();
      await user.click(screen.getByRole('button', { name: 'Edit entry 09:20' }));
      const form = within(screen.getByRole('form', { name: 'Edit entry' }));
      await user.type(form.getByRole('textbox', { name: 'Note' }), 'Mine');
      await worker.ask('changeEntry', { id, seen: revision, note: 'Theirs' });
      await screen.findByText('Theirs');
      await user.click(form.getByRole('button', { name: 'Delete entry' }));
      return { user, form, alert: within(await screen.findByRole('alert')) };
    }

    test('it stands, and what is offered is to delete it, not to save over it', async () => {
      const { user, alert } = await openStaleDelete();
      expect(await dayOf()).toMatchObject([{ note: 'Theirs' }]);
      expect(alert.queryByRole('button', { name: 'Save mine over it' })).toBeNull();
      await user.click(alert.getByRole('button', { name: 'Delete it all the same' }));
      await waitFor(() => expect(screen.queryByRole('form', { name: 'Edit entry' })).toBeNull());
      expect(await dayOf()).toEqual([]);
      expect(asked('changeEntry')).toEqual([]);
      await user.click(await screen.findByRole('button', { name: 'Undo' }));
      await waitFor(async () => expect(await dayOf()).toMatchObject([{ note: 'Theirs' }]));
    });

    test('who saves instead is asked about saving', async () => {
      const { user, form } = await openStaleDelete();
      await user.click(form.getByRole('button', { name: 'Save' }));
      const alert = within(await screen.findByRole('alert'));
      expect(await alert.findByRole('button', { name: 'Save mine over it' })).toBeTruthy();
      expect(alert.queryByRole('button', { name: 'Delete it all the same' })).toBeNull();
    });
  });

  test('a deletion that was not saved is tried again as one', async () => {
    vi.setSystemTime(todayAt(12, 0));
    await entry({ startedAt: todayAt(9, 20), endedAt: todayAt(10, 0) });
    const { user } = await openTime();
    await user.click(screen.getByRole('button', { name: 'Edit entry 09:20' }));
    worker.refuse('deleteEntry');
    const form = within(screen.getByRole('form', { name: 'Edit entry' }));
    await user.click(form.getByRole('button', { name: 'Delete entry' }));
    await screen.findByRole('alert');
    worker.accept();
    await user.click(screen.getByRole('button', { name: 'Save again' }));
    await waitFor(async () => expect(await dayOf()).toEqual([]));
    expect(asked('changeEntry')).toEqual([]);
  });

  test('a change of something else is no reason to ask', async () => {
    vi.setSystemTime(todayAt(12, 0));
    const { id, revision } = await entry({ startedAt: todayAt(9, 20), endedAt: todayAt(10, 0), note: 'SAML' });
    const { user } = await openTime();
    await user.click(screen.getByRole('button', { name: 'Edit entry 09:20' }));
    const form = within(screen.getByRole('form', { name: 'Edit entry' }));
    await user.type(form.getByRole('textbox', { name: 'Note' }), ' and SCIM');
    await worker.ask('changeEntry', { id, seen: revision, billable: false });
    await screen.findByText('not billable');
    await user.click(form.getByRole('button', { name: 'Save' }));
    await waitFor(async () => expect(await dayOf()).toMatchObject([{ note: 'SAML and SCIM', billable: false }]));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('an entry that another window changed is not deleted unseen', async () => {
    vi.setSystemTime(todayAt(12, 0));
    const { id, revision } = await entry({ startedAt: todayAt(9, 20), endedAt: todayAt(10, 0) });
    const { user } = await openTime();
    await user.click(screen.getByRole('button', { name: 'Edit entry 09:20' }));
    await worker.ask('changeEntry', { id, seen: revision, note: 'Theirs' });
    await screen.findByText('Theirs');
    await user.click(screen.getByRole('button', { name: 'Delete entry' }));
    expect((await screen.findByRole('alert')).textContent).toContain('This entry was changed in another window.');
    expect(await dayOf()).toMatchObject([{ note: 'Theirs' }]);
  });
});

test('what was changed since is not taken back, and it is said', async () => {
  vi.setSystemTime(todayAt(12, 0));
  const { id } = await entry({ startedAt: todayAt(9, 20), endedAt: todayAt(10, 0) });
  const { user } = await openTime();
  await user.click(screen.getByRole('button', { name: 'Edit entry 09:20' }));
  const form = within(screen.getByRole('form', { name: 'Edit entry' }));
  await user.type(form.getByRole('textbox', { name: 'Note' }), 'Mine');
  await user.click(form.getByRole('radio', { name: 'Rework' }));
  await user.click(form.getByRole('button', { name: 'Save' }));
  await screen.findByText('Mine');
  await user.hover(await screen.findByRole('button', { name: 'Undo' })); // It stays as long as somebody points at it.
  const [saved] = await dayOf();
  await worker.ask('changeEntry', { id, seen: saved?.revision ?? '', note: 'Theirs' });
  await screen.findByText('Theirs');
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(status()).toContain('Undone, except for what was changed since.'));
  expect(await dayOf()).toMatchObject([{ note: 'Theirs', class: 'reactive' }]);
});

test('a change that is asked for again, its answer being lost, is carried out once', async () => {
  const { user } = await openTime();
  const receive = worker.receive.bind(worker);
  let lost = 0;
  vi.spyOn(worker, 'receive').mockImplementation(async (call) => {
    const reply = await receive(call);
    if (call.name !== 'logEntry' || lost > 0) return reply;
    lost += 1;
    throw new Error('The message port closed before a response was received.');
  });
  await user.click(logForm().getByRole('button', { name: 'Log 30m, ending now' }));
  await waitFor(() => expect(status()).toContain('Logged 30 min'));
  const [first, second] = asked('logEntry');
  expect(second).toEqual(first);
  expect(await dayOf()).toHaveLength(1);
});

describe('what somebody is typing', () => {
  const field = () => logForm().getByRole<HTMLInputElement>('textbox', { name: 'Duration or times' });

  test('stays while the panel is asked again', async () => {
    const { user } = await openTime();
    await user.type(field(), '1h 2');
    const before = asked('time').length;
    await entry({ startedAt: todayAt(8, 0), endedAt: todayAt(8, 30) });
    await waitFor(() => expect(asked('time').length).toBeGreaterThan(before));
    await screen.findByRole('button', { name: 'Edit entry 08:00' });
    expect(field().value).toBe('1h 2');
  });

  test('stays while the record is read again', async () => {
    const { user } = await openTime();
    await user.type(field(), '1h 2');
    await act(() => worker.show({ state: 'reading', ref: ticketRef }));
    await screen.findByText('Reading…');
    await act(() => worker.showTicket());
    await waitFor(() => expect(screen.queryByText('Reading…')).toBeNull());
    expect(field().value).toBe('1h 2');
  });

  test('stays while it cannot be told what the tab shows', async () => {
    const { user } = await openTime();
    await user.type(field(), '1h 2');
    const typed = field();
    worker.refuse('tab', { code: 'noAnswer' });
    await act(() => worker.showTicket());
    await screen.findByText('This could not be loaded');
    expect(typed.closest('[hidden]')).not.toBeNull();
    worker.accept();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(typed.closest('[class*=record]')?.hasAttribute('hidden')).toBe(false));
    expect(field()).toBe(typed);
    expect(typed.value).toBe('1h 2');
  });

  test('stays through a look at another tab of the panel', async () => {
    const { user } = await openTime();
    await user.type(field(), '1h 2');
    await user.click(screen.getByRole('tab', { name: /Account/ }));
    await user.click(screen.getByRole('tab', { name: /Time/ }));
    expect(field().value).toBe('1h 2');
  });

  test('is kept when the page goes to another record, said there, and found again', async () => {
    const { user } = await openTime();
    await user.type(field(), '1h 2');
    await act(() => worker.showAccount());
    expect(await screen.findByText(/What you typed on 48213 is kept/)).toBeTruthy();
    await act(() => worker.showTicket());
    await user.click(await screen.findByRole('tab', { name: /Time/ }));
    await waitFor(() => expect(field().value).toBe('1h 2'));
    expect(screen.queryByText(/What you typed on/)).toBeNull();
  });

  test('of an entry opens its form again', async () => {
    vi.setSystemTime(todayAt(12, 0));
    await entry({ startedAt: todayAt(9, 20), endedAt: todayAt(10, 0) });
    const { user } = await openTime();
    await user.click(screen.getByRole('button', { name: 'Edit entry 09:20' }));
    await user.type(screen.getByRole('textbox', { name: 'Note' }), 'Compared');
    await act(() => worker.showAccount());
    await screen.findByText(/What you typed on 48213 is kept/);
    await act(() => worker.showTicket());
    await user.click(await screen.findByRole('tab', { name: /Time/ }));
    const form = within(await screen.findByRole('form', { name: 'Edit entry' }));
    expect(form.getByRole<HTMLInputElement>('textbox', { name: 'Note' }).value).toBe('Compared');
  });

  test('can be given up', async () => {
    const { user } = await openTime();
    await user.type(field(), '1h 2');
    await act(() => worker.showAccount());
    await user.click(await screen.findByRole('button', { name: 'Discard it' }));
    await waitFor(() => expect(screen.queryByText(/What you typed on/)).toBeNull());
    await act(() => worker.showTicket());
    await user.click(await screen.findByRole('tab', { name: /Time/ }));
    await waitFor(() => expect(field().value).toBe(''));
  });
});
