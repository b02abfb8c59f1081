// @vitest-environment happy-dom

import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { permissions } from '../testing/fake-permissions';
import { worker } from '../testing/fake-worker';
import { freshOptions, renderOptions, rowsOf } from '../testing/render-options';
import { salesforceHost, salesforceStatus } from '../testing/sites-samples';
import type { SignInReason } from './salesforce-words';

vi.mock('@/lib/messages', () => import('../testing/fake-worker'));
vi.mock('../data/permissions', () => import('../testing/fake-permissions'));
freshOptions();

const key = '3MVG9fe4g9fhX0E5ZzjYkLmNoPqRsTuVwXyZ';
const asked = (name: string) => worker.asked.filter((each) => each.name === name);
const here = () => within(rowsOf(salesforceHost));

async function open(part: Parameters<typeof salesforceStatus>[0] = {}) {
  worker.state.salesforce = { [salesforceHost]: salesforceStatus(part) };
  const { user } = await renderOptions();
  await user.click(await screen.findByRole('button', { name: `Sign in by OAuth: ${salesforceHost}` }));
  return user;
}

test('without a Connected App it says what is needed, with the callback to copy, and keeps the key', async () => {
  const user = await open();
  expect(here().getByText('https://abcdefghijklmnop.chromiumapp.org/')).toBeTruthy();
  const field = here().getByRole('textbox', { name: 'Its consumer key' });
  await user.type(field, 'secret{Enter}');
  expect(here().getByText(/at least 20 letters/)).toBeTruthy();
  expect(asked('saveSalesforceApp')).toEqual([]);

  await user.clear(field);
  await user.type(field, ` ${key} {Enter}`);
  expect(await here().findByText('3MVG9fe4g9fh…wXyZ')).toBeTruthy();
  expect(asked('saveSalesforceApp').at(-1)?.argument).toEqual({ host: salesforceHost, clientId: key });
  expect(here().getByText('entered by you')).toBeTruthy();
});

test('a browser that tells the callback only after a permission is asked for it', async () => {
  const user = await open({ redirectUrl: undefined });
  worker.state.salesforce = { [salesforceHost]: salesforceStatus() };
  await user.click(here().getByRole('button', { name: 'Show the callback URL' }));
  expect(permissions.asked).toEqual([{ permissions: ['identity'] }]);
  expect(await here().findByText('https://abcdefghijklmnop.chromiumapp.org/')).toBeTruthy();
});

test('signing in asks the browser within the click, then the worker; signing out is one click', async () => {
  const user = await open({ clientId: { value: key, from: 'policy' } });
  expect(here().getByText('set by your company')).toBeTruthy();
  expect(here().queryByRole('button', { name: 'Change' })).toBeNull();
  fireEvent.click(here().getByRole('button', { name: 'Sign in' }));
  expect(permissions.asked).toEqual([{ permissions: ['identity'], origins: ['https://kelda.my.salesforce.com/*'] }]);
  expect(await here().findByText('signed in')).toBeTruthy();
  expect(asked('salesforceSignIn')).toEqual([{ name: 'salesforceSignIn', argument: { host: salesforceHost } }]);

  await user.click(here().getByRole('button', { name: `Sign out of ${salesforceHost}` }));
  expect(await here().findByRole('button', { name: `Sign in by OAuth: ${salesforceHost}` })).toBeTruthy();
  expect(here().queryByText('signed in')).toBeNull();
});

test.each<[SignInReason, string | undefined, RegExp]>([
  ['cancelled', undefined, /window was closed before it was done/],
  ['refused', 'end user denied authorization', /^Salesforce refused: end user denied authorization\. Whoever/],
  ['refused', undefined, /refused without saying why/],
  ['unreachable', undefined, /kelda\.my\.salesforce\.com could not be reached/],
  ['changed-shape', undefined, /in a way we do not know/],
  ['wrong-org', undefined, /another org than kelda\.lightning\.force\.com/],
  ['no-app', undefined, /Enter its consumer key/],
  ['no-permission', undefined, /did not let Sidelight open/],
])('%s (%s) has its own words', async (reason, description, words) => {
  worker.state.signIn = { ok: false, reason, ...(description ? { description } : {}) };
  const user = await open({ clientId: { value: key, from: 'person' } });
  await user.click(here().getByRole('button', { name: 'Sign in' }));
  expect(await here().findByText(words)).toBeTruthy();
  expect(screen.getByRole('status').textContent).toMatch(words.source.startsWith('^') ? /Salesforce refused/ : words);
});

test('a refusal of the browser’s question is said, and the worker is not asked', async () => {
  permissions.answer = false;
  const user = await open({ clientId: { value: key, from: 'person' } });
  await user.click(here().getByRole('button', { name: 'Sign in' }));
  expect(await here().findByText(/did not let Sidelight open a sign-in/)).toBeTruthy();
  expect(asked('salesforceSignIn')).toEqual([]);
});

test('one’s own key can be changed', async () => {
  const user = await open({ clientId: { value: key, from: 'person' } });
  await user.click(here().getByRole('button', { name: 'Change' }));
  expect(here().getByRole<HTMLInputElement>('textbox', { name: 'Its consumer key' }).value).toBe(key);
  await user.click(here().getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(here().getByRole('button', { name: 'Sign in' })).toBeTruthy());
});
