import type { Entry } from '@/lib/evidence/entries';
import type { Selector } from '@/lib/selectors/selector';
import { type AddedSelector, withAdded } from './added';
import { readFirst, type SelectorTable, visibleText } from './dom';

type Place = 'comment' | 'text' | 'at' | 'subject' | 'description';

/** Where the pages of a site show what spans point into; in its folder, `entries.ts`. */
export interface EntryPlaces {
  /** Its selectors; of a site with several products one table for each. */
  tables: readonly SelectorTable[];
  /** Names in these tables, where they differ from the usual ones. */
  names?: Partial<Record<Place, string>>;
  /** The id that the site's API knows the message by, where its pages hold it. */
  idOf?(element: Element, read: (name: string) => string | undefined): string | undefined;
}

const usual: Record<Place, string> = {
  comment: 'comment',
  text: 'commentText',
  at: 'commentTime',
  subject: 'subject',
  description: 'description',
};

/** An entry as it was read. */
export interface WantedEntry extends Entry {
  /** UTC milliseconds. */
  at?: number;
}

/** What a page shows of an entry. */
export interface ShownEntry {
  element: Element;
  /** The part of it that is the entry's text. */
  body: Element;
}

interface Message extends ShownEntry {
  id?: string;
  at?: number;
  text: string;
}

/** The element that shows an entry of the record that these roots are of; none where the page does not show it. */
export function findEntry(
  wanted: WantedEntry,
  { tables, names, idOf }: EntryPlaces,
  roots: readonly ParentNode[],
  added: readonly AddedSelector[],
  page: { host: string; object: string },
): ShownEntry | undefined {
  const name = { ...usual, ...names };
  for (const table of tables) {
    const selectors: SelectorTable = withAdded(table, added, page);
    const all = (place: Place) => elementsOf(roots, selectors[name[place]] ?? []);
    const [only] = wanted.id === 'subject' || wanted.id === 'description' ? all(wanted.id) : [];
    if (only) return { element: only, body: only };
    if (wanted.id === 'subject') continue;
    const messages = all('comment').map((element): Message => {
      const [body = element] = elementsOf([element], selectors[name.text] ?? []);
      const read = (from: string) => readFirst(element, selectors[from] ?? []);
      const at = Date.parse(read(name.at) ?? '');
      return {
        element,
        body,
        text: visibleText(body),
        ...(Number.isNaN(at) ? {} : { at }),
        ...(idOf && { id: idOf(element, read) }),
      };
    });
    const found = idOf && wanted.id !== 'description' ? byId(wanted, messages) : byContent(wanted, messages);
    if (found) return found;
  }
  return undefined;
}

function elementsOf(roots: readonly ParentNode[], generations: readonly Selector[]): Element[] {
  for (const { css } of generations) {
    const found = roots.flatMap((root) => [...root.querySelectorAll(css)]);
    if (found.length > 0) return found;
  }
  return [];
}

/** A page may show a message twice; another that bears its id by mistake says something else. */
function byId(wanted: WantedEntry, messages: readonly Message[]): Message | undefined {
  const named = messages.filter(({ id }) => id === wanted.id);
  return named.length > 1 ? named.find((message) => isAlike(message, wanted)) : named[0];
}

/** By text and time; where a site writes the text otherwise than its API, by the time alone. One of several is none. */
function byContent(wanted: WantedEntry, messages: readonly Message[]): Message | undefined {
  const alike = messages.filter((message) => isAlike(message, wanted));
  const same = alike.filter(({ text }) => squeezed(text) === squeezed(wanted.text));
  const atOnce = messages.filter(({ at }) => apart(at, wanted.at) < 1000);
  for (const found of [same, alike, atOnce]) if (found.length === 1) return found[0];
  return undefined;
}

/** Shorter texts must be the same. Of longer ones a page may show the beginning only, or have more below it. */
const shortest = 20;
const longest = 200;

function isAlike({ text, at }: Message, wanted: WantedEntry): boolean {
  const gap = apart(at, wanted.at);
  if (!Number.isNaN(gap) && gap >= 60_000) return false;
  const [one, other] = [squeezed(text), squeezed(wanted.text)];
  const most = Math.min(one.length, other.length, longest);
  return one === other || (most >= shortest && one.slice(0, most) === other.slice(0, most));
}

/** `NaN` where one of them is not known. */
function apart(one: number | undefined, other: number | undefined): number {
  return Math.abs((one ?? Number.NaN) - (other ?? Number.NaN));
}

/**
 * Letters and digits alone: what a text says, however it is marked up. Sign by sign, so that each stands where it stood.
 */
export function squeezed(text: string): string {
  if (isAscii.test(text)) return text.replace(/[^A-Za-z\d]+/g, '').toLowerCase();
  return [...text].map(squeezedSign).join('');
}

const isAscii = /^[\0-\x7f]*$/;

export function squeezedSign(sign: string): string {
  return sign
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
