// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { Name } from '@/lib/contract/contract';
import { entry, freshPanel, renderPanel, withoutEngagements } from '../testing/render-panel';
import { todayAt } from '../testing/samples';
import { worker } from '../testing/worker';
import { NotSaved } from '../ui/NotSaved';

vi.mock('../ui/NotSaved', { spy: true });
freshPanel();

const open = async (user: UserEvent, tab: RegExp) => user.click(await screen.findByRole('tab', { name: tab }));
const button = (user: UserEvent, name: string | RegExp) => async () =>
  user.click((await screen.findAllByRole('button', { name }))[0] as HTMLElement);
/** With which reasons something was said to be not saved, newest last. */
const reasons = () => vi.mocked(NotSaved).mock.calls.map(([{ refusal }]) => refusal);

/** What a person does that ends in this message. */
const deeds: [Name, (user: UserEvent) => Promise<void>][] = [
  ['startEntry', (user) => button(user, 'Start')()],
  ['logEntry', (user) => button(user, 'Log 30m, ending now')()],
  [
    'changeEntry',
    async (user) => {
      await button(user, 'Edit entry 08:00')();
      await button(user, 'Save')();
    },
  ],
  [
    'deleteEntry',
    async (user) => {
      await button(user, 'Edit entry 08:00')();
      await button(user, 'Delete entry')();
    },
  ],
  [
    'createEngagement',
    async (user) => {
      await button(user, 'New engagement')();
      await user.type(await screen.findByRole('textbox', { name: 'Name' }), 'Import rescue');
      await button(user, 'Save engagement')();
    },
  ],
];

test.each(deeds)('why %s was refused reaches the form', async (name, deed) => {
  await entry({ startedAt: todayAt(8, 0), endedAt: todayAt(8, 30) });
  worker.refuse(name, { code: 'diskFull' });
  const { user } = renderPanel();
  await open(user, /Time/);
  await deed(user);
  expect((await screen.findByRole('alert')).textContent).toContain('was not saved');
  expect(reasons().at(-1)).toEqual({ code: 'diskFull' });
});

test('the worker’s own reason too: another window deleted the engagement a moment before', async () => {
  const { user } = renderPanel();
  await open(user, /Time/);
  await screen.findByRole('button', { name: 'Start' });
  worker.hold('time');
  await act(() => withoutEngagements());
  await button(user, 'Start')();
  await waitFor(() => expect(reasons().at(-1)).toEqual({ code: 'missing', what: 'engagement' }));
  const clock = within(screen.getByRole('region', { name: 'Clock' }));
  expect(clock.getByRole('alert').textContent).toContain('was not saved');
});

test('that nobody answered is a reason as well', async () => {
  const { user } = renderPanel();
  await open(user, /Time/);
  await screen.findByRole('button', { name: 'Start' });
  vi.spyOn(worker, 'receive').mockRejectedValue(new Error('Extension context invalidated.'));
  await button(user, 'Start')();
  await waitFor(() => expect(reasons().at(-1)).toEqual({ code: 'noAnswer' }));
});
