import type { RecordRef } from '@/lib/context/record';
import { getJson } from '../http';
import { asObject, asObjects, asTexts } from '../json';
import { type Ask, type OpenTicketsPage, ReadError } from '../site';
import { openTicketsIn } from './organization';
import { idOf, instantOf } from './values';

/** The largest page, and so many of them for one query: a page past it is refused with 422. */
const pageSize = 100;
const mostPages = 10;

/** Where the next page begins. */
interface Place {
  /** `created_at` of the last ticket so far; tickets of the same second are asked for again, for there may be more. */
  from?: string;
  /** Page of the query that asks from there. */
  page: number;
  /** Ids from that second which were given already. */
  given: string[];
}

/**
 * One page of an organization's open tickets, oldest first. Search, because the list of an organization's tickets cannot
 * leave out those solved years ago; new tickets take some minutes to be found. Asked for by the time of creation, as
 * developer.zendesk.com/api-reference/ticketing/ticket-management/search recommends: it gives 1,000 for one query, and
 * pages by number shift when a ticket is solved meanwhile. Throws `ReadError`.
 */
export async function readOpenTickets(
  account: RecordRef,
  after: string | undefined,
  ask: Ask,
): Promise<OpenTicketsPage> {
  const place = placeOf(after);
  const body = await getJson(pathOf(account.id, place), ask);
  const found = openTicketsIn(body, account);
  if (!found) throw new ReadError({ reason: 'changed-shape', at: ask.now(), path: 'results' });
  const given = new Set(place.given);
  const tickets = found.tickets.filter(({ ref }) => !ref || !given.has(ref.id));
  const next = found.complete ? undefined : nextPlace(place, body);
  const count = asObject(body)?.count;
  return {
    tickets,
    next: next && JSON.stringify(next),
    complete: found.complete,
    left: typeof count === 'number' ? Math.max(0, count - (place.page - 1) * pageSize - given.size) : undefined,
  };
}

function nextPlace({ from, page, given }: Place, body: unknown): Place | undefined {
  const rows = asObjects(asObject(body)?.results).map(({ id, created_at }) => ({
    id: idOf(id),
    second: secondOf(created_at),
  }));
  const second = rows.at(-1)?.second;
  // Back in time is no order: it might never end.
  if (second === undefined || (from !== undefined && second < from)) return undefined;
  const ids = rows.filter((row) => row.second === second).flatMap(({ id }) => id ?? []);
  // A second with more tickets than a page: only the number of the page gets on.
  if (second !== from) return { from: second, page: 1, given: ids };
  return page < mostPages ? { from, page: page + 1, given: [...new Set([...given, ...ids])] } : undefined;
}

/** `2026-11-19T09:42:00Z`: Zendesk tells times to the second. */
function secondOf(createdAt: unknown): string | undefined {
  const at = instantOf(createdAt);
  return at === undefined ? undefined : `${new Date(at).toISOString().slice(0, 19)}Z`;
}

function placeOf(after: string | undefined): Place {
  const { from, page, given } = asObject(after === undefined ? undefined : JSON.parse(after)) ?? {};
  return {
    from: secondOf(from),
    page: typeof page === 'number' && page >= 1 && page <= mostPages ? page : 1,
    given: asTexts(given) ?? [],
  };
}

function pathOf(organizationId: string, { from, page }: Place): string {
  const since = from === undefined ? '' : ` created>=${from}`;
  const query = encodeURIComponent(`type:ticket organization:${organizationId} status<solved${since}`);
  const number = page > 1 ? `&page=${page}` : '';
  return `/api/v2/search.json?query=${query}&sort_by=created_at&sort_order=asc&per_page=${pageSize}${number}`;
}
