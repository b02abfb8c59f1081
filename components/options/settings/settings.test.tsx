// @vitest-environment happy-dom

import { act, cleanup, configure, render as draw, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Definition, versionOf } from '@/lib/settings/define';
import { writeSettingFile } from '@/lib/settings/setting-file';
import type { SettingKey, SettingValue } from '@/lib/settings/settings';
import { settings } from '@/lib/settings/settings';
import { worker } from '@/tests/settings-worker';
import { cache } from '../../data/cache';
import { violationsIn } from '../../testing/accessibility';
import { StatusProvider } from '../../ui/Status';
import { OptionsNav } from './OptionsNav';
import { SettingsSections } from './SettingsSections';

vi.mock('@/lib/contract/wire', () => import('@/tests/settings-worker'));
vi.mock('../../data/changes', () => import('@/tests/settings-worker'));
// The database is a real one, and slower than a stand-in.
configure({ asyncUtilTimeout: 5000 });
beforeEach(() => {
  worker.reset();
  cache.clear();
});
afterEach(cleanup);

/** As another window does it; the page has heard of it. */
async function changeElsewhere<Key extends SettingKey>(
  key: Key,
  value: SettingValue<Key>,
  version = versionOf(settings[key] as Definition),
) {
  await act(async () => {
    await worker.changeElsewhere(key, value, version);
    await worker.settled();
  });
}
async function policy(managed: object) {
  await act(async () => {
    worker.setPolicy(managed);
    await worker.settled();
  });
}
const own = (key: SettingKey) => {
  const row = worker.rows.get(key);
  return row?.deletedAt === undefined ? row?.value : undefined;
};
const region = (name: string) => within(screen.getByRole('region', { name }));
const form = (name: string) => within(screen.getByRole('form', { name }));
const asked = () => worker.asked.filter(({ name }) => name === 'setSetting');
const isOff = (control: HTMLElement) => control.closest('fieldset')?.disabled;
const status = () => screen.getByRole('status').textContent;
async function render() {
  const user = userEvent.setup();
  const view = draw(
    <StatusProvider>
      <OptionsNav />
      <main>
        <SettingsSections />
      </main>
    </StatusProvider>,
  );
  await screen.findByRole('region', { name: 'Rubric' });
  await screen.findByRole('form', { name: 'Your name' });
  return { user, ...view };
}
const rubric = settings.rubric.default;

test('each value says where it is from; the person’s own goes back to the default, and undo brings it again', async () => {
  const { user } = await render();
  expect(region('Language').getByText('default')).toBeTruthy();
  await user.selectOptions(region('Language').getByRole('combobox'), 'English');
  expect(await region('Language').findByText('your own')).toBeTruthy();
  await user.click(region('Language').getByRole('button', { name: 'Back to default: Language' }));
  expect(await region('Language').findByText('default')).toBeTruthy();
  expect(own('language')).toBeUndefined();
  await user.click(screen.getAllByRole('button', { name: 'Undo' }).at(-1) as HTMLElement);
  await waitFor(() => expect(own('language')).toBe('en'));
});

test('what a company fixed is greyed and explained, and the person’s own counts again once it is lifted', async () => {
  await render();
  await changeElsewhere('retention.readings', 30);
  await policy({ 'retention.readings': 14, 'redaction.masked': ['email'], rubric: rubric.slice(0, 1) });
  const days = await form('Remember how hosts were read').findByDisplayValue('14');
  expect(isOff(days)).toBe(true);
  expect(screen.getByText(/counts again when your company lifts this: 30 days/)).toBeTruthy();
  expect(region('Privacy').getByRole<HTMLInputElement>('switch', { name: 'Mask ip addresses' }).disabled).toBe(true);
  expect(region('Rubric').getByText('set by your company')).toBeTruthy();
  expect(region('Rubric').getByRole<HTMLButtonElement>('button', { name: 'Import Rubric' }).disabled).toBe(true);
  expect(region('Rubric').queryByRole('button', { name: 'Add a criterion of your own' })).toBeNull();
  await policy({});
  expect(isOff(await form('Remember how hosts were read').findByDisplayValue('30'))).toBe(false);
});

