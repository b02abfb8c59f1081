// @vitest-environment happy-dom
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { violationsIn } from '../testing/accessibility';
import { permissions } from '../testing/fake-permissions';
import { addOwnHost, freshOptions, renderOptions, rowsOf } from '../testing/render-options';
import { minute } from '../testing/samples';
import { ownHost, read, salesforceHost } from '../testing/sites-samples';
import { worker } from '../testing/worker';

vi.mock('../data/permissions', () => import('../testing/fake-permissions'));
freshOptions();

const last = (name: string) => worker.asked.findLast((each) => each.name === name)?.input;
const asked = (name: string) => worker.asked.filter((each) => each.name === name);
const status = () => screen.getByRole('status').textContent;
const form = () => within(screen.getByRole('form', { name: 'Add a host' }));
const granted = ['https://*.zendesk.com/*', 'https://*.atlassian.net/*', 'https://*.lightning.force.com/*'];

test('each host tells its product, whether it may be read, when and how it was, and what was missing', async () => {
  await renderOptions();
  expect(rowsOf('kelda.zendesk.com').textContent).toMatch(
    /Zendesk · tickets, organizations.*granted.*organizations2 h ago · API2 of 3 fields: tier missing since.*tickets3 s ago · API9 of 9 fields/,
  );
  expect(rowsOf('kelda.atlassian.net').textContent).toMatch(
    /12 min ago · page and titleJira asks us to wait.*Left alone until \d\d:\d\d:\d\d.*7 of 9 fieldsMissing: subject since \w+, requester/,
  );
  expect(rowsOf(salesforceHost).textContent).toMatch(/cases6 s ago · page7 of 8 fields: priority missing/);
  expect(rowsOf(ownHost).textContent).toMatch(/Jira Data Center 9\.12\.4 · issuesnot grantedneverunknown/);
  expect(screen.getByText('4 hosts need a look')).toBeTruthy();
  expect(screen.getByText(/Ready, and not read yet: ServiceNow and GitHub/)).toBeTruthy();
});

test('a site that the browser lets us read nowhere has a row of its own', async () => {
  permissions.set(granted);
  await renderOptions();
  const row = within(rowsOf('*.service-now.com'));
  expect(row.getByText('not granted')).toBeTruthy();
  fireEvent.click(row.getByRole('button', { name: /Grant access/ }));
  expect(permissions.asked).toEqual([{ origins: ['https://*.service-now.com/*'] }]);
  await waitFor(() => expect(screen.getByText(/not read yet: ServiceNow/)).toBeTruthy());
});

test('access that is taken in the browser’s settings shows at once', async () => {
  await renderOptions();
  expect(within(rowsOf('kelda.zendesk.com')).getByText('granted')).toBeTruthy();
  act(() => permissions.set([]));
  expect(await within(rowsOf('kelda.zendesk.com')).findByText('not granted')).toBeTruthy();
});

test('granting asks the browser within the click itself, then keeps an own host', async () => {
  await renderOptions();
  fireEvent.click(screen.getByRole('button', { name: `Grant access to ${ownHost}` }));
  // No turn of the event loop may lie between the click and the question.
  expect(permissions.asked).toEqual([{ permissions: ['scripting'], origins: [`https://${ownHost}/*`] }]);
  expect(await within(rowsOf(ownHost)).findByText('granted')).toBeTruthy();
  await waitFor(() => expect(last('addHost')).toEqual({ host: ownHost }));
});

test('a bundled host is asked for as its content script is registered', async () => {
  permissions.set(granted.slice(1));
  const { user } = await renderOptions();
  await user.click(screen.getByRole('button', { name: 'Grant access to kelda.zendesk.com' }));
  expect(permissions.asked).toEqual([{ origins: ['https://kelda.zendesk.com/agent/*'] }]);
  expect(asked('addHost')).toEqual([]);
});

test.each([
  ['the person says no', false, /was not given\. Nothing was changed/],
  ['the browser does not ask', new Error('user gesture'), /Allow jira\.brightwater\.example for Sidelight/],
])('when %s, it is said and nothing changes', async (_, answer, words) => {
  permissions.answer = answer;
  const { user } = await renderOptions();
  await user.click(screen.getByRole('button', { name: `Grant access to ${ownHost}` }));
  await waitFor(() => expect(status()).toMatch(words));
  expect(asked('addHost')).toEqual([]);
});

test('a host is added from a pasted address, after the browser’s question', async () => {
  const { user } = await renderOptions();
  await user.click(screen.getByRole('button', { name: 'Add a host' }));
  await user.paste('https://jira.orrin.example/browse/OPS-1');
  expect(form().getByText(/Your browser will ask/).textContent).toContain('may read jira.orrin.example, and no other');
  fireEvent.click(form().getByRole('button', { name: 'Grant access' }));
  expect(permissions.asked).toEqual([{ permissions: ['scripting'], origins: ['https://jira.orrin.example/*'] }]);
  expect(await screen.findByRole('rowheader', { name: /jira\.orrin\.example/ })).toBeTruthy();
  expect(last('addHost')).toEqual({ host: 'jira.orrin.example' });
  expect(status()).toMatch(/Open a page of it: Sidelight finds out which product it is/);
  expect(screen.queryByRole('form', { name: 'Add a host' })).toBeNull();
  expect(rowsOf('jira.orrin.example').textContent).toContain('product not known yet');

  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(last('removeHost')).toEqual({ host: 'jira.orrin.example' }));
});

