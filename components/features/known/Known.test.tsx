// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { RecordRef } from '@/lib/context/record';
import { violationsIn } from '../../testing/accessibility';
import { freshPanel, renderPanel } from '../../testing/render-panel';
import { minute, ticketContext, ticketReading, ticketRef } from '../../testing/samples';
import { tabId, worker } from '../../testing/worker';

freshPanel();

const hour = 60 * minute;
const day = 24 * hour;
const issueRef: RecordRef = {
  site: 'jira',
  host: 'kelda.atlassian.net',
  kind: 'ticket',
  object: 'issue',
  id: 'ENG-2318',
};
const address = 'https://kelda.atlassian.net/browse/ENG-2318';
const code = { kind: 'error-code', value: 'AADSTS50011' } as const;
const read = <T,>(value: T) => ({ value, source: 'api' as const, at: Date.now() });

/** Another ticket with the sample's text, read in another tab. */
async function seenBefore(id: string, part: object = {}) {
  const ref = { ...ticketRef, id };
  const context = ticketContext(ref, `Sign-in loop ${id}`);
  context.fields = { ...context.fields, ...part };
  await worker.show({ state: 'read', ref, reading: { ...ticketReading(ref), context } }, 2);
}
const solved = {
  status: read({ label: 'Solved', category: 'solved' as const }),
  createdAt: read(Date.UTC(2026, 9, 22, 8)),
  solvedAt: read(Date.UTC(2026, 9, 22, 10)),
};
/** The issue, which is done, is read in a third tab. */
async function readIssue() {
  const context = ticketContext(issueRef, 'Redirect URI lost when a tenant moves');
  context.fields = {
    subject: read('Redirect URI lost when a tenant moves'),
    status: read({ label: 'Done', category: 'closed' }),
    resolution: read('Fixed'),
    fixVersions: read(['4.21.0']),
    solvedAt: read(Date.now() - hour),
  };
  context.conversation = [];
  await worker.show({ state: 'read', ref: issueRef, reading: { ...ticketReading(issueRef), context } }, 3);
}
const markOther = () =>
  worker.ask('markKnown', {
    tabId: 2,
    target: address,
    facts: [code],
    workaround: 'Register both ACS paths, the old and the new.',
    fixedIn: '',
  });
const region = async (name: RegExp | string) => within(await screen.findByRole('region', { name }));

test('earlier tickets stand below the runbooks, with what they share and how they ended', async () => {
  await seenBefore('47391', solved);
  await worker.ask('finishRun', { tabId: 2, runbookId: 'sso-redirect-url-mismatch', outcome: 'solved' });
  const { container } = renderPanel();
  const before = await region('Known here before 1');
  const [row] = before.getAllByRole('listitem');
  expect(row?.textContent).toMatch(
    /#47391 Sign-in loop 47391.*shares.*AADSTS50011.*solved in 2 h.*by SSO sign-in refused.*same account/,
  );
  expect(before.getByText(/^Kept here: evidence, ids, states and areas, for 365 days/)).toBeTruthy();
  expect(await violationsIn(container)).toEqual([]);
});

