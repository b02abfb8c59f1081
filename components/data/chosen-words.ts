import { browser } from 'wxt/browser';
import { chooseLocale, english, loadWords } from '@/locales/locale';
import { languageKey, type PageWords, pageWordsKey } from '@/locales/stored';
import type { Words } from '@/locales/words';

/** The words to begin with: those of the language as it was chosen last, without waiting for the worker. */
export async function chosenWords(): Promise<Words> {
  const stored = await browser.storage.local.get(languageKey).catch(() => ({}) as Record<string, unknown>);
  const words = await loadWords(chooseLocale(stored[languageKey], navigator.languages));
  handOver(words).catch(() => undefined); // Sites' pages stay as they were; the next page of ours tries again.
  return words;
}

/** Remembers the setting for the next page of ours, and for sites' pages; resolves to its words. */
export async function keepLanguage(setting: unknown): Promise<Words> {
  const words = await loadWords(chooseLocale(setting, navigator.languages));
  await browser.storage.local.set({ [languageKey]: setting });
  await handOver(words);
  return words;
}

/** Leaves what is said inside sites' pages to the content scripts, which carry only the English of it. */
async function handOver({ tag, page }: Words): Promise<void> {
  const said: PageWords = { tag, words: page };
  if (page === english.page) await browser.storage.local.remove(pageWordsKey);
  else await browser.storage.local.set({ [pageWordsKey]: said });
}
