// @vitest-environment happy-dom
import { act, cleanup, configure, render as draw, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { TimeView } from '@/lib/contract/time';
import { worker } from '@/tests/settings-worker';
import { cache } from '../../data/cache';
import { violationsIn } from '../../testing/accessibility';
import { StatusProvider } from '../../ui/Status';
import { AskName } from './AskName';

vi.mock('@/lib/contract/wire', () => import('@/tests/settings-worker'));
vi.mock('../../data/changes', () => import('@/tests/settings-worker'));
configure({ asyncUtilTimeout: 5000 });
beforeEach(() => {
  fakeBrowser.reset();
  worker.reset();
  cache.clear();
});
afterEach(cleanup);

const hour = 3_600_000;
const entry: TimeView['entries'][number] = {
  id: '019a0000-0000-7000-8000-000000000001',
  author: 'me',
  device: 'd',
  createdAt: 0,
  stamp: 's',
  revision: 's',
  engagementId: '019a0000-0000-7000-8000-000000000002',
  class: 'reactive',
  billable: true,
  note: '',
  startedAt: 0,
  endedAt: hour,
  zone: 'Europe/Berlin',
};
const viewOf = (entries: TimeView['entries']): TimeView => ({
  entries,
  engagements: [],
  account: { name: '', keys: [] },
  rounding: { rule: 'none' },
  required: [],
  trail: [],
  switching: 'ask',
});
async function render(entries = [entry]) {
  const user = userEvent.setup();
  const view = draw(
    <StatusProvider>
      <AskName view={viewOf(entries)} />
    </StatusProvider>,
  );
  // What was asked before is looked up, then the name.
  await act(() => new Promise((done) => setTimeout(done, 50)));
  await act(() => worker.settled());
  return { user, ...view };
}
const question = () => screen.queryByRole('form', { name: 'How shall colleagues see you?' });
const asked = () => waitFor(() => expect(question()).not.toBeNull());
/** The panel is opened another time. */
async function again() {
  cleanup();
  cache.clear();
  return render();
}

test.each([
  ['nothing was logged', []],
  ['the first entry still runs', [{ ...entry, endedAt: undefined }]],
])('is not asked as long as %s', async (_, entries) => {
  await render(entries);
  expect(question()).toBeNull();
  expect(worker.asked).toEqual([]);
});

test('is not asked of a person who has a name', async () => {
  await worker.renameElsewhere('Mara');
  await render();
  expect(question()).toBeNull();
});

test('an answer is saved, and never asked for again, whatever becomes of it', async () => {
  const { user, container } = await render();
  await asked();
  expect(await violationsIn(container)).toEqual([]);
  await user.type(screen.getByRole('textbox', { name: 'Your name' }), 'Mara Lindqvist{Enter}');
  await waitFor(() => expect(question()).toBeNull());
  expect(await worker.personName()).toBe('Mara Lindqvist');
  await act(() => worker.renameElsewhere(''));
  await again();
  expect(question()).toBeNull();
});

test('“Not now” is an answer too', async () => {
  const { user } = await render();
  await asked();
  await user.click(screen.getByRole('button', { name: 'Not now' }));
  expect(question()).toBeNull();
  expect(screen.getByRole('status').textContent).toContain('under “You”');
  await again();
  expect(question()).toBeNull();
  expect(await worker.personName()).toBeUndefined();
});

test('a name that could not be saved stays, with the question', async () => {
  const { user } = await render();
  await asked();
  worker.refused.add('rename');
  await user.type(screen.getByRole('textbox', { name: 'Your name' }), 'Mara{Enter}');
  expect(await screen.findByRole('alert')).toBeTruthy();
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Your name' }).value).toBe('Mara');
  await user.click(screen.getByRole('button', { name: 'Not now' }));
});
