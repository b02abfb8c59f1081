// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { languageKey, pageWordsKey } from '@/locales/stored';
import { chosenWords } from './chosen-words';

const pageWords = async () => (await fakeBrowser.storage.local.get(pageWordsKey))[pageWordsKey];

beforeEach(() => fakeBrowser.reset());

test('English leaves nothing to content scripts, which have it', async () => {
  await fakeBrowser.storage.local.set({ [languageKey]: 'auto', [pageWordsKey]: 'of another language' });
  expect((await chosenWords()).tag).toBe('en-GB');
  await vi.waitFor(async () => expect(await pageWords()).toBeUndefined());
});

test('another language leaves them what is said inside a site’s page', async () => {
  vi.stubEnv('SIDELIGHT_LOCALE', 'pseudo');
  const words = await chosenWords();
  await vi.waitFor(async () => expect(await pageWords()).toEqual({ tag: words.tag, words: words.page }));
  vi.unstubAllEnvs();
});

test('a storage that does not answer is no reason to show nothing', async () => {
  vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('gone'));
  expect((await chosenWords()).ui.undo).toBe('Undo');
});
