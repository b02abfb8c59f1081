// @vitest-environment happy-dom
import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { RecordRef } from '@/lib/context/record';
import type { Change } from '@/lib/contract/change';
import type { Name } from '@/lib/contract/contract';
import { freshPanel, renderPanel } from '../testing/render-panel';
import { ticketReading, ticketRef } from '../testing/samples';
import { setVisibility } from '../testing/visibility';
import { worker } from '../testing/worker';

/** How many messages the panel takes and sends for what happens in tabs. */

freshPanel();

const foreignRef: RecordRef = { ...ticketRef, id: '7' };

/** The views of the Account tab, as far as they are drawn before it is on show. */
const ofAccount = { account: 1, technical: 1, otherAccounts: 1 };

/** What was heard and asked since the panel settled. */
let heard: () => Change[];
let asked: () => Record<string, number>;

beforeEach(async () => {
  renderPanel();
  await screen.findByRole('tab', { name: 'Runbooks, 4 fit' });
  await screen.findByRole('tab', { name: 'Packet, 7 of 9, incomplete' });
  await screen.findByRole('tab', { name: /^Account, 2 of 6, known/ });
  await screen.findByRole('tab', { name: 'Time, not running' });
  // What comes after the first screen.
  const later = [...Object.keys(ofAccount), 'known', 'packetFigures'];
  await waitFor(() => expect(worker.asked.map(({ name }) => name)).toEqual(expect.arrayContaining(later)));
  await aWhile();
  const [before, sofar] = [worker.heard.length, worker.asked.length];
  heard = () => worker.heard.slice(before).flat();
  asked = () => {
    const counts: Partial<Record<Name, number>> = {};
    for (const { name } of worker.asked.slice(sofar)) counts[name] = (counts[name] ?? 0) + 1;
    return counts;
  };
});

/** Long enough for a change to be told and for what is asked because of it. */
const aWhile = () => act(() => new Promise<void>((resolve) => setTimeout(resolve, 400)));

/** Another tab reads a ticket of a customer of whom nothing was known. */
function foreignReading() {
  const reading = ticketReading(foreignRef, 'Import stops');
  if (reading.context?.kind === 'ticket') {
    reading.context.fields.organization = { value: { name: 'Orrin Mills', id: '77' }, source: 'api', at: Date.now() };
  }
  return worker.show({ state: 'read', ref: foreignRef, reading }, 2);
}

test('a page of another tab is loaded and read: none', async () => {
  await worker.show({ state: 'reading', ref: foreignRef }, 2);
  await foreignReading();
  await worker.show({ state: 'none' }, 2);
  await aWhile();
  expect(heard()).toEqual([]);
  expect(asked()).toEqual({});
});

test('another tab goes through 2,000 records without a rest: none', async () => {
  for (let id = 1; id <= 2000; id += 1) {
    await worker.show({ state: 'reading', ref: { ...foreignRef, id: String(id) } }, 2);
  }
  await aWhile();
  expect(heard()).toEqual([]);
  expect(asked()).toEqual({});
});

test('a new reading of the record: one question for each view of it', async () => {
  await act(() => worker.showTicket());
  await waitFor(() => expect(asked()).toHaveProperty('account'));
  await aWhile();
  const ofRecord = { tab: 1, panelShows: 1, suggestions: 1, packet: 1, time: 1 };
  expect(asked()).toEqual({ ...ofRecord, ...ofAccount });
});

test('a reading of another ticket of the same account: what is shown of the account, once', async () => {
  const reading = ticketReading(foreignRef, 'Import stops');
  await act(() => worker.show({ state: 'read', ref: foreignRef, reading }, 2));
  await waitFor(() => expect(asked()).toEqual(ofAccount));
  await aWhile();
  expect(asked()).toEqual(ofAccount);
});

test('the panel is hidden: none', async () => {
  await act(async () => setVisibility('hidden'));
  await worker.showTicket();
  await foreignReading();
  await aWhile();
  expect(heard()).toEqual([]);
  expect(asked()).toEqual({});
});

test('the frame is closed by its page: none', async () => {
  Object.defineProperty(window, 'parent', { value: {}, configurable: true });
  const told = new MessageEvent('message', { data: { sidelight: { isShown: false } } });
  Object.defineProperty(told, 'source', { value: window.parent });
  await act(async () => void window.dispatchEvent(told));
  await worker.showTicket();
  await aWhile();
  expect(heard()).toEqual([]);
  expect(asked()).toEqual({});
  const shown = new MessageEvent('message', { data: { sidelight: { isShown: true } } });
  Object.defineProperty(shown, 'source', { value: window.parent });
  await act(async () => void window.dispatchEvent(shown));
  Object.defineProperty(window, 'parent', { value: window, configurable: true });
  await waitFor(() => expect(asked()).toHaveProperty('suggestions'));
});