test('what cannot be used is told', async () => {
  await render();
  await policy({ 'time.rounding': { rule: 'down', minutes: 6 } });
  expect(await region('Time').findByText(/What your company set is not used/)).toBeTruthy();
  expect(region('Time').getByText('rule: Sidelight does not know this value')).toBeTruthy();
  await policy({ rubric: [{}], 'redaction.deny': ['Project Plum', 'ab'] });
  expect(await region('Rubric').findByText('1 › id: this is missing')).toBeTruthy();
  expect(region('Rubric').getByText(/^and \d more$/)).toBeTruthy();
  expect(region('Privacy').getByText('Some of what your company set is not used.')).toBeTruthy();
  expect(region('Privacy').getByText('Project Plum')).toBeTruthy();
});

test('what a newer version wrote is replaced only when the person says so', async () => {
  const { user } = await render();
  await changeElsewhere('language', 'en', 2);
  await user.selectOptions(region('Language').getByRole('combobox'), 'English');
  await waitFor(() => expect(status()).toContain('a newer Sidelight wrote'));
  expect(worker.rows.get('language')?.version).toBe(2);
  await user.click(region('Language').getByRole('button', { name: 'Replace it' }));
  await waitFor(() => expect(worker.rows.get('language')?.version).toBe(1));
});

test('a criterion is opened, changed and saved, and is nowhere else changed', async () => {
  const { user } = await render();
  await user.click(screen.getByRole('button', { name: 'Edit Severity' }));
  const question = form('Severity').getByRole('textbox', { name: 'What to ask the customer' });
  await user.clear(question);
  await user.type(question, 'How bad is it?');
  fireEvent.change(form('Severity').getByRole('spinbutton'), { target: { value: '2.5' } });
  await user.click(form('Severity').getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('form', { name: 'Severity' })).toBeNull());
  expect(own('rubric')).toEqual(
    rubric.map((each) => (each.id === 'severity' ? { ...each, question: 'How bad is it?', weight: 2.5 } : each)),
  );
});

test('a form keeps what is typed when the setting changes elsewhere, and shows both when it is saved', async () => {
  const { user } = await render();
  await user.click(screen.getByRole('button', { name: 'Edit Severity' }));
  const title = () => screen.getByRole<HTMLInputElement>('textbox', { name: 'Title' });
  await user.type(title(), ' of it');
  await changeElsewhere(
    'rubric',
    rubric.map((each) => (each.id === 'severity' ? { ...each, title: 'Urgency' } : each)),
  );
  await screen.findByRole('rowheader', { name: 'Urgency' });
  expect(title().value).toBe('Severity of it');

  await user.click(form('Urgency').getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('It was changed elsewhere while you typed.')).toBeTruthy();
  expect(screen.getByText(/^Urgency · weight 1/)).toBeTruthy();
  expect(screen.getByText(/^Severity of it · weight 1/)).toBeTruthy();
  expect(title().value).toBe('Severity of it');
  await user.click(screen.getByRole('button', { name: 'Save mine' }));
  expect(await screen.findByRole('rowheader', { name: 'Severity of it' })).toBeTruthy();
});

test('a criterion that was removed elsewhere keeps its form, and comes back with what was typed', async () => {
  const { user } = await render();
  await user.click(screen.getByRole('button', { name: 'Edit Severity' }));
  await user.type(screen.getByRole('textbox', { name: 'Title' }), '!');
  await changeElsewhere('rubric', rubric.slice(3));
  await waitFor(() => expect(screen.queryByRole('rowheader', { name: 'Summary in one line' })).toBeNull());
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Title' }).value).toBe('Severity!');
  await user.click(form('Severity').getByRole('button', { name: 'Save' }));
  await user.click(await screen.findByRole('button', { name: 'Save mine' }));
  await waitFor(() => expect((own('rubric') as typeof rubric).at(-1)?.title).toBe('Severity!'));
});

