// @vitest-environment happy-dom
import { act, cleanup, configure, render as draw, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { worker } from '@/tests/settings-worker';
import { cache } from '../../data/cache';
import { violationsIn } from '../../testing/accessibility';
import { StatusProvider } from '../../ui/Status';
import { CompanySection } from './CompanySection';
import { OptionsNav } from './OptionsNav';
import { YouSection } from './YouSection';

vi.mock('@/lib/contract/wire', () => import('@/tests/settings-worker'));
vi.mock('../../data/changes', () => import('@/tests/settings-worker'));
configure({ asyncUtilTimeout: 5000 });
beforeEach(() => {
  worker.reset();
  cache.clear();
});
afterEach(cleanup);

async function render() {
  const user = userEvent.setup();
  const view = draw(
    <StatusProvider>
      <OptionsNav />
      <YouSection />
      <CompanySection />
    </StatusProvider>,
  );
  await screen.findByRole('form', { name: 'Your name' });
  return { user, ...view };
}
const settled = (change: () => void | Promise<void>) =>
  act(async () => {
    await change();
    await worker.settled();
  });
const name = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Your name' });
const press = (label: string) => screen.getByRole('button', { name: label });

test('a name is said, and can be taken back', async () => {
  const { user } = await render();
  await user.type(name(), ' Mara Lindqvist ');
  await user.click(press('Save'));
  await waitFor(async () => expect(await worker.personName()).toBe('Mara Lindqvist'));
  await waitFor(() => expect(name().value).toBe('Mara Lindqvist'));
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  await user.click(press('Undo'));
  await waitFor(() => expect(name().value).toBe(''));
});

test.each([
  ['Save mine', 'M. Lindqvist'],
  ['Take what is there', 'Mara'],
])('a name that was changed elsewhere is shown beside the one typed; “%s” leaves %s', async (button, kept) => {
  const { user } = await render();
  await user.type(name(), 'M. Lindqvist');
  await settled(() => worker.renameElsewhere('Mara'));
  expect(name().value).toBe('M. Lindqvist');
  await user.click(press('Save'));
  const both = within(await screen.findByRole('alert'));
  expect(both.getAllByRole('definition').map(({ textContent }) => textContent)).toEqual(['Mara', 'M. Lindqvist']);
  await user.click(press(button));
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  await waitFor(() => expect(name().value).toBe(kept));
  await waitFor(async () => expect(await worker.personName()).toBe(kept)); // What is shown is ahead of what is kept.
  await user.type(name(), '!');
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a name that could not be saved stays typed', async () => {
  const { user } = await render();
  await user.type(name(), 'Mara');
  worker.refused.add('rename');
  await user.click(press('Save'));
  expect((await screen.findByRole('alert')).textContent).toContain('Your name was not saved');
  expect(name().value).toBe('Mara');
  worker.refused.clear();
  await user.click(press('Save again'));
  await waitFor(async () => expect(await worker.personName()).toBe('Mara'));
});

test('where a company sets nothing, nothing is said of it', async () => {
  await render();
  expect(screen.queryByRole('region', { name: 'Set by your company' })).toBeNull();
  expect(screen.queryByRole('link', { name: 'Set by your company' })).toBeNull();
});

test('what a company sets is told, and what of it is not used, by its path', async () => {
  const { container } = await render();
  await settled(() =>
    worker.setPolicy({
      'retention.readings': 14,
      'time.rounding': { rule: 'down', minutes: 6 },
      favouriteColour: 'plum',
      selectorKeys: [{ name: 'Kelda IT', jwk: '{}' }, { name: 'no key' }],
    }),
  );
  const company = within(screen.getByRole('region', { name: 'Set by your company' }));
  expect(screen.getByRole('link', { name: 'Set by your company' })).toBeTruthy();
  expect(company.getByText('It sets: How long readings are remembered, Keys of packs')).toBeTruthy();
  expect(company.getByText(/^3 parts of it are not used/)).toBeTruthy();
  expect(company.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'favouriteColour: Sidelight does not know this name',
    'time.rounding › rule: Sidelight does not know this value',
    'selectorKeys › 2 › jwk: this is missing',
  ]);
  expect(await violationsIn(container)).toEqual([]);
});
