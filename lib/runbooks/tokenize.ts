/** A word as it stands in a text, with the terms it is found by. */
export interface Token {
  /** As written. */
  surface: string;
  /** Lower-cased and unsplit, for comparing codes and phrases verbatim. */
  whole: string;
  /** What the index keeps: the whole, and the parts of an identifier. Empty for a stop word. */
  terms: Term[];
}

interface Term {
  /** Lower-cased and stemmed. */
  text: string;
  /** As it stands in the text, to be shown to a person. */
  shown: string;
}

// A word may hold `_`, and `.`, `-`, `:` or an apostrophe between two characters: `TLS1.2`, `Retry-After`, `doesn't`.
const wordPattern = /[\p{L}\p{N}](?:[\p{L}\p{N}_]|[-.:'’](?=[\p{L}\p{N}]))*/gu;

/** Longer words are hashes, tokens or encoded data: no runbook is found by them, and a pasted one can be huge. */
const longestWord = 48;

/**
 * Words that carry no meaning of their own, and the courtesies of a ticket. "Work", "help" or "issue" would otherwise
 * look rare, thus telling, in a library of twenty runbooks.
 */
const stopWords = new Set(
  `a about above after again all also am an and any are as at be because been before being below between both but by
  can cannot could did do does doing done down during each either else etc ever every few for from further get gets
  getting got had has have having he her here hers him his how i if in into is it its just let like may me might more
  most must my need no nor not now of off on once one only or other our ours out over own per please rather really same
  seem seems she should since so some still such than that the their them then there these they thing things this those
  through to too two under until up upon us very via was we were what when where whether which while who whom why will
  with within without would yes yet you your yours yourself
  arent cant couldnt didnt doesnt dont hadnt hasnt havent im isnt ive its ill lets shouldnt thats theres theyre wasnt
  were werent weve wont wouldnt youre youve
  able advise anybody anyone anything asap assist back best cheers colleague colleagues day days dear everybody everyone
  everything greetings hello help helped hey hi hope issue issues kind nobody nothing somebody wait waiting waits
  kindly know look looking possible possibly problem problems question regards reply someone something soon support sure
  team tell thank thanks think ticket today tried try trying urgent urgently us want wanted way work worked
  working works wrong`.split(/\s+/),
);

/**
 * Splits a text into words. Identifiers stay whole and are split too: `redirect_uri` is found by `uri` as well. Texts
 * repeat their words: who reads many gives the same `known` to each.
 */
export function tokenize(text: string, known = new Map<string, Token>()): Token[] {
  const tokens: Token[] = [];
  for (const part of normalised(text)) {
    for (const [surface] of part.matchAll(wordPattern)) {
      if (surface.length > longestWord) continue;
      const token = known.get(surface) ?? tokenOf(surface);
      known.set(surface, token);
      tokens.push(token);
    }
  }
  return tokens;
}

function tokenOf(surface: string): Token {
  const whole = surface.toLowerCase();
  return { surface, whole, terms: isStopWord(whole) ? [] : termsOf(surface) };
}

/** No word goes over white space, so a text is normalised between it; what stands together longer is no word. */
const together = /\S{1,1024}/gu;
/** Beyond ASCII, where normalising changes something. */
const mayChange = /[^\0-\x7f]/;

/**
 * The text in one spelling of each word (NFKC). Some signs stand for many letters, `ﷺ` for 18: where they are more than
 * a text's own length, the rest of them stays as it is written.
 */
function* normalised(text: string): Generator<string> {
  if (!mayChange.test(text)) {
    yield text;
    return;
  }
  let room = text.length + 1000;
  for (const [part] of text.matchAll(together)) {
    const whole = room > 0 && mayChange.test(part) ? part.normalize('NFKC') : part;
    room -= whole.length - part.length;
    yield whole;
  }
}

function isStopWord(word: string): boolean {
  return stopWords.has(word.replace(/['’]/g, ''));
}

function termsOf(surface: string): Term[] {
  const parts = partsOf(surface);
  const words = parts.length > 1 ? [surface, ...parts.filter((part) => !isStopWord(part.toLowerCase()))] : [surface];
  const terms = new Map<string, Term>();
  for (const shown of words) {
    const text = stem(shown.toLowerCase());
    if (isTelling(text) && !terms.has(text)) terms.set(text, { text, shown });
  }
  return [...terms.values()];
}

/** Single letters and numbers of one or two digits (counts, days, step numbers) match everywhere by chance. */
function isTelling(term: string): boolean {
  return term.length > 1 && !/^\d\d$/.test(term);
}

/** All words that a token is made of, lower-cased: also those that carry no meaning, and none of them stemmed. */
export function rawWords({ surface }: Token): string[] {
  return partsOf(surface).map((part) => part.toLowerCase());
}

/** `NotOnOrAfter` → Not, On, Or, After; `SAMLResponse` → SAML, Response; `AADSTS50011` → AADSTS, 50011. */
function partsOf(surface: string): string[] {
  return surface
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(\p{L}{2})(\p{N}{2})/gu, '$1 $2')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
}

/**
 * Light English stemming: plural, -ed and -ing, doubled consonants and a final e go, so that `mapped`, `mapping` and
 * `maps` meet. Nothing heavier: a stronger stemmer joins words that differ in support (`provision` and `provider`).
 * Only plain words are stemmed; anything with a digit or sign is a code and stays verbatim.
 */
export function stem(word: string): string {
  if (/^\d+s$/.test(word)) return word.slice(0, -1); // "lots of 429s"
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const singular = word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/(?<![sui])s$/, '');
  const plain = singular.replace(/(?<=^.{3,})(?<=[aeiouy].*)(ed|ing)$/, '');
  return plain.replace(/([^aeiou])\1$/, '$1').replace(/(?<=^.{3,})e$/, '');
}
