// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { english as w } from '@/locales/locale';
import { goTo, renderDashboard } from '../testing/render-dashboard';
import { freshPanel } from '../testing/render-panel';

freshPanel();

const current = () =>
  screen.getByRole('navigation', { name: w.pages.nav }).querySelector('[aria-current]')?.textContent;

test.each(['library', 'accounts', 'time'] as const)('%s stands at its address', async (page) => {
  renderDashboard(page);
  expect(await screen.findByRole('heading', { level: 1, name: w.pages.names[page] })).toBeTruthy();
  expect(current()).toBe(w.pages.names[page]);
  expect(document.title).toBe(w.pages.title(w.pages.names[page]));
});

test('another address shows another page', async () => {
  renderDashboard('library');
  await screen.findByRole('heading', { level: 1, name: w.pages.names.library });
  goTo('time');
  await screen.findByRole('heading', { level: 1, name: w.pages.names.time });
  expect(current()).toBe(w.pages.names.time);
});
