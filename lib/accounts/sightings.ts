import type { Field, RelatedTicket } from '@/lib/context/context';
import { recordKey } from '@/lib/context/record-key';
import type { SeenTicket } from './fact';
import { isOpen, type UrlOf } from './seen-ticket';
import { severityOf } from './severity';

/** Open tickets as an account's page listed them, and when. */
export type Listed = Pick<Field<RelatedTicket[]>, 'value' | 'at'>;

/** One ticket of an account as it was seen once, whether it was opened here or stood in a list. */
export type Sighting = Omit<SeenTicket, 'accountKeys'>;

export interface Sightings {
  tickets: Sighting[];
  /** Newest sighting and where from; absent when nothing was seen, which says nothing about the account. */
  basis?: { asOf: number; source: string };
}

/** Every ticket once, as it was seen last, of what was seen at `since` or later. */
export function sightings(seen: readonly SeenTicket[], listed: Listed | undefined, since: number): Sightings {
  const opened = seen.filter(({ seenAt }) => seenAt >= since);
  const list = listed && listed.at >= since ? listed : undefined;
  const sources = [opened.length > 0 ? 'tickets seen here' : '', list ? "the account's page" : ''].filter(Boolean);
  if (sources.length === 0) return { tickets: [] };

  const times = [...opened.map(({ seenAt }) => seenAt), ...(list ? [list.at] : [])];
  return { tickets: asSeenLast(opened, list), basis: { asOf: Math.max(...times), source: sources.join(' and ') } };
}

/**
 * Every ticket once, as it was seen last; what that sighting does not tell stays as an earlier one told it.
 * @param urlOf where that matters, where a listed ticket is
 */
export function asSeenLast(seen: readonly SeenTicket[], listed: Listed | undefined, urlOf?: UrlOf): Sighting[] {
  const byKey = new Map<string, Sighting>();
  for (const sighting of [...seen, ...(listed ? listedTickets(listed, urlOf) : [])].sort(byTime)) {
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
  return a.seenAt - b.seenAt || (contentOf(a) < contentOf(b) ? -1 : 1);
}

function contentOf({ open, severity, area, openedAt, ...rest }: Sighting): string {
  return JSON.stringify([{ open, severity, area, openedAt }, rest]);
}
