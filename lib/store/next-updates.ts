import type { RecordRef } from '@/lib/context/record';
import { recordKey } from '@/lib/context/record-key';
import { Refused } from '@/lib/contract/refusal';
import type { Stamp } from '@/lib/rows/stamp';
import type { Tx } from './commit';
import type { Database } from './database';
import type { NextUpdate } from './tables';

/** Keeps when the customer hears next; of a ticket with a promise that is open, that one is moved. */
export async function promiseUpdate(tx: Tx, record: RecordRef, dueAt: number): Promise<void> {
  const key = recordKey(record);
  const [open] = await openUpdatesOn(tx.db, key);
  if (open) await tx.change('nextUpdates', open, { dueAt });
  else await tx.add('nextUpdates', { recordKey: key, record, dueAt, open: 1 });
}

/** Moves one to another time. */
export async function moveUpdate(tx: Tx, id: string, dueAt: number, seen?: Stamp): Promise<void> {
  await tx.change('nextUpdates', await openUpdate(tx.db, id), { dueAt }, seen);
}

/** Ends one: the customer was told, or it is given up. Others of the same ticket, made on another device, end with it. */
export async function endUpdate(tx: Tx, id: string, ended: 'told' | 'dropped', seen?: Stamp): Promise<void> {
  const update = await openUpdate(tx.db, id);
  await tx.change('nextUpdates', update, ending(tx, ended), seen);
  await endUpdatesOn(tx, update.recordKey, ended);
}

/** Ends all that are open on a ticket, if any is. */
export async function endUpdatesOn(tx: Tx, key: string, ended: 'told' | 'dropped'): Promise<void> {
  for (const update of await openUpdatesOn(tx.db, key)) await tx.change('nextUpdates', update, ending(tx, ended));
}

const ending = ({ now }: Tx, ended: 'told' | 'dropped') => ({ open: undefined, ended, endedAt: now });

/** What is promised on a ticket, the earliest first. */
export async function openUpdatesOn(db: Database, key: string): Promise<NextUpdate[]> {
  return sorted(await db.nextUpdates.where('recordKey').equals(key).filter(isOpen).toArray());
}

/** What is promised to any customer, the earliest first. */
export async function openUpdates(db: Database): Promise<NextUpdate[]> {
  return sorted(await db.nextUpdates.where('open').equals(1).filter(isOpen).toArray());
}

async function openUpdate(db: Database, id: string): Promise<NextUpdate> {
  const update = await db.nextUpdates.get(id);
  if (!update || !isOpen(update)) throw new Refused({ code: 'missing', what: 'update' });
  return update;
}

const isOpen = ({ open, deletedAt }: NextUpdate) => open === 1 && deletedAt === undefined;
const sorted = (updates: NextUpdate[]) => updates.sort((a, b) => a.dueAt - b.dueAt || (a.id < b.id ? -1 : 1));
