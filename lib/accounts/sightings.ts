import type { Field, RelatedTicket } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import { isOpenStatus } from '@/lib/context/status';
import { namesOfRef } from './case-names';
import type { SeenTicket } from './fact';
import type { UrlOf } from './seen-ticket';
import { unionOf } from './union';

/** Open tickets of an account as a site listed them, and when. */
export type Listed = Pick<Field<RelatedTicket[]>, 'value' | 'at'> & {
  /** Whether it is known to hold every open ticket of the account on its site: what it leaves out is closed. */
  complete?: boolean;
} & Partial<Pick<RecordRef, 'site' | 'host' | 'base'>>;

/** One ticket of an account as it was seen once, whether it was opened here or stood in a list. */
export type Sighting = SeenTicket;

/** The site and host that a ticket is of; one that is only listed, without an address, is of its list. */
export function systemOf({ key }: Pick<SeenTicket, 'key'>): string {
  return key.slice(0, key.indexOf(':', key.indexOf(':') + 1));
}

/** All that a record may be called, its key first. */
export function namesOf({ key, names = [] }: Pick<SeenTicket, 'key' | 'names'>): string[] {
  return [key, ...names];
}

/**
 * Every record once, as it was seen last; what that sighting does not tell stays as an earlier one told it. An issue that
 * was moved is one record under its old and its new key.
 */
export function asSeenLast(seen: readonly SeenTicket[]): Sighting[] {
  const sorted = [...seen].sort(byTime);
  return [...sameRecords(sorted).values()].map((sightings) => {
    const [first, ...later] = sightings;
    return later.reduce(afterwards, settled(first as Sighting));
  });
}

/** Sightings of each record, in their order: those with one key, and those of one system with a name in common. */
function sameRecords(sorted: readonly SeenTicket[]): Map<number, SeenTicket[]> {
  const groups = unionOf(sorted.length);
  const byName = new Map<string, number>();
  const note = (index: number, token: string) => {
    const known = byName.get(token);
    if (known === undefined) byName.set(token, index);
    else groups.join(known, index);
  };
  for (const [index, ticket] of sorted.entries()) {
    note(index, ticket.key);
    const system = systemOf(ticket);
    // A key that a moved issue had or has is a key; other names are of its system alone.
    for (const name of ticket.names ?? []) note(index, name.startsWith(`${system}:`) ? name : `${system} ${name}`);
  }
  const grouped = Map.groupBy(sorted.keys(), (index) => groups.rootOf(index));
  return new Map([...grouped].map(([root, of]) => [root, of.flatMap((index) => sorted[index] ?? [])]));
}

/** What a sighting says beside what was known before it. */
export function afterwards(known: Sighting, sighting: SeenTicket): Sighting {
  // A list shows no statement; whoever read the whole record would have found one.
  const stated = sighting.stated ?? (sighting.listed ? known.stated : undefined);
  return settled({
    ...sighting,
    severity: sighting.severity ?? known.severity,
    stated,
    priority: sighting.priority ?? known.priority,
    area: sighting.area ?? known.area,
    openedAt: sighting.openedAt ?? known.openedAt,
    openedOn: sighting.openedOn ?? known.openedOn,
    breached: sighting.breached ?? known.breached,
    survey: sighting.survey ?? known.survey,
    reopens: sighting.reopens ?? known.reopens,
    reopenedAt: reopenedAt(known, sighting),
    names: together(known.names, sighting.names),
    mentions: together(known.mentions, sighting.mentions),
    causes: together(known.causes, sighting.causes),
    closedAt: sighting.open ? undefined : (sighting.closedAt ?? known.closedAt),
  });
}

/**
 * When it was opened again: what either tells, and where its site only counts, the moment at which more were first seen.
 * It was before that, and after the look before it.
 */
function reopenedAt(known: Sighting, { reopens, reopenedAt: told, seenAt }: SeenTicket): number[] | undefined {
  const isMore = told === undefined && reopens !== undefined && known.reopens !== undefined && reopens > known.reopens;
  const all = new Set([...(known.reopenedAt ?? []), ...(told ?? []), ...(isMore ? [seenAt] : [])]);
  return all.size === 0 ? undefined : [...all].sort((a, b) => a - b);
}

