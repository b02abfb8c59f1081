import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import type { RecentRecord } from '@/lib/contract/records';
import { sites } from '@/lib/sites/sites';
import { accountOfKeys, type WholeAccount, wholeAccount } from '@/lib/store/accounts';
import type { Database } from '@/lib/store/database';
import { type RememberedRecord, rememberedRecords } from '@/lib/store/seen';
import { sightingsOf } from '@/lib/store/sightings';

const monthMs = 30 * 24 * 60 * 60 * 1000;

/** The account of a record as it was when the record was last read here. */
export async function accountSeenOn(db: Database, ref: RecordRef): Promise<WholeAccount | undefined> {
  if (ref.kind === 'account') return accountOfKeys(db, keysOf(ref));
  const [seen] = await sightingsOf(db, [recordKey(ref)]);
  return seen?.accountId === undefined ? undefined : wholeAccount(db, seen.accountId);
}

/** The ids of an account that its own record's address tells. */
function keysOf(ref: RecordRef): string[] {
  return sites.accountKeys({ ref, kind: 'account', readAt: 0, partial: true, fields: {}, empty: [] });
}

/** A record that was seen here, by what is kept of it: an account by the name that it has now. */
export async function seenRecords(db: Database, { listed }: { listed: boolean }): Promise<RememberedRecord[]> {
  const records = await rememberedRecords(db, { listed });
  return Promise.all(
    records.map(async (record) => {
      const account = record.ref?.kind === 'account' && (await accountSeenOn(db, record.ref))?.root.name;
      return account ? { ...record, title: account } : record;
    }),
  );
}

/** Those that were read, or worked on by the clock, in the last month: the last one first. */
export async function recentRecords(db: Database, most: number, now: number): Promise<RecentRecord[]> {
  const recent = (await seenRecords(db, { listed: false }))
    .flatMap(({ ref, visitedAt: at, label, title }) => {
      return ref && at !== undefined && at >= now - monthMs && sites.find(ref.site) ? [{ ref, at, label, title }] : [];
    })
    .sort((a, b) => b.at - a.at)
    .slice(0, most);
  return Promise.all(
    recent.map(async ({ ref, at, label, title }): Promise<RecentRecord> => {
      const account = ref.kind === 'account' ? undefined : (await accountSeenOn(db, ref))?.root.name;
      return { ref, at, label, title: title || undefined, account: account || undefined, url: sites.urlOf(ref) };
    }),
  );
}
