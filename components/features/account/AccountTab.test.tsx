// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { TicketContext } from '@/lib/context/context';
import { freshPanel, renderPanel } from '../../testing/render-panel';
import { accountKeys, accountRef, minute, ticketContext, ticketReading, ticketRef } from '../../testing/samples';
import { tabId, worker } from '../../testing/worker';

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
const drivers = async () =>
  within(await screen.findByRole('region', { name: /^(Drivers|What is known)/ })).getAllByRole('listitem');

test('level, score, range and coverage are said in words', async () => {
  await withOtherTickets();
  await openAccount();
  const risk = await screen.findByRole('region', { name: /Technical risk/ });
  expect(risk.textContent).toContain('Halden Freight');
  expect(risk.textContent).toContain('33 of 100');
  expect(within(risk).getByText('Medium')).toBeTruthy();
  expect(risk.textContent).toMatch(/3 of 6 known · could be 33–78.*55 % sure by age/);
});

test('a driver has points, source and age', async () => {
  await withOtherTickets();
  await openAccount();
  const [severe, repeat] = await drivers();
  expect(severe?.textContent).toMatch(
    /2 open cases of severity 1 or 2, 1 without a severity\+19.*tickets seen here · 2 h ago/,
  );
  expect(repeat?.textContent).toMatch(/3 cases with AADSTS50011 in 90 days\+10/);
});

test('a driver whose input is old says so', async () => {
  await withOtherTickets();
  vi.setSystemTime(Date.now() + 15 * day);
  await openAccount();
  const [severe] = await drivers();
  expect(severe?.textContent).toMatch(/\+19.*old: 15 days ago/);
});

test('unknown is unknown: no points, and why', async () => {
  await withOtherTickets();
  await openAccount();
  const unknown = (await drivers()).slice(-3).map(({ textContent }) => textContent);
  expect(unknown[0]).toMatch(/Integrations and identity\?points unknown.*unknown nobody has entered it/);
  expect(unknown[1]).toMatch(/Open escalations\?points unknown.*unknown no escalation of this account was ever kept/);
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
  expect(summary.textContent).toContain('No level yet');
  expect(summary.textContent).not.toContain('0 of 100 ');
  expect(within(summary).queryByText('Low')).toBeNull();
  expect(
    screen.getByRole('tab', { name: /^Account, \d of 6, known, not enough to say how high the risk is$/ }),
  ).toBeTruthy();
});

