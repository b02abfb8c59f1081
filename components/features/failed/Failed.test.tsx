// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { entry, freshPanel, renderPanel } from '../../testing/render-panel';
import { worker } from '../../testing/worker';

/** Which part throws while it is drawn, with the words of the record in its error. */
const broken = vi.hoisted(() => ({ part: '' }));
const breakable = vi.hoisted(() => (part: string, name: string) => async (load: () => Promise<unknown>) => {
  const module = (await load()) as Record<string, (props: object) => unknown>;
  const breaking = (props: object) => {
    if (broken.part === part) throw new Error(`${part} failed on Ines Carvalho: "SSO sign-in fails"`);
    return module[name]?.(props);
  };
  return { ...module, [name]: breaking };
});
vi.mock('../runbooks/RunbooksTab', breakable('runbooks', 'RunbooksTab'));
vi.mock('../packet/Numbers', breakable('packet', 'Numbers'));
vi.mock('../time/StartBox', breakable('time', 'StartBox'));
vi.mock('../account/RiskSummary', breakable('account', 'RiskSummary'));
vi.mock('../record/Header', breakable('record', 'Header'));
vi.mock('../time/Clock', breakable('clock', 'Clock'));

freshPanel();
beforeEach(() => {
  broken.part = '';
});

const tabs = ['Runbooks', 'Packet', 'Time', 'Account'] as const;
const shows = {
  Runbooks: () => screen.findByRole('searchbox', { name: 'Search runbooks' }),
  Packet: () => screen.findByRole('button', { name: 'Review and copy' }),
  Time: () => screen.findByRole('textbox', { name: /Duration or times/ }),
  Account: () => screen.findByText(/technical risk/i, { selector: 'p, h2, span' }),
};
const typed = 'forty minutes';

describe.each(tabs)('%s throws', (name) => {
  test('it says so with a way on, the others work, and what was typed is there afterwards', async () => {
    const { user } = renderPanel();
    await user.click(await screen.findByRole('tab', { name: /^Time/ }));
    await user.type(await shows.Time(), typed);

    broken.part = name.toLowerCase();
    await worker.showTicket(); // Drawn anew by a new reading.
    await user.click(await screen.findByRole('tab', { name: `${name}, failed` }));
    expect(
      await screen.findByRole('heading', {
        name: new RegExp(`^The ${name.replace(/s$/, '')}s? could not be shown`, 'i'),
      }),
    ).toBeTruthy();
    const details = await screen.findByText(/^Sidelight of an unknown version, .* failed on \[name 1\]: \[left out\]/s);
    expect(details.textContent).not.toMatch(/Ines|SSO/);
    if (name === 'Time') expect(screen.getByText(typed)).toBeTruthy();

    for (const other of tabs.filter((one) => one !== name)) {
      await user.click(screen.getByRole('tab', { name: new RegExp(`^${other}`) }));
      expect(await shows[other]()).toBeTruthy();
    }

    await user.click(screen.getByRole('tab', { name: `${name}, failed` }));
    broken.part = '';
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await shows[name]()).toBeTruthy();
    expect(screen.queryByRole('tab', { name: /failed/ })).toBeNull();
    await user.click(screen.getByRole('tab', { name: /^Time/ }));
    expect((await shows.Time()) as HTMLInputElement).toHaveProperty('value', typed);
  });
});

test('the whole record: the clock stays at the foot, and it can be tried again', async () => {
  await entry();
  broken.part = 'record';
  const { user } = renderPanel();
  expect(await screen.findByRole('heading', { name: 'This record could not be shown' })).toBeTruthy();
  expect(await screen.findByRole('button', { name: 'Stop' })).toBeTruthy();
  broken.part = '';
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByRole('heading', { level: 1, name: /SSO sign-in fails/ })).toBeTruthy();
});

test('the clock: the record stays', async () => {
  await entry();
  broken.part = 'clock';
  renderPanel();
  expect(await screen.findByRole('heading', { name: 'The clock could not be shown' })).toBeTruthy();
  expect(await screen.findByRole('heading', { level: 1, name: /SSO sign-in fails/ })).toBeTruthy();
});
