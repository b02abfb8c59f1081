// @vitest-environment happy-dom
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { english } from '@/locales/locale';
import { languageKey, pageWordsKey } from '@/locales/stored';
import { Language } from '../data/Language';
import { entry, freshPanel } from '../testing/render-panel';
import { todayAt } from '../testing/samples';
import { worker } from '../testing/worker';
import { StatusProvider } from '../ui/Status';
import { Panel } from './Panel';

freshPanel();

const tabs = () => screen.getAllByRole('tab').map((tab) => tab.textContent?.match(/^\p{L}+/u)?.[0]);

test('another language is spoken at once by an open panel, and nothing that was typed is lost', async () => {
  await fakeBrowser.storage.local.clear();
  await entry({ startedAt: todayAt(9, 20), endedAt: todayAt(10, 0), note: 'Compared URLs' });
  const user = userEvent.setup();
  render(
    <Language initial={english}>
      <StatusProvider>
        <Panel framed />
      </StatusProvider>
    </Language>,
  );
  await user.click(await screen.findByRole('tab', { name: /^Time/ }));
  await user.click(await screen.findByRole('button', { name: 'Edit entry 09:20' }));
  const edit = within(await screen.findByRole('form', { name: 'Edit entry' }));
  await user.type(edit.getByRole('textbox', { name: 'Note' }), ', asked Ines');
  const log = within(screen.getByRole('form', { name: 'Log after the fact' }));
  await user.type(log.getByRole('textbox', { name: 'Duration or times' }), '1,5 Std.');
  const focused = document.activeElement;

  const chosen = await worker.ask('setSetting', { key: 'language', value: 'de' });
  const inGerman = within(await screen.findByRole('form', { name: 'Zeit nachtragen' }));
  await waitFor(() => expect(document.documentElement.lang).toBe('de-DE'));
  expect(tabs()).toEqual(['Runbooks', 'Übergabe', 'Zeit', 'Account']);
  expect(screen.getByRole('tab', { selected: true }).textContent).toContain('Zeit');
  const field = inGerman.getByRole<HTMLInputElement>('textbox', { name: 'Dauer oder Zeiten' });
  expect(field.value).toBe('1,5 Std.');
  expect(field).toBe(focused);
  expect(document.activeElement).toBe(focused);
  const note = within(screen.getByRole('form', { name: 'Eintrag bearbeiten' })).getByRole('textbox', { name: 'Notiz' });
  expect((note as HTMLInputElement).value).toBe('Compared URLs, asked Ines');
  // No word of the other language stays on the screen.
  const shown = document.body.textContent ?? '';
  for (const words of [english.time.today, english.time.log.title, english.time.engagement, english.record.readAgain]) {
    expect(shown).not.toContain(words);
  }
  // The next page of ours begins in it, and sites' pages have their part of it.
  await waitFor(async () => {
    const stored = await fakeBrowser.storage.local.get([languageKey, pageWordsKey]);
    expect(stored).toMatchObject({
      [languageKey]: 'de',
      [pageWordsKey]: {
        tag: 'de-DE',
        words: {
          guest: {
            open: expect.stringMatching(/^Sidelight öffnen/),
            move: expect.stringMatching(/^Sidelight verschieben/),
          },
        },
      },
    });
  });

  const seen = 'refused' in chosen ? undefined : chosen.revision;
  await worker.ask('setSetting', { key: 'language', value: 'en', seen });
  await screen.findByRole('form', { name: 'Log after the fact' });
  expect(field.value).toBe('1,5 Std.');
  await waitFor(async () => {
    const { [pageWordsKey]: told } = await fakeBrowser.storage.local.get(pageWordsKey);
    expect(JSON.stringify(told ?? {})).not.toMatch(/öffnen/);
  });
});