test('the state of the integration can be entered', async () => {
  const { user } = await openAccount();
  await user.click(await screen.findByRole('button', { name: 'Enter: integrations and identity' }));
  const form = within(screen.getByRole('form', { name: 'Say how it stands: Integrations and identity' }));
  await user.click(form.getByRole('radio', { name: 'Degraded' }));
  await user.selectOptions(form.getByRole('combobox', { name: 'Which one' }), 'scim');
  await user.type(form.getByRole('textbox', { name: 'Why, or what you saw' }), 'Groups are dropped');
  await user.click(form.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Provisioning (SCIM) degraded, 1 known')).toBeTruthy();
  expect(worker.asked.find(({ name }) => name === 'enterFact')?.input).toEqual({
    account: { name: 'Halden Freight', keys: accountKeys },
    driver: 'integration-state',
    item: 'scim',
    value: 'degraded',
    why: 'Groups are dropped',
  });
  expect(screen.getByRole('status').textContent).toContain('Kept: Integrations and identity, Degraded');
  await user.click(screen.getByText('What it is made of: Integrations and identity'));
  const rows = screen.getByText('What it is made of: Integrations and identity').closest('li');
  expect(rows?.textContent).toMatch(
    /Provisioning \(SCIM\) Degraded.*somebody without a name here, .*Groups are dropped/,
  );

  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await screen.findByRole('button', { name: 'Enter: integrations and identity' });
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
  expect(screen.getByText('no severity')).toBeTruthy();
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
  expect(await screen.findByRole('link', { name: /#48213 SSO sign-in fails/ })).toBeTruthy();
  await waitFor(() => expect(worker.asked.some(({ name }) => name === 'account')).toBe(true));
  expect(accountKeys).toContain(`salesforce:${accountRef.id}`);
});

const askSite = 'Ask the site for all of them';
/** A page of the organization's tickets as Zendesk's search gives it, of so many in all. */
const found = (ids: number[], of: number) => ({
  results: ids.map((id) => ({
    id,
    subject: `Ticket ${id}`,
    status: 'open',
    created_at: new Date(Date.now() - (500 - id) * minute).toISOString(),
  })),
  next_page: of > ids.length ? 'https://kelda.zendesk.com/next' : null,
  count: of,
});
const from = (first: number, length: number) => Array.from({ length }, (_, index) => first + index);

/** The tab with the ticket asks its site for whoever runs a job; returns what it was asked. */
function tabAnswers(answer: (asked: number) => unknown): string[] {
  const asked: string[] = [];
  worker.browser.openTabs = [tabId];
  worker.browser.reply = async (name, data) => {
    if (name === 'canAsk') return true;
    if (name !== 'get') return undefined;
    asked.push((data as { path: string }).path);
    const body = JSON.stringify(await answer(asked.length));
    return { kind: 'answer', status: 200, contentType: 'application/json', body };
  };
  return asked;
}

test('the site is asked for open tickets by a click only, and says how far it is', async () => {
  const second = Promise.withResolvers<unknown>();
  const asked = tabAnswers((count) => (count === 1 ? found(from(1, 100), 230) : second.promise));
  const { user } = await openAccount();
  const button = await screen.findByRole('button', { name: askSite });
  expect(worker.asked.some(({ name }) => name === 'startJob')).toBe(false);
  expect(asked).toEqual([]);

  await user.click(button);
  const row = await screen.findByRole('article', { name: 'Open tickets of the account' });
  expect(worker.asked.find(({ name }) => name === 'startJob')?.input).toMatchObject({ kind: 'openTickets' });
  expect(await within(row).findByText('100 of 230 tickets')).toBeTruthy();
  expect(decodeURIComponent(asked[0] ?? '')).toContain('organization:360001');
  expect(screen.queryByRole('button', { name: askSite })).toBeNull();

  second.resolve(found(from(101, 20), 20));
  expect(await within(row).findByText('120 open tickets')).toBeTruthy();
  expect(await screen.findByRole('button', { name: askSite })).toBeTruthy();
  expect(await screen.findByRole('link', { name: '#120 Ticket 120' })).toBeTruthy();
});

test('that no page of the site is open to ask it is said, and it goes on once one is', async () => {
  const { user } = await openAccount();
  await user.click(await screen.findByRole('button', { name: askSite }));
  const row = await screen.findByRole('article', { name: 'Open tickets of the account' });
  expect(await within(row).findByText(/No page of kelda\.zendesk\.com is open to ask it/)).toBeTruthy();
  tabAnswers(() => found([7], 1));
  await user.click(within(row).getByRole('button', { name: 'Try now' }));
  expect(await within(row).findByText('1 open ticket')).toBeTruthy();
});

test('that the site cannot be asked is said', async () => {
  worker.refuse('startJob');
  const { user } = await openAccount();
  await user.click(await screen.findByRole('button', { name: askSite }));
  expect(await screen.findByText(/It could not be asked/)).toBeTruthy();
  expect(screen.queryByRole('article', { name: 'Open tickets of the account' })).toBeNull();
});

test('a look is one at the tab that is on show, and what changed since is told by the next one', async () => {
  const { user } = renderPanel();
  await screen.findByRole('tab', { name: /Account, / });
  const looks = () => worker.asked.filter(({ name }) => name === 'lookAtRisk').length;
  expect(looks()).toBe(0);
  await user.click(screen.getByRole('tab', { name: /Account/ }));
  await screen.findByRole('button', { name: 'Review and copy summary' });
  await waitFor(() => expect(looks()).toBe(1));
});

test('the summary is one paragraph with dates and sources, masked as packets are', async () => {
  await withOtherTickets();
  const { user } = await openAccount();
  await user.click(await screen.findByRole('button', { name: 'Review and copy summary' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Technical summary' }));
  const summary = await sheet.findByText(/the technical risk of/);
  expect(summary.textContent).toMatch(
    /^As of 19 Nov 2026, the technical risk of \[account 1\] is medium \(33 of 100\)\./,
  );
  expect(summary.textContent).toMatch(
    /2 open cases of severity 1 or 2.* \(19 points; tickets seen here, 19 Nov 2026\)\./,
  );
  expect(summary.textContent).toMatch(/Not known: .*Security blockers\.$/);
  await user.click(sheet.getByRole('button', { name: 'Copy' }));
  expect(await navigator.clipboard.readText()).toBe(summary.textContent);
});

test('the stage of the account is said, and taken back', async () => {
  const { user } = await openAccount();
  const stage = () => screen.findByRole<HTMLSelectElement>('combobox', { name: 'Stage' });
  await user.selectOptions(await stage(), 'Onboarding');
  await waitFor(async () => expect((await stage()).value).toBe('onboarding'));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect((await stage()).value).toBe(''));
});
