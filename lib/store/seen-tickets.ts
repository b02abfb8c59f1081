import type { SeenTicket } from '@/lib/accounts/fact';
import type { Database } from './database';
import { write } from './write';

/**
 * Remembers a ticket as it was seen; the newest sighting counts. What a newer sighting could not read (a page shows
 * less than the API) stays as it was known.
 */
export async function rememberTicket(db: Database, ticket: SeenTicket): Promise<void> {
  await write(db, [db.seenTickets], async () => {
    const known = await db.seenTickets.get(ticket.key);
    if (known && known.seenAt > ticket.seenAt) return;
    await db.seenTickets.put({ ...known, ...defined(ticket), accountKeys: keysOf(ticket, known) });
  });
}

/** What was seen of the tickets of an account known by any of these keys, last seen first. */
export async function ticketsOf(db: Database, accountKeys: string[]): Promise<SeenTicket[]> {
  const tickets = await db.seenTickets.where('accountKeys').anyOf(accountKeys).distinct().toArray();
  return tickets.sort((a, b) => b.seenAt - a.seenAt || (a.key < b.key ? -1 : 1));
}

function defined(ticket: SeenTicket): SeenTicket {
  return Object.fromEntries(Object.entries(ticket).filter(([, value]) => value !== undefined)) as SeenTicket;
}

function keysOf(ticket: SeenTicket, known: SeenTicket | undefined): string[] {
  return ticket.accountKeys.length > 0 ? ticket.accountKeys : (known?.accountKeys ?? []);
}
