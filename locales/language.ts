/** Where `storage.local` keeps the chosen language: `auto` or an id of `locales`. */
export const languageKey = 'language';
