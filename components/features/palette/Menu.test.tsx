// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { violationsIn } from '../../testing/accessibility';
import { freshPanel, renderPanel } from '../../testing/render-panel';
import { tabId, worker } from '../../testing/worker';

freshPanel();

const ready = () => screen.findByRole('tab', { name: /4 fit/ });
const more = () => screen.getByRole('button', { name: 'More' });
const items = () => screen.getAllByRole('menuitem');
const names = () => items().map((item) => item.querySelector('span')?.textContent?.replace(/[\u2066-\u2069]/g, ''));
const focused = () => document.activeElement?.querySelector('span')?.textContent;

async function open(options?: Parameters<typeof renderPanel>[0]) {
  const rendered = renderPanel(options);
  await ready();
  await screen.findByRole('button', { name: 'More' });
  await waitFor(() => expect(worker.asked.some(({ name }) => name === 'shortcuts')).toBe(true));
  await worker.settled();
  more().focus();
  await rendered.user.keyboard('{Enter}');
  await screen.findByRole('menu');
  return rendered;
}

test('it holds what is about Sidelight itself, in its parts', async () => {
  await open();
  expect(names()).toEqual([
    'Hide the launcher on this page',
    'Hide the launcher on kelda.zendesk.com',
    'Put the panel on the left',
    'Make room for the panel in the page',
    'Options',
    'Library, accounts and time',
    'Shortcuts',
    'First steps',
    'Help',
    'Copy details for a report',
    'About',
  ]);
  expect(screen.getAllByRole('separator')).toHaveLength(2);
});

test('arrows, Home, End and letters move the focus; Esc gives it back and does no more', async () => {
  const { user } = await open();
  expect(focused()).toMatch(/^Hide/);
  await user.keyboard('{ArrowDown}{ArrowDown}');
  expect(focused()).toBe('Put the panel on the left');
  await user.keyboard('{End}');
  expect(focused()).toBe('About');
  await user.keyboard('{ArrowDown}');
  expect(focused()).toMatch(/^Hide/);
  await user.keyboard('{ArrowUp}{Home}');
  expect(focused()).toMatch(/^Hide/);
  // Of one letter the next one, round and round; of more the one that begins so.
  await user.keyboard('h');
  expect(focused()).toBe('Hide the launcher on kelda.zendesk.com');
  await user.keyboard('h');
  expect(focused()).toBe('Help');
  await user.keyboard('x');
  expect(focused()).toBe('Help');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(more());
  expect(worker.asked.some(({ name }) => name === 'closeTabPanel')).toBe(false);
});

test('only one of its items is in the order of Tab, which leaves it', async () => {
  const { user } = await open();
  expect(items().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
  await user.keyboard('{ArrowDown}');
  expect(items().filter(({ tabIndex }) => tabIndex === 0)).toEqual([document.activeElement]);
  await user.tab();
  expect(screen.queryByRole('menu')).toBeNull();
  expect(document.activeElement).toBe(more());
});

test('single keys of the panel do nothing below it', async () => {
  const { user } = await open();
  await user.keyboard('3');
  expect(
    screen.getByRole('tab', { name: /^Runbooks/ }).ariaSelected ??
      screen.getByRole('tab', { name: /^Runbooks/ }).getAttribute('aria-selected'),
  ).toBe('true');
});

test('the launcher is hidden on the host, the page hears of it, and it can be had back', async () => {
  const { user } = await open();
  worker.browser.sent.length = 0;
  await user.keyboard('{ArrowDown}{Enter}');
  await waitFor(() =>
    expect(screen.getByRole('status').textContent).toMatch(
      /hidden on .*kelda\.zendesk\.com.*Alt\+S.* opens the panel there/,
    ),
  );
  expect(document.activeElement).toBe(more());
  const told = () =>
    worker.browser.sent
      .filter(({ name }) => name === 'launcherChanged')
      .flatMap(({ data }) => (data as { hidden?: boolean }).hidden ?? []); // Others say what fits, or what the clock does.
  await waitFor(() => expect(told()).toEqual([true]));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(names()[0]).toBe('Show the launcher on kelda.zendesk.com'));
  await user.keyboard('{Enter}');
  await waitFor(() => expect(told()).toEqual([true, false]));
  const settings = await worker.ask('settings', {});
  expect(settings.find(({ key }) => key === 'panel.hiddenOn')?.value).toEqual([]);
});