test('one is marked as the parent, with its workaround, and unmarked in the same place', async () => {
  await seenBefore('47391');
  const { user } = renderPanel();
  await user.click(await screen.findByRole('button', { name: 'Mark one as the parent' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Mark a known issue' }));
  expect(sheet.getByRole('combobox', { name: 'This ticket is' })).toHaveProperty(
    'value',
    'https://kelda.zendesk.com/agent/tickets/47391',
  );
  expect(sheet.getByRole('checkbox', { name: 'AADSTS50011' })).toHaveProperty('checked', true);
  await user.selectOptions(sheet.getByRole('combobox'), 'Another ticket or issue');
  await user.click(sheet.getByRole('button', { name: 'Mark as the parent' }));
  expect(sheet.getAllByText(/^This is neither/)).toHaveLength(2); // beside the field, and read out
  await user.type(sheet.getByRole('textbox', { name: 'Key or address' }), 'ENG-2318');
  await user.type(sheet.getByRole('textbox', { name: 'Workaround' }), 'Register both ACS paths.');
  await user.type(sheet.getByRole('textbox', { name: 'Fixed in version' }), '4.21');
  await user.click(sheet.getByRole('button', { name: 'Mark as the parent' }));
  const known = await region('Known. Fixed in 4.21');
  expect(known.getByText('ENG-2318')).toBeTruthy();
  expect(known.getByText('Register both ACS paths.')).toBeTruthy();
  expect(known.getByText(/^parent set/)).toBeTruthy();
  await screen.findByRole('button', { name: 'Undo' });
  await user.click(known.getByRole('button', { name: 'Not this one' }));
  await waitFor(() => expect(screen.queryByRole('region', { name: /^Known\. / })).toBeNull());
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await region('Known. Fixed in 4.21');
});

test('the next ticket with its evidence says so at once; the workaround is copied, and what is known is changed', async () => {
  await seenBefore('47391');
  await markOther();
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const { user, container } = renderPanel();
  const known = await region('Known');
  expect(known.getByText('nobody said so of this ticket yet')).toBeTruthy();
  expect(known.getByText('1 other ticket has it; it is not solved.')).toBeTruthy();
  await user.click(known.getByRole('button', { name: 'Copy workaround' }));
  await waitFor(() => expect(write).toHaveBeenCalledWith('Register both ACS paths, the old and the new.'));
  expect(await violationsIn(container)).toEqual([]);
  await user.click(known.getByRole('button', { name: 'It is this one' }));
  await waitFor(() => expect(known.queryByRole('button', { name: 'It is this one' })).toBeNull());
  await user.click(known.getByRole('button', { name: 'Change…' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Change what is known' }));
  await user.type(sheet.getByRole('textbox', { name: 'Fixed in version' }), '4.22');
  await user.click(sheet.getByRole('button', { name: 'Save' }));
  await region('Known. Fixed in 4.22');
});

const markThis = () => worker.ask('markKnown', { tabId, target: address, facts: [code], workaround: '', fixedIn: '' });

test('a fix calls its tickets back, until the customer was told', async () => {
  await markThis();
  await readIssue();
  const { user } = renderPanel();
  const known = await region('Known. Fixed in 4.21.0');
  expect(known.getByText('Verify that it works for them, then tell the customer.')).toBeTruthy();
  expect(known.getByRole('link', { name: 'ENG-2318 Redirect URI lost when a tenant moves' })).toBeTruthy();
  await user.click(known.getByRole('button', { name: 'I told the customer' }));
  await waitFor(() => expect(screen.queryByText(/^Verify that it works/)).toBeNull());
});

test('and is told beside a page without a record', async () => {
  await markThis();
  await readIssue();
  await worker.show({ state: 'none' });
  renderPanel({ framed: false });
  const wait = await region('Customers wait for 1');
  expect(wait.getByText(/^ENG-2318 is fixed in 4\.21\.0: verify/)).toBeTruthy();
});

test('the third ticket of a week without a runbook is a quiet offer', async () => {
  const text = 'the printer says E-4711-X and stops';
  const sayOnly = async (id: string, at: number) => {
    const ref = { ...ticketRef, id };
    const context = ticketContext(ref, 'Printing stops');
    const [first] = context.conversation;
    if (first) context.conversation = [{ ...first, text: `QPRN0815E: ${text}` }];
    context.fields = { subject: context.fields.subject, createdAt: read(Date.now() - day) };
    await worker.show({ state: 'read', ref, reading: { ...ticketReading(ref), context } }, at);
  };
  await sayOnly('1', 2);
  await sayOnly('2', 2);
  await sayOnly(ticketRef.id, tabId);
  const { user } = renderPanel();
  await screen.findByText('Nothing here seems to fit');
  expect(await screen.findByText('3 tickets like this in a week')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Not worth one' }));
  await waitFor(() => expect(screen.queryByText(/tickets like this in a week$/)).toBeNull());
});