test('“Save mine” keeps what was changed elsewhere in other criteria; “Take what is there” drops what was typed', async () => {
  const { user } = await render();
  for (const button of ['Save mine', 'Take what is there']) {
    const [name = ''] = screen.getAllByRole('rowheader', { name: /^Severity/ }).map((each) => each.textContent);
    await user.click(screen.getByRole('button', { name: `Edit ${name}` }));
    await user.type(screen.getByRole('textbox', { name: 'Title' }), '!');
    const impact = `Impact ${button}`;
    const now = (own('rubric') as typeof rubric) ?? rubric;
    await changeElsewhere(
      'rubric',
      now.map((each) => (each.id === 'impact' ? { ...each, title: impact } : each)),
    );
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await user.click(await screen.findByRole('button', { name: button }));
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Title' })).toBeNull());
    const titles = (own('rubric') as typeof rubric).flatMap(({ title }) => title ?? []);
    expect(titles).toEqual(['Severity!', impact]);
  }
});

test('a value that the worker refuses stays in the form, with the place and why', async () => {
  const { user } = await render();
  const levels = form('Levels');
  fireEvent.change(levels.getByRole('spinbutton', { name: 'Medium from' }), { target: { value: '80' } });
  await user.click(levels.getByRole('button', { name: 'Save' }));
  expect(await levels.findByText('Not saved: levelFrom: these must rise.')).toBeTruthy();
  expect(levels.getByRole<HTMLInputElement>('spinbutton', { name: 'Medium from' }).value).toBe('80');
  worker.refused.add('setSetting');
  await user.click(levels.getByRole('button', { name: 'Save' }));
  expect(await levels.findByRole('alert')).toBeTruthy();
  await user.click(levels.getByRole('button', { name: 'Cancel' }));
  expect(levels.getByRole<HTMLInputElement>('spinbutton', { name: 'Medium from' }).value).toBe('30');
});

test('criteria are switched off, removed, put back and added', async () => {
  const { user } = await render();
  await user.click(screen.getByRole('switch', { name: 'Use Severity' }));
  await waitFor(() => expect((own('rubric') as typeof rubric)[2]?.on).toBe(false));
  await user.click(screen.getByRole('button', { name: 'Edit Severity' }));
  await user.click(screen.getByRole('button', { name: 'Remove criterion' }));
  await waitFor(() => expect(screen.queryByRole('rowheader', { name: 'Severity' })).toBeNull());
  await user.click(screen.getByRole('button', { name: 'Put back: Severity' }));
  await waitFor(() => expect((own('rubric') as typeof rubric).at(-1)).toEqual(rubric[2]));

  await user.click(screen.getByRole('button', { name: 'Add a criterion of your own' }));
  const added = form('New criterion');
  await user.type(added.getByRole('textbox', { name: 'Title' }), 'Tenant');
  await user.type(added.getByRole('textbox', { name: 'What to ask the customer' }), 'Which tenant?');
  await user.type(added.getByRole('textbox', { name: /Met by a sentence/ }), 'tenant{Enter}workspace{Enter}');
  await user.click(added.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect((own('rubric') as typeof rubric).at(-1)).toMatchObject({
      title: 'Tenant',
      judge: { name: 'words', words: ['tenant', 'workspace'] },
    }),
  );
});

test('a driver of a team’s own is asked in its words, used, and taken away', async () => {
  const { user } = await render();
  const ownDriver = () => (own('drivers') as SettingValue<'drivers'>).drivers.at(-1);
  await user.click(screen.getByRole('button', { name: 'Add a driver of your own' }));
  const added = form('New driver');
  await user.type(added.getByRole('textbox', { name: 'Your name for it' }), 'Data residency');
  await user.click(added.getByRole('button', { name: 'Save' }));
  expect(await added.findByText(/this is missing/)).toBeTruthy(); // Nobody else knows what to ask.
  await user.type(added.getByRole('textbox', { name: 'Your question' }), 'Is their data where it has to be?');
  await user.click(added.getByRole('button', { name: 'Save' }));
  await user.click(await screen.findByRole('switch', { name: 'Use Data residency' }));
  await waitFor(() =>
    expect(ownDriver()).toMatchObject({ input: 'stated', on: true, title: 'Data residency', weight: 10 }),
  );
  await user.click(screen.getByRole('button', { name: 'Edit Data residency' }));
  await user.click(screen.getByRole('button', { name: 'Remove driver' }));
  await waitFor(() => expect(screen.queryByRole('rowheader', { name: /Data residency/ })).toBeNull());
  expect(ownDriver()?.title).toBeUndefined();
  await user.click(screen.getByRole('button', { name: 'Edit Repeat issues' }));
  expect(screen.queryByRole('button', { name: 'Remove driver' })).toBeNull();
});

