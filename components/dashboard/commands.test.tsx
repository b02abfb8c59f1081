// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { DashboardPlace } from '@/lib/dashboard/place';
import { violationsIn } from '../testing/accessibility';
import { goTo, renderDashboard } from '../testing/render-dashboard';
import { engagements, freshPanel } from '../testing/render-panel';
import { minute } from '../testing/samples';
import { worker } from '../testing/worker';

freshPanel();

const field = () => screen.findByRole<HTMLInputElement>('combobox', { name: 'Command' });
const plain = (text: string | null | undefined) => text?.replace(/[\u2066-\u2069]/g, '');
const names = () => screen.queryAllByRole('option').map((option) => plain(option.querySelector('span')?.textContent));
const chosen = async () => {
  const id = (await field()).getAttribute('aria-activedescendant') ?? '';
  return plain(document.getElementById(id)?.querySelector('span')?.textContent);
};
/** The browser's part of a new address, which the test's document leaves out. */
const followHash = () => act(() => void window.dispatchEvent(new HashChangeEvent('hashchange')));

async function open(place: DashboardPlace, heading: string, typed = '') {
  const view = renderDashboard(place);
  await screen.findByRole('heading', { level: 1, name: heading });
  await act(() => worker.settled());
  await view.user.keyboard('{Control>}k{/Control}');
  await field();
  await act(() => worker.settled());
  if (typed !== '') await view.user.keyboard(typed);
  return view;
}

test('Ctrl K finds pages, accounts, runbooks, engagements and records by name, and Esc gives the focus back', async () => {
  const { user, container } = await open('accounts', 'Accounts');
  expect(names()).toEqual(expect.arrayContaining(['Go to Time', 'Go to Engagements', 'Log time…']));
  expect(await violationsIn(container)).toEqual([]);
  for (const [typed, name] of [
    ['go lib', 'Go to Library'],
    ['options', 'Go to Options'],
    ['brightwater', 'Brightwater'],
    ['scim provisioning', 'SCIM provisioning stopped with HTTP 401: rotate the token'],
    ['open sso', 'Open Halden Freight · SSO go-live'],
    ['start sso', 'Start the clock on Halden Freight · SSO go-live'],
    ['48213', '#48213 SSO sign-in fails'],
  ] as const) {
    await user.clear(await field());
    await user.keyboard(typed);
    await waitFor(() => expect(names().join('\n')).toContain(name));
  }
  await user.keyboard('{Escape}');
  const button = screen.getByRole('button', { name: /^Commands/ });
  button.focus();
  await user.keyboard('{Enter}');
  await waitFor(async () => expect(document.activeElement).toBe(await field()));
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(button);
});

test('a page, an account and a runbook are gone to, and the keys go on there', async () => {
  const { user } = await open('accounts', 'Accounts', 'go to time{Enter}');
  followHash();
  expect(await screen.findByRole('heading', { level: 1, name: 'Time' })).toBeTruthy();
  expect(document.activeElement?.localName).toBe('main');

  await user.keyboard('{Control>}k{/Control}');
  await field();
  await user.keyboard('brightwater');
  await waitFor(async () => expect(await chosen()).toBe('Brightwater'));
  await user.keyboard('{Enter}');
  followHash();
  expect(await screen.findByRole('heading', { level: 1, name: 'Brightwater' })).toBeTruthy();

  await user.keyboard('{Control>}k{/Control}');
  await field();
  await user.keyboard('scim provisioning');
  await waitFor(async () => expect(await chosen()).toMatch(/^SCIM provisioning/));
  await user.keyboard('{Enter}');
  followHash();
  const opened = await screen.findByRole('button', { name: /^Close SCIM provisioning/ });
  await waitFor(() => expect(document.activeElement).toBe(opened));
  goTo('library');
  await screen.findByRole('button', { name: /^Open SCIM provisioning/ });
});

test('time is logged on any open engagement, taken back by Ctrl Z, and a refusal is told', async () => {
  const { user } = await open('accounts', 'Accounts', 'log 45m');
  await waitFor(() => expect(names().filter((name) => name?.startsWith('Log 45 min to')).length).toBeGreaterThan(1));
  await user.keyboard('{Enter}');
  expect(await screen.findByText(/^Logged 45 min/)).toBeTruthy();
  const logged = () =>
    worker.store.db.timeEntries
      .filter((entry) => entry.deletedAt === undefined && (entry.endedAt ?? 0) - entry.startedAt === 45 * minute)
      .count();
  expect(await logged()).toBe(1);
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(async () => expect(await logged()).toBe(0));

  worker.refuse('logEntry');
  await user.keyboard('{Control>}k{/Control}');
  await field();
  await user.keyboard('log 20m{Enter}');
  expect(await screen.findByText(/This entry was not saved\. The disk is full/)).toBeTruthy();
});

test('by its name alone logging opens its form, also on the page where it is', async () => {
  const { user } = await open('accounts', 'Accounts', 'log time');
  await user.keyboard('{Enter}');
  followHash();
  expect(await screen.findByRole('textbox', { name: 'Duration or times' })).toBeTruthy();
});

test('the clock is started and stopped by name', async () => {
  const { user } = await open('time', 'Time', 'start sso go-live{Enter}');
  const running = () => worker.ask('time', { from: Date.now(), to: Date.now() }).then((view) => view.running);
  await waitFor(async () => expect((await running())?.engagementId).toBe(engagements.goLive.id));
  await act(() => worker.settled());
  await user.keyboard('{Control>}k{/Control}');
  await field();
  await user.keyboard('stop the clock{Enter}');
  await waitFor(async () => expect(await running()).toBeUndefined());
});
