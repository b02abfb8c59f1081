import type { Account, AccountLink } from '@/lib/accounts/account';
import { rootOf } from '@/lib/accounts/account';
import type { Mitigation } from '@/lib/accounts/doing/mitigation';
import type { AccountReview } from '@/lib/accounts/doing/review';
import type { Engagement } from '@/lib/accounts/engagement';
import { partsOf } from '@/lib/accounts/engagements/kinds';
import type { PartOf } from '@/lib/accounts/engagements/parts';
import { isOpen } from '@/lib/accounts/engagements/state';
import type { AccountFact } from '@/lib/accounts/fact';
import type { RecordItem } from '@/lib/accounts/record/item';
import type { SeenAccount } from '@/lib/accounts/seen-account';
import type { Row } from '@/lib/rows/row';
import type { TimeEntry } from '@/lib/time/entry';
import { personId } from './commit';
import type { Database } from './database';
import { rowsOfAccounts } from './of-accounts';
import { togetherSeen } from './seen-accounts';
import { allPackets, type KeptPacket } from './sent-packets';
import type { StoredSighting, StoredTimeEntry } from './tables';

/** All that is remembered of one account, whatever it turned out to be, but its tickets. */
export interface AccountData {
  root: Account;
  /** It and those merged into it. */
  ids: string[];
  /** Of all of them. */
  partedFrom: string[];
  links: AccountLink[];
  seen?: SeenAccount;
  engagements: Engagement[];
  /** Milestones of those that are open. */
  milestones: PartOf<'milestone'>[];
  /** Time on those, since the instant that was asked for. */
  entries: TimeEntry[];
  facts: AccountFact[];
  /** When lists of its open tickets were read, UTC milliseconds. */
  listings: number[];
  packets: KeptPacket[];
  mitigations: Mitigation[];
  reviews: AccountReview[];
  items: RecordItem[];
}

/**
 * Everything of every account, or of these alone: each table is read once, whatever the number of accounts.
 * @param since entries that ended before are left out, UTC milliseconds
 */
export async function accountsData(db: Database, since: number, only?: ReadonlySet<string>): Promise<AccountData[]> {
  const accounts = (await db.accounts.toArray()).filter(isKept);
  const all = new Map(accounts.map((account) => [account.id, account]));
  const roots = new Map(accounts.map(({ id }) => [id, rootOf(id, all)]));
  const wanted = accounts.filter(({ id }) => only === undefined || only.has(roots.get(id) ?? id));
  const [links, seen, engagements, facts, listings, packets, mitigations, reviews, items, entries, milestones] =
    await Promise.all([
      db.accountLinks.toArray(),
      db.seenAccounts.toArray(),
      db.engagements.toArray(),
      db.facts.toArray(),
      db.listings.toArray(),
      allPackets(db),
      db.mitigations.toArray(),
      db.accountReviews.toArray(),
      db.recordItems.toArray(),
      entriesSince(db, since),
      db.engagementParts.where('part').equals('milestone').toArray(),
    ]);
  const of = <T extends Row & { accountId?: string }>(rows: readonly T[]) =>
    Map.groupBy(rows.filter(isKept), ({ accountId }) => (accountId === undefined ? undefined : roots.get(accountId)));
  const byRoot = {
    links: of(links),
    seen: of(seen),
    engagements: of(engagements),
    facts: of(facts),
    listings: of(listings),
    mitigations: of(mitigations),
    reviews: of(reviews),
    items: of(items),
    packets: Map.groupBy(packets, ({ packet: { accountId } }) =>
      accountId === undefined ? undefined : roots.get(accountId),
    ),
  };
  const milestonesOf = Map.groupBy(partsOf(milestones.filter(isKept), 'milestone'), ({ engagementId }) => engagementId);
  const entriesOf = Map.groupBy(entries, ({ engagementId }) => engagementId);
  const members = Map.groupBy(wanted, ({ id }) => roots.get(id));
  return [...members].flatMap(([rootId = '', of]): AccountData[] => {
    const root = all.get(rootId);
    if (!root) return [];
    const seenHere = togetherSeen(byRoot.seen.get(rootId) ?? []);
    const promised = byRoot.engagements.get(rootId) ?? [];
    return [
      {
        root,
        ids: of.map(({ id }) => id),
        partedFrom: [...new Set(of.flatMap(({ partedFrom = [] }) => partedFrom.map((id) => roots.get(id) ?? id)))],
        links: byRoot.links.get(rootId) ?? [],
        ...(seenHere && { seen: seenHere }),
        engagements: promised,
        milestones: promised.filter(isOpen).flatMap(({ id }) => milestonesOf.get(id) ?? []),
        entries: promised.flatMap(({ id }) => entriesOf.get(id) ?? []),
        facts: byRoot.facts.get(rootId) ?? [],
        listings: (byRoot.listings.get(rootId) ?? []).map(({ at }) => at),
        packets: byRoot.packets.get(rootId) ?? [],
        mitigations: byRoot.mitigations.get(rootId) ?? [],
        reviews: byRoot.reviews.get(rootId) ?? [],
        items: byRoot.items.get(rootId) ?? [],
      },
    ];
  });
}

/** Asking for each account by itself is slower than reading all from so many accounts on. */
const mostAsked = 500;

/** What was seen of the tickets of these accounts, by the account that each names. */
export async function ticketsByAccount(
  db: Database,
  accountIds: readonly string[],
): Promise<Map<string, StoredSighting[]>> {
  const wanted = new Set(accountIds);
  const all = wanted.size > mostAsked ? db.sightings.toArray() : rowsOfAccounts(db.sightings, wanted);
  const rows = (await all).filter((row) => isKept(row) && wanted.has(row.accountId ?? ''));
  return Map.groupBy(rows, ({ accountId }) => accountId ?? '');
}

async function entriesSince(db: Database, since: number): Promise<StoredTimeEntry[]> {
  const [ended, running] = await Promise.all([
    db.timeEntries.where('endedAt').aboveOrEqual(since).toArray(),
    db.timeEntries
      .where('[author+running]')
      .equals([await personId(db), 1])
      .toArray(),
  ]);
  return [...new Map([...ended, ...running].filter(isKept).map((entry) => [entry.id, entry])).values()];
}

const isKept = ({ deletedAt }: Row) => deletedAt === undefined;
