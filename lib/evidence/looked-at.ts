import type { TicketContext } from '@/lib/context/context';
import { type Entry, entriesOf } from './entries';

/** How much of a ticket's text is looked at for evidence, verdicts and suggestions, in characters. */
export interface Bound {
  inAll: number;
  /** Of one message; a longer one gives its beginning and its end. */
  inOne: number;
}

/**
 * The one bound of what is worked out of a ticket by itself. A conversation of a year is shorter; a log that somebody
 * pasted is not, and says in its first and last lines what it has to say. What is copied is looked at whole.
 */
export const bound: Bound = { inAll: 200_000, inOne: 50_000 };

/** What runbooks are looked for by: more words of it would tell nothing more. */
export const boundOfQuery: Bound = { inAll: 60_000, inOne: 20_000 };

/** A part of a text, and where in it that begins. */
export interface Piece extends Entry {
  start: number;
}

/** How much was looked at, of how much, in characters. */
export interface Looked {
  at: number;
  of: number;
}

/** Shorter parts would tell nothing. */
const shortest = 500;
/** A part ends at white space that is this near. */
const near = 200;

/**
 * The parts of a ticket that are looked at, in the order of the ticket: its subject and description, then the newest
 * messages, as long as there is room.
 */
export function lookedAt(context: TicketContext, { inAll, inOne }: Bound = bound): Piece[] {
  const entries = entriesOf(context);
  const isFirst = ({ id }: Entry) => id === context.conversation[0]?.id;
  const heads = entries.filter((entry, index) => isFirst(entry) || (index === 0 && entry.id === 'subject'));
  const byWorth = [...heads, ...entries.filter((entry) => !heads.includes(entry)).reverse()];
  const parts = new Map<Entry, Piece[]>();
  let room = inAll;
  for (const entry of byWorth) {
    if (room < Math.min(shortest, entry.text.length)) continue;
    const pieces = piecesOf(entry, Math.min(inOne, room));
    parts.set(entry, pieces);
    for (const { text } of pieces) room -= text.length;
  }
  return entries.flatMap((entry) => parts.get(entry) ?? []);
}

/** `undefined` where all of it is looked at. */
export function lookedOf(context: TicketContext): Looked | undefined {
  const sum = (texts: Entry[]) => texts.reduce((length, { text }) => length + text.length, 0);
  const of = sum(entriesOf(context));
  const at = of <= bound.inOne ? of : sum(lookedAt(context));
  return at < of ? { at, of } : undefined;
}

/** Two thirds of the room for the beginning, the rest for the end. */
function piecesOf(entry: Entry, most: number): Piece[] {
  const { id, text } = entry;
  if (text.length <= most) return [{ id, start: 0, text }];
  const end = gapBefore(text, Math.floor((most * 2) / 3));
  const start = gapAfter(text, text.length - Math.floor(most / 3));
  return [
    { id, start: 0, text: text.slice(0, end) },
    { id, start, text: text.slice(start) },
  ];
}

/** So that no code is cut in two where its half would be another. */
function gapBefore(text: string, at: number): number {
  const stretch = text.slice(at - near, at);
  const gap = stretch.search(/\s\S*$/);
  return gap < 0 ? at : at - near + gap;
}

function gapAfter(text: string, at: number): number {
  const gap = text.slice(at, at + near).search(/\s/);
  return gap < 0 ? at : at + gap + 1;
}
