import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import type { TicketKind } from '@/lib/packet/ticket-kind';
import { later, type Stamp } from '@/lib/rows/stamp';
import type { Tx } from './commit';
import type { Database } from './database';
import { idOf } from './ids';
import type { StoredTicketKind } from './tables';

/** Keeps what the person says that a ticket is; `null` takes their word back. */
export async function sayTicketKind(tx: Tx, record: RecordRef, kind: TicketKind | null, seen?: Stamp): Promise<void> {
  const key = recordKey(record);
  const id = idOf('ticketKind', tx.me, key);
  const known = await tx.db.ticketKinds.get(id);
  const isSaid = known !== undefined && known.deletedAt === undefined;
  if (kind === null) {
    if (isSaid) await tx.change('ticketKinds', known, { deletedAt: tx.now }, seen);
  } else if (!known) {
    await tx.add('ticketKinds', { recordKey: key, kind, saidAt: tx.now }, id);
  } else if (!isSaid || known.kind !== kind) {
    await tx.change('ticketKinds', known, { kind, saidAt: tx.now, deletedAt: undefined }, seen);
  }
}

/** What was said last of a ticket, by whomever. */
export async function saidTicketKind(db: Database, record: RecordRef): Promise<StoredTicketKind | undefined> {
  const all = await db.ticketKinds.where('recordKey').equals(recordKey(record)).toArray();
  const newest = all
    .filter(({ deletedAt }) => deletedAt === undefined)
    .map(({ revision }) => revision)
    .reduce<Stamp | undefined>(later, undefined);
  return all.find(({ revision }) => revision === newest);
}
