import { browser } from 'wxt/browser';
import { chooseLocale, english, loadWords } from '@/locales/locale';
import { languageKey, type PageWords, pageWordsKey } from '@/locales/stored';
import type { Words } from '@/locales/words';

/** What content scripts are told beside words. */
export interface ToPages {
  /** The browser's shortcut for the panel, as it tells it; empty when none is set. */
  shortcut: string;
  /** Hosts without a launcher. */
  hiddenOn: readonly string[];
}

/** The words to begin with: those of the language as it was chosen last, without waiting for the worker. */
export async function chosenWords(): Promise<Words> {
  const stored = await browser.storage.local.get(languageKey).catch(() => ({}) as Record<string, unknown>);
  return loadWords(chooseLocale(stored[languageKey], navigator.languages));
}

/** Remembers the setting for the next page of ours; resolves to its words. */
export async function keepLanguage(setting: unknown): Promise<Words> {
  const words = await loadWords(chooseLocale(setting, navigator.languages));
  await browser.storage.local.set({ [languageKey]: setting });
  return words;
}

/** Leaves what is said inside sites' pages to the content scripts, which carry only the English of it. */
export async function handOver(w: Words, { shortcut, hiddenOn }: ToPages): Promise<void> {
  const { tag, page } = w;
  const isEnglish = page === english.page;
  const open = shortcut === '' ? {} : { open: w.keys.openWith({ open: page.guest.open, keys: shortcut }) };
  const said: PageWords = {
    tag,
    words: isEnglish ? { guest: open } : { ...page, guest: { ...page.guest, ...open } },
    ...(hiddenOn.length > 0 && { hiddenOn: [...hiddenOn] }),
  };
  const isNothing = isEnglish && shortcut === '' && hiddenOn.length === 0;
  if (isNothing) await browser.storage.local.remove(pageWordsKey);
  else await browser.storage.local.set({ [pageWordsKey]: said });
}
