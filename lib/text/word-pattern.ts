/** A pattern of words, case ignored. */
export interface WordPattern {
  test(text: string): boolean;
  /** The first words that match, as they stand in the text. */
  find(text: string): string | undefined;
}

/**
 * Where letters are in the first 65,536 characters, in few ranges: what lies between the letters of one script counts
 * as one of them. Exact for the scripts of the languages that are read (`word-pattern.test.ts`).
 */
const letters =
  'A-Za-z\\u00aa\\u00b5\\u00ba\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u02c1\\u0370-\\u0374\\u0376-\\u037d\\u037f\\u0386\\u0388-\\u03f5\\u03f7-\\u0481\\u048a-\\u0556\\u0561-\\u0587\\u05d0-\\u05f2\\u0620-\\u064a\\u066e-\\u06d3\\u0710-\\u1fff\\u2c00-\\u2dff\\u3005\\u3006\\u3031-\\u3035\\u303b\\u303c\\u3041-\\u3096\\u309d-\\u309f\\u30a1-\\u30fa\\u30fc-\\u30ff\\u3105-\\ud7ff\\uf900-\\ufdff\\ufe70-\\ufefe\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc';
const numbers = '0-9\\u00b2\\u00b3\\u00b9\\u00bc-\\u00be\\uff10-\\uff19';
const classes: Record<string, string> = { L: letters, Lu: letters, Ll: letters, N: numbers };

const piece = /\\p\{(?<name>[A-Za-z=]{1,40})\}|\\[\s\S]|[[\]]|[^\\[\]]+/g;

/**
 * Makes a regular expression for texts in lower case (`lowerCase`) from a source that may name `\p{L}` and `\p{N}`. With
 * the flags `i` and `u` an engine adds every other casing to every letter and spells out some 700 ranges for each `\p{L}`:
 * a list of words then takes it up to ten milliseconds before its first match, and the packet asks a hundred lists. The
 * same list in lower case and without these flags takes a fifth.
 */
export function lowerCasePattern(source: string, flags = ''): RegExp {
  let isInClass = false;
  const lower = source.replace(piece, (found, name: string | undefined) => {
    if (name !== undefined) return rangesOf(name, isInClass);
    if (found === '[') isInClass = true;
    if (found === ']') isInClass = false;
    return found.startsWith('\\') ? found : found.toLowerCase();
  });
  return new RegExp(lower, flags);
}

/** In lower case, with every character where it was: of all letters only `İ` becomes longer. */
export function lowerCase(text: string): string {
  return text.replaceAll('İ', 'I').toLowerCase();
}

/** A pattern of words that is tried on texts as they are. */
export function wordPattern(source: string): WordPattern {
  const pattern = lowerCasePattern(source);
  return {
    test: (text) => pattern.test(lowerCase(text)),
    find(text) {
      const match = pattern.exec(lowerCase(text));
      return match ? text.slice(match.index, match.index + match[0].length) : undefined;
    },
  };
}

function rangesOf(name: string, isInClass: boolean): string {
  const ranges = classes[name];
  if (ranges === undefined) throw new Error(`\\p{${name}} is not known to patterns of words.`);
  return isInClass ? ranges : `[${ranges}]`;
}
