// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { en } from '@/locales/en';
import { pseudoWords } from '@/locales/pseudo';
import { hardCodedIn } from '../../testing/hard-coded';
import { renderDashboard } from '../../testing/render-dashboard';
import { entry, freshPanel } from '../../testing/render-panel';
import { todayAt } from '../../testing/samples';

freshPanel();

const w = pseudoWords(en);

test('what the page Time says comes from the catalogue', async () => {
  await entry({ startedAt: todayAt(7, 5), endedAt: todayAt(8, 2), class: 'proactive' });
  await entry({ startedAt: todayAt(7, 55), endedAt: todayAt(8, 20) });
  await entry({ startedAt: todayAt(8, 32), class: 'rework', billable: false });
  const { user } = renderDashboard('time', w);
  const [block] = await screen.findAllByRole('button', { name: /07:05/ });
  if (block) await user.click(block);
  expect(hardCodedIn(document.body)).toEqual([]);
  await user.click(screen.getByRole('radio', { name: w.timesheet.spans.month }));
  await screen.findByRole('img', { name: w.timesheet.chart.title });
  expect(hardCodedIn(document.body)).toEqual([]);
  await user.click(screen.getByRole('radio', { name: w.timesheet.spans.year }));
  await user.click(screen.getByRole('button', { name: w.timesheet.after.year }));
  await screen.findByText(w.timesheet.nothing);
  expect(hardCodedIn(document.body)).toEqual([]);
  await user.click(screen.getByRole('radio', { name: w.timesheet.spans.week }));
});
