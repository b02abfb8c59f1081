// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test, vi } from 'vitest';
import type { HomeView } from '@/lib/contract/database';
import { violationsIn } from '../../testing/accessibility';
import { freshOptions, renderOptions } from '../../testing/render-options';
import { freshPanel, renderPanel } from '../../testing/render-panel';
import { minute, todayAt } from '../../testing/samples';
import { worker } from '../../testing/worker';

vi.mock('../../data/permissions', () => import('../../testing/fake-permissions'));

type Told = NonNullable<HomeView['told']>;

const restored = () => ({ rows: 12, tables: { timeEntries: 12 }, newestAt: todayAt(9, 40) });
const told = (part: Omit<Told, 'at'>): Told => ({ at: Date.now() - 3 * minute, ...part });
const seen = () => screen.findByRole('button', { name: 'I have seen it' });

describe('in the panel', () => {
  freshPanel();

  test.each<[string, () => Omit<Told, 'at'>, RegExp[]]>([
    ['what was put back', () => ({ restored: restored() }), [/lost 12 records of yours.*09:40.*3 min ago/]],
    ['one record', () => ({ restored: { ...restored(), rows: 1 } }), [/lost 1 record of yours/]],
    ['lines of the copy', () => ({ lost: { lines: 2 } }), [/2 changes could not be read from the second copy/]],
    ['all of it', () => ({ lost: { all: true } }), [/lost the data of Sidelight, and the second copy with it/]],
    ['both', () => ({ restored: restored(), lost: { lines: 1 } }), [/lost 12 records/, /1 change could not be read/]],
  ])('%s is told', async (_, what, words) => {
    worker.tell(told(what()));
    const { container } = renderPanel();
    await seen();
    for (const each of words) expect(screen.getByText(each)).toBeTruthy();
    expect(await violationsIn(container)).toEqual([]);
  });

  test('nothing is told when nothing was lost', async () => {
    renderPanel();
    await waitFor(() => expect(worker.asked.some(({ name }) => name === 'home')).toBe(true));
    await screen.findAllByRole('tab');
    expect(screen.queryByText(/The browser/)).toBeNull();
  });

  test('a side panel tells it beside a page without a record too', async () => {
    await worker.show({ state: 'none' });
    worker.tell(told({ restored: restored() }));
    renderPanel({ framed: false });
    await seen();
  });

  test('once the person has seen it, it is gone, here and for good', async () => {
    worker.tell(told({ restored: restored() }));
    const { user } = renderPanel();
    await user.click(await seen());
    await waitFor(() => expect(screen.queryByText(/lost 12 records/)).toBeNull());
    expect((await worker.ask('home', {})).told).toBeUndefined();
  });

  test('what was seen in another window is gone here', async () => {
    worker.tell(told({ lost: { all: true } }));
    renderPanel();
    await seen();
    await worker.ask('acknowledgeRestored', {});
    await waitFor(() => expect(screen.queryByText(/lost the data of Sidelight/)).toBeNull());
  });

  test('that it could not be put away is said, and it stays', async () => {
    worker.tell(told({ lost: { lines: 2 } }));
    worker.refuse('acknowledgeRestored', { code: 'failed', name: 'QuotaExceededError' });
    const { user } = renderPanel();
    await user.click(await seen());
    expect((await screen.findByRole('alert')).textContent).toContain('QuotaExceededError');
    expect(screen.getByText(/2 changes could not be read/)).toBeTruthy();
  });
});

describe('in the options', () => {
  freshOptions();

  test('it is told, and gone once it was seen', async () => {
    worker.tell(told({ restored: restored(), lost: { lines: 2 } }));
    const { user } = await renderOptions();
    const button = await seen();
    expect(screen.getByText(/lost 12 records/)).toBeTruthy();
    expect(screen.getByText(/2 changes could not be read/)).toBeTruthy();
    await user.click(button);
    await waitFor(() => expect(screen.queryByText(/lost 12 records/)).toBeNull());
  });
});
