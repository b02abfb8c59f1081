// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { violationsIn } from '../testing/accessibility';
import { permissions } from '../testing/fake-permissions';
import { entry, freshPanel, renderPanel, withoutEngagements } from '../testing/render-panel';
import { accountRef, minute, otherTicketRef, ticketReading, todayAt } from '../testing/samples';
import { worker } from '../testing/worker';

vi.mock('../data/permissions', () => import('../testing/fake-permissions'));

freshPanel();
beforeEach(async () => {
  permissions.reset();
  await fakeBrowser.storage.local.set({ 'asked.first run': true });
  await worker.show({ state: 'none' });
});

const section = async (name: string | RegExp) => within(await screen.findByRole('region', { name }));

test('what the page is, what needs no record, and nothing that a machine finds inaccessible', async () => {
  await entry();
  const { container } = renderPanel({ framed: false });
  expect(await screen.findByRole('heading', { level: 1, name: 'No ticket or account on this page' })).toBeTruthy();
  expect(await screen.findByRole('searchbox', { name: 'Search runbooks' })).toBeTruthy();
  await screen.findByPlaceholderText(/^Search \d+ runbooks$/);
  await section('Clock');
  await section('Seen last');
  await section(/^Today/);
  expect(screen.getAllByRole('timer')).toHaveLength(1); // not at the foot as well
  expect(await violationsIn(container)).toEqual([]);
});

test('a runbook is found and opened; without a record there is nothing to tick', async () => {
  const { user } = renderPanel({ framed: false });
  await screen.findByPlaceholderText(/^Search \d+ runbooks$/);
  await user.keyboard('/');
  await user.keyboard('scim');
  await user.click(await screen.findByText(/SCIM provisioning stopped/));
  expect(await screen.findByText(/^\d+ steps\. Open a ticket to tick them/)).toBeTruthy();
  expect(screen.queryByRole('checkbox')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Solved it' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Back' }));
  await section('Clock');
});

describe('the clock', () => {
  test('is started, switched and stopped by one click each; it is of no record', async () => {
    const { user } = renderPanel({ framed: false });
    const clock = await section('Clock');
    await user.click(await clock.findByRole('button', { name: /Start .*Triage/ }));
    expect(await clock.findByRole('timer')).toBeTruthy();
    await user.click(await clock.findByRole('button', { name: /Start .*SSO go-live/ }));
    await clock.findByRole('button', { name: /Start .*Triage/ });
    await user.click(clock.getByRole('button', { name: 'Stop' }));
    expect(await clock.findByText('No clock is running')).toBeTruthy();
    const { entries } = await worker.ask('time', { from: todayAt(0, 0), to: todayAt(23, 59) });
    expect(entries.map(({ record, endedAt }) => [record, endedAt !== undefined])).toEqual([
      [undefined, true],
      [undefined, true],
    ]);
  });

  test('what was not saved is said, and the clock runs on', async () => {
    await entry();
    worker.refuse('stopEntry');
    const { user } = renderPanel({ framed: false });
    const clock = await section('Clock');
    await user.click(await clock.findByRole('button', { name: 'Stop' }));
    expect(await clock.findByText('The end of this entry was not saved.')).toBeTruthy();
    expect(clock.getByRole('timer')).toBeTruthy();
  });

  test('without an engagement, one is made here', async () => {
    await withoutEngagements();
    const { user } = renderPanel({ framed: false });
    const clock = await section('Clock');
    await user.click(await clock.findByRole('button', { name: 'New engagement' }));
    await user.type(clock.getByRole('textbox', { name: 'Name' }), 'Triage');
    await user.click(clock.getByRole('button', { name: 'Save engagement' }));
    expect(await clock.findByRole('button', { name: 'Start Triage' })).toBeTruthy();
  });
});

