import { rootOf } from '@/lib/accounts/account';
import { type AskedAt, askedAccounts, systemName } from '@/lib/accounts/asked-at';
import type { RecordRef } from '@/lib/context/record';
import type { RefreshSystem } from '@/lib/contract/refresh';
import { mostRefreshed } from '@/lib/jobs/refresh-accounts';
import { workerOf } from '@/lib/sites/workers';
import { accountsById, wholeAccount } from '@/lib/store/accounts';
import { systemsMet } from '@/lib/store/asked-at';
import type { Database } from '@/lib/store/database';

/** Who was asked so lately is not asked again with all the others. */
const freshMs = 15 * 60_000;
/** More keys than these a job does not take. */
const mostKeys = 20;

/** A site's own word for an account whose open tickets it lists. */
const objectOf = (site: string) => workerOf(site)?.openTickets?.account;

/** The records of an account by which sites can be asked for its open tickets. */
export async function recordsOf(db: Database, keys: readonly string[]): Promise<RecordRef[]> {
  return askedAccounts(keys, await systemsMet(db), objectOf);
}

/** An account as a site knows it, and all keys by which it is known here; `undefined` when it is not that any more. */
export async function accountAt(
  db: Database,
  id: string,
  at: AskedAt & { id: string },
): Promise<{ ref: RecordRef; keys: string[] } | undefined> {
  const whole = await wholeAccount(db, id);
  if (!whole) return undefined;
  const keys = whole.links.map(({ key }) => key);
  const ref = askedAccounts(keys, [at], objectOf).find((one) => systemName(one) === systemName(at) && one.id === at.id);
  return ref && { ref, keys: keys.slice(0, mostKeys) };
}

interface Asked {
  account: string;
  /** As the site knows it. */
  record: string;
  at: AskedAt;
  /** When its list was read there last, UTC milliseconds. */
  listedAt?: number;
}

/** Every account at each site that can be asked about it, the one whose list is the oldest first. */
async function allAsked(db: Database): Promise<Asked[]> {
  const [accounts, links, listings, met] = await Promise.all([
    accountsById(db),
    db.accountLinks.toArray(),
    db.listings.toArray(),
    systemsMet(db),
  ]);
  const listed = new Map<string, number>();
  for (const { accountId, system, at, deletedAt } of listings) {
    const key = `${rootOf(accountId, accounts)} ${system}`;
    if (deletedAt === undefined) listed.set(key, Math.max(at, listed.get(key) ?? 0));
  }
  const asked = new Map<string, Asked>();
  for (const { accountId, key, deletedAt } of links) {
    const [ref] = deletedAt === undefined && accounts.has(accountId) ? askedAccounts([key], met, objectOf) : [];
    if (!ref) continue;
    const account = rootOf(accountId, accounts);
    const { site, host, base } = ref;
    const at = { site, host, ...(base && { base }) };
    const listedAt = listed.get(`${account} ${systemName(at)}`);
    asked.set(`${account} ${systemName(at)} ${ref.id}`, {
      account,
      record: ref.id,
      at,
      ...(listedAt !== undefined && { listedAt }),
    });
  }
  return [...asked.values()].sort((a, b) => (a.listedAt ?? 0) - (b.listedAt ?? 0) || (a.account < b.account ? -1 : 1));
}

/** The sites that can be asked about all accounts, with how old what they said is. */
export async function refreshSystems(db: Database, now: number): Promise<RefreshSystem[]> {
  const bySystem = Map.groupBy(await allAsked(db), ({ at }) => systemName(at));
  return [...bySystem]
    .map(([key, of]): RefreshSystem => {
      const times = of.flatMap(({ listedAt }) => listedAt ?? []);
      return {
        ...(of[0] as Asked).at,
        key,
        accounts: of.length,
        read: times.length,
        due: of.filter(({ listedAt = 0 }) => now - listedAt >= freshMs).length,
        ...(times.length > 0 && { oldestAt: times.reduce((a, b) => Math.min(a, b)) }),
      };
    })
    .sort((a, b) => b.accounts - a.accounts || (a.key < b.key ? -1 : 1));
}

/** Who is to be asked about at this site now. */
export async function dueAt(
  db: Database,
  key: string,
  now: number,
): Promise<{ at: AskedAt; accounts: { account: string; record: string }[] } | undefined> {
  const due = (await allAsked(db)).filter(
    ({ at, listedAt = 0 }) => systemName(at) === key && now - listedAt >= freshMs,
  );
  const [first] = due;
  return (
    first && { at: first.at, accounts: due.slice(0, mostRefreshed).map(({ account, record }) => ({ account, record })) }
  );
}
