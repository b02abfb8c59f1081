// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { TicketContext } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { forgetTexts } from '../../data/kept-texts';
import { violationsIn } from '../../testing/accessibility';
import { freshPanel, renderPanel } from '../../testing/render-panel';
import { secret } from '../../testing/samples';
import { tabId, worker } from '../../testing/worker';

freshPanel();

const hour = 3_600_000;
const issueRef: RecordRef = {
  site: 'jira',
  host: 'kelda.atlassian.net',
  kind: 'ticket',
  object: 'issue',
  id: 'ENG-2291',
};
const address = 'https://kelda.atlassian.net/browse/ENG-2291';

async function openPacket() {
  const view = renderPanel();
  await view.user.click(await screen.findByRole('tab', { name: /Packet/ }));
  await screen.findByRole('heading', { name: 'The customer hears next' });
  return view;
}
const send = (part: object = {}) =>
  worker.ask('markSent', { tabId, receiver: 'engineering', target: address, ...part });
const newest = async () => {
  const [sent] = (await worker.ask('outcomes', { tabId }))?.packets ?? [];
  if (!sent) throw new Error('It was sent');
  return sent;
};
const region = (name: RegExp | string) => screen.findByRole('region', { name }).then((found) => within(found));

/** Another tab shows the issue, which is done. */
async function readIssue(fields: Partial<TicketContext['fields']> = {}): Promise<void> {
  const at = Date.now();
  const read = <T,>(value: T) => ({ value, source: 'api' as const, at });
  const context: TicketContext = {
    kind: 'ticket',
    ref: issueRef,
    readAt: at,
    partial: false,
    fields: {
      subject: read('Nested groups are dropped'),
      status: read({ label: 'Done', category: 'closed' }),
      resolution: read('Fixed'),
      fixVersions: read(['4.21.0']),
      solvedAt: read(at + hour),
      ...fields,
    },
    empty: [],
    conversation: [],
  };
  await worker.show({ state: 'read', ref: issueRef, reading: { ref: issueRef, at, expected: [], context } }, 2);
}

test('“I sent it”: whom, which issue and the next update are shown, then kept with a second click', async () => {
  const { user, container } = await openPacket();
  await user.click(await screen.findByRole('button', { name: 'Mark as sent' }));
  const sheet = within(await screen.findByRole('dialog', { name: 'Mark as sent' }));
  expect(sheet.getByText(/Kept as it is now: 7 of 9 required, score \d\.\d of 5/)).toBeTruthy();
  await user.type(sheet.getByRole('textbox', { name: 'Key or address of the issue' }), 'the usual place');
  await user.click(sheet.getByRole('button', { name: 'I sent it' }));
  expect(sheet.getByText(/neither an issue’s key nor an https address/, { selector: 'p' })).toBeTruthy();
  expect((await worker.ask('outcomes', { tabId }))?.packets).toEqual([]);

  const field = sheet.getByRole('textbox', { name: 'Key or address of the issue' });
  await user.clear(field);
  await user.type(field, `${address}?focusedCommentId=1`);
  expect(sheet.getByText('ENG-2291')).toBeTruthy();
  await user.click(sheet.getByRole('button', { name: /^Tomorrow, 12:00/ }));
  expect(await violationsIn(container)).toEqual([]);
  await user.click(sheet.getByRole('button', { name: 'I sent it' }));

  const row = (await region('Sent 1')).getByRole('article');
  expect(row.textContent).toMatch(/^No answer yet.*Engineering · ENG-2291.*7 of 9 required · score \d\.\d/);
  expect(within(row).getByRole('link', { name: 'ENG-2291' }).getAttribute('href')).toBe(address);
  expect(screen.getByText('Acceptance').parentElement?.textContent).toMatch(/sent, no answer yet/);
  expect((await region('The customer hears next')).getByText(/^by /)).toBeTruthy();
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(await violationsIn(container)).toEqual([]);
});

