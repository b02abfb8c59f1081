// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { AccountContext } from '@/lib/context/context';
import { violationsIn } from '../../testing/accessibility';
import { goTo, renderDashboard } from '../../testing/render-dashboard';
import { freshPanel, renderPanel } from '../../testing/render-panel';
import { accountReading, accountRef, minute, ticketReading, ticketRef } from '../../testing/samples';
import { worker } from '../../testing/worker';

freshPanel();

const day = 24 * 60 * minute;
const at = <T,>(value: T) => ({ value, source: 'api' as const, at: Date.now() });

/** The account page of Brightwater in Salesforce; an organization of that name is known from Zendesk. */
async function withTwoBrightwaters() {
  const reading = accountReading();
  const ref = { ...accountRef, id: '0014W00002BRIGHQA5' };
  const context = reading.context as AccountContext;
  await worker.show(
    {
      state: 'read',
      ref,
      reading: {
        ...reading,
        ref,
        context: {
          ...context,
          ref,
          fields: { ...context.fields, name: at('Brightwater Hlth. Ltd'), website: at('brightwater.example') },
        },
      },
    },
    2,
  );
  const ticket = ticketReading({ ...ticketRef, id: '48190' });
  if (ticket.context?.kind === 'ticket') {
    ticket.context.fields.organization = at({ name: 'Brightwater Health', id: '77' });
    ticket.context.fields.requester = at({
      name: 'Elif',
      role: 'customer' as const,
      email: 'elif@brightwater.example',
    });
  }
  await worker.show({ state: 'read', ref: ticket.ref, reading: ticket }, 3);
}

async function openAccounts() {
  const view = renderDashboard('accounts');
  await screen.findByRole('region', { name: 'All accounts' });
  return view;
}
const table = () => within(screen.getByRole('region', { name: 'All accounts' })).getByRole('table');
const rows = () => within(table()).getAllByRole('row').slice(1);
const names = () => rows().map((row) => within(row).getAllByRole('link')[0]?.textContent);
const button = (name: string | RegExp) => screen.findByRole('button', { name });

test('every remembered account has a row that says how it stands and why it comes there', async () => {
  const { user, container } = await openAccounts();
  expect(names()).toContain('Halden Freight');
  const row = rows().find((one) => one.textContent?.includes('Halden'));
  expect(row?.textContent).toMatch(/never/);
  await user.click(within(row as HTMLElement).getByText(/^attention \d+$/));
  expect(row?.textContent).toMatch(/never reviewed \(\+10\)/);
  expect(await violationsIn(container)).toEqual([]);
});

test('it is filtered by what is typed, which stays typed, and by level', async () => {
  const { user } = await openAccounts();
  const field = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Filter accounts' });
  await user.type(field, 'bright');
  await waitFor(() => expect(names()).toEqual(['Brightwater']));
  expect(screen.getByRole<HTMLInputElement>('searchbox', { name: 'Filter accounts' }).value).toBe('bright');
  await user.click(screen.getByRole('radio', { name: /^High/ }));
  expect(await screen.findByText('No account fits that.')).toBeTruthy();
});

test('two that may be one are asked about, are one by a click, and two again by Undo', async () => {
  await withTwoBrightwaters();
  const { user, container } = await openAccounts();
  const asked = await screen.findByRole('region', { name: 'Are these one account?' });
  expect(asked.textContent).toMatch(/Both write from brightwater\.example\. The names are alike\. No id says so\./);
  expect(asked.textContent).toMatch(/As one: .*risk \d+ instead of \d+ and \d+/);
  expect(names().filter((name) => name?.startsWith('Brightwater H'))).toHaveLength(2);
  expect(await violationsIn(container)).toEqual([]);

  within(asked).getByRole('button', { name: 'They are one' }).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(names().filter((name) => name?.startsWith('Brightwater H'))).toHaveLength(1));
  expect(screen.queryByRole('region', { name: 'Are these one account?' })).toBeNull();
  await user.click(await button('Undo'));
  expect(await screen.findByRole('region', { name: 'Are these one account?' })).toBeTruthy();
});

test('two that are two are not asked about again', async () => {
  await withTwoBrightwaters();
  const { user } = await openAccounts();
  await user.click(await button('Two accounts'));
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Are these one account?' })).toBeNull());
  expect(names().filter((name) => name?.startsWith('Brightwater H'))).toHaveLength(2);
});