test('a driver’s points are changed step by step', async () => {
  const { user } = await render();
  await user.click(screen.getByRole('button', { name: 'Edit Repeat issues' }));
  const driver = form('Repeat issues');
  await user.click(driver.getByRole('button', { name: 'Step' }));
  fireEvent.change(driver.getByRole('spinbutton', { name: 'Step 4, % of its points' }), { target: { value: '100' } });
  fireEvent.change(driver.getByRole('spinbutton', { name: /Half as sure/ }), { target: { value: '' } });
  fireEvent.change(driver.getByRole('spinbutton', { name: 'Weight' }), { target: { value: '20' } });
  await user.click(driver.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect((own('drivers') as SettingValue<'drivers'>).drivers.find(({ id }) => id === 'repeat-issues')).toEqual({
      id: 'repeat-issues',
      input: 'repeat-issues',
      on: true,
      weight: 20,
      steps: [
        { from: 1.6, share: 35 },
        { from: 2, share: 65 },
        { from: 2.6, share: 100 },
        { from: 3.6, share: 100 },
      ],
      expiresAfterDays: 90,
    }),
  );
});

test('phrases of the company stand beside the person’s own, which alone can be taken out', async () => {
  const { user } = await render();
  await policy({ 'redaction.deny': ['Project Plum'] });
  const list = form('Add to “Always mask”');
  await user.type(list.getByRole('textbox'), 'ab{Enter}');
  expect(list.getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
  await user.clear(list.getByRole('textbox'));
  await user.type(list.getByRole('textbox'), 'Halden{Enter}');
  await waitFor(() => expect(own('redaction.deny')).toEqual(['Halden']));
  expect(screen.queryByRole('button', { name: 'Remove Project Plum' })).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Remove Halden' }));
  await waitFor(() => expect(own('redaction.deny')).toBeUndefined());
});

test.each<[string, string, string]>([
  ['a text that is no JSON', '[\n{"id": 1,}\n]', 'Line 2 is where it stops being JSON'],
  ['another setting', writeSettingFile('drivers', 1, settings.drivers.default), 'Line 3: it holds another setting'],
  [
    'a bad value',
    writeSettingFile('rubric', 2, [{ ...rubric[0], weight: -1 }]),
    'Line 8, 1 › weight: this is too small or too large',
  ],
  ['nothing', 'null', 'Line 1'],
])('%s as a file is refused by line, and what was there is kept', async (_, content, words) => {
  await changeElsewhere('rubric', rubric.slice(0, 3));
  const { user } = await render();
  await user.upload(screen.getByLabelText('Import Rubric: file'), new File([content], 'rubric.json'));
  expect((await region('Rubric').findByText(/^rubric\.json was not taken/)).textContent).toContain(words);
  expect(own('rubric')).toEqual(rubric.slice(0, 3));
});

test('a good file is taken, and undo brings back what was there', async () => {
  const { user } = await render();
  const file = new File([writeSettingFile('rubric', 2, rubric.slice(2))], 'rubric.json');
  await user.upload(screen.getByLabelText('Import Rubric: file'), file);
  await waitFor(() => expect(own('rubric')).toEqual(rubric.slice(2)));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(own('rubric')).toBeUndefined());
});

