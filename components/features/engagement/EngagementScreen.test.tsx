// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { EngagementPart, NewPart } from '@/lib/accounts/engagements/parts';
import { violationsIn } from '../../testing/accessibility';
import { renderDashboard } from '../../testing/render-dashboard';
import { engagements, entry, freshPanel } from '../../testing/render-panel';
import { minute, todayAt } from '../../testing/samples';
import { worker } from '../../testing/worker';

freshPanel();

let id: string;
beforeEach(async () => {
  id = engagements.goLive.id;
});

const add = (content: NewPart['content']): Promise<EngagementPart> =>
  worker.ask('addPart', { engagementId: id, content });
async function openScreen() {
  const view = renderDashboard({ of: 'engagement', id });
  await screen.findByRole('heading', { level: 1, name: /SSO go-live/ });
  return view;
}
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const region = (name: string | RegExp) => within(screen.getByRole('region', { name }));
const form = (name: string | RegExp) => within(screen.getByRole('form', { name }));
const status = () => screen.getByRole('status').textContent;
const parts = async () => (await worker.ask('engagement', { id }))?.parts ?? [];
const stored = async () => (await worker.ask('engagement', { id }))?.engagement;

test('it is edited, and what was not touched stays as another window made it', async () => {
  const { user, container } = await openScreen();
  await user.click(await button('Edit'));
  const fields = form('Edit engagement');
  const type = async (label: string, typed: string) => {
    await user.clear(fields.getByLabelText(label));
    await user.type(fields.getByLabelText(label), typed);
  };
  await type('Name', 'SSO go-live, Porto');
  await type('Goal: what is true when it is done', 'All 2,300 users sign in through Entra');
  await type('Led by', 'Tomasz Bielak');
  await type('Budget in hours, empty for none', '40');
  await type('Rate an hour, empty for none', '140');
  expect(await violationsIn(container)).toEqual([]);
  const { revision: seen } = engagements.goLive;
  await worker.ask('changeEngagement', { id, seen, contact: 'Ines Carvalho' });
  await user.click(await button('Save'));
  await screen.findByRole('heading', { level: 1, name: 'SSO go-live, Porto' });
  await waitFor(() => expect(screen.queryByRole('form')).toBeNull());
  expect(screen.getByText('Tomasz Bielak')).toBeTruthy();
  expect(screen.getByText(/for Halden Freight, Ines Carvalho/)).toBeTruthy();
  expect(screen.getByText(/Billable, €140 an hour/)).toBeTruthy();
  expect(screen.getByText('0.3 of 40 h')).toBeTruthy();
  await user.click(await button('Undo'));
  await screen.findByRole('heading', { level: 1, name: 'SSO go-live' });
  expect(await stored()).toMatchObject({ contact: 'Ines Carvalho' });
});

test('what another window changed meanwhile is not written over, unless that is said', async () => {
  const { user } = await openScreen();
  await user.click(await button('Edit'));
  const name = form('Edit engagement').getByLabelText('Name');
  await user.clear(name);
  await user.type(name, 'Mine');
  await worker.ask('changeEngagement', { id, seen: engagements.goLive.revision, name: 'Theirs' });
  await screen.findByRole('heading', { level: 1, name: 'Theirs' });
  await user.click(await button('Save'));
  expect((await screen.findByRole('alert')).textContent).toMatch(/changed meanwhile/);
  await user.click(await button('Save mine over it'));
  await screen.findByRole('heading', { level: 1, name: 'Mine' });
});

test('work that goes live nowhere is asked for no readiness', async () => {
  id = engagements.triage.id;
  renderDashboard({ of: 'engagement', id });
  await screen.findByRole('heading', { level: 1, name: engagements.triage.name });
  expect(screen.queryByRole('heading', { name: /^Ready for go-live/ })).toBeNull();
});

test.each([
  ['Budget in hours, empty for none', 'forty', /The budget is a number of hours/],
  ['Tell at these percents of it', '80, now', /Write whole percents/],
  ['Rate an hour, empty for none', 'a lot', /The rate is a number/],
])('%s takes no “%s”, and keeps what was typed', async (label, typed, said) => {
  const { user } = await openScreen();
  await user.click(await button('Edit'));
  const field = form('Edit engagement').getByLabelText<HTMLInputElement>(label);
  await user.clear(field);
  await user.type(field, typed);
  await user.click(await button('Save'));
  expect((await screen.findByRole('alert')).textContent).toMatch(said);
  expect(field.value).toBe(typed);
});