test('a refused answer is said, and the question stays', async () => {
  await withTwoBrightwaters();
  const { user } = await openAccounts();
  worker.refuse('joinAccounts');
  await user.click(await button('They are one'));
  expect((await screen.findByRole('alert')).textContent).toContain('Your answer was not saved.');
  expect(screen.getByRole('region', { name: 'Are these one account?' })).toBeTruthy();
});

test('this week’s accounts are copied as an agenda without names of people', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await worker.showAccount();
  const { user } = await openAccounts();
  const week = screen.getByRole('region', { name: 'This week’s accounts' });
  expect(within(week).getAllByRole('listitem')[0]?.textContent).toMatch(/Halden Freight.*never reviewed/);
  await user.click(await button('Copy agenda'));
  const sheet = within(await screen.findByRole('dialog', { name: 'This week’s accounts' }));
  await user.click(await sheet.findByRole('button', { name: 'Copy' }));
  await waitFor(() => expect(writeText).toHaveBeenCalled());
  const copied = writeText.mock.lastCall?.[0] ?? '';
  expect(copied).toMatch(/never reviewed/);
  expect(copied).not.toContain('Priya');
});

test('a row leads to the account’s page, which has its record', async () => {
  const { user } = await openAccounts();
  const link = within(table()).getByRole('link', { name: 'Halden Freight' });
  const id = link.getAttribute('href')?.split('/')[1] ?? '';
  goTo({ of: 'account', id });
  expect(await screen.findByRole('heading', { level: 1, name: 'Halden Freight' })).toBeTruthy();
  await screen.findByRole('region', { name: 'Technical record' });
  await user.click(await button('Enter: SSO'));
  const form = within(await screen.findByRole('form', { name: 'Enter: SSO' }));
  await user.type(form.getByLabelText('What is so'), 'SAML');
  await user.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.getByRole('region', { name: 'Technical record' }).textContent).toContain('SAML'));
  expect(await screen.findByRole('region', { name: 'Voice of the customer' })).toBeTruthy();
});

test('an account that is not there says so', async () => {
  renderDashboard({ of: 'account', id: '00000000-0000-4000-8000-000000000000' });
  expect(await screen.findByRole('heading', { name: 'This account is not known here' })).toBeTruthy();
});

test('records that are due are listed', async () => {
  const id = (await worker.ask('account', { tabId: 1 }))?.id ?? '';
  const content = { section: 'decision', subject: '', text: 'Okta stays' } as const;
  await worker.askAt(Date.now() - 74 * day, 'addRecordItem', { accountId: id, content });
  await openAccounts();
  const due = screen.getByRole('region', { name: /^Technical records that are due/ });
  expect(due.textContent).toMatch(/Halden Freight74 days old, due at 60/);
});

test('what customers say names areas with their evidence, and what product was told', async () => {
  const writeText = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await worker.ask('markSent', { tabId: 1, receiver: 'product', target: 'PROD-7' });
  const { user, container } = await openAccounts();
  const voice = await screen.findByRole('region', { name: 'Voice of the customer' });
  expect(within(voice).getByRole('row', { name: /^Identity/ }).textContent).toMatch(
    /1, 1 open.*Halden Freight.*#48213/,
  );
  expect(voice.textContent).toMatch(/PROD-7.*No answer yet/);
  expect(await violationsIn(container)).toEqual([]);
  await user.click(within(voice).getByRole('button', { name: 'Copy brief' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Voice of the customer' }));
  await user.click(await sheet.findByRole('button', { name: 'Copy' }));
  await waitFor(() => expect(writeText).toHaveBeenCalled());
  const copied = writeText.mock.lastCall?.[0] ?? '';
  expect(copied).toContain('## Identity');
  expect(copied).not.toContain('Halden Freight');
});

test('a ticket that is read meanwhile is in the list', async () => {
  await openAccounts();
  await withTwoBrightwaters();
  await waitFor(() => expect(names()).toContain('Brightwater Health'));
});

test('in the panel, too, it is asked which other account may be this one', async () => {
  await withTwoBrightwaters();
  const ticket = ticketReading({ ...ticketRef, id: '48190' });
  if (ticket.context?.kind === 'ticket')
    ticket.context.fields.organization = at({ name: 'Brightwater Health', id: '77' });
  await worker.show({ state: 'read', ref: ticket.ref, reading: ticket });
  const { user } = renderPanel();
  await user.click(await screen.findByRole('tab', { name: /Account/ }));
  await user.click(await button('They are one'));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'They are one' })).toBeNull());
});
