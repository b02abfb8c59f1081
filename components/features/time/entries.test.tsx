// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import { violationsIn } from '../../testing/accessibility';
import { engagements, entry, freshPanel, renderPanel, withoutEngagements } from '../../testing/render-panel';
import { minute, ticketRef, todayAt } from '../../testing/samples';
import { tabId, worker } from '../../testing/worker';
import { keepFocus } from '../../ui/keep-focus';

freshPanel();

async function openTime() {
  const view = renderPanel();
  await view.user.click(await screen.findByRole('tab', { name: /Time/ }));
  await screen.findByRole('region', { name: /^Today/ });
  return view;
}
const today = () => screen.getByRole('region', { name: /^Today/ });
const last = (name: string) => worker.asked.findLast((each) => each.name === name)?.input;
/** Today's entries as they are on disk, earliest first. */
const dayOf = async () =>
  (await worker.ask('time', { tabId, from: todayAt(0, 0), to: todayAt(0, 0) + 24 * 60 * minute })).entries.toReversed();
const times = async () => (await dayOf()).map(({ startedAt, endedAt = 0 }) => [startedAt, endedAt]);
const at = (hours: number, minutes = 0) => todayAt(hours, minutes);
const undo = async (user: ReturnType<typeof renderPanel>['user']) =>
  user.click(await screen.findByRole('button', { name: 'Undo' }));

test('an entry is split at a time that is typed, and the split undone', async () => {
  vi.setSystemTime(at(12));
  await entry({ startedAt: at(9), endedAt: at(10) });
  const { user } = await openTime();
  await user.click(screen.getByRole('button', { name: 'Split entry 09:00' }));
  const form = within(screen.getByRole('form', { name: 'Split entry 09:00' }));
  const field = form.getByRole<HTMLInputElement>('textbox', { name: 'Split at' });
  expect(field.value).toBe('09:30');
  await user.clear(field);
  await user.type(field, '10:30');
  await user.click(form.getByRole('button', { name: 'Split' }));
  expect(form.getByText('Write a time between 09:00 and 10:00.')).toBeTruthy();
  await user.clear(field);
  await user.type(field, '9.20');
  expect(form.getByText('20 min and 40 min')).toBeTruthy();
  await user.click(form.getByRole('button', { name: 'Split' }));
  await waitFor(async () =>
    expect(await times()).toEqual([
      [at(9), at(9, 20)],
      [at(9, 20), at(10)],
    ]),
  );
  await undo(user);
  await waitFor(async () => expect(await times()).toEqual([[at(9), at(10)]]));
});

test('of a night’s entry each day counts its own part: in the row, in the sum and on the tab', async () => {
  vi.setSystemTime(at(12));
  await entry({ startedAt: at(0) - 60 * minute, endedAt: at(0, 30) });
  await openTime();
  const row = screen.getByRole('button', { name: 'Edit entry 23:00' }).closest('li');
  expect(row?.textContent).toContain('0:30 of 1:30');
  expect(within(today()).getByText('30 min')).toBeTruthy();
  expect(screen.getByRole('tab', { name: /Time/ }).textContent).toContain('0:30 today');
});

test('back to back is no overlap, and is merged by one click', async () => {
  vi.setSystemTime(at(12));
  await entry({ startedAt: at(9), endedAt: at(9, 20), note: 'Compared ACS URLs' });
  await entry({ startedAt: at(9, 20), endedAt: at(10), note: 'Wrote to Ines' });
  const { user } = await openTime();
  expect(today().textContent).not.toContain('Overlaps');
  await user.click(screen.getByRole('button', { name: 'Merge 09:00–10:00 into one entry' }));
  await waitFor(async () => expect(await times()).toEqual([[at(9), at(10)]]));
  expect((await dayOf())[0]?.note).toBe('Compared ACS URLs; Wrote to Ines');
});

test('a gap is logged by one click, on the engagement before it, which the button names', async () => {
  vi.setSystemTime(at(12));
  await entry({ startedAt: at(9), endedAt: at(10) });
  await entry({ startedAt: at(10, 12), endedAt: at(11), engagementId: engagements.scim.id });
  const { user } = await openTime();
  expect(today().textContent).toContain('12 min not logged');
  await user.click(screen.getByRole('button', { name: 'Log for SSO go-live' }));
  await waitFor(() =>
    expect(last('logEntry')).toMatchObject({
      engagementId: engagements.goLive.id,
      startedAt: at(10),
      endedAt: at(10, 12),
    }),
  );
  await waitFor(() => expect(today().textContent).not.toContain('not logged'));
});

