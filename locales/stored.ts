import type { Catalogue } from './words';

/** Where `storage.local` keeps the chosen language: `auto` or an id of `locales`. */
export const languageKey = 'language';

/** Where `storage.local` keeps what content scripts are told by our pages; nothing is there while there is nothing to tell. */
export const pageWordsKey = 'pageWords';

/** What a page of ours left of it: words that differ from the English that scripts carry, and where the launcher is not wanted. */
export interface PageWords {
  /** BCP 47. */
  tag: string;
  words: { guest: Partial<Catalogue['page']['guest']>; picker?: Catalogue['page']['picker'] };
  /** Hosts. The worker says it too, but not before the record was read. */
  hiddenOn?: string[];
}
