import { browser } from 'wxt/browser';
import { languageKey } from '@/locales/language';
import { chooseLocale, loadWords } from '@/locales/locale';
import type { Words } from '@/locales/words';

/** The words of the language that the person chose, or of the browser's when they did not or it cannot be told. */
export async function chosenWords(): Promise<Words> {
  const stored = await browser.storage.local.get(languageKey).catch(() => ({}) as Record<string, unknown>);
  return loadWords(chooseLocale(stored[languageKey], navigator.languages));
}
