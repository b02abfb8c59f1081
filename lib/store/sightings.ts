import type { NamedAccount } from '@/lib/accounts/engagement';
import type { SeenTicket } from '@/lib/accounts/fact';
import type { RecordRef } from '@/lib/context/record';
import { accountOfKeys, ensureAccount } from './accounts';
import type { Tx } from './commit';
import type { Database } from './database';
import { idOf } from './ids';
import type { StoredSighting } from './tables';

/**
 * Remembers a ticket as it was seen; the newest sighting counts. What a newer sighting could not read (a page shows
 * less than the API) stays as it was known.
 */
export async function rememberTicket(tx: Tx, ticket: SeenTicket, account?: NamedAccount): Promise<void> {
  const accountId = account && account.keys.length > 0 ? await ensureAccount(tx, account) : undefined;
  const id = idOf('sighting', ticket.key);
  const known = await tx.db.sightings.get(id);
  if (known && known.seenAt > ticket.seenAt) return;
  const content = contentOf(accountId === undefined ? ticket : { ...ticket, accountId });
  if (known) await tx.change('sightings', known, { ...content, deletedAt: undefined });
  else await tx.add('sightings', content, id);
}

/** What was seen of the tickets of an account known by any of these ids, last seen first. */
export async function ticketsOf(db: Database, accountIds: readonly string[]): Promise<StoredSighting[]> {
  const tickets = await db.sightings.where('accountId').anyOf(accountIds).toArray();
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

/** What is told of the ticket, without the row it may have been read from. */
function contentOf({
  key,
  label,
  subject,
  url,
  open,
  severity,
  area,
  openedAt,
  seenAt,
  accountId,
}: SeenTicket & { accountId?: string }) {
  return defined({ key, label, subject, url, open, severity, area, openedAt, seenAt, accountId });
}

/** A site's list may lag behind: what was opened so shortly before it may not be in it yet. */
const lagMs = 10 * 60_000;

/**
 * What a whole list of an account's open tickets left out is closed: it was seen open before the list was begun
 * (`since`), on the same host, and is not in it.
 */
export async function closeUnlisted(tx: Tx, account: RecordRef, keys: string[], since: number): Promise<void> {
  const whole = await accountOfKeys(tx.db, keys);
  const host = `${account.site}:${account.host}${account.base ?? ''}:`;
  for (const ticket of await ticketsOf(tx.db, whole?.ids ?? [])) {
    const isOlder = ticket.seenAt < since && (ticket.openedAt ?? 0) < since - lagMs;
    if (ticket.open && ticket.key.startsWith(host) && isOlder) {
      await tx.change('sightings', ticket, { open: false, seenAt: since });
    }
  }
}