test('what is typed of where it went, and of an answer, is there in another page', async () => {
  const { user } = await openPacket();
  const open = async () => {
    await user.click(await screen.findByRole('button', { name: 'Mark as sent' }));
    return screen.findByRole<HTMLInputElement>('textbox', { name: 'Key or address of the issue' });
  };
  await user.type(await open(), 'ENG-2291');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Sent to' }), 'Security');
  await user.click(screen.getByRole('button', { name: 'Back' }));
  const look = await region('A second look');
  await user.click(look.getByRole('button', { name: 'Returned because…' }));
  await user.type(look.getByRole('textbox', { name: 'In a word' }), 'no time zone');
  await waitFor(async () => {
    const kept = Object.values(await worker.ask('packetTexts', { tabId })).map(({ text }) => text);
    expect(kept).toEqual(expect.arrayContaining(['ENG-2291', 'security', 'no time zone']));
  });
  await user.click(look.getByRole('button', { name: 'Returned because…' }));

  forgetTexts(); // As another page knows none.
  expect((await open()).value).toBe('ENG-2291');
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Sent to' }).value).toBe('security');
  await user.click(screen.getByRole('button', { name: 'Back' }));
  await user.click(look.getByRole('button', { name: 'Returned because…' }));
  expect(look.getByRole<HTMLInputElement>('textbox', { name: 'In a word' }).value).toBe('no time zone');
});

test('it comes back with what it lacked, is sent again and accepted; figures count it', async () => {
  await send();
  const { user } = await openPacket();
  const sent = async () => (await region(/^Sent \d$/)).getAllByRole('article');
  await user.click(await screen.findByRole('button', { name: 'Came back: ENG-2291' }));
  const form = within(screen.getByRole('form', { name: 'Came back: ENG-2291' }));
  await user.click(form.getByRole('button', { name: 'Save' }));
  expect(form.getByRole('alert').textContent).toMatch(/Say what it lacked/);
  await user.selectOptions(form.getByRole('combobox', { name: 'What it lacked' }), 'Request ID with time and zone');
  await user.type(form.getByRole('textbox', { name: 'Who said so' }), 'Tomasz Bielak');
  await user.click(form.getByRole('button', { name: 'Save' }));
  await waitFor(async () => expect((await sent())[0]?.textContent).toMatch(/^Came back.*lacked: Request ID/));
  expect(screen.getByText('Acceptance').parentElement?.textContent).toMatch(/returnedtheir answer, /);

  await send();
  await waitFor(async () => expect(await sent()).toHaveLength(2));
  await user.click(screen.getByRole('button', { name: 'Accepted: ENG-2291' }));
  await waitFor(async () => expect((await sent())[0]?.textContent).toMatch(/^Accepted.*sent again/));
  expect((await sent())[1]?.textContent).toMatch(/sent again since/);
  const figures = await region('What came of packets here');
  await waitFor(() =>
    expect(figures.getByRole('row', { name: /Accepted first pass 0 of 1 only 1, too few/ })).toBeTruthy(),
  );
  expect(figures.getByRole('row', { name: /^Came back 1 of 2/ })).toBeTruthy();
  await user.click(figures.getByText('All figures'));
  expect(figures.getByRole('row', { name: 'Request ID with time and zone 1 time' })).toBeTruthy();
});

test('what was said is taken back, and what was not sent too', async () => {
  await send();
  await worker.ask('sayOutcome', { id: (await newest()).id, said: 'accepted', by: 'Tomasz', why: '' });
  const { user } = await openPacket();
  await user.click(await screen.findByText('1 thing was said of it'));
  await user.click(screen.getByRole('button', { name: 'Take back: Accepted' }));
  await user.click(await screen.findByRole('button', { name: 'It was not sent: ENG-2291' }));
  await waitFor(() => expect(screen.queryByRole('heading', { name: /^Sent/ })).toBeNull());
});

test('a second person’s word before it goes stands with who and why', async () => {
  const { user } = await openPacket();
  const look = await region('A second look');
  await user.click(look.getByRole('button', { name: 'Returned because…' }));
  await user.type(look.getByRole('textbox', { name: 'In a word' }), 'no time zone');
  await user.type(look.getByRole('textbox', { name: 'Who said so' }), 'Priya Raman');
  await user.click(look.getByRole('button', { name: 'Save' }));
  expect((await look.findByRole('listitem')).textContent).toMatch(/^ReturnedPriya Raman, .*no time zone/);
  await user.click(look.getByRole('button', { name: 'Checked…' }));
  await user.click(look.getByRole('button', { name: 'Save' }));
  expect(look.getByRole('alert').textContent).toBe('Say who looked at it.');
  await user.type(look.getByRole('textbox', { name: 'Who said so' }), 'Priya Raman');
  await user.click(look.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(look.getAllByRole('listitem')).toHaveLength(2));
});

