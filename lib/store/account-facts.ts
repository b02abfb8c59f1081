import type { AccountFact, NewAccountFact } from '@/lib/accounts/fact';
import type { Database } from './database';
import { newRow } from './rows';
import { write } from './write';

/**
 * Keeps what a person entered, once under each key of the account, so that it is found from every system. Earlier
 * facts stay as history; the newest counts.
 */
export async function enterFact(db: Database, { accountKeys, ...fact }: NewAccountFact, now: number): Promise<void> {
  await write(db, [db.accountFacts], async () => {
    for (const accountKey of new Set(accountKeys)) {
      await db.accountFacts.add({ ...fact, accountKey, ...(await newRow(db, now)) });
    }
  });
}

/** Everything entered for an account known by any of these keys, newest first. */
export async function factsOf(db: Database, accountKeys: string[]): Promise<AccountFact[]> {
  const facts = await db.accountFacts.where('accountKey').anyOf(accountKeys).toArray();
  return facts.filter(({ deletedAt }) => deletedAt === undefined).sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
}