describe('records seen last', () => {
  test('three of them, each a link to its page, with when and whose', async () => {
    const other = ticketReading(otherTicketRef, 'Webhook retries');
    await worker.show({ state: 'read', ref: otherTicketRef, reading: other });
    await worker.showAccount();
    await worker.show({ state: 'none' });
    renderPanel({ framed: false });
    const seen = await section('Seen last');
    const links = await seen.findAllByRole('link');
    expect(links.map((link) => [link.textContent, link.getAttribute('href')])).toEqual(
      expect.arrayContaining([
        [
          '#48213 SSO sign-in fails with AADSTS50011 after Entra tenant move',
          'https://kelda.zendesk.com/agent/tickets/48213',
        ],
        ['#48219 Webhook retries', 'https://kelda.zendesk.com/agent/tickets/48219'],
        ['Account Halden Freight', `https://${accountRef.host}/lightning/r/Account/${accountRef.id}/view`],
      ]),
    );
    expect(seen.getAllByText('Halden Freight').length).toBeGreaterThan(0);
  });

  test('one that is read in another tab meanwhile stands first', async () => {
    renderPanel({ framed: false });
    const seen = await section('Seen last');
    await seen.findByText('#48213');
    await worker.show(
      { state: 'read', ref: otherTicketRef, reading: ticketReading(otherTicketRef, 'Import stops') },
      2,
    );
    await waitFor(() => expect(seen.getAllByRole('link')).toHaveLength(2));
  });
});

describe('what is promised', () => {
  test('for today and before, the oldest first; what is done or later is not', async () => {
    await worker.ask('createEngagement', {
      name: 'Update for Ines',
      kind: 'escalation',
      defaultClass: 'reactive',
      billable: true,
      dueOn: '2026-11-19',
    });
    renderPanel({ framed: false });
    const promised = await section(/^Promised by today/);
    expect(promised.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      expect.stringMatching(/SCIM rollout.*2 days late/),
      expect.stringMatching(/Update for Ines.*due today/),
    ]);
  });
});

test('today with its total, an overlap, a gap, and the entries as a list for who cannot see the line', async () => {
  await entry({ startedAt: todayAt(8, 5), endedAt: todayAt(9, 2) });
  await entry({ startedAt: todayAt(8, 55), endedAt: todayAt(9, 40) });
  await entry({ startedAt: todayAt(9, 52), endedAt: todayAt(10, 10) });
  renderPanel({ framed: false });
  const today = await section(/^Today/);
  expect(await today.findByText('1 h 53 min')).toBeTruthy();
  expect(today.getByText('1 overlap')).toBeTruthy();
  expect(today.getByText('1 gap, 12 min')).toBeTruthy();
  expect(today.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    expect.stringMatching(/08:05–09:02/),
    expect.stringMatching(/08:55–09:40/),
    expect.stringMatching(/09:52–10:10/),
  ]);
});

