import type { Forms } from '@/locales/plural';
import { type PageWords, pageWordsKey } from '@/locales/stored';
import { loadStored } from './stored';

export const loadWords = () => loadStored(pageWordsKey) as Promise<PageWords | undefined>;

/** `packet {met} of {required}` with its parameters. */
export function fill(template: string, values: Readonly<Record<string, string | number>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name) => `${values[name]}`);
}

/** The form for a number; `locales/plural.ts` does the same for our own pages, where size does not matter. */
export function plural(tag: string, n: number, forms: Forms): string {
  return (forms[new Intl.PluralRules(tag).select(n)] ?? forms.other).replace('#', `${n}`);
}