test('its state is a person’s word, with why', async () => {
  const { user } = await openScreen();
  await user.click(await button('Change state'));
  await user.click(screen.getByRole('radio', { name: 'at risk' }));
  await user.type(screen.getByLabelText('Why, in a few words'), '#48213 blocks the pilot');
  await user.click(await button('Save'));
  expect(await screen.findByText('#48213 blocks the pilot')).toBeTruthy();
  expect(await stored()).toMatchObject({ phase: 'at-risk' });
});

test('a milestone gets criteria and evidence, and is accepted; by the keyboard alone', async () => {
  const { user } = await openScreen();
  (await button('Add a milestone')).focus();
  await user.keyboard('{Enter}Pilot group signs off{Enter}');
  const row = () => within(screen.getByRole('article', { name: 'Pilot group signs off' }));
  await screen.findByRole('article', { name: 'Pilot group signs off' });
  row()
    .getByRole('button', { name: /^Add a criterion to/ })
    .focus();
  await user.keyboard('{Enter}12 of 12 users sign in{Enter}');
  (await row().findByRole('checkbox', { name: '12 of 12 users sign in' })).focus();
  await user.keyboard(' ');
  await row().findByText('1 of 1 criterion');
  row()
    .getByRole('button', { name: /^Add evidence to/ })
    .focus();
  await user.keyboard('{Enter}test record{Tab}javascript:alert(1){Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('begins with https://');
  const address = screen.getByLabelText<HTMLInputElement>('Address, if it has one');
  await user.clear(address);
  await user.type(address, 'https://wiki.example/test{Enter}');
  expect((await row().findByRole('link', { name: 'test record' })).getAttribute('href')).toBe(
    'https://wiki.example/test',
  );
  await row().findByText('ready to be accepted');
  row().getByRole('button', { name: 'Accept Pilot group signs off' }).focus();
  await user.keyboard('{Enter}');
  await row().findByText('accepted');
  await screen.findByText(/1 of 1 accepted/);
});

test('one that is accepted without evidence says so, and is opened again', async () => {
  await add({ part: 'milestone', title: 'Redirect URIs agreed' });
  const { user } = await openScreen();
  await user.click(await button('Accept Redirect URIs agreed'));
  await screen.findByText('accepted, not proven');
  await screen.findByText(/0 of 1 accepted/);
  await user.click(await button('Open again: Redirect URIs agreed'));
  await within(screen.getByRole('article', { name: 'Redirect URIs agreed' })).findByText('open');
});

test('a milestone is changed and removed, and comes back by undo with its criteria', async () => {
  const { id: milestoneId } = await add({ part: 'milestone', title: 'Pilot', dueOn: '2026-11-20' });
  await add({ part: 'criterion', milestoneId, text: 'No Sev 1 open' });
  const { user } = await openScreen();
  await user.click(await button('Change Pilot'));
  await user.type(form('Change Pilot').getByLabelText(/What endangers it/), '#48213, Sev 2');
  await user.click(form('Change Pilot').getByRole('button', { name: 'Save' }));
  await screen.findByText('at risk: #48213, Sev 2');
  await user.click(await button('Remove Pilot'));
  await waitFor(() => expect(screen.queryByRole('article', { name: 'Pilot' })).toBeNull());
  await user.click(await button('Undo'));
  const row = within(await screen.findByRole('article', { name: 'Pilot' }));
  expect(row.getByRole('checkbox', { name: 'No Sev 1 open' })).toBeTruthy();
});

test('readiness counts what was looked at; a go with open points keeps them and sets no state', async () => {
  const { user, container } = await openScreen();
  await screen.findByRole('heading', { name: 'Ready for go-live: 0 of 15, 0 %' });
  await user.selectOptions(screen.getByLabelText('State: Names resolve inside and outside of their network'), 'ready');
  await screen.findByRole('heading', { name: 'Ready for go-live: 1 of 15, 6 %' });
  expect(screen.getByText('no-go as it stands')).toBeTruthy();
  expect(screen.getByRole('img', { name: '1 ready, 0 open, 14 unknown' })).toBeTruthy();
  expect(await violationsIn(container)).toEqual([]);
  await user.click(await button('Go, with 14 open'));
  await user.type(screen.getByLabelText('Who decided'), 'Priya Raman');
  await user.click(form('Record go').getByRole('button', { name: 'Save' }));
  await screen.findByText('1 of 15 were ready.');
  const decision = (await parts()).find(({ part }) => part === 'decision');
  expect(decision).toMatchObject({ decision: 'go', by: 'Priya Raman', decidedOn: '2026-11-19', ready: 1, of: 15 });
  expect(await stored()).not.toHaveProperty('phase');
});

test('a point of one’s own may be a must, and has a note', async () => {
  const { user } = await openScreen();
  await user.click(await button('Add a point'));
  await user.type(screen.getByLabelText('What must be so'), 'New tenant has /sso/acs');
  await user.selectOptions(screen.getByLabelText('Area'), 'identity');
  await user.click(screen.getByRole('switch', { name: 'Nothing goes live without it' }));
  await user.click(form('Add a point').getByRole('button', { name: 'Save' }));
  await user.click(await button('Note on: New tenant has /sso/acs'));
  await user.type(screen.getByLabelText('What was seen, or who does what'), 'Ines, asked 09:34{Enter}');
  expect(await screen.findByText('Ines, asked 09:34')).toBeTruthy();
  const point = {
    area: 'identity',
    text: 'New tenant has /sso/acs',
    must: true,
    state: 'open',
    note: 'Ines, asked 09:34',
  };
  expect(await parts()).toMatchObject([point]);
});

test('a rule begins with the account’s name, and may ask for more', async () => {
  const { user } = await openScreen();
  await user.click(await button('Add a rule'));
  await user.click(await button('And…'));
  const values = screen.getAllByLabelText('is');
  await user.type(values[1] as HTMLElement, 'sso');
  await user.click(form('Add a rule').getByRole('button', { name: 'Save' }));
  await button('Remove Organization is Halden Freight and Tag or label is sso');
  const conditions = [
    { field: 'organization', value: 'Halden Freight' },
    { field: 'tag', value: 'sso' },
  ];
  expect(await parts()).toMatchObject([{ part: 'rule', conditions }]);
});

test('an artefact is there, missing, or unknown until somebody looks', async () => {
  const { user } = await openScreen();
  const list = region('Artefacts');
  expect(list.getAllByText('unknown')).toHaveLength(5);
  await user.click(await button('Change Plan'));
  await user.type(form('Change Plan').getByLabelText('Address'), 'https://wiki.example/plan');
  await user.selectOptions(form('Change Plan').getByLabelText('State'), 'there');
  await user.click(form('Change Plan').getByRole('button', { name: 'Save' }));
  await list.findByRole('link', { name: 'Plan' });
  expect(list.getByText('1 of 5 there')).toBeTruthy();
});

test('hours asked for beyond the budget wait, then count', async () => {
  const { revision: seen } = engagements.goLive;
  await worker.ask('changeEngagement', { id, seen, budgetHours: 10 });
  await entry({ startedAt: todayAt(0, 5), endedAt: todayAt(9, 5) });
  const { user } = await openScreen();
  expect(screen.getByText('9.3 of 10 h')).toBeTruthy();
  expect(screen.getByText('93 %, over 80 %')).toBeTruthy();
  await user.click(await button('Add a scope request'));
  await user.type(screen.getByLabelText('What was asked for'), 'Second tenant');
  await user.type(screen.getByLabelText('Hours'), '6');
  await user.type(screen.getByLabelText('Who approves it'), 'Priya Raman');
  await user.click(form('Add a scope request').getByRole('button', { name: 'Save' }));
  await screen.findByText('waits for Priya Raman, 0 days');
  await screen.findByText('6 h asked for beyond it wait for approval.');
  await user.click(await button('Approve Second tenant'));
  await screen.findByText('9.3 of 16 h');
  expect(screen.queryByText(/wait for approval/)).toBeNull();
});

test('finishing asks about each open milestone, and one undo takes all of it back', async () => {
  await add({ part: 'milestone', title: 'Everyone on Entra' });
  const { user } = await openScreen();
  await user.click(await button('Finish…'));
  await user.selectOptions(screen.getByLabelText('What becomes of Everyone on Entra'), 'dropped');
  await user.click(form('Finish').getByRole('button', { name: 'Finish' }));
  await screen.findByText('Done on Thu 19 Nov. The report can be copied.');
  expect(await parts()).toMatchObject([{ droppedOn: '2026-11-19' }]);
  await user.click(await button('Undo'));
  await button('Finish…');
  await waitFor(async () => expect((await parts())[0]).not.toHaveProperty('droppedOn'));
});

test('archived, it is in no suggestion, and is brought back', async () => {
  const { user } = await openScreen();
  await user.click(await button('Archive'));
  await button('Bring back');
  expect(screen.getByText('archived')).toBeTruthy();
  await user.click(await button('Bring back'));
  await button('Archive');
  expect(await stored()).not.toHaveProperty('archivedOn');
});

test('deleting asks what becomes of its entries, moves them, and can be undone', async () => {
  const { user } = await openScreen();
  await user.click(await button('Delete…'));
  await user.click(await button('Delete it'));
  expect((await screen.findByRole('alert')).textContent).toBe('Choose an engagement first');
  await user.selectOptions(screen.getByLabelText('To which'), engagements.scim.id);
  await user.click(await button('Delete it'));
  await screen.findByRole('heading', { name: 'This engagement is not there' });
  expect(status()).toContain('SSO go-live deleted');
  expect((await worker.ask('engagement', { id: engagements.scim.id }))?.entries).toBe(1);
  await user.click(await button('Undo'));
  await screen.findByRole('heading', { level: 1, name: 'SSO go-live' });
  expect((await worker.ask('engagement', { id }))?.entries).toBe(1);
});

test('papers are Markdown from what stands here', async () => {
  const { id: milestoneId } = await add({ part: 'milestone', title: 'Pilot *signs* off', dueOn: '2026-11-20' });
  await add({ part: 'criterion', milestoneId, text: 'No Sev 1 open', metOn: '2026-11-18' });
  await add({ part: 'artefact', artefact: 'plan', url: 'https://wiki.example/plan', state: 'there' });
  const { user } = await openScreen();
  const writeText = vi.spyOn(navigator.clipboard, 'writeText');
  await user.click(await button('Copy handoff brief'));
  await waitFor(() => expect(status()).toContain('Copied. Nothing was sent.'));
  const text = String(writeText.mock.calls[0]?.[0]);
  expect(text).toMatch(/^# Handoff: Halden Freight · SSO go-live\n/);
  expect(text).toContain('- Pilot \\*signs\\* off: open, Promised for Fri 20 Nov');
  expect(text).toContain('  - [x] No Sev 1 open');
  expect(text).toContain('[Plan](<https://wiki.example/plan>): there');
  expect(text).toContain('Worked: 0.3 h');
});

test('a secret that somebody wrote into a note does not leave with a paper; names do', async () => {
  const note = 'Ines set the token to ghp_16C7e42F292c6912E7710c838347Ae178B4a';
  await add({ part: 'point', area: 'security', point: 'secrets', state: 'open', note });
  const { user } = await openScreen();
  const writeText = vi.spyOn(navigator.clipboard, 'writeText');
  await user.click(await button('Copy handoff brief'));
  await waitFor(() => expect(status()).toContain('Copied, 1 secret masked'));
  const text = String(writeText.mock.calls[0]?.[0]);
  expect(text).toContain('Ines set the token to');
  expect(text).not.toContain('16C7e42F292c');
});

test('what is refused is said, and what was typed is kept', async () => {
  worker.refuse('addPart');
  const { user } = await openScreen();
  await user.click(await button('Add a milestone'));
  await user.type(screen.getByLabelText('What is reached'), 'Pilot{Enter}');
  expect((await screen.findByRole('alert')).textContent).toMatch(/The disk is full/);
  expect(screen.getByLabelText<HTMLInputElement>('What is reached').value).toBe('Pilot');
  worker.accept();
  await user.click(form('Add a milestone').getByRole('button', { name: 'Save' }));
  await screen.findByRole('article', { name: 'Pilot' });
});

test('an address of none says so', async () => {
  renderDashboard({ of: 'engagement', id: crypto.randomUUID() });
  await screen.findByRole('heading', { level: 1, name: 'This engagement is not there' });
});

test('a clock that runs counts on', async () => {
  const { revision: seen } = engagements.goLive;
  await worker.ask('changeEngagement', { id, seen, budgetHours: 1 });
  await entry({ startedAt: Date.now() - 30 * minute });
  await openScreen();
  await screen.findByText('0.8 of 1 h');
});
