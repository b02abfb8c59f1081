// @vitest-environment happy-dom
import { act, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { violationsIn } from '../../testing/accessibility';
import { engagements, entry, freshPanel, renderPanel } from '../../testing/render-panel';
import { minute, otherTicketRef, ticketReading, ticketRef } from '../../testing/samples';
import { tabId, worker } from '../../testing/worker';

freshPanel();

const ready = () => screen.findByRole('tab', { name: /4 fit/ });
const field = () => screen.findByRole<HTMLInputElement>('combobox', { name: 'Command' });
const names = () => screen.queryAllByRole('option').map((option) => option.querySelector('span')?.textContent);
/** The option that Enter takes, as assistive technology is told of it. */
const chosen = async () => {
  const id = (await field()).getAttribute('aria-activedescendant') ?? '';
  return document.getElementById(id)?.querySelector('span')?.textContent;
};

async function open(typed = '') {
  const { user, container } = renderPanel();
  await ready();
  await user.keyboard('{Control>}k{/Control}');
  await field();
  await waitFor(() => expect(worker.asked.some(({ name }) => name === 'findable')).toBe(true));
  await act(() => worker.settled());
  if (typed !== '') await user.keyboard(typed);
  return { user, container };
}

test('Ctrl K opens it also while something is typed, and Esc gives the focus back', async () => {
  const { user } = renderPanel();
  await ready();
  await user.keyboard('/');
  const search = screen.getByRole('searchbox');
  expect(document.activeElement).toBe(search);
  await user.keyboard('{Control>}k{/Control}');
  const command = await field();
  await waitFor(() => expect(document.activeElement).toBe(command));
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('combobox')).toBeNull();
  expect(document.activeElement).toBe(search);
  expect(worker.asked.some(({ name }) => name === 'closeTabPanel')).toBe(false);
});

test('with nothing typed it shows what is likeliest, the record first', async () => {
  await open();
  expect(screen.getByText('For #48213')).toBeTruthy();
  expect(names()).toContain('Read again');
  expect(names()).toContain('Options');
  expect(screen.queryByText('Runbooks', { selector: '[role=presentation]' })).toBeNull();
});

describe('what is typed finds', () => {
  test.each([
    ['read', 'Read again'],
    ['packet copy', 'Review and copy the packet'],
    ['opt', 'Options'],
    ['hide', 'Hide the launcher on this page'],
    ['hide kelda', 'Hide the launcher on kelda.zendesk.com'],
    ['report', 'Copy details for a report'],
    ['sso go-live', 'Start the clock on Halden Freight · SSO go-live'],
    ['go-live', 'Go-live day: what to check before, during and after'],
    ['log 45m', 'Log 45 min to Halden Freight · SSO go-live, reactive'],
    ['l 1h 20m', 'Log 1 h 20 min to Halden Freight · SSO go-live, reactive'],
    ['30m', 'Log 30 min to Halden Freight · SSO go-live, reactive'],
    ['scim provisioning', 'SCIM provisioning stopped with HTTP 401: rotate the token'],
    ['kafka', 'Search runbooks for “kafka”'],
  ])('%j: %s', async (typed, name) => {
    await open(typed);
    await waitFor(async () => expect((await chosen())?.replace(/[\u2066-\u2069]/g, '')).toBe(name));
  });
});

test('the number of results is said, and what there is none of has a way on', async () => {
  const { user } = await open('read again');
  const status = () => screen.getByRole('status').textContent;
  await waitFor(() => expect(status()).toContain('1 result'));
  await user.clear(await field());
  await user.keyboard('kafka');
  await waitFor(() => expect(status()).toContain('Nothing is called “kafka”'));
  await user.keyboard('{Enter}');
  expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('kafka');
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
});

test('↑ and ↓ go round', async () => {
  const { user } = await open('show');
  const all = names();
  expect(all.length).toBeGreaterThan(3);
  expect(await chosen()).toBe(all[0]);
  await user.keyboard('{ArrowDown}');
  expect(await chosen()).toBe(all[1]);
  await user.keyboard('{ArrowUp}{ArrowUp}');
  expect(await chosen()).toBe(all.at(-1));
  await user.keyboard('{ArrowDown}');
  expect(await chosen()).toBe(all[0]);
  expect(document.activeElement).toBe(await field());
});

