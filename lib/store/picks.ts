import type { SiteId } from '@/lib/context/record';
import type { NewPick, Pick } from '@/lib/selectors/pick';
import type { Database } from './database';
import { MissingError } from './errors';
import { newRow, nextRevision } from './rows';
import { write } from './write';

/** Keeps where the person pointed; an earlier pick of the same field there is replaced. */
export function addPick(db: Database, pick: NewPick, now: number): Promise<Pick> {
  return write(db, [db.picks], async () => {
    const same = (await listPicks(db, pick.site)).filter((other) => isSamePlace(other, pick));
    for (const earlier of same) await db.picks.put(await nextRevision(db, earlier, { deletedAt: now }, now));
    const row = { ...pick, ...(await newRow(db, now)) };
    await db.picks.add(row);
    return row;
  });
}

function isSamePlace(one: NewPick, other: NewPick): boolean {
  return one.host === other.host && one.object === other.object && one.field === other.field;
}

/** Takes a pick back, or gives it again. Throws `MissingError` when there is no such pick. */
export function setPickDeleted(db: Database, id: string, deletedAt: number | undefined, now: number): Promise<Pick> {
  return write(db, [db.picks], async () => {
    const pick = await db.picks.get(id);
    if (!pick) throw new MissingError('This pick is not there any more.');
    const changed = await nextRevision(db, pick, { deletedAt }, now);
    await db.picks.put(changed);
    return changed;
  });
}

/** Picks in use, newest first. */
export async function listPicks(db: Database, site?: SiteId): Promise<Pick[]> {
  const all = site ? await db.picks.where('site').equals(site).toArray() : await db.picks.toArray();
  return all.filter(({ deletedAt }) => deletedAt === undefined).sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
}
