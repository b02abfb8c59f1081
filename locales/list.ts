import { en } from './en';
import type { Catalogue } from './words';

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
  de: { tag: 'de-DE', name: 'Deutsch', load: async () => (await import('./de')).de },
} satisfies Record<string, Locale>;

export type LocaleId = keyof typeof locales;