test('an action is done, and the focus is where it belongs', async () => {
  const { user } = await open('show the time{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('tab', { name: /^Time/ }));
  await user.keyboard('{Control>}k{/Control}');
  await field();
  await user.keyboard('log time{Enter}');
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Duration or times' }));
});

test('time is logged from there, and taken back by Ctrl Z', async () => {
  const { user } = await open('log 45m{Enter}');
  await waitFor(() => expect(screen.getByRole('status').textContent).toMatch(/Logged 45 min/));
  const logged = () =>
    worker.store.db.timeEntries
      .filter(
        ({ deletedAt, endedAt, startedAt }) => deletedAt === undefined && (endedAt ?? 0) - startedAt === 45 * minute,
      )
      .count();
  expect(await logged()).toBe(1);
  await user.keyboard('{Control>}k{/Control}');
  await field();
  await user.keyboard('undo');
  await waitFor(async () => expect(await chosen()).toMatch(/^Undo: .*Logged 45 min/));
  await user.keyboard('{Escape}{Control>}z{/Control}');
  await waitFor(async () => expect(await logged()).toBe(0));
  // What was taken back is offered no more.
  await user.keyboard('{Control>}k{/Control}undo');
  expect(names().filter((name) => name?.startsWith('Undo'))).toEqual([]);
});

test('the clock is started, switched and stopped by name', async () => {
  const { user } = await open('sso go-live{Enter}');
  await screen.findByRole('region', { name: 'Running entry' });
  await user.keyboard('{Control>}k{/Control}');
  await field();
  await user.keyboard('switch');
  await waitFor(async () => expect(await chosen()).toMatch(/^Switch the clock to/));
  await user.clear(await field());
  await user.keyboard('stop{Enter}');
  await waitFor(() => expect(screen.queryByRole('region', { name: 'Running entry' })).toBeNull());
});

test('what was refused is told: there is no form to say it in', async () => {
  worker.refuse('startEntry');
  await open('sso go-live{Enter}');
  expect(await screen.findByText(/The start of this entry was not saved\. The disk is full/)).toBeTruthy();
});

test('what cannot be done now is not there', async () => {
  const { user } = await open('stop the clock');
  expect(names()).not.toContain('Stop the clock');
  await user.keyboard('{Escape}');
  await act(() => worker.show({ state: 'none' }));
  await screen.findByRole('heading', { name: 'No ticket or account on this page' });
  await user.keyboard('{Control>}k{/Control}');
  await field();
  await user.keyboard('packet');
  expect(names()).not.toContain('Review and copy the packet');
});

test('a runbook of the library is opened in its tab, with the focus on it, and there is a way back', async () => {
  const { user } = await open();
  await user.keyboard('{Escape}3{Control>}k{/Control}');
  await field();
  await user.keyboard('scim provisioning');
  await waitFor(async () => expect(await chosen()).toMatch(/SCIM provisioning/));
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('tabpanel', { name: /Runbooks/ })).toBeTruthy();
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/SCIM provisioning/));
  expect(document.activeElement?.localName).toBe('summary');
  expect((await screen.findAllByRole('checkbox')).length).toBeGreaterThan(2);
  await user.click(screen.getByRole('button', { name: 'Back to suggestions' }));
  expect(await screen.findByRole('heading', { name: /Fit this ticket/ })).toBeTruthy();
});

test('a record that was seen is opened: on the same host in this tab, else in a new one', async () => {
  const other = ticketReading(otherTicketRef);
  await worker.show({ state: 'read', ref: other.ref, reading: other }, 2);
  const jira = { site: 'jira', host: 'kelda.atlassian.net', object: 'issue', id: 'KEL-812', kind: 'ticket' } as const;
  await worker.ask('logEntry', {
    engagementId: engagements.goLive.id,
    record: { ref: jira, title: 'Webhook retries' },
    zone: 'Europe/Berlin',
    startedAt: Date.now() - 30 * minute,
    endedAt: Date.now() - 20 * minute,
  });
  const { user } = await open();
  await waitFor(() => expect(names().join()).toMatch(/KEL-812 Webhook retries/));
  // The one on show leads nowhere.
  expect(names().join()).not.toMatch(/#48213 /);
  await user.keyboard(`${otherTicketRef.id}{Enter}`);
  await waitFor(() =>
    expect(worker.browser.visited).toEqual([
      `https://kelda.zendesk.com/agent/tickets/${otherTicketRef.id} in ${tabId}`,
    ]),
  );
  await user.keyboard('{Control>}k{/Control}');
  await field();
  await user.keyboard('kel-812{Enter}');
  await waitFor(() => expect(worker.browser.visited[1]).toBe('https://kelda.atlassian.net/browse/KEL-812'));
});

test('Enter that is quicker than what it finds is not lost, and does nothing else in its place', async () => {
  worker.hold('findable');
  const { user } = renderPanel();
  await ready();
  await user.keyboard('{Control>}k{/Control}');
  await field();
  await user.keyboard('scim provisioning{Enter}');
  expect(screen.getByRole('combobox', { name: 'Command' })).toBeTruthy();
  await act(() => worker.release('findable'));
  await waitFor(() => expect(document.activeElement?.textContent).toMatch(/SCIM provisioning/));
  expect(screen.queryByRole('combobox', { name: 'Command' })).toBeNull();
});

test('Enter means what was typed with it: not what is typed after', async () => {
  worker.hold('findable');
  const { user } = renderPanel();
  await ready();
  await user.keyboard('{Control>}k{/Control}');
  await field();
  await user.keyboard('scim provisioning{Enter}x');
  await act(() => worker.release('findable'));
  await act(() => worker.settled());
  expect(await field()).toBeTruthy();
});

test('a click does it too', async () => {
  const { user } = await open('options');
  await user.click(within(screen.getByRole('listbox')).getByText('Options'));
  await waitFor(() => expect(worker.asked.some(({ name }) => name === 'openOptions')).toBe(true));
  expect(screen.queryByRole('listbox')).toBeNull();
});

test.each(['', 'log 45m', 'kafka'])('%j: no accessibility violation that a machine finds', async (typed) => {
  await entry();
  const { container } = await open(typed);
  expect(await violationsIn(container)).toEqual([]);
});

test('records are found by what they are called, never by what stands in them', async () => {
  await open('AADSTS50011');
  expect(names().join()).not.toMatch(/48213/);
  expect(ticketRef.id).toBe('48213');
});
