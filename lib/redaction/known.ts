import type { Finding } from './redaction';

export interface Known {
  /** Full names of people in the ticket. */
  names?: string[];
  /** Names of customers. */
  accounts?: string[];
}

/** First names that are everyday words: masked as part of a full name only. */
const everydayWords = new Set(
  `april art august bill case chase christian click client dawn drew error faith frank grace grant guest hope host hunter
  jack joy june mark max may mercy mike miles note page pat pearl penny rich rob rose ruby sky sue summer support team
  test ticket user victor will wilder system admin`.split(/\s+/),
);
const legalForm =
  /,? (?:gmbh(?: & co\.? kg)?|ag|se|kg|inc\.?|llc|ltd\.?|limited|plc|corp\.?|co\.?|s\.?a\.?|s\.?r\.?l\.?|b\.?v\.?|n\.?v\.?|oy|ab|as|pty)$/i;
const shortest = 3;

/** Finds people and customers that are known by name; a person's first and last name count alone as well. */
export function findKnown(text: string, { names = [], accounts = [] }: Known): Finding[] {
  const people = names.flatMap((name) => [name, ...partsOfName(name)]);
  const customers = accounts.flatMap((name) => [name, name.replace(legalForm, '')]);
  return [...findAny(text, people, 'name'), ...findAny(text, customers, 'account')];
}

function partsOfName(name: string): string[] {
  return name.split(/[\s,]+/).filter((part) => part.length >= shortest && !everydayWords.has(part.toLowerCase()));
}

function findAny(text: string, words: string[], kind: 'name' | 'account'): Finding[] {
  const wanted = [...new Set(words.map((word) => word.trim()))].filter((word) => word.length >= shortest);
  if (wanted.length === 0) return [];
  const patterns = wanted
    .sort((a, b) => b.length - a.length)
    .map((word) =>
      word
        .split(/\s+/)
        .map((part) => part.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&'))
        .join('\\s{1,3}'),
    );
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${patterns.join('|')})(?![\\p{L}\\p{N}_])`, 'giu');
  const isName = kind === 'name';
  return (
    [...text.matchAll(pattern)]
      // `Rose` is a name where it is written as one.
      .filter(([found]) => !isName || found.includes(' ') || found !== found.toLowerCase())
      .map((match) => ({ kind, start: match.index, end: match.index + match[0].length }))
  );
}
