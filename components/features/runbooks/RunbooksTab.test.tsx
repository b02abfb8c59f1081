// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { recordKey } from '@/lib/context/record-key';
import { freshPanel, renderPanel } from '../../testing/render-panel';
import { ticketReading, ticketRef } from '../../testing/samples';
import { tabId, worker } from '../../testing/worker';

freshPanel();

const title = 'SSO sign-in refused: redirect, reply (ACS) URL or entity ID does not match';
const scim = 'SCIM provisioning stopped with HTTP 401: rotate the token';
const skew = 'SAML response rejected: signing certificate or clock skew';
const firstStep = /Read the code on the provider/;
const secondStep = /Get what was really sent/;
const of = { tabId, record: recordKey(ticketRef) };

async function openFirst() {
  const view = renderPanel();
  await view.user.click(await screen.findByText(title));
  await screen.findByRole('checkbox', { description: firstStep });
  return view;
}

/** Runs of the first runbook on other tickets that solved it. */
async function solved(times: number) {
  for (let i = 1; i <= times; i += 1) {
    const reading = ticketReading({ ...ticketRef, id: String(i) });
    await worker.show({ state: 'read', ref: reading.ref, reading }, 2);
    await worker.ask('finishRun', { tabId: 2, runbookId: 'sso-redirect-url-mismatch', outcome: 'solved' });
  }
}

/** A ticket that says as little as this. */
async function showOnly(subject: string, text: string) {
  const reading = ticketReading(ticketRef, subject);
  const { context } = reading;
  if (context?.kind !== 'ticket') throw new Error('The sample is a ticket');
  const [first] = context.conversation;
  if (first) context.conversation = [{ ...first, text }];
  context.fields = { subject: context.fields.subject };
  await worker.show({ state: 'read', ref: ticketRef, reading });
}

test('suggestions come best first, each with reasons, fit, age and owner', async () => {
  await solved(4);
  renderPanel();
  const list = await screen.findByRole('region', { name: 'Fit this ticket 4' });
  const items = within(list)
    .getAllByRole('listitem')
    .map((item) => item.textContent);
  expect(items[0]).toMatch(
    /^1SSO sign-in refused.*AADSTS50011.*solved 4 like this.*Strong fit.*Reviewed 17 days ago · Sidelight starter library/,
  );
  expect(items[1]).toMatch(/^2SCIM provisioning stopped.*HTTP 401.*Reviewed 38 days ago/);
  expect(items[2]).toMatch(/^3MFA code or passkey.*Weak fit.*Reviewed 44 days ago/);
});

test('a weak fit and a review that is overdue are said', async () => {
  vi.setSystemTime(new Date(2027, 5, 1, 10, 12));
  await showOnly('Webhook question', 'Our colleague asks about the retention of invoices and of a webhook.');
  renderPanel();
  const list = await screen.findByRole('region', { name: 'Fit this ticket 1' });
  expect(list.textContent).toMatch(/1Webhooks late.*Weak fit.*Review \d+ days overdueSidelight starter/);
});

test('evidence found is shown with how often, the rest on demand', async () => {
  const { user } = renderPanel();
  const found = (await screen.findByText('Found', { selector: 'span' })).parentElement;
  expect(found?.textContent).toMatch(/AADSTS50011×2.*everyone in the new tenant/);
  expect(found?.textContent).not.toContain('140 of 2300 users');
  await user.click(screen.getByRole('button', { name: '8 more' }));
  expect(found?.textContent).toContain('140 of 2300 users');
});

test('a ticked step shows its time, and the next one is current', async () => {
  const { user } = await openFirst();
  const step = () => screen.getByRole<HTMLInputElement>('checkbox', { description: firstStep });
  expect(step().closest('li')?.getAttribute('aria-current')).toBe('step');
  await user.click(step());
  await waitFor(() => expect(step().checked).toBe(true));
  expect(step().closest('li')?.textContent).toMatch(/10:12$/);
  expect(screen.getByRole('checkbox', { description: secondStep }).closest('li')?.getAttribute('aria-current')).toBe(
    'step',
  );
  expect(screen.getByText('1 of 6 steps · started 10:12')).toBeTruthy();

  await user.click(step());
  await waitFor(() => expect(step().checked).toBe(false));
});

