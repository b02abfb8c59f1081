/** What a language is called in another: `French`, `Französisch`; its code where the browser knows no name. */
export function languageName(id: string, inLanguage: string): string {
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language', fallback: 'code' }).of(id) ?? id;
  } catch {
    return id; // No code of a language.
  }
}
