// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { english as w } from '@/locales/locale';
import { violationsIn } from '../../testing/accessibility';
import { renderDashboard } from '../../testing/render-dashboard';
import { engagements, entry, freshPanel } from '../../testing/render-panel';
import { minute, todayAt } from '../../testing/samples';
import { worker } from '../../testing/worker';

freshPanel();

/** Files that the browser was given, with their names. */
function savedFiles() {
  const saved: { name: string; content: Blob }[] = [];
  let last: Blob;
  vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
    last = content as Blob;
    return 'blob:test';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.push({ name: this.download, content: last });
  });
  return saved;
}

const open = async () => {
  const { user, container } = renderDashboard('time');
  await screen.findByRole('heading', { level: 2, name: /worked/ });
  return { user, container };
};
const region = (name: string | RegExp) => within(screen.getByRole('region', { name }));
const rowOf = (name: RegExp) => {
  const row = screen.getAllByRole('row', { name }).at(-1);
  return [...(row?.querySelectorAll('td') ?? [])].map(({ textContent }) => textContent);
};

/** The day of the design: two that overlap by 7 minutes, one after a gap that runs. */
async function aDay() {
  await entry({ startedAt: todayAt(7, 5), endedAt: todayAt(8, 2), class: 'proactive' });
  await entry({ startedAt: todayAt(7, 55), endedAt: todayAt(8, 20) });
  await entry({ startedAt: todayAt(8, 32) });
}

test('the week: blocks at their places, with overlap and gap, and what they add up to', async () => {
  await aDay();
  await open();
  const block = screen.getByRole('button', { name: /07:05 to .*08:02, proactive, overlaps by 7 min/ });
  expect(block.textContent).toContain('SSO go-live');
  expect(screen.getByRole('button', { name: /08:32 until now, reactive, running/ })).toBeTruthy();
  expect(screen.getByText('overlap 07:55–08:02')).toBeTruthy();
  expect(screen.getByText('gap 08:20–08:32')).toBeTruthy();
  expect(screen.getByText(/Folded, nothing was logged there all week: /)).toBeTruthy();
  expect(screen.getByText(/overlap of 0.1 h taken off/)).toBeTruthy();
});

test('a block opens its entry, and what is changed there is in the sums', async () => {
  await entry({ startedAt: todayAt(7, 0), endedAt: todayAt(8, 0) });
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: /07:00 to/ }));
  const form = within(await screen.findByRole('form', { name: w.time.editEntry }));
  await user.click(form.getByRole('radio', { name: 'Rework' }));
  await user.click(form.getByRole('button', { name: 'Save' }));
  await screen.findByRole('button', { name: 'Undo' });
  expect(await screen.findByRole('button', { name: /07:00 to .*, rework/ })).toBeTruthy();
  expect(screen.queryByRole('form', { name: w.time.editEntry })).toBeNull();
});

test('a gap is logged, an overlap ended and a forgotten stretch of another day added, each where it is missed', async () => {
  await aDay();
  const { user } = await open();
  const touching = async () => {
    const all = await worker.store.db.timeEntries.orderBy('startedAt').toArray();
    return all
      .filter(({ startedAt }) => startedAt >= todayAt(7, 0))
      .map(({ startedAt, endedAt }) => [startedAt, endedAt]);
  };
  await user.click(screen.getByRole('button', { name: /^Log for .*SSO go-live/ }));
  await screen.findByText('overlap 07:55–08:02');
  await waitFor(async () => expect(await touching()).toContainEqual([todayAt(8, 20), todayAt(8, 32)]));
  expect(screen.getByRole('button', { name: /^Start .*SSO go-live.* at 08:02/ })).toBeTruthy();
  // That both stay is kept: the question is gone from every page, and can be had back.
  await user.click(screen.getByRole('button', { name: 'Keep both' }));
  await screen.findByText('overlap 07:55–08:02, both kept');
  expect(screen.queryByRole('button', { name: /at 08:02/ })).toBeNull();
  expect(screen.getByText(/overlap of 0.1 h taken off/)).toBeTruthy();
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await user.click(await screen.findByRole('button', { name: /^End .*SSO go-live.* at 07:55/ }));
  await waitFor(async () => expect(await touching()).toContainEqual([todayAt(7, 5), todayAt(7, 55)]));
  await waitFor(() => expect(screen.queryByText('overlap 07:55–08:02')).toBeNull());

  await user.click(screen.getByRole('button', { name: 'Log' }));
  const form = within(await screen.findByRole('form', { name: w.time.log.title }));
  await user.type(form.getByRole('textbox', { name: 'Duration or times' }), 'yesterday 9-9:45');
  await user.click(form.getByRole('button', { name: 'Change' }));
  await user.selectOptions(form.getByRole('combobox', { name: w.time.engagement }), engagements.goLive.id);
  await user.click(form.getByRole('button', { name: 'Log' }));
  const day = 24 * 60 * minute;
  await waitFor(async () =>
    expect(
      await worker.store.db.timeEntries
        .where('endedAt')
        .equals(todayAt(9, 45) - day)
        .count(),
    ).toBe(1),
  );
});

