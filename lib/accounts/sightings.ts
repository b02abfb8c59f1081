import type { Field, RelatedTicket } from '@/lib/context/context';
import { recordKey } from '@/lib/context/record-key';
import type { SeenTicket } from './fact';
import { isOpen } from './seen-ticket';
import { severityOf } from './severity';

/** Open tickets as an account's page listed them, and when. */
export type Listed = Pick<Field<RelatedTicket[]>, 'value' | 'at'>;

/** What the drivers need of one ticket, whether it was opened here or stood in a list. */
type Sighting = Pick<SeenTicket, 'key' | 'open' | 'severity' | 'area' | 'openedAt' | 'seenAt'>;

export interface Sightings {
  tickets: Sighting[];
  /** Newest sighting and where from; absent when nothing was seen, which says nothing about the account. */
  basis?: { asOf: number; source: string };
}

/** Every ticket once, as it was seen last, of what was seen at `since` or later. */
export function sightings(seen: readonly SeenTicket[], listed: Listed | undefined, since: number): Sightings {
  const opened = seen.filter(({ seenAt }) => seenAt >= since).map(fromSeen);
  const list = listed && listed.at >= since ? listed : undefined;
  const sources = [opened.length > 0 ? 'tickets seen here' : '', list ? "the account's page" : ''].filter(Boolean);
  if (sources.length === 0) return { tickets: [] };

  const byKey = new Map<string, Sighting>();
  for (const sighting of [...opened, ...(list ? fromListed(list) : [])].sort(byTime)) {
    byKey.set(sighting.key, { ...byKey.get(sighting.key), ...sighting });
  }
  const times = [...opened.map(({ seenAt }) => seenAt), ...(list ? [list.at] : [])];
  return { tickets: [...byKey.values()], basis: { asOf: Math.max(...times), source: sources.join(' and ') } };
}

function fromSeen({ key, open, severity, area, openedAt, seenAt }: SeenTicket): Sighting {
  return { key, open, seenAt, ...known({ severity, area, openedAt }) };
}

/** A list of open tickets that shows no status has said that they are open. */
function fromListed({ value, at }: Listed): Sighting[] {
  return value.map(({ ref, label, subject, status, priority, openedAt }) => ({
    key: ref ? recordKey(ref) : `listed:${label}:${subject}`,
    open: isOpen(status) ?? true,
    seenAt: at,
    ...known({ severity: severityOf(priority), openedAt }),
  }));
}

/** Without the fields nobody knows, so that an earlier sighting's stay. */
function known<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}

/** Ties are broken by content, so that the order of the input does not matter. */
function byTime(a: Sighting, b: Sighting): number {
  return a.seenAt - b.seenAt || (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
}
