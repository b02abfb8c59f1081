// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { forgetTexts } from '../../data/kept-texts';
import { violationsIn } from '../../testing/accessibility';
import { freshPanel, renderPanel } from '../../testing/render-panel';
import { tabId, worker } from '../../testing/worker';

freshPanel();

async function open() {
  const view = renderPanel();
  await view.user.click(await screen.findByRole('tab', { name: /Packet/ }));
  await screen.findByText('Judged as');
  return view;
}
const rowOf = (title: string) => screen.getByRole('heading', { name: title }).closest('article') as HTMLElement;

test('a verdict is overruled with why, stays visible with what the rules say, and is taken back', async () => {
  const { user, container } = await open();
  await user.click(within(rowOf('Expected result')).getByRole('button', { name: /^Say otherwise/ }));
  const form = within(rowOf('Expected result'));
  expect(form.queryByRole('radio', { name: 'Missing' })).toBeNull();
  await user.click(form.getByRole('radio', { name: 'Met' }));
  await user.type(form.getByRole('textbox', { name: 'Why, in a word' }), 'It is in the screenshot');
  await user.keyboard('{Enter}');
  const met = await screen.findByRole('region', { name: /^Met \d+/ });
  await waitFor(() =>
    expect(met.textContent).toMatch(
      /Expected result.*You, \d+:\d\d.*It is in the screenshot.*The rules say: missing\./,
    ),
  );
  expect(await violationsIn(container)).toEqual([]);
  await user.click(within(met).getByRole('button', { name: 'Take back: Expected result' }));
  await waitFor(() => expect(rowOf('Expected result').textContent).toMatch(/Missing\./));
});

test('closed without saying anything, nothing is said and the focus is where it was', async () => {
  const { user } = await open();
  const opener = within(rowOf('Expected result')).getByRole('button', { name: /^Say otherwise/ });
  await user.click(opener);
  await user.click(within(rowOf('Expected result')).getByRole('button', { name: 'Cancel' }));
  expect(document.activeElement).toBe(opener);
  expect(opener.getAttribute('aria-expanded')).toBe('false');
});

test('why it is so, typed and not saved, is there in another page', async () => {
  const { user, unmount } = await open();
  await user.click(within(rowOf('Expected result')).getByRole('button', { name: /^Say otherwise/ }));
  await user.type(screen.getByRole('textbox', { name: 'Why, in a word' }), 'It is in the screenshot');
  await waitFor(async () =>
    expect(Object.values(await worker.ask('packetTexts', { tabId })).map(({ text }) => text)).toContain(
      'It is in the screenshot',
    ),
  );
  unmount();
  forgetTexts();
  const again = await open();
  await again.user.click(within(rowOf('Expected result')).getByRole('button', { name: /^Say otherwise/ }));
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Why, in a word' });
  await waitFor(() => expect(field.value).toBe('It is in the screenshot'));
  await again.user.click(screen.getByRole('button', { name: 'Cancel' }));
});

test('each line of the triage is agreed to or said otherwise in one click, which keeps the focus', async () => {
  const { user } = await open();
  const triage = () => within(screen.getByRole('region', { name: 'Triage' }));
  const before = triage().getByText('Cause').nextElementSibling?.querySelector('strong')?.textContent;
  const [other] = triage().getAllByRole('button', { name: /: Cause$/ });
  const name = other?.textContent ?? '';
  await user.click(other as HTMLElement);
  await waitFor(() => expect(triage().getByRole('button', { name: 'Take back: Cause' })).toBeTruthy());
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Take back: Cause');
  const row = () => triage().getByText('Cause').nextElementSibling?.textContent ?? '';
  expect(row()).toContain(name);
  expect(row()).toMatch(new RegExp(`You, \\d+:\\d\\d The rules say ${before}\\.`));
  await user.click(triage().getByRole('button', { name: 'Route: another answer' }));
  await user.click(triage().getByRole('button', { name: 'Services: Route' }));
  await waitFor(() => expect(triage().getByText('Route').nextElementSibling?.textContent).toMatch(/^Services/));
});