test('an entry is split where it is changed', async () => {
  await entry({ startedAt: todayAt(7, 0), endedAt: todayAt(8, 0) });
  const { user } = await open();
  await user.click(screen.getByRole('button', { name: /07:00 to/ }));
  await user.click(await screen.findByRole('button', { name: 'Split entry 07:00' }));
  await user.click(
    within(await screen.findByRole('form', { name: 'Split entry 07:00' })).getByRole('button', { name: 'Split' }),
  );
  expect(await screen.findByRole('button', { name: /07:30 to .*08:00/ })).toBeTruthy();
});

test('another week, a month, a year, and back to now', async () => {
  const monthAgo = todayAt(9, 0) - 28 * 24 * 60 * minute;
  await entry({ startedAt: monthAgo, endedAt: monthAgo + 90 * minute });
  const { user } = await open();
  expect(screen.queryByRole('button', { name: 'This week' })).toBeNull();
  for (let week = 0; week < 4; week += 1) await user.click(screen.getByRole('button', { name: 'Week before' }));
  expect(await screen.findByRole('heading', { name: '1.5 h worked' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'This week' }));
  expect(await screen.findByRole('heading', { name: '0.3 h worked' })).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'Year' }));
  expect(await screen.findByRole('img', { name: 'By class' })).toBeTruthy();
  expect(screen.getByRole('button', { name: 'Year before' })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: 'Year after' }));
  expect(await screen.findByText('Nothing was logged in this time.')).toBeTruthy();
  await user.click(screen.getByRole('radio', { name: 'Week' }));
});

test('shares stand beside their targets, with what they are made of', async () => {
  await entry({ startedAt: todayAt(6, 0), endedAt: todayAt(7, 0), class: 'proactive' });
  await entry({ startedAt: todayAt(7, 0), endedAt: todayAt(8, 0), class: 'rework', billable: false });
  await worker.ask('setSetting', {
    key: 'time.targets',
    value: { proactive: 50, billable: { least: 40, most: 90 }, rework: { good: 10, most: 15 } },
  });
  await open();
  const balance = region(w.timesheet.balance.title.week);
  const shown = balance.getAllByRole('listitem').map(({ textContent }) => textContent);
  // Yesterday's 20 minutes are reactive.
  expect(shown).toEqual([
    'Proactive share75 %at least 50',
    'Billable share57 %within 40–90',
    'Rework share43 %more than 15',
  ]);
  expect(balance.getByText(/^1.0 ÷ 1.3 h proactive and reactive, /)).toBeTruthy();
});

test('accounts, most time first; the table leads to the engagement', async () => {
  await entry({ startedAt: todayAt(6, 0), endedAt: todayAt(8, 0) });
  await open();
  expect(region(w.timesheet.accounts.title).getByRole('row', { name: /Halden Freight/ }).textContent).toContain('2.3');
  const [link] = screen.getAllByRole('link', { name: /SSO go-live/ });
  expect(link?.getAttribute('href')).toBe(`#engagement/${engagements.goLive.id}`);
  expect(rowOf(/^Worked/).at(-2)).toBe('2.3');
});

test('what is used of a budget stands beside its engagement, and time of nobody counts nowhere', async () => {
  const { id, revision: seen } = engagements.goLive;
  await worker.ask('changeEngagement', { id, seen, budgetHours: 3 });
  await entry({ startedAt: todayAt(6, 0), endedAt: todayAt(8, 10) });
  await worker.askAt(todayAt(9, 12), 'startEntry', { zone: Intl.DateTimeFormat().resolvedOptions().timeZone });
  await open();
  expect(await screen.findByText('2.5 of 3')).toBeTruthy();
  expect(screen.getByText(/1.0 h are not said whose yet/)).toBeTruthy();
  expect(screen.getByRole('button', { name: /^Not said whose, .*running/ })).toBeTruthy();
  expect(screen.getByRole('heading', { name: '2.5 h worked' })).toBeTruthy();
});

