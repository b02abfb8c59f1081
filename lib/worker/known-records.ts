import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import type { RecentRecord } from '@/lib/contract/records';
import { sites } from '@/lib/sites/sites';
import { accountOfKeys, type WholeAccount, wholeAccount } from '@/lib/store/accounts';
import type { Database } from '@/lib/store/database';
import { entriesBetween } from '@/lib/store/entries';
import { sightingsOf } from '@/lib/store/sightings';
import { listVisits, type Visit } from '@/lib/store/visits';

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

/**
 * Records that were read, or worked on by the clock, in the last month: seen last first. What they are called is taken
 * from what is kept of them for other reasons; of one of which nothing is, its ref is all there is.
 */
export async function recentRecords(db: Database, most: number, now: number): Promise<RecentRecord[]> {
  const since = now - monthMs;
  const entries = await entriesBetween(db, since, now, now);
  const titles = new Map(
    entries.toReversed().flatMap(({ record }) => (record ? [[recordKey(record.ref), record.title]] : [])),
  );
  const worked = entries.flatMap(({ record, endedAt }) => (record ? { ref: record.ref, at: endedAt ?? now } : []));
  const last = newestOfEach([...(await listVisits(db)), ...worked])
    .filter(({ at, ref }) => at >= since && sites.find(ref.site) !== undefined)
    .slice(0, most);
  const seen = await sightingsOf(
    db,
    last.map(({ ref }) => recordKey(ref)),
  );
  return Promise.all(
    last.map(async ({ ref, at }, index): Promise<RecentRecord> => {
      const account = (await accountSeenOn(db, ref))?.root.name || undefined;
      const subject = seen[index]?.subject || titles.get(recordKey(ref)) || undefined;
      return {
        ref,
        at,
        label: seen[index]?.label,
        title: ref.kind === 'account' ? (account ?? subject) : subject,
        account: ref.kind === 'account' ? undefined : account,
        url: sites.urlOf(ref),
      };
    }),
  );
}

/** Each record once, as it was seen last. */
function newestOfEach(visits: readonly Visit[]): Visit[] {
  const byKey = new Map<string, Visit>();
  for (const visit of [...visits].sort((a, b) => b.at - a.at)) {
    const key = recordKey(visit.ref);
    if (!byKey.has(key)) byKey.set(key, visit);
  }
  return [...byKey.values()];
}
