import type { Catalogue } from './words';

/** Where `storage.local` keeps the chosen language: `auto` or an id of `locales`. */
export const languageKey = 'language';

/** Where `storage.local` keeps what is said inside sites' pages, for content scripts; nothing is there for English. */
export const pageWordsKey = 'pageWords';

/** The words of a language other than English, as a page of ours left them. */
export interface PageWords {
  /** BCP 47. */
  tag: string;
  words: Catalogue['page'];
}
