import { fold } from '@/lib/text/fold';
import { anyPhrase, patternOf } from '@/lib/text/pattern-of';
import { hasRole, isEverydayWord, isNobody } from './everyday-words';
import type { Finding } from './redaction';

export interface Known {
  /** Full names of people in the ticket, or what they signed up as. */
  names?: string[];
  /** Names of customers. */
  accounts?: string[];
}

const legalForm =
  /,? (?:gmbh(?: & co\.? kg)?|ag|se|kg|inc\.?|llc|ltd\.?|limited|plc|corp\.?|co\.?|s\.?a\.?|s\.?r\.?l\.?|b\.?v\.?|n\.?v\.?|oy|ab|as|pty)$/i;
const shortest = 3;

/** What is looked for, made once for each `Known`: a conversation is hundreds of texts. */
interface Wanted {
  people: RegExp | undefined;
  customers: RegExp | undefined;
  /** Customers as hosts, tenants and paths write them. */
  slugs: RegExp | undefined;
  /** Names as they are spelled. */
  spelled: ReadonlySet<string>;
}
const wantedBy = new WeakMap<Known, Wanted>();

/**
 * Finds people and customers that are known by name; a person's first and last name count alone as well. A placeholder
 * for an author is nobody, and a name that is an everyday word is one only where a name stands.
 */
export function findKnown(text: string, known: Known): Finding[] {
  const wanted = wantedBy.get(known) ?? wantedOf(known);
  wantedBy.set(known, wanted);
  return [
    ...findAny(text, wanted.people, 'name', (found, start, end) => isPerson(text, start, end, found, wanted)),
    // `Target` is a customer, `target` is a word.
    ...findAny(text, wanted.customers, 'account', (found) => !isEverydayWord(found) || wanted.spelled.has(found)),
    ...findAny(text, wanted.slugs, 'account', () => true),
  ];
}

function wantedOf({ names = [], accounts = [] }: Known): Wanted {
  const counts = (name: string) => name.length >= shortest && isNamed(name);
  const people = names.map((name) => name.trim()).filter(counts);
  const parts = people.filter((name) => !hasRole(name)).flatMap(partsOfName);
  const customers = accounts.flatMap((name) => [name, name.replace(legalForm, '')]).map((name) => name.trim());
  return {
    people: anyPhrase([...people, ...parts]),
    customers: anyPhrase(customers.filter(counts)),
    slugs: slugsOf(customers.filter(counts)),
    spelled: new Set([...people, ...parts, ...customers]),
  };
}

/**
 * `Halden Freight GmbH` in a host or a path: `haldenfreight.example`, `/tenants/halden-freight`, `halden_freight_prod`.
 * Its first word alone counts where a host is named after it, `halden.kelda.example`, unless it is a word of its own.
 */
function slugsOf(customers: string[]): RegExp | undefined {
  const words = customers.map(
    (name) =>
      fold(name)
        .text.toLowerCase()
        .match(/[\p{L}\p{N}]+/gu) ?? [],
  );
  const whole = words
    .filter((parts) => parts.length > 1 && parts.join('').length >= shortestSlug)
    .map((parts) => parts.map(patternOf).join('[-_.]?'));
  const first = words
    .map(([word = '']) => word)
    .filter((word) => word.length >= shortestSlug && !isEverydayWord(word))
    .map((word) => `(?<=//|[@.]|^|[\\s"'(=])${patternOf(word)}(?=[\\p{L}\\p{N}-]{0,40}\\.[\\w.-]{0,80}[a-z]{2})`);
  // The whole name before its first word, which it begins with.
  const pieces = [...new Set([...whole.toSorted((a, b) => b.length - a.length), ...first])];
  return pieces.length === 0 ? undefined : new RegExp(`(?<![\\p{L}\\p{N}])(?:${pieces.join('|')})(?!\\p{L})`, 'gimu');
}
const shortestSlug = 5;

/** Whether this is the name of a person or of a customer, and not a word in the place of one. */
export function isNamed(name: string): boolean {
  return !isNobody(name);
}

function partsOfName(name: string): string[] {
  return name
    .split(/[\s,]+/)
    .map((part) => part.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu, ''))
    .filter((part) => part.length >= shortest && part !== name && !/^\d+$/.test(part));
}

function isPerson(text: string, start: number, end: number, found: string, { spelled }: Wanted): boolean {
  if (/\s/.test(found)) return true;
  if (isEverydayWord(found)) return standsAsName(text, start, end);
  // A name is not written small; what someone signed up as often is.
  return found !== found.toLowerCase() || spelled.has(found);
}

function findAny(
  text: string,
  pattern: RegExp | undefined,
  kind: 'name' | 'account',
  counts: (found: string, start: number, end: number) => boolean,
): Finding[] {
  if (!pattern) return [];
  return [...text.matchAll(pattern)]
    .map((match) => ({ kind, start: match.index, end: match.index + match[0].length }))
    .filter(({ start, end }) => counts(text.slice(start, end), start, end));
}

const beforeName =
  /(?<!\p{L})(?:hi|hello|hey|dear|hallo|liebe[rs]?|moin|bonjour|hola|ola|thanks|thank you|danke|merci|obrigad[ao]|cc|from|von|mr|mrs|ms|dr|herr|frau|colleague|ask|asked|told|regards|greetings|grüßen?|cheers)[.,:!]{0,2}[^\S\n]{1,3}$/iu;
const afterName =
  /^[^\S\n](?:wrote|writes|said|says|asked|asks|replied|reported|confirmed|mentioned|schrieb|sagte?|antwortete|a écrit)(?!\p{L})/iu;
const signOffBefore = /[,!][^\S\n]{0,3}\r?\n(?:\r?\n)?[^\S\n]{0,3}[-–—]?[^\S\n]{0,3}$/;
const lineEndAfter = /^[^\S\n]{0,3}[.!]?[^\S\n]{0,3}(?:\r?\n|$)/;
/** Characters before and after a word that tell whether a name stands there. */
const around = 24;

/** Whether an everyday word is a name here: `Hi Mark`, `Mark wrote`, `@mark`, `Regards,⏎Mark`. */
function standsAsName(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - around), start);
  if (before.endsWith('@')) return true;
  const found = text.slice(start, end);
  if (found === found.toLowerCase()) return false;
  const after = text.slice(end, end + around);
  return beforeName.test(before) || afterName.test(after) || (signOffBefore.test(before) && lineEndAfter.test(after));
}
