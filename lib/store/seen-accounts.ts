import { rootOf } from '@/lib/accounts/account';
import { bothSeen, type SeenAccount } from '@/lib/accounts/seen-account';
import { accountsById } from './accounts';
import type { Tx } from './commit';
import type { Database } from './database';
import { idOf } from './ids';
import type { StoredSeenAccount } from './tables';

/** Remembers what a record told of the account that is kept by any of these keys; the rest stays as it was known. */
export async function rememberAccount(tx: Tx, keys: readonly string[], seen: SeenAccount): Promise<void> {
  const links = await tx.db.accountLinks.where('key').anyOf(keys).toArray();
  const accountId = links.find(({ deletedAt }) => deletedAt === undefined)?.accountId;
  if (accountId === undefined) return;
  const id = idOf('seenAccount', accountId);
  const known = await tx.db.seenAccounts.get(id);
  if (!known) {
    await tx.add('seenAccounts', { ...seen, accountId }, id);
    return;
  }
  const both = bothSeen(known, seen);
  // A ticket that tells nothing new is no reason to write.
  const isNew = JSON.stringify({ ...both, seenAt: 0 }) !== JSON.stringify({ ...known, seenAt: 0 });
  if (isNew || both.seenAt - known.seenAt > dayMs) {
    await tx.change('seenAccounts', known, { ...contentOf(both), deletedAt: undefined });
  }
}

const dayMs = 86_400_000;

function contentOf({ tier, owner, renewalOn, domains, named, seenAt }: SeenAccount): SeenAccount {
  return {
    ...(tier !== undefined && { tier }),
    ...(owner !== undefined && { owner }),
    ...(renewalOn !== undefined && { renewalOn }),
    domains,
    named,
    seenAt,
  };
}

/** What was seen of an account known by any of these ids, as one. */
export async function seenOf(db: Database, accountIds: readonly string[]): Promise<SeenAccount | undefined> {
  const rows = await db.seenAccounts.where('accountId').anyOf(accountIds).toArray();
  return togetherSeen(rows.filter(({ deletedAt }) => deletedAt === undefined));
}

/** The tier of each account that one is known of, by the id of what the account is by now. */
export async function tiersOf(db: Database): Promise<Record<string, string>> {
  const [rows, accounts] = await Promise.all([db.seenAccounts.toArray(), accountsById(db)]);
  const kept = rows.filter(({ deletedAt }) => deletedAt === undefined);
  const tiers: Record<string, string> = {};
  for (const [id, of] of Map.groupBy(kept, ({ accountId }) => rootOf(accountId, accounts))) {
    const tier = togetherSeen(of)?.tier;
    if (tier !== undefined) tiers[id] = tier;
  }
  return tiers;
}

export function togetherSeen(rows: readonly StoredSeenAccount[]): SeenAccount | undefined {
  const [first, ...others] = rows.map(contentOf);
  return first && others.reduce(bothSeen, first);
}
