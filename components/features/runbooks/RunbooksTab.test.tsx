// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { worker } from '../../testing/fake-worker';
import { freshPanel, renderPanel } from '../../testing/render-panel';

vi.mock('@/lib/messages', () => import('../../testing/fake-worker'));
freshPanel();

const title = 'Fix redirect URI after an Entra move';

async function openFirst() {
  const view = renderPanel();
  await view.user.click(await screen.findByText(title));
  await screen.findByRole('checkbox', { name: /Confirm that the tenant was moved/ });
  return view;
}

test('suggestions come best first, each with reasons, fit, age and owner', async () => {
  renderPanel();
  const list = await screen.findByRole('region', { name: 'Fit this ticket 3' });
  const items = within(list)
    .getAllByRole('listitem')
    .map((item) => item.textContent);
  expect(items[0]).toMatch(
    /^1Fix redirect URI.*AADSTS50011.*solved 4 like this.*Strong fit.*Reviewed 12 days ago · Tomasz Bielak/,
  );
  expect(items[1]).toMatch(/^2Rotate the SCIM token.*Good fit.*Reviewed 3 months ago/);
  expect(items[2]).toMatch(/^3SAML rejected.*Weak fit.*Review 41 days overdue/);
});

test('evidence found is shown with how often, the rest on demand', async () => {
  const { user } = renderPanel();
  const found = (await screen.findByText('Found', { selector: 'span' })).parentElement;
  expect(found?.textContent).toMatch(/AADSTS50011×2.*HTTP 401/);
  expect(found?.textContent).not.toContain('140 of 2,300 users');
  await user.click(screen.getByRole('button', { name: '4 more' }));
  expect(found?.textContent).toContain('140 of 2,300 users');
});

test('a ticked step shows its time, and the next one is current', async () => {
  const { user } = await openFirst();
  const step = () => screen.getByRole<HTMLInputElement>('checkbox', { name: /Confirm that the tenant was moved/ });
  expect(step().closest('li')?.getAttribute('aria-current')).toBe('step');
  await user.click(step());
  await waitFor(() => expect(step().checked).toBe(true));
  expect(step().closest('li')?.textContent).toMatch(/\d\d:\d\d$/);
  expect(
    screen
      .getByRole('checkbox', { name: /Compare the ACS URL/ })
      .closest('li')
      ?.getAttribute('aria-current'),
  ).toBe('step');
  expect(screen.getByText(/1 of 6 steps · started \d\d:\d\d/)).toBeTruthy();

  await user.click(step());
  await waitFor(() => expect(step().checked).toBe(false));
});

test('the sentence of a step ticks it too', async () => {
  const { user } = await openFirst();
  await user.click(screen.getByText('Compare the ACS URL sent with the one registered.'));
  const ticks = worker.asked.filter(({ name }) => name === 'tickStep');
  expect(ticks.map(({ argument }) => argument)).toMatchObject([{ step: 1, ticked: true }]);
});

test('a tick that is not on disk is not shown as ticked', async () => {
  worker.refused.add('tickStep');
  const { user } = await openFirst();
  await user.click(screen.getByRole('checkbox', { name: /Confirm that/ }));
  expect((await screen.findByRole('alert')).textContent).toContain('This tick was not saved');
  expect(screen.getByRole<HTMLInputElement>('checkbox', { name: /Confirm that/ }).checked).toBe(false);
});

test.each([
  ['Solved it', 'You said: solved it'],
  ['It helped', 'You said: helped'],
  ['Didn’t fit', 'You said: didn’t fit'],
])('%s is saved and can be taken back', async (button, words) => {
  const { user } = await openFirst();
  await user.click(screen.getByRole('button', { name: button }));
  expect((await screen.findByText(new RegExp(words))).textContent).toMatch(/, \d\d:\d\d$/);
  await user.click(screen.getByRole('button', { name: 'Reopen' }));
  expect(await screen.findByRole('group', { name: 'How did it go?' })).toBeTruthy();
});

test('code is copied verbatim', async () => {
  const { user } = await openFirst();
  await user.click(screen.getByRole('button', { name: 'Copy code' }));
  expect(await navigator.clipboard.readText()).toBe('https://halden.kelda.example/sso/acs');
  expect(screen.getByRole('status').textContent).toContain('Copied');
});

test('a runbook’s text brings only safe links, no images and no HTML', async () => {
  const { container } = await openFirst();
  const link = screen.getByRole('link', { name: 'the Entra reference' });
  expect(link.getAttribute('href')).toBe('https://learn.microsoft.com/entra');
  expect(link.getAttribute('rel')).toBe('noreferrer');
  expect(link.getAttribute('target')).toBe('_blank');
  expect(screen.getAllByRole('link')).toHaveLength(1);
  expect(container.querySelector('img')).toBeNull();
  expect(container.innerHTML).not.toContain('javascript:');
  expect(container.querySelector('b')).toBeNull();
});

test('a search leaves the ticket where it was', async () => {
  const { user } = renderPanel();
  await user.type(await screen.findByRole('searchbox'), 'clock skew');
  expect(await screen.findByRole('region', { name: 'Found 1' })).toBeTruthy();
  expect(screen.queryByText(title)).toBeNull();
  await user.click(screen.getByText('SAML rejected: clock skew or old certificate'));
  await user.click(await screen.findByRole('checkbox', { name: /Compare the clocks/ }));
  await user.click(screen.getByRole('button', { name: 'Back to suggestions' }));
  expect(await screen.findByText(title)).toBeTruthy();
});

test('a search without results says what was looked for', async () => {
  const { user } = renderPanel();
  await user.type(await screen.findByRole('searchbox'), 'kafka');
  expect(await screen.findByText('No runbook has “kafka”')).toBeTruthy();
});

test('a runbook used here that no longer fits is not lost', async () => {
  worker.state.suggestions.suggestions = worker.state.suggestions.suggestions.slice(0, 1);
  const { user } = renderPanel();
  await user.type(await screen.findByRole('searchbox'), 'scim');
  await user.click(await screen.findByText('Rotate the SCIM token on HTTP 401'));
  await user.click(await screen.findByRole('checkbox', { name: /Issue a new token/ }));
  await user.click(screen.getByRole('button', { name: 'Back to suggestions' }));
  const used = await screen.findByRole('region', { name: 'Also used on this ticket 1' });
  expect(await within(used).findByText('Rotate the SCIM token on HTTP 401')).toBeTruthy();
});

test('nothing fits: says what was looked for, and searching is the way on', async () => {
  worker.state.suggestions.suggestions = [];
  const { user } = renderPanel();
  expect(await screen.findByRole('heading', { name: 'No runbook fits yet' })).toBeTruthy();
  expect(screen.getByText('Looked for 7 findings in 128 runbooks:')).toBeTruthy();
  expect(screen.getByText('140 of 2,300 users')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Search instead' }));
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
});
