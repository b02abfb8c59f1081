// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { violationsIn } from '../../testing/accessibility';
import { freshPanel, renderPanel } from '../../testing/render-panel';
import { minute } from '../../testing/samples';
import { tabId, worker } from '../../testing/worker';

freshPanel();

const day = 24 * 60 * minute;
async function openAccount() {
  const view = renderPanel();
  await view.user.click(await screen.findByRole('tab', { name: /Account/ }));
  await screen.findByRole('region', { name: 'Technical record' });
  return view;
}
const region = (name: RegExp | string) => screen.getByRole('region', { name });
const record = () => region('Technical record');
const doing = () => region(/^Mitigation/);
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const form = async (name: string) => within(await screen.findByRole('form', { name }));
const status = () => screen.getByRole('status').textContent;
const accountId = async () => (await worker.ask('account', { tabId }))?.id ?? '';
const lineOf = (name: string) =>
  [...record().querySelectorAll('li')].find((line) => line.textContent?.startsWith(name))?.textContent ?? '';

test('of an account that nobody described it says what is unknown and who is missing', async () => {
  const { container } = await openAccount();
  expect(record().textContent).toContain('nothing in it yet');
  expect(lineOf('SSO')).toContain('unknown');
  expect(lineOf('Security')).toContain('nobody named');
  expect(screen.queryByRole('button', { name: 'Record is up to date' })).toBeNull();
  expect(await violationsIn(container)).toEqual([]);
});

test('what is missing is entered where it is missing, and taken back by Undo', async () => {
  const { user, container } = await openAccount();
  await user.click(await button('Enter: SSO'));
  const sso = await form('Enter: SSO');
  await user.type(sso.getByLabelText('What is so'), 'SAML, Okta');
  await user.selectOptions(sso.getByLabelText('State'), 'works');
  await user.type(sso.getByLabelText('Since'), '2026-03-01');
  await user.click(sso.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(lineOf('SSO')).toMatch(/works.*SAML, Okta.*since .*1 Mar/));
  expect(status()).toContain('Kept in the record: SSO');
  expect(await violationsIn(container)).toEqual([]);
  await user.click(await button('Undo'));
  await waitFor(() => expect(lineOf('SSO')).toContain('unknown'));
});

test('a line is said anew, by keyboard alone', async () => {
  const content = { section: 'person', subject: 'security', text: 'Dana Whitlock' } as const;
  await worker.ask('addRecordItem', { accountId: await accountId(), content });
  const { user } = await openAccount();
  (await button('Edit: Security')).focus();
  await user.keyboard('{Enter}');
  const edit = await form('Edit: Security');
  edit.getByLabelText('Name').focus();
  await user.keyboard('{Control>}a{/Control}Owen Pelham{Enter}');
  await waitFor(() => expect(lineOf('Security')).toContain('Owen Pelham'));
  expect(lineOf('Security')).not.toContain('Dana');
});

test('what was typed stays when it could not be saved, and when the tab is left', async () => {
  const { user } = await openAccount();
  await user.click(await button('Add: Technical record'));
  const typed = async () => (await form('Add: Technical record')).getByLabelText<HTMLInputElement>('What was decided');
  await user.type(await typed(), 'Okta stays');
  worker.refuse('addRecordItem');
  await user.click((await form('Add: Technical record')).getByRole('button', { name: 'Save' }));
  expect((await screen.findByRole('alert')).textContent).toContain('This line was not saved.');
  expect((await typed()).value).toBe('Okta stays');
  worker.accept();
  await user.click((await form('Add: Technical record')).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(record().textContent).toContain('Okta stays'));
  expect(screen.queryByRole('form', { name: 'Add: Technical record' })).toBeNull();
});

test('an old record says that it is due, and is fresh once somebody says that it is true', async () => {
  const content = { section: 'integration', subject: 'api', text: 'v2, 3 keys', untilOn: '2026-11-30' } as const;
  await worker.askAt(Date.now() - 74 * day, 'addRecordItem', { accountId: await accountId(), content });
  const { user } = await openAccount();
  expect(record().textContent).toContain('74 days old, due at 60');
  expect(lineOf('API')).toMatch(/ends .*30 Nov.*in 11 days/);
  await user.click(await button('Record is up to date'));
  await waitFor(() => expect(record().textContent).toContain('up to date today'));
  await user.click(await button('Undo'));
  await waitFor(() => expect(record().textContent).toContain('74 days old'));
});

test('it is copied as Markdown, masked, what is missing first', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const id = await accountId();
  await worker.ask('addRecordItem', {
    accountId: id,
    content: { section: 'person', subject: 'admin', text: 'Dana Whitlock' },
  });
  await worker.ask('addRecordItem', {
    accountId: id,
    content: { section: 'environment', subject: '', text: 'token ghp_16C7e42F292c6912E7710c838347Ae178B4a *x*' },
  });
  const { user } = await openAccount();
  await user.click(await button('Copy as Markdown: Technical record'));
  const sheet = within(await screen.findByRole('dialog', { name: 'Technical record' }));
  await user.click(await sheet.findByRole('button', { name: 'Copy' }));
  await waitFor(() => expect(writeText).toHaveBeenCalled());
  const copied = writeText.mock.lastCall?.[0] ?? '';
  expect(copied).toContain('## Missing');
  expect(copied).toContain('nobody named for Security');
  expect(copied).not.toContain('ghp_16C7');
  expect(copied).not.toContain('Dana Whitlock');
  expect(copied).toContain('\\*x\\*');
});

test('what is done has an owner, a day and what it takes off; done by a click, and back', async () => {
  const { user, container } = await openAccount();
  expect(doing().textContent).toContain('Nothing is being done');
  await user.click(await button('Add what is done'));
  const add = await form('Add what is done');
  await user.type(add.getByLabelText('What is done'), 'Move to 4.21 before the freeze');
  await user.type(add.getByLabelText('Who does it'), 'Tomasz Bielak');
  await user.type(add.getByLabelText('Due on'), '2026-11-17');
  await user.type(add.getByLabelText('Takes off, points'), '24');
  await user.click(add.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(doing().textContent).toMatch(/Move to 4\.21.*Tomasz Bielak.*2 days late.*would take off 24/),
  );
  expect(await violationsIn(container)).toEqual([]);
  await user.click(await button('Done: Move to 4.21 before the freeze'));
  await waitFor(() => expect(within(doing()).getByText('done')).toBeTruthy());
  expect(doing().textContent).not.toContain('late');
  await user.click(await button('Undo'));
  await waitFor(() => expect(doing().textContent).toContain('2 days late'));
});

test('the risk was never reviewed, until somebody does', async () => {
  const { user } = await openAccount();
  expect(region('Review').textContent).toContain('never reviewed');
  await user.click(await button('Reviewed today'));
  await waitFor(() => expect(region('Review').textContent).toContain('reviewed today'));
});

test('what another window enters shows here', async () => {
  await openAccount();
  const content = { section: 'link', subject: 'Diagram', text: '', url: 'https://wiki.example/pelham' } as const;
  await worker.ask('addRecordItem', { accountId: await accountId(), content });
  expect((await screen.findByRole('link', { name: 'wiki.example' })).getAttribute('href')).toBe(content.url);
});
