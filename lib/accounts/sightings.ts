import type { Field, RelatedTicket } from '@/lib/context/context';
import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import { greatest } from '@/lib/lists';
import type { SeenTicket } from './fact';
import type { DriverSource } from './risk';
import { isOpen, type UrlOf } from './seen-ticket';
import { severityOf } from './severity';

/** Open tickets of an account as a site listed them, and when. */
export type Listed = Pick<Field<RelatedTicket[]>, 'value' | 'at'> & {
  /** Whether it is known to hold every open ticket of the account on its site: what it leaves out is closed. */
  complete?: boolean;
} & Partial<Pick<RecordRef, 'site' | 'host' | 'base'>>;

/** One ticket of an account as it was seen once, whether it was opened here or stood in a list. */
export type Sighting = SeenTicket;

export interface Sightings {
  tickets: Sighting[];
  /** Newest sighting and where from; absent when nothing was seen, which says nothing about the account. */
  basis?: { asOf: number; source: DriverSource };
}

/** Every ticket once, as it was seen last, of what was seen at `since` or later. */
export function sightings(seen: readonly SeenTicket[], listed: Listed | undefined, since: number): Sightings {
  const opened = seen.filter(({ seenAt }) => seenAt >= since);
  const list = listed && listed.at >= since ? listed : undefined;
  const source = sourceOf(opened.length > 0, list !== undefined);
  if (!source) return { tickets: [] };

  const times = [...opened.map(({ seenAt }) => seenAt), ...(list ? [list.at] : [])];
  return { tickets: asSeenLast(opened, list), basis: { asOf: greatest(times), source: { code: source } } };
}

function sourceOf(opened: boolean, listed: boolean) {
  if (opened && listed) return 'seenHereAndAccountPage';
  return opened ? 'seenHere' : listed ? 'accountPage' : undefined;
}

/**
 * Every ticket once, as it was seen last; what that sighting does not tell stays as an earlier one told it.
 * @param urlOf where that matters, where a listed ticket is
 */
export function asSeenLast(seen: readonly SeenTicket[], listed: Listed | undefined, urlOf?: UrlOf): Sighting[] {
  const byKey = new Map<string, Sighting>();
  const closed = listed ? closedByList(seen, listed) : [];
  for (const sighting of [...seen, ...closed, ...(listed ? listedTickets(listed, urlOf) : [])].sort(byTime)) {
    const known = byKey.get(sighting.key);
    byKey.set(sighting.key, {
      ...sighting,
      severity: sighting.severity ?? known?.severity,
      area: sighting.area ?? known?.area,
      openedAt: sighting.openedAt ?? known?.openedAt,
    });
  }
  return [...byKey.values()];
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
    .map((ticket) => ({ ...ticket, open: false, seenAt: at }));
}

/** Whether a ticket's key (`recordKey`) begins so and goes on with the site's word for it and its id only. */
function isBelow(root: string, { key }: SeenTicket): boolean {
  return key.startsWith(root) && key.slice(root.length).split(':').length === 2;
}

/** What a list shows of its tickets. A list of open tickets that shows no status has said that they are open. */
export function listedTickets({ value, at }: Listed, urlOf?: UrlOf): Sighting[] {
  return value.map(({ ref, label, subject, status, priority, openedAt }) => ({
    key: ref ? recordKey(ref) : `listed:${label}:${subject}`,
    label,
    subject,
    url: ref && urlOf?.(ref),
    open: isOpen(status) ?? true,
    severity: severityOf(priority),
    openedAt,
    seenAt: at,
  }));
}

/** Ties are broken by content, what drivers use first, so that the order of the input does not matter. */
function byTime(a: Sighting, b: Sighting): number {
  if (a.seenAt !== b.seenAt) return a.seenAt - b.seenAt;
  const [of, other] = [contentOf(a), contentOf(b)];
  return of === other ? 0 : of < other ? -1 : 1;
}

function contentOf({ open, severity, area, openedAt, ...rest }: Sighting): string {
  return JSON.stringify([{ open, severity, area, openedAt }, rest]);
}
