import { en } from './en';
import { makeFormat } from './format';
import { isolating } from './isolating';
import { type LocaleId, locales } from './list';
import type { Catalogue, Words } from './words';

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

/** The same words for the same catalogue, so that whoever compares them sees that they are. */
const made = new Map<Catalogue, Words>();

function wordsOf(catalogue: Catalogue, tag: string): Words {
  const words = made.get(catalogue) ?? { ...isolating(catalogue), tag, format: makeFormat(catalogue, { tag }) };
  made.set(catalogue, words);
  return words;
}

/** English, for where nothing else was loaded. */
export const english: Words = wordsOf(en, locales.en.tag);
