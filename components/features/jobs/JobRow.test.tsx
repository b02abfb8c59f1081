// @vitest-environment happy-dom
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { JobView } from '@/lib/jobs/job';
import { jobWords } from '@/locales/jobs.en';
import { type JobActions, JobRow } from './JobRow';

afterEach(cleanup);

const host = 'kelda.zendesk.com';
const now = Date.now();
const job = (change: Partial<JobView>): JobView => ({
  id: '019a9c1e-0000-7000-8000-000000000001',
  kind: 'openTickets',
  key: 'k',
  state: 'running',
  progress: { done: 212, total: 340, unit: 'tickets' },
  createdAt: now,
  updatedAt: now,
  ...change,
});

function show(change: Partial<JobView>, given: Partial<JobActions> = {}) {
  const actions: JobActions = { goOn: vi.fn(), stop: vi.fn(), dismiss: vi.fn(), busy: false, failed: false, ...given };
  render(<JobRow name="Open tickets" job={job(change)} outcome="340 open tickets" actions={actions} />);
  const row = screen.getByRole('article', { name: 'Open tickets' });
  return { row, actions, user: userEvent.setup() };
}
const buttons = () =>
  screen.queryAllByRole('button').map((button) => button.getAttribute('aria-label') ?? button.textContent);

test('under way: how far, and a stop', async () => {
  const { row, actions, user } = show({});
  expect(row.textContent).toContain('212 of 340 tickets');
  const bar = screen.getByRole('progressbar', { name: 'Open tickets' });
  expect([bar.getAttribute('aria-valuenow'), bar.getAttribute('aria-valuemax')]).toEqual(['212', '340']);
  expect(buttons()).toEqual(['Stop']);
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  expect(actions.stop).toHaveBeenCalled();
});

test('just begun: nothing is counted that is not known', () => {
  const { row } = show({ state: 'waiting', progress: { done: 0, unit: 'tickets' } });
  expect(row.textContent).toContain('starting');
  expect(screen.getByRole('progressbar').hasAttribute('aria-valuenow')).toBe(false);
});

test('stopped: why, what is kept, and going on', async () => {
  const { row, actions, user } = show({ state: 'stopped', reason: { code: 'signedOut', host, at: now } });
  expect(row.textContent).toContain('stopped at 212 of 340');
  expect(row.textContent).toMatch(/kelda.zendesk.com said at \d\d:\d\d that you are signed out.*The 212 are kept\./);
  expect(buttons()).toEqual(['Go on', 'Dismiss: Open tickets']);
  await user.click(screen.getByRole('button', { name: 'Go on' }));
  expect(actions.goOn).toHaveBeenCalledWith();
});

test('waiting: until when, and it may be tried now', () => {
  const { row } = show({ state: 'waiting', reason: { code: 'rateLimited', host, until: now }, dueAt: now + 40_000 });
  expect(row.textContent).toMatch(/waits at 212 of 340.*left alone until .*Tries again at/);
  expect(buttons()).toEqual(['Try now', 'Stop']);
});

test('cut off while sending: the person says what they found', async () => {
  const { actions, user } = show({ state: 'stopped', reason: { code: 'mayHaveBeenSent', at: now } });
  expect(screen.queryByRole('button', { name: 'Go on' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'It arrived, go on' }));
  await user.click(screen.getByRole('button', { name: 'It did not, send it' }));
  expect(vi.mocked(actions.goOn).mock.calls).toEqual([[true], [false]]);
});

test('done: what came of it', async () => {
  const { row, actions, user } = show({ state: 'done' });
  expect(row.textContent).toContain('340 open tickets');
  expect(screen.queryByRole('progressbar')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Dismiss: Open tickets' }));
  expect(actions.dismiss).toHaveBeenCalled();
});

test('ended by the person: what was written is kept', () => {
  const { row } = show({ state: 'cancelled', reason: { code: 'cancelled' } });
  expect(row.textContent).toMatch(/ended at 212 of 340.*Stopped by you\. The 212 are kept\./);
});

test('of a newer version: nothing can be done to it here', () => {
  const { row } = show({ reason: { code: 'unknownKind', kind: 'dreams' }, state: 'waiting', progress: undefined });
  expect(row.textContent).toContain('A newer version of Sidelight began this (dreams)');
  expect(buttons()).toEqual([]);
});

test('an action that failed says so; one under way cannot be asked for twice', () => {
  show({ state: 'stopped', reason: { code: 'failed', error: 'TypeError' } }, { failed: true, busy: true });
  expect(screen.getByText('That did not work. Try it again.')).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Go on' })).toHaveProperty('disabled', true);
});

describe('words', () => {
  test('one and many', () => {
    expect(jobWords.progress({ done: 1, unit: 'files' })).toBe('1 file');
    expect(jobWords.kept(0)).toBe('');
    expect(jobWords.openTickets.found({ found: 1, complete: false })).toBe('1 open ticket, and more');
    expect(jobWords.openTickets.found({ found: 0, complete: true })).toBe('No open tickets there');
  });
});
