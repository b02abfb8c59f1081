// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isolated } from '@/lib/text/foreign';
import { english } from '@/locales/locale';
import { languageKey, pageWordsKey } from '@/locales/stored';
import { chosenWords, handOver } from './chosen-words';

const pageWords = async () => (await fakeBrowser.storage.local.get(pageWordsKey))[pageWordsKey];

beforeEach(() => fakeBrowser.reset());

test('the language that was chosen last is spoken at once', async () => {
  await fakeBrowser.storage.local.set({ [languageKey]: 'auto' });
  expect((await chosenWords()).tag).toBe('en-GB');
});

const nothing = { shortcut: '', hiddenOn: [] };

test('English leaves nothing to content scripts, which have it', async () => {
  await fakeBrowser.storage.local.set({ [pageWordsKey]: 'of another language' });
  await handOver(english, nothing);
  expect(await pageWords()).toBeUndefined();
});

test.each([
  [{ shortcut: 'Alt+S', hiddenOn: [] }, { words: { guest: { open: `Open Sidelight (${isolated('Alt+S')})` } } }],
  [{ shortcut: '⌃⇧S', hiddenOn: [] }, { words: { guest: { open: `Open Sidelight (${isolated('⌃⇧S')})` } } }],
  [
    { shortcut: '', hiddenOn: ['kelda.zendesk.com'] },
    { words: { guest: {} }, hiddenOn: ['kelda.zendesk.com'] },
  ],
])('English with %j', async (told, said) => {
  await handOver(english, told);
  expect(await pageWords()).toEqual({ tag: 'en-GB', ...said });
});

test('another language leaves them what is said inside a site’s page', async () => {
  vi.stubEnv('SIDELIGHT_LOCALE', 'pseudo');
  const words = await chosenWords();
  await handOver(words, nothing);
  expect(await pageWords()).toEqual({ tag: words.tag, words: words.page });
  await handOver(words, { shortcut: 'Alt+S', hiddenOn: [] });
  const { words: said } = (await pageWords()) as { words: { guest: { open: string; move: string } } };
  expect(said.guest.open).toContain('Alt+S');
  expect(said.guest.move).toBe(words.page.guest.move);
  vi.unstubAllEnvs();
});

test('a storage that does not answer is no reason to show nothing', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('gone'));
  expect((await chosenWords()).ui.undo).toBe('Undo');
});