test('a file of the week: with its filter, rounded, and with what must not leave masked', async () => {
  const saved = savedFiles();
  await entry({ startedAt: todayAt(6, 0), endedAt: todayAt(6, 50), note: 'called ines@halden.example, =1+1' });
  await entry({ startedAt: todayAt(7, 0), endedAt: todayAt(8, 0), class: 'internal' });
  const { user } = await open();
  const card = region('Export');
  await user.selectOptions(card.getByRole('combobox', { name: 'Rounding' }), 'Up to the next 15 minutes, per entry');
  await user.selectOptions(card.getByRole('combobox', { name: 'Class' }), 'Reactive');
  await user.click(card.getByRole('button', { name: 'Save CSV' }));
  expect(await screen.findByText(/2 entries saved: 1.2 h, 1.5 h as rounded/)).toBeTruthy();
  const [file] = saved;
  const text = (await file?.content.text()) ?? '';
  expect(file?.name).toMatch(/^time-\d{4}-\d\d-\d\d\.csv$/);
  expect(text).toContain('"called [email 1], =1+1"');
  expect(text).toContain('0.8333,1');
  expect(text).not.toContain('Internal');
});

test('worklogs stand with their state, and are sent by a click', async () => {
  const jira = { site: 'jira', host: 'kelda.atlassian.net', kind: 'ticket', object: 'issue', id: 'KEL-812' } as const;
  const from = todayAt(7, 0);
  await worker.ask('logEntry', {
    engagementId: engagements.goLive.id,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    record: { ref: jira, title: 'Import stops' },
    startedAt: from,
    endedAt: from + 65 * minute,
  });
  worker.browser.openTabs = [7];
  worker.browser.reply = (name) => {
    if (name === 'canAsk') return true;
    const answer = { kind: 'answer', status: 200, contentType: 'application/json' };
    if (name === 'get') return { ...answer, body: '{"worklogs":[]}' };
    return name === 'send'
      ? { ...answer, status: 403, body: '{"errorMessages":["You do not have the permission to log work."]}' }
      : undefined;
  };
  const { user } = await open();
  const card = within(await screen.findByRole('region', { name: 'Jira worklogs' }));
  const row = card.getByRole('row', { name: /KEL-812/ });
  expect(row.textContent).toContain('1:05not sent');
  await user.click(card.getByRole('button', { name: 'Leave out' }));
  expect(card.getByRole<HTMLButtonElement>('button', { name: 'Push 0' }).disabled).toBe(true);
  await user.click(card.getByRole('button', { name: 'Leave out' }));
  await user.click(card.getByRole('button', { name: 'Push 1' }));
  expect(await card.findByText(/Jira says: “You do not have the permission to log work.” \(403\)/)).toBeTruthy();
  expect(await card.findByRole('button', { name: 'Try again' })).toBeTruthy();
});

test('a machine finds nothing inaccessible', async () => {
  await aDay();
  const { container, user } = await open();
  await user.click(screen.getByRole('button', { name: /07:05 to/ }));
  expect(await violationsIn(container)).toEqual([]);
});

test('a file of another tool: its engagement is asked, and a second time it adds nothing', async () => {
  const csv = `Date,Client,Project,Project Code,Task,Notes,Hours,Billable?
03/04/2026,Halden,SSO,S,Support,Compared ACS URLs,1.5,Yes
03/04/2026,Halden,SSO,S,Support,no time,soon,Yes`;
  await entry({ startedAt: todayAt(6, 0), endedAt: todayAt(8, 0) });
  const { user } = await open();
  const choose = async () => {
    await user.upload(screen.getByLabelText('CSV file', { selector: 'input' }), new File([csv], 'h.csv'));
    await screen.findByRole('heading', { name: 'Import' });
    return region('Import');
  };
  let card = await choose();
  // Dates that can be read both ways are asked about before anything else.
  await user.click(await card.findByRole('radio', { name: '3 April' }));
  expect(card.getByText('Line 3: no duration')).toBeTruthy();
  const select = await card.findByRole('combobox', { name: /Halden · SSO.* · 1 row/ });
  expect(card.getByRole<HTMLButtonElement>('button', { name: 'Import 0 entries' }).disabled).toBe(true);
  await user.selectOptions(select, engagements.goLive.id);
  await user.click(card.getByRole('button', { name: 'Import 1 entry' }));
  expect(await screen.findByText('1 entry imported')).toBeTruthy();
  const imported = (await worker.store.db.timeEntries.toArray()).filter(({ note }) => note === 'Compared ACS URLs');
  expect(imported).toMatchObject([{ engagementId: engagements.goLive.id, billable: true }]);

  card = await choose();
  await user.click(await card.findByRole('radio', { name: '3 April' }));
  expect(await card.findByText('1 is here already')).toBeTruthy();
});
