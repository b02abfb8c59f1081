// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { noPomodoro, noReminder } from '@/lib/time/clock-settings';
import { violationsIn } from '../../testing/accessibility';
import { engagements, entry, freshPanel, renderPanel } from '../../testing/render-panel';
import { todayAt } from '../../testing/samples';
import { worker } from '../../testing/worker';

freshPanel();

test('a break that is due is taken and ended in the bar of the clock, and a clock that does not run is told of', async () => {
  await worker.ask('setSetting', { key: 'time.pomodoro', value: { ...noPomodoro, on: true } });
  vi.setSystemTime(todayAt(10, 26));
  const { engagementId } = await entry({ startedAt: todayAt(10, 0) });
  const { user } = renderPanel();
  const rounds = within(await screen.findByRole('region', { name: 'Work and breaks' }));
  expect(rounds.getByText('26 minutes of work: time for a break.')).toBeTruthy();
  expect(await violationsIn(screen.getByRole('region', { name: 'Work and breaks' }))).toEqual([]);
  await user.click(rounds.getByRole('button', { name: 'Break, 5 minutes' }));
  expect(await screen.findByText('On a break, 5 minutes left')).toBeTruthy();
  expect(screen.queryByRole('region', { name: 'Running' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Go on' }));
  expect(await screen.findByText('Round 2 of 4, break in 25 minutes')).toBeTruthy();
  expect(engagementId).toBe(engagements.goLive.id);

  await worker.ask('setSetting', { key: 'time.pomodoro', value: noPomodoro });
  const hours = { on: true, days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '23:59' };
  await worker.ask('setSetting', { key: 'time.reminder', value: { ...noReminder, ...hours } });
  await user.click(await screen.findByRole('button', { name: 'Stop' }));
  await screen.findByText('Stopped and saved');
  vi.setSystemTime(todayAt(11, 0));
  await worker.browser.due();
  const told = within(await screen.findByRole('region', { name: 'No clock runs' }));
  expect(told.getByText('No clock has run since 10:26.')).toBeTruthy();
  await user.click(told.getByRole('button', { name: 'Not now' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'No clock runs' })).toBeNull());
});
