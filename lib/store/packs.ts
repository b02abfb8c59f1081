import type { SiteId } from '@/lib/context/record';
import { Refused } from '@/lib/contract/refusal';
import type { Pack } from '@/lib/selectors/pack';
import type { KeyOfPacks, PackContent } from '@/lib/selectors/read-pack';
import type { Tx } from './commit';
import type { Database } from './database';
import { idOf } from './ids';
import type { StoredKey } from './tables';

/** Puts a pack in the place of the one in use for its site. Throws `olderPack` when that one is newer. */
export async function putPack(tx: Tx, content: PackContent): Promise<Pack> {
  for (const used of await listPacks(tx.db, content.site)) {
    if (used.issuedAt > content.issuedAt) throw new Refused({ code: 'olderPack', issuedAt: used.issuedAt });
    await tx.change('packs', used, { deletedAt: tx.now });
  }
  return tx.add('packs', content);
}

export async function removePack(tx: Tx, id: string): Promise<void> {
  const pack = await tx.db.packs.get(id);
  if (!pack) throw new Refused({ code: 'missing', what: 'pack' });
  if (pack.deletedAt === undefined) await tx.change('packs', pack, { deletedAt: tx.now });
}

/** Packs in use; one at most for each site. */
export async function listPacks(db: Database, site?: SiteId): Promise<Pack[]> {
  const all = site ? await db.packs.where('site').equals(site).toArray() : await db.packs.toArray();
  return all.filter(({ deletedAt }) => deletedAt === undefined);
}

/** Trusts a key; the same key again takes the new name. */
export async function addKey(tx: Tx, key: KeyOfPacks): Promise<StoredKey> {
  const id = idOf('key', key.thumbprint);
  const known = await tx.db.packKeys.get(id);
  return known ? tx.change('packKeys', known, { ...key, deletedAt: undefined }) : tx.add('packKeys', key, id);
}

/** Trusts a key no longer: what it signed goes out of use with it. */
export async function forgetKey(tx: Tx, thumbprint: string): Promise<void> {
  const key = await tx.db.packKeys.get(idOf('key', thumbprint));
  if (key && key.deletedAt === undefined) await tx.change('packKeys', key, { deletedAt: tx.now });
  for (const pack of await listPacks(tx.db)) {
    if (pack.key.thumbprint === thumbprint) await tx.change('packs', pack, { deletedAt: tx.now });
  }
}

export async function listKeys(db: Database): Promise<StoredKey[]> {
  return (await db.packKeys.toArray()).filter(({ deletedAt }) => deletedAt === undefined);
}
