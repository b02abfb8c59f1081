import type { SeenTicket } from '@/lib/accounts/fact';
import type { Row } from '@/lib/rows/row';
import type { Database } from './database';
import type { SharedTable, StoredSighting } from './tables';

/** Whoever writes a ticket takes away what was made of its account's tickets, before and after. */
export async function dropDigests(
  db: Database,
  table: SharedTable,
  row: Row,
  before?: Readonly<Record<string, unknown>>,
): Promise<void> {
  if (table !== 'sightings') return;
  const ids = [(row as StoredSighting).accountId, before?.accountId].filter((id) => typeof id === 'string');
  if (ids.length > 0) await db.ticketDigests.bulkDelete(ids);
}

/**
 * What was seen of the tickets of all accounts, by the account that each names. Fifty thousand rows take half a second
 * to read one by one; as one text an account they take a tenth of it. Missing texts are made first, in the same
 * transaction, so that no ticket that is written meanwhile is left out.
 */
export async function ticketsByAccount(
  db: Database,
  accountIds: readonly string[],
): Promise<Map<string, SeenTicket[]>> {
  const digests = await db.transaction('rw', [db.sightings, db.ticketDigests], async () => {
    const known = await db.ticketDigests.toArray();
    const have = new Set(known.map(({ id }) => id));
    const missing = accountIds.filter((id) => !have.has(id));
    if (missing.length === 0) return known;
    const made = await digestsOf(db, missing);
    await db.ticketDigests.bulkPut(made);
    return [...known, ...made];
  });
  return new Map(digests.map(({ id, tickets }) => [id, JSON.parse(tickets) as SeenTicket[]]));
}

async function digestsOf(db: Database, accountIds: readonly string[]) {
  const sightings = await db.sightings.where('accountId').anyOf(accountIds).toArray();
  const byAccount = Map.groupBy(
    sightings.filter(({ deletedAt }) => deletedAt === undefined),
    ({ accountId }) => accountId ?? '',
  );
  return accountIds.map((id) => ({ id, tickets: JSON.stringify((byAccount.get(id) ?? []).map(ticketOf)) }));
}

/** What is told of the ticket, without what makes it a row. */
function ticketOf({ id, author, device, createdAt, stamp, stamps, revision, accountId, ...ticket }: StoredSighting) {
  return ticket satisfies SeenTicket;
}