describe('what kind of page it is', () => {
  const at = (url: string | undefined) =>
    vi.spyOn(fakeBrowser.tabs, 'get').mockResolvedValue({ id: 1, ...(url && { url }) } as never);

  test.each([
    [
      'of whom the browser tells nothing',
      undefined,
      /none of the sites Sidelight reads$/,
      ['Add a host of your own', 'Reload tab'],
    ],
    ['a new tab', 'chrome://newtab/', /none of the sites/, ['Add a host of your own']],
    [
      'a ticket that was open before',
      'https://kelda.zendesk.com/agent/tickets/48213',
      /^Reload this tab/,
      ['Reload tab'],
    ],
    ['a help centre', 'https://kelda.zendesk.com/hc/en-us', /^No ticket or account/, ['Add a host of your own']],
  ])('%s', async (_, url, title, buttons) => {
    at(url);
    await worker.show({ state: 'unreachable' });
    const { container } = renderPanel({ framed: false });
    expect(await screen.findByRole('heading', { level: 1, name: title })).toBeTruthy();
    for (const name of buttons) expect(screen.getByRole('button', { name })).toBeTruthy();
    await section('Clock');
    expect(container.textContent).not.toMatch(/\bunknown\b/i);
    expect(container.querySelectorAll('[class*="primary"]').length).toBeLessThanOrEqual(1);
  });

  test('the tab is reloaded by a click', async () => {
    at('https://kelda.zendesk.com/agent/tickets/48213');
    await worker.show({ state: 'unreachable' });
    const { user } = renderPanel({ framed: false });
    await user.click(await screen.findByRole('button', { name: 'Reload tab' }));
    expect(worker.asked.some(({ name }) => name === 'reloadTab')).toBe(true);
  });

  test('a site whose access was taken away is named, with where to grant it', async () => {
    permissions.set(permissions.origins.filter((origin) => !origin.includes('zendesk')));
    renderPanel({ framed: false });
    expect(await screen.findByText(/does not let Sidelight read Zendesk/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Sites and permissions' })).toBeTruthy();
  });
});

test('a frame whose page does not answer: search and clock are there beside the way on', async () => {
  await worker.show({ state: 'unreachable' });
  await entry({ startedAt: Date.now() - 5 * minute });
  renderPanel();
  expect(await screen.findByRole('button', { name: 'Reload tab' })).toBeTruthy();
  const clock = await section('Clock');
  expect(await clock.findByRole('button', { name: 'Stop' })).toBeTruthy();
  expect(screen.getByRole('searchbox')).toBeTruthy();
});

describe('the first time', () => {
  beforeEach(() => fakeBrowser.storage.local.remove('asked.first run'));

  test('three steps, the name kept, and never again', async () => {
    const { user, container, unmount } = renderPanel({ framed: false });
    const steps = await section('First steps');
    expect(await steps.findByRole('img', { name: 'Step 1 of 3' })).toBeTruthy();
    expect(await steps.findAllByText('granted')).toHaveLength(5);
    expect(await violationsIn(container)).toEqual([]);
    await user.click(steps.getByRole('button', { name: 'Go on' }));
    expect(steps.getByText('Everything stays in this browser.')).toBeTruthy();
    await user.click(steps.getByRole('button', { name: 'Go on' }));
    await user.type(steps.getByRole('textbox'), 'Mara Lindqvist');
    await user.click(steps.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'First steps' })).toBeNull());
    expect((await worker.ask('home', {})).person.name).toBe('Mara Lindqvist');
    unmount();
    renderPanel({ framed: false });
    await section('Clock');
    expect(screen.queryByRole('region', { name: 'First steps' })).toBeNull();
  });

  test('skipped by one click; what is below works meanwhile', async () => {
    const { user } = renderPanel({ framed: false });
    const steps = await section('First steps');
    const clock = await section('Clock');
    await user.click(await clock.findByRole('button', { name: /Start .*Triage/ }));
    await clock.findByRole('timer');
    await user.click(steps.getByRole('button', { name: 'Skip' }));
    expect(screen.queryByRole('region', { name: 'First steps' })).toBeNull();
    expect((await fakeBrowser.storage.local.get('asked.first run'))['asked.first run']).toBe(true);
  });

  test('a site that is not granted is asked for here', async () => {
    permissions.set(permissions.origins.filter((origin) => !origin.includes('github')));
    const { user } = renderPanel({ framed: false });
    const steps = await section('First steps');
    await user.click(await steps.findByRole('button', { name: /GitHub/ }));
    expect(permissions.asked).toEqual([{ origins: ['https://github.com/*'] }]);
    await waitFor(() => expect(steps.getAllByText('granted')).toHaveLength(5));
  });

  test('beside a record they are offered below it, shown by a click, and offered no more', async () => {
    await worker.showTicket();
    const { user, container, unmount } = renderPanel();
    await screen.findAllByRole('tab');
    expect(screen.queryByRole('region', { name: 'First steps' })).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Show first steps' }));
    const sheet = within(await screen.findByRole('dialog', { name: 'First steps' }));
    await user.click(sheet.getByRole('button', { name: 'Go on' }));
    expect(sheet.getByText('Everything stays in this browser.')).toBeTruthy();
    expect(await violationsIn(container)).toEqual([]);
    await user.click(sheet.getAllByRole('button', { name: 'Back to the panel' })[0] as HTMLElement);
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Show first steps' })).toBeNull());
    unmount();
    renderPanel();
    await screen.findAllByRole('tab');
    expect(screen.queryByRole('button', { name: 'Show first steps' })).toBeNull();
  });

  test('beside a record they are done without by one click', async () => {
    await worker.showTicket();
    const { user } = renderPanel();
    await user.click(await screen.findByRole('button', { name: 'Skip' }));
    expect(screen.queryByRole('button', { name: 'Show first steps' })).toBeNull();
    expect((await fakeBrowser.storage.local.get('asked.first run'))['asked.first run']).toBe(true);
  });
});
