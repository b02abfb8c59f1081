import type { SiteId } from '@/lib/context/record';
import { Refused } from '@/lib/contract/refusal';
import type { NewPick, PickedField } from '@/lib/selectors/pick';
import type { Tx } from './commit';
import type { Database } from './database';

/** Keeps where the person pointed; an earlier pick of the same field there is replaced. */
export async function addPick(tx: Tx, pick: NewPick): Promise<PickedField> {
  for (const earlier of await picksLike(tx.db, pick)) await tx.change('picks', earlier, { deletedAt: tx.now });
  return tx.add('picks', pick);
}

export async function removePick(tx: Tx, id: string): Promise<void> {
  const pick = await tx.db.picks.get(id);
  if (!pick) throw new Refused({ code: 'missing', what: 'pick' });
  if (pick.deletedAt === undefined) await tx.change('picks', pick, { deletedAt: tx.now });
}

/** Picks in use of the same field on the same pages. */
async function picksLike(db: Database, { site, host, object, field }: NewPick): Promise<PickedField[]> {
  const inUse = await listPicks(db, site);
  return inUse.filter((pick) => pick.host === host && pick.object === object && pick.field === field);
}

/** Picks in use, newest first. */
export async function listPicks(db: Database, site?: SiteId): Promise<PickedField[]> {
  const all = site ? await db.picks.where('site').equals(site).toArray() : await db.picks.toArray();
  return all.filter(({ deletedAt }) => deletedAt === undefined).sort((a, b) => (a.revision < b.revision ? 1 : -1));
}
