import { personId, type Tx } from './commit';
import type { Database } from './database';
import { idOf } from './ids';
import type { Assignment } from './tables';

/** What is said of every record of an account, by the account's id. */
export const ofAccount = (accountId: string) => `account:${accountId}`;

/** Remembers that the person's time on a record, or on those of an account, is on this engagement, until they say another. */
export async function assign(tx: Tx, recordKey: string, engagementId: string): Promise<void> {
  const id = idOf('assignment', tx.me, recordKey);
  const known = await tx.db.assignments.get(id);
  const use = { engagementId, lastUsedAt: tx.now };
  if (known) await tx.change('assignments', known, { ...use, deletedAt: undefined });
  else await tx.add('assignments', { recordKey, ...use }, id);
}

/** What the person's time on a record, or on those of an account, was last logged on or said to be on. */
export async function assignmentOf(db: Database, recordKey: string): Promise<Assignment | undefined> {
  const found = await db.assignments.get(idOf('assignment', await personId(db), recordKey));
  return found?.deletedAt === undefined ? found : undefined;
}
