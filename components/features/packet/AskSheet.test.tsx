// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { forgetTexts } from '../../data/kept-texts';
import { violationsIn } from '../../testing/accessibility';
import { freshPanel, renderPanel } from '../../testing/render-panel';
import { tabId, worker } from '../../testing/worker';

freshPanel();

async function openAsk() {
  const view = renderPanel();
  await view.user.click(await screen.findByRole('tab', { name: /Packet/ }));
  await view.user.click(await screen.findByRole('button', { name: 'Ask for 2' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Ask the customer' }));
  const message = () => sheet.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message, yours to change' });
  await waitFor(() => expect(message().value).not.toBe(''));
  return { ...view, sheet, message };
}

test('one message with what is required and open, in the tone and language that are chosen', async () => {
  const { user, sheet, message, container } = await openAsk();
  expect(message().value).toMatch(/^Hello Ines,\n\nThank you[\s\S]*2 more things/);
  expect(message().value).toContain('What did you expect to see instead?');
  expect(message().value).toContain('Entra admin center');
  expect(await violationsIn(container)).toEqual([]);

  await user.click(sheet.getByRole('radio', { name: 'Short' }));
  expect(message().value).not.toContain('Entra admin center');
  await user.click(sheet.getByRole('checkbox', { name: /^Expected result/ }));
  expect(message().value).toContain('one more thing');
  await user.selectOptions(sheet.getByRole('combobox', { name: 'Language of the message' }), 'German');
  await waitFor(() => expect(message().value).toMatch(/^Guten Tag Ines,/));
});

test('what the person writes stays, is copied, and can be made again', async () => {
  const { user, sheet, message } = await openAsk();
  await user.type(message(), ' Mara');
  await user.click(sheet.getByRole('radio', { name: 'Short' }));
  expect(message().value).toMatch(/Mara$/);
  await user.click(sheet.getByRole('button', { name: 'Copy message' }));
  expect(await navigator.clipboard.readText()).toBe(message().value);
  await user.click(sheet.getByRole('button', { name: 'Make it again' }));
  expect(message().value).not.toMatch(/Mara$/);
});

test('what the person writes outlives the worker and the page', async () => {
  const { user, sheet, message } = await openAsk();
  await user.type(message(), ' Mara');
  worker.die();
  await user.type(message(), ' L.');
  await waitFor(async () =>
    expect((await worker.ask('packetTexts', { tabId }))['ask message']?.text).toMatch(/^Hello[\s\S]* Mara L\.$/),
  );
  await user.click(sheet.getByRole('button', { name: 'Back' }));
  forgetTexts();
  await user.click(screen.getByRole('button', { name: 'Ask for 2' }));
  const again = within(await screen.findByRole('dialog', { name: 'Ask the customer' }));
  const field = () => again.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message, yours to change' });
  await waitFor(() => expect(field().value).toMatch(/ Mara L\.$/));
  await user.click(again.getByRole('button', { name: 'Make it again' }));
  expect(field().value).not.toMatch(/Mara/);
});

test('the next word that a copied message promises is offered as the next update, and set by a click alone', async () => {
  const { user, sheet, message } = await openAsk();
  await user.type(message(), ' I will update you tomorrow at noon.');
  expect(sheet.queryByText(/promises the next word/)).toBeNull();
  await user.click(sheet.getByRole('button', { name: 'Copy message' }));
  await sheet.findByText(/promises the next word for/);
  expect((await worker.ask('outcomes', { tabId }))?.update).toBeUndefined();
  await user.click(sheet.getByRole('button', { name: 'Set it as the next update' }));
  await waitFor(() => expect(sheet.queryByText(/promises the next word/)).toBeNull());
  const noon = new Date(Date.now() + 24 * 3_600_000).setHours(12, 0, 0, 0);
  expect((await worker.ask('outcomes', { tabId }))?.update?.dueAt).toBe(noon);

  await user.type(message(), ' Or I will update you by 23:30 today.');
  await user.click(sheet.getByRole('button', { name: 'Copy message' }));
  await sheet.findByRole('button', { name: 'Move the next update to it' });
});

test('a promise in it is pointed out with who must agree, by the team’s table', async () => {
  const { user, sheet, message } = await openAsk();
  expect(sheet.queryByText(/promises something/)).toBeNull();
  await user.type(message(), ' We will have it fixed by Friday.');
  expect(sheet.getByText('This promises something')).toBeTruthy();
  expect(sheet.getByText(/is a date: it needs the approval of the team that does it\./)).toBeTruthy();
  await worker.ask('setSetting', {
    key: 'promises',
    value: [{ kind: 'date', on: true, approval: 'Release desk' }],
  });
  expect(await sheet.findByText(/approval of Release desk/)).toBeTruthy();
});

test('where copying is refused the text is selected and it says so', async () => {
  const { user, sheet, message } = await openAsk();
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('NotAllowedError'));
  await user.click(sheet.getByRole('button', { name: 'Copy message' }));
  expect((await sheet.findAllByText(/the browser does not allow it here/)).length).toBeGreaterThan(0);
  expect(message().selectionEnd).toBe(message().value.length);
});
