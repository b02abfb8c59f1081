// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { TicketContext } from '@/lib/context/context';
import { freshPanel, renderPanel } from '../../testing/render-panel';
import { accountKeys, accountRef, minute, ticketContext, ticketReading, ticketRef } from '../../testing/samples';
import { worker } from '../../testing/worker';

freshPanel();

const day = 24 * 60 * minute;
const at = <T,>(value: T) => ({ value, source: 'api' as const, at: Date.now() });

/** A ticket of the same account that another tab showed, so long ago. */
async function seenBefore(id: string, ago: number, fields: TicketContext['fields']) {
  const ref = { ...ticketRef, id };
  const context = { ...ticketContext(ref), readAt: Date.now() - ago };
  context.fields = { organization: context.fields.organization, status: context.fields.status, ...fields };
  await worker.show({ state: 'read', ref, reading: { ...ticketReading(ref), context } }, 2);
}

/** Three tickets in all, of one area; the sample's own is of severity 2. */
async function withOtherTickets() {
  const identity = at(['Identity', 'SSO']);
  await seenBefore('48190', 2 * 60 * minute, {
    subject: at('SCIM drops nested groups'),
    priority: at('high'),
    area: identity,
    createdAt: at(Date.now() - 31 * day),
  });
  await seenBefore('48101', 3 * 60 * minute, {
    subject: at('Sign-in is slow'),
    area: identity,
    createdAt: at(Date.now() - 15 * day),
  });
}

async function openAccount() {
  const view = renderPanel();
  await view.user.click(await screen.findByRole('tab', { name: /Account/ }));
  return view;
}
const drivers = async () => within(await screen.findByRole('region', { name: 'Drivers' })).getAllByRole('listitem');

test('level, score, range and coverage are said in words', async () => {
  await withOtherTickets();
  await openAccount();
  const risk = await screen.findByRole('region', { name: /Technical risk/ });
  expect(risk.textContent).toContain('Halden Freight');
  expect(risk.textContent).toContain('41 of 100');
  expect(within(risk).getByText('Medium')).toBeTruthy();
  expect(risk.textContent).toContain('4 of 6 known · could be 41–71');
});

test('a driver has points, source and age', async () => {
  await withOtherTickets();
  await openAccount();
  const [severe, oldest] = await drivers();
  expect(severe?.textContent).toMatch(
    /2 open tickets of severity 1 or 2, 1 without a priority\+16.*tickets seen here · 3 s ago/,
  );
  expect(oldest?.textContent).toMatch(/Oldest open ticket 31 days old\+11/);
});

test('a driver whose input is old says so', async () => {
  await withOtherTickets();
  vi.setSystemTime(Date.now() + 8 * day);
  await openAccount();
  const [severe] = await drivers();
  expect(severe?.textContent).toMatch(/\+16.*old: 8 days ago/);
});

test('unknown is unknown: no points, and why', async () => {
  await withOtherTickets();
  await openAccount();
  const unknown = (await drivers()).slice(-2).map(({ textContent }) => textContent);
  expect(unknown[0]).toMatch(/State of the integration\?points unknown.*unknownnobody has entered it/);
  expect(unknown[1]).toMatch(/Share of rework\?points unknown.*less than an hour was logged/);
  expect(unknown.join()).not.toMatch(/\+\d|\b0\b/);
});

test('too little known shows no level', async () => {
  const reading = ticketReading({ ...ticketRef, id: '1' });
  const { context } = reading;
  if (context?.kind === 'ticket') {
    context.fields = {
      subject: context.fields.subject,
      organization: at({ name: 'Orrin Mills', id: '77' }),
      status: context.fields.status,
    };
  }
  await worker.show({ state: 'read', ref: reading.ref, reading });
  await openAccount();
  const summary = await screen.findByRole('region', { name: /Technical risk/ });
  expect(summary.textContent).toContain('Not enough known');
  expect(summary.textContent).not.toContain('0 of 100 ');
  expect(within(summary).queryByText('Low')).toBeNull();
  expect(screen.getByRole('tab', { name: 'Account, unknown, not enough known to say' })).toBeTruthy();
});

test('the state of the integration can be entered', async () => {
  const { user } = await openAccount();
  await user.click(await screen.findByRole('button', { name: 'Enter: state of the integration' }));
  await user.click(screen.getByRole('button', { name: 'Degraded' }));
  expect(await screen.findByText('Integrations degraded')).toBeTruthy();
  expect(worker.asked.find(({ name }) => name === 'enterFact')?.input).toEqual({
    account: { name: 'Halden Freight', keys: accountKeys },
    driver: 'integration-state',
    value: 'degraded',
  });
  expect(screen.getByRole('status').textContent).toContain('Saved: the integration is degraded');
});

test('what another window enters of this account shows here, and nothing is asked of another’s', async () => {
  await openAccount();
  await drivers();
  const count = () => worker.asked.filter(({ name }) => name === 'account').length;
  const before = count();
  const fact = { driver: 'integration-state', value: 'blocked' } as const;
  await worker.ask('enterFact', { account: { name: 'Orrin Mills', keys: ['zendesk:x:organization:1'] }, ...fact });
  await worker.ask('enterFact', { account: { name: 'Halden Freight', keys: accountKeys }, ...fact });
  expect(await screen.findByText('Integrations blocked')).toBeTruthy();
  expect(count()).toBe(before + 1);
});

test('open tickets link to where they are; engagements say whether they are late', async () => {
  await withOtherTickets();
  await openAccount();
  const link = await screen.findByRole('link', {
    name: '#48213 SSO sign-in fails with AADSTS50011 after Entra tenant move',
  });
  expect(link.getAttribute('href')).toBe('https://kelda.zendesk.com/agent/tickets/48213');
  expect(screen.getByText('severity unknown')).toBeTruthy();
  const engagements = screen.getByRole('region', { name: 'Engagements 2' });
  expect(engagements.textContent).toMatch(/SCIM rollout.*2 days late.*SSO go-live.*1 day left/);
});

test('a record that names no account says so', async () => {
  const reading = ticketReading();
  if (reading.context?.kind === 'ticket') delete reading.context.fields.organization;
  await worker.show({ state: 'read', ref: reading.ref, reading });
  await openAccount();
  expect(await screen.findByRole('heading', { name: 'No account is named here' })).toBeTruthy();
});

test('the account’s own page knows it by the same id, with what was seen elsewhere', async () => {
  await worker.showAccount();
  renderPanel();
  expect(await screen.findByRole('tab', { name: /Account/, selected: true })).toBeTruthy();
  expect(await screen.findByText(/#48213 SSO sign-in fails/)).toBeTruthy();
  await waitFor(() => expect(worker.asked.some(({ name }) => name === 'account')).toBe(true));
  expect(accountKeys).toContain(`salesforce:${accountRef.id}`);
});
