// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { violationsIn } from '../../testing/accessibility';
import { freshPanel, renderPanel } from '../../testing/render-panel';
import { accountRef } from '../../testing/samples';
import { tabId, worker } from '../../testing/worker';

freshPanel();

async function openAccount() {
  const view = renderPanel();
  await view.user.click(await screen.findByRole('tab', { name: /Account/ }));
  await screen.findByRole('region', { name: /^One account/ });
  return view;
}
const known = () => screen.getByRole('region', { name: /^One account/ });
const choice = () =>
  within(known()).findByRole<HTMLSelectElement>('combobox', { name: 'Another account that is the same' });
const button = (name: string | RegExp) => screen.findByRole('button', { name });
/** Which of the two is merged into the other is chance; either way they are parted. */
const part = () => screen.findByRole('button', { name: /is another account$/ });
const status = () => screen.getByRole('status').textContent;

async function joinBrightwater() {
  const view = await openAccount();
  await view.user.selectOptions(await choice(), 'Brightwater');
  await view.user.click(await button('It is the same'));
  await part();
  return view;
}

test('it says by which records of the sites the account is known', async () => {
  const { container } = await openAccount();
  expect(known().textContent).toContain('Zendesk 360001');
  expect(known().textContent).toContain(`Salesforce ${accountRef.id}`);
  expect(await violationsIn(container)).toEqual([]);
});

test('accounts that a person may know to be the same are those with a name, itself not among them', async () => {
  await openAccount();
  expect(
    within(await choice())
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['Choose an account', 'Brightwater']);
  expect(await button('It is the same')).toHaveProperty('disabled', true);
});

test('what a person joins shows at once as one, and parts again by Undo', async () => {
  const { user } = await joinBrightwater();
  expect(known().textContent).toContain('Salesforce 0014W00002BRIGHTQA');
  expect(known().textContent).toContain('Zendesk 360001');
  expect(within(known()).getByText('Brightwater')).toBeTruthy();
  expect(within(known()).getByText('Halden Freight')).toBeTruthy();
  expect(await screen.findByRole('region', { name: 'Engagements 3' })).toBeTruthy();
  expect(status()).toContain('Brightwater is this account now');
  // There is no other one left to join.
  await waitFor(() => expect(within(known()).queryByRole('combobox')).toBeNull());

  await user.click(await button('Undo'));
  await waitFor(() => expect(screen.queryByRole('button', { name: /is another account$/ })).toBeNull());
  expect((await choice()).value).toBe('');
  expect(await screen.findByRole('region', { name: 'Engagements 2' })).toBeTruthy();
});

test('what was joined by mistake is parted, and joined again by Undo', async () => {
  const { user } = await joinBrightwater();
  await user.click(await part());
  await waitFor(() => expect(known().textContent).not.toContain('0014W00002BRIGHT'));
  expect(status()).toMatch(/(Brightwater|Halden Freight) is an account of its own again/);
  expect(await screen.findByRole('region', { name: 'Engagements 2' })).toBeTruthy();
  expect(await choice()).toBeTruthy();

  await user.click(await button('Undo'));
  expect(await part()).toBeTruthy();
  expect(await screen.findByRole('region', { name: 'Engagements 3' })).toBeTruthy();
});

test('what another window joins and parts shows here', async () => {
  const { container } = await openAccount();
  const view = await worker.ask('account', { tabId });
  const [other] = await worker.ask('otherAccounts', { account: view?.id ?? '' });
  await worker.ask('joinAccounts', { one: view?.id ?? '', other: other?.id ?? '' });
  expect(await screen.findByRole('button', { name: /is another account/ })).toBeTruthy();
  expect(await violationsIn(container)).toEqual([]);
  const [merged] = (await worker.ask('account', { tabId }))?.merged ?? [];
  await worker.ask('partAccount', { id: merged?.id ?? '' });
  await waitFor(() => expect(screen.queryByRole('button', { name: /is another account/ })).toBeNull());
});

test.each([
  ['joinAccounts', /^It is the same$/],
  ['partAccount', /is another account$/],
] as const)('a refused %s is said with its reason, and changes nothing', async (message, name) => {
  const { user } = message === 'partAccount' ? await joinBrightwater() : await openAccount();
  if (message === 'joinAccounts') await user.selectOptions(await choice(), 'Brightwater');
  worker.refuse(message);
  await user.click(await button(name));
  expect((await within(known()).findByRole('alert')).textContent).toMatch(
    /This change was not saved\. The disk is full/,
  );
  // What was chosen is still chosen.
  if (message === 'joinAccounts') expect((await choice()).selectedOptions[0]?.textContent).toBe('Brightwater');
  worker.accept();
  await user.click(await button(name));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});

test('an account is forgotten once that was asked again, and is kept otherwise', async () => {
  const { user } = await openAccount();
  await user.click(await button('Forget this account…'));
  await user.click(await button('Keep it'));
  expect(worker.asked.some(({ name }) => name === 'forgetAccount')).toBe(false);
  await user.click(await button('Forget this account…'));
  await user.click(await button('Forget Halden Freight'));
  await waitFor(() => expect(status()).toContain('Halden Freight is forgotten'));
  await waitFor(() => expect(screen.queryByRole('region', { name: /^One account/ })).toBeNull());
});
