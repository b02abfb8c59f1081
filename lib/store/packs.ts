import type { SiteId } from '@/lib/context/record';
import type { Pack } from '@/lib/selectors/pack';
import { type KeyOfPacks, type PackContent, RefusedError } from '@/lib/selectors/read-pack';
import type { Database } from './database';
import { MissingError } from './errors';
import { newRow, nextRevision } from './rows';
import { write } from './write';

/** A trusted key as it is kept. */
export type StoredKey = KeyOfPacks & { addedAt: number };

/** Puts a pack in the place of the one in use for its site. Throws `RefusedError` when that one is newer. */
export function putPack(db: Database, content: PackContent, now: number): Promise<Pack> {
  return write(db, [db.packs], async () => {
    for (const used of await listPacks(db, content.site)) {
      if (used.issuedAt > content.issuedAt) {
        throw new RefusedError(`It is older than the one in use, of ${new Date(used.issuedAt).toISOString()}.`);
      }
      await db.packs.put(await nextRevision(db, used, { deletedAt: now }, now));
    }
    const pack = { ...content, ...(await newRow(db, now)) };
    await db.packs.add(pack);
    return pack;
  });
}

/** Takes a pack out of use, or back into it. Throws `MissingError`, or `RefusedError` when another took its place. */
export function setPackDeleted(db: Database, id: string, deletedAt: number | undefined, now: number): Promise<Pack> {
  return write(db, [db.packs], async () => {
    const pack = await db.packs.get(id);
    if (!pack) throw new MissingError('This pack is not there any more.');
    const others = (await listPacks(db, pack.site)).filter((other) => other.id !== id);
    if (deletedAt === undefined && others.length > 0) throw new RefusedError('Another pack of its site is in use now.');
    const changed = await nextRevision(db, pack, { deletedAt }, now);
    await db.packs.put(changed);
    return changed;
  });
}

/** Packs in use; one at most for each site. */
export async function listPacks(db: Database, site?: SiteId): Promise<Pack[]> {
  const all = site ? await db.packs.where('site').equals(site).toArray() : await db.packs.toArray();
  return all.filter(({ deletedAt }) => deletedAt === undefined);
}

/** Trusts a key; the same key again takes the new name. */
export function addKey(db: Database, key: KeyOfPacks, now: number): Promise<StoredKey> {
  return write(db, [db.trustedKeys], async () => {
    const stored = { ...key, addedAt: now };
    await db.trustedKeys.put(stored);
    return stored;
  });
}

/** Packs that it signed stay in use: they were checked when they came. */
export function forgetKey(db: Database, thumbprint: string): Promise<void> {
  return write(db, [db.trustedKeys], () => db.trustedKeys.delete(thumbprint));
}

export function listKeys(db: Database): Promise<StoredKey[]> {
  return db.trustedKeys.toArray();
}
