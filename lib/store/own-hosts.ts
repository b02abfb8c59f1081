import type { OwnHost } from '@/lib/hosts/own-host';
import type { Database } from './database';
import { newRow, nextRevision } from './rows';
import { write } from './write';

/** Keeps a host that the person granted; one that is there already stays as it is. */
export function addOwnHost(db: Database, host: string, now: number): Promise<OwnHost> {
  return write(db, [db.ownHosts], async () => {
    const known = await ownHost(db, host);
    if (known) return known;
    const row = { host, ...(await newRow(db, now)) };
    await db.ownHosts.add(row);
    return row;
  });
}

/** Keeps what a page of the host turned out to be; `undefined` when the host was taken away meanwhile. */
export function noteProduct(
  db: Database,
  host: string,
  found: Pick<OwnHost, 'product' | 'version'>,
  now: number,
): Promise<OwnHost | undefined> {
  return write(db, [db.ownHosts], async () => {
    const known = await ownHost(db, host);
    if (!known) return undefined;
    const changed = await nextRevision(db, known, found, now);
    await db.ownHosts.put(changed);
    return changed;
  });
}

export function removeOwnHost(db: Database, host: string, now: number): Promise<void> {
  return write(db, [db.ownHosts], async () => {
    const known = await ownHost(db, host);
    if (known) await db.ownHosts.put(await nextRevision(db, known, { deletedAt: now }, now));
  });
}

/** The hosts in use, by name. */
export async function listOwnHosts(db: Database): Promise<OwnHost[]> {
  const all = await db.ownHosts.orderBy('host').toArray();
  return all.filter(({ deletedAt }) => deletedAt === undefined);
}

export async function ownHost(db: Database, host: string): Promise<OwnHost | undefined> {
  const rows = await db.ownHosts.where('host').equals(host).toArray();
  return rows.find(({ deletedAt }) => deletedAt === undefined);
}
