// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { violationsIn } from '../../testing/accessibility';
import { renderDashboard } from '../../testing/render-dashboard';
import { freshPanel } from '../../testing/render-panel';
import { tabId, worker } from '../../testing/worker';

freshPanel();

const saml = 'SSO sign-in refused: redirect, reply (ACS) URL or entity ID does not match';
const page = '# Kafka lag alert\n\nLook at the consumer group.';
const table = async () => within(await screen.findByRole('region', { name: 'All runbooks' }));
const rowOf = async (title: string) => {
  const row = (await (await table()).findByText(title)).closest('tr');
  if (!row) throw new Error(`${title} is in no row`);
  return within(row);
};
const open = async (user: ReturnType<typeof renderDashboard>['user'], title: string) =>
  user.click((await rowOf(title)).getByRole('button', { name: `Open ${title}` }));

test('the library is listed with how fresh it is and what came of it', async () => {
  await worker.ask('finishRun', { tabId, runbookId: 'sso-redirect-url-mismatch', outcome: 'solved' });
  const { container } = renderDashboard('library');
  expect(await screen.findByText(/^\d+ % fresh, goal 80 %$/)).toBeTruthy();
  expect(screen.getByText('Of 1 run 1 solved, 0 helped, 0 did not fit.')).toBeTruthy();
  const row = await rowOf(saml);
  expect(row.getByText(/^Starter library/)).toBeTruthy();
  expect(row.getByText('fresh')).toBeTruthy();
  expect(row.getAllByRole('cell').map((cell) => cell.textContent)).toContain('1');
  expect(await violationsIn(container)).toEqual([]);
});

test('it is filtered by words, operators, state and source', async () => {
  await worker.ask('saveRunbook', { markdown: page });
  const { user } = renderDashboard('library');
  const all = await table();
  await user.click(await all.findByRole('radio', { name: 'No owner 1' }));
  expect(all.getAllByRole('row')).toHaveLength(2);
  expect((await rowOf('Kafka lag alert')).getByText('Never reviewed')).toBeTruthy();
  await user.click(all.getByRole('radio', { name: /^All/ }));
  await user.type(all.getByRole('searchbox'), 'area:identity redirect');
  await waitFor(() => expect(all.queryByText('Kafka lag alert')).toBeNull());
  expect(all.getByText(saml)).toBeTruthy();
  await user.clear(all.getByRole('searchbox'));
  await user.type(all.getByRole('searchbox'), 'area:nowhere');
  expect(await all.findByText('No runbook is meant by this')).toBeTruthy();
  expect(await all.findByText('There is no area:nowhere here. There is')).toBeTruthy();
  await user.clear(all.getByRole('searchbox'));
  await user.selectOptions(all.getByRole('combobox', { name: 'Source' }), 'Written here');
  expect(all.getAllByRole('row')).toHaveLength(2);
});

test('one is said to be still right, given to somebody, exported and removed, each with a way back', async () => {
  const saved = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:x');
  await worker.ask('saveRunbook', { markdown: page });
  const { user } = renderDashboard('library');
  await open(user, 'Kafka lag alert');
  const all = await table();
  await user.click(await all.findByRole('button', { name: 'Still right' }));
  expect((await rowOf('Kafka lag alert')).queryByText('Never reviewed')).toBeTruthy();
  await waitFor(async () => expect((await rowOf('Kafka lag alert')).queryByText('Never reviewed')).toBeNull());
  await user.click(all.getByRole('button', { name: 'Give to…' }));
  await user.type(all.getByRole('combobox', { name: 'Owner' }), 'Tomasz Bielak');
  await user.click(all.getByRole('button', { name: 'Save' }));
  await waitFor(async () => expect((await rowOf('Kafka lag alert')).getByText('Tomasz Bielak')).toBeTruthy());
  await user.click(all.getByRole('button', { name: 'Markdown' }));
  await waitFor(() => expect(saved).toHaveBeenCalledOnce());
  await user.click(all.getByRole('button', { name: 'Remove' }));
  await waitFor(() => expect(all.queryByText('Kafka lag alert')).toBeNull());
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await rowOf('Kafka lag alert');
});

test('one is written as Markdown; what is wrong is said by line, and what was typed stays until it is saved', async () => {
  const { user } = renderDashboard('library');
  await table();
  await user.click(screen.getByRole('button', { name: 'New' }));
  const sheet = () => within(screen.getByRole('dialog', { name: 'New runbook' }));
  expect(await sheet().findByText('Not to be saved yet')).toBeTruthy();
  const field = () => sheet().getByRole('textbox', { name: 'Markdown' });
  await user.clear(field());
  await user.type(field(), '# Printer stops\n\nTurn it off and on.');
  expect(await sheet().findByText('Printer stops, a page without steps')).toBeTruthy();
  await user.click(sheet().getByRole('button', { name: 'Later' }));
  await user.click(screen.getByRole('button', { name: 'New' }));
  expect(field()).toHaveProperty('value', '# Printer stops\n\nTurn it off and on.');
  await user.click(sheet().getByRole('button', { name: 'Save to library' }));
  await rowOf('Printer stops');
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('one of the starter library is edited, and the edited one stands in its place', async () => {
  const { user } = renderDashboard('library');
  await open(user, saml);
  await user.click((await table()).getByRole('button', { name: 'Edit' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Edit runbook' }));
  const field = sheet.getByRole('textbox', { name: 'Markdown' }) as HTMLTextAreaElement;
  const { value } = field;
  await user.clear(field);
  await user.click(field);
  await user.paste(value.replace(/^title: .*$/m, 'title: "Redirect URI refused"'));
  await sheet.findByText(/^Redirect URI refused, \d+ steps$/);
  await user.click(sheet.getByRole('button', { name: 'Save to library' }));
  expect((await rowOf('Redirect URI refused')).getByText(/edited here/)).toBeTruthy();
});
