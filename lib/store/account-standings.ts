import type { Account } from '@/lib/accounts/account';
import type { Row } from '@/lib/rows/row';
import type { Database } from './database';
import { idOf } from './ids';
import type { SharedTable, StoredAccountStanding, StoredPacketEvent } from './tables';

/** Whatever is written of an account takes away how it stood, in the same transaction. */
export async function dropStandings(
  db: Database,
  table: SharedTable,
  row: Row,
  before: Readonly<Record<string, unknown>> | undefined,
): Promise<void> {
  // Of what it was as well: time that was moved to another customer's engagement is gone from the one it was on.
  const was = before ? await accountsOf(db, table, { ...row, ...before }) : [];
  const ids = [...(await accountsOf(db, table, row)), ...was];
  const named = ids.filter((id) => typeof id === 'string');
  if (named.length > 0) await db.accountStandings.where('ids').anyOf(named).delete();
}

/** The same where rows of any account may have been written. */
export async function dropAllStandings(db: Database): Promise<void> {
  await db.accountStandings.clear();
}

/** Ids of the accounts that a row tells of. */
async function accountsOf(db: Database, table: SharedTable, row: Row): Promise<(string | undefined)[]> {
  switch (table) {
    case 'accounts':
      return [row.id, (row as Account).mergedInto];
    case 'timeEntries':
    case 'engagementParts':
      return [(await db.engagements.get((row as Row & { engagementId?: string }).engagementId ?? ''))?.accountId];
    case 'packetEvents':
      return [(await db.sentPackets.get((row as StoredPacketEvent).packetId ?? ''))?.accountId];
    case 'judgements':
      return [(await db.sightings.get(idOf('sighting', (row as Row & { recordKey: string }).recordKey)))?.accountId];
    default:
      return [(row as Row & { accountId?: string }).accountId];
  }
}

/** How each account stood, by its id. */
export async function standingsKept(db: Database): Promise<Map<string, StoredAccountStanding>> {
  return new Map((await db.accountStandings.toArray()).map((one) => [one.id, one]));
}
