import type { NamedAccount } from '@/lib/accounts/engagement';
import type { SeenTicket } from '@/lib/accounts/fact';
import { partsOfKey } from '@/lib/accounts/keys';
import { seenTicketFields } from '@/lib/accounts/seen-fields';
import type { UrlOf } from '@/lib/accounts/seen-ticket';
import { afterwards, closedByList, type Listed, listedTickets, settled } from '@/lib/accounts/sightings';
import type { RecordRef } from '@/lib/context/record';
import { accountOfKeys, ensureAccount, type WholeAccount, wholeAccount } from './accounts';
import type { Tx } from './commit';
import type { Database } from './database';
import { idOf } from './ids';
import { rowsOfAccounts } from './of-accounts';
import type { Listing, StoredSighting } from './tables';

/**
 * Remembers a ticket as it was seen; the newest sighting counts. What a newer sighting could not read (a page shows
 * less than the API, a list less than both) stays as it was known.
 */
export async function rememberTicket(tx: Tx, ticket: SeenTicket, account?: NamedAccount): Promise<void> {
  const accountId = account && account.keys.length > 0 ? await ensureAccount(tx, account) : undefined;
  await rememberOf(tx, ticket, accountId);
}

/** The same for a ticket of an account that is known. */
export async function rememberOf(tx: Tx, ticket: SeenTicket, accountId: string | undefined): Promise<void> {
  const id = idOf('sighting', ticket.key);
  const known = await tx.db.sightings.get(id);
  if (known && known.seenAt > ticket.seenAt) return;
  const isKnown = known !== undefined && known.deletedAt === undefined;
  const seen = isKnown ? afterwards(contentOf(known), ticket) : settled(ticket);
  const content = { ...contentOf(seen), ...(accountId !== undefined && { accountId }) };
  // What is absent by now is taken away: one that was opened again is closed no more.
  if (known) await tx.change('sightings', known, { ...nothing, ...content, deletedAt: undefined });
  else await tx.add('sightings', content, id);
}

/** Remembers what a site listed of an account's open tickets, that it did, and what it left out. */
export async function rememberListed(tx: Tx, listed: Listed, account: NamedAccount, urlOf: UrlOf): Promise<void> {
  const accountId = account.keys.length > 0 ? await ensureAccount(tx, account) : undefined;
  if (accountId === undefined) return;
  // One without an address could never be told from another, nor be closed.
  const tickets = listedTickets({ ...listed, value: listed.value.filter(({ ref }) => ref) }, urlOf);
  for (const ticket of tickets) await rememberOf(tx, ticket, accountId);
  await noteListing(tx, accountId, listed, tickets.length);
  const whole = await wholeAccount(tx.db, accountId);
  if (!whole || hasOthersThere(whole, listed)) return;
  for (const ticket of closedByList(await ticketsOf(tx.db, whole.ids), listed)) await rememberOf(tx, ticket, undefined);
}

/**
 * Whether the host knows the account as several, as when two organizations turned out to be one customer: a list of one
 * of them says nothing of the tickets of the others.
 */
function hasOthersThere({ links }: WholeAccount, { site, host }: Pick<Listed, 'site' | 'host'>): boolean {
  const there = links.filter(
    ({ key }) => key.startsWith(`${site}:${host}:`) || (partsOfKey(key).site === site && key.split(':').length === 2),
  );
  return there.length > 1;
}

/** Keeps that a list of all open tickets on a host was read, also where it held none. */
async function noteListing(tx: Tx, accountId: string, listed: Listed, open: number): Promise<void> {
  const { site, host, base = '', at, complete } = listed;
  if (!complete || !site || !host) return;
  const system = `${site}:${host}${base}`;
  const id = idOf('listing', accountId, system);
  const known = await tx.db.listings.get(id);
  if (!known) await tx.add('listings', { accountId, system, open, at }, id);
  else if (known.at <= at) await tx.change('listings', known, { open, at, deletedAt: undefined });
}

/** When lists of an account's open tickets were read. */
export async function listingsOf(db: Database, accountIds: readonly string[]): Promise<Listing[]> {
  const rows = await db.listings.where('accountId').anyOf(accountIds).toArray();
  return rows.filter(({ deletedAt }) => deletedAt === undefined);
}

/** What was seen of the tickets of an account known by any of these ids, last seen first. */
export async function ticketsOf(db: Database, accountIds: readonly string[]): Promise<StoredSighting[]> {
  const tickets = await rowsOfAccounts(db.sightings, accountIds);
  return tickets
    .filter(({ deletedAt }) => deletedAt === undefined)
    .sort((a, b) => b.seenAt - a.seenAt || (a.key < b.key ? -1 : 1));
}

/** What was seen of these tickets, by `recordKey`, in the order asked; none where nothing was. */
export async function sightingsOf(db: Database, keys: readonly string[]): Promise<(StoredSighting | undefined)[]> {
  const rows = await db.sightings.bulkGet(keys.map((key) => idOf('sighting', key)));
  return rows.map((row) => (row?.deletedAt === undefined ? row : undefined));
}

/** Without what is `undefined`. */
export function defined<T extends object>(ticket: T): T {
  return Object.fromEntries(Object.entries(ticket).filter(([, value]) => value !== undefined)) as T;
}
/** Every field that a sighting may have, absent. */
const nothing = Object.fromEntries(Object.keys(seenTicketFields).map((name) => [name, undefined]));

/** What is told of the ticket, without the row it may have been read from. */
function contentOf(ticket: SeenTicket): SeenTicket {
  const told = Object.entries(ticket).filter(([name, value]) => name in seenTicketFields && value !== undefined);
  return Object.fromEntries(told) as unknown as SeenTicket;
}

/** A site's list may lag behind: what was opened so shortly before it may not be in it yet. */
const lagMs = 10 * 60_000;

/**
 * What a whole list of an account's open tickets left out is closed: it was seen open before the list was begun
 * (`since`), on the same host, and is not in it.
 */
export async function closeUnlisted(tx: Tx, account: RecordRef, keys: string[], since: number): Promise<void> {
  const whole = await accountOfKeys(tx.db, keys);
  const isWhole = whole !== undefined && !hasOthersThere(whole, account);
  const host = `${account.site}:${account.host}${account.base ?? ''}:`;
  for (const ticket of isWhole ? await ticketsOf(tx.db, whole.ids) : []) {
    const isOlder = ticket.seenAt < since && (ticket.openedAt ?? 0) < since - lagMs;
    if (ticket.open && ticket.key.startsWith(host) && isOlder) {
      await tx.change('sightings', ticket, { open: false, closedAt: since, listed: true, seenAt: since });
    }
  }
  if (!whole) return;
  const { site, base } = account;
  const listed: Listed = { value: [], at: since, complete: true, site, host: account.host, ...(base ? { base } : {}) };
  const open = (await ticketsOf(tx.db, whole.ids)).filter((one) => one.open && one.key.startsWith(host)).length;
  await noteListing(tx, whole.root.id, listed, open);
}
