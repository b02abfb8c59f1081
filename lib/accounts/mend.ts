import { type Account, type AccountLink, joinedInto, rootOf } from './account';

/**
 * After two databases were merged, one record's key may lead to two accounts: they are one, and the one with the
 * smallest id stays, everywhere. What a person parted stays parted.
 */
export function accountMends(
  accounts: readonly Account[],
  links: readonly AccountLink[],
): { account: Account; mergedInto: string }[] {
  const all = new Map(accounts.filter(isKept).map((account) => [account.id, account]));
  const mends = new Map<string, { account: Account; mergedInto: string }>();
  const byKey = [...Map.groupBy(links.filter(isKept), ({ key }) => key)].sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [, ofKey] of byKey) {
    const roots = [...new Set(ofKey.map(({ accountId }) => rootOf(accountId, all)))].flatMap((id) => all.get(id) ?? []);
    const joined = joinedInto(roots, all);
    for (const account of joined?.merged ?? []) {
      if (!joined) continue;
      const mended = { ...account, mergedInto: joined.root };
      all.set(account.id, mended);
      mends.set(account.id, {
        account: accounts.find(({ id }) => id === account.id) ?? account,
        mergedInto: joined.root,
      });
    }
  }
  return [...mends.values()].sort((a, b) => (a.account.id < b.account.id ? -1 : 1));
}

function isKept({ deletedAt }: { deletedAt?: number }): boolean {
  return deletedAt === undefined;
}
