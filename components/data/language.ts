import { browser } from 'wxt/browser';
import { chooseLocale, english, loadWords } from '@/locales/locale';
import { languageKey, type PageWords, pageWordsKey } from '@/locales/stored';
import type { Words } from '@/locales/words';

/** The words of the language that the person chose, or of the browser's when they did not or it cannot be told. */
export async function chosenWords(): Promise<Words> {
  const stored = await browser.storage.local.get(languageKey).catch(() => ({}) as Record<string, unknown>);
  const words = await loadWords(chooseLocale(stored[languageKey], navigator.languages));
  handOver(words).catch(() => undefined); // Sites' pages stay as they were; the next page of ours tries again.
  return words;
}

/** Leaves what is said inside sites' pages to the content scripts, which carry only the English of it. */
async function handOver({ tag, page }: Words): Promise<void> {
  const said: PageWords = { tag, words: page };
  if (page === english.page) await browser.storage.local.remove(pageWordsKey);
  else await browser.storage.local.set({ [pageWordsKey]: said });
}
