// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { violationsIn } from '../../testing/accessibility';
import { renderDashboard } from '../../testing/render-dashboard';
import { engagements, entry, freshPanel, renderPanel } from '../../testing/render-panel';
import { minute, todayAt } from '../../testing/samples';
import { worker } from '../../testing/worker';

freshPanel();

async function openTime() {
  const view = renderPanel();
  await view.user.click(await screen.findByRole('tab', { name: /Time/ }));
  const line = within(await screen.findByRole('region', { name: 'Budget' }));
  return { ...view, line };
}

test('the Time tab says how much of the record’s engagement is used, worked time counted once', async () => {
  const { id, revision: seen } = engagements.goLive;
  await worker.ask('changeEngagement', { id, seen, budgetHours: 2 });
  // With yesterday's twenty minutes: an hour and twenty more, twenty of them twice.
  await entry({ startedAt: todayAt(8, 0), endedAt: todayAt(9, 0) });
  await entry({ startedAt: todayAt(8, 40), endedAt: todayAt(9, 20) });
  const { line, container } = await openTime();
  expect(line.getByText('1.6 of 2 h')).toBeTruthy();
  expect(line.getByText('83 %, over 80 %')).toBeTruthy();
  expect(await violationsIn(container)).toEqual([]);
});

test('without a budget it says what was worked; a clock that runs counts', async () => {
  await entry({ startedAt: Date.now() - 40 * minute });
  const { line } = await openTime();
  expect(line.getByText('1 h')).toBeTruthy();
});

test('it leads to the engagement, which is changed here too', async () => {
  const { user, line } = await openTime();
  await user.click(line.getByRole('button', { name: 'Open engagement' }));
  await waitFor(() =>
    expect(worker.asked.findLast(({ name }) => name === 'openDashboard')?.input).toEqual({
      of: 'engagement',
      id: engagements.goLive.id,
    }),
  );
  await user.click(line.getByRole('button', { name: 'Change SSO go-live' }));
  const budget = await line.findByLabelText('Budget in hours, empty for none');
  await user.type(budget, '40{Enter}');
  expect(await line.findByText('0.3 of 40 h')).toBeTruthy();
});

test('it is finished, and deleted, from the Time tab', async () => {
  const { user, line } = await openTime();
  await user.click(line.getByRole('button', { name: 'Change SSO go-live' }));
  await user.click(await line.findByRole('button', { name: 'Finish' }));
  const undo = await screen.findByRole('button', { name: 'Undo' });
  expect((await worker.ask('engagement', { id: engagements.goLive.id }))?.engagement.doneOn).toBe('2026-11-19');
  // Nothing is logged on what is done: its line goes, and comes back.
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Change SSO go-live' })).toBeNull());
  await user.click(undo);
  await waitFor(async () =>
    expect((await worker.ask('engagement', { id: engagements.goLive.id }))?.engagement).not.toHaveProperty('doneOn'),
  );
  await user.click(await screen.findByRole('button', { name: 'Change SSO go-live' }));
  await user.click(await screen.findByRole('button', { name: 'Delete…' }));
  await user.selectOptions(screen.getByLabelText('To which'), engagements.scim.id);
  await user.click(screen.getByRole('button', { name: 'Delete it' }));
  await waitFor(async () => expect(await worker.ask('engagement', { id: engagements.goLive.id })).toBeNull());
});

test('the list of all engagements has those that are archived, and makes new ones', async () => {
  const { id, revision: seen } = engagements.scim;
  await worker.ask('changeEngagement', { id, seen, archivedOn: '2026-11-18' });
  const { user } = renderDashboard({ of: 'engagement', id: 'all' });
  const link = await screen.findByRole('link', { name: 'SCIM rollout' });
  expect(link.getAttribute('href')).toBe(`#engagement/${id}`);
  expect(screen.getByText('archived')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'New engagement' }));
  await user.type(screen.getByLabelText('Name'), 'Handover');
  await user.click(screen.getByRole('button', { name: 'Save engagement' }));
  await screen.findByRole('link', { name: 'Handover' });
});