test('the issue that resolved is proposed; confirmed, it calls its ticket back with a draft', async () => {
  await send({ updateAt: Date.now() + hour });
  const { user, container } = await openPacket();
  await readIssue();
  expect(await screen.findByText(/ENG-2291 is resolved since .*Status: Done\. Fixed in 4\.21\.0\./)).toBeTruthy();
  expect((await newest()).said).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'It is fixed' }));

  const fix = await region('The fix came back');
  expect(fix.getByText('Fixed in 4.21.0')).toBeTruthy();
  const draft = () => fix.getByRole<HTMLTextAreaElement>('textbox', { name: 'Draft for Ines' });
  await waitFor(() =>
    expect(draft().value).toMatch(/^Hello Ines,\n\nthe fault that you reported is fixed in 4\.21\.0\./),
  );
  expect(draft().value).not.toMatch(/it works\./);
  expect(draft().value).toContain('By what we know you run Connect 4.18.2');
  expect(await violationsIn(container)).toEqual([]);
  await user.click(fix.getByRole('button', { name: 'It works' }));
  await waitFor(() => expect(draft().value).toContain('and it works.'));

  await user.type(draft(), ` We will have it deployed by Friday. ${secret}`);
  expect(await fix.findByText('This promises something')).toBeTruthy();
  await user.click(fix.getByRole('button', { name: 'Copy the draft' }));
  const copied = await navigator.clipboard.readText();
  expect(copied).toContain('deployed by Friday');
  expect(copied).not.toContain(secret);
  expect(fix.getByText('You changed it; it does not follow any more.')).toBeTruthy();

  await user.click(fix.getByRole('button', { name: 'I told them' }));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'The fix came back' })).toBeNull());
  expect((await region('Sent 1')).getByText('Fixed, the customer knows')).toBeTruthy();
  expect((await region('The customer hears next')).getByText('Nothing is promised.')).toBeTruthy();
});

test('what does not work goes back; what is not so is not proposed again', async () => {
  await send();
  await readIssue();
  const { user } = await openPacket();
  await user.click(await screen.findByRole('button', { name: 'It is fixed' }));
  await user.click(await screen.findByRole('button', { name: 'Still broken' }));
  await waitFor(() => expect(screen.queryByRole('heading', { name: 'The fix came back' })).toBeNull());
  expect((await newest()).outcome.state).toBe('accepted');
});

test('at the issue its tickets are named, and confirmed from there', async () => {
  await send();
  await readIssue();
  worker.activeTab = 2;
  worker.caller = { kind: 'panel', tabId: 2 };
  const { user } = await openPacket();
  expect(await screen.findByText(/^For .*#48213/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Not so' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Not so' })).toBeNull());
  expect((await region('Sent here 1')).getByRole('link', { name: /#48213 SSO sign-in fails/ })).toBeTruthy();
});

test('a promised update is set, moved and given', async () => {
  const { user } = await openPacket();
  const next = await region('The customer hears next');
  await user.click(next.getByRole('button', { name: 'Promise an update…' }));
  await user.click(next.getByRole('button', { name: 'Save' }));
  expect(next.getByText('Choose a day and a time to come.')).toBeTruthy();
  await user.click(next.getByRole('button', { name: 'In 2 hours' }));
  await user.click(next.getByRole('button', { name: 'Save' }));
  expect(await next.findByText(/^in 1 h 59 min|^in 2 h/)).toBeTruthy();
  await user.click(next.getByRole('button', { name: 'Move…' }));
  await user.click(next.getByRole('button', { name: /^Tomorrow/ }));
  await user.click(next.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(next.queryByRole('form')).toBeNull());
  await user.click(next.getByRole('button', { name: /^I told them/ }));
  expect(await next.findByText('Nothing is promised.')).toBeTruthy();
});

test('beside a page without a record stands what customers wait for', async () => {
  await worker.ask('promiseUpdate', { tabId, dueAt: Date.now() - hour });
  await send();
  await readIssue();
  await worker.show({ state: 'none' });
  const { user, container } = renderPanel({ framed: false });
  const wait = await region('Customers wait for 2');
  const [update, fix] = wait.getAllByRole('listitem');
  expect(update?.textContent).toMatch(/#48213 SSO sign-in fails.*1 h late.*Halden Freight/);
  expect(fix?.textContent).toMatch(/#48213.*Seems to be fixed: look and confirm/);
  expect(await violationsIn(container)).toEqual([]);
  await user.click(wait.getByRole('button', { name: /^I told them/ }));
  await region('Customers wait for 1');
});
