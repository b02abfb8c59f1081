import type { SiteId } from '@/lib/context/record';
import type { NewPick, Pick } from '@/lib/selectors/pick';
import type { Database } from './database';
import { MissingError } from './errors';
import { newRow, nextRevision } from './rows';
import { write } from './write';

/** Keeps where the person pointed; an earlier pick of the same field there is replaced. */
export function addPick(db: Database, pick: NewPick, now: number): Promise<Pick> {
  return write(db, [db.picks], async () => {
    const row = { ...pick, ...(await newRow(db, now)) };
    for (const earlier of await others(db, row)) {
      if (earlier.deletedAt === undefined) await db.picks.put(await nextRevision(db, earlier, { deletedAt: now }, now));
    }
    await db.picks.add(row);
    return row;
  });
}

/** Takes a pick back, and gives the one that it replaced again. Throws `MissingError` when there is no such pick. */
export function removePick(db: Database, id: string, now: number): Promise<Pick> {
  return change(db, id, async (pick) => {
    for (const replaced of await others(db, pick)) {
      if (replaced.deletedAt !== pick.createdAt) continue;
      await db.picks.put(await nextRevision(db, replaced, { deletedAt: undefined }, now));
    }
    return nextRevision(db, pick, { deletedAt: now }, now);
  });
}

/** Gives a pick again that was taken back, in the place of what is there now. Throws `MissingError`. */
export function restorePick(db: Database, id: string, now: number): Promise<Pick> {
  return change(db, id, async (pick) => {
    for (const used of await others(db, pick)) {
      if (used.deletedAt !== undefined) continue;
      await db.picks.put(await nextRevision(db, used, { deletedAt: pick.createdAt }, now));
    }
    return nextRevision(db, pick, { deletedAt: undefined }, now);
  });
}

function change(db: Database, id: string, changed: (pick: Pick) => Promise<Pick>): Promise<Pick> {
  return write(db, [db.picks], async () => {
    const pick = await db.picks.get(id);
    if (!pick) throw new MissingError('This pick is not there any more.');
    const next = await changed(pick);
    await db.picks.put(next);
    return next;
  });
}

/** Picks of the same field on the same pages, those taken back included. */
async function others(db: Database, { id, site, host, object, field }: Pick): Promise<Pick[]> {
  const ofSite = await db.picks.where('site').equals(site).toArray();
  return ofSite.filter(
    (pick) => pick.id !== id && pick.host === host && pick.object === object && pick.field === field,
  );
}

/** Picks in use, newest first. */
export async function listPicks(db: Database, site?: SiteId): Promise<Pick[]> {
  const all = site ? await db.picks.where('site').equals(site).toArray() : await db.picks.toArray();
  return all.filter(({ deletedAt }) => deletedAt === undefined).sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
}
