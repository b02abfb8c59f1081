import type { AccountFact, NewAccountFact } from '@/lib/accounts/fact';
import { Refused } from '@/lib/contract/refusal';
import { ensureAccount } from './accounts';
import type { Tx } from './commit';
import type { Database } from './database';

/** Keeps what a person entered. Earlier facts stay as history; the newest counts. */
export async function enterFact(tx: Tx, { account, ...fact }: NewAccountFact): Promise<AccountFact> {
  const accountId = await ensureAccount(tx, account);
  if (accountId === undefined) throw new Refused({ code: 'missing', what: 'account' });
  return tx.add('facts', { ...fact, accountId });
}

/** Everything entered for an account known by any of these ids, newest first. */
export async function factsOf(db: Database, accountIds: readonly string[]): Promise<AccountFact[]> {
  const facts = await db.facts.where('accountId').anyOf(accountIds).toArray();
  return facts.filter(({ deletedAt }) => deletedAt === undefined).sort((a, b) => (a.stamp < b.stamp ? 1 : -1));
}
