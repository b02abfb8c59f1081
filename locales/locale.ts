import { en } from './en';
import { makeFormat } from './format';
import type { Catalogue, Words } from './words';

interface Locale {
  /** BCP 47, with the region whose dates and numbers it follows. */
  tag: string;
  /** As those who speak it write it. */
  name: string;
  load: () => Promise<Catalogue>;
}

/** Every language there is. One more is a file beside `en.ts` and a line here; it is loaded when it is chosen. */
export const locales = {
  en: { tag: 'en-GB', name: 'English', load: async () => en },
} satisfies Record<string, Locale>;

export type LocaleId = keyof typeof locales;

/** What a person may choose: a language, or that of the browser. */
export type LanguageSetting = 'auto' | LocaleId;

/** The language for a setting as it was found, which may be of another version, and for the browser's languages. */
export function chooseLocale(setting: unknown, languages: readonly string[]): LocaleId {
  const isOurs = (id: unknown): id is LocaleId => typeof id === 'string' && Object.hasOwn(locales, id);
  if (isOurs(setting)) return setting;
  const [first] = languages.map((tag) => tag.split('-')[0]?.toLowerCase()).filter(isOurs);
  return first ?? 'en';
}

export async function loadWords(id: LocaleId): Promise<Words> {
  if (import.meta.env.SIDELIGHT_LOCALE === 'pseudo') {
    const { pseudoWords } = await import('./pseudo');
    return pseudoWords(en);
  }
  const { tag, load } = locales[id];
  return wordsOf(await load(), tag);
}

export function wordsOf(catalogue: Catalogue, tag: string): Words {
  return { ...catalogue, tag, format: makeFormat(catalogue, { tag }) };
}

/** English, for where nothing else was loaded. */
export const english: Words = wordsOf(en, locales.en.tag);
