import { type AskedAt, systemName, systemOfName } from '@/lib/accounts/asked-at';
import type { Database } from './database';
import { listVisits } from './visits';

/** Where sites were met on this device, last seen first: by records that were read, and by lists. */
export async function systemsMet(db: Database): Promise<AskedAt[]> {
  const [visits, listings] = await Promise.all([listVisits(db), db.listings.toArray()]);
  const kept = listings.filter(({ deletedAt }) => deletedAt === undefined).sort((a, b) => b.at - a.at);
  const all = [...visits.map(({ ref }) => ref), ...kept.flatMap(({ system }) => systemOfName(system) ?? [])];
  return [
    ...new Map(
      all.map(({ site, host, base }) => {
        const one = { site, host, ...(base && { base }) };
        return [systemName(one), one];
      }),
    ).values(),
  ];
}
