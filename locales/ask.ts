import type { AskLanguage, AskWords } from '@/lib/packet/ask';

/** The template of a message to the customer, whose language need not be the person's: each is loaded when asked for. */
const templates: Record<AskLanguage, () => Promise<AskWords>> = {
  en: async () => (await import('./ask.en')).askEn,
  de: async () => (await import('./ask.de')).askDe,
};

export function askWordsIn(language: AskLanguage): Promise<AskWords> {
  return templates[language]();
}
