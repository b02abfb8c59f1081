// @vitest-environment happy-dom
import { act, screen } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { ReadFailure } from '@/lib/context/context';
import { violationsIn } from '../../testing/accessibility';
import { entry, freshPanel, renderPanel } from '../../testing/render-panel';
import { accountRef, minute, ticketReading, ticketRef, todayAt } from '../../testing/samples';
import { worker } from '../../testing/worker';

freshPanel();

const at = new Date(2026, 10, 19, 9, 54, 12).getTime();

/** `readAt` is of a context that is there in spite of the failure. */
function fail(failure: Omit<ReadFailure, 'at'> & { at?: number }, readAt?: number, ref = ticketRef) {
  const reading = ticketReading(ref);
  if (readAt === undefined) delete reading.context;
  else if (reading.context) reading.context.readAt = readAt;
  reading.failure = { at, ...failure };
  return worker.show({ state: 'read', ref, reading });
}
const asked = (what: string) => worker.asked.filter(({ name }) => name === what).length;
const reads = () => worker.asked.filter(({ name }) => name === 'readTabAgain').length;

test.each<[Omit<ReadFailure, 'at'>, string, RegExp]>([
  [
    { reason: 'signed-out', status: 401 },
    'Zendesk says you are signed out',
    /answered 401 at 09:54:12\. Sign in on the page/,
  ],
  [
    { reason: 'no-permission-or-missing', status: 404 },
    'Zendesk does not show you this record',
    /answered 404 at 09:54:12.*access/,
  ],
  [{ reason: 'not-json', status: 200 }, 'Zendesk sent a web page, not data', /sign-in or proxy page/],
  [{ reason: 'changed-shape', path: 'ticket.id' }, 'Zendesk answered in a way we do not know', /at “ticket\.id”/],
  [{ reason: 'network' }, 'Zendesk could not be reached', /connection or VPN/],
  [{ reason: 'network', status: 502 }, 'Zendesk failed', /answered 502/],
  [{ reason: 'blocked-by-policy' }, 'Zendesk may not be read here', /organization or the site forbids it/],
])('%o has its own words and a way on', async (failure, title, words) => {
  await fail(failure);
  await entry();
  const { user } = renderPanel();
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(title);
  expect(screen.getByText(words).textContent).toMatch(/Your notes and the clock are kept/);
  expect(screen.getByText('#48213')).toBeTruthy();
  expect(await screen.findByRole('button', { name: 'Stop' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Read again' }));
  expect(reads()).toBe(1);
});

test('Salesforce’s sign-in is no page’s: the way on is the options page', async () => {
  const ref = {
    site: 'salesforce',
    host: 'acme.lightning.force.com',
    kind: 'ticket',
    object: 'Case',
    id: '500',
  } as const;
  await fail({ reason: 'signed-out', status: 401 }, undefined, ref);
  const { user } = renderPanel();
  expect((await screen.findByText(/Sign in to it again under Sites and permissions/)).textContent).not.toMatch(
    /on the page/,
  );
  await user.click(screen.getByRole('button', { name: 'Sites and permissions' }));
  expect(worker.asked.some(({ name }) => name === 'openOptions')).toBe(true);
});

test('asked to wait: counts down, reads again once by itself, and then by click', async () => {
  const toFake = ['Date', 'setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] as const;
  vi.useFakeTimers({ toFake: [...toFake], shouldAdvanceTime: true, now: Date.now() });
  const now = Date.now();
  await fail({ reason: 'rate-limited', status: 429, at: now, until: now + 40_000 });
  const { user } = renderPanel();
  expect(await screen.findByRole('heading', { name: 'Zendesk asks us to wait 40 s' })).toBeTruthy();
  const button = screen.getByRole('button', { name: /Reads again in 0:(40|39)/ });
  await user.click(button);
  expect(reads()).toBe(0);

  await act(() => vi.advanceTimersByTimeAsync(41_000));
  expect(reads()).toBe(1);

  const later = Date.now();
  await act(() => fail({ reason: 'rate-limited', status: 429, at: later, until: later + 5000 }));
  expect(await screen.findByRole('button', { name: /Can be read again in 0:0/ })).toBeTruthy();
  await act(() => vi.advanceTimersByTimeAsync(10_000));
  expect(reads()).toBe(1);
  await user.click(screen.getByRole('button', { name: 'Read again' }));
  expect(reads()).toBe(2);
});

test('what the page gave all the same can be used, and stays marked', async () => {
  await fail({ reason: 'not-json', status: 200 }, at + 150);
  const { user } = renderPanel();
  expect(await screen.findByText(/Read all the same: 14/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Use 14 fields' }));
  expect(await screen.findByRole('heading', { name: /SSO sign-in fails/ })).toBeTruthy();
  expect(screen.getByText('Zendesk sent a web page, not data. This is what could be read all the same.')).toBeTruthy();
});

/** Every reason, with the rest of what a reading says of it. */
const reasons: Omit<ReadFailure, 'at'>[] = [
  { reason: 'signed-out', status: 401 },
  { reason: 'no-permission-or-missing', status: 404 },
  { reason: 'rate-limited', status: 429, until: Date.now() + 40_000 },
  { reason: 'not-json', status: 200 },
  { reason: 'changed-shape', path: 'ticket.id' },
  { reason: 'network' },
  { reason: 'network', status: 502 },
  { reason: 'blocked-by-policy' },
  { reason: 'too-large' },
];

describe('without any reading, what needs none works', () => {
  test.each(reasons)('$reason', async (failure) => {
    const now = Date.now();
    await fail({ ...failure, at: now, ...(failure.until && { until: now + 40_000 }) });
    const { user, container } = renderPanel();
    expect(await screen.findByRole('tab', { name: 'Runbooks, not read' })).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'What fits is not known yet' })).toBeTruthy();
    await user.keyboard('/');
    await user.keyboard('scim');
    expect(await screen.findByText(/SCIM provisioning stopped/)).toBeTruthy();

    await user.click(screen.getByRole('tab', { name: 'Packet, not read' }));
    expect(screen.getByRole('heading', { name: 'A packet needs the ticket’s text' })).toBeTruthy();
    await user.click(screen.getByRole('tab', { name: 'Account, not read' }));
    expect(screen.getByRole('heading', { name: /^Whose ticket this is/ })).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1 })).toBeTruthy(); // why stands above, whichever tab is chosen

    // The engagement that was used on this ticket yesterday.
    await user.click(screen.getByRole('tab', { name: /^Time/ }));
    expect(await screen.findByText(/SSO go-live · reactive · billable/)).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: /^Log 15m/ }));
    expect(await screen.findByText(/Logged 15 min/)).toBeTruthy();
    const { entries } = await worker.ask('time', { from: todayAt(0, 0), to: todayAt(23, 59) });
    expect(entries.map(({ record }) => record?.ref)).toEqual([ticketRef]);
    expect(asked('suggestions') + asked('packet') + asked('account')).toBe(0);
    expect(await violationsIn(container)).toEqual([]);
  });

  test('a step of a runbook is ticked, the clock is started on the record, and a good reading finds both', async () => {
    await fail({ reason: 'signed-out', status: 401 });
    const { user } = renderPanel();
    await user.type(await screen.findByRole('searchbox'), 'scim');
    await user.click(await screen.findByText(/SCIM provisioning stopped/));
    await user.click((await screen.findAllByRole('checkbox'))[0] as HTMLElement);
    expect(await screen.findByText(/^1 of \d+ steps/)).toBeTruthy();
    await user.click(screen.getByRole('tab', { name: /^Time/ }));
    await user.click(await screen.findByRole('button', { name: 'Start' }));
    expect((await screen.findAllByRole('timer')).length).toBeGreaterThan(0);
    await act(() => worker.showTicket());
    expect(await screen.findByRole('heading', { level: 1, name: /SSO sign-in fails/ })).toBeTruthy();
    expect(screen.getByRole('tab', { name: /^Time/, selected: true })).toBeTruthy();
    await user.click(await screen.findByRole('tab', { name: 'Runbooks, 4 fit' }));
    expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('scim');
    expect(await screen.findByText(/^1 of \d+ steps/)).toBeTruthy();
  });

  test('what was typed about time is there when the reading fails and when it works again', async () => {
    const { user } = renderPanel();
    await user.click(await screen.findByRole('tab', { name: /^Time/ }));
    await user.type(await screen.findByRole('textbox', { name: 'Duration or times' }), '1h 20');
    await act(() => fail({ reason: 'network', at: Date.now() }));
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Duration or times' })).value).toBe('1h 20');
    await act(() => worker.showTicket());
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: 'Duration or times' })).value).toBe('1h 20');
  });

  test('an account that could not be read: its packet is none, its time is logged', async () => {
    await fail({ reason: 'signed-out', status: 401 }, undefined, accountRef);
    const { user } = renderPanel();
    expect(await screen.findByRole('heading', { name: 'This account is not read yet' })).toBeTruthy();
    await user.keyboard('2');
    expect(screen.getByText('A packet belongs to a ticket')).toBeTruthy();
    await user.keyboard('3');
    await user.click(await screen.findByRole('button', { name: 'Start Triage' }));
    expect((await screen.findAllByRole('timer')).length).toBeGreaterThan(0);
  });
});