test('a record that was open while nothing was on the clock is logged by one click', async () => {
  vi.setSystemTime(at(12));
  await worker.wasOnShow(ticketRef, { from: at(9), to: at(9, 38) });
  const { user } = await openTime();
  const seen = within(screen.getByRole('region', { name: 'Seen today, not logged' }));
  expect(seen.getByText(/#48213 was open 38 min/)).toBeTruthy();
  await user.click(seen.getByRole('button', { name: 'Log for SSO go-live' }));
  await waitFor(async () => expect(await times()).toEqual([[at(9), at(9, 38)]]));
  await waitFor(() => expect(screen.queryByText('Seen today, not logged')).toBeNull());
});

test('of two that overlap the later can start where the earlier ends', async () => {
  vi.setSystemTime(at(12));
  await entry({ startedAt: at(8, 5), endedAt: at(9, 2), engagementId: engagements.brightwater.id });
  await entry({ startedAt: at(8, 55), endedAt: at(9, 20) });
  const { user } = await openTime();
  await user.click(screen.getByRole('button', { name: 'Start it at 09:02' }));
  await waitFor(async () => expect((await times())[1]).toEqual([at(9, 2), at(9, 20)]));
  await waitFor(() => expect(today().textContent).not.toContain('Overlaps'));
});

test('class, cause and tags are changed, and what stood there before is shown', async () => {
  vi.setSystemTime(at(12));
  await entry({ startedAt: at(9), endedAt: at(10) });
  const { user } = await openTime();
  await user.click(screen.getByRole('button', { name: 'Edit entry 09:00' }));
  const form = () => within(screen.getByRole('form', { name: 'Edit entry' }));
  await user.click(form().getByRole('radio', { name: 'Rework' }));
  await user.selectOptions(form().getByRole('combobox', { name: 'Why again' }), 'Lost in a handover');
  await user.type(form().getByRole('textbox', { name: 'Tags' }), 'sso, acs, sso');
  await user.click(form().getByRole('button', { name: 'Save' }));
  await screen.findByRole('button', { name: 'Undo' });
  expect((await dayOf())[0]).toMatchObject({ class: 'rework', cause: 'handover', tags: ['sso', 'acs'] });
  await waitFor(() => expect(screen.queryByRole('form', { name: 'Edit entry' })).toBeNull());
  expect(await within(today()).findByText('Lost in a handover')).toBeTruthy();

  await user.click(screen.getByRole('button', { name: 'Edit entry 09:00' }));
  await user.click(form().getByRole('button', { name: 'Changes' }));
  expect(await form().findByText(/before: class reactive, no tags/)).toBeTruthy();
  expect(await violationsIn(today())).toEqual([]);
});

test('the same is logged once more today', async () => {
  vi.setSystemTime(at(12));
  await entry({ startedAt: at(9), endedAt: at(10) });
  const { user } = await openTime();
  await user.click(screen.getByRole('button', { name: 'Edit entry 09:00' }));
  await user.click(screen.getByRole('button', { name: 'Same again today' }));
  await waitFor(async () => expect(await dayOf()).toHaveLength(2));
});

test('a deleted entry comes back with Ctrl+Z, and the focus is not lost', async () => {
  vi.setSystemTime(at(12));
  await entry({ startedAt: at(9), endedAt: at(10) });
  await entry({ startedAt: at(10), endedAt: at(11) });
  const { user } = await openTime();
  onTestFinished(keepFocus());
  await user.click(screen.getByRole('button', { name: 'Edit entry 09:00' }));
  await user.click(screen.getByRole('button', { name: 'Delete entry' }));
  await screen.findByRole('button', { name: 'Undo' });
  await waitFor(async () => expect(await dayOf()).toHaveLength(1));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Edit entry 09:00' })).toBeNull());
  expect(document.activeElement).not.toBe(document.body);
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(async () => expect(await dayOf()).toHaveLength(2));
});

test('what is required is said of an entry that lacks it, and refused in a new one', async () => {
  vi.setSystemTime(at(12));
  await entry({ startedAt: at(9), endedAt: at(10) });
  await worker.ask('setSetting', { key: 'time.required', value: ['note'] });
  const { user } = await openTime();
  expect(await within(today()).findByText('Still missing: a note.')).toBeTruthy();
  await user.type(screen.getByRole('textbox', { name: 'Duration or times' }), '45m{Enter}');
  expect((await screen.findByRole('alert')).textContent).toMatch(/required of an entry and missing: a note/);
});

test('a clock is started before anybody says whose time it is; the answer books what ran', async () => {
  await withoutEngagements();
  const { user } = await openTimeWithoutEngagement();
  await user.click(screen.getByRole('button', { name: 'Start clock, answer later' }));
  const clock = await screen.findByRole('timer');
  expect(clock).toBeTruthy();
  expect(last('startEntry')).toMatchObject({ record: { ref: ticketRef } });
  const open = (await dayOf()).find(({ endedAt }) => endedAt === undefined);
  expect(open?.engagementId).toBeUndefined();
  vi.setSystemTime(Date.now() + 20 * minute);
  const { id } = await worker.ask('createEngagement', {
    name: 'Import support',
    account: { name: 'Halden Freight', keys: [] },
    kind: 'health',
    defaultClass: 'proactive',
    billable: true,
  });
  await worker.ask('assignEngagement', { tabId, engagementId: id, to: 'record' });
  const booked = (await dayOf()).find((one) => one.id === open?.id);
  expect(booked).toMatchObject({ engagementId: id, class: 'proactive', billable: true });
});

async function openTimeWithoutEngagement() {
  const view = renderPanel();
  await view.user.click(await screen.findByRole('tab', { name: /Time/ }));
  await screen.findByText('No engagement yet');
  return view;
}

test('open time counts nowhere and says so, until it is booked', async () => {
  vi.setSystemTime(at(9));
  await worker.ask('startEntry', { record: { ref: ticketRef, title: 'SSO' }, zone: 'UTC' });
  vi.setSystemTime(at(10));
  const [open] = await dayOf();
  await worker.ask('stopEntry', { id: open?.id ?? '' });
  const { user } = await openTime();
  expect(today().textContent).toContain('Counts nowhere until you say whose it is.');
  expect(today().textContent).toContain('0 s worked');
  await user.selectOptions(
    within(today()).getByRole('combobox', { name: 'Engagement' }),
    'Halden Freight · SCIM rollout',
  );
  await user.click(within(today()).getByRole('button', { name: /^Book it on/ }));
  await waitFor(() => expect(today().textContent).toMatch(/(59 min|1 h) worked/));
});
