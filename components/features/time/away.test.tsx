// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { violationsIn } from '../../testing/accessibility';
import { engagements, entry, freshPanel, renderPanel, wasAway } from '../../testing/render-panel';
import { minute, otherTicketRef, todayAt } from '../../testing/samples';
import { tabId, worker } from '../../testing/worker';

freshPanel();

const at = (hours: number, minutes = 0) => todayAt(hours, minutes);
async function openTime() {
  const view = renderPanel();
  await view.user.click(await screen.findByRole('tab', { name: /Time/ }));
  await screen.findByRole('region', { name: /^Today/ });
  return view;
}
/** Today's entries as they are on disk, earliest first. */
const dayOf = async () =>
  (await worker.ask('time', { tabId, from: at(0), to: at(0) + 24 * 60 * minute })).entries.toReversed();
const times = async () =>
  (await dayOf()).map(({ startedAt, endedAt, engagementId }) => [startedAt, endedAt, engagementId]);

/** The clock runs since ten, and nobody was there from 10:31 to 10:54. */
async function away() {
  vi.setSystemTime(at(10, 54));
  const { id: entryId } = await entry({ startedAt: at(10) });
  await wasAway({ entryId, from: at(10, 31), to: at(10, 54), cause: 'idle' });
  const { user } = await openTime();
  return { user, asked: () => within(screen.getByRole('alertdialog', { name: 'You were away 23 min' })) };
}

test('time away is asked about without taking the focus, and taken out by one click that can be undone', async () => {
  const { user, asked } = await away();
  expect(asked().getByText(/10:31–10:54, while the clock ran for SSO go-live/)).toBeTruthy();
  expect(document.activeElement?.closest('[role=alertdialog]')).toBeNull();
  expect(await violationsIn(screen.getByRole('alertdialog'))).toEqual([]);
  await user.click(asked().getByRole('button', { name: 'Discard' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect(await times()).toEqual([[at(10), undefined, engagements.goLive.id]]));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
});

test('time away is logged on what it was for', async () => {
  const { user, asked } = await away();
  await user.click(asked().getByRole('button', { name: 'Log to something else' }));
  await user.selectOptions(asked().getByRole('combobox'), 'Halden Freight · SCIM rollout');
  await user.click(asked().getByRole('button', { name: /^Book it on/ }));
  await waitFor(async () =>
    expect(await times()).toEqual([
      [at(10), at(10, 31), engagements.goLive.id],
      [at(10, 31), at(10, 54), engagements.scim.id],
      [at(10, 54), undefined, engagements.goLive.id],
    ]),
  );
});

test('kept time is asked about once', async () => {
  const { user, asked } = await away();
  await user.click(asked().getByRole('button', { name: 'Keep' }));
  await waitFor(() => expect(screen.queryByRole('alertdialog')).toBeNull());
  expect(await times()).toEqual([[at(10), undefined, engagements.goLive.id]]);
});

test('the question of the night hatches the sleep and proposes its beginning as the end', async () => {
  vi.setSystemTime(at(8, 31));
  const evening = at(16, 48) - 24 * 60 * minute;
  const { id: entryId } = await entry({ startedAt: evening });
  const slept = { from: at(17, 36) - 24 * 60 * minute, to: at(8, 29) };
  await wasAway({ entryId, ...slept, cause: 'sleep' });
  const { user } = await openTime();
  expect(screen.queryByRole('alertdialog')).toBeNull();
  expect(screen.getByRole('img', { name: 'Hatched: the computer slept, 17:36–08:29.' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: /^End it .*17:36/ }));
  await waitFor(async () =>
    expect(await worker.store.db.timeEntries.get(entryId)).toMatchObject({ endedAt: slept.from }),
  );
});

test('a clock that runs on another record is offered to be switched, never more', async () => {
  vi.setSystemTime(at(10));
  await worker.ask('startEntry', {
    engagementId: engagements.scim.id,
    record: { ref: otherTicketRef, title: 'Import agent' },
    zone: 'UTC',
  });
  const { user } = renderPanel();
  const bar = within(await screen.findByRole('region', { name: 'Running entry' }));
  await user.click(await bar.findByRole('button', { name: 'Switch to #48213' }));
  await waitFor(async () => expect((await dayOf()).at(-1)).toMatchObject({ engagementId: engagements.goLive.id }));
  await waitFor(() => expect(bar.queryByRole('button', { name: 'Switch to #48213' })).toBeNull());
});

test.each([
  ['off', engagementOf('scim')],
  ['auto', engagementOf('goLive')],
] as const)('where it is set to %s nothing is asked', async (value, expected) => {
  vi.setSystemTime(at(10));
  await worker.ask('setSetting', { key: 'time.switching', value });
  await worker.ask('startEntry', {
    engagementId: engagements.scim.id,
    record: { ref: otherTicketRef, title: 'Import agent' },
    zone: 'UTC',
  });
  renderPanel();
  const bar = within(await screen.findByRole('region', { name: 'Running entry' }));
  await waitFor(async () => expect((await dayOf()).at(-1)?.engagementId).toBe(expected()));
  expect(bar.queryByRole('button', { name: 'Switch to #48213' })).toBeNull();
});

function engagementOf(name: keyof typeof engagements) {
  return () => engagements[name].id;
}