describe('a good reading stays beside the failure of a later one, with its age, and all works', () => {
  test.each(reasons)('$reason', async (failure) => {
    const now = Date.now();
    await fail({ ...failure, at: now, ...(failure.until && { until: now + 40_000 }) }, now - 13 * minute);
    const { user } = renderPanel();
    expect(await screen.findByRole('heading', { level: 1, name: /SSO sign-in fails/ })).toBeTruthy();
    expect(screen.getByText(/^What is shown was read 13 min ago/)).toBeTruthy();
    expect(screen.getByText(/14 of 14 fields · API · 13 min ago/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Read again' })).toBeTruthy();

    expect(await screen.findByRole('tab', { name: 'Runbooks, 4 fit' })).toBeTruthy();
    await user.click(screen.getByRole('tab', { name: /^Time/ }));
    await user.click(await screen.findByRole('button', { name: /^Log 15m/ }));
    expect(await screen.findByText(/Logged 15 min/)).toBeTruthy();
    expect((await worker.ask('time', { from: 0, to: 8.64e15 })).entries).toHaveLength(2);
  });
});

test('an updated extension asks for a reload, and to copy the reply first', async () => {
  await worker.show({ state: 'unreachable' });
  renderPanel();
  expect(await screen.findByRole('heading', { name: 'Reload this tab to go on' })).toBeTruthy();
  expect(screen.getByText(/Send or copy your reply/)).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Reload tab' })).toBeTruthy();
});