test('the sentence of a step ticks it too', async () => {
  const { user } = await openFirst();
  await user.click(screen.getByText('Get what was really sent.'));
  const ticks = worker.asked.filter(({ name }) => name === 'tickStep');
  expect(ticks.map(({ input }) => input)).toMatchObject([{ step: 1, ticked: true }]);
  await waitFor(() =>
    expect(screen.getByRole<HTMLInputElement>('checkbox', { description: secondStep }).checked).toBe(true),
  );
});

test('a tick that is not on disk is not shown as ticked', async () => {
  worker.refuse('tickStep');
  const { user } = await openFirst();
  await user.click(screen.getByRole('checkbox', { description: firstStep }));
  expect((await screen.findByRole('alert')).textContent).toContain('This tick was not saved');
  expect(screen.getByRole<HTMLInputElement>('checkbox', { description: firstStep }).checked).toBe(false);
  expect((await worker.ask('suggestions', of)).runs).toEqual([]);
});

test('a tick made in another window shows here', async () => {
  await openFirst();
  await worker.ask('tickStep', { ...of, runbookId: 'sso-redirect-url-mismatch', step: 0, ticked: true });
  await waitFor(() =>
    expect(screen.getByRole<HTMLInputElement>('checkbox', { description: firstStep }).checked).toBe(true),
  );
});

test.each([
  ['Solved it', 'You said: solved it'],
  ['It helped', 'You said: helped'],
  ['Didn’t fit', 'You said: didn’t fit'],
])('%s is saved and can be taken back', async (button, words) => {
  const { user } = await openFirst();
  await user.click(screen.getByRole('button', { name: button }));
  expect((await screen.findByText(new RegExp(words))).textContent).toMatch(/, \d\d:\d\d$/);
  await user.click(screen.getByRole('button', { name: 'Reopen' }));
  expect(await screen.findByRole('group', { name: 'How did it go?' })).toBeTruthy();
});

