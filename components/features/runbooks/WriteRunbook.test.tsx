// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { violationsIn } from '../../testing/accessibility';
import { freshPanel, renderPanel } from '../../testing/render-panel';
import { ticketReading, ticketRef } from '../../testing/samples';
import { worker } from '../../testing/worker';

freshPanel();

/** A ticket that no runbook fits, to which we answered. */
async function showUnknown() {
  const reading = ticketReading(ticketRef, 'Printing stops for Halden Freight');
  const { context } = reading;
  if (context?.kind !== 'ticket') throw new Error('The sample is a ticket');
  const [first] = context.conversation;
  if (!first) throw new Error('The sample has a conversation');
  context.fields = { subject: context.fields.subject, organization: context.fields.organization };
  context.conversation = [
    { ...first, text: 'QPRN0815E: it stops.' },
    {
      ...first,
      id: 'c2',
      author: { name: 'Mara Lindqvist', role: 'agent' },
      text: 'Please restart the spooler. Ask ines.carvalho@halden.example first.',
    },
  ];
  await worker.show({ state: 'read', ref: ticketRef, reading });
}
const sheet = async () => within(await screen.findByRole('dialog', { name: 'New runbook' }));
const start = () => screen.findByRole('button', { name: 'Start one from this ticket' });

test('where nothing fits one is begun from the ticket, each step with where it is from, and saved to the library', async () => {
  await showUnknown();
  const { user, container } = renderPanel();
  await user.click(await start());
  const form = await sheet();
  expect(form.getByText('from #48213')).toBeTruthy();
  expect(form.getByRole('textbox', { name: 'Title' })).toHaveProperty('value', 'Printing stops for [account 1]');
  expect(form.getByRole('textbox', { name: 'Step 1' })).toHaveProperty('value', 'Please restart the spooler.');
  expect(form.getAllByText('from comment 2')).not.toEqual([]);
  expect(form.getByText(/^Left out: .*×1/)).toBeTruthy();
  expect(await form.findByText('Would have been shown on 1 ticket of the last 90 days.')).toBeTruthy();
  expect(await violationsIn(container)).toEqual([]);
  await user.clear(form.getByRole('textbox', { name: 'Title' }));
  await user.type(form.getByRole('textbox', { name: 'Title' }), 'Printer spooler hangs');
  await user.click(form.getByRole('button', { name: 'Save to library' }));
  expect(form.getAllByText('It needs a title, an area, an owner and one step.')).not.toEqual([]);
  await user.type(form.getByRole('textbox', { name: 'Area' }), 'Printing');
  await user.type(form.getByRole('textbox', { name: 'Owner' }), 'Mara');
  await form.findByText(/printer-spooler-hangs\.md/);
  await user.click(form.getByRole('button', { name: 'Save to library' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  const fit = await screen.findByRole('region', { name: /^Fit this ticket/ });
  expect(await within(fit).findByText('Printer spooler hangs')).toBeTruthy();
});

test('signals and steps are the person’s to change, and what they typed stays until it is saved', async () => {
  await showUnknown();
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const { user } = renderPanel();
  await user.click(await start());
  const form = await sheet();
  await user.type(form.getByRole('textbox', { name: 'Another signal' }), 'spooler{Enter}');
  await user.click(form.getByRole('button', { name: 'Remove QPRN0815E' }));
  await user.type(form.getByRole('textbox', { name: 'Step 3' }), 'Tell Engineering.');
  await user.click(form.getByRole('button', { name: 'Later' }));
  await user.click(await start());
  const again = await sheet();
  expect(again.getByRole('button', { name: 'Remove spooler' })).toBeTruthy();
  expect(again.queryByRole('button', { name: 'Remove QPRN0815E' })).toBeNull();
  expect(again.getByDisplayValue('Tell Engineering.')).toBeTruthy();
  await waitFor(async () => {
    await user.click(again.getByRole('button', { name: 'Markdown' }));
    expect(write).toHaveBeenLastCalledWith(
      expect.stringMatching(/signals: \["spooler"\][\s\S]*\d\. Tell Engineering\./),
    );
  });
});

test('one that is open is edited where it stands', async () => {
  const { user } = renderPanel();
  await user.click(await screen.findByText('SCIM provisioning stopped with HTTP 401: rotate the token'));
  await user.click(await screen.findByRole('button', { name: /^Edit: SCIM/ }));
  const form = within(await screen.findByRole('dialog', { name: 'Edit runbook' }));
  const field = form.getByRole('textbox', { name: 'Markdown' }) as HTMLTextAreaElement;
  const { value } = field;
  await user.clear(field);
  await user.click(field);
  await user.paste(value.replace(/^title: .*$/m, 'title: "Rotate the SCIM token"'));
  await form.findByText(/^Rotate the SCIM token, /);
  await user.click(form.getByRole('button', { name: 'Save to library' }));
  expect(await screen.findByText('Rotate the SCIM token')).toBeTruthy();
});
