// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { violationsIn } from '../../testing/accessibility';
import { engagements, freshPanel, renderPanel } from '../../testing/render-panel';
import { ticketRef } from '../../testing/samples';
import { worker } from '../../testing/worker';

freshPanel();

const last = (name: string) => worker.asked.findLast((each) => each.name === name)?.input;
const asked = (name: string) => worker.asked.filter((each) => each.name === name);
const question = () => within(screen.getByRole('region', { name: /^Whose time is/ }));
const logForm = () => within(screen.getByRole('form', { name: 'Log after the fact' }));

async function openTime() {
  const view = renderPanel();
  await view.user.click(await screen.findByRole('tab', { name: /Time/ }));
  await screen.findByRole('form', { name: 'Log after the fact' });
  return view;
}

/** The customer of the ticket has nothing promised to it: all there is belongs to another, or to nobody. */
beforeEach(async () => {
  for (const { id } of [engagements.goLive, engagements.scim]) {
    await worker.ask('deleteEngagement', { id, entries: 'stay' });
  }
});

test('with one engagement, another customer’s, nothing is booked and nothing chosen', async () => {
  await worker.ask('deleteEngagement', { id: engagements.triage.id });
  const { user, container } = await openTime();
  expect(question().getByText(/Halden Freight has no engagement that is open/)).toBeTruthy();
  for (const name of [/^Log 15m/, /^Log 1h/, 'Log']) {
    expect(logForm().getByRole<HTMLButtonElement>('button', { name }).disabled).toBe(true);
  }
  await user.type(logForm().getByLabelText('Duration or times'), '45m{Enter}');
  expect(asked('logEntry')).toHaveLength(0);
  expect(screen.queryByRole('button', { name: 'Start' })).toBeNull();
  expect(question().getByRole('button', { name: 'Choose one' })).toBeTruthy();
  expect(await violationsIn(container)).toEqual([]);
});

test('another customer’s is used by a click that names it, is remembered, and then is the record’s', async () => {
  const { user } = await openTime();
  await user.type(logForm().getByLabelText('Duration or times'), '45m');
  await user.click(question().getByRole('radio', { name: /^Another customer/ }));
  await user.selectOptions(question().getByRole('combobox', { name: 'Which one' }), 'Brightwater · Integration');
  await user.click(question().getByRole('button', { name: 'Use Brightwater · Integration' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: /^Whose time is/ })).toBeNull());
  // What was typed meanwhile stayed.
  expect(logForm().getByLabelText<HTMLInputElement>('Duration or times').value).toBe('45m');
  await user.click(logForm().getByRole('button', { name: 'Log' }));
  await waitFor(() =>
    expect(last('logEntry')).toMatchObject({ engagementId: engagements.brightwater.id, record: { ref: ticketRef } }),
  );
});

test('chosen for one entry alone, the button names the customer, and the quick ones are closed', async () => {
  const { user } = await openTime();
  await user.click(logForm().getByRole('button', { name: 'Change' }));
  await user.selectOptions(logForm().getByRole('combobox', { name: 'Engagement' }), 'Brightwater · Integration');
  expect(logForm().getByRole<HTMLButtonElement>('button', { name: /^Log 15m/ }).disabled).toBe(true);
  await user.type(logForm().getByLabelText('Duration or times'), '45m');
  await user.click(logForm().getByRole('button', { name: /^Log for .*Brightwater/ }));
  await waitFor(() =>
    expect(last('logEntry')).toMatchObject({ engagementId: engagements.brightwater.id, record: undefined }),
  );
});

test('it is remembered for this record, or for every one of its account', async () => {
  const { user } = await openTime();
  await user.click(question().getByRole('radio', { name: /^Triage/ }));
  await user.selectOptions(question().getByRole('combobox', { name: 'Remember for' }), 'account');
  await user.click(question().getByRole('button', { name: 'Use Triage' }));
  expect(await screen.findByRole('button', { name: 'Start' })).toBeTruthy();
  expect(last('assignEngagement')).toMatchObject({ engagementId: engagements.triage.id, to: 'account' });
});

test('a wrong one is answered anew', async () => {
  const { user } = await openTime();
  await user.click(question().getByRole('radio', { name: /^Triage/ }));
  await user.click(question().getByRole('button', { name: 'Use Triage' }));
  await user.click(await screen.findByRole('button', { name: 'Another one' }));
  await user.click(question().getByRole('button', { name: 'Cancel' }));
  expect(screen.getByRole('button', { name: 'Start' })).toBeTruthy();
});

test('a second engagement that is made on a ticket takes nothing from the first', async () => {
  const { user } = await openTime();
  for (const name of ['First', 'Second']) {
    await user.click(screen.getByRole('button', { name: 'New engagement' }));
    await user.type(screen.getByLabelText('Name'), name);
    await user.click(screen.getByRole('button', { name: 'Save engagement' }));
    await waitFor(() => expect(screen.queryByLabelText('Name')).toBeNull());
    const clock = await screen.findByRole('region', { name: 'Clock' });
    expect(clock.textContent).toContain('First');
  }
});

test('what was logged on the record goes along, if that is wanted', async () => {
  const { user } = await openTime();
  // Yesterday's twenty minutes, on an engagement that was deleted since.
  await user.click(await question().findByRole('checkbox', { name: 'Also move the 1 entry that is logged here' }));
  await user.click(question().getByRole('radio', { name: /^Triage/ }));
  await user.click(question().getByRole('button', { name: 'Use Triage' }));
  await screen.findByRole('button', { name: 'Start' });
  expect((await worker.ask('engagement', { id: engagements.triage.id }))?.entries).toBe(1);
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(async () => expect((await worker.ask('engagement', { id: engagements.triage.id }))?.entries).toBe(0));
});

test('rules that say different engagements ask, and both are named', async () => {
  const rule = (engagementId: string, value: string) =>
    worker.ask('addPart', { engagementId, content: { part: 'rule', conditions: [{ field: 'tag', value }] } });
  await rule(engagements.triage.id, 'sso');
  const { id } = await worker.ask('createEngagement', {
    name: 'Night shift',
    kind: 'internal',
    defaultClass: 'internal',
    billable: false,
  });
  await rule(id, 'entra');
  await openTime();
  const asked = question();
  await asked.findByText(/Rules say different things here/);
  asked.getByText('Triage: Tag or label is sso');
  asked.getByText('Night shift: Tag or label is entra');
});

test('one rule says whose it is, and nothing is asked', async () => {
  const conditions = [{ field: 'tag' as const, value: 'sso' }];
  await worker.ask('addPart', { engagementId: engagements.triage.id, content: { part: 'rule', conditions } });
  await openTime();
  expect((await screen.findByRole('region', { name: 'Clock' })).textContent).toContain('Triage');
});