test('why one did not fit is asked once, and said with it from then on', async () => {
  const { user } = await openFirst();
  await user.click(screen.getByRole('button', { name: 'Didn’t fit' }));
  const why = await screen.findByRole('group', { name: 'Why didn’t it fit?' });
  await user.click(within(why).getByRole('button', { name: 'Out of date' }));
  await screen.findByText(/^You said: didn’t fit \(out of date\)/);
  expect(screen.queryByRole('group', { name: 'Why didn’t it fit?' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Reopen' }));
  await screen.findByRole('group', { name: 'How did it go?' });
});

test('code is copied verbatim', async () => {
  const { user } = await openFirst();
  await user.click(screen.getByRole('button', { name: 'Copy code' }));
  expect(await navigator.clipboard.readText()).toBe(
    `python3 -c "import sys,base64,zlib,urllib.parse as u; print(zlib.decompress(base64.b64decode(u.unquote(sys.argv[1])),-15).decode())" 'SAMLREQUEST'`,
  );
  expect(screen.getByRole('status').textContent).toContain('Copied');
});

test('a search leaves the ticket where it was', async () => {
  const { user } = renderPanel();
  await user.type(await screen.findByRole('searchbox'), 'clock skew');
  expect(await screen.findByRole('region', { name: /^Found \d/ })).toBeTruthy();
  await expect.poll(() => screen.queryByText(scim)).toBeNull();
  await user.click(await screen.findByText(skew));
  await user.click(await screen.findByRole('checkbox', { description: /Ask when it began and what changed/ }));
  await user.click(screen.getByRole('button', { name: 'Back to suggestions' }));
  expect(await screen.findByText(scim)).toBeTruthy();
});

test('a search without results says what was looked for', async () => {
  const { user } = renderPanel();
  await user.type(await screen.findByRole('searchbox'), 'fortran');
  expect(await screen.findByText('No runbook has “fortran”')).toBeTruthy();
});

test('a runbook used here that no longer fits is not lost', async () => {
  const { user } = renderPanel();
  await user.type(await screen.findByRole('searchbox'), 'clock skew');
  await user.click(await screen.findByText(skew));
  await user.click(await screen.findByRole('checkbox', { description: /Ask when it began and what changed/ }));
  await user.click(screen.getByRole('button', { name: 'Back to suggestions' }));
  const used = await screen.findByRole('region', { name: 'Also used on this ticket 1' });
  expect(await within(used).findByText(skew)).toBeTruthy();
});

test('what does not seem to fit is folded, never hidden, and the focus stays', async () => {
  await showOnly('Webhook question', 'Our colleague asks about the retention of invoices and of a webhook.');
  const { user } = renderPanel();
  const show = await screen.findByRole('button', { name: /^Show the (?:\d+ closest|closest one)$/ });
  expect(show.getAttribute('aria-expanded')).toBe('false');
  const folded = 'Webhook signature verification fails';
  expect(screen.queryByRole('heading', { name: folded })).toBeNull();
  await user.click(show);
  const hide = screen.getByRole('button', { name: 'Hide the closest' });
  expect(document.activeElement).toBe(hide);
  expect(screen.getByRole('heading', { name: folded })).toBeTruthy();
  await user.click(hide);
  expect(screen.queryByRole('heading', { name: folded })).toBeNull();
});

test('nothing fits: says what was looked for, and searching is the way on', async () => {
  await showOnly('It hurts', 'About 140 of 2,300 users see it.');
  const { user } = renderPanel();
  expect(await screen.findByRole('heading', { name: 'Nothing here seems to fit' })).toBeTruthy();
  expect(screen.getByText(/^Looked for 1 finding in \d+ runbooks:$/)).toBeTruthy();
  expect(screen.getByText('140 of 2300 users')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Search instead' }));
  expect(document.activeElement).toBe(screen.getByRole('searchbox'));
});

test('the search is narrowed by operators, which say what there is, and is walked by keys alone', async () => {
  const { user } = renderPanel();
  await screen.findByText(title);
  await user.keyboard('/');
  await user.keyboard('area:identity provision');
  const found = within(await screen.findByRole('region', { name: /^Found \d/ }));
  await found.findByText(scim);
  await user.clear(screen.getByRole('searchbox'));
  await user.keyboard('area:idntity tag:nothing');
  expect(await screen.findByText('There is no tag:nothing here. There is')).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'sso' }));
  expect(screen.getByRole('searchbox')).toHaveProperty('value', 'area:idntity tag:sso ');
  await screen.findByText(skew);
  screen.getByRole('searchbox').focus();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement?.localName).toBe('summary');
  await user.clear(screen.getByRole('searchbox'));
  await user.keyboard('stale:');
  expect(await screen.findByText('After stale: there may stand')).toBeTruthy();
  await user.clear(screen.getByRole('searchbox'));
  expect(await screen.findByText(title)).toBeTruthy();
});

test('a page without steps is read, not ticked; who keeps it and when it was reviewed is said where nobody did', async () => {
  const saved = await worker.ask('saveRunbook', {
    markdown: '# Fortran lag alert\n\nLook at the consumer group.',
  });
  const { user } = renderPanel();
  await user.type(await screen.findByRole('searchbox'), 'fortran');
  const item = within(await screen.findByRole('listitem'));
  expect(item.getByText('Page')).toBeTruthy();
  expect(item.getByText('Never reviewed')).toBeTruthy();
  expect(item.getByText('no owner')).toBeTruthy();
  await user.click(item.getByText('Fortran lag alert'));
  expect(await item.findByText('A page to read: it has no steps to tick.')).toBeTruthy();
  expect(item.queryByRole('checkbox')).toBeNull();
  await user.click(item.getByRole('button', { name: 'It helped' }));
  expect(await item.findByText(/^You said: helped/)).toBeTruthy();
  expect(saved.id).toBe('fortran-lag-alert');
});