test('single keys are switched off and on, and a host has its launcher back', async () => {
  const { user } = await render();
  const panel = () => region('Panel');
  await user.click(panel().getByRole('switch', { name: 'Single keys' }));
  await waitFor(() => expect(own('panel.singleKeys')).toBe(false));
  expect(panel().getByText('Nowhere.')).toBeTruthy();
  await changeElsewhere('panel.hiddenOn', ['kelda.zendesk.com', 'kelda.atlassian.net']);
  await user.click(await panel().findByRole('button', { name: /Show the launcher on .*kelda\.zendesk\.com/ }));
  await waitFor(() => expect(own('panel.hiddenOn')).toEqual(['kelda.atlassian.net']));
  expect(status()).toMatch(/back on .*kelda\.zendesk\.com/);
  await user.click(await panel().findByRole('button', { name: /kelda\.atlassian\.net/ }));
  await waitFor(() => expect(own('panel.hiddenOn')).toBeUndefined());
});

test('nothing is asked of the worker before the person saves, and a machine finds nothing inaccessible', async () => {
  const { user, container } = await render();
  await policy({ 'time.rounding': { rule: 'up', minutes: 15 } });
  await user.click(screen.getByRole('button', { name: 'Edit Severity' }));
  await user.click(screen.getByRole('button', { name: 'Edit Repeat issues' }));
  expect(asked()).toEqual([]);
  expect(await violationsIn(container)).toEqual([]);
});

test('what a technical record holds is typed with commas, and how often a risk is reviewed as a number', async () => {
  const { user } = await render();
  const holds = form('Holds');
  await user.clear(holds.getByRole('textbox', { name: 'People by role' }));
  await user.type(holds.getByRole('textbox', { name: 'People by role' }), 'admin, , Data owner, admin');
  await user.click(holds.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(own('accounts.record')).toMatchObject({ roles: ['admin', 'Data owner'], dueAfterDays: 60 }),
  );
  const every = form('Review of the risk').getByRole('spinbutton', { name: 'Every, days' });
  await user.clear(every);
  await user.type(every, '14');
  await user.click(form('Review of the risk').getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(own('accounts.review')).toEqual({ everyDays: 14 }));
});

test('the reminder and rounds of work are off until they are switched on; then their times are the person’s', async () => {
  const { user } = await render();
  const time = region('Time');
  await user.click(time.getByRole('switch', { name: 'Say when no clock runs' }));
  await waitFor(() => expect(own('time.reminder')).toMatchObject({ on: true }));
  const reminder = within(await time.findByRole('form', { name: 'Say when no clock runs' }));
  fireEvent.change(reminder.getByRole('textbox', { name: /^From/ }), { target: { value: '8' } });
  fireEvent.change(reminder.getByRole('textbox', { name: /^To/ }), { target: { value: '4:30pm' } });
  await user.click(reminder.getByRole('checkbox', { name: 'Fri' }));
  await user.click(reminder.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(own('time.reminder')).toMatchObject({ on: true, days: [1, 2, 3, 4], from: '08:00', to: '16:30' }),
  );

  await user.click(time.getByRole('switch', { name: 'Work in rounds, with breaks' }));
  const rounds = within(await time.findByRole('form', { name: 'Work in rounds, with breaks' }));
  await user.selectOptions(rounds.getByRole('combobox'), 'goes on, as worked time');
  await user.click(rounds.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(own('time.pomodoro')).toMatchObject({ on: true, inBreak: 'goesOn' }));
});

test('which fields hold a survey is typed a line each; what is no number is told, and stays', async () => {
  const { user } = await render();
  const surveys = form('Surveys');
  const lines = surveys.getByRole('textbox');
  fireEvent.change(lines, { target: { value: 'CSAT__c; four; 3' } });
  await user.click(surveys.getByRole('button', { name: 'Save' }));
  await surveys.findByText(/^Not saved: 1 › fine/);
  expect(own('accounts.surveys')).toBeUndefined();
  expect(surveys.getByRole<HTMLTextAreaElement>('textbox').value).toBe('CSAT__c; four; 3');
  fireEvent.change(surveys.getByRole('textbox'), { target: { value: 'CSAT__c; 4; 3; CSAT_Date__c' } });
  await user.click(surveys.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(own('accounts.surveys')).toEqual([{ field: 'CSAT__c', fine: 4, degraded: 3, dated: 'CSAT_Date__c' }]),
  );
});