test.each([
  ['http://jira.orrin.example', /only over https/],
  ['https://kelda.atlassian.net/browse/A-1', /Sidelight reads kelda\.atlassian\.net already/],
])('%s is refused before anything is asked', async (typed, words) => {
  const { user } = await renderOptions();
  await user.click(screen.getByRole('button', { name: 'Add a host' }));
  await user.keyboard(`${typed}{Enter}`);
  const input = form().getByRole('textbox', { name: 'Address of a page there, or the host alone' });
  expect(form().getByText(words)).toBeTruthy();
  expect(input.getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(input);
  expect(permissions.asked).toEqual([]);
});

test('a refusal keeps what was typed; so does a host that was not saved', async () => {
  permissions.answer = false;
  const { user } = await renderOptions();
  await user.click(screen.getByRole('button', { name: 'Add a host' }));
  await user.keyboard('jira.orrin.example{Enter}');
  expect(await form().findByText(/was not given\. Nothing was changed/)).toBeTruthy();
  expect(asked('addHost')).toEqual([]);

  permissions.answer = true;
  worker.refuse('addHost');
  await user.keyboard('{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('This host was not saved');
  worker.accept();
  await user.click(screen.getByRole('button', { name: 'Save again' }));
  expect(await screen.findByRole('rowheader', { name: /jira\.orrin\.example/ })).toBeTruthy();
});

test('Cancel gives the focus back to the button', async () => {
  const { user } = await renderOptions();
  await user.click(screen.getByRole('button', { name: 'Add a host' }));
  await user.click(form().getByRole('button', { name: 'Cancel' }));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add a host' }));
});

test('access is given back without a question', async () => {
  permissions.set([...permissions.origins, `https://${ownHost}/*`]);
  const { user } = await renderOptions();
  await user.click(screen.getByRole('button', { name: `Remove access: ${ownHost}` }));
  expect(last('removeHost')).toEqual({ host: ownHost });
  await waitFor(() => expect(screen.queryByRole('rowheader', { name: /jira\.brightwater/ })).toBeNull());
  expect(status()).toContain(`Access to ${ownHost} was given back`);
});

test('a host of no known product says so; its last reading goes with a host that was removed', async () => {
  await addOwnHost('wiki.brightwater.example', 'unknown');
  await read({ site: 'jira', host: 'old.brightwater.example', object: 'issue' });
  permissions.set([...permissions.origins, 'https://wiki.brightwater.example/*']);
  await renderOptions();
  expect(within(rowsOf('wiki.brightwater.example')).getByText('no product Sidelight knows')).toBeTruthy();
  expect(screen.queryByText('old.brightwater.example')).toBeNull();
});

test('many objects of a host are a few until asked, those that lack something first', async () => {
  for (const [index, name] of ['api', 'web', 'docs', 'cli', 'infra'].entries()) {
    await read({
      site: 'github',
      host: 'github.com',
      object: `kelda/${name}`,
      ago: (index + 1) * minute,
      missing: name === 'infra' ? ['status'] : [],
    });
  }
  const { user } = await renderOptions();
  expect(within(rowsOf('github.com')).getByText('kelda/infra')).toBeTruthy();
  expect(screen.queryByText('kelda/cli')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Show 2 more' }));
  expect(within(rowsOf('github.com')).getByText('kelda/cli')).toBeTruthy();
});

test('missing fields have ways on', async () => {
  const { user } = await renderOptions();
  await user.click(screen.getByRole('button', { name: `Repair… ${salesforceHost}` }));
  expect(screen.getByText(/Priority: not on the pages that were read/)).toBeTruthy();
  expect(screen.getByText(/choose “Map a label” under/)).toBeTruthy();
  expect(screen.getByText(/selector pack, and import it/)).toBeTruthy();
});

test('until the worker answers nothing is said of any host; without an answer there is a way on', async () => {
  worker.refuse('sites');
  const view = renderOptions();
  expect(await screen.findByText('This could not be loaded')).toBeTruthy();
  expect(screen.queryByRole('heading', { name: 'Sites and permissions' })).toBeNull();
  worker.accept();
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await view;
});

test('a machine finds no accessibility violation, with every form open', async () => {
  const { user, container } = await renderOptions();
  const before = screen.getAllByRole('form').length;
  for (const name of ['Add a host', 'Map a label', 'Add a key', `Sign in by OAuth: ${salesforceHost}`]) {
    await user.click(screen.getByRole('button', { name }));
  }
  expect(screen.getAllByRole('form')).toHaveLength(before + 4);
  expect(await violationsIn(container)).toEqual([]);
});
