// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { apiHost } from '../testing/fake-org';
import { permissions } from '../testing/fake-permissions';
import { freshOptions, org, renderOptions, rowsOf } from '../testing/render-options';
import { salesforceHost } from '../testing/sites-samples';
import { worker } from '../testing/worker';
import type { SignInReason } from './salesforce-words';

vi.mock('../data/permissions', () => import('../testing/fake-permissions'));
freshOptions();

const key = '3MVG9fe4g9fhX0E5ZzjYkLmNoPqRsTuVwXyZ';
const asked = (name: string) => worker.asked.filter((each) => each.name === name);
const here = () => within(rowsOf(salesforceHost));

async function open() {
  const { user } = await renderOptions();
  await user.click(await screen.findByRole('button', { name: `Sign in by OAuth: ${salesforceHost}` }));
  return user;
}
/** The person entered the company's consumer key before. */
const withKey = () => worker.ask('saveSalesforceApp', { host: salesforceHost, clientId: key });

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
  expect(asked('saveSalesforceApp').at(-1)?.input).toEqual({ host: salesforceHost, clientId: key });
  expect(here().getByText('entered by you')).toBeTruthy();
});

test('a browser that tells the callback only after a permission is asked for it', async () => {
  const { redirectUrl } = org;
  org.redirectUrl = undefined;
  const user = await open();
  org.redirectUrl = redirectUrl;
  await user.click(here().getByRole('button', { name: 'Show the callback URL' }));
  expect(permissions.asked).toEqual([{ permissions: ['identity'] }]);
  expect(await here().findByText('https://abcdefghijklmnop.chromiumapp.org/')).toBeTruthy();
});

test('signing in asks the browser within the click, then the worker; signing out is one click', async () => {
  worker.browser.policy.salesforceApps = { [apiHost]: key };
  const user = await open();
  expect(here().getByText('set by your company')).toBeTruthy();
  expect(here().queryByRole('button', { name: 'Change' })).toBeNull();
  fireEvent.click(here().getByRole('button', { name: 'Sign in' }));
  expect(permissions.asked).toEqual([{ permissions: ['identity'], origins: ['https://kelda.my.salesforce.com/*'] }]);
  expect(await here().findByText('signed in')).toBeTruthy();
  expect(asked('salesforceSignIn')).toMatchObject([{ name: 'salesforceSignIn', input: { host: salesforceHost } }]);

  await user.click(here().getByRole('button', { name: `Sign out of ${salesforceHost}` }));
  expect(await here().findByRole('button', { name: `Sign in by OAuth: ${salesforceHost}` })).toBeTruthy();
  expect(here().queryByText('signed in')).toBeNull();
});

const deny = (answer: Record<string, string>) => () => {
  org.answer = answer;
};
const give = (tokens: unknown) => () => {
  org.tokens = tokens;
};

test.each<[SignInReason, string, () => unknown, RegExp]>([
  [
    'cancelled',
    'the person closed the window',
    () => Object.assign(org, { answer: 'closed' }),
    /window was closed before it was done/,
  ],
  [
    'refused',
    'with its words',
    deny({ error: 'access_denied', error_description: 'end user denied authorization' }),
    /^Salesforce refused: end user denied authorization\. Whoever/,
  ],
  ['refused', 'without words', deny({ error: '\u0001' }), /refused without saying why/],
  ['unreachable', 'no connection', give(undefined), /kelda\.my\.salesforce\.com could not be reached/],
  ['changed-shape', 'something else', give({ token: 'A1' }), /in a way we do not know/],
  [
    'wrong-org',
    'a user of another org',
    give({ access_token: 'A1', token_type: 'Bearer', instance_url: 'https://orrin.my.salesforce.com' }),
    /another org than kelda\.lightning\.force\.com/,
  ],
  [
    'no-app',
    'another window took the key away a moment ago',
    async () => {
      worker.hold('salesforceStatus');
      await worker.ask('saveSalesforceApp', { host: salesforceHost, clientId: '' });
    },
    /Enter its consumer key/,
  ],
  [
    'no-permission',
    'the browser opens no window',
    () => Object.assign(org, { opens: false }),
    /did not let Sidelight open/,
  ],
])('%s (%s) has its own words', async (_, __, happen, words) => {
  await withKey();
  const user = await open();
  await happen();
  await user.click(here().getByRole('button', { name: 'Sign in' }));
  expect(await here().findByText(words)).toBeTruthy();
  expect(screen.getByRole('status').textContent).toMatch(words.source.startsWith('^') ? /Salesforce refused/ : words);
});

test('a refusal of the browser’s question is said, and the worker is not asked', async () => {
  permissions.answer = false;
  await withKey();
  const user = await open();
  await user.click(here().getByRole('button', { name: 'Sign in' }));
  expect(await here().findByText(/did not let Sidelight open a sign-in/)).toBeTruthy();
  expect(asked('salesforceSignIn')).toEqual([]);
});

test('one’s own key can be changed', async () => {
  await withKey();
  const user = await open();
  await user.click(here().getByRole('button', { name: 'Change' }));
  expect(here().getByRole<HTMLInputElement>('textbox', { name: 'Its consumer key' }).value).toBe(key);
  await user.click(here().getByRole('button', { name: 'Cancel' }));
  await waitFor(() => expect(here().getByRole('button', { name: 'Sign in' })).toBeTruthy());
});
