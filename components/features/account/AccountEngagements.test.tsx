// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { violationsIn } from '../../testing/accessibility';
import { engagements, freshPanel, renderPanel } from '../../testing/render-panel';
import { worker } from '../../testing/worker';

freshPanel();

async function openAccount() {
  const view = renderPanel();
  await view.user.click(await screen.findByRole('tab', { name: /Account/ }));
  await screen.findByRole('region', { name: /^Engagements/ });
  return view;
}
const region = () => screen.getByRole('region', { name: /^Engagements/ });
const rowOf = (name: string) => {
  const row = within(region())
    .getAllByRole('listitem')
    .find(({ textContent }) => textContent?.includes(name));
  if (!row) throw new Error(`${name} is not listed`);
  return within(row);
};
const rowOfLater = (name: string) => waitFor(() => rowOf(name));
const button = (name: string) => screen.findByRole('button', { name });
const status = () => screen.getByRole('status').textContent;
const lateDriver = () => screen.queryByText(/engagements? late/i)?.textContent;

test('one that is finished is late no more, neither in its row nor in the risk, until that is undone', async () => {
  const { user, container } = await openAccount();
  expect(rowOf('SCIM rollout').getByText('2 days late')).toBeTruthy();
  expect(lateDriver()).toContain('1 of 2 engagements late, 2 days');

  await user.click(await button('Finish SCIM rollout'));
  expect(await rowOf('SCIM rollout').findByText(/^done .*19/)).toBeTruthy();
  expect(rowOf('SCIM rollout').queryByText('2 days late')).toBeNull();
  await waitFor(() => expect(lateDriver()).toBe('No engagement late'));
  expect(status()).toContain('SCIM rollout is done');

  await user.click(await button('Undo'));
  expect(await rowOf('SCIM rollout').findByText('2 days late')).toBeTruthy();
  await waitFor(() => expect(lateDriver()).toContain('1 of 2 engagements late, 2 days'));
  // Last: looking takes longer than the way back is offered.
  expect(await violationsIn(container)).toEqual([]);
});

test('one that is done is opened again, and that can be undone', async () => {
  const { id, revision } = engagements.scim;
  await worker.ask('changeEngagement', { id, seen: revision, doneOn: '2026-11-18' });
  const { user, container } = await openAccount();
  expect(await violationsIn(container)).toEqual([]);
  await user.click(await button('Reopen SCIM rollout'));
  expect(await rowOf('SCIM rollout').findByText('2 days late')).toBeTruthy();
  expect(status()).toContain('SCIM rollout is open again');
  await user.click(await button('Undo'));
  expect(await rowOf('SCIM rollout').findByText(/^done .*18/)).toBeTruthy();
});

test('one that is deleted is gone, and comes back by Undo as it was', async () => {
  const { user } = await openAccount();
  await user.click(await button('Delete SCIM rollout. Time logged on it stays.'));
  await waitFor(() => expect(region().textContent).not.toContain('SCIM rollout'));
  expect(status()).toContain('SCIM rollout deleted');
  await waitFor(() => expect(lateDriver()).toBe('No engagement late'));
  await user.click(await button('Undo'));
  await waitFor(() => expect(region().textContent).toContain('SCIM rollout'));
  expect(rowOf('SCIM rollout').getByText('2 days late')).toBeTruthy();
});

test.each([
  ['changeEngagement', 'Finish SCIM rollout'],
  ['deleteEngagement', 'Delete SCIM rollout. Time logged on it stays.'],
] as const)('a refused %s is said with its reason, and changes nothing', async (message, name) => {
  worker.refuse(message);
  const { user } = await openAccount();
  await user.click(await button(name));
  const alert = await rowOf('SCIM rollout').findByRole('alert');
  expect(alert.textContent).toMatch(/This change was not saved\. The disk is full/);
  expect(rowOf('SCIM rollout').getByText('2 days late')).toBeTruthy();
  expect(status()).not.toContain('SCIM rollout');

  worker.accept();
  await user.click(await button(name));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  expect(await button('Undo')).toBeTruthy();
});

test('one that another window finished meanwhile is not finished a second time', async () => {
  const { user } = await openAccount();
  const { id, revision } = engagements.scim;
  worker.hold('account');
  await worker.ask('changeEngagement', { id, seen: revision, doneOn: '2026-11-18' });
  await user.click(await button('Finish SCIM rollout'));
  expect(await rowOf('SCIM rollout').findByRole('alert')).toBeTruthy();
  worker.release('account');
  expect(await rowOf('SCIM rollout').findByText(/^done .*18/)).toBeTruthy();
});

test('one with time on it is not deleted by a slip: what becomes of its entries is asked in its place', async () => {
  const { user, container } = await openAccount();
  await user.click(await button('Delete SSO go-live. Time logged on it stays.'));
  const form = within(await screen.findByRole('form', { name: 'Delete' }));
  expect(region().textContent).toContain('SSO go-live');
  expect(await violationsIn(container)).toEqual([]);
  await user.selectOptions(form.getByLabelText('To which'), engagements.scim.id);
  await user.click(form.getByRole('button', { name: 'Delete it' }));
  await waitFor(() => expect(region().textContent).not.toContain('SSO go-live'));
  expect((await worker.ask('engagement', { id: engagements.scim.id }))?.entries).toBe(1);
  await user.click(await button('Undo'));
  await waitFor(() => expect(region().textContent).toContain('SSO go-live'));
});

test('one is renamed and dated anew where it is listed, and archived', async () => {
  const { user } = await openAccount();
  await user.click(await button('Change SCIM rollout'));
  const name = await screen.findByLabelText('Name');
  await user.clear(name);
  await user.type(name, 'SCIM, both tenants');
  await user.clear(screen.getByLabelText('Promised for'));
  await user.click(within(screen.getByRole('form', { name: 'Edit engagement' })).getByRole('button', { name: 'Save' }));
  await rowOfLater('SCIM, both tenants');
  expect(rowOf('SCIM, both tenants').getByText(/no date/i)).toBeTruthy();
  await user.click(await button('Change SCIM, both tenants'));
  await user.click(await button('Archive'));
  await waitFor(() => expect(region().textContent).not.toContain('SCIM, both tenants'));
  await user.click(await button('Undo'));
  await rowOfLater('SCIM, both tenants');
});

test('it is opened on a screen of its own', async () => {
  const { user } = await openAccount();
  await user.click(await button('Change SCIM rollout'));
  await user.click(await button('Open engagement'));
  await waitFor(() =>
    expect(worker.asked.findLast(({ name }) => name === 'openDashboard')?.input).toEqual({
      of: 'engagement',
      id: engagements.scim.id,
    }),
  );
});
