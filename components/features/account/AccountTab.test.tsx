// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { worker } from '../../testing/fake-worker';
import { freshPanel, renderPanel } from '../../testing/render-panel';
import { accountKey } from '../../testing/samples';

vi.mock('@/lib/messages', () => import('../../testing/fake-worker'));
freshPanel();

async function openAccount() {
  const view = renderPanel();
  await view.user.click(await screen.findByRole('tab', { name: /Account/ }));
  return view;
}
const drivers = async () => within(await screen.findByRole('region', { name: 'Drivers' })).getAllByRole('listitem');

test('level, score, range and coverage are said in words', async () => {
  await openAccount();
  const risk = await screen.findByRole('region', { name: /Technical risk/ });
  expect(risk.textContent).toContain('Halden Freight');
  expect(risk.textContent).toContain('44 of 100');
  expect(within(risk).getByText('Medium')).toBeTruthy();
  expect(risk.textContent).toContain('4 of 6 known · could be 44–74');
});

test('a driver has points, source and age; an old one says so', async () => {
  await openAccount();
  const [severe, oldest] = await drivers();
  expect(severe?.textContent).toMatch(/2 open tickets of severity 1 or 2\+16.*tickets seen here · 2 h ago/);
  expect(oldest?.textContent).toMatch(/\+11.*old: 8 days ago/);
});

test('unknown is unknown: no points, and why', async () => {
  await openAccount();
  const unknown = (await drivers()).slice(-2).map(({ textContent }) => textContent);
  expect(unknown[0]).toMatch(/State of the integration\?points unknown.*unknownnobody has entered it/);
  expect(unknown[1]).toMatch(/Share of rework\?points unknown.*less than an hour was logged/);
  expect(unknown.join()).not.toMatch(/\+\d|\b0\b/);
});

test('too little known shows no level', async () => {
  const risk = worker.state.account?.risk;
  if (risk)
    Object.assign(risk, { level: undefined, score: 0, coverage: { known: 0, of: 6 }, range: { from: 0, to: 100 } });
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
  expect(worker.asked.find(({ name }) => name === 'enterFact')?.argument).toEqual({
    accountKeys: [accountKey],
    driver: 'integration-state',
    value: 'degraded',
  });
  expect(screen.getByRole('status').textContent).toContain('Saved: the integration is degraded');
});

test('open tickets link to where they are; engagements say whether they are late', async () => {
  await openAccount();
  const link = await screen.findByRole('link', { name: '#48213 SSO fails after tenant move' });
  expect(link.getAttribute('href')).toBe('https://kelda.zendesk.com/agent/tickets/48213');
  expect(screen.getByText('severity unknown')).toBeTruthy();
  const engagements = screen.getByRole('region', { name: 'Engagements 2' });
  expect(engagements.textContent).toMatch(/SSO go-live.*1 day left.*SCIM rollout.*2 days late/);
});

test('a record that names no account says so', async () => {
  worker.state.account = null;
  await openAccount();
  expect(await screen.findByRole('heading', { name: 'No account is named here' })).toBeTruthy();
});

test('the site is asked for open tickets by a click only, and says how far it is', async () => {
  const { user } = await openAccount();
  const button = await screen.findByRole('button', { name: 'Ask the site for all of them' });
  expect(worker.asked.some(({ name }) => name === 'startJob')).toBe(false);
  await user.click(button);
  const row = await screen.findByRole('article', { name: 'Open tickets of the account' });
  expect(worker.asked.find(({ name }) => name === 'startJob')?.argument).toMatchObject({ kind: 'openTickets' });
  expect(screen.queryByRole('button', { name: 'Ask the site for all of them' })).toBeNull();
  const id = worker.state.jobs[0]?.id ?? '';
  worker.changeJob(id, { state: 'running', progress: { done: 100, total: 230, unit: 'tickets' } });
  await within(row).findByText('100 of 230 tickets');
  worker.changeJob(id, { state: 'done', result: { found: 230, complete: true } });
  await within(row).findByText('230 open tickets');
  expect(await screen.findByRole('button', { name: 'Ask the site for all of them' })).toBeTruthy();
});

test('that the site cannot be asked is said', async () => {
  worker.refused.add('startJob');
  const { user } = await openAccount();
  await user.click(await screen.findByRole('button', { name: 'Ask the site for all of them' }));
  expect(await screen.findByText(/It could not be asked/)).toBeTruthy();
});
