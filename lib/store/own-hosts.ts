import type { OwnHost } from '@/lib/hosts/own-host';
import { personId, type Tx } from './commit';
import type { Database } from './database';
import { idOf } from './ids';

/** Keeps a host that the person granted; one that is there already stays as it is. */
export async function addOwnHost(tx: Tx, host: string): Promise<OwnHost> {
  const id = idOf('host', tx.me, host);
  const known = await tx.db.ownHosts.get(id);
  await tx.db.meta.delete(leavingKey(host));
  if (!known) return tx.add('ownHosts', { host }, id);
  if (known.deletedAt === undefined) return known;
  return tx.change('ownHosts', known, { deletedAt: undefined, product: undefined, version: undefined });
}

/** Keeps what a page of the host turned out to be; `undefined` when the host was taken away meanwhile. */
export async function noteProduct(
  tx: Tx,
  host: string,
  found: Pick<OwnHost, 'product' | 'version'>,
): Promise<OwnHost | undefined> {
  const known = await ownHost(tx.db, host);
  return known && tx.change('ownHosts', known, found);
}

/** Takes a host away; until `hostLeft` it is noted that the browser still has to be told. */
export async function removeOwnHost(tx: Tx, host: string): Promise<void> {
  const known = await ownHost(tx.db, host);
  if (!known) return;
  await tx.change('ownHosts', known, { deletedAt: tx.now });
  await tx.db.meta.put({ key: leavingKey(host), value: host });
}

const leavingPrefix = 'leaving:' as const;
const leavingKey = (host: string) => `${leavingPrefix}${host}` as const;

/**
 * Hosts that were taken away while the browser may still grant access to them. A deleted row does not say so much: a
 * host that the person is just granting anew has one, too, and must keep its access.
 */
export async function leavingHosts(db: Database): Promise<string[]> {
  const noted = await db.meta.where('key').startsWith(leavingPrefix).toArray();
  return noted.map(({ value }) => value);
}

/** The browser's part is done. */
export async function hostLeft(db: Database, host: string): Promise<void> {
  await db.meta.delete(leavingKey(host));
}

/** The person's hosts in use, by name; what a colleague granted is granted in their browser. */
export async function listOwnHosts(db: Database): Promise<OwnHost[]> {
  const me = await personId(db);
  const all = await db.ownHosts.orderBy('host').toArray();
  return all.filter(({ author, deletedAt }) => author === me && deletedAt === undefined);
}

export async function ownHost(db: Database, host: string): Promise<OwnHost | undefined> {
  const me = await personId(db);
  const rows = await db.ownHosts.where('host').equals(host).toArray();
  return rows.find(({ author, deletedAt }) => author === me && deletedAt === undefined);
}