/** A statement is the severity; what is over was over when it was first seen to be, where nothing tells more. */
export function settled(ticket: Sighting): Sighting {
  const severity = ticket.stated ?? ticket.severity;
  const closedAt = ticket.open ? undefined : (ticket.closedAt ?? ticket.seenAt);
  // What was remembered is settled: thousands of them are looked at at once.
  if (severity === ticket.severity && closedAt === ticket.closedAt && isPlain(ticket)) return ticket;
  const told = Object.entries({
    ...ticket,
    severity,
    closedAt,
    names: together(ticket.names, undefined),
    mentions: together(ticket.mentions, undefined),
    causes: together(ticket.causes, undefined),
  }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(told) as unknown as Sighting;
}

/** Whether nothing in it is empty or out of order. */
function isPlain(ticket: Sighting): boolean {
  for (const name in ticket) if (ticket[name as keyof Sighting] === undefined) return false;
  return isSorted(ticket.names) && isSorted(ticket.mentions) && isSorted(ticket.causes);
}

function isSorted(names: readonly string[] | undefined): boolean {
  if (names === undefined) return true;
  return names.length > 0 && names.every((name, index) => index === 0 || name > (names[index - 1] ?? name));
}

function together(some: string[] | undefined, more: string[] | undefined): string[] | undefined {
  const all = [...new Set([...(some ?? []), ...(more ?? [])])];
  return all.length === 0 ? undefined : all.sort();
}

/**
 * A list is often a search, and what was opened just before it is not found yet: Zendesk's takes some minutes
 * (developer.zendesk.com/api-reference/ticketing/ticket-management/search).
 */
const findableAfterMs = 10 * 60_000;

/**
 * The remembered tickets of an account that a list of all its open ones on a site has closed, as of then: they are of
 * that site, were seen open before it, and are not in it. `seen` holds tickets of the list's account only; a list that
 * may leave some out closes none.
 */
export function closedByList(seen: readonly SeenTicket[], listed: Listed): SeenTicket[] {
  const { value, at, complete, site, host, base = '' } = listed;
  if (!complete || !site || !host) return [];
  const root = `${site}:${host}${base}:`;
  const keys = new Set(value.flatMap(({ ref }) => (ref ? recordKey(ref) : [])));
  // One that is listed without an address may be any of the same name.
  const names = new Set(value.filter(({ ref }) => !ref).map(({ label }) => label));
  return seen
    .filter((ticket) => ticket.open && ticket.seenAt < at && isBelow(root, ticket))
    .filter(({ key, label }) => !keys.has(key) && !names.has(label))
    .filter(({ openedAt }) => openedAt === undefined || at - openedAt >= findableAfterMs)
    .map((ticket) => ({ ...ticket, open: false, closedAt: at, listed: true, seenAt: at }));
}

/** Whether a ticket's key (`recordKey`) begins so and goes on with the site's word for it and its id only. */
function isBelow(root: string, { key }: SeenTicket): boolean {
  return key.startsWith(root) && key.slice(root.length).split(':').length === 2;
}

/** What a list shows of its tickets. A list of open tickets that shows no status has said that they are open. */
export function listedTickets({ value, at }: Listed, urlOf?: UrlOf): Sighting[] {
  return value.map(({ ref, label, subject, status, priority, openedAt, openedOn }) => ({
    key: ref ? recordKey(ref) : `listed:${label}:${subject}`,
    label,
    subject,
    ...optional('url', ref && urlOf?.(ref)),
    open: isOpenStatus(status) ?? true,
    ...optional('priority', priority),
    ...optional('openedAt', openedAt),
    ...optional('openedOn', openedOn),
    ...optional('names', namesIn(ref)),
    listed: true,
    seenAt: at,
  }));
}

function namesIn(ref: RecordRef | undefined): string[] | undefined {
  const names = ref ? namesOfRef(ref) : [];
  return names.length === 0 ? undefined : names;
}

function optional<Name extends string, T>(name: Name, value: T | undefined): { [key in Name]?: T } {
  return value === undefined ? {} : ({ [name]: value } as { [key in Name]: T });
}

/** Ties are broken by content, what drivers use first, so that the order of the input does not matter. */
function byTime(a: Sighting, b: Sighting): number {
  if (a.seenAt !== b.seenAt) return a.seenAt - b.seenAt;
  if (a.key !== b.key) return a.key < b.key ? -1 : 1;
  const [of, other] = [contentOf(a), contentOf(b)];
  return of === other ? 0 : of < other ? -1 : 1;
}

function contentOf({ open, severity, area, openedAt, ...rest }: Sighting): string {
  return JSON.stringify([{ open, severity, area, openedAt }, rest]);
}
