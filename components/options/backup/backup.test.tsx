// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { english as w } from '@/locales/locale';
import { violationsIn } from '../../testing/accessibility';
import { freshOptions, renderOptions } from '../../testing/render-options';
import { worker } from '../../testing/worker';

freshOptions();

const zone = 'Europe/Berlin';
const words = w.backup;

/** The file that the browser was given last. */
function savedFile() {
  const saved: { name?: string; content?: Blob } = {};
  vi.spyOn(URL, 'createObjectURL').mockImplementation((content) => {
    saved.content = content as Blob;
    return 'blob:test';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    saved.name = this.download;
  });
  return saved;
}

async function logged(name: string) {
  const { id } = await worker.ask('createEngagement', {
    name,
    kind: 'internal',
    defaultClass: 'internal',
    billable: false,
  });
  const now = Date.now();
  return worker.ask('logEntry', { engagementId: id, zone, startedAt: now - 60_000, endedAt: now, note: name });
}
const section = async () => within(await screen.findByRole('region', { name: words.title }));
const choose = async (user: Awaited<ReturnType<typeof renderOptions>>['user'], text: string, name = 'backup.json') =>
  user.upload(
    screen.getByLabelText(w.options.file.input(words.restore.choose), { selector: 'input' }),
    new File([text], name, { type: 'application/json' }),
  );

test('a backup is saved, and restored over what came since by a button that names the deed', async () => {
  const saved = savedFile();
  await logged('one');
  const { user, container } = await renderOptions();
  const card = await section();
  expect(await card.findByText(new RegExp(words.never))).toBeTruthy();
  await user.click(card.getByRole('button', { name: words.save }));
  expect(await screen.findByText(/^Backup saved: /)).toBeTruthy();
  expect(saved.name).toMatch(/^sidelight-\d{4}-\d\d-\d\d\.json$/);
  expect(await card.findByText(/Last saved/)).toBeTruthy();

  await logged('two');
  await choose(user, (await saved.content?.text()) ?? '');
  expect(await card.findByText(words.restore.nothing)).toBeTruthy();
  expect(await violationsIn(container)).toEqual([]);
  await user.click(card.getByRole('radio', { name: words.restore.replace }));
  const row = await card.findByRole('row', { name: /^Time entries/ });
  expect([...row.querySelectorAll('td')].map(({ textContent }) => textContent)).toEqual(['1', '0', '0', '1', '0']);
  await user.click(card.getByRole('button', { name: /^Delete \d+ rows and restore \d+ rows?$/ }));
  expect(await screen.findByText(words.restore.restored)).toBeTruthy();
  const entries = await worker.store.db.timeEntries.toArray();
  expect(entries.filter(({ deletedAt }) => deletedAt === undefined).map(({ note }) => note)).toEqual(['one']);
});

test.each([
  ['{"format":', words.restore.problems.notJson],
  ['{"format":"other"}', words.restore.problems.notABackup],
  [
    '{"format":"sidelight-backup","version":99,"madeAt":"2026-11-19T10:00:00Z","person":"019a0000-0000-7000-8000-0000000000aa","tables":{}}',
    'This backup was written by a newer Sidelight',
  ],
])('%s is no backup, and says why', async (text, why) => {
  const { user } = await renderOptions();
  const card = await section();
  await choose(user, text);
  expect(await card.findByText(new RegExp(why))).toBeTruthy();
});

test('a row that is none is told with its place', async () => {
  const { user } = await renderOptions();
  const card = await section();
  const { head } = await worker.ask('backupOverview', {});
  const file = {
    format: 'sidelight-backup',
    ...head,
    madeAt: new Date(head.madeAt).toISOString(),
    tables: { engagements: [{ id: '019a0000-0000-7000-8000-000000000001', name: 7 }] },
  };
  await choose(user, JSON.stringify(file));
  expect(await card.findByText(/Engagements, row 1: /)).toBeTruthy();
});

test('when it is time for one, the page says so', async () => {
  await logged('one');
  vi.setSystemTime(Date.now() + 15 * 86_400_000);
  await renderOptions();
  const card = await section();
  expect(await card.findByText(words.due)).toBeTruthy();
});
