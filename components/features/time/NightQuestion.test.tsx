// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { violationsIn } from '../../testing/accessibility';
import { entry, freshPanel, renderPanel } from '../../testing/render-panel';
import { minute, todayAt } from '../../testing/samples';
import { worker } from '../../testing/worker';

freshPanel();

const last = (name: string) => worker.asked.findLast((each) => each.name === name)?.input;
const day = 24 * 60 * minute;
const question = () => within(screen.getByRole('form', { name: 'Did this clock run on?' }));

/** At 9:00, with a clock that was started at 16:48 the day before. */
async function nextMorning() {
  vi.setSystemTime(todayAt(9, 0));
  const running = await entry({ startedAt: todayAt(16, 48) - day });
  const view = renderPanel();
  await view.user.click(await screen.findByRole('tab', { name: /Time, asks/ }));
  await screen.findByRole('form', { name: 'Did this clock run on?' });
  return { ...view, running };
}

test('a clock that ran over night is ended where the person stopped, and that is undone', async () => {
  const { user, container } = await nextMorning();
  expect(question().getByText(/16 h 12 min\. When did you stop\?/)).toBeTruthy();
  expect(await violationsIn(container)).toEqual([]);
  await user.type(question().getByLabelText('Stopped at'), '5:36pm');
  const then = await question().findByRole('button', { name: /^End it .*17:36$/ });
  await user.click(then);
  await waitFor(() => expect(last('changeEntry')).toMatchObject({ endedAt: todayAt(17, 36) - day }));
  await waitFor(() => expect(screen.queryByRole('form', { name: 'Did this clock run on?' })).toBeNull());
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByRole('form', { name: 'Did this clock run on?' })).toBeTruthy();
});

test.each([
  ['0:20', 0],
  ['23:50', -day],
])(
  '%s, of a clock that was started at 23:20: the first such time since then, unless a day is chosen',
  async (typed, of) => {
    vi.setSystemTime(todayAt(9, 0));
    await entry({ startedAt: todayAt(23, 20) - day });
    const { user } = renderPanel();
    await user.click(await screen.findByRole('tab', { name: /Time, asks/ }));
    await screen.findByRole('form', { name: 'Did this clock run on?' });
    await user.type(question().getByLabelText('Stopped at'), typed);
    await user.click(await question().findByRole('button', { name: new RegExp(`^End it .*${typed}$`) }));
    const [hours = 0, minutes = 0] = typed.split(':').map(Number);
    await waitFor(() => expect(last('changeEntry')).toMatchObject({ endedAt: todayAt(hours, minutes) + of }));
  },
);

test('an end that cannot be says why and loses nothing', async () => {
  const { user } = await nextMorning();
  await user.type(question().getByLabelText('Stopped at'), 'late');
  await user.click(question().getByRole('button', { name: 'End it then' }));
  expect(question().getByText('Enter when it ended.')).toBeTruthy();
  await user.clear(question().getByLabelText('Stopped at'));
  await user.type(question().getByLabelText('Stopped at'), '15:00');
  await user.click(question().getByRole('button', { name: /End it/ }));
  expect(question().getByText('It ends before it begins.')).toBeTruthy();
  expect(question().getByLabelText<HTMLInputElement>('Stopped at').value).toBe('15:00');
});

test('until now, or nothing of it', async () => {
  const { user, running } = await nextMorning();
  await user.click(question().getByRole('button', { name: 'Nothing of it' }));
  await waitFor(() => expect(screen.queryByRole('form', { name: 'Did this clock run on?' })).toBeNull());
  expect(last('deleteEntry')).toMatchObject({ id: running.id });
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByRole('form', { name: 'Did this clock run on?' });
  await user.click(question().getByRole('button', { name: 'I worked until now' }));
  await waitFor(() => expect(last('stopEntry')).toMatchObject({ id: running.id }));
});

test('the entry’s own form ends it as well, on the day that is chosen', async () => {
  const { user } = await nextMorning();
  await user.click(screen.getByRole('button', { name: 'Edit entry 16:48' }));
  const form = within(screen.getByRole('form', { name: 'Edit entry' }));
  await user.type(form.getByLabelText('End'), '18.15');
  await user.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(last('changeEntry')).toMatchObject({ startedAt: undefined, endedAt: todayAt(18, 15) - day }),
  );
});
