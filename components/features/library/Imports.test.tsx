// @vitest-environment happy-dom
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { strToU8, zipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { english as w } from '@/locales/locale';
import { permissions } from '../../testing/fake-permissions';
import { freshPanel } from '../../testing/render-panel';
import { worker } from '../../testing/worker';
import { StatusProvider } from '../../ui/Status';
import { WordsProvider } from '../../ui/words';
import { Imports } from './Imports';

freshPanel();
const words = w.imports;
const good = '# Rotate the ZQX7 token\n\n1. Look at it.\n2. Rotate it.\n';

beforeEach(() => {
  worker.caller = { kind: 'own' };
});

function renderImports() {
  const user = userEvent.setup();
  render(
    <WordsProvider words={w}>
      <StatusProvider>
        <Imports />
      </StatusProvider>
    </WordsProvider>,
  );
  return user;
}
const imported = async () =>
  (await worker.ask('library', {})).runbooks.filter(({ sourceId }) => sourceId !== 'starter').map(({ title }) => title);
const row = (name: string) => screen.findByRole('region', { name });

describe('files', () => {
  test('are read, looked at and taken; what cannot be taken says why, and where', async () => {
    const user = renderImports();
    expect(await screen.findByText(words.none)).toBeTruthy();
    const bad = new File([new Uint8Array([0x61, 0x0a, 0x92])], 'bad.md');
    await user.upload(screen.getByLabelText(words.from.chooseFiles), [new File([good], 'rotate.md'), bad]);
    const name = 'rotate.md +1';
    const of = within(await row(name));
    await user.click(await of.findByText(words.found.refused(1)));
    expect(await of.findByText(/byte 0x92/)).toBeTruthy();
    expect(of.getByText(words.line(2))).toBeTruthy();
    expect(await imported()).toEqual([]);
    await user.click(of.getByText(words.found.new(1)));
    expect(await of.findByText('Rotate the ZQX7 token')).toBeTruthy();
    await user.click(of.getByRole('button', { name: words.take(1) }));
    await expect.poll(imported).toEqual(['Rotate the ZQX7 token']);

    await user.click(of.getByRole('button', { name: words.removeOf(name) }));
    await user.click(await screen.findByRole('button', { name: w.ui.undo }));
    await expect.poll(imported).toEqual(['Rotate the ZQX7 token']);
  });

  test('of a zip are read; a zip that is none is refused, and leaves nothing that waits', async () => {
    const user = renderImports();
    const zip = zipSync({ 'team/rotate.md': strToU8(good), 'team/a.png': strToU8('x') });
    await user.upload(screen.getByLabelText(words.from.chooseZip), new File([zip as BlobPart], 'team.zip'));
    const of = within(await row('team.zip'));
    expect(await of.findByText(words.found.new(1))).toBeTruthy();
    await user.click(await of.findByRole('button', { name: words.discard }));
    await expect.poll(async () => (await worker.ask('imports', {}))[0]?.found.new).toBe(0);

    await user.upload(screen.getByLabelText(words.from.chooseZip), new File(['no zip'], 'other.zip'));
    expect((await screen.findByRole('alert')).textContent).toContain(words.zip.noZip({ code: 'noZip' }));
    const jobs = await worker.ask('jobs', { kind: 'importFiles' });
    expect(jobs.filter(({ state }) => state !== 'done' && state !== 'cancelled')).toEqual([]);
  });
});

test('a site is read through a tab of it: without one, the import says what it waits for', async () => {
  const user = renderImports();
  await user.click(await screen.findByRole('button', { name: words.from.site }));
  const form = within(await screen.findByRole('form', { name: words.site.title }));
  await user.type(form.getByRole('textbox', { name: words.site.host }), 'help desk');
  await user.click(form.getByRole('button', { name: words.site.start }));
  expect((await screen.findByRole('alert')).textContent).toContain('This is no host');
  const host = form.getByRole('textbox', { name: words.site.host });
  await user.clear(host);
  await user.type(host, 'https://acme.zendesk.com/agent/home');
  await user.selectOptions(form.getByRole('combobox', { name: words.site.which }), 'Zendesk Guide');
  await user.click(form.getByRole('button', { name: words.site.start }));
  const of = within(await row(words.name({ source: 'Zendesk Guide', part: 'acme.zendesk.com' })));
  expect(await of.findByText(/No page of acme.zendesk.com is open/)).toBeTruthy();
});

test('a pack is asked for by address, checksum and access, and says what is wrong with each', async () => {
  const user = renderImports();
  await user.click(await screen.findByRole('button', { name: words.from.pack }));
  const form = within(await screen.findByRole('form', { name: words.pack.title }));
  const start = form.getByRole('button', { name: words.pack.start });
  const problem = async () => (await form.findByRole('alert')).textContent;
  const type = async (name: string, value: string) => {
    const input = form.getByRole('textbox', { name });
    await user.clear(input);
    await user.type(input, value);
  };
  await type(words.pack.url, 'http://packs.acme.example/a.zip');
  await user.click(start);
  expect(await problem()).toContain('only over https');
  await type(words.pack.url, 'https://packs.acme.example/a.zip');
  await type(words.pack.sha256, 'abc');
  await user.click(start);
  expect(await problem()).toBe(words.pack.badChecksum);
  expect(permissions.asked).toEqual([]);

  permissions.answer = false;
  await type(words.pack.sha256, `${'a3'.repeat(32)}  a.zip`);
  await user.click(start);
  expect(await problem()).toContain('You did not allow');
  expect(await worker.ask('imports', {})).toEqual([]);
  permissions.answer = true;
  await user.click(start);
  const of = within(await row('packs.acme.example/a.zip'));
  expect(permissions.asked).toHaveLength(2);
  expect(permissions.asked[0]).toEqual({ permissions: ['scripting'], origins: ['https://packs.acme.example/*'] });
  // The browser behind this worker was asked nothing, so it has no access.
  expect(await of.findByText(/may not be read/)).toBeTruthy();
  await user.click(of.getByRole('button', { name: words.again }));
  expect(await of.findByRole('textbox', { name: words.pack.newSha256 })).toBeTruthy();
});