test('the launcher is hidden on this page alone, and had back by Undo', async () => {
  const { user } = await open();
  worker.browser.sent.length = 0;
  await user.click(screen.getByRole('menuitem', { name: 'Hide the launcher on this page' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  const told = () => worker.browser.sent.filter(({ name }) => name === 'launcherChanged').map(({ data }) => data);
  const record = expect.stringContaining('zendesk:kelda.zendesk.com:ticket:');
  await waitFor(() =>
    expect(told()).toEqual([
      { record, hiddenHere: true },
      { record, hiddenHere: false },
    ]),
  );
});

test('what cannot be saved is told, and the launcher stays', async () => {
  worker.refuse('hideLauncher');
  const { user } = await open();
  await user.keyboard('{ArrowDown}{Enter}');
  expect(await screen.findByText('The launcher stays as it was.')).toBeTruthy();
});

test('without a record there is no launcher to hide', async () => {
  await worker.show({ state: 'none' });
  const { user } = renderPanel({ framed: false });
  await screen.findByRole('heading', { name: 'No ticket or account on this page' });
  await user.click(more());
  await screen.findByRole('menu');
  expect(names()[0]).toBe('Options');
});

test('the shortcuts are those that the browser tells, and it is asked to change them', async () => {
  const { user, container } = await open();
  await user.keyboard('sh{Enter}');
  const dialog = within(await screen.findByRole('dialog', { name: 'Shortcuts' }));
  expect(dialog.getByText('Open or close the panel beside the record').closest('div')?.textContent).toContain('Alt+S');
  expect(dialog.getByText('Start or stop the clock').closest('div')?.textContent).toContain('none set');
  expect(dialog.getByText('Show the packet').closest('div')?.textContent).toContain('2');
  expect(await violationsIn(container)).toEqual([]);
  worker.browser.opensShortcuts = false;
  await user.click(dialog.getByRole('button', { name: 'Change them' }));
  expect(worker.browser.visited).toEqual(['shortcuts']);
  expect(await screen.findByText(/Change them in the browser’s own settings/)).toBeTruthy();
});

test('? shows them too, and Esc leads back', async () => {
  const { user } = renderPanel();
  await ready();
  await user.keyboard('?');
  const dialog = within(await screen.findByRole('dialog', { name: 'Shortcuts' }));
  await user.click(dialog.getAllByRole('button', { name: 'Back to the panel' })[0] as HTMLElement);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('single keys can be switched off; those with Ctrl stay', async () => {
  await worker.ask('setSetting', { key: 'panel.singleKeys', value: false });
  const { user } = renderPanel();
  await ready();
  await worker.settled();
  await user.keyboard('?3/');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(screen.getByRole('tab', { name: /^Time/ }).getAttribute('aria-selected')).toBe('false');
  await user.keyboard('{Control>}k{/Control}');
  await user.type(await screen.findByRole('combobox', { name: 'Command' }), 'shortcuts{Enter}');
  expect(await screen.findByText(/Keys without Ctrl or ⌘ are switched off/)).toBeTruthy();
});

test('details for a report say how things stand, and nothing of the record', async () => {
  const { user } = await open();
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  await user.keyboard('{End}{ArrowUp}{Enter}');
  await waitFor(() => expect(write).toHaveBeenCalledTimes(1));
  const report = write.mock.calls[0]?.[0] ?? '';
  expect(report).toMatch(/^Sidelight .*\nen-GB\nzendesk ticket, read\n14 of 14 fields by api/);
  expect(report).not.toMatch(/48213|kelda|Ines|Halden|SSO/i);
  expect(await screen.findByText('Details copied. Nothing was sent.')).toBeTruthy();
});

test.each(['Help', 'About'])('%s says it, without a violation that a machine finds', async (name) => {
  const { user, container } = await open();
  expect(await violationsIn(container)).toEqual([]);
  await user.click(screen.getByRole('menuitem', { name: new RegExp(`^${name}`) }));
  await screen.findByRole('dialog', { name });
  expect(await violationsIn(container)).toEqual([]);
});

test('s, d and x answer for the runbook that was opened last, c reviews the packet, l logs', async () => {
  const { user } = renderPanel();
  await ready();
  await user.keyboard('x');
  expect(worker.asked.some(({ name }) => name === 'tickStep')).toBe(false);
  await user.click(await screen.findByText(/SSO sign-in refused/));
  await screen.findAllByRole('checkbox');
  await user.keyboard('x');
  await waitFor(() => expect(screen.getAllByRole<HTMLInputElement>('checkbox')[0]?.checked).toBe(true));
  await user.keyboard('d');
  expect(await screen.findByText(/You said: didn’t fit/)).toBeTruthy();
  await user.keyboard('l');
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Duration or times' }));
  await user.keyboard('c3');
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Duration or times' }).value).toBe('c3');
  (document.activeElement as HTMLElement).blur();
  await user.keyboard('c');
  expect(await screen.findByRole('dialog', { name: 'Review and copy' })).toBeTruthy();
  expect(tabId).toBe(1);
});

test('↑ and ↓ go from one runbook to the next', async () => {
  const { user } = renderPanel();
  await ready();
  const titles = (await screen.findAllByRole('heading', { level: 3 })).map(({ textContent }) => textContent ?? '');
  (screen.getByText(titles[0] ?? '').closest('summary') as HTMLElement).focus();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement?.textContent).toContain(titles[1]);
  await user.keyboard('{ArrowUp}{ArrowUp}');
  expect(document.activeElement?.textContent).toContain(titles[0]);
});

test('the panel is put on the other side, and the page makes room for it, wherever it is open', async () => {
  const { user } = await open();
  const place = async () => (await fakeBrowser.storage.local.get('place')).place;
  await user.click(screen.getByRole('menuitem', { name: 'Put the panel on the left' }));
  await waitFor(async () => expect(await place()).toMatchObject({ side: 'left', aside: false }));
  await user.click(more());
  await user.click(screen.getByRole('menuitem', { name: 'Make room for the panel in the page' }));
  await waitFor(async () => expect(await place()).toMatchObject({ side: 'left', aside: true }));
  // As another page put it meanwhile.
  await fakeBrowser.storage.local.set({ place: { side: 'right', aside: true, width: 480 } });
  await user.click(more());
  await user.click(await screen.findByRole('menuitem', { name: 'Let the panel lie over the page' }));
  await waitFor(async () => expect(await place()).toMatchObject({ side: 'right', aside: false, width: 480 }));
});
